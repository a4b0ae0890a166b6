"""A toy shop, its comments and labels, and a classifier that knows a few words."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.store.tables import CommentRow
from app.triage.comment import Decision, Draft, Evidence, IntentScore, ProductRef
from eval.gold import Label
from eval.judgement import Judgement, judge
from eval.play import Played
from intents.classifier import Reading, ScoredIntent

WORDS = {"price": "how much", "how_to_order": "cod", "complaint": "broken"}


class KeywordClassifier:
    """Names an intent by its word; everything else is chat."""

    fingerprint = "keywords"

    def read(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> list[Reading]:
        """A reading for each comment."""
        return [self._read(text) for text in texts]

    def _read(self, text: str) -> Reading:
        found = [ScoredIntent(name, 0.99) for name, word in WORDS.items() if word in text.lower()]
        scores = dict.fromkeys(("chat", *WORDS), 0.01) | {one.name: 0.99 for one in found}
        return Reading(0.99 if found else 0.01, tuple(found or [ScoredIntent("chat", 0.99)]), scores)


def label(**given: Any) -> Label:
    """A label of an answerable question about a price, with what is given."""
    usual: dict[str, Any] = {
        "id": "c1",
        "type": "answerable",
        "intents": (frozenset({"price"}),),
        "needs_reply": True,
        "actions": frozenset({"reply", "suggest"}),
        "never_auto": False,
        "entries": ("products:DR-1",),
        "facts": (("39",),),
        "forbidden": (),
        "product": "DR-1",
        "language": "en",
        "languages": frozenset({"en"}),
        "answer_in_language": True,
        "burst": None,
        "split": "dev",
    }
    return Label(**(usual | given))


def decision(action: str = "reply", text: str = "RM 39.00", **given: Any) -> Decision:
    """A decision about a price, with what is given; `evidence` and `language` are the draft's."""
    evidence = tuple(Evidence(entry, 1.0, "") for entry in given.pop("evidence", ["products:DR-1"]))
    language = given.pop("language", "en")
    draft = Draft(text, language, "computed", evidence, 1.0, frozenset({"price"})) if text else None
    usual: dict[str, Any] = {
        "action": action,
        "intents": (IntentScore("price", 0.9),),
        "language": "en",
        "product": ProductRef("DR-1", "name"),
        "confidence": 0.95,
        "draft": draft,
        "reasons": (),
        "knowledge_version": 1,
        "due_at": None,
        "breach_at": None,
    }
    return Decision(**(usual | given))


def judgement(made: Decision, wanted: Label) -> Judgement:
    """The judgement of a decision."""
    at = datetime(2026, 1, 1, tzinfo=UTC)
    row = CommentRow(
        id=1, stream_id="s", comment_id=wanted.id, author_id="a", text="x", posted_at=at, received_at=at
    )
    return judge(Played(wanted.id, row, made), wanted)


WORKBOOK = """
products:
  - {sku: DR-1, link_no: 1, name_en: Linen dress, price: 39.00, currency: MYR}
  - {sku: BG-7, link_no: 2, name_en: Canvas tote, price: 15.50, currency: MYR}
faq:
  - {id: cod, question: Do you have cash on delivery?, answer_en: "Yes, COD is available in Malaysia.",
     variants: [cod?, can I pay cash], intent: how_to_order}
"""
STREAM = """{"title": "Toy", "platform": "tiktok", "starts_at": "2026-11-19T20:00:00+08:00",
 "timezone": "Asia/Kuala_Lumpur", "languages": ["en"], "default_language": "en", "sells_to": ["MY"], "delay_seconds": 5}
"""
ON_AIR = """{"t": 0, "sku": null}
{"t": 10, "sku": "DR-1"}
{"t": 60, "sku": "BG-7"}
"""
COMMENTS = """{"t": 20, "id": "c1", "author": {"id": "a"}, "text": "how much is this one?"}
{"t": 62, "id": "c2", "author": {"id": "b"}, "text": "how much is this one?"}
{"t": 90, "id": "c3", "author": {"id": "b"}, "text": "how much is this one?"}
{"t": 91, "id": "c4", "author": {"id": "d"}, "text": "lovely colour"}
{"t": 92, "id": "c5", "author": {"id": "e"}, "text": "dance"}
{"t": 93, "id": "c6", "author": {"id": "e"}, "text": "dance"}
{"t": 94, "id": "c7", "author": {"id": "e"}, "text": "dance"}
"""


def write_toy_shop(folder: Path) -> None:
    """Writes the files of the toy shop."""
    for name, text in (
        ("shop.yaml", WORKBOOK),
        ("stream.json", STREAM),
        ("on_air.jsonl", ON_AIR),
        ("comments.jsonl", COMMENTS),
    ):
        (folder / name).write_text(text, "utf-8")

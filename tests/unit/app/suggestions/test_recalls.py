"""What a new version calls back, over random edits of a workbook."""

import asyncio
import copy
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.store import comments, streams, suggestions, topics
from app.store.session import Database
from app.store.tables import Stream, Suggestion, Topic
from app.suggestions.choices import Choice
from app.versions.versions import Versions
from knowledge.check import StreamFacts, check
from knowledge.importers import read
from knowledge.version import changes
from knowledge.workbook import Workbook

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SHOP: dict[str, list[dict[str, Any]]] = {
    "products": [
        {
            "sku": sku,
            "name_en": f"Dress {sku}",
            "price": 10,
            "currency": "MYR",
            "sizes": "S|M",
            "colours": "red",
        }
        for sku in ("A1", "A2")
    ],
    "variants": [{"sku": "A1", "colour": "red", "size": "S", "stock": 3, "price": 9}],
    "sizes": [
        {"sku": "A1", "size": "S", "height_min_cm": 150, "height_max_cm": 160},
        {"sku": "*", "size": "M", "height_min_cm": 150, "height_max_cm": 160},
    ],
    "faq": [
        {"id": "wash", "question": "How do I wash it?", "answer_en": "By hand."},
        {"id": "made", "question": "Where is it made?", "answer_en": "In Penang."},
    ],
    "shipping": [
        {"region": "MY", "handling_days": 1, "days_min": 1, "days_max": 3, "fee": 5, "currency": "MYR"},
        {"region": "SG", "handling_days": 1, "days_min": 2, "days_max": 4, "fee": 9, "currency": "MYR"},
    ],
    "promos": [
        {"code": "TEN", "title_en": "10% off", "sku": "*", "kind": "percent", "value": 10},
        {"title_en": "Free bag", "sku": "A1", "kind": "gift"},
    ],
    "policies": [
        {"topic": "returns", "answer_en": "7 days."},
        {"topic": "returns", "region": "SG", "answer_en": "9 days."},
    ],
}
EVIDENCE = {
    ("products", 0): "products:A1", ("products", 1): "products:A2", ("variants", 0): "variants:A1:red:S",
    ("sizes", 0): "sizes:A1:S", ("sizes", 1): "sizes:*:M", ("faq", 0): "faq:wash", ("faq", 1): "faq:made",
    ("shipping", 0): "shipping:MY", ("shipping", 1): "shipping:SG", ("promos", 0): "promos:TEN",
    ("promos", 1): "promos:3", ("policies", 0): "policies:returns", ("policies", 1): "policies:returns:SG",
}  # fmt: skip
"""Each row by the name that evidence has for it: a promo without a code by its number, the header being 1."""
TABLES = {
    "shipping": [("shipping", 0), ("shipping", 1)], "sizes:A1": [("sizes", 0), ("sizes", 1)],
    "variants:A1": [("variants", 0)], "products": [("products", 0), ("products", 1)],
}  # fmt: skip
CHANGED = {
    "products": {"name_en": "Other dress"}, "variants": {"stock": 2}, "sizes": {"height_max_cm": 161},
    "faq": {"answer_en": "Otherwise."}, "shipping": {"fee": 7}, "promos": {"terms_en": "Once."},
    "policies": {"answer_en": "30 days."},
}  # fmt: skip
NAMES = {("promos", 1): "promos:Free bag"}
"""Each row by the name that the difference of two versions has for it, where that is another."""
REMOVABLE = [row for row in EVIDENCE if row[0] != "products" and row != ("faq", 1)]
"""A workbook has a product and an answer at least."""

BESIDE: dict[str, dict[str, Any]] = {
    "variants": {"sku": "A1", "colour": "red", "size": "M", "stock": 0},
    "sizes": {"sku": "A2", "size": "S", "height_min_cm": 140, "height_max_cm": 150},
    "promos": {"code": "FLASH", "title_en": "Half price", "sku": "A2", "kind": "percent", "value": 50},
    "shipping": {
        "region": "Sarawak",
        "handling_days": 1,
        "days_min": 4,
        "days_max": 6,
        "fee": 9,
        "currency": "MYR",
    },
    "policies": {"topic": "returns", "region": "MY", "answer_en": "5 days."},
}
"""A row more of a sheet, that answers in the place of others."""
ADDED = {
    "variants": "variants:A1:red:M", "sizes": "sizes:A2:S", "promos": "promos:FLASH", "shipping": "shipping:Sarawak",
    "policies": "policies:returns:MY",
}  # fmt: skip
STOOD_FOR = {
    "variants": {"products:A1", "variants:A1:red:S", "variants:A1", "products"},
    "sizes": {"sizes:*:M", "sizes:A1"}, "promos": {"products:A2", "products"},
    "shipping": {"shipping:MY", "shipping:SG", "shipping"}, "policies": {"policies:returns"},
}  # fmt: skip
"""What answered until then."""
edits = st.fixed_dictionaries(
    {
        "changed": st.sets(st.sampled_from(sorted(EVIDENCE)), max_size=4),
        "removed": st.sets(st.sampled_from(REMOVABLE), max_size=2),
        "added": st.sets(st.sampled_from(sorted(BESIDE)), max_size=2),
        "on_top": st.booleans(),
        "again": st.booleans(),
    }
)


def edited(edit: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The shop with rows changed, removed and, `on_top`, a promo and an answer put before the others."""
    shop = copy.deepcopy(SHOP)
    for sheet, place in edit["changed"]:
        shop[sheet][place] |= CHANGED[sheet]
    for sheet in shop:
        shop[sheet] = [row for n, row in enumerate(shop[sheet]) if (sheet, n) not in edit["removed"]]
    if edit["on_top"]:
        shop["promos"].insert(0, {"title_en": "Gift wrap", "sku": "A2", "kind": "gift"})
        shop["faq"].insert(0, {"id": "new", "question": "Is there a belt?", "answer_en": "Yes."})
    for sheet in edit["added"]:
        shop[sheet].append(BESIDE[sheet])
    return shop


class Room:
    """A stream with a version, and drafts on every entry of it in every state."""

    def __init__(self, db: Database, encoder: Encoder, stream_id: str) -> None:
        self.db, self.stream_id = db, stream_id
        self.versions = Versions(db, encoder, InProcessBus(), lambda: NOW)
        self.redrafted: list[int] = []
        self.versions.redraft = self._redraft
        stream = Stream(
            id=stream_id, title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en",
            state="live", created_at=NOW,
        )  # fmt: skip
        db.write_now(lambda session: streams.add(session, stream))
        self.upload(SHOP)
        self.entries = [*EVIDENCE.values(), *TABLES]
        self.pks = {
            state: self._drafts(state) for state in ("waiting", "approved", "draft leaves", "own leaves")
        }

    async def _redraft(self, _: str, pks: Sequence[int]) -> None:
        self.redrafted += pks

    def upload(self, shop: Any) -> None:
        data = json.dumps(shop).encode()
        work = self.versions.upload(self.stream_id, "s.json", data, activate=True, dry_run=False, actor="ops")
        asyncio.run(work)

    def _drafts(self, state: str) -> dict[str, int]:
        return {entry: self._draft(state, entry) for entry in self.entries}

    def _draft(self, state: str, entry: str) -> int:
        name = f"{self.stream_id} {state} {entry}"
        row = {
            "stream_id": self.stream_id, "comment_id": name, "author_id": name, "author_name": "", "text": "?",
            "posted_at": NOW, "posted_offset": 0, "received_at": NOW, "roles": [], "intents": [], "timing_ms": {},
        }  # fmt: skip
        draft = {
            "id": f"rp {name}",
            "text": "as drafted",
            "evidence": [{"entry": entry, "score": 1.0, "quote": ""}],
        }
        leaves: dict[str, Any] = {}
        if state.endswith("leaves"):
            choice = Choice("approve", text="as drafted" if state == "draft leaves" else "my own words")
            leaves = {"held": choice.held(), "held_by": "mei", "leaves_at": NOW + timedelta(seconds=5)}

        def work(session: Session) -> int:
            pk = comments.insert_new(session, [row])[name]
            given = {
                "stream_id": self.stream_id,
                "due_at": NOW,
                "breach_at": NOW,
                "created_at": NOW,
                **leaves,
            }
            state_now = "leaving" if leaves else state
            suggestions.add(
                session,
                Suggestion(
                    id=f"sg {name}", comment_pk=pk, draft=draft, state=state_now, knowledge_version=1, **given
                ),
            )
            return pk

        return self.db.write_now(work)

    def recalled(self, state: str) -> set[str]:
        """The entries on which the drafts stood, of those made in a state, that wait without a draft by now."""
        rows = self.db.read_now(
            lambda session: list(
                session.exec(select(Suggestion).where(Suggestion.stream_id == self.stream_id))
            )
        )
        gone = {
            row.comment_pk for row in rows if row.draft is None and row.state == "waiting" and row.recalled_at
        }
        return {entry for entry, pk in self.pks[state].items() if pk in gone}


@pytest.fixture(scope="module")
def encoder() -> Iterator[Encoder]:
    made = HashingEncoder()
    yield made
    made.close()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(edit=edits)
def test_a_draft_is_called_back_if_and_only_if_what_it_stands_on_changed(
    sqlite_db: Database, encoder: Encoder, edit: dict[str, Any]
) -> None:
    count = len(sqlite_db.read_now(lambda session: list(session.exec(select(Stream.id)))))
    room = Room(sqlite_db, encoder, f"s{count}")
    rows = set(edit["changed"] | edit["removed"])
    wanted = {EVIDENCE[row] for row in rows} | {
        table for table, of in TABLES.items() if rows & set(of)
    }  # fmt: skip
    if edit["on_top"] != (("promos", 0) in edit["removed"]):
        wanted.add(EVIDENCE["promos", 1])  # it moved, so that its name is another's
    for sheet in edit["added"]:
        wanted |= STOOD_FOR[sheet]
    if edit["on_top"]:
        wanted |= STOOD_FOR["promos"]
    if ("variants", 0) in edit["removed"]:
        wanted |= STOOD_FOR["variants"]
    room.upload(edited(edit))
    assert room.recalled("waiting") == wanted
    assert room.recalled("draft leaves") == wanted, (
        "what an agent is sending in a draft's own words comes back"
    )
    assert room.recalled("own leaves") == wanted, "so does an agent's own text on such a draft"
    assert room.recalled("approved") == set(), "what was sent is left alone"
    back = {
        pk
        for state in ("waiting", "draft leaves", "own leaves")
        for entry, pk in room.pks[state].items()
        if entry in wanted
    }
    assert sorted(room.redrafted) == sorted(back), "each is made again, once"
    if edit[
        "again"
    ]:  # the older one again: nothing more is called back than what stands, and stood on these facts
        room.redrafted.clear()
        asyncio.run(room.versions.activate(room.stream_id, 1, actor="ops"))
        assert room.recalled("waiting") == wanted
        assert set(room.redrafted) == back, "those have no draft yet"


@settings(max_examples=100, deadline=None)
@given(edit=edits)
def test_the_difference_of_two_versions_names_exactly_the_facts_that_differ(edit: dict[str, Any]) -> None:
    found = changes(parsed(SHOP), parsed(edited(edit)))
    changed = {
        (NAMES.get(row, EVIDENCE[row]), fact)
        for row in edit["changed"] - edit["removed"]
        for fact in CHANGED[row[0]]
    }
    assert {(one.entry, one.fact) for one in found if one.entry in {entry for entry, _ in changed}} == changed
    assert {one.entry for one in found if one.kind == "removed"} == {
        NAMES.get(row, EVIDENCE[row]) for row in edit["removed"]
    }
    added = {one.entry for one in found if one.kind == "added" and (one.entry, one.fact) not in changed}
    more = {ADDED[sheet] for sheet in edit["added"]}
    assert added == more | ({"promos:Gift wrap", "faq:new"} if edit["on_top"] else set())


def parsed(shop: Any) -> Workbook:
    checked = check(read("s.json", json.dumps(shop).encode()), StreamFacts(ZoneInfo("UTC"))).workbook
    assert checked is not None
    return checked


def _topic(room: Room, name: str, state: str, entry: str | None, **given: Any) -> str:
    topic = Topic(
        id=f"{room.stream_id}-{name}", stream_id=room.stream_id, state=state, question="?", first_at=NOW, last_at=NOW,
        suggested_answer=entry and "as suggested", suggested_entry=entry, **given,
    )  # fmt: skip
    room.db.write_now(lambda session: topics.add(session, topic))
    return topic.id


def test_what_is_suggested_to_the_host_is_called_back_and_what_was_said_ends(
    db: Database, encoder: Encoder
) -> None:
    room = Room(db, encoder, "s1")
    changed, kept = _topic(room, "changed", "open", "faq:wash"), _topic(room, "kept", "open", "faq:made")
    forming = _topic(room, "forming", "forming", "faq:wash")
    said = {"answer": "By hand!", "answer_language": "en", "answered_at": NOW}
    over = _topic(room, "over", "answered", "faq:wash", **said)
    holds = _topic(room, "holds", "answered", "faq:made", **said)
    room.upload(edited({"changed": {("faq", 0)}, "removed": set(), "added": set(), "on_top": False}))
    found = {
        row.id: row for row in db.read_now(lambda session: list(session.exec(select(Topic))))
    }  # fmt: skip
    assert found[changed].suggested_answer is found[forming].suggested_answer is None
    assert found[kept].suggested_answer == "as suggested"
    assert found[over].valid_until == NOW
    assert found[holds].valid_until is None

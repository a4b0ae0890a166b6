import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEmbedder, HashingEncoder
from app.errors import Conflict, Invalid, NotFound, UnsupportedType
from app.intake.recording import reply_json
from app.store import comments, knowledge, streams, suggestions
from app.store.session import Database
from app.store.tables import Event, KnowledgeVersion, Stream, Suggestion
from app.triage.comment import Draft, Evidence
from app.versions.edits import Edits
from app.versions.versions import Versions
from knowledge.editing import Edit, Editing

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def workbook(**changed: Any) -> bytes:
    """A small shop as JSON; `answer` and `stock` may differ."""
    return json.dumps(
        {
            "products": [
                {
                    "sku": "A1",
                    "name_en": "Linen dress",
                    "price": 10,
                    "currency": "MYR",
                    "stock": changed.get("stock", 5),
                }
            ],
            "faq": [
                {
                    "id": "wash",
                    "question": "How do I wash it?",
                    "answer_en": changed.get("answer", "By hand."),
                },
                {"id": "made", "question": "Where is it made?", "answer_en": "In Penang."},
            ],
        }
    ).encode()


class Shelf:
    def __init__(self, db: Database, encoder: Encoder) -> None:
        self.db = db
        self.bus = InProcessBus()
        self.versions = Versions(db, encoder, self.bus, lambda: NOW)
        self.redrafted: list[int] = []
        self.versions.redraft = self.redraft

    async def redraft(self, stream_id: str, pks: Any) -> None:
        self.redrafted += pks

    def upload(
        self, data: bytes, name: str = "shop.json", activate: bool = False, dry_run: bool = False
    ) -> Any:
        return asyncio.run(
            self.versions.upload("s1", name, data, activate=activate, dry_run=dry_run, actor="ops")
        ).view()

    def states(self) -> list[tuple[int, str]]:
        items = asyncio.run(self.versions.listed("s1")).items
        return [(item["version"], item["state"]) for item in items]

    def wait_with(self, name: str, entry: str | None) -> int:
        """The internal id of a comment that waits for an agent with a draft on an entry, or without one."""
        row = {
            "stream_id": "s1", "comment_id": name, "author_id": "u", "author_name": "", "text": name,
            "posted_at": NOW, "posted_offset": 0, "received_at": NOW, "roles": [], "intents": [], "timing_ms": {},
        }  # fmt: skip
        draft = Draft("d", "en", "quoted", (Evidence(entry or "", 1.0, "q"),), 0.9, frozenset())

        def work(session: Session) -> int:
            pk = comments.insert_new(session, [row])[name]
            suggestions.add(
                session,
                Suggestion(
                    id=f"sg_{name}", stream_id="s1", comment_pk=pk, draft=reply_json(draft) if entry else None,
                    due_at=NOW, breach_at=NOW, knowledge_version=1, created_at=NOW,
                ),
            )  # fmt: skip
            return pk

        return self.db.write_now(work)

    def rows(self, table: Any) -> list[Any]:
        return self.db.read_now(lambda session: list(session.exec(select(table))))


@pytest.fixture
def shelf(db: Database) -> Iterator[Shelf]:
    stream = Stream(
        id="s1", title="x", platform="tiktok", timezone="UTC", languages=["en"], default_language="en",
        starts_at=NOW + timedelta(hours=1), created_at=NOW,
    )  # fmt: skip
    db.write_now(lambda session: streams.add(session, stream))
    encoder = HashingEncoder()
    yield Shelf(db, encoder)
    encoder.close()


def test_an_upload_is_a_numbered_draft(shelf: Shelf) -> None:
    first = shelf.upload(workbook())
    assert (first["version"], first["state"]) == (1, "draft")
    assert first["counts"]["faq"] == 2
    assert shelf.upload(workbook())["version"] == 2
    assert shelf.states() == [(2, "draft"), (1, "draft")]


def test_a_dry_run_stores_nothing(shelf: Shelf) -> None:
    assert shelf.upload(workbook(), dry_run=True)["version"] is None
    assert shelf.states() == []


def test_an_upload_with_mistakes_changes_nothing_and_names_them(shelf: Shelf) -> None:
    with pytest.raises(Invalid) as refused:
        shelf.upload(workbook(stock=-1), activate=True)
    assert refused.value.errors[0]["loc"][0] == "products"
    with pytest.raises(Invalid) as unreadable:
        shelf.upload(b"%PDF-1.7", "shop.xlsx")
    assert unreadable.value.errors[0]["loc"] == []
    assert shelf.states() == []


def test_a_type_that_is_not_read_is_told_apart(shelf: Shelf) -> None:
    with pytest.raises(UnsupportedType):
        shelf.upload(b"%PDF-1.7", "shop.pdf")


def test_one_version_is_active_and_an_older_one_can_be_again(shelf: Shelf) -> None:
    shelf.upload(workbook(), activate=True)
    shelf.upload(workbook(stock=4), activate=True)
    assert shelf.states() == [(2, "active"), (1, "archived")]
    view = asyncio.run(shelf.versions.activate("s1", 1, actor="ops"))
    assert (view["version"], view["state"]) == (1, "active")
    assert shelf.states() == [(2, "archived"), (1, "active")]
    asyncio.run(shelf.versions.activate("s1", 1, actor="ops"))
    assert [event.type for event in shelf.rows(Event)] == ["knowledge"] * 3
    with pytest.raises(NotFound):
        asyncio.run(shelf.versions.activate("s1", 9, actor="ops"))


def test_activations_at_once_leave_one_active(shelf: Shelf) -> None:
    for stock in range(1, 5):
        shelf.upload(workbook(stock=stock))

    async def scenario() -> None:
        await asyncio.gather(*(shelf.versions.activate("s1", n, actor="ops") for n in (1, 2, 3, 4)))

    asyncio.run(scenario())
    active = [number for number, state in shelf.states() if state == "active"]
    assert len(active) == 1
    assert shelf.rows(Stream)[0].active_version == active[0]


def test_of_two_edits_at_once_of_the_version_that_answers_one_is_refused_and_stays_a_draft(
    shelf: Shelf,
) -> None:
    shelf.upload(workbook(), activate=True)
    edits = Edits(shelf.db, shelf.versions)

    async def scenario() -> list[Any]:
        cells = (Edit("products", 2, "stock", "0"), Edit("faq", 2, "answer_en", "In the machine."))
        made = (edits.make("s1", 1, Editing([cell]), activate=True, actor="ops") for cell in cells)
        return await asyncio.gather(*made, return_exceptions=True)

    refused, made = sorted(asyncio.run(scenario()), key=lambda one: isinstance(one, dict))
    assert isinstance(refused, Conflict)
    assert made["state"] == "active"
    draft = 5 - made["version"]
    assert f"Version {made['version']} answers by now" in refused.detail
    assert f"version {draft}" in refused.detail
    states = {1: "archived", made["version"]: "active", draft: "draft"}
    assert dict(shelf.states()) == states


def test_drafts_on_a_changed_fact_are_recalled_and_made_again(shelf: Shelf) -> None:
    shelf.upload(workbook(), activate=True)
    changed, kept = shelf.wait_with("washing", "faq:wash"), shelf.wait_with("origin", "faq:made")
    empty = shelf.wait_with("nothing", None)
    shelf.redrafted.clear()
    shelf.upload(workbook(answer="In the machine."), activate=True)
    by_pk = {suggestion.comment_pk: suggestion for suggestion in shelf.rows(Suggestion)}
    assert by_pk[changed].draft is None
    assert by_pk[changed].recalled_at == NOW
    assert by_pk[kept].draft is not None
    assert by_pk[kept].recalled_at is None
    assert sorted(shelf.redrafted) == sorted([changed, empty])


def test_a_loaded_version_finds_its_entries(shelf: Shelf) -> None:
    shelf.upload(workbook(), activate=True)
    loaded = asyncio.run(shelf.versions.load("s1", 1))
    encoder = HashingEncoder()
    (vector,) = encoder.encode(["where is it made"])
    assert loaded.retriever.search("where is it made", vector)[0].entry.id == "faq:made"
    assert loaded.version == 1
    encoder.close()


def test_vectors_of_another_encoder_are_made_again(shelf: Shelf) -> None:
    class Newer(HashingEmbedder):
        fingerprint = "newer"

    shelf.upload(workbook())
    encoder = Encoder(Newer())
    asyncio.run(Versions(shelf.db, encoder, shelf.bus, lambda: NOW).load("s1", 1))
    encoder.close()
    (version,) = shelf.rows(KnowledgeVersion)
    assert version.model == "newer"
    assert len(np.frombuffer(version.vectors, np.float32)) % HashingEmbedder.dimensions == 0


def test_changes_and_rows_of_versions_are_shown(shelf: Shelf) -> None:
    shelf.upload(workbook())
    shelf.upload(workbook(answer="In the machine."))
    (change,) = asyncio.run(shelf.versions.changes("s1", 1, 2)).items
    assert (change["entry"], change["kind"]) == ("faq:wash", "changed")
    assert (change["before"], change["after"]) == ("By hand.", "In the machine.")
    shown = asyncio.run(shelf.versions.show("s1", 2))
    assert shown["workbook"]["faq"][0]["id"] == "wash"
    with pytest.raises(NotFound):
        asyncio.run(shelf.versions.show("s1", 3))


def test_a_list_reads_neither_rows_nor_vectors(shelf: Shelf) -> None:
    shelf.upload(workbook())
    (version,) = shelf.db.read_now(lambda session: knowledge.listed(session, "s1"))
    assert not {"workbook", "vectors"} & set(vars(version))

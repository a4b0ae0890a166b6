"""A text is encoded once, whichever version, stream or worker asks for it."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from app.bus.in_process import InProcessBus
from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEmbedder
from app.progress import Progress, Stopped
from app.store import knowledge, streams
from app.store.session import Database
from app.store.tables import KnowledgeVersion, Stream
from app.versions.entry_vectors import WORTH_LOOKING, texts_of
from app.versions.versions import Versions
from knowledge.workbook import Workbook

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MANY = 3 * WORTH_LOOKING


class Counting(HashingEmbedder):
    """Remembers what it was given to encode."""

    def __init__(self, fingerprint: str = "counting") -> None:
        self.fingerprint = fingerprint
        self.given: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.given += texts
        return super().embed(texts)


class Worker:
    """A process of the service: its own encoder, with an empty cache, on the shared database."""

    def __init__(self, db: Database, fingerprint: str = "counting") -> None:
        self.embedder = Counting(fingerprint)
        self.encoder = Encoder(self.embedder)
        self.versions = Versions(db, self.encoder, InProcessBus(), lambda: NOW)

    def upload(self, data: bytes, stream_id: str = "s1", progress: Progress | None = None) -> list[str]:
        """What had to be encoded for an upload."""
        self.embedder.given.clear()
        made = self.versions.upload(
            stream_id, "shop.json", data, activate=False, dry_run=False, actor="ops", progress=progress
        )
        asyncio.run(made)
        return list(self.embedder.given)


def shop(questions: Sequence[str]) -> bytes:
    faq = [dict(zip(("question_en", "answer_en"), texts(question), strict=True)) for question in questions]
    return json.dumps({"products": [{"sku": "A", "name_en": "Dress"}], "faq": faq}).encode()


def texts(question: str) -> list[str]:
    """What is encoded of a row."""
    return [question, f"{question} Yes."]


def asked(count: int, first: int = 0) -> list[str]:
    return [f"Is number {number} in?" for number in range(first, first + count)]


@pytest.fixture
def workers(db: Database) -> Iterator[list[Worker]]:
    """Two workers, and a third with another model."""
    for name in ("s1", "s2"):
        stream = Stream(
            id=name, title=name, platform="tiktok", timezone="UTC", languages=["en"], default_language="en",
            created_at=NOW,
        )  # fmt: skip
        db.write_now(lambda session, stream=stream: streams.add(session, stream))
    made = [Worker(db), Worker(db), Worker(db, "another")]
    yield made
    for worker in made:
        worker.encoder.close()


def stored(db: Database, stream_id: str, number: int) -> KnowledgeVersion:
    return db.read_now(lambda session: knowledge.existing(session, stream_id, number))


def test_another_worker_encodes_only_what_a_new_version_changed(db: Database, workers: list[Worker]) -> None:
    first, second, _ = workers
    before = asked(MANY)
    assert {text for question in before for text in texts(question)} <= set(first.upload(shop(before)))
    after = ["Is it new?", *before[2:], "Is it old?"]
    assert sorted(second.upload(shop(after))) == [*texts("Is it new?"), *texts("Is it old?")]
    version = stored(db, "s1", 2)
    encoded = texts_of(Workbook.model_validate(version.workbook))
    rows = np.frombuffer(version.vectors, np.float32).reshape(len(encoded), -1)
    assert np.array_equal(rows, HashingEmbedder().embed(encoded))


def test_a_new_stream_takes_them_from_the_one_before(workers: list[Worker]) -> None:
    first, second, _ = workers
    first.upload(shop(asked(MANY)))
    assert second.upload(shop([*asked(MANY), "Is it new?"]), "s2") == texts("Is it new?")


def test_another_models_vectors_are_not_taken(workers: list[Worker]) -> None:
    first, _, other = workers
    everything = first.upload(shop(asked(MANY)))
    assert sorted(other.upload(shop(asked(MANY)))) == sorted(everything)


def test_vectors_that_do_not_fit_their_rows_are_not_taken(db: Database, workers: list[Worker]) -> None:
    first, second, _ = workers
    everything = first.upload(shop(asked(MANY)))
    short = stored(db, "s1", 1).vectors[: HashingEmbedder.dimensions * 4]
    db.write_now(lambda session: knowledge.keep_vectors(session, "s1", 1, short, "counting"))
    assert sorted(second.upload(shop(asked(MANY)))) == sorted(everything)


def test_a_version_whose_vectors_do_not_fit_is_encoded_anew_when_it_is_loaded(
    db: Database, workers: list[Worker]
) -> None:
    first, second, _ = workers
    first.upload(shop(asked(3)))
    whole = stored(db, "s1", 1).vectors
    questions_only = whole[: len(whole) // 2]
    db.write_now(lambda session: knowledge.keep_vectors(session, "s1", 1, questions_only, "counting"))
    known = asyncio.run(second.versions.load("s1", 1))
    question = asked(1)[0]
    hit = known.retriever.search(question, HashingEmbedder().embed([question])[0])[0]
    assert hit.question.text == question
    assert stored(db, "s1", 1).vectors == whole


def test_a_question_that_stands_in_many_rows_is_encoded_once(workers: list[Worker]) -> None:
    products = [{"sku": f"A{n}", "name_en": "Dress", "material_en": "Linen"} for n in range(40)]
    faq = [{"question_en": "Is it in?", "sku": f"A{n}", "answer_en": "Yes."} for n in range(40)]
    given = workers[0].upload(json.dumps({"products": products, "faq": faq}).encode())
    assert len(given) == len(set(given))
    assert "Is it in?" in given


def test_what_was_taken_counts_as_done(workers: list[Worker]) -> None:
    first, second, _ = workers
    first.upload(shop(asked(MANY)))
    told: list[tuple[int, int]] = []

    def hear(step: str, done: int, total: int) -> None:
        if step == "encode":
            told.append((done, total))

    second.upload(shop([*asked(MANY), "Is it new?"]), progress=Progress(hear))
    taken, all_of_them = 2 * MANY, 2 * (MANY + 1)
    assert told == [(taken, all_of_them), (all_of_them, all_of_them)]


@pytest.mark.parametrize("at", ["read", "check", "encode"])
def test_an_upload_that_is_stopped_before_it_is_kept_keeps_nothing(
    db: Database, workers: list[Worker], at: str
) -> None:
    def hear(step: str, done: int, total: int) -> None:
        if step == at:
            progress.stop()

    progress = Progress(hear)
    with pytest.raises(Stopped):
        workers[0].upload(shop(asked(MANY)), progress=progress)
    assert db.read_now(lambda session: knowledge.listed(session, "s1")) == []


def test_an_upload_that_is_stopped_while_it_is_kept_is_kept_whole(
    db: Database, workers: list[Worker]
) -> None:
    told: list[str] = []

    def hear(step: str, done: int, total: int) -> None:
        told.append(step)
        if step == "store":
            progress.stop()

    progress = Progress(hear)
    made = workers[0].versions.upload(
        "s1", "shop.json", shop(asked(3)), activate=True, dry_run=False, actor="ops", progress=progress
    )
    assert asyncio.run(made).state == "active"
    assert told[-1] == "activate"
    assert stored(db, "s1", 1).state == "active"

"""A comment is drawn towards what is usually asked in such words; an entry that is near to everything is no sooner meant."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.encoding.encoder import Encoder
from intents.corpus_files import corpus_fingerprint
from knowledge.entry import Entry, Question
from knowledge.query_bank import EMPTY, SHIPPED, QueryBank, query_bank
from knowledge.retriever import build_retriever

DIMENSIONS = 16


def units(rows: int, seed: int) -> NDArray[np.float32]:
    random = np.random.default_rng(seed).normal(size=(rows, DIMENSIONS)).astype(np.float32)
    return random / np.linalg.norm(random, axis=1, keepdims=True)


def entry(name: str) -> Entry:
    return Entry(f"faq:{name}", None, frozenset(), (Question(name),), {"en": name}, auto=True)


@given(st.integers(0, 1000))
def test_what_is_drawn_stays_a_unit_vector_and_near_what_it_was(seed: int) -> None:
    bank, (vector,) = QueryBank("", "", units(40, 1)), units(1, seed)
    drawn = bank.drawn(vector)
    assert drawn @ drawn == pytest.approx(1, abs=1e-5)
    assert vector @ drawn > 0.95


def test_a_comment_is_drawn_towards_what_is_asked_in_such_words() -> None:
    asked, other, comment = units(3, 2)
    bank = QueryBank("", "", np.array([*[asked] * 5, *[other] * 5]))
    near = comment + asked
    near /= np.linalg.norm(near)
    assert bank.drawn(near) @ asked > near @ asked + 0.02


def test_an_empty_bank_changes_nothing() -> None:
    entries, vectors, (asked,) = [entry("a"), entry("b")], units(4, 2), units(1, 3)
    assert (EMPTY.drawn(asked) == asked).all()
    assert EMPTY.key == ""
    hits = build_retriever(entries, vectors, EMPTY).search("x", asked)
    assert hits == build_retriever(entries, vectors).search("x", asked)
    assert (
        build_retriever([], np.zeros((0, 1), np.float32), QueryBank("", "", units(20, 4))).search("", asked)
        == []
    )


def test_of_two_that_are_nearly_as_near_the_one_that_is_near_to_everything_comes_second() -> None:
    axes = np.eye(DIMENSIONS, dtype=np.float32)
    asked = (1.02 * axes[0] + axes[1]) / np.sqrt(np.float32(1.02**2 + 1))
    vectors, entries = np.array([axes[0], axes[1], axes[0], axes[1]]), [entry("hub"), entry("meant")]

    def first(bank: QueryBank) -> str:
        return build_retriever(entries, vectors, bank).search("", asked)[0].entry.id

    around = [asked] * 5  # so that the comment is drawn to neither
    assert first(QueryBank("", "", np.array([*around, *axes[2:], *axes[2:]]))) == "faq:hub"  # as they stand
    assert first(QueryBank("", "", np.array([*around, *[axes[0]] * 20]))) == "faq:meant"


def test_many_entries_are_held_against_it_as_few_are(monkeypatch: pytest.MonkeyPatch) -> None:
    entries, vectors = [entry(str(number)) for number in range(25)], units(50, 6)
    bank, (asked,) = QueryBank("", "", units(30, 7)), units(1, 8)
    at_once = build_retriever(entries, vectors, bank).search("x", asked)
    monkeypatch.setattr("knowledge.retriever._BLOCK", 4)
    in_blocks = build_retriever(entries, vectors, bank).search("x", asked)
    assert [hit.entry.id for hit in in_blocks] == [hit.entry.id for hit in at_once]
    assert [hit.score for hit in in_blocks] == pytest.approx([hit.score for hit in at_once])


def test_a_saved_bank_reads_as_before(tmp_path: Path) -> None:
    bank = QueryBank("model", "rooms", units(20, 9).astype(np.float16).astype(np.float32))
    bank.save(tmp_path / "bank.npz")
    read = QueryBank.load(tmp_path / "bank.npz")
    assert (read.encoder, read.corpus, read.key) == ("model", "rooms", bank.key)
    assert (read.vectors == bank.vectors).all()


def test_another_model_has_none() -> None:
    assert query_bank("hashing") is EMPTY


@pytest.mark.model
def test_the_shipped_one_is_of_the_bundled_model_and_of_the_corpus_as_it_stands(
    bundled_encoder: Encoder,
) -> None:
    bank = query_bank(bundled_encoder.fingerprint)
    assert bank.key == QueryBank.load(SHIPPED).key != ""
    assert bank.corpus == corpus_fingerprint()
    assert bank.vectors.shape[1] == bundled_encoder.dimensions
    assert np.linalg.norm(bank.vectors, axis=1) == pytest.approx(1, abs=1e-2)

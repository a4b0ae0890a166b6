"""What every retriever promises."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.entry import Entry, Question
from knowledge.retriever import LexicalRetriever, Retriever, build_retriever, entry_vectors

DIMENSIONS = 64


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Alike words, alike vectors."""
    vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
    for row, text in enumerate(texts):
        for word in text.lower().split():
            vectors[row, sum(word.encode()) * 7 % DIMENSIONS] += 1
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def entry(name: str, *questions: str, sku: str | None = None, intents: Sequence[str] = ()) -> Entry:
    return Entry(name, sku, frozenset(intents), tuple(map(Question, questions)), {"en": name}, auto=True)


ENTRIES = (
    entry("faq:pay", "can i pay cash on delivery", "do you take cash", intents=["how_to_order"]),
    entry("faq:wash", "how do i wash it", sku="DR-1"),
    entry("faq:wash2", "how do i wash it", sku="DR-2"),
    entry("products:DR-1", "what fabric is it", sku="DR-1"),
    entry("products:DR-1", "how to use it", sku="DR-1"),
    entry("faq:return", "can i return it", intents=["returns"]),
)


def by_vector(entries: Sequence[Entry]) -> Retriever:
    return build_retriever(entries, entry_vectors(entries, encode))


@pytest.fixture(params=[by_vector, LexicalRetriever], ids=["vector", "lexical"])
def build(request: pytest.FixtureRequest) -> Callable[[Sequence[Entry]], Retriever]:
    return request.param


def search(retriever: Retriever, text: str, **asked: object) -> list[str]:
    hits = retriever.search(text, encode([text])[0], **asked)  # type: ignore[arg-type]
    return [hit.entry.id for hit in hits]


def test_the_entry_that_was_asked_for_comes_first(build) -> None:
    assert search(build(ENTRIES), "do you take cash")[0] == "faq:pay"


def test_an_entry_is_one_hit_with_its_best_phrasing(build) -> None:
    hits = build(ENTRIES).search("do you take cash", encode(["do you take cash"])[0])
    assert [hit.entry.id for hit in hits].count("faq:pay") == 1
    assert hits[0].question.text == "do you take cash"


def test_entries_that_share_an_id_are_each_found(build) -> None:
    assert search(build(ENTRIES), "use fabric", sku="DR-1", limit=9).count("products:DR-1") == 2


def test_scores_fall_and_never_pass_one(build) -> None:
    text = "can i return it"
    hits = build(ENTRIES).search(text, encode([text])[0], intents=["returns"])
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert max(scores) <= 1
    assert all(0 <= hit.lexical <= 1 for hit in hits)


def test_entries_of_other_products_are_left_out_and_those_of_the_stream_stay(build) -> None:
    found = search(build(ENTRIES), "how do i wash it", sku="dr-1", limit=9)
    assert found[0] == "faq:wash"
    assert "faq:wash2" not in found
    assert "faq:pay" in found


def test_a_product_without_entries_finds_those_of_the_stream(build) -> None:
    assert set(search(build(ENTRIES), "cash", sku="XX", limit=9)) == {"faq:pay", "faq:return"}


def test_the_intent_settles_what_is_equal(build) -> None:
    twins = (entry("faq:a", "what about it"), entry("faq:b", "what about it", intents=["returns"]))
    assert search(build(twins), "what about it", intents=["returns"])[0] == "faq:b"


def test_no_more_than_asked_for(build) -> None:
    assert len(search(build(ENTRIES), "it", limit=2)) == 2


def test_an_empty_knowledge_finds_nothing(build) -> None:
    assert search(build(()), "anything") == []
    assert search(build(()), "anything", sku="DR-1") == []


@pytest.mark.parametrize("sku", [None, "dr-1", "XX"])
@pytest.mark.parametrize("text", ["how do i wash it", "do you take cash now"])
def test_no_hit_is_nearer_than_the_nearest(build, text: str, sku: str | None) -> None:
    vector = encode([text])[0]
    hits = build(ENTRIES).search(text, vector, sku=sku)
    assert max(hit.similarity for hit in hits) <= build(ENTRIES).nearest(vector, sku=sku) + 1e-6

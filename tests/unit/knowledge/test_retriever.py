from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge import vectors as vectors_module
from knowledge.entry import Entry, Question
from knowledge.retriever import EntryRetriever, build_retriever, entry_vectors
from knowledge.vectors import VectorIndex


def unit(rows: int, seed: int = 0) -> NDArray[np.float32]:
    random = np.random.default_rng(seed).normal(size=(rows, 32)).astype(np.float32)
    return random / np.linalg.norm(random, axis=1, keepdims=True)


def entry(name: str, *questions: str, sku: str | None = None) -> Entry:
    return Entry(name, sku, frozenset(), tuple(map(Question, questions)), {"en": name}, auto=True)


def index(entries: Sequence[Entry], vectors: NDArray[np.float32]) -> EntryRetriever:
    """Of entries whose questions have these vectors, and whose answers are all alike."""
    answers = np.tile(np.full(vectors.shape[1], vectors.shape[1] ** -0.5, np.float32), (len(entries), 1))
    return build_retriever(entries, np.vstack([vectors, answers]))


def test_vectors_must_be_one_a_question_and_one_an_answer() -> None:
    with pytest.raises(ValueError, match="4 vectors for 2 questions and 1 answers"):
        build_retriever([entry("faq:1", "a", "b")], unit(4))


def test_of_two_that_are_asked_alike_the_one_whose_answer_speaks_of_it_comes_first() -> None:
    axes = np.eye(8, dtype=np.float32)
    asked = (axes[0] + axes[1]) / np.sqrt(2)
    entries = [entry("faq:other", "a"), entry("faq:meant", "b")]
    hits = build_retriever(entries, np.array([axes[0], axes[0], axes[2], axes[1]])).search("", asked)
    assert [hit.entry.id for hit in hits] == ["faq:meant", "faq:other"]
    assert hits[0].similarity == pytest.approx(hits[1].similarity)
    assert hits[0].answer > hits[1].answer


def test_a_meaning_in_another_script_beats_a_likeness_of_letters() -> None:
    vectors = unit(2)
    retriever = index([entry("faq:meant", "多久到"), entry("faq:alike", "how long is it")], vectors)
    between = 0.8 * vectors[0] + 0.6 * vectors[1]
    hits = retriever.search("how long is it", between / np.linalg.norm(between))
    assert hits[0].entry.id == "faq:meant"


def test_an_entry_with_many_phrasings_does_not_crowd_out_the_others() -> None:
    many = entry("faq:many", *(f"question {number}" for number in range(40)))
    vectors = np.vstack([np.tile(unit(1), (40, 1)), unit(3, seed=1)])
    retriever = index([many, entry("faq:a", "a"), entry("faq:b", "b"), entry("faq:c", "c")], vectors)
    assert len(retriever.search("x", unit(1)[0], limit=4)) == 4


def test_rows_keep_their_vectors_when_products_are_mixed() -> None:
    vectors = unit(60)
    skus = [None, "B", "A"]
    entries = [entry(f"faq:{row}", f"q{row}", sku=skus[row % 3]) for row in range(60)]
    retriever = index(entries, vectors)
    for row in range(60):
        assert retriever.search("", vectors[row], sku=skus[row % 3])[0].entry.id == f"faq:{row}"
        assert retriever.search("", vectors[row])[0].entry.id == f"faq:{row}"


def test_the_graph_finds_what_the_exact_index_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = unit(2000)
    exact = VectorIndex(vectors)
    monkeypatch.setattr(vectors_module, "_EXACT_UP_TO", 100)
    graph = VectorIndex(vectors)
    queries = unit(50, seed=2)
    same = [exact.nearest(query, 1).rows[0] == graph.nearest(query, 1).rows[0] for query in queries]
    assert np.mean(same) > 0.95
    assert all(graph.nearest(query, 5, first=500).rows.max() < 500 for query in queries)


def test_what_all_phrasings_of_an_entry_mean_decides_between_two_that_are_about_as_near() -> None:
    axes = np.eye(4, dtype=np.float32)
    comment = axes[0]
    near = 0.8 * axes[0] + 0.6 * axes[1]
    by_chance = [near, axes[2], axes[3]]
    throughout = [0.78 * axes[0] + np.sqrt(1 - 0.78**2) * axes[row] for row in (1, 2, 3)]
    entries = [entry("faq:chance", "a", "b", "c"), entry("faq:meant", "d", "e", "f")]
    retriever = index(entries, np.array(by_chance + throughout, np.float32))
    first, second = retriever.search("", comment)
    assert (first.entry.id, second.entry.id) == ("faq:meant", "faq:chance")
    assert first.similarity < second.similarity
    assert first.centre > first.similarity
    assert second.centre < second.similarity


def test_entries_without_phrasings_are_not_found_and_disturb_no_other() -> None:
    vectors = unit(3)
    with_one_more = [entry("faq:1", "a"), entry("faq:2"), entry("faq:3", "b", "c")]
    hits = index(with_one_more, vectors).search("", vectors[0])
    assert hits[0].entry.id == "faq:1"
    without = index([one for one in with_one_more if one.questions], vectors)
    assert [hit.centre for hit in without.search("", vectors[0])] == [hit.centre for hit in hits]
    assert build_retriever([entry("faq:2")], np.zeros((1, 32), np.float32)).search("", vectors[0]) == []


def test_middles_keep_to_their_entries_when_products_are_mixed() -> None:
    vectors = unit(90)
    skus = [None, "B", "A"]
    entries = [entry(f"faq:{row}", "x", "y", "z", sku=skus[row % 3]) for row in range(30)]
    retriever = index(entries, vectors)
    for row in range(30):
        middle = vectors[3 * row : 3 * row + 3].sum(0)
        best = retriever.search("", middle / np.linalg.norm(middle), sku=skus[row % 3])[0]
        assert best.entry.id == f"faq:{row}"
        assert best.centre > 0.95


def test_many_phrasings_that_say_less_of_the_comment_do_not_beat_one_that_says_more() -> None:
    axes = np.eye(16, dtype=np.float32)
    everything = axes[0]
    comment = everything + axes[1]
    one = everything + 0.25 * axes[1] + 1.05 * axes[2]
    others = [everything + axes[row] for row in range(3, 15)]
    vectors = np.array([one, *others], np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    many = entry("faq:many", *(f"q{row}" for row in range(12)))
    retriever = index([entry("faq:one", "a"), many], vectors)
    assert retriever.search("", comment / np.linalg.norm(comment))[0].entry.id == "faq:one"


FAQ = {
    "faq:cod": "Can I pay cash on delivery?",
    "faq:return": "Can I return it if it does not fit?",
    "faq:wash": "How do I wash it?",
    "faq:genuine": "Is it authentic?",
    "faq:invoice": "Can I get an invoice for my company?",
}


@pytest.mark.model
@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("可以货到付款吗", "faq:cod"),
        ("bisa bayar tunai saat barang sampai?", "faq:cod"),
        ("ใส่ไม่ได้คืนได้ไหม", "faq:return"),
        ("¿se puede devolver si no me queda?", "faq:return"),
        ("giặt như thế nào", "faq:wash"),
        ("هل هو أصلي؟", "faq:genuine"),
    ],
)
def test_a_question_is_found_across_languages(bundled_encoder, comment: str, expected: str) -> None:
    entries = [entry(name, question) for name, question in FAQ.items()]
    retriever = build_retriever(entries, entry_vectors(entries, bundled_encoder.encode))
    assert retriever.search(comment, bundled_encoder.encode([comment])[0])[0].entry.id == expected

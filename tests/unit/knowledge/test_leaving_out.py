"""A phrasing is asked as if nobody had written it down, and all the rest stays as it is."""

from dataclasses import replace

import numpy as np

from knowledge.leaving_out import OwnQuestion, WithoutOne, own_questions
from knowledge.retriever import Hit, Retriever, build_retriever, entry_vectors
from tests.contracts.test_retriever import ENTRIES as FEW
from tests.contracts.test_retriever import encode, entry

ENTRIES = (
    *FEW,
    *(
        entry(f"faq:{word}", f"{word} matters")
        for word in ["alpha", "bravo", "delta", "echo", "golf", "hotel", "india"]
    ),
)
"""With so many, no word stops being common because one phrasing is left out."""


def found(retriever: Retriever, text: str, sku: str | None = None) -> list[Hit]:
    """What is near; of what shares no word, all is equally far."""
    return [hit for hit in retriever.search(text, encode([text])[0], sku=sku) if hit.similarity > 0]


def whole():
    return build_retriever(ENTRIES, entry_vectors(ENTRIES, encode))


def without(own: OwnQuestion):
    """The index as it would be built of the entries without the phrasing."""
    rest = [replace(one, questions=own.rest) if one is own.entry else one for one in ENTRIES]
    return build_retriever(rest, entry_vectors(rest, encode))


def test_only_entries_with_another_phrasing_are_asked_the_first_of_each_before_the_second() -> None:
    assert [own.question.text for own in own_questions(ENTRIES)] == [
        "can i pay cash on delivery",
        "do you take cash",
    ]


def test_a_phrasing_left_out_is_not_what_finds_its_entry() -> None:
    own = own_questions(ENTRIES)[1]
    index = whole()
    assert found(index, own.question.text)[0].question.text == own.question.text
    hit = next(hit for hit in found(WithoutOne(index, own), own.question.text) if hit.entry is own.entry)
    assert hit.question.text == "can i pay cash on delivery"
    assert hit.similarity < 0.99
    assert found(index, own.question.text)[0].question.text == own.question.text, (
        "the whole index is as it was"
    )


def test_it_finds_what_an_index_built_without_the_phrasing_finds() -> None:
    index = whole()
    texts = ["do you take cash", "can i pay cash on delivery", "how do i wash it", "what fabric is it"]
    for own in own_questions(ENTRIES):
        for text in texts:
            for sku in (None, "DR-1", "DR-2"):
                quick, built = found(WithoutOne(index, own), text, sku), found(without(own), text, sku)
                assert [hit.entry.id for hit in quick] == [hit.entry.id for hit in built]
                for one, other in zip(quick, built, strict=True):
                    np.testing.assert_allclose(
                        [one.score, one.similarity, one.support, one.crowd, one.telling, one.centre],
                        [
                            other.score,
                            other.similarity,
                            other.support,
                            other.crowd,
                            other.telling,
                            other.centre,
                        ],
                        atol=1e-6,
                    )

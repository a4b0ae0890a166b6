"""Which of the places that a comment names are where something is to be sent."""

import pytest

from app.triage.cleaning import clean
from app.triage.destinations import is_no_destination
from knowledge.regions import find_regions


def _left_out(text: str) -> list[bool]:
    text = clean(text)
    return [is_no_destination(text, region) for region in find_regions(text, ())]


@pytest.mark.parametrize(
    "text",
    [
        "vous livrez pas en Belgique ?", "pourquoi pas en Belgique ?", "tu envoies pas en Suisse ?", "liefert ihr nicht nach Österreich?",
        "verschickt ihr denn nicht nach Österreich?", "warum nicht nach Österreich?", "why not Malaysia?", "why not to Malaysia?",
        "por que no a Mexico", "¿por qué no a México?", "por que não para Portugal?", "bakit hindi sa Cebu", "bakit po hindi sa Cebu",
        "日本でなんとか届きますか", "日本ではなんでも買えますか",
    ],
)  # fmt: skip
def test_a_place_that_is_asked_after_with_a_not_is_a_destination(text: str) -> None:
    assert _left_out(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "not to Malaysia", "no a México, cuánto es", "nicht nach Österreich", "hindi sa Cebu", "日本ではなく", "日本じゃないところ",
        "liefert ihr nicht nach Österreich sondern nur hier?", "liefert bitte nicht nach Österreich", "pas en Belgique",
    ],
)  # fmt: skip
def test_a_place_that_is_denied_is_no_destination(text: str) -> None:
    assert _left_out(text) == [True]

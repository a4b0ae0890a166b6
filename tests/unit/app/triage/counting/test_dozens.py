"""Dozens, halves of one and the teens that are one word, as numbers of pieces."""

import pytest

from app.triage.cleaning import clean
from app.triage.counting.quantities import read_quantity


@pytest.mark.parametrize(
    "text",
    [
        "a dozen bracelets how much", "dozen bracelets price", "bracelet twelve pieces price", "una docena de pulseras cuánto", "一打手链多少钱", "selusin berapa",
        "1 tá bao nhiêu", "uma dúzia quanto", "หนึ่งโหลเท่าไหร่", "1ダースいくら", "한 다스 얼마", "ein Dutzend wie viel", "une douzaine combien", "ek darjan kitne ka",
        "एक दर्जन कितने का", "درزن بكم", "isang dosena magkano",
    ],
)  # fmt: skip
def test_a_dozen_is_twelve(text: str):
    assert read_quantity(clean(text)) == 12


@pytest.mark.parametrize(
    "text",
    [
        "half dozen bracelet how much", "half a dozen how much", "media docena cuánto", "手链半打多少钱", "setengah lusin berapa", "nửa tá giá bao nhiêu", "ครึ่งโหลราคา",
        "반 다스 얼마", "demi-douzaine combien", "نص درزن بكم",
    ],
)  # fmt: skip
def test_half_a_dozen_is_six(text: str):
    assert read_quantity(clean(text)) == 6


def test_two_dozen_are_twenty_four():
    assert read_quantity("two dozen how much") == read_quantity("2 dozen how much") == 24


@pytest.mark.parametrize(
    "text", ["打折吗多少钱", "一打开就坏", "dozens of people", "chúng ta mua", "打包多少钱", "每天打"]
)
def test_what_only_looks_so_is_no_dozen(text: str):
    assert read_quantity(clean(text)) is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("手链一打半多少钱", 18), ("两打半多少钱", 30), ("一打半价多少钱", 12), ("1ダース半いくら", 18)],
)
def test_half_a_dozen_more_is_six_more(text: str, pieces: int):
    assert read_quantity(clean(text)) == pieces

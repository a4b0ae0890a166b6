"""A pair is two of what is not sold by the pair: nobody multiplies that unseen."""

import pytest

from app.triage.cleaning import clean
from app.triage.counting.pairs import may_be_more
from knowledge.workbook import Product

BRACELET = Product(row=2, sku="BR-4", name={"en": "Charm bracelet", "zh": "串珠手链"})
SHOES = Product(row=3, sku="SH-1", name={"en": "Canvas sneakers", "zh": "帆布鞋"})


@pytest.mark.parametrize(
    "text",
    [
        "a pair of bracelets price", "2 pairs how much", "un par de pulseras cuánto es", "手链一对多少钱", "đôi này giá bao nhiêu", "sepasang berapa", "หนึ่งคู่เท่าไหร่",
        "une paire combien", "cuánto por el par", "quanto o par", "la paire combien", "cuánto cada par", "2 people each 2 bracelets how much", "每人2个多少钱", "cada uno 2 cuánto",
    ],
)  # fmt: skip
def test_a_pair_or_so_many_for_each_may_be_more_than_one(text: str):
    assert may_be_more(clean(text), BRACELET)


@pytest.mark.parametrize(
    "text", ["a pair of these how much", "2 pairs how much", "一双多少钱", "đôi này giá bao nhiêu"]
)
def test_a_pair_of_what_is_sold_so_is_one(text: str):
    assert not may_be_more(clean(text), SHOES)


@pytest.mark.parametrize(
    "text",
    ["how much", "2 bracelets how much", "对吗多少钱", "how much each", "đổi được không giá bao nhiêu", "does it pair with bluetooth", "un parfum combien", "el parque cuánto", "o parafuso quanto", "每人限购吗"],
)  # fmt: skip
def test_other_words_are_no_pair(text: str):
    assert not may_be_more(clean(text), BRACELET)

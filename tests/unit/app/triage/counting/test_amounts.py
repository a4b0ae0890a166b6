"""Amounts by mass and volume in the languages of live shops."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean
from app.triage.counting.amounts import amounts_in


@pytest.mark.parametrize(
    "text",
    [
        "how much is 1 kg?", "how much is one kilo?", "1公斤多少钱", "两斤多少钱", "harga 1kg berapa", "harga sekilo berapa", "cuánto el kilo?", "combien le kilo ?",
        "1 kg giá bao nhiêu", "một ký bao nhiêu", "1kg เท่าไหร่", "หนึ่งโลเท่าไหร่", "1キロいくら", "1kg 얼마예요", "كم سعر الكيلو", "was kostet 1 kg?", "1 kilo kitne ka hai", "1000 g price",
    ],
)  # fmt: skip
def test_a_kilo_is_a_thousand_grams_in_any_language(text: str):
    assert amounts_in(clean(text)) == {(Decimal(1000), "g")}


@pytest.mark.parametrize(
    "text",
    [
        "半公斤多少钱",
        "一斤多少钱",
        "half a kilo price",
        "medio kilo cuánto",
        "setengah kilo",
        "ครึ่งกิโล",
        "蜂蜜500克",
        "0.5 kg",
    ],
)
def test_half_a_kilo_is_five_hundred_grams(text: str):
    assert amounts_in(clean(text)) == {(Decimal(500), "g")}


def test_volume_is_no_mass():
    assert amounts_in("price of the 1 litre bottle") == {(Decimal(1000), "ml")}


@pytest.mark.parametrize(
    "text",
    ["how much", "is it good", "size L 2 pcs", "one large", "5 pounds each?", "多少公斤", "1 link", "harga selimut", "a killer price", "bag left?", "the big bag", "two good"],
)  # fmt: skip
def test_other_words_are_no_amount(text: str):
    assert amounts_in(clean(text)) == frozenset()

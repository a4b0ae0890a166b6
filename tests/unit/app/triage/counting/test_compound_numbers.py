"""Numbers that are said in several words."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.counting.compound_numbers import with_digits
from app.triage.counting.quantities import read_quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("twenty two pieces how much", 22), ("twenty-two pcs total", 22), ("one hundred and twenty pcs", 120), ("beli dua belas berapa", 12),
        ("lima belas biji berapa", 15), ("seratus dua puluh pcs", 120), ("labing dalawang piraso", 12), ("dalawampu't limang piraso", 25),
        ("treinta y dos piezas cuánto", 32), ("vinte e duas peças quanto", 22), ("vingt deux pièces combien", 22), ("quatre-vingts pièces", 80),
        ("soixante dix pièces", 70), ("zwei und zwanzig Stück", 22), ("mười hai cái bao nhiêu", 12), ("hai mươi lăm cái", 25),
        ("สิบสองชิ้นเท่าไหร่", 12), ("ยี่สิบชิ้น", 20), ("ร้อยยี่สิบชิ้น", 120), ("열두 개 얼마예요", 12), ("خمسة عشر قطعة بكم", 15), ("خمسة وعشرين قطعة", 25),
        ("beli 2 lusin berapa", 24), ("two dozen pcs", 24), ("สองโหลเอา", 24),
    ],
)  # fmt: skip
def test_a_number_of_several_words_is_read_whole(text: str, quantity: int | None):
    assert read_quantity(fold_in_place(clean(text))) == quantity


@pytest.mark.parametrize(
    "text",
    ["two three pcs how much", "dua tiga biji berapa", "hai ba cái", "สองสามชิ้น", "두세 개", "两三件多少钱", "二三十件多少钱", "几十件多少钱", "三千五百件", "beli dua puluh ribu"],
)  # fmt: skip
def test_numbers_that_touch_and_make_no_number_of_pieces_count_nothing(text: str):
    assert read_quantity(fold_in_place(clean(text))) is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("this one two pcs how much", 2), ("pwede ba dalawang piraso magkano", 2), ("áo nam hai cái bao nhiêu", 2), ("สร้อยสองเส้นเท่าไหร่", 2),
        ("두세트 얼마", 2), ("진열 두 개 얼마", 2), ("buy two and get one", 2), ("sepuluh biji", 10),
    ],
)  # fmt: skip
def test_words_that_stand_beside_a_number_leave_it_alone(text: str, quantity: int):
    assert read_quantity(fold_in_place(clean(text))) == quantity


@pytest.mark.parametrize("text", ["how much", "twenty", "buy two", "白色一百二十", "สองชิ้น"])
def test_other_words_stay_as_they_are(text: str):
    assert with_digits(text) == text

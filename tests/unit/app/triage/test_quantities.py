"""How many pieces a comment speaks of, where a language counts in the noun itself."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.quantities import read_quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("سعرين منه كم يصير", 2), ("كيسين كم", 2), ("زوجين بكم", 2), ("علبتين من هذا كم السعر", 2), ("عشرين منه كم", None),
        ("يومين من هذا كم", None), ("كم سعر الزيتون", None), ("وين منه", None),
    ],
)  # fmt: skip
def test_the_arabic_dual_counts_two(text: str, quantity: int | None):
    assert read_quantity(fold_in_place(clean(text))) == quantity


def test_two_of_it_are_priced_twice(desk):
    assert "78" in desk("سعرين منه كم يصير", "price").draft.text


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("เอาสองใบเท่าไหร่", 2), ("3 ผืนราคา", 3), ("dos almohadas cuánto", 2), ("dos de 8 kg cuánto sale", 2),
        ("two of the 12kg how much", 2), ("8 kg cuánto", None), ("两棵小的一共多少", 2), ("两顶一起拍多少", 2), ("pag anim na maliit magkano", 6), ("dua yang kecil berapa", 2), ("deux coussins combien", 2),
    ],
)  # fmt: skip
def test_pieces_are_counted_as_each_language_counts(text: str, quantity: int | None):
    assert read_quantity(fold_in_place(clean(text))) == quantity


@pytest.mark.parametrize("text", ["two pairs = ?", "2 pcs, whats the damage", "three of these, total"])
def test_a_total_is_asked_in_few_words(desk, text: str):
    assert desk(text, "price", needs=0.2).draft.kind == "computed"

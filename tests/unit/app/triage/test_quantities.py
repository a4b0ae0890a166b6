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

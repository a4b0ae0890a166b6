"""Sums of money that can't be meant, or that nobody can tell the currency of."""

from typing import Any

import pytest

from tests.unit.knowledge.shop_files import Rows, changed, checked, shop


def told(sheets: dict[str, Rows], *codes: str) -> list[tuple[str, tuple[str | int, ...]]]:
    """What is said with one of some codes; the workbook is taken all the same."""
    result = checked(sheets)
    assert result.errors == ()
    return [(one.code, one.loc) for one in result.warnings if one.code in codes]


FREE = [("promo.gives_away", ("promos", 2, "value"))]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"value": "50", "min_spend": None}, FREE), ({"value": "29.9", "min_spend": None}, FREE),
        ({"value": "29.8", "min_spend": None}, []), ({"value": "50", "min_spend": "90"}, []),
        ({"value": "60", "min_spend": "40"}, FREE), ({"value": "59", "min_spend": "40"}, []),
        ({"value": "59", "min_spend": None, "min_quantity": "2"}, []), ({"value": "60", "min_spend": None, "min_quantity": "2"}, FREE),
        ({"kind": "percent", "value": "100"}, FREE), ({"kind": "percent", "value": "99"}, []),
        ({"kind": "fixed_price", "value": "0"}, FREE), ({"kind": "fixed_price", "value": "50"}, []),
        ({"kind": "gift", "value": None}, []),
    ],
)  # fmt: skip
def test_an_offer_that_leaves_nothing_to_pay_is_told_of(cells: dict[str, Any], found: list[Any]) -> None:
    assert told(changed("promos", **cells), "promo.gives_away") == found


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({}, "value"), ({"sku": "*"}, "value"), ({"kind": "percent"}, "min_spend"), ({"kind": "gift", "value": None}, "min_spend"),
        ({"kind": "percent", "min_spend": None}, None), ({"sku": "KT-7"}, None), ({"sku": "DR-102"}, None),
    ],
)  # fmt: skip
def test_a_sum_for_products_of_several_currencies_is_told_of(
    cells: dict[str, Any], column: str | None
) -> None:
    sheets = changed("promos", **cells)
    sheets["products"][1] |= {"currency": "IDR", "price": "350000"}
    assert told(sheets, "promo.currencies") == (
        [("promo.currencies", ("promos", 2, column))] if column else []
    )


def test_amounts_without_a_currency_are_told_of_once_a_sheet() -> None:
    bare = {"currency": None}
    sheets = shop(
        products=[{**row, **bare} for row in shop()["products"]],
        shipping=[{**row, **bare} for row in shop()["shipping"]],
    )
    assert told(sheets, "price.no_currency", "price.shared_sign") == [
        ("price.no_currency", ("products", 2, "price")),
        ("price.no_currency", ("shipping", 2, "fee")),
    ]
    assert "(2 in all)" in checked(sheets).warnings[0].message


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"price": "RM 29.9"}, []), ({"price": "0"}, []), ({"price": None}, []),
        ({"price": "¥29.9"}, [("price.shared_sign", ("products", 2, "price"))]),
    ],
)  # fmt: skip
def test_a_price_that_names_its_currency_needs_no_column(cells: dict[str, Any], found: list[Any]) -> None:
    assert (
        told(changed("products", currency=None, **cells), "price.no_currency", "price.shared_sign") == found
    )

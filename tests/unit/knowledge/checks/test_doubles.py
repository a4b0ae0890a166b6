"""Rows that say one thing twice, and rows that only look so."""

from typing import Any

import pytest

from tests.unit.knowledge.shop_files import Rows, checked, more, shop


def told(sheets: dict[str, Rows]) -> list[tuple[str, tuple[str | int, ...]]]:
    """What is said of rows that are there twice."""
    return [
        (problem.severity, problem.loc)
        for problem in checked(sheets).problems
        if problem.code in ("row.twice", "row.twice_otherwise", "promo.twice")
    ]


@pytest.mark.parametrize(
    ("sheet", "cells", "severity"),
    [
        ("variants", {}, "warning"), ("variants", {"stock": "0"}, "error"), ("variants", {"price": "99"}, "error"),
        ("variants", {"colour": "putih", "size": "m", "stock": "0"}, "error"), ("variants", {"colour": "WHITE"}, "warning"),
        ("shipping", {}, "warning"), ("shipping", {"fee": "15"}, "error"), ("shipping", {"region": "马来西亚", "days_max": "20"}, "error"),
        ("policies", {}, "warning"), ("policies", {"window_days": "30"}, "error"), ("policies", {"answer_en": "15 days, with its tags."}, "warning"),
        ("blocked", {"term": "Wholesale"}, "warning"), ("blocked", {"action": "hide"}, "error"),
        ("promos", {}, "error"), ("promos", {"code": "live5"}, "error"), ("promos", {"value": "10"}, "error"),
        ("promos", {"sku": "*"}, "error"), ("promos", {"ends_at": None, "starts_at": None}, "error"),
    ],
)  # fmt: skip
def test_a_row_that_is_there_twice_is_told_of(sheet: str, cells: dict[str, Any], severity: str) -> None:
    column = {
        "variants": "sku",
        "shipping": "region",
        "policies": "topic",
        "blocked": "term",
        "promos": "code",
    }
    assert told(more(sheet, **cells)) == [(severity, (sheet, 3, column[sheet]))]


def test_an_offer_without_a_code_that_is_pasted_again_would_count_twice() -> None:
    flash = {**shop()["promos"][0], "code": None}
    assert told(shop(promos=[flash, flash])) == [("error", ("promos", 3, "code"))]
    assert told(shop(promos=[flash, {**flash, "value": "10"}])) == []


@pytest.mark.parametrize(
    ("sheet", "cells"),
    [
        ("variants", {"size": "S"}), ("variants", {"colour": "black"}), ("variants", {"colour": None}),
        ("sizes", {}), ("sizes", {"height_min_cm": "165", "height_max_cm": "170"}),
        ("shipping", {"carrier": "DHL", "fee": "30"}), ("shipping", {"region": "SG"}), ("shipping", {"aliases": "Sabah", "fee": "25"}),
        ("policies", {"region": "SG"}), ("policies", {"topic": "payment"}), ("blocked", {"lang": "zh", "action": "hide"}),
        ("promos", {"code": "LIVE6"}), ("promos", {"min_spend": "80", "value": "15"}), ("promos", {"kind": "gift"}),
        ("promos", {"starts_at": "2026-11-14 22:00", "ends_at": "2026-11-14 23:00"}),
    ],
)  # fmt: skip
def test_rows_of_another_size_place_time_or_threshold_are_no_doubles(
    sheet: str, cells: dict[str, Any]
) -> None:
    assert told(more(sheet, **cells)) == []


@pytest.mark.parametrize(
    ("one", "other"), [({"sku": "DR-102"}, {"sku": "KT-7"}), ({"region": "MY"}, {"region": "SG"})]
)
def test_one_code_for_other_products_or_places_is_no_double(
    one: dict[str, str], other: dict[str, str]
) -> None:
    coupon = shop()["promos"][0]
    assert told(shop(promos=[{**coupon, **one}, {**coupon, **other}])) == []


def test_a_row_that_could_not_be_read_is_told_of_once() -> None:
    sheets = more("variants")
    sheets["variants"][1]["stock"] = "many"
    assert told(sheets) == []


def test_the_message_names_the_other_row_and_what_differs() -> None:
    [problem] = checked(more("shipping", fee="15", days_max="9")).errors
    assert problem.message == (
        "Row 2 is for the same and says otherwise (`days_max`, `fee`). Keep one, or write what sets them apart."
    )
    assert "第 2 行" in problem.told("zh")

from typing import Any

import pytest

from tests.unit.knowledge.shop_files import checked, shop

METRES = "size.other_unit"
NOBODY = "size.implausible"


@pytest.mark.parametrize(
    ("rows", "code", "meant"),
    [
        ([{"身高": "1.45-1.55"}, {"身高": "1.55-1.65"}], METRES, "145"),
        ([{"height_min_cm": "0", "height_max_cm": "1.6"}], METRES, "160"),
        ([{"height_max_cm": "1.6"}], METRES, "160"),
        ([{"weight_min_kg": "45000", "weight_max_kg": "52000"}], METRES, "45"),
        ([{"foot_min_cm": "235", "foot_max_cm": "240"}], METRES, "23.5"),
        ([{"weight_min_kg": "0.5", "weight_max_kg": "1.5"}], NOBODY, "2 to 250"),
        ([{"身高": "25-30"}], NOBODY, "40 to 230"),
    ],
)
def test_a_chart_that_no_body_fits_is_told_of_once(rows: list[dict[str, Any]], code: str, meant: str) -> None:
    sizes = [{"sku": "DR-102", "size": str(at), **row} for at, row in enumerate(rows)]
    told = [problem for problem in checked(shop(sizes=sizes)).problems if problem.code in (METRES, NOBODY)]
    assert [problem.code for problem in told] == [code]
    assert meant in told[0].message


@pytest.mark.parametrize(
    "row",
    [
        {"身高": "155-165"}, {"身高": "48-52", "weight_min_kg": "2.5", "weight_max_kg": "4"}, {"height_max_cm": "160"},
        {"height_min_cm": "0", "height_max_cm": "160"}, {"height_min_cm": "150", "height_max_cm": "999"},
        {"weight_min_kg": "90", "weight_max_kg": "110"}, {"foot_min_cm": "23.5", "foot_max_cm": "24"}, {},
    ],
)  # fmt: skip
def test_a_chart_of_bodies_is_not(row: dict[str, Any]) -> None:
    assert checked(shop(sizes=[{"sku": "DR-102", "size": "M", **row}])).warnings == ()

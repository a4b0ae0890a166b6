from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.compute.size import Body, describe, recommend, spans
from knowledge.compute.size_names import size_includes, size_key, size_rank
from knowledge.workbook import SizeRow


def row(
    size: str, height: tuple[int, int], weight: tuple[int, int], sku: str = "A", **more: object
) -> SizeRow:
    return SizeRow.model_validate(
        {"row": 2, "sku": sku, "size": size}
        | {"height_min_cm": height[0], "height_max_cm": height[1]}
        | {"weight_min_kg": weight[0], "weight_max_kg": weight[1]}
        | more
    )


CHART = (row("S", (150, 158), (42, 50)), row("M", (158, 165), (50, 58)), row("L", (165, 172), (58, 66)))


def body(**measures: int) -> Body:
    return Body(**{name: Decimal(measure) for name, measure in measures.items()})


def test_the_row_that_holds_both_fits() -> None:
    answer = recommend(CHART, "A", body(height=160, weight=55))
    assert (answer.outcome, answer.size, answer.entry) == ("fits", "M", "sizes:A:M")
    assert answer.used == ("height", "weight")


def test_ends_are_included() -> None:
    assert recommend(CHART, "A", body(height=150, weight=42)).size == "S"


def test_a_border_takes_the_larger_and_names_the_other() -> None:
    answer = recommend(CHART, "A", body(height=165, weight=58))
    assert (answer.outcome, answer.size, answer.other) == ("border", "L", "M")


def test_a_border_takes_the_smaller_where_the_sheet_says_so() -> None:
    rows = (CHART[0], row("M", (158, 165), (50, 58), on_border="smaller"), CHART[2])
    answer = recommend(rows, "A", body(height=165, weight=58))
    assert (answer.size, answer.other) == ("M", "L")


def test_larger_is_by_the_body_not_by_the_name_or_order() -> None:
    rows = (row("Bear", (165, 172), (58, 66)), row("Wolf", (158, 165), (50, 58)))
    assert recommend(rows, "A", body(height=165, weight=58)).size == "Bear"


def test_between_the_rows_nothing_fits() -> None:
    assert recommend(CHART, "A", body(height=160, weight=70)).outcome == "outside"


def test_the_missing_dimension_is_asked_for() -> None:
    rows = (row("S", (150, 165), (42, 50)), row("M", (155, 170), (50, 58)))
    answer = recommend(rows, "A", body(height=160))
    assert (answer.outcome, answer.missing) == ("incomplete", ("weight",))
    assert recommend(rows, "A", Body()).missing == ("height", "weight")


def test_a_border_known_in_one_dimension_only_is_not_settled() -> None:
    assert recommend(CHART, "A", body(height=165)).outcome == "incomplete"


def test_one_dimension_is_enough_where_it_leaves_one_size() -> None:
    assert recommend(CHART, "A", body(weight=45)).size == "S"
    assert recommend(CHART, "A", body(height=190)).outcome == "outside"


def test_a_known_border_stands_though_the_chart_has_tape_measures_too() -> None:
    rows = tuple(r.model_copy(update={"chest_min_cm": Decimal(80)}) for r in CHART)
    assert recommend(rows, "A", body(height=165, weight=58)).outcome == "border"


def test_dimensions_that_the_chart_does_not_limit_are_ignored() -> None:
    answer = recommend(CHART, "A", body(height=160, weight=55, waist=70))
    assert (answer.size, answer.used) == ("M", ("height", "weight"))
    assert recommend(CHART, "A", body(foot=24)).outcome == "incomplete"


def test_own_rows_go_before_those_of_every_product() -> None:
    rows = (*CHART, row("Any", (100, 200), (30, 120), sku="*"))
    assert recommend(rows, "a", body(height=160, weight=55)).size == "M"
    assert recommend(rows, "B", body(height=160, weight=55)).entry == "sizes:*:Any"
    assert recommend(CHART, "B", body(height=160)).outcome == "no_chart"


@pytest.mark.parametrize("name", ["l", "L码", "large", "Size L"])
def test_a_size_is_described_by_any_of_its_names(name: str) -> None:
    assert describe(CHART, "A", name) is CHART[2]
    assert describe(CHART, "A", "XXXL") is None


def test_sizes_are_ordered_as_they_are_worn() -> None:
    names = ["40", "XXL", "M", "38", "3XL", "XS", "L", "均码", "S", "XL", "XXS"]
    ordered = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "38", "40", "均码"]
    assert sorted(names, key=size_rank) == ordered
    assert size_key("XXL") == size_key("2xl") != size_key("XL")


@given(height=st.integers(140, 185), weight=st.integers(35, 75))
def test_a_fit_holds_the_body(height: int, weight: int) -> None:
    answer = recommend(CHART, "A", body(height=height, weight=weight))
    holding = [
        r.size
        for r in CHART
        if r.height_min_cm <= height <= r.height_max_cm and r.weight_min_kg <= weight <= r.weight_max_kg
    ]
    expected = {0: "outside", 1: "fits", 2: "border"}[len(holding)]
    assert answer.outcome == expected
    assert {answer.size, answer.other} - {None} == set(holding)


def _tape_chart(on_border: str) -> tuple[SizeRow, ...]:
    return tuple(
        row(size, height, weight, chest_min_cm=chest, chest_max_cm=chest + 8, on_border=on_border)
        for size, height, weight, chest in (("M", (155, 172), (52, 62), 88), ("L", (162, 180), (62, 74), 96))
    )


def test_a_chest_alone_is_enough_on_a_border_too() -> None:
    assert recommend(_tape_chart("larger"), "A", body(chest=90)).size == "M"
    answer = recommend(_tape_chart("smaller"), "A", body(chest=96))
    assert (answer.outcome, answer.size, answer.other) == ("border", "M", "L")
    assert recommend(_tape_chart("larger"), "A", body(chest=96)).size == "L"


@pytest.mark.parametrize(
    ("name", "size", "holds"),
    [
        ("42-43", "42", True), ("42-43", "42.5", True), ("42 - 43", "43", True), ("42-43", "44", False), ("S/M", "m", True),
        ("S-M", "S", True), ("S/M", "L", False), ("M", "M", False), ("6-12m", "8", False), ("42", "42", False),
    ],
)  # fmt: skip
def test_a_name_of_several_sizes_includes_each(name: str, size: str, holds: bool) -> None:
    assert size_includes(name, size) is holds


def test_a_size_is_described_by_the_one_row_that_includes_it() -> None:
    rows = (row("40-41", (1, 2), (1, 2)), row("42-43", (2, 3), (2, 3)))
    assert describe(rows, "A", "42") is rows[1]
    assert describe(rows, "A", "44") is None
    letters = (row("S/M", (1, 2), (1, 2)), row("M/L", (2, 3), (2, 3)))
    assert describe(letters, "A", "S") is letters[0]
    assert describe(letters, "A", "M") is None


def test_a_chart_goes_from_its_least_to_its_largest_measure_in_each_dimension() -> None:
    baby = SizeRow(row=2, sku="B", size="59", height_min_cm=Decimal(52), height_max_cm=Decimal(59))
    older = SizeRow(row=3, sku="B", size="66", height_max_cm=Decimal(66))

    assert spans((baby, older, *CHART), "B") == {"height": (Decimal(52), Decimal(66))}
    assert spans(CHART, "A")["weight"] == (Decimal(42), Decimal(66))
    assert spans(CHART, "C") == {}

"""The rows around a problem, as they stand in the file."""

from knowledge.around import LONGEST, around
from knowledge.check import check
from knowledge.importers import read
from tests.unit.knowledge.shop_files import STREAM, xlsx_of_tables

FAQ = [["question", "answer_en"], ["Q?", "A."]]


def book(products: list[list[object]]) -> bytes:
    return xlsx_of_tables({"货": [["x"]], "商品": products, "faq": FAQ})


def test_a_problems_row_comes_with_its_header_and_its_neighbours() -> None:
    rows: list[list[object]] = [
        ["货号", "name_en", "价格"],
        ["A", "One", 1],
        ["B", "Two", "free"],
        ["C", "Three", 2.5],
    ]
    raw = read("shop.xlsx", book(rows))
    (problem,) = check(raw, STREAM).errors
    found = around(raw, problem.loc)
    assert found is not None
    assert (found.sheet, found.row, found.column) == ("商品", 3, 3)
    assert found.letters == ("A", "B", "C")
    assert found.rows == (
        (1, ("货号", "name_en", "价格")),
        (2, ("A", "One", "1")),
        (3, ("B", "Two", "free")),
        (4, ("C", "Three", "2.5")),
    )


def test_blank_rows_between_are_passed_over_and_one_that_is_asked_for_is_empty() -> None:
    rows: list[list[object]] = [["sku", "name_en"], ["A", "One"], [None, None], [None, None], ["B", "Two"]]
    raw = read("shop.xlsx", book(rows))
    found = around(raw, ("products", 5, "sku"))
    assert found is not None
    assert [number for number, _ in found.rows] == [1, 2, 5]
    blank = around(raw, ("products", 3, "sku"))
    assert blank is not None
    assert [number for number, _ in blank.rows] == [1, 2, 3, 5]
    assert blank.rows[2][1] == ("", "")


def test_a_headers_problem_comes_with_the_rows_below_and_a_title_above_is_passed_over() -> None:
    rows: list[list[object]] = [
        ["Our shop"],
        ["sku", "name_en", "shelf"],
        ["A", "One", "x"],
        ["B", "Two", "y"],
    ]
    raw = read("shop.xlsx", book(rows))
    found = around(raw, ("products", 2, "shelf"))
    assert found is not None
    assert (found.row, found.column) == (2, 3)
    assert [number for number, _ in found.rows] == [2, 3, 4]


def test_a_column_that_is_missing_is_none_and_a_long_text_is_cut() -> None:
    raw = read("shop.xlsx", book([["sku", "name_en"], ["A", "x" * 3000]]))
    found = around(raw, ("products", 2, "price"))
    assert found is not None
    assert found.column is None
    assert len(found.rows[-1][1][1]) == LONGEST


def test_the_file_itself_has_no_rows() -> None:
    raw = read("shop.xlsx", book([["sku", "name_en"], ["A", "One"]]))
    assert around(raw, ()) is None
    assert around(raw, ("variants", 2, "sku")) is None

from knowledge.check import Checked, check
from knowledge.importers import read
from tests.unit.knowledge.defects.sheets import with_hidden
from tests.unit.knowledge.shop_files import STREAM


def told(result: Checked) -> list[str]:
    return [problem.message for problem in result.problems if "hidden" in problem.code]


def test_hidden_rows_and_columns_are_read_and_told_of_once_a_sheet() -> None:
    result = check(read("a.xlsx", with_hidden(rows=[2, 3, 9], columns=["A"])), STREAM)
    assert result.workbook is not None
    assert [row.row for row in result.workbook.faq] == [2, 3]
    rows, columns = sorted(told(result), reverse=True)
    assert "(2-3)" in rows
    assert "(`id`)" in columns


def test_what_is_hidden_and_holds_nothing_that_is_read_is_not_told_of() -> None:
    assert told(check(read("a.xlsx", with_hidden(rows=[1, 50], columns=["Z"])), STREAM)) == []

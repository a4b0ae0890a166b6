import io

import openpyxl
import pytest

from knowledge.check import check
from knowledge.importers import read
from knowledge.marked import marked
from tests.unit.knowledge.defects import DEFECTS
from tests.unit.knowledge.defects.defect import Defect, Told
from tests.unit.knowledge.shop_files import (
    STREAM,
    as_json,
    changed,
    csv_files,
    shop,
    tables,
    xlsx,
    xlsx_of_tables,
    zipped,
)

READ = [defect for defect in DEFECTS if isinstance(defect.expected, Told)]


def back(name: str, data: bytes, language: str = "en") -> tuple[bytes, openpyxl.Workbook]:
    raw = read(name, data)
    made = marked(data, raw, check(raw, STREAM).problems, language)
    return made, openpyxl.load_workbook(io.BytesIO(made))


def test_the_cells_of_an_xlsx_are_filled_and_commented_where_the_file_has_them() -> None:
    sheets = tables(changed("products", price="-1", colours="\u202ewhite"))
    sheets["商品"] = [
        ["2026 春季"],
        ["货号", "链接号", "名称_英语", "名称_中文", "价格", "币种", "颜色"],
        *sheets.pop("products")[1:],
    ]
    _, book = back("shop.xlsx", xlsx_of_tables(sheets))
    price, colours, title = book["商品"]["E3"], book["商品"]["G3"], book["商品"]["A1"]
    assert (price.fill.fgColor.rgb, colours.fill.fgColor.rgb) == ("FFFFC7CE", "FFFFEB9C")
    assert title.fill.fgColor.rgb == "FFFFEB9C"
    assert price.comment.text == "This can't be negative. Write 0 or more."
    assert book["商品"]["A3"].comment is None
    assert book["商品"]["A3"].value == "DR-102"


def test_the_first_sheet_lists_every_problem_errors_first_with_links() -> None:
    _, book = back("shop.xlsx", xlsx(changed("products", price="-1", shelf="7")))
    page = book.worksheets[0]
    assert page.title == "Problems"
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert rows[0][:5] == ["error", "products", 2, "price", "-1"]
    assert rows[1][:4] == ["warning", "products", 1, "shelf"]
    assert page["C2"].hyperlink.location == "'products'!E2"


def test_the_marks_are_in_chinese_where_asked() -> None:
    _, book = back("shop.xlsx", xlsx(changed("products", price="-1")), "zh")
    assert book.sheetnames[0] == "检查结果"
    assert book["检查结果"]["A2"].value == "错误"
    assert book["products"]["E2"].comment.text == "不能是负数。请写 0 或更大的数。"


@pytest.mark.parametrize("name", ["shop.zip", "shop.json"])
def test_any_other_format_comes_back_as_an_xlsx_with_the_same_rows(name: str) -> None:
    sheets = changed("products", price="-1")
    _, book = back(name, zipped(csv_files(sheets)) if name == "shop.zip" else as_json(sheets))
    assert book["products"]["A2"].value == "DR-102"
    assert book["products"]["E2"].fill.fgColor.rgb == "FFFFC7CE"


def test_a_formula_in_a_csv_is_text_in_what_comes_back() -> None:
    _, book = back("shop.zip", zipped(csv_files(changed("products", price="=cmd|'/c calc'!A1"))))
    for cell in (book["products"]["E2"], book["Problems"]["E2"]):
        assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", "=cmd|'/c calc'!A1", True)


def test_a_character_that_can_not_be_stored_is_still_told_of_when_the_marked_workbook_is_uploaded() -> None:
    made, _ = back("shop.json", as_json(changed("faq", answer_en="\x07bell")))
    problems = check(read("back.xlsx", made), STREAM).problems
    assert [(problem.code, problem.loc) for problem in problems] == [("text.lost", ("faq", 2, "answer_en"))]


def test_a_marked_workbook_uploaded_again_has_the_same_problems_and_loses_its_marks_when_mended() -> None:
    made, book = back("shop.xlsx", xlsx(changed("products", price="-1")))
    assert [problem.code for problem in check(read("shop.xlsx", made), STREAM).problems] == ["cell.negative"]
    book["products"]["E2"].value = 1
    mended = io.BytesIO()
    book.save(mended)
    assert check(read("shop.xlsx", mended.getvalue()), STREAM).problems == ()
    _, again = back("shop.xlsx", mended.getvalue())
    assert again["products"]["E2"].comment is None
    assert again["products"]["E2"].fill.fill_type is None
    assert again["Problems"]["F2"].value == "No problem was found."
    assert len(again.sheetnames) == len(shop()) + 1


@pytest.mark.parametrize("defect", READ, ids=lambda defect: defect.what)
def test_every_defective_workbook_that_is_read_comes_back_marked(defect: Defect) -> None:
    data = defect.make()
    raw = read(defect.file, data)
    problems = check(raw, defect.stream).problems
    book = openpyxl.load_workbook(io.BytesIO(marked(data, raw, problems)))
    assert book.worksheets[0].max_row == len(problems) + 1

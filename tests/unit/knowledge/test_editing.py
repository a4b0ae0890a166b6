import io

import openpyxl
import pytest

from knowledge.check import check
from knowledge.editing import Edit, NewRow, NoSuchCell, Removal, edited, places
from knowledge.importers import read
from knowledge.version import changes
from knowledge.workbook import Workbook
from tests.unit.knowledge.shop_files import STREAM, as_json, changed, shop


def workbook_of(data: bytes, name: str = "shop.xlsx") -> Workbook:
    made = check(read(name, data), STREAM).workbook
    assert made is not None
    return made


SHOP = workbook_of(as_json(shop()), "shop.json")


def test_only_the_facts_that_were_edited_differ() -> None:
    row = SHOP.products[1].row
    edits = [
        Edit("products", row, "price", " 7.25 "),
        Edit("products", row, "stock", ""),
        Edit("faq", SHOP.faq[0].row, "answer_en", "=Yes"),
    ]
    found = changes(SHOP, workbook_of(edited(SHOP, edits)))
    assert {(one.entry, one.fact, one.before, one.after) for one in found} == {
        ("products:KT-7", "price", "35", "7.25"),
        ("products:KT-7", "stock", "4", None),
        ("faq:F1", "answer_en", "No, it is lined.", "=Yes"),
    }


def test_what_is_wrong_is_told_at_its_cell() -> None:
    row = SHOP.products[0].row
    found = check(read("shop.xlsx", edited(SHOP, [Edit("products", row, "price", "cheap")])), STREAM)
    assert [problem.loc for problem in found.errors] == [("products", row, "price")]


def test_what_looks_like_a_formula_is_text() -> None:
    data = edited(SHOP, [Edit("faq", SHOP.faq[0].row, "answer_en", "=1+1")])
    cells = [cell for line in openpyxl.load_workbook(io.BytesIO(data))["faq"] for cell in line]
    assert [cell.data_type for cell in cells if cell.value == "=1+1"] == ["s"]


@pytest.mark.parametrize(
    "edit",
    [Edit("products", 999, "price", "1"), Edit("products", 2, "shelf", "1"), Edit("memo", 2, "price", "1")],
)
def test_a_cell_that_is_not_there_is_refused(edit: Edit) -> None:
    with pytest.raises(NoSuchCell):
        edited(SHOP, [edit])


@pytest.mark.parametrize("text", ["=1+1", "_x0041_ is no letter", "+60 12", "line\nbreak", "  spaced  out"])
def test_what_was_not_edited_stays_as_it_was(text: str) -> None:
    before = workbook_of(as_json(changed("faq", answer_en=text)), "shop.json")
    after = workbook_of(edited(before, [Edit("products", before.products[0].row, "price", "1")]))
    assert [one.fact for one in changes(before, after)] == ["price"]


def test_new_rows_come_behind_the_last_ones_of_their_sheets() -> None:
    rows = [
        NewRow("faq", {"question_en": "Does it fade?", "answer_en": "No."}),
        NewRow("policies", {"topic": "warranty", "answer_zh": "保修一年。"}),
        NewRow("faq", {"question_th": "ซักได้ไหม", "answer_th": "ได้", "auto": "no"}),
    ]
    after = workbook_of(edited(SHOP, rows=rows))
    last = SHOP.faq[-1].row
    assert places(SHOP, rows) == [last + 1, SHOP.policies[-1].row + 1, last + 2]
    assert [(row.row, row.answer) for row in after.faq[len(SHOP.faq) :]] == [
        (last + 1, {"en": "No."}),
        (last + 2, {"th": "ได้"}),
    ]
    assert after.policies[-1].answer == {"zh": "保修一年。"}
    assert {one.kind for one in changes(SHOP, after)} == {"added"}


@pytest.mark.parametrize(
    "row",
    [NewRow("products", {"shelf": "1"}), NewRow("sizes", {"height": "1-2"}), NewRow("memo", {"a": "b"})],
)
def test_a_new_row_has_columns_of_its_sheet_only(row: NewRow) -> None:
    with pytest.raises(NoSuchCell):
        edited(SHOP, rows=[row])


def test_an_answer_in_another_language_gets_a_column_of_its_own() -> None:
    after = workbook_of(edited(SHOP, [Edit("faq", SHOP.faq[0].row, "answer_id", "Tidak.")]))
    (change,) = changes(SHOP, after)
    assert (change.fact, change.after) == ("answer_id", "Tidak.")


def test_a_row_is_taken_out_and_the_others_keep_their_numbers() -> None:
    after = workbook_of(edited(SHOP, remove=[Removal("faq", SHOP.faq[0].row)]))
    assert after.faq == SHOP.faq[1:]


def test_a_row_that_is_not_there_can_not_be_taken_out() -> None:
    with pytest.raises(NoSuchCell) as refused:
        edited(SHOP, remove=[Removal("faq", 99)])
    assert refused.value.loc == ("faq", 99)
    assert refused.value.said.told("zh") == "`faq` 没有第 99 行。"


def test_a_sheet_without_rows_takes_its_first() -> None:
    bare = workbook_of(as_json(shop(policies=[])), "shop.json")
    after = workbook_of(edited(bare, rows=[NewRow("policies", {"topic": "gift wrap", "answer_en": "Free."})]))
    assert [(row.row, row.topic) for row in after.policies] == [(2, "gift wrap")]

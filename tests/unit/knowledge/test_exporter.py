import dataclasses
import io

import openpyxl
import pytest
from hypothesis import given, settings

from knowledge.check import check
from knowledge.checks.cells import items, joined
from knowledge.columns import SHEETS
from knowledge.exporter import export
from knowledge.importers import read
from knowledge.version import changes
from tests.unit.knowledge.random_shops import shops
from tests.unit.knowledge.shop_files import STREAM, Rows, changed, checked, shop

NOTHING = dataclasses.replace(STREAM, languages=("en",))


@settings(max_examples=60, deadline=None)
@given(shops())
def test_an_export_imports_again_to_the_same_facts(sheets: dict[str, Rows]) -> None:
    first = checked(sheets, NOTHING)
    assert first.errors == ()
    assert first.workbook is not None
    again = check(read("export.xlsx", export(first.workbook)), NOTHING)
    assert again.errors == ()
    assert again.workbook is not None
    assert changes(first.workbook, again.workbook) == []
    assert again.workbook == first.workbook


def exported(sheets: dict[str, Rows]) -> openpyxl.Workbook:
    workbook = checked(sheets).workbook
    assert workbook is not None
    return openpyxl.load_workbook(io.BytesIO(export(workbook)))


def test_an_export_has_every_sheet_with_its_headers() -> None:
    book = exported(shop(variants=[]))
    assert book.sheetnames == [sheet.name for sheet in SHEETS]
    assert [cell.value for cell in book["variants"][1]] == ["sku", "colour", "size", "stock", "price"]


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)"])
def test_what_looks_like_a_formula_is_text_in_an_export_and_stays_it_when_edited(text: str) -> None:
    cell = exported(changed("blocked", term=text))["blocked"]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix


def test_prices_are_numbers_in_an_export_and_times_have_their_offset() -> None:
    book = exported(shop())
    header = [cell.value for cell in book["products"][1]]
    assert book["products"].cell(2, header.index("price") + 1).value == 29.9
    header = [cell.value for cell in book["promos"][1]]
    assert book["promos"].cell(2, header.index("starts_at") + 1).value == "2026-11-14 20:00:00+08:00"


def test_an_item_with_a_separator_in_it_stays_one() -> None:
    several = ("a|b", "c;d", "e\\", "f\ng", "、")
    assert items(joined(several)) == several

import pytest

from knowledge.check import check
from knowledge.importers import read
from knowledge.importers.raw import RawWorkbook
from knowledge.mapping.mapping import SheetMapping, mapped
from knowledge.mapping.propose import Proposal, propose
from tests.unit.knowledge.shop_files import STREAM, as_json, shop, tables, xlsx_of_tables

FAQ = [["问题", "回答_中文", "answer_en"], ["怎么洗?", "手洗。", "By hand."]]


def opened(**sheets: list[list[object]]) -> RawWorkbook:
    return read("shop.xlsx", xlsx_of_tables(sheets))


def guessed(proposal: Proposal) -> dict[str, tuple[str | None, str | None]]:
    return {guess.header: (guess.column, guess.how) for guess in proposal.guesses}


def test_a_workbook_of_known_names_is_proposed_as_it_is() -> None:
    for proposal in propose(read("shop.json", as_json(shop()))):
        assert proposal.sheet == proposal.name
        assert {guess.how for guess in proposal.guesses} == {"name"}


def test_names_that_are_nearly_or_partly_known_are_found() -> None:
    raw = opened(
        Sheet1=[
            ["Product Codes", "商品名称(直播用)", "Livestream price", "stok", "Warehouse"],
            ["A1", "连衣裙", 12.5, 3, "north"],
        ]
    )
    (proposal,) = propose(raw)
    assert proposal.sheet == "products"
    assert guessed(proposal) == {
        "Product Codes": ("sku", "alike"), "商品名称(直播用)": ("name", "part"), "Livestream price": ("price", "part"),
        "stok": ("stock", "alike"), "Warehouse": (None, None),
    }  # fmt: skip


def test_values_tell_a_column_whose_header_says_nothing() -> None:
    raw = opened(
        A=[["c1", "c2", "c3", "c4"], ["DR-1", "Linen dress", 12.5, "https://x/y.jpg"], ["DR-2", "Kettle", 9.9, "https://x/z.jpg"]],
        B=[["c1", "c2"], ["Is it lined?", "Yes, from the shoulder to the hem."], ["怎么洗?", "冷水手洗,不要拧干,阴凉处晾干即可,不要暴晒。"]],
        C=[["c1"], ["x"]],
    )  # fmt: skip
    products, faq, other = propose(raw)
    assert guessed(products) == {
        "c1": ("sku", "values"), "c2": ("name", "values"), "c3": ("price", "values"), "c4": (None, None),
    }  # fmt: skip
    assert (faq.sheet, guessed(faq)) == ("faq", {"c1": ("question", "values"), "c2": ("answer", "values")})
    assert other.sheet is None


def test_a_header_is_found_below_lines_of_something_else() -> None:
    raw = opened(Export=[["Exported on 2026-11-14"], ["sku", "name_en", "price"], ["A1", "Dress", 3]])
    (proposal,) = propose(raw)
    assert (proposal.sheet, proposal.header_row) == ("products", 2)


def test_a_proposal_applied_imports_with_every_cell_where_it_was() -> None:
    raw = opened(
        Sheet1=[["Product Codes", "商品名称(直播用)", "Livestream price"], ["A1", "连衣裙", -1]], Q=FAQ
    )
    renamed = mapped(raw, {proposal.name: proposal.mapping for proposal in propose(raw)})
    assert [problem.loc for problem in check(renamed, STREAM).errors] == [("products", 2, "price")]
    good = opened(
        Sheet1=[["Product Codes", "商品名称(直播用)", "Livestream price"], ["A1", "连衣裙", 1]], Q=FAQ
    )
    workbook = check(mapped(good, {p.name: p.mapping for p in propose(good)}), STREAM).workbook
    assert workbook is not None
    assert (workbook.products[0].sku, workbook.products[0].name, workbook.faq[0].answer["en"]) == (
        "A1",
        {"zh": "连衣裙"},
        "By hand.",
    )


def test_a_given_mapping_renames_leaves_out_and_passes_over() -> None:
    raw = opened(One=[["title"], ["k", "n", "x"], ["A1", "Dress", "secret"]], Two=[["a"], ["b"]], faq=FAQ)
    given = {
        "One": SheetMapping("products", {"k": "sku", "n": "name_en", "x": None}, 2),
        "Two": SheetMapping(None),
    }
    result = check(mapped(raw, given), STREAM)
    assert result.problems == ()
    assert result.workbook is not None
    assert result.workbook.products[0].row == 3


@pytest.mark.parametrize("sheet", list(shop()))
def test_a_sheet_is_told_by_its_headers_whatever_it_is_called(sheet: str) -> None:
    found = tables(shop())
    (proposal,) = propose(opened(Sheet1=found[sheet]))
    assert proposal.sheet == sheet

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from knowledge.check import check
from knowledge.columns import SHEETS
from knowledge.compute import availability
from knowledge.importers import read
from knowledge.mapping.arrange import arrange
from knowledge.mapping.options import size_terms
from knowledge.mapping.presets import fitting, presets
from knowledge.workbook import Workbook
from tests.unit.knowledge.shop_files import STREAM, xlsx_of_tables

FAQ = [["question", "answer_en", "answer_zh"], ["How do I wash it?", "By hand.", "手洗。"]]
SHOPIFY = """Handle,Title,Body (HTML),Vendor,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Image Src,Status
linen-dress,Linen dress,<p>x</p>,Us,summer,TRUE,Color,White,Size,M,LD-W-M,300,20,29.90,https://x/1.jpg,active
linen-dress,,,,,,,Black,,L,LD-B-L,300,5,31.50,https://x/2.jpg,
kettle,Kettle,,Us,,TRUE,Title,Default Title,,,KT,900,4,35.00,https://x/3.jpg,active
"""


def arranged(name: str, **sheets: list[list[object]]) -> tuple[Workbook, tuple[str, ...]]:
    found = arrange(read(name, xlsx_of_tables({**sheets, "faq": FAQ})))
    result = check(found.raw, STREAM)
    assert result.errors == ()
    assert result.workbook is not None
    return result.workbook, found.presets


def rows(workbook: Workbook) -> list[tuple[object, ...]]:
    return [(v.row, v.sku, v.colour, v.size, v.stock, v.price) for v in workbook.variants]


def test_shopifys_products_are_products_and_variants() -> None:
    workbook, used = arranged(
        "export.xlsx", Products=[list(line) for line in csv.reader(io.StringIO(SHOPIFY))]
    )
    assert used == ("shopify_products",)
    dress, kettle = workbook.products
    assert (dress.sku, dress.name, dress.price) == ("linen-dress", {"en": "Linen dress"}, Decimal("29.90"))
    assert dress.stock is None
    assert [term.name for term in (*dress.colours, *dress.sizes)] == ["White", "Black", "M", "L"]
    assert (kettle.sku, kettle.stock, kettle.colours) == ("kettle", 4, ())
    assert rows(workbook) == [
        (2, "linen-dress", "White", "M", 20, Decimal("29.90")), (3, "linen-dress", "Black", "L", 5, Decimal("31.50")),
    ]  # fmt: skip


def test_a_shopify_csv_is_one_sheet_that_needs_its_questions_yet() -> None:
    found = arrange(read("products_export_1.csv", SHOPIFY.encode()))
    assert [problem.code for problem in check(found.raw, STREAM).errors] == ["sheet.missing"]


@pytest.mark.parametrize(
    ("preset", "table"),
    [
        ("shopee_products", [["Product ID", "Product Name", "Variation ID", "Variation Name", "Parent SKU", "SKU", "Price", "Stock"],
                             [1001, "Dress", 1, "White,M", "", "", 29.9, 20], [1001, "Dress", 2, "Black,L", "", "", 31.5, 5]]),
        ("tiktok_shop_products", [["product_id", "category", "product_name", "sku_id", "variation_value", "price", "quantity", "seller_sku"],
                                  ["1001", "x", "Dress", "9", "White, M", 29.9, 20, ""], ["1001", "x", "Dress", "8", "Black, L", 31.5, 5, ""]]),
        ("taobao_douyin_products", [["商品导出"], ["商品ID", "商品标题", "商家编码", "SKU规格", "价格(元)", "库存"],
                                    ["1001", "Dress", "", "颜色分类:White;尺码:M", 29.9, 20], ["1001", "Dress", "", "颜色分类：Black；尺码：L", 31.5, 5]]),
    ],
)  # fmt: skip
def test_each_platforms_variants_are_taken_apart(preset: str, table: list[list[object]]) -> None:
    workbook, used = arranged("export.xlsx", Sheet1=table)
    assert used == (preset,)
    assert [product.sku for product in workbook.products] == ["1001"]
    assert [row[2:5] for row in rows(workbook)] == [("White", "M", 20), ("Black", "L", 5)]


SHOPEE = ["Product ID", "Product Name", "Variation Name", "Price", "Stock"]


def shopee(*variations: str) -> list[list[object]]:
    return [list(SHOPEE), *([777, "Dress", text, 25, number] for number, text in enumerate(variations))]


@pytest.mark.parametrize(
    ("variations", "options"),
    [
        (("Pink,90", "Pink,100", "Pink,110"), [("Pink", "90"), ("Pink", "100"), ("Pink", "110")]),
        (("Red,L (50-60kg)", "Red,M"), [("Red", "L (50-60kg)"), ("Red", "M")]),
        (("L (50,5-60kg),Red", "110cm,Red"), [("Red", "L (50,5-60kg)"), ("Red", "110cm")]),
        (("红色;M码（建议90-100斤）", "红色;L码【偏大: 2cm】"), [("红色", "M码（建议90-100斤）"), ("红色", "L码【偏大: 2cm】")]),
        (("White,Queen bed", "White,King bed"), [("White", "Queen bed"), ("White", "King bed")]),
    ],
)  # fmt: skip
def test_an_unnamed_part_beside_a_colour_is_the_size_whatever_it_looks_like(
    variations: tuple[str, ...], options: list[tuple[str, str]]
) -> None:
    workbook, _ = arranged("export.xlsx", Sheet1=shopee(*variations))
    assert [row[2:5] for row in rows(workbook)] == [(*told, stock) for stock, told in enumerate(options)]
    assert [term.name for term in workbook.products[0].sizes] == [size for _, size in options]


def test_a_size_with_a_note_is_asked_for_without_it_where_it_is_one() -> None:
    workbook, _ = arranged("export.xlsx", Sheet1=shopee("Red,L (50-60kg)", "Red,M (slim)", "Red,M (loose)"))
    assert [term.names for term in workbook.products[0].sizes] == [
        ("L (50-60kg)", "L"), ("M (slim)",), ("M (loose)",),
    ]  # fmt: skip
    asked = availability.check(workbook.products[0], workbook.variants, size="L")
    assert (asked.outcome, asked.entries) == ("sold_out", ("variants:777:Red:L (50-60kg)",))


@pytest.mark.parametrize(
    ("variations", "told"),
    [
        (("Red,M,Cotton", "Red,L,Linen"), [("warning", "option.left_out", ("variants", 2, "size"), "Cotton"),
                                           ("warning", "option.left_out", ("variants", 3, "size"), "Linen")]),
        (("Red,M,Cotton", "Red,M,Linen"), [("warning", "option.left_out", ("variants", 2, "size"), "Cotton"),
                                           ("error", "option.alike", ("variants", 3, "size"), "Linen")]),
        (("Volume:500ml", "Volume:1l"), [("warning", "option.left_out", ("products", 2, "sizes"), "500ml"),
                                         ("error", "option.alike", ("products", 2, "sizes"), "1l")]),
    ],
)  # fmt: skip
def test_a_part_that_finds_no_place_is_told_at_its_cell(
    variations: tuple[str, ...], told: list[tuple[object, ...]]
) -> None:
    found = arrange(read("export.xlsx", xlsx_of_tables({"Sheet1": shopee(*variations), "faq": FAQ})))
    problems = [one for one in check(found.raw, STREAM).problems if one.code.startswith("option.")]
    assert [(p.severity, p.code, p.loc, p.value) for p in problems] == told


@pytest.mark.parametrize(
    "ids",
    [
        (3512345678901234567, 3512345678901234890),
        ("3.51235E+18", "3.51235E+18"),
        (date(2026, 3, 4), date(2026, 3, 4)),
    ],
)
def test_an_id_that_a_spreadsheet_spoiled_is_an_error_and_makes_no_two_products_one(
    ids: tuple[object, ...],
) -> None:
    table = [
        ["商品ID", "商品标题", "规格名称", "价格", "库存"],
        [ids[0], "红裙", "红色;M", 99, 5],
        [ids[1], "黑裤", "黑色;L", 199, 0],
    ]
    found = arrange(read("export.xlsx", xlsx_of_tables({"商品导出": table, "faq": FAQ})))
    assert found.presets == ("taobao_douyin_products",)
    assert [len(sheet.rows) for sheet in found.raw.sheets] == [2, 2, 1]
    told = [(problem.code, problem.loc) for problem in check(found.raw, STREAM).errors]
    code = "cell.became_date" if isinstance(ids[0], date) else "cell.rounded"
    assert told == [(code, (sheet, row, "sku")) for sheet in ("products", "variants") for row in (2, 3)]


def test_a_service_desks_answers_are_questions_of_the_workbook() -> None:
    table: list[list[object]] = [["分组", "买家问题", "回复内容"], ["售前", "怎么洗?", "手洗。"]]
    products: list[list[object]] = [["sku", "name_zh"], ["A1", "连衣裙"]]
    found = arrange(read("x.xlsx", xlsx_of_tables({"话术": table, "products": products})))
    workbook = check(found.raw, STREAM).workbook
    assert workbook is not None
    assert workbook.faq[0].answer == {"zh": "手洗。"}


def test_a_workbook_of_ours_is_no_platforms_export() -> None:
    for sheet in read(
        "x.xlsx", xlsx_of_tables({"faq": FAQ, "products": [["sku", "name_en"], ["A", "B"]]})
    ).sheets:
        assert fitting(sheet) is None


def test_every_preset_names_columns_that_the_workbook_has() -> None:
    known = {sheet.name: {column.name for column in sheet.columns} for sheet in SHEETS}
    for preset in presets():
        assert set(preset.columns) <= known[preset.sheet]


@pytest.mark.parametrize(
    ("size", "item"),
    [
        ("L (50-60kg)", "L (50-60kg)=L"),
        ("L【宽松】", "L【宽松】=L"),
        ("L (50", "L (50"),
        ("(loose)", "(loose)"),
        ("L", "L"),
    ],
)
def test_a_size_answers_to_its_name_without_the_note_behind_it(size: str, item: str) -> None:
    assert size_terms([size]) == (item,)

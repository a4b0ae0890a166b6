"""Sheets and headers that are missing, hidden, merged, doubled or not known."""

import io
from collections.abc import Sequence
from typing import Any

import openpyxl

from tests.unit.knowledge.defects.defect import Defect, Taken, error, warning
from tests.unit.knowledge.shop_files import Rows, changed, shop, tables, xlsx, xlsx_of_tables


def without(sheet: str, column: str | None = None) -> dict[str, Rows]:
    """The shop without a sheet, or without a column of it."""
    sheets = shop()
    if column is None:
        del sheets[sheet]
    else:
        for row in sheets[sheet]:
            row.pop(column)
    return sheets


def with_rows_above(sheet: str, *above: list[Any]) -> bytes:
    """The shop's .xlsx with rows on top of a sheet."""
    found = tables(shop())
    return xlsx_of_tables({**found, sheet: [*above, *found[sheet]]})


def with_second_header() -> bytes:
    """The shop's .xlsx whose products have an English and a Chinese header."""
    found = tables(shop())
    header, *body = found["products"]
    chinese = ["货号", "链接号", "名称_英语", "名称_中文", "价格", "币种", "颜色", "尺码", "库存"]
    return xlsx_of_tables({**found, "products": [header, chinese, *body]})


def with_blank_rows() -> bytes:
    """The shop's .xlsx with blank rows between the products."""
    found = tables(shop())
    header, first, second = found["products"]
    return xlsx_of_tables({**found, "products": [[], header, [], ["  "], first, [], second]})


def merged() -> bytes:
    """The shop's .xlsx with the skus of two size rows merged."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx(shop())))
    book["sizes"].merge_cells("A2:A3")
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def hidden(name: str) -> bytes:
    """The shop's .xlsx with a sheet hidden, made where there is none."""
    return xlsx_of_tables({"memo": [["a"], ["b"]], **tables(shop())}, hidden=[name])


def with_hidden(rows: Sequence[int] = (), columns: Sequence[str] = ()) -> bytes:
    """The shop's .xlsx with rows and columns of its questions hidden."""
    book = openpyxl.load_workbook(io.BytesIO(xlsx(shop())))
    for row in rows:
        book["faq"].row_dimensions[row].hidden = True
    for column in columns:
        book["faq"].column_dimensions[column].hidden = True
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


SHEETS: tuple[Defect, ...] = (
    Defect("No sheet of products", "shop.xlsx", lambda: xlsx(without("products")), error("sheet.missing", "products")),
    Defect("No sheet of questions", "shop.xlsx", lambda: xlsx(without("faq")), error("sheet.missing", "faq")),
    Defect("A sheet under two names", "shop.xlsx", lambda: xlsx({**shop(), "商品": shop()["products"]}), error("sheet.twice", "products")),
    Defect("A sheet that is not known", "shop.xlsx", lambda: xlsx(shop(memo=[{"a": "1"}])), warning("sheet.unknown", "memo")),
    Defect("A hidden sheet that is not known", "shop.xlsx", lambda: hidden("memo"), warning("sheet.unknown_hidden", "memo")),
    Defect("A hidden sheet of promos", "shop.xlsx", lambda: hidden("promos"), warning("sheet.hidden", "promos")),
    Defect("A hidden row", "shop.xlsx", lambda: with_hidden(rows=[3]), warning("sheet.hidden_rows", "faq", 3)),
    Defect("A hidden column", "shop.xlsx", lambda: with_hidden(columns=["F"]), warning("sheet.hidden_columns", "faq", 1, "answer_en")),
    Defect("A required column missing", "shop.xlsx", lambda: xlsx(without("faq", "question")), error("column.missing", "faq", 1, "question")),
    Defect("A column that is not known", "shop.xlsx", lambda: xlsx(changed("products", shelf="7")), warning("column.unknown", "products", 1, "shelf")),
    Defect("A column without a header", "shop.xlsx", lambda: xlsx(changed("products", **{" ": "7"})), warning("column.no_header", "products", 1)),
    Defect("A header in a language that there is not", "shop.xlsx", lambda: xlsx(changed("faq", answer_klingon="nuqneH")), warning("column.language", "faq", 1, "answer_klingon")),
    Defect("A country's code for a language", "shop.xlsx", lambda: xlsx(changed("faq", answer_tw="不會透。")), warning("column.language_country", "faq", 1, "answer_tw")),
    Defect("A header twice, in two languages", "shop.xlsx", lambda: xlsx(changed("products", **{"货号": "X"})), error("column.twice", "products", 1, "sku")),
    Defect("A range beside its own ends", "shop.xlsx", lambda: xlsx(changed("shipping", days="3-5")), error("column.twice_as_ends", "shipping", 1, "days")),
    Defect("Two columns of one value", "shop.xlsx", lambda: xlsx(shop(shipping=[{"region": "MY", "时效": "2-5", "days_min": "3"}])), error("column.two_values", "shipping", 2, "days_min")),
    Defect("A title above the header", "shop.xlsx", lambda: with_rows_above("products", ["2026 spring products"], []), warning("sheet.header_below", "products", 1)),
    Defect("Two header rows", "shop.xlsx", with_second_header, warning("sheet.second_header", "products", 2)),
    Defect("Blank rows above and between", "shop.xlsx", with_blank_rows, Taken("products", "row", "5")),
    Defect("Merged cells", "shop.xlsx", merged, warning("sheet.merged", "sizes", 2)),
    Defect("The empty cell under a merged one", "shop.xlsx", merged, error("cell.empty", "sizes", 3, "sku")),
)  # fmt: skip
"""All of them, with what is to be said."""

"""Cells that hold something else than is meant."""

import io
from datetime import date, datetime
from typing import Any

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.unit.knowledge.defects.defect import Defect, Taken, error, warning
from tests.unit.knowledge.shop_files import as_json, changed, csv_files, shop, tables, xlsx, zipped


def book(sheet: str, column: str, value: Any, *, number_format: str = "General", mac: bool = False) -> bytes:
    """The shop's .xlsx with one cell of a sheet's first row set, as a spreadsheet program would keep it."""
    made = openpyxl.load_workbook(io.BytesIO(xlsx(shop())))
    if mac:
        made.epoch = CALENDAR_MAC_1904
    cell = made[sheet].cell(2, tables(shop())[sheet][0].index(column) + 1)
    cell.value = value
    cell.number_format = number_format
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def percent_promo() -> bytes:
    """The shop's .xlsx with a promo of 10%, which the file keeps as 0.1."""
    made = openpyxl.load_workbook(io.BytesIO(xlsx(changed("promos", kind="percent", min_spend=None))))
    header = [cell.value for cell in made["promos"][1]]
    cell = made["promos"].cell(2, header.index("value") + 1)
    cell.value, cell.number_format = 0.1, "0%"
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


CELLS: tuple[Defect, ...] = (
    Defect("A required cell empty", "shop.xlsx", lambda: xlsx(changed("products", 1, sku=" ")), error("cell.empty", "products", 3, "sku")),
    Defect("An answer in no language", "shop.xlsx", lambda: xlsx(changed("faq", answer_en=None, answer_zh=None)), error("cell.empty_in_every_language", "faq", 2, "answer_en")),
    Defect("A number kept as text", "shop.xlsx", lambda: xlsx(changed("products", price="'29.90".strip("'"))), Taken("products", "price", "29.90")),
    Defect("Full-width digits", "shop.xlsx", lambda: xlsx(changed("products", price="２９．９")), Taken("products", "price", "29.9")),
    Defect("A currency sign in a price", "shop.xlsx", lambda: xlsx(changed("products", price="$1,299.50")), Taken("products", "price", "1299.50")),
    Defect("A price formatted as money", "shop.xlsx", lambda: book("products", "price", 12.5, number_format='"$"#,##0.00'), Taken("products", "price", "12.5")),
    Defect("A price in another currency than its row", "shop.xlsx", lambda: xlsx(changed("products", price="RM 30")), error("price.currency", "products", 2, "price")),
    Defect("A price under the sign of other currencies", "shop.xlsx", lambda: xlsx(changed("products", price="¥199")), error("price.currency", "products", 2, "price")),
    Defect("A price in two currencies", "shop.xlsx", lambda: xlsx(changed("products", price="RM 5 USD")), error("cell.two_currencies", "products", 2, "price")),
    Defect("A price in apples", "shop.xlsx", lambda: xlsx(changed("products", price="5 apples")), error("cell.price_currency", "products", 2, "price")),
    Defect("A price in words", "shop.xlsx", lambda: xlsx(changed("products", price="cheap")), error("cell.price", "products", 2, "price")),
    Defect("A price that may be 18000 or 18", "shop.xlsx", lambda: xlsx(changed("products", price="18.000")), error("cell.thousands", "products", 2, "price")),
    Defect("A negative price", "shop.xlsx", lambda: xlsx(changed("products", price=-1)), error("cell.negative", "products", 2, "price")),
    Defect("A negative stock", "shop.xlsx", lambda: xlsx(changed("variants", stock="-5")), error("cell.negative", "variants", 2, "stock")),
    Defect("A negative fee", "shop.xlsx", lambda: xlsx(changed("shipping", fee=-12)), error("cell.negative", "shipping", 2, "fee")),
    Defect("A price of a trillion and one", "shop.xlsx", lambda: xlsx(changed("products", price=10**12 + 1)), error("cell.too_large", "products", 2, "price")),
    Defect("A price of four hundred digits", "shop.json", lambda: as_json(changed("products", price=10**400)), error("cell.too_large", "products", 2, "price")),
    Defect("An answer that is a number of four hundred digits", "shop.json", lambda: as_json(changed("faq", answer_en=10**400)), error("cell.rounded", "faq", 2, "answer_en")),
    Defect("A price that is not a number (NaN)", "shop.json", lambda: as_json(changed("products", price=float("nan"))), error("cell.not_finite", "products", 2, "price")),
    Defect("A fee without an end (infinity)", "shop.json", lambda: as_json(changed("shipping", fee=float("inf"))), error("cell.not_finite", "shipping", 2, "fee")),
    Defect("A percent cell (10% is kept as 0.1)", "shop.xlsx", percent_promo, Taken("promos", "value", "10")),
    Defect("A percentage as a fraction", "shop.json", lambda: as_json(changed("promos", kind="percent", value="0.1")), warning("promo.fraction", "promos", 2, "value")),
    Defect("A percent cell for a stock", "shop.xlsx", lambda: book("products", "stock", 0.5, number_format="0%"), error("cell.percent", "products", 2, "stock")),
    Defect("A long sku that a spreadsheet shortened in a CSV", "shop.zip", lambda: zipped(csv_files(changed("products", 1, sku="6.12346E+11"))), error("cell.rounded", "products", 3, "sku")),
    Defect("A stock of 2.5", "shop.xlsx", lambda: xlsx(changed("products", stock=2.5)), error("cell.whole", "products", 2, "stock")),
    Defect("An Excel date", "shop.xlsx", lambda: book("promos", "starts_at", datetime(2026, 11, 14, 20), number_format="yyyy-mm-dd hh:mm"), Taken("promos", "starts_at", "2026-11-14 20:00:00+08:00")),  # noqa: DTZ001
    Defect("An Excel date counted from 1904", "shop.xlsx", lambda: book("promos", "starts_at", datetime(2026, 11, 14, 20), number_format="yyyy-mm-dd hh:mm", mac=True), Taken("promos", "starts_at", "2026-11-14 20:00:00+08:00")),  # noqa: DTZ001
    Defect("An Excel date that lost its format", "shop.xlsx", lambda: book("promos", "starts_at", 46340.83), error("cell.moment", "promos", 2, "starts_at")),
    Defect("A date as text", "shop.xlsx", lambda: xlsx(changed("promos", starts_at="2026年11月14日 20:00")), Taken("promos", "starts_at", "2026-11-14 20:00:00+08:00")),
    Defect("A date whose day and month may be either", "shop.xlsx", lambda: xlsx(changed("promos", starts_at="11/12/2026")), error("cell.moment", "promos", 2, "starts_at")),
    Defect("The 30th of February", "shop.xlsx", lambda: xlsx(changed("promos", starts_at="2026-02-30 20:00")), error("cell.no_such_date", "promos", 2, "starts_at")),
    Defect("A date in the year 9999", "shop.xlsx", lambda: xlsx(changed("promos", ends_at="9999-12-31")), error("cell.year", "promos", 2, "ends_at")),
    Defect("A size that became a date (3-5)", "shop.xlsx", lambda: book("sizes", "size", date(2026, 3, 5), number_format="m-d"), error("cell.became_date", "sizes", 2, "size")),
    Defect("A time of 25:70", "shop.xlsx", lambda: xlsx(changed("shipping", cutoff="25:70")), error("cell.no_such_time", "shipping", 2, "cutoff")),
    Defect("A time in words", "shop.xlsx", lambda: xlsx(changed("shipping", cutoff="teatime")), error("cell.clock", "shipping", 2, "cutoff")),
    Defect("A formula without a value in a required cell", "shop.xlsx", lambda: book("products", "sku", "=A9"), error("formula.required", "products", 2, "sku")),
    Defect("A formula without a value", "shop.xlsx", lambda: book("products", "price", "=1+1"), warning("formula.empty", "products", 2, "price")),
    Defect("#REF!", "shop.xlsx", lambda: book("faq", "answer_en", "#REF!"), error("cell.sheet_error", "faq", 2, "answer_en")),
    Defect("#REF! in a price", "shop.xlsx", lambda: book("products", "price", "#REF!"), error("cell.sheet_error", "products", 2, "price")),
    Defect("A barcode of 2^53", "shop.xlsx", lambda: book("products", "sku", 2**53), error("cell.rounded", "products", 2, "sku")),
    Defect("A sku that became a number", "shop.xlsx", lambda: book("blocked", "term", 101.0), Taken("blocked", "term", "101")),
    Defect("A formula in a cell of a CSV (=cmd)", "shop.zip", lambda: zipped(csv_files(changed("blocked", term="=cmd|'/c calc'!A1"))), Taken("blocked", "term", "=cmd|'/c calc'!A1")),
    Defect("A control character", "shop.json", lambda: as_json(changed("faq", answer_en="a\x07b")), error("cell.unstorable", "faq", 2, "answer_en")),
    Defect("Half of a character (a lone surrogate)", "shop.json", lambda: as_json(changed("faq", answer_en="a\ud800b")), error("cell.unstorable", "faq", 2, "answer_en")),
    Defect("A character that was lost (U+FFFD)", "shop.xlsx", lambda: xlsx(changed("faq", answer_en="No\ufffd it is lined.")), warning("text.lost", "faq", 2, "answer_en")),
    Defect("Text made right-to-left by an override", "shop.xlsx", lambda: xlsx(changed("faq", answer_en="evil \u202etext")), warning("text.direction", "faq", 2, "answer_en")),
    Defect("A colour without a name", "shop.json", lambda: as_json(changed("products", colours="=|white")), error("cell.term", "products", 2, "colours")),
    Defect("A number in words", "shop.xlsx", lambda: xlsx(changed("promos", value="five")), error("cell.number", "promos", 2, "value")),
    Defect("A hundred thousand days", "shop.xlsx", lambda: xlsx(changed("shipping", days_max="100000")), error("cell.days", "shipping", 2, "days_max")),
    Defect("A range with one end", "shop.xlsx", lambda: xlsx(shop(sizes=[{"sku": "DR-102", "size": "S", "身高": "155"}])), error("cell.both_ends", "sizes", 2, "height")),
    Defect("Perhaps", "shop.xlsx", lambda: xlsx(changed("promos", stackable="perhaps")), error("cell.yes_no", "promos", 2, "stackable")),
    Defect("A currency of doubloons", "shop.xlsx", lambda: xlsx(changed("products", currency="DOUBLOONS")), error("cell.currency", "products", 2, "currency")),
    Defect("A language of Klingons", "shop.xlsx", lambda: xlsx(changed("blocked", lang="klingonese")), error("cell.language", "blocked", 2, "lang")),
    Defect("An intent that there is not", "shop.xlsx", lambda: xlsx(changed("faq", intent="weather")), error("cell.choice", "faq", 2, "intent")),
    Defect("A kind of promo that there is not", "shop.xlsx", lambda: xlsx(changed("promos", kind="raffle")), error("cell.choice", "promos", 2, "kind")),
    Defect("An action that there is not", "shop.xlsx", lambda: xlsx(changed("blocked", action="shout")), error("cell.choice", "blocked", 2, "action")),
    Defect("A policy without a topic", "shop.xlsx", lambda: xlsx(changed("policies", topic=None)), error("cell.empty", "policies", 2, "topic")),
)  # fmt: skip
"""All of them, with what is to be said."""

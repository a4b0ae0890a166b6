"""A small shop as a person types it into the template, with three mistakes as people make them."""

import io
from typing import Any

from openpyxl import load_workbook

from knowledge.spreadsheet import cell_at
from tests.benchmarks.hands import Effort

Row = dict[str, str | int | float]


def _rows(columns: str, *rows: tuple[Any, ...]) -> list[Row]:
    return [
        {name: value for name, value in zip(columns.split(), row, strict=True) if value != ""} for row in rows
    ]


TYPED: dict[str, list[Row]] = {
    "products": _rows(
        "sku link_no name_en price currency colours sizes stock material_en",
        ("DR-1", "1", "Linen wrap dress", "129 nett", "MYR", "white|sage", "S|M|L", 40, "55% linen, 45% cotton"),
        ("DR-2", "2", "Pleated midi dress", 99, "MYR", "black", "S|M|L", 25, "polyester"),
        ("BL-1", "3", "Tie-neck blouse", 69, "MYR", "cream|rose", "S|M|L", 60, "chiffon"),
        ("JN-1", "4", "Wide-leg jeans", 119, "MYR", "blue", "S|M|L|XL", 30, "cotton denim"),
        ("TE-1", "5", "Boxy cotton tee", 39, "MYR", "white|black|navy", "S|M|L|XL", 120, "cotton"),
        ("BG-1", "6", "Canvas tote bag", 49, "MYR", "natural", "", 80, "canvas"),
        ("CA-1", "7", "Bucket hat", 35, "MYR", "khaki|black", "", 45, "cotton twill"),
        ("SC-1", "8", "Satin scrunchie set", 15, "MYR", "", "", 200, "satin"),
    ),
    "sizes": _rows(
        "sku size height_min_cm height_max_cm weight_min_kg weight_max_kg on_border",
        ("DR-1", "S", 150, 160, 42, 50, "larger"),
        ("DR-1", "M", 155, 165, 50, 58, "larger"),
        ("DR-1", "L", 160, 172, 58, 68, "larger"),
        ("JN-01", "S", 150, 160, 42, 50, "larger"),
        ("JN-1", "M", 155, 165, 50, 58, "larger"),
        ("JN-1", "L", 160, 172, 58, 68, "larger"),
    ),
    "faq": _rows(
        "id sku question_en variants answer_en",
        ("F1", "", "Do you take cash on delivery?", "cod?|can i pay cash", "Yes, cash on delivery within Malaysia."),
        ("F2", "", "Can I pay by instalments?", "spaylater?|pay later?", "Yes, with SPayLater at the checkout."),
        ("F3", "DR-1", "Is the dress see-through?", "transparent?", "No, it is lined."),
        ("F4", "DR-1", "Does it have pockets?", "got pocket?", "Yes, two side pockets."),
        ("F5", "JN-1", "Are the jeans stretchy?", "can stretch?", "Slightly, 2% elastane."),
        ("F6", "TE-1", "Does the tee shrink?", "will it shrink?", "No, it is pre-washed."),
        ("F7", "BG-1", "Does the bag have a zip?", "got zip?", "Yes, a zip and an inner pocket."),
        ("F8", "", "Do you have a shop I can visit?", "where is your store", "We sell online only."),
        ("F9", "", "How do I wash linen?", "machine wash?", "Cold, by hand, and dry in the shade."),
        ("F10", "", "Can I change my address after ordering?", "wrong address", "Yes, before the order is packed: message us."),
        ("F11", "", "Are these brand new?", "is it second hand", "Yes, everything is new with its tags."),
        ("F12", "", "When is your next live?", "next live?", "Every Friday at 8 pm."),
    ),
    "shipping": _rows(
        "region carrier handling_days days_min days_max days_kind fee currency free_over",
        ("MY", "J&T", 1, 2, 4, "working", 6, "MYR", 100),
        ("SG", "Ninja Van", 1, 4, 7, "working", 15, "MYR", 200),
        ("TH", "Flash", 2, 6, 10, "working", 25, "MYR", ""),
    ),
    "promos": _rows(
        "code title_en sku kind value min_spend starts_at ends_at",
        ("LIVE10", "10% off everything", "*", "percent", 10, 80, "2031-11-21 20:00", "2031-11-21 23:00"),
        ("DRESS5", "RM5 off dresses", "DR-1|DR-2", "amount", 5, "", "2031-11-21 21:00", "2031-11-21 20:30"),
    ),
}  # fmt: skip

MENDED: tuple[tuple[str, int, str, str | int], ...] = (
    ("products", 2, "price", 129),
    ("sizes", 5, "sku", "JN-1"),
    ("promos", 3, "ends_at", "2031-11-21 21:30"),
)
"""Sheet, row, column and what is typed there once its mistake was told."""


def typed_into(template: bytes) -> tuple[bytes, Effort]:
    """The template with the shop in place of its examples, and the effort: each cell's characters and the key after it.

    Each sheet is gone to by a click, and its example row taken out by a click on its number and a chord.
    """
    book = load_workbook(io.BytesIO(template))
    effort = Effort()
    for page in book.worksheets:
        columns = {cell.value: at for at, cell in enumerate(page[1], 1)}
        for at in columns.values():
            cell_at(page, 2, at).value = None
        effort += Effort(keys=2, clicks=2, pointings=2, thoughts=1)
        for number, row in enumerate(TYPED.get(page.title, []), 2):
            for name, value in row.items():
                cell_at(page, number, columns[name]).value = value
            skipped = max(map(columns.__getitem__, row)) - len(row)
            effort += Effort(
                keys=sum(len(str(value)) + 1 for value in row.values()) + skipped, thoughts=len(row)
            )
    return _bytes(book), effort + Effort(keys=2)


def mended(data: bytes) -> tuple[bytes, Effort]:
    """The same with its mistakes mended: each by a click on its sheet and one on its cell, what is typed and Enter."""
    book = load_workbook(io.BytesIO(data))
    effort = Effort(keys=4)  # to the spreadsheet and back
    for sheet, row, name, value in MENDED:
        page = book[sheet]
        columns = {cell.value: at for at, cell in enumerate(page[1], 1)}
        cell_at(page, row, columns[name]).value = value
        effort += Effort(keys=len(str(value)) + 1, clicks=2, pointings=2, thoughts=1)
    return _bytes(book), effort + Effort(keys=2)


def _bytes(book: Any) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()

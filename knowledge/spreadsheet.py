"""Writing .xlsx: headers that explain themselves, and cells that stay the text that they are."""

import io
import re

from openpyxl import Workbook as Spreadsheet
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.columns import Column

_REQUIRED = PatternFill("solid", fgColor="FFE8B0")
_OPTIONAL = PatternFill("solid", fgColor="E8EEF4")
# Columns whose cells a spreadsheet would make a number or a date of.
_AS_TEXT = frozenset(
    {
        "sku",
        "link_no",
        "size",
        "sizes",
        "code",
        "cutoff",
        "starts_at",
        "ends_at",
        "announce_from",
        "id",
        "term",
    }
)
_WIDTH = 20
_ESCAPE_OF_XLSX = "_x"
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

CellValue = str | int | float | None


def empty_book() -> Spreadsheet:
    """A workbook without a sheet."""
    book = Spreadsheet()
    book.remove(book.worksheets[0])
    return book


def bytes_of(book: Spreadsheet) -> bytes:
    """The .xlsx file of a workbook."""
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """A cell, by its row and column from 1."""
    cell = page.cell(row=row, column=column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is hidden under a merged one")
    return cell


def put(cell: Cell, value: CellValue) -> None:
    """Writes a value; what looks like a formula stays text, in the file and when somebody edits the cell. Characters that
    XML can't hold are replaced."""
    if isinstance(value, str):
        sound = _UNSTORABLE.sub("\ufffd", value)
        cell.value = sound.replace(_ESCAPE_OF_XLSX, "_x005F" + _ESCAPE_OF_XLSX)
        cell.data_type = "s"
        if value[:1] in ("=", "+", "-", "@", "\t"):
            cell.quotePrefix = True
    else:
        cell.value = value


def put_header(page: Worksheet, index: int, header: str, column: Column) -> None:
    """Writes a column's header with what it holds as a comment, and formats the column."""
    cell = cell_at(page, 1, index)
    cell.value = header
    cell.font = Font(bold=True)
    cell.fill = _REQUIRED if column.required else _OPTIONAL
    cell.comment = Comment(_explained(column), "sidestage", width=280, height=90)
    letter = get_column_letter(index)
    page.column_dimensions[letter].width = _WIDTH
    if stays_text(column):
        page.column_dimensions[letter].number_format = "@"
    page.freeze_panes = "A2"


def stays_text(column: Column) -> bool:
    """Whether a spreadsheet would make a number or a date of the column's cells."""
    return column.name in _AS_TEXT


def _explained(column: Column) -> str:
    parts = ["Required." if column.required else "May be empty."]
    if column.localised:
        parts.append("One column a language.")
    if column.choices:
        parts.append("One of " + ", ".join(column.choices) + ".")
    if column.reads in {"list", "terms", "regions"}:
        parts.append("Several: part them by |.")
    if column.aliases:
        parts.append("Also: " + ", ".join(column.aliases[:6]))
    return " ".join(parts)

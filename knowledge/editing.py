"""A version's workbook with cells written otherwise, rows put in and rows taken out, as a file that is checked like any other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from openpyxl import Workbook as Spreadsheet
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.columns import SHEETS, Sheet, find_header
from knowledge.exporter import export, row_numbers
from knowledge.messages import Message, said
from knowledge.spreadsheet import bytes_of, cell_at, put, put_header
from knowledge.workbook import Row, Workbook

_SHEETS = {sheet.name: sheet for sheet in SHEETS}


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell and what is to stand in it; an empty value empties it."""

    sheet: str
    row: int
    """The version's: what a row says of itself."""
    column: str
    """As the export calls it: `price`, `answer_en`."""
    value: str


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row to put in below a sheet's last one: column, as the export calls it, -> what is to stand in it."""

    sheet: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Removal:
    """A row to take out; the others keep their numbers."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Editing:
    """What is to be otherwise."""

    edits: Sequence[Edit] = ()
    rows: Sequence[NewRow] = ()
    remove: Sequence[Removal] = ()


class NoSuchCell(LookupError):
    """The version has no such row or column."""

    def __init__(self, sheet: str, row: int, column: str | None = None, value: str | None = None) -> None:
        self.loc: tuple[str | int, ...] = (sheet, row) if column is None else (sheet, row, column)
        self.value = value
        code = "edit.no_row" if column is None else "edit.no_column"
        self.said: Message = said(code, {"sheet": sheet, "row": row, "column": column or ""})
        super().__init__(self.said.told())


def edited(
    workbook: Workbook,
    edits: Iterable[Edit] = (),
    rows: Sequence[NewRow] = (),
    remove: Iterable[Removal] = (),
) -> bytes:
    """The .xlsx of a workbook with all of it done; NoSuchCell where a row or column is not there."""
    book = load_workbook(BytesIO(export(workbook)))
    for edit in edits:
        _write(book, edit.sheet, _place(workbook, edit.sheet, edit.row), {edit.column: edit.value}, edit.row)
    for row, place in zip(rows, places(workbook, rows), strict=True):
        _write(book, row.sheet, place, row.cells, place)
    for removal in remove:
        at = _place(workbook, removal.sheet, removal.row)
        for cell in cast(Worksheet, book[removal.sheet])[at]:
            cell.value = None
    return bytes_of(book)


def places(workbook: Workbook, rows: Iterable[NewRow]) -> list[int]:
    """The numbers that new rows will have: behind the last row of their sheets, in the order that they come in."""
    last: dict[str, int] = {}
    found: list[int] = []
    for row in rows:
        if row.sheet not in last:
            last[row.sheet] = max(row_numbers(_rows(workbook, row.sheet)), default=1)
        last[row.sheet] += 1
        found.append(last[row.sheet])
    return found


def _rows(workbook: Workbook, sheet: str) -> Sequence[Row]:
    return getattr(workbook, sheet, ())


def _place(workbook: Workbook, sheet: str, number: int) -> int:
    """Where a row of the version stands in its file."""
    rows = _rows(workbook, sheet)
    at = {row.row: place for place, row in zip(row_numbers(rows), rows, strict=True)}.get(number)
    if at is None:
        raise NoSuchCell(sheet, number)
    return at


def _write(book: Spreadsheet, sheet: str, at: int, cells: Mapping[str, str], number: int) -> None:
    for name, value in cells.items():
        known = _SHEETS.get(sheet)
        column = None if known is None else _column(cast(Worksheet, book[sheet]), known, name)
        if column is None:
            raise NoSuchCell(sheet, number, name, value)
        cell = cell_at(cast(Worksheet, book[sheet]), at, column)
        cell.value = None
        if value.strip():
            put(cell, value.strip())


def _column(page: Worksheet, sheet: Sheet, name: str) -> int | None:
    """Where a column stands in the file; one that the version had no use for yet is put in, by its exact name only."""
    found = next((cell.column for cell in page[1] if cell.value == name), None)
    header = find_header(sheet, name) if found is None else None
    if header is None or header.name != name or header.column.fills:
        return found
    at = page.max_column + 1
    put_header(page, at, name, header.column)
    return at

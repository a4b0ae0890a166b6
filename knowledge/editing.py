"""A version's workbook with some cells written otherwise, as a file that is checked like any other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from knowledge.exporter import export, row_numbers
from knowledge.spreadsheet import bytes_of, cell_at, put
from knowledge.workbook import Row, Workbook


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell and what is to stand in it; an empty value empties it."""

    sheet: str
    row: int
    """The version's: what a row says of itself."""
    column: str
    """As the export calls it: `price`, `answer_en`."""
    value: str


class NoSuchCell(LookupError):
    """The version has no such row or column."""

    def __init__(self, edit: Edit) -> None:
        self.edit = edit
        super().__init__(f"{edit.sheet}, row {edit.row}: there is no {edit.column}.")


def edited(workbook: Workbook, edits: Iterable[Edit]) -> bytes:
    """The .xlsx of a workbook with the edits made; NoSuchCell where one has no place."""
    book = load_workbook(BytesIO(export(workbook)))
    for edit in edits:
        rows: Sequence[Row] = getattr(workbook, edit.sheet, ())
        at = {row.row: number for number, row in zip(row_numbers(rows), rows, strict=True)}.get(edit.row)
        page = cast(Worksheet, book[edit.sheet]) if at is not None else None
        column = None if page is None else _column(page, edit.column)
        if at is None or page is None or column is None:
            raise NoSuchCell(edit)
        cell = cell_at(page, at, column)
        cell.value = None
        if edit.value.strip():
            put(cell, edit.value.strip())
    return bytes_of(book)


def _column(page: Worksheet, name: str) -> int | None:
    return next((cell.column for cell in page[1] if cell.value == name), None)

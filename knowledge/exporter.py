"""A version's workbook as an .xlsx that imports again to the same facts."""

from collections.abc import Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import cast

from openpyxl.worksheet.worksheet import Worksheet

from knowledge.checks.cells import joined
from knowledge.checks.scripts import UNKNOWN
from knowledge.columns import SHEETS, Column, Sheet
from knowledge.importers.raw import MAX_COLUMNS, MAX_ROWS
from knowledge.spreadsheet import CellValue, bytes_of, cell_at, empty_book, put, put_header, stays_text
from knowledge.workbook import FIELDS, Row, Term, Workbook

_LANGUAGES = ("en", "zh")
"""Columns for these are there where a sheet has no text in any."""
_Place = tuple[Column, str | None]
"""A column of the file: what it holds, and in which language."""


def export(workbook: Workbook) -> bytes:
    """The .xlsx of a workbook: every sheet, its rows where they were, times with their offset."""
    book = empty_book()
    for sheet in SHEETS:
        _write(book.create_sheet(sheet.name), sheet, getattr(workbook, sheet.name))
    return bytes_of(book)


def _write(page: Worksheet, sheet: Sheet, rows: Sequence[Row]) -> None:
    places = _places(sheet, rows)
    for index, (column, language) in enumerate(places, start=1):
        plain = language is None or language == UNKNOWN
        put_header(page, index, column.name if plain else f"{column.name}_{language}", column)
    for number, row in zip(row_numbers(rows), rows, strict=True):
        for index, (column, language) in enumerate(places, start=1):
            value = _value(sheet, row, column, language)
            if value is not None:
                cell = cell_at(page, number, index)
                put(cell, value)
                if stays_text(column):
                    cell.number_format = "@"


def row_numbers(rows: Sequence[Row]) -> list[int]:
    """Where the rows of a sheet stand in the file: where they were, if all of those places can be written to."""
    kept = all(1 < row.row <= MAX_ROWS + 1 for row in rows)
    return [row.row if kept else number for number, row in enumerate(rows, start=2)]


def _places(sheet: Sheet, rows: Sequence[Row]) -> list[_Place]:
    """The file's columns: all of the sheet, or those in use where all would be too many."""
    places: list[_Place] = []
    used: list[_Place] = []
    for column in sheet.columns:
        if column.fills:
            continue
        if column.localised:
            languages = _languages(sheet, rows, column)
            used += [(column, language) for language in languages]
            places += [(column, language) for language in languages or _LANGUAGES]
        else:
            places.append((column, None))
            if column.required or any(_value(sheet, row, column, None) is not None for row in rows):
                used.append((column, None))
    return places if len(places) <= MAX_COLUMNS else used


def _languages(sheet: Sheet, rows: Sequence[Row], column: Column) -> tuple[str, ...]:
    texts = (cast(dict[str, str], _content(sheet, row, column)) for row in rows)
    return tuple(dict.fromkeys(language for several in texts for language in several))


def _content(sheet: Sheet, row: Row, column: Column) -> object:
    return getattr(row, FIELDS.get((sheet.name, column.name), column.name))


def _value(sheet: Sheet, row: Row, column: Column, language: str | None) -> CellValue:
    content = _content(sheet, row, column)
    if language is not None:
        return cast(dict[str, str], content).get(language)
    return _written(content)


def _written(content: object) -> CellValue:
    if isinstance(content, tuple):
        items = cast(tuple[str | Term, ...], content)
        return joined(tuple("=".join(i.names) if isinstance(i, Term) else i for i in items)) or None
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, Decimal):
        return _number(content)
    if isinstance(content, datetime):
        return content.isoformat(" ", "seconds")
    if isinstance(content, time):
        return content.isoformat("seconds" if content.second else "minutes")
    return cast(CellValue, content)


def _number(amount: Decimal) -> CellValue:
    """A number where a spreadsheet keeps all its digits, else text."""
    number = float(amount)
    return number if Decimal(format(number, ".15g")) == amount else format(amount, "f")

"""Where a sheet's header is: under a title, twice, or with merged cells beneath it."""

import re
from dataclasses import replace

from knowledge.checks.findings import Findings
from knowledge.columns import Sheet, find_header
from knowledge.importers.raw import RawCell, RawRow, RawSheet

_LOOKED_AT = 10
"""Rows in which a header is looked for."""
_LONGEST = 60
_RANGE = re.compile(r"[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})")


def with_header(sheet: Sheet, raw: RawSheet, found: Findings) -> RawSheet:
    """The sheet from its header on, and the header's repeat left out; what is passed over is told of."""
    raw = _second_header_left_out(sheet, _from_header(sheet, raw, found), found)
    for cells in raw.merged:
        if (rows := _RANGE.fullmatch(cells)) and int(rows[2]) > raw.header_row:
            found.warning((sheet.name, int(rows[1])), "sheet.merged", cells, cells=cells)
    return raw


def _from_header(sheet: Sheet, raw: RawSheet, found: Findings) -> RawSheet:
    """Starts at the first row that names columns, where the sheet's first one is a title."""
    if len(_named(sheet, raw.header)) > 1:
        return raw
    for index, row in enumerate(raw.rows[:_LOOKED_AT]):
        if len(_named(sheet, row.cells)) > 1:
            found.warning((sheet.name, raw.header_row), "sheet.header_below", row=row.number)
            return replace(raw, header=row.cells, header_row=row.number, rows=raw.rows[index + 1 :])
    return raw


def _second_header_left_out(sheet: Sheet, raw: RawSheet, found: Findings) -> RawSheet:
    if not raw.rows or not _repeats(sheet, raw.header, raw.rows[0]):
        return raw
    found.warning((sheet.name, raw.rows[0].number), "sheet.second_header")
    return replace(raw, rows=raw.rows[1:])


def _repeats(sheet: Sheet, header: tuple[RawCell, ...], row: RawRow) -> bool:
    """Whether most cells of a row name the very column that they stand under."""
    above, here = _named(sheet, header), _named(sheet, row.cells)
    same = sum(above.get(index) == column for index, column in here.items())
    filled = sum(cell is not None for cell in row.cells)
    return same > 1 and same * 2 > filled


def _named(sheet: Sheet, cells: tuple[RawCell, ...]) -> dict[int, str]:
    """Index -> the column that a cell of a row names."""
    names: dict[int, str] = {}
    for index, cell in enumerate(cells):
        if isinstance(cell, str) and 0 < len(cell) <= _LONGEST and (header := find_header(sheet, cell)):
            names[index] = header.column.name
    return names

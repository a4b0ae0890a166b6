"""What an importer hands on: the cells of a file as they stand there, with nothing understood yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum

from knowledge.messages import said
from knowledge.problem import Problem


class Uncomputed(Enum):
    """A formula that the file stores no value for."""

    FORMULA = "formula"


UNCOMPUTED = Uncomputed.FORMULA

RawCell = (
    str
    | bool
    | int
    | float
    | Decimal
    | datetime
    | date
    | time
    | timedelta
    | tuple[str, ...]
    | Uncomputed
    | None
)
"""A value as the file has it; None is an empty cell, a tuple a list that the format itself knows."""

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_EXPANDED_BYTES = 200 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELL_CHARACTERS = 4_000
_PARTS = re.compile(r"[|｜、；;\n]|\\$")
"""What stands behind a backslash in a list's cell, or has a space behind it."""
MAX_CELLS = 1_000_000
"""Filled cells of a file: at its rows and columns alone, one of 200 kB would take gigabytes."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row with something in it; `number` is the spreadsheet's."""

    number: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet under its own name; the first row that holds anything is its header."""

    name: str
    header: tuple[RawCell, ...]
    rows: tuple[RawRow, ...]
    hidden: bool = False
    header_row: int = 1
    merged: tuple[str, ...] = ()
    """Ranges of merged cells (`A2:A4`), of which the first holds the value."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    """What a spreadsheet does not show, columns counted from 0."""
    encoding: str | None = None
    delimiter: str | None = None
    """How its text was read, where it is a CSV."""
    guessed: str | None = None
    """A text of it as it was read, where the encoding was guessed."""
    left_out: tuple[Problem, ...] = ()
    """What of the file found no place in these cells."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read, where that is not left to be found out."""

    name: str = ""
    """The file's, without its ending: what the one sheet of a CSV is called."""
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class RawWorkbook:
    """All sheets of a file, in its order."""

    sheets: tuple[RawSheet, ...]


class UnreadableFile(ValueError):
    """The file is not what its name says, or is more than is read; `said` tells what to do."""

    def __init__(self, code: str, **values: object) -> None:
        self.said = said(code, values)
        super().__init__(self.said.told())


class FileTooLarge(UnreadableFile):
    """The file has more bytes than are read."""

    def __init__(self) -> None:
        super().__init__("file.too_large", limit=MAX_FILE_BYTES // 1024 // 1024)


class UnknownFileType(ValueError):
    """A kind of file that is not read at all."""

    def __init__(self, code: str, **values: object) -> None:
        self.said = said(code, values)
        super().__init__(self.said.told())


def bound_cells(cells: int) -> None:
    """Raises UnreadableFile where a file holds more cells than are read."""
    if cells > MAX_CELLS:
        raise UnreadableFile("file.cells", limit=MAX_CELLS)


def build_sheet(
    name: str,
    rows: Iterable[tuple[int, tuple[RawCell, ...]]],
    *,
    hidden: bool = False,
    merged: tuple[str, ...] = (),
) -> RawSheet:
    """A sheet of numbered rows; blank ones are left out. Raises UnreadableFile past the limits of a sheet."""
    kept: list[RawRow] = []
    for number, cells in rows:
        if any(_filled(cell) for cell in cells):
            _bound(name, number, cells)
            kept.append(RawRow(number, cells))
            if len(kept) > MAX_ROWS + 1:
                raise UnreadableFile("sheet.rows", sheet=name, limit=MAX_ROWS)
    if not kept:
        return RawSheet(name, (), (), hidden)
    return RawSheet(name, kept[0].cells, tuple(kept[1:]), hidden, kept[0].number, merged)


def _filled(cell: RawCell) -> bool:
    return cell is not None and (not isinstance(cell, str) or not (cell == "" or cell.isspace()))


def _bound(name: str, number: int, cells: tuple[RawCell, ...]) -> None:
    if len(cells) > MAX_COLUMNS and any(_filled(cell) for cell in cells[MAX_COLUMNS:]):
        raise UnreadableFile("sheet.columns", sheet=name, limit=MAX_COLUMNS)
    for cell in cells:
        length = _length(cell)
        if length > MAX_CELL_CHARACTERS:
            raise UnreadableFile(
                "sheet.cell", sheet=name, row=number, length=length, limit=MAX_CELL_CHARACTERS
            )


def _length(cell: RawCell) -> int:
    """Characters; of a list as a spreadsheet's cell holds it, with what parts its items, so that an export can be read."""
    if isinstance(cell, tuple):
        return sum(len(item) + len(_PARTS.findall(item)) + 1 for item in cell) - 1
    return len(cell) if isinstance(cell, str) else 0

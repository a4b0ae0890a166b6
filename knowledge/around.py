"""The rows around a problem, as they stand in the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from knowledge.importers.raw import RawCell, RawRow, RawSheet, RawWorkbook, Uncomputed
from knowledge.places import Places
from knowledge.problem import Loc

LONGEST = 200
"""Characters of a cell that are shown."""


@dataclass(frozen=True, slots=True)
class Around:
    """The cell that a problem is in, with its row and the rows next to it."""

    sheet: str
    """As the file calls it."""
    row: int
    column: int | None
    """From 1; None where the problem is the row's, or of a column that is not there."""
    letters: tuple[str, ...]
    """The spreadsheet's names of the columns that are shown."""
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """(number, cells) of the header, the row before, the row itself and the row after."""


def around(raw: RawWorkbook, loc: Loc) -> Around | None:
    """What stands around a problem's place; None where it has no row."""
    places = Places(raw)
    place, sheet = places.find(loc), places.sheet(str(loc[0]) if loc else "")
    if place is None or sheet is None or not sheet.header:
        return None
    rows = [RawRow(sheet.header_row, sheet.header), *_near(sheet, place.row)]
    column = places.column(loc)
    width = max(column or 1, *(_width(row.cells) for row in rows))
    letters = tuple(get_column_letter(number) for number in range(1, width + 1))
    shown = tuple((row.number, _texts(row.cells, width)) for row in rows)
    return Around(sheet.name, place.row, column, letters, shown)


def _near(sheet: RawSheet, number: int) -> Sequence[RawRow]:
    """The row, the one that is not blank before it and the one after; of the header the two below."""
    above = [row for row in sheet.rows if row.number < number][-1:]
    below = [row for row in sheet.rows if row.number >= number]
    here = below[:1] if below and below[0].number == number else []
    after = below[len(here) : len(here) + (1 if here else 2)]
    return [*above, *(here or _blank(sheet, number)), *after]


def _blank(sheet: RawSheet, number: int) -> list[RawRow]:
    return [] if number == sheet.header_row else [RawRow(number, ())]


def _width(cells: Sequence[RawCell]) -> int:
    return max((number for number, cell in enumerate(cells, start=1) if cell is not None), default=0)


def _texts(cells: Sequence[RawCell], width: int) -> tuple[str, ...]:
    return tuple(_text(cell) for cell in (*cells, *([None] * (width - len(cells)))))[:width]


def _text(cell: RawCell) -> str:
    if cell is None or isinstance(cell, Uncomputed):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    written = " | ".join(cell) if isinstance(cell, tuple) else str(cell)
    return written if len(written) <= LONGEST else written[: LONGEST - 1] + "…"

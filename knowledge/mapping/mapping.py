"""A mapping of a file's sheets and headers to the workbook's, and a file as the workbook names it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from knowledge.importers.raw import RawCell, RawRow, RawSheet, RawWorkbook


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """What a sheet of a file is."""

    sheet: str | None
    """The workbook's sheet; None: it is not read."""
    columns: Mapping[str, str | None] = field(default_factory=dict[str, str | None])
    """Header as written -> the workbook's header (`price`, `answer_en`); None: the column is not read."""
    header_row: int | None = None
    """The spreadsheet's row that the header is in; None: the first that holds anything."""


def mapped(raw: RawWorkbook, mapping: Mapping[str, SheetMapping]) -> RawWorkbook:
    """The file with its sheets and headers under the workbook's names, every cell where it was."""
    sheets: list[RawSheet] = []
    for sheet in raw.sheets:
        given = mapping.get(sheet.name)
        if given is None:
            sheets.append(sheet)
        elif given.sheet is not None:
            sheets.append(_renamed(from_row(sheet, given.header_row), given))
    return RawWorkbook(tuple(sheets))


def from_row(sheet: RawSheet, number: int | None) -> RawSheet:
    """The sheet with a row of its own as its header; what is above it is left out."""
    for index, row in enumerate(sheet.rows):
        if row.number == number:
            return replace(sheet, header=row.cells, header_row=row.number, rows=sheet.rows[index + 1 :])
    return sheet


def written(cell: RawCell) -> str:
    """A header as it stands in the file."""
    return cell.strip() if isinstance(cell, str) else "" if cell is None else str(cell)


def _renamed(sheet: RawSheet, given: SheetMapping) -> RawSheet:
    names = [written(cell) for cell in sheet.header]
    left_out = {
        index for index, name in enumerate(names) if name in given.columns and given.columns[name] is None
    }
    header = tuple(given.columns.get(name, name) or None for name in names)
    rows = (RawRow(row.number, _without(row.cells, left_out)) for row in sheet.rows)
    kept = tuple(row for row in rows if any(cell is not None for cell in row.cells))
    return replace(sheet, name=given.sheet or sheet.name, header=header, rows=kept)


def _without(cells: tuple[RawCell, ...], left_out: set[int]) -> tuple[RawCell, ...]:
    return (
        tuple(None if index in left_out else cell for index, cell in enumerate(cells)) if left_out else cells
    )

"""What somebody goes by who says what a file's headers mean: the values under each, and the fields there are."""

from collections.abc import Iterable, Mapping

from knowledge.columns import SHEETS
from knowledge.importers.raw import RawCell, RawSheet, Uncomputed
from knowledge.mapping.mapping import written

SAMPLES = 3
LONGEST = 60


def samples(sheet: RawSheet) -> Mapping[str, tuple[str, ...]]:
    """The first different values under each header."""
    found: dict[str, dict[str, None]] = {}
    for index, header in enumerate(map(written, sheet.header)):
        values = found.setdefault(header, {})
        for row in sheet.rows:
            if len(values) == SAMPLES:
                break
            if index < len(row.cells) and (text := _text(row.cells[index])):
                values[text] = None
    return {header: tuple(values) for header, values in found.items()}


def fields(languages: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The headers that each sheet of a workbook may have, where it is in some languages."""
    spoken = tuple(languages)
    return {
        sheet.name: tuple(
            name
            for column in sheet.columns
            for name in (
                column.name,
                *(f"{column.name}_{language}" for language in spoken if column.localised),
            )
        )
        for sheet in SHEETS
    }


def _text(cell: RawCell) -> str:
    if isinstance(cell, Uncomputed):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return (" | ".join(cell) if isinstance(cell, tuple) else written(cell))[:LONGEST]

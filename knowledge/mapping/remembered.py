"""What somebody said that a sheet's headers mean, for the next sheet that has the same ones."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.columns import folded
from knowledge.importers.raw import RawSheet
from knowledge.mapping.mapping import SheetMapping, written


@dataclass(frozen=True, slots=True)
class Remembered:
    """What headers mean, whatever their sheet is called and in whichever order they stand."""

    sheet: str | None
    """The workbook's sheet; None: it is not read."""
    columns: Mapping[str, str | None]
    """Header as it was written -> the workbook's; None: the column is not read."""

    def of(self, sheet: RawSheet) -> SheetMapping:
        """The same said of a sheet, from its header's row on."""
        meant = {folded(header): column for header, column in self.columns.items()}
        headers = [header for header in map(written, sheet.header) if header]
        columns = {header: meant[folded(header)] for header in headers if folded(header) in meant}
        return SheetMapping(self.sheet, columns, sheet.header_row)


def signature(headers: Sequence[str]) -> str:
    """What sheets with the same headers share: however these are ordered, and however cased or spaced."""
    names = sorted(filter(None, map(folded, headers)))
    return hashlib.sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()[:32]


def signature_of(sheet: RawSheet) -> str:
    """The signature of a sheet's header."""
    return signature([written(cell) for cell in sheet.header])

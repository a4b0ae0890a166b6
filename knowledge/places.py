"""Where in a file a problem's place is: problems name sheets and columns canonically, the file calls them as it likes."""

from dataclasses import dataclass

from knowledge.checks.findings import Findings
from knowledge.checks.header_rows import with_header
from knowledge.columns import find_header, find_sheet
from knowledge.importers.raw import RawSheet, RawWorkbook
from knowledge.problem import Loc


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a file: its sheet as the file names it, its row and column from 1."""

    sheet: str
    row: int
    column: int


class Places:
    """The cells of a file, by the places that problems name."""

    def __init__(self, raw: RawWorkbook) -> None:
        self._sheets: dict[str, tuple[RawSheet, dict[str, int]]] = {}
        for given in raw.sheets:
            sheet = find_sheet(given.name)
            name = given.name if sheet is None else sheet.name
            if name not in self._sheets:
                read = given if sheet is None else with_header(sheet, given, Findings())
                self._sheets[name] = (read, _columns(read))

    def sheet(self, name: str) -> RawSheet | None:
        """The sheet that problems name so, from its header on."""
        found = self._sheets.get(name)
        return None if found is None else found[0]

    def find(self, loc: Loc) -> Place | None:
        """The cell that a problem is in; the header's or the row's first where it names none, None for the file."""
        if not loc or str(loc[0]) not in self._sheets:
            return None
        sheet, _ = self._sheets[str(loc[0])]
        row = loc[1] if len(loc) > 1 and isinstance(loc[1], int) else sheet.header_row
        return Place(sheet.name, row, self.column(loc) or 1)

    def column(self, loc: Loc) -> int | None:
        """The column from 1 that a problem is in; None where it names none that the file has."""
        if len(loc) < 3 or str(loc[0]) not in self._sheets:
            return None
        _, columns = self._sheets[str(loc[0])]
        name = str(loc[2])
        return columns.get(name, columns.get(name.rpartition("_")[0]))


def _columns(sheet: RawSheet) -> dict[str, int]:
    """Canonical header, its column's own name, and the header as written -> column from 1."""
    known = find_sheet(sheet.name)
    columns: dict[str, int] = {}
    for number, cell in enumerate(sheet.header, start=1):
        written = str(cell).strip() if cell is not None else ""
        if not written:
            continue
        columns.setdefault(written[:100], number)
        header = find_header(known, written) if known is not None else None
        if header is not None:
            for name in (header.name, header.column.name, *header.column.fills):
                columns.setdefault(name, number)
    return columns

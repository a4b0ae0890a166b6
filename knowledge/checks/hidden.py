"""Rows and columns that a spreadsheet hides: they are read, and whoever looks at the file does not see them."""

from collections.abc import Iterable, Mapping

from knowledge.checks.findings import Findings
from knowledge.columns import Header, Sheet
from knowledge.importers.raw import RawSheet

_MOST_TOLD = 20


def check_hidden(sheet: Sheet, raw: RawSheet, headers: Mapping[int, Header], found: Findings) -> None:
    """Warns once a sheet of hidden rows that are read, and of hidden columns."""
    rows = [row.number for row in raw.rows if row.number in raw.hidden_rows]
    if rows:
        found.warning((sheet.name, rows[0]), "sheet.hidden_rows", rows=_spans(rows))
    columns = [header.name for index, header in headers.items() if index in raw.hidden_columns]
    if columns:
        place = (sheet.name, raw.header_row, columns[0])
        found.warning(place, "sheet.hidden_columns", columns=", ".join(f"`{name}`" for name in columns))


def _spans(numbers: Iterable[int]) -> str:
    """Rising numbers as `4, 9-12`."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    told = [str(first) if first == last else f"{first}-{last}" for first, last in spans[:_MOST_TOLD]]
    return ", ".join(told + ["…"] * (len(spans) > _MOST_TOLD))

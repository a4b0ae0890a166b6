"""A raw sheet into records: headers recognised, every cell read, what can't be read reported."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from knowledge.checks import cells
from knowledge.checks.cells import CellError
from knowledge.checks.choices import INTENTS, choice
from knowledge.checks.findings import Findings, StreamFacts
from knowledge.checks.header_rows import with_header
from knowledge.checks.hidden import check_hidden
from knowledge.checks.scripts import UNKNOWN, language_of
from knowledge.columns import Column, Header, Reads, Sheet, find_header
from knowledge.importers.raw import UNCOMPUTED, RawCell, RawRow, RawSheet

_OVERRIDES = re.compile("[\u202d\u202e]")
_LOST = "\ufffd"
_BY_ANOTHER: frozenset[Reads] = frozenset({"number", "days", "days_range"})
"""How columns are read whose cells hang on another cell of the row."""


@dataclass(slots=True)
class Record:
    """The cells of a row that could be read, by canonical column; texts of several languages are one value."""

    sheet: str
    row: int
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    failed: set[str] = field(default_factory=set[str])
    """Columns with a cell that could not be read, so that it is not called missing too."""
    currencies: dict[str, cells.Named] = field(default_factory=dict[str, cells.Named])
    """What stands beside a price in its cell."""
    written: dict[str, str] = field(default_factory=dict[str, str])
    """The text of cells that mean something else by another cell of the row."""

    def get(self, column: str) -> Any:
        """The value of a column, None where it is empty or could not be read."""
        return self.values.get(column)

    def loc(self, column: str, language: str | None = None) -> tuple[str | int, ...]:
        """The place of a cell; a text without a language stands under the plain header."""
        plain = language is None or language == UNKNOWN
        return (self.sheet, self.row, column if plain else f"{column}_{language}")


@dataclass(slots=True)
class Table:
    """The records of a sheet and the canonical headers that it has."""

    sheet: Sheet
    headers: tuple[Header, ...]
    records: list[Record]
    header_row: int


def read_table(sheet: Sheet, raw: RawSheet, stream: StreamFacts, found: Findings) -> Table:
    """The records of a raw sheet; every cell that can't be read is reported."""
    raw = with_header(sheet, raw, found)
    headers = dict(_headers(sheet, raw, found))
    check_hidden(sheet, raw, headers, found)
    names = {header.column.name for header in headers.values()}
    readers = {index: _reader(header.column, stream) for index, header in headers.items()}
    records = [_record(sheet, row, headers, readers, names, stream, found) for row in raw.rows]
    records = [record for record in records if record.values or record.failed]
    table = Table(sheet, tuple(headers.values()), records, raw.header_row)
    _require(table, found)
    return table


def _headers(sheet: Sheet, raw: RawSheet, found: Findings) -> Iterator[tuple[int, Header]]:
    taken: set[str] = set()
    for index, cell in enumerate(raw.header):
        written = "" if cell is None or cell is UNCOMPUTED else str(cell)
        if not written.strip():
            if any(index < len(row.cells) and row.cells[index] not in (None, "") for row in raw.rows):
                found.warning((sheet.name, raw.header_row), "column.no_header", number=index + 1)
            continue
        header = find_header(sheet, written)
        if header is None:
            found.warning(
                (sheet.name, raw.header_row, written.strip()[:100]),
                "column.unknown",
                written,
                sheet=sheet.name,
                known=_known(sheet),
            )
        elif header.unreadable_language is not None:
            place = (sheet.name, raw.header_row, written.strip()[:100])
            found.warning(place, "column.language", written, column=header.column.name)
        elif taken & {header.name, *_upper_ends(header)}:
            ends = "`, `".join(header.column.fills)
            code = "column.twice_as_ends" if ends else "column.twice"
            found.error(
                (sheet.name, raw.header_row, header.name), code, written, column=header.name, ends=ends
            )
        else:
            taken |= {header.name, *_upper_ends(header)}
            yield index, header


def _upper_ends(header: Header) -> set[str]:
    # `days_min` beside a column 到货时效 is usual, so only the measures' lower ends clash.
    column = header.column
    return set(column.fills[1:] if column.reads == "days_range" else column.fills)


def _known(sheet: Sheet) -> str:
    return ", ".join(column.name + ("_<lang>" if column.localised else "") for column in sheet.columns)


def _reader(column: Column, stream: StreamFacts) -> Callable[[RawCell], Any]:
    if column.name == "intent":
        return partial(_choice, column, INTENTS)
    if column.reads == "choice":
        return partial(_choice, column, column.choices)
    readers: dict[str, Callable[[RawCell], Any]] = {
        "text": cells.text, "list": cells.items, "terms": cells.terms, "price": cells.price, "number": cells.number,
        "measure": cells.measure, "count": cells.count, "days": cells.days, "clock": cells.clock,
        "moment": partial(cells.moment, zone=stream.timezone), "yes_no": cells.yes_no, "currency": cells.currency,
        "region": cells.text, "regions": cells.items, "language": cells.language, "topic": _topic,
        "days_range": cells.days_range, "measure_range": cells.measure_range,
    }  # fmt: skip
    return readers[column.reads]


def _choice(column: Column, allowed: tuple[str, ...], cell: RawCell) -> str:
    found = choice(column.name, cells.even(cells.text(cell)))
    if found is None:
        raise CellError("cell.choice", column=column.name, choices=", ".join(allowed))
    return found


def _topic(cell: RawCell) -> str:
    written = cells.text(cell)
    return choice("topic", cells.even(written)) or written


def _record(
    sheet: Sheet,
    row: RawRow,
    headers: dict[int, Header],
    readers: dict[int, Callable[[RawCell], Any]],
    names: set[str],
    stream: StreamFacts,
    found: Findings,
) -> Record:
    record = Record(sheet.name, row.number)
    for index, header in headers.items():
        cell = row.cells[index] if index < len(row.cells) else None
        if cell is None or cell == () or (isinstance(cell, str) and not cell.strip()):
            continue
        if cell is UNCOMPUTED:
            _uncomputed(record, header, found)
            continue
        try:
            value = readers[index](cell)
        except CellError as error:
            record.failed.add(header.column.name)
            found.refused(record.loc(header.name), error.said, cell)
            continue
        if header.column.reads in _BY_ANOTHER and isinstance(cell, str):
            record.written[header.column.name] = cell
        _warn_of_characters(record, header, cell, found)
        _put(record, header, value, names, found)
    _name_languages(record, stream)
    return record


def _uncomputed(record: Record, header: Header, found: Findings) -> None:
    if header.column.required and not header.column.localised:
        record.failed.add(header.column.name)
        found.error(record.loc(header.name), "formula.required")
    else:
        found.warning(record.loc(header.name), "formula.empty")


def _warn_of_characters(record: Record, header: Header, cell: RawCell, found: Findings) -> None:
    """Warns of a text that reads otherwise than it is stored, and of one that has lost characters on its way."""
    if not isinstance(cell, str | tuple):
        return
    text = cell if isinstance(cell, str) else "".join(cell)
    if text.isascii():
        return
    if _OVERRIDES.search(text):
        found.warning(record.loc(header.name), "text.direction", cell)
    if _LOST in text:
        found.warning(record.loc(header.name), "text.lost", cell)


def _put(record: Record, header: Header, value: Any, names: set[str], found: Findings) -> None:
    column = header.column
    if column.localised:
        record.values.setdefault(column.name, {})[header.language or UNKNOWN] = value
    elif column.reads == "price":
        record.values[column.name], named = value
        if named:
            record.currencies[column.name] = named
    elif column.fills:
        _fill(record, column, value, names, found)
    elif value != ():
        _keep(record, column.name, value, found)


def _fill(record: Record, column: Column, value: Any, names: set[str], found: Findings) -> None:
    """Both ends from one cell; a single number is both where the sheet has no column for the lower end."""
    lower, upper = value
    if lower is None and column.fills[0] not in names:
        lower = upper
    if lower is not None:
        _keep(record, column.fills[0], lower, found)
    _keep(record, column.fills[1], upper, found)


def _keep(record: Record, column: str, value: Any, found: Findings) -> None:
    before = record.values.setdefault(column, value)
    if before != value:
        record.failed.add(column)
        found.error(record.loc(column), "column.two_values", value, one=before, other=value)


def _name_languages(record: Record, stream: StreamFacts) -> None:
    """A text under a header without a language goes to the language that its script tells; a question stays open."""
    for column, texts in record.values.items():
        if column == "question" or not isinstance(texts, dict) or UNKNOWN not in texts:
            continue
        guess = language_of(texts[UNKNOWN], stream.languages)
        if guess is not None and guess not in texts:
            record.values[column] = {guess if key == UNKNOWN else key: text for key, text in texts.items()}


def _require(table: Table, found: Findings) -> None:
    """Reports required columns that the sheet lacks, and required cells that are empty."""
    sheet = table.sheet
    for column in sheet.columns:
        if not column.required:
            continue
        header = next((header for header in table.headers if header.column == column), None)
        if header is None:
            named = f"{column.name}_en" if column.localised and column.name != "question" else column.name
            aliases = ", ".join(column.aliases[:3])
            found.error(
                (sheet.name, table.header_row, column.name), "column.missing", column=named, aliases=aliases
            )
            continue
        for record in table.records:
            if column.name not in record.values and column.name not in record.failed:
                code = "cell.empty_in_every_language" if column.localised else "cell.empty"
                found.error(record.loc(header.name), code, column=column.name)

"""One walk over a sheet's XML: how far it reaches, how much text it refers to, which cells calamine can't give."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge.importers.raw import MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_ROWS, UnreadableFile, bound_cells
from knowledge.importers.xml_walk import Attributes, walk

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,20})?(?:E-?\d{1,2})?", re.IGNORECASE)
_LAST_ROW = 1_048_576
_YES = ("1", "true")
_MOST_MERGED = 100
"""Ranges of merged cells that are told of."""
_MAX_AREA = 2 * MAX_ROWS * MAX_COLUMNS


@dataclass(slots=True)
class Scan:
    """What a sheet comes to. `special` is row -> column (from 0) -> None for a formula without a value, else the text
    of a cell that holds an error or a percentage."""

    cells: int = 0
    last_row: int = 0
    last_column: int = 0
    text_characters: int = 0
    special: dict[int, dict[int, str | None]] = field(default_factory=dict[int, dict[int, str | None]])
    merged: list[str] = field(default_factory=list[str])
    hidden_rows: set[int] = field(default_factory=set[int])
    """Those that hold something."""
    hidden_columns: set[int] = field(default_factory=set[int])


class _SheetWalk:
    """Follows the elements of a sheet; a cell is settled when it ends."""

    def __init__(self, name: str, lengths: list[int], percent: frozenset[str]) -> None:
        self.scan = Scan()
        self._name = name
        self._lengths = lengths
        self._percent = percent
        self._style = ""
        self._row = 0
        self._row_is_hidden = False
        self._filled_row = 0
        self._filled_rows = 0
        self._column = -1
        self._kind = ""
        self._formula = False
        self._in_value = False
        self._child = False
        self._value = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._start_cell(attributes)
            return
        self._child = True
        if name == "row":
            number = attributes.get("r")
            self._row = self._row + 1 if number is None else _row_number(number)
            self._column = -1
            self._row_is_hidden = attributes.get("hidden") in _YES
        elif name == "v":
            self._in_value = True
        elif name == "f":
            self._formula = True
        elif name == "col" and attributes.get("hidden") in _YES:
            self.scan.hidden_columns |= _columns_between(attributes.get("min", ""), attributes.get("max", ""))
        elif name == "mergeCell" and len(self.scan.merged) < _MOST_MERGED:
            self.scan.merged.append(attributes.get("ref", "")[:20])

    def _start_cell(self, attributes: Attributes) -> None:
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._formula = False
        self._value = ""
        self._child = False
        written = attributes.get("r")
        if written is None:
            self._column += 1
        elif reference := _REFERENCE.fullmatch(written):
            self._column = _column_number(reference[1])
            self._row = _row_number(reference[2])
        else:
            raise UnreadableFile("xml.cell", place=written[:20])

    def text(self, data: str) -> None:
        if self._in_value:
            self._value += data

    def end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name == "v":
            self._in_value = False
        elif name == "c":
            self._end_cell()

    def _end_cell(self) -> None:
        if not self._child:
            return  # formatted and blank
        scan = self.scan
        scan.cells += 1
        bound_cells(scan.cells)
        if self._row != self._filled_row:
            self._fill_row()
        scan.last_row = max(scan.last_row, self._row)
        scan.last_column = max(scan.last_column, self._column)
        if self._kind == "s" and self._value.isdigit() and len(self._value) < 10:
            index = int(self._value)
            scan.text_characters += self._lengths[index] if index < len(self._lengths) else 0
        elif self._kind == "e" and self._value:
            scan.special.setdefault(self._row, {})[self._column] = self._value
        elif self._formula and not self._value and self._kind != "str":
            scan.special.setdefault(self._row, {})[self._column] = None
        elif self._kind == "n" and self._style in self._percent and _NUMBER.fullmatch(self._value):
            percent = format(float(self._value) * 100, ".15g") + "%"
            scan.special.setdefault(self._row, {})[self._column] = percent

    def _fill_row(self) -> None:
        self._filled_row = self._row
        self._filled_rows += 1
        if self._filled_rows > 2 * MAX_ROWS:  # some may hold nothing but spaces; those are left out later
            raise UnreadableFile("sheet.rows", sheet=self._name, limit=MAX_ROWS)
        if self._row_is_hidden:
            self.scan.hidden_rows.add(self._row)


def scan_sheet(name: str, xml: Iterable[bytes], lengths: list[int], percent: frozenset[str]) -> Scan:
    """The scan of a sheet; raises UnreadableFile past the limits. `lengths` are those of the shared strings, `percent`
    the styles that show a number as a percentage."""
    sheet = _SheetWalk(name, lengths, percent)
    walk(xml, sheet.start, sheet.end, sheet.text)
    scan = sheet.scan
    if scan.last_column >= MAX_COLUMNS:
        raise UnreadableFile("sheet.columns", sheet=name, limit=MAX_COLUMNS)
    if scan.last_row * (scan.last_column + 1) > _MAX_AREA:
        raise UnreadableFile("sheet.reaches", sheet=name, row=scan.last_row, limit=MAX_ROWS)
    return scan


def scan_shared_strings(xml: Iterable[bytes]) -> list[int]:
    """The length of each shared string; raises UnreadableFile where one is longer than a cell may be,
    or where there are more than cells are read."""
    lengths: list[int] = []

    def start(tag: str, _: Attributes) -> None:
        if tag.rpartition(":")[2] == "si":
            lengths.append(0)
            bound_cells(len(lengths))

    def text(data: str) -> None:
        if lengths:
            lengths[-1] += len(data)

    walk(xml, start, None, text)
    if any(length > 2 * MAX_CELL_CHARACTERS for length in lengths):
        raise UnreadableFile("xml.text", length=max(lengths), limit=MAX_CELL_CHARACTERS)
    return lengths


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _columns_between(first: str, last: str) -> set[int]:
    """The columns from one to another, from 0, as far as columns are read; none where these are no numbers."""
    if not (re.fullmatch(r"[0-9]{1,7}", first) and re.fullmatch(r"[0-9]{1,7}", last)):
        return set()
    return set(range(int(first) - 1, min(int(last), MAX_COLUMNS)))


def _row_number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8 and 1 <= int(text) <= _LAST_ROW):
        raise UnreadableFile("xml.row", number=text[:20])
    return int(text)

"""One YAML or JSON file: a mapping of sheet names to lists of rows, each a mapping of columns to cells."""

import json
import re
from collections.abc import Iterator
from typing import Any

from knowledge.importers.pairs import Pairs, short
from knowledge.importers.raw import (
    MAX_COLUMNS,
    MAX_EXPANDED_BYTES,
    MAX_ROWS,
    RawCell,
    RawSheet,
    RawWorkbook,
    Reading,
    UnreadableFile,
    bound_cells,
    build_sheet,
)
from knowledge.importers.yaml_content import yaml_content

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def read_json(data: bytes, _: Reading) -> RawWorkbook:
    """The sheets of a JSON file; raises UnreadableFile."""
    try:
        content = json.loads(_text(data, "JSON"), object_pairs_hook=_Counted().pairs)
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnreadableFile):
            raise
        raise UnreadableFile("json.damaged", detail=short(error)) from error
    return _workbook(content)


def read_yaml(data: bytes, _: Reading) -> RawWorkbook:
    """The sheets of a YAML file; raises UnreadableFile. Plain values stay text: `16:00` is no number, `NO` no boolean."""
    return _workbook(yaml_content(_text(data, "YAML")))


def _text(data: bytes, kind: str) -> str:
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("data.not_utf8", kind=kind) from error


def _workbook(content: Any) -> RawWorkbook:
    if not isinstance(content, Pairs):
        raise UnreadableFile("data.shape")
    budget = _Budget()
    return RawWorkbook(tuple(_sheet(name, rows, budget) for name, rows in content))


class _Counted:
    """Builds the mappings of a file until they hold more cells than are read; what of a name can't be stored is U+FFFD."""

    def __init__(self) -> None:
        self._cells = 0

    def pairs(self, found: list[tuple[str, Any]]) -> Pairs:
        self._cells += len(found)
        bound_cells(self._cells)
        return Pairs((_UNSTORABLE.sub("\ufffd", name), value) for name, value in found)


class _Budget:
    """Counts the characters that the cells come to, which aliases can make far more than the file's."""

    def __init__(self) -> None:
        self._left = MAX_EXPANDED_BYTES
        self._cells = 0

    def take(self, cell: RawCell) -> RawCell:
        self._cells += 1
        bound_cells(self._cells)
        self._left -= 16 + (len(cell) if isinstance(cell, str) else 0)
        if isinstance(cell, tuple):
            self._left -= sum(len(item) + 16 for item in cell)
        if self._left < 0:
            raise UnreadableFile("file.texts")
        return cell


def _sheet(name: str, rows: Any, budget: _Budget) -> RawSheet:
    if rows is None:
        rows = []
    if not isinstance(rows, list) or isinstance(rows, Pairs):
        raise UnreadableFile("data.sheet", sheet=name[:80])
    columns: dict[str, int] = {}
    cells: list[tuple[int, dict[int, RawCell]]] = []
    for number, row in enumerate(rows, start=2):
        if not isinstance(row, Pairs):
            raise UnreadableFile("data.row", sheet=name[:80], row=number)
        found: dict[int, RawCell] = {}
        for column, cell in _cells(name, number, row):
            index = columns.setdefault(column, len(columns))
            if index in found:
                raise UnreadableFile("data.twice", sheet=name[:80], row=number, column=column)
            found[index] = budget.take(cell)
        cells.append((number, found))
        if len(columns) > MAX_COLUMNS or len(cells) > MAX_ROWS:
            raise UnreadableFile("data.limits", sheet=name[:80], rows=MAX_ROWS, columns=MAX_COLUMNS)
    body = ((number, tuple(found.get(index) for index in range(len(columns)))) for number, found in cells)
    return build_sheet(name, [(1, tuple(columns)), *body])


def _cells(name: str, number: int, row: Pairs) -> Iterator[tuple[str, RawCell]]:
    for column, value in row:
        if isinstance(value, Pairs):
            # `answer: {en: ..., zh: ...}` is the natural way to write `answer_en` and `answer_zh` here.
            for language, text in value:
                yield f"{column}_{language}", _scalar(name, number, text)
        elif isinstance(value, list):
            yield column, tuple(str(_scalar(name, number, item)) for item in value if item is not None)
        else:
            yield column, _scalar(name, number, value)


def _scalar(name: str, number: int, value: Any) -> RawCell:
    if isinstance(value, list):
        raise UnreadableFile("data.cell", sheet=name[:80], row=number)
    return value

"""The platforms' own exports as sheets of the workbook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.checks.cells import CellError, text
from knowledge.columns import folded
from knowledge.importers.raw import RawCell, RawRow, RawSheet, RawWorkbook
from knowledge.mapping.mapping import from_row, written
from knowledge.mapping.options import Option, Options, size_terms
from knowledge.messages import said
from knowledge.problem import Loc, Problem

_LOOKED_AT = 6
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Preset:
    """A kind of export: the headers that tell it, and what they mean."""

    name: str
    title: str
    sheet: str
    needs: tuple[Names, ...]
    """One header of each must be there."""
    columns: Mapping[str, Names]
    key: Names = ()
    """What the rows of one product share; it becomes the sku."""
    variants: Mapping[str, Any] | None = None


@cache
def presets() -> tuple[Preset, ...]:
    """Every preset, the first that fits a sheet counts."""
    found: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("presets.yaml").read_text("utf-8"))
    return tuple(
        Preset(
            given["name"],
            given["title"],
            given["sheet"],
            tuple(tuple(names) for names in given["needs"]),
            {column: tuple(names) for column, names in given["columns"].items()},
            tuple(given.get("key", ())),
            given.get("variants"),
        )
        for given in found
    )


def fitting(sheet: RawSheet) -> tuple[Preset, RawSheet] | None:
    """The preset that a sheet is an export of, and the sheet from its header on; None where there is none."""
    for number in (sheet.header_row, *(row.number for row in sheet.rows[:_LOOKED_AT])):
        based = from_row(sheet, number)
        headers = {folded(written(cell)) for cell in based.header}
        for preset in presets():
            if all(headers & {folded(name) for name in names} for names in preset.needs):
                return preset, based
    return None


def from_platforms(raw: RawWorkbook) -> tuple[RawWorkbook, tuple[str, ...]]:
    """The file with every sheet that is a platform's export as the workbook's, and the names of the presets that fit."""
    sheets: list[RawSheet] = []
    used: list[str] = []
    for sheet in raw.sheets:
        found = fitting(sheet)
        if found is None:
            sheets.append(sheet)
        else:
            sheets += _sheets(*found)
            used.append(found[0].name)
    return RawWorkbook(tuple(sheets)), tuple(used)


class _Columns:
    """The cells of an export's rows by the names of their headers."""

    def __init__(self, header: tuple[RawCell, ...]) -> None:
        self._index: dict[str, int] = {}
        for index, cell in enumerate(header):
            self._index.setdefault(folded(written(cell)), index)

    def cell(self, row: RawRow, names: Sequence[str]) -> RawCell:
        """The first cell of a row, under one of the names, that is not empty."""
        for name in names:
            index = self._index.get(folded(name))
            if index is not None and index < len(row.cells) and written(row.cells[index]):
                return row.cells[index]
        return None


def _sheets(preset: Preset, sheet: RawSheet) -> list[RawSheet]:
    columns = _Columns(sheet.header)
    if not preset.key:
        names = tuple(preset.columns)
        rows = [
            RawRow(row.number, tuple(columns.cell(row, preset.columns[name]) for name in names))
            for row in sheet.rows
        ]
        return [_sheet(preset.sheet, names, rows, sheet)]
    groups: dict[tuple[RawCell, int | None], list[RawRow]] = {}
    for row in sheet.rows:
        sku, spoiled = _sku(columns.cell(row, preset.key))
        if sku:
            # What a spreadsheet spoiled is each row's own: the digits that told products apart are gone.
            groups.setdefault((sku, row.number if spoiled else None), []).append(row)
    return _products(preset, columns, [(sku, rows) for (sku, _), rows in groups.items()], sheet)


def _products(
    preset: Preset, columns: _Columns, groups: Sequence[tuple[RawCell, list[RawRow]]], sheet: RawSheet
) -> list[RawSheet]:
    """A product for each group of rows, under the number of its first, and a variant for each row that has options."""
    given = preset.variants or {}
    header = ("sku", *preset.columns, "price", "stock", "colours", "sizes")
    products: list[RawRow] = []
    variants: list[RawRow] = []
    left_out: list[Problem] = []
    for sku, rows in groups:
        first = rows[0]
        options = Options(given, lambda row, names: columns.cell(row, names), first)
        told = [(row, options.of(row)) for row in rows]
        left_out += _left_out(told)
        own = [(row, option) for row, option in told if option.colour or option.size]
        price, stock = (
            columns.cell(first, given.get("price", ())),
            columns.cell(first, given.get("stock", ())),
        )
        colours = tuple(dict.fromkeys(option.colour for _, option in own if option.colour))
        sizes = tuple(dict.fromkeys(option.size for _, option in own if option.size))
        plain = [columns.cell(first, names) for names in preset.columns.values()]
        cells = (sku, *plain, price, None if own else stock, colours or None, size_terms(sizes) or None)
        products.append(RawRow(first.number, cells))
        for row, option in own:
            numbers = (columns.cell(row, given["stock"]), columns.cell(row, given["price"]))
            variants.append(RawRow(row.number, (sku, option.colour, option.size, *numbers)))
    made = [replace(_sheet("products", header, products, sheet), left_out=tuple(left_out))]
    return (
        [*made, _sheet("variants", ("sku", "colour", "size", "stock", "price"), variants, sheet)]
        if variants
        else made
    )


def _left_out(told: Sequence[tuple[RawRow, Option]]) -> Iterator[Problem]:
    """A problem for each part of one product's options that is no colour and no size, an error where the variant can't
    be told from another without it."""
    first: dict[tuple[str | None, str | None], int] = {}
    for row, option in told:
        if not (option.colour or option.size or option.left_out):
            continue
        same = first.setdefault((option.colour, option.size), row.number)
        is_variant = option.colour or option.size
        loc: Loc = (
            ("variants", row.number, "size") if is_variant else ("products", told[0][0].number, "sizes")
        )
        for part in option.left_out:
            if same == row.number:
                yield Problem(loc, said("option.left_out", {"part": part}), part, "warning")
            else:
                yield Problem(loc, said("option.alike", {"part": part, "row": same}), part)


def _sku(cell: RawCell) -> tuple[RawCell, bool]:
    """The text of a product's id, and whether it is spoiled: then the cell as it is, so that checking tells of it."""
    try:
        return text(cell), False
    except CellError:
        return cell, True


def _sheet(name: str, header: Sequence[str], rows: Sequence[RawRow], read: RawSheet) -> RawSheet:
    kept = tuple(row for row in rows if any(cell is not None for cell in row.cells))
    return RawSheet(
        name,
        tuple(header),
        kept,
        read.hidden,
        read.header_row,
        hidden_rows=read.hidden_rows,
        encoding=read.encoding,
        delimiter=read.delimiter,
        guessed=read.guessed,
    )

"""A mapping proposed for a file: by names, by names that are nearly or partly known, and by what the values look like."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from knowledge.columns import SHEETS, Column, Sheet, find_header, find_sheet, folded
from knowledge.importers.raw import RawCell, RawSheet, RawWorkbook
from knowledge.lexical import spelling
from knowledge.mapping.mapping import SheetMapping, from_row, written
from knowledge.mapping.shapes import shape

How = Literal["name", "alike", "part", "values"]
_ALIKE = 0.84
_LONGEST = 60
_LOOKED_AT = 8
_FROM_VALUES = {"products": ("sku", "name", "price", "stock"), "faq": ("question", "answer")}


@dataclass(frozen=True, slots=True)
class Guess:
    """What a header is taken to mean, and why."""

    header: str
    column: str | None
    how: How | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a sheet of a file is taken to be."""

    name: str
    """The file's."""
    sheet: str | None
    header_row: int
    guesses: tuple[Guess, ...]

    @property
    def mapping(self) -> SheetMapping:
        """The proposal as it can be applied; what nobody knows stays under its own name, and is warned of."""
        known = {guess.header: guess.column for guess in self.guesses if guess.column is not None}
        return SheetMapping(self.sheet, known, self.header_row)


def propose(raw: RawWorkbook) -> tuple[Proposal, ...]:
    """A proposal for each sheet of a file that holds anything."""
    return tuple(_proposal(sheet) for sheet in raw.sheets if sheet.header)


def _proposal(raw: RawSheet) -> Proposal:
    known = find_sheet(raw.name)
    choices = SHEETS if known is None else (known,)
    rows = (raw.header_row, *(row.number for row in raw.rows[:_LOOKED_AT]))
    tried = [(sheet, from_row(raw, number)) for number in rows for sheet in choices]
    sheet, based = max(tried, key=lambda pair: _fit(*pair))
    if known is None and _fit(sheet, based)[0] < 2:
        return _by_values(raw)
    return Proposal(raw.name, sheet.name, based.header_row, _guesses(sheet, based))


def _fit(sheet: Sheet, raw: RawSheet) -> tuple[int, int, int]:
    """How well a header fits a sheet: columns known, required ones among them, and the higher row of two alike."""
    found = {column.name: column for _, _, column, _ in _by_names(sheet, raw.header)}
    return len(found), sum(column.required for column in found.values()), -raw.header_row


def _by_values(raw: RawSheet) -> Proposal:
    """The sheet that the values alone tell; None where they tell nothing."""
    best = max((Proposal(raw.name, name, raw.header_row, _guesses(_sheet(name), raw)) for name in _FROM_VALUES),
               key=lambda proposal: len(proposal.mapping.columns))  # fmt: skip
    required = {column.name for column in _sheet(str(best.sheet)).columns if column.required}
    if required <= set(best.mapping.columns.values()):
        return best
    return Proposal(
        raw.name, None, raw.header_row, tuple(Guess(header, None) for header in _headers(raw.header))
    )


def _guesses(sheet: Sheet, raw: RawSheet) -> tuple[Guess, ...]:
    named = list(_by_names(sheet, raw.header))
    by_index: dict[int, tuple[str, How]] = {index: (name, how) for index, name, _, how in named}
    taken = {column.name for _, _, column, _ in named}
    guesses: list[Guess] = []
    for index, cell in enumerate(raw.header):
        header = written(cell)
        if not header:
            continue
        if index in by_index:
            guesses.append(Guess(header, *by_index[index]))
            continue
        like = shape([row.cells[index] if index < len(row.cells) else None for row in raw.rows])
        if like is not None and like in _FROM_VALUES.get(sheet.name, ()) and like not in taken:
            taken.add(like)
            guesses.append(Guess(header, like, "values"))
        else:
            guesses.append(Guess(header, None))
    return tuple(guesses)


def _by_names(sheet: Sheet, header: tuple[RawCell, ...]) -> Iterator[tuple[int, str, Column, How]]:
    """(index, canonical header, column, how) of each header that a sheet's names tell, the surest first, none twice."""
    taken: set[str] = set()
    done: set[int] = set()
    finders: tuple[tuple[How, Callable[[Sheet, str], tuple[str, Column] | None]], ...] = (
        ("name", _named), ("alike", _alike), ("part", _part),
    )  # fmt: skip
    for how, find in finders:
        for index, text in enumerate(map(written, header)):
            found = find(sheet, text) if 0 < len(text) <= _LONGEST and index not in done else None
            if found is not None and found[0] not in taken:
                taken.add(found[0])
                done.add(index)
                yield index, *found, how


def _named(sheet: Sheet, text: str) -> tuple[str, Column] | None:
    header = find_header(sheet, text)
    return None if header is None or header.unreadable_language else (header.name, header.column)


def _alike(sheet: Sheet, text: str) -> tuple[str, Column] | None:
    names = _names(sheet)
    scores = spelling(folded(text), tuple(names))
    best = max(scores, default=0.0)
    column = names[tuple(names)[scores.index(best)]] if best >= _ALIKE else None
    return None if column is None else (column.name, column)


def _part(sheet: Sheet, text: str) -> tuple[str, Column] | None:
    """The column with the longest name that stands within a header, at the bounds of words where the script has some."""
    key = f"_{folded(text)}_"
    within = [
        name for name in _names(sheet) if (f"_{name}_" if name.isascii() else name) in key and len(name) > 1
    ]
    longest = max(within, key=len, default=None)
    return None if longest is None else (_names(sheet)[longest].name, _names(sheet)[longest])


def _headers(header: tuple[RawCell, ...]) -> list[str]:
    return [text for text in map(written, header) if text]


@cache
def _sheet(name: str) -> Sheet:
    return next(sheet for sheet in SHEETS if sheet.name == name)


@cache
def _names(sheet: Sheet) -> Mapping[str, Column]:
    """Every folded name of a sheet's columns, canonical ones first."""
    names = {folded(column.name): column for column in sheet.columns}
    return names | {
        folded(alias): column
        for column in sheet.columns
        for alias in column.aliases
        if folded(alias) not in names
    }

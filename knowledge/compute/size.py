"""Which size fits a body, by the rows of the size chart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from knowledge.by_sku import by_sku
from knowledge.compute.size_names import size_includes, size_key, size_rank
from knowledge.workbook import Dimension, SizeRow

_DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
_KNOWN_BY_HEART: frozenset[Dimension] = frozenset({"height", "weight"})

Spans = Mapping[Dimension, tuple[Decimal, Decimal]]
"""The least and the largest measure of each dimension that a chart states."""


@dataclass(frozen=True, slots=True)
class Body:
    """Measures that a viewer gave, in centimetres and kilograms."""

    height: Decimal | None = None
    weight: Decimal | None = None
    chest: Decimal | None = None
    waist: Decimal | None = None
    hip: Decimal | None = None
    foot: Decimal | None = None

    @property
    def given(self) -> dict[Dimension, Decimal]:
        """The dimensions that are known, in the order of the chart's columns."""
        return {name: measure for name in _DIMENSIONS if (measure := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class SizeAnswer:
    """What the chart says: `fits`, `border` (two rows hold the body; `size` is by the rule, `other` the second),
    `outside` (no row holds it), `incomplete` (`missing` dimensions decide), `no_chart`."""

    outcome: Literal["fits", "border", "outside", "incomplete", "no_chart"]
    size: str | None = None
    other: str | None = None
    row: SizeRow | None = None
    missing: tuple[Dimension, ...] = ()
    """What to ask for: height and weight before what needs a tape."""
    used: tuple[Dimension, ...] = ()
    entry: str | None = None
    """`sizes:<sku>:<size>`, as the row is written (`sizes:*:M` for a row of every product)."""


def chart(rows: Sequence[SizeRow], sku: str) -> tuple[SizeRow, ...]:
    """The rows for a product: its own, else those of every product."""
    charts = by_sku(rows)
    return charts.get(sku.casefold()) or charts.get("*", ())


def spans(rows: Sequence[SizeRow], sku: str) -> Spans:
    """From where to where the chart of a product goes, in each dimension that it limits."""
    stated: dict[Dimension, list[Decimal]] = {}
    for row in chart(rows, sku):
        for name, ends in row.ranges.items():
            stated.setdefault(name, []).extend(end for end in ends if end is not None)
    return {name: (min(ends), max(ends)) for name, ends in stated.items() if ends}


def recommend(rows: Sequence[SizeRow], sku: str, body: Body) -> SizeAnswer:
    """The size that holds the body in all dimensions given that the chart limits, ends included.

    Where the chart limits a dimension that was not given, the answer is `incomplete` unless the dimensions given
    leave one size, or leave two that meet on a border: in two dimensions given or more, or in one that took a tape.
    """
    table = tuple(row for row in chart(rows, sku) if row.ranges)
    if not table:
        return SizeAnswer("no_chart")
    limited = _limited(table)
    given: dict[Dimension, Decimal] = {
        name: measure for name, measure in body.given.items() if name in limited
    }
    used: tuple[Dimension, ...] = tuple(given)
    if not used:
        return SizeAnswer("incomplete", missing=_to_ask(limited))
    holding = _one_a_size(row for row in table if _holds(row, given))
    if not holding:
        return SizeAnswer("outside", used=used)
    if len(holding) == 1:
        return _answer("fits", holding[0], used)
    missing: tuple[Dimension, ...] = tuple(name for name in _limited(holding) if name not in given)
    if missing and not _meet_on_a_border(holding, given):
        return SizeAnswer("incomplete", missing=_to_ask(missing), used=used)
    return _by_the_border_rule(holding, used)


def describe(rows: Sequence[SizeRow], sku: str, size: str) -> SizeRow | None:
    """The row of a size by its name ("what does L measure?"), else the one row whose name holds it: 42 in `42-43`."""
    table = chart(rows, sku)
    row = next((row for row in table if size_key(row.size) == size_key(size)), None)
    if row is not None:
        return row
    holding = [row for row in table if size_includes(row.size, size)]
    return holding[0] if len(holding) == 1 else None


def _limited(rows: Iterable[SizeRow]) -> tuple[Dimension, ...]:
    limited = {name for row in rows for name in row.ranges}
    return tuple(name for name in _DIMENSIONS if name in limited)


def _to_ask(missing: Sequence[Dimension]) -> tuple[Dimension, ...]:
    return tuple(name for name in missing if name in _KNOWN_BY_HEART) or tuple(missing)


def _holds(row: SizeRow, given: dict[Dimension, Decimal]) -> bool:
    for name, (low, high) in row.ranges.items():
        measure = given.get(name)
        if measure is None:
            continue
        if (low is not None and measure < low) or (high is not None and measure > high):
            return False
    return True


def _one_a_size(rows: Iterable[SizeRow]) -> tuple[SizeRow, ...]:
    by_size: dict[str, SizeRow] = {}
    for row in rows:
        by_size.setdefault(size_key(row.size), row)
    return tuple(by_size.values())


def _meet_on_a_border(rows: Sequence[SizeRow], given: dict[Dimension, Decimal]) -> bool:
    """Whether a measure that counts is an end of every row, so that the rows share no more than a border there."""
    return any(
        all(measure in row.ranges.get(name, ()) for row in rows)
        for name, measure in given.items()
        if len(given) > 1 or name not in _KNOWN_BY_HEART
    )


def _by_the_border_rule(rows: Sequence[SizeRow], used: tuple[Dimension, ...]) -> SizeAnswer:
    ordered = sorted(rows, key=_how_large)
    # `larger` is also what an empty cell means, so a row that says `smaller` was written on purpose and wins.
    smaller = any(row.on_border == "smaller" for row in rows)
    first, second = (ordered[0], ordered[1]) if smaller else (ordered[-1], ordered[-2])
    return _answer("border", first, used, other=second.size)


def _how_large(row: SizeRow) -> tuple[list[Decimal], list[Decimal], tuple[int, float, str]]:
    """By the bodies a row holds, not by its name: a shop may call its sizes anything."""
    ends = [row.ranges.get(name, (None, None)) for name in _DIMENSIONS]
    highs = [Decimal("Infinity") if high is None else high for _, high in ends]
    return highs, [low or Decimal(0) for low, _ in ends], size_rank(row.size)


def _answer(
    outcome: Literal["fits", "border"], row: SizeRow, used: tuple[Dimension, ...], other: str | None = None
) -> SizeAnswer:
    return SizeAnswer(
        outcome, size=row.size, other=other, row=row, used=used, entry=f"sizes:{row.sku}:{row.size}"
    )

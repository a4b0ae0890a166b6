"""Which size fits a body, by the rows of the size chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from knowledge.workbook import Dimension, SizeRow


@dataclass(frozen=True, slots=True)
class Body:
    """Measures that a viewer gave, in centimetres and kilograms."""

    height: Decimal | None = None
    weight: Decimal | None = None
    chest: Decimal | None = None
    waist: Decimal | None = None
    hip: Decimal | None = None
    foot: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SizeAnswer:
    """What the chart says: `fits`, `border` (two rows hold the body; `size` is by the rule, `other` the second),
    `outside` (no row holds it), `incomplete` (`missing` dimensions decide), `no_chart`."""

    outcome: Literal["fits", "border", "outside", "incomplete", "no_chart"]
    size: str | None = None
    other: str | None = None
    row: SizeRow | None = None
    missing: tuple[Dimension, ...] = ()
    used: tuple[Dimension, ...] = ()
    entry: str | None = None
    """`sizes:<sku>:<size>`, as the row is written (`sizes:*:M` for a row of every product)."""


def chart(rows: Sequence[SizeRow], sku: str) -> tuple[SizeRow, ...]:
    """The rows for a product: its own, else those of every product."""
    raise NotImplementedError


def recommend(rows: Sequence[SizeRow], sku: str, body: Body) -> SizeAnswer:
    """The size that holds the body in all dimensions given that the chart limits, ends included."""
    raise NotImplementedError


def describe(rows: Sequence[SizeRow], sku: str, size: str) -> SizeRow | None:
    """The row of a size by its name ("what does L measure?")."""
    raise NotImplementedError

"""What the readers of measures know, and what they find."""

from dataclasses import dataclass
from decimal import Decimal

from knowledge.compute.size import Body, Spans
from knowledge.workbook import Dimension


@dataclass(frozen=True, slots=True)
class Known:
    """What is known when a reader runs."""

    plain: str
    body: Body
    shoes: bool
    spans: Spans


@dataclass(frozen=True, slots=True)
class Found:
    """A measure and where in the text it stands."""

    name: Dimension
    value: Decimal
    span: tuple[int, int]

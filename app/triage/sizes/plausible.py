"""Which measures may be a body's: those of people, and those for which a product's size chart is made."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from knowledge.compute.size import Spans
from knowledge.workbook import Dimension

PLAUSIBLE: Mapping[Dimension, tuple[int, int]] = {
    "height": (80, 220), "weight": (8, 200), "chest": (40, 180), "waist": (40, 180), "hip": (40, 190),
    "foot": (9, 34),
}  # fmt: skip
"""Centimetres and kilograms, ends included; what lies outside is not a body, unless the size chart is for such."""
_BEYOND_CHART = Decimal("0.25")
"""How far beyond its chart's ends, as a share of them, somebody may be for whom a product is asked about."""

NO_CHART: Spans = MappingProxyType({})


def in_chart(name: Dimension, value: Decimal, spans: Spans) -> bool:
    """Whether a measure lies between the ends of the chart."""
    return name in spans and spans[name][0] <= value <= spans[name][1]


def is_plausible(name: Dimension, value: Decimal, spans: Spans) -> bool:
    """Whether a measure is a person's, or not far from the chart's."""
    low, high = PLAUSIBLE[name]
    return low <= value <= high or near_chart(name, value, spans)


def near_chart(name: Dimension, value: Decimal, spans: Spans) -> bool:
    """Whether a measure is not far from the chart's."""
    if name not in spans:
        return False
    least, largest = spans[name]
    return least * (1 - _BEYOND_CHART) <= value <= largest * (1 + _BEYOND_CHART)

"""Measures without a unit: a labelled weight, one beside the other, or both at once ("160/55")."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.triage.sizes.ages import without_ages
from app.triage.sizes.found_measures import Found, Known
from app.triage.sizes.likely_weight import likely_weight, weight_alone
from app.triage.sizes.measure_labels import LABELLED
from app.triage.sizes.measure_units import decimal
from app.triage.sizes.plausible import in_chart

_LIGHTEST, _HEAVIEST = 11, 60
"""Kilograms per square metre, between which a bare number beside a height is a body's weight."""
_HEAVY = Decimal("0.8")
"""Of the centimetres of a height, the share from which on a bare number beside it is another height."""
_BARE = re.compile(r"(?<![\da-z#])(?<!\d[.,])\d{2,3}(?:\.\d)?(?![\d.,]*\d|[a-z%])")
_PAIR = re.compile(
    r"(?<![\d.,])(?P<a>\d{2,3}(?:\.\d)?)\s*(?:cm)?\s*(?:에\s|[/,\-|&+ 和、])\s*(?P<b>\d{2,3}(?:\.\d)?)(?![\d.,]*\d|%)"
)


def weight_without_unit(text: str, known: Known) -> Iterator[Found]:
    """A labelled weight in the unit that suits the height, which may be a bare number beside it."""
    for match in LABELLED["weight"].finditer(text):
        if (match["unit"] or match["unit2"]) not in (None, "in"):
            continue
        number = decimal(match["n"] or match["n2"])
        height = known.body.height
        if height is None:
            bare = _bare_heights(text[: match.start()] + ";" + text[match.end() :])
            height = Decimal(bare[0][0]) if len(bare) == 1 else None
        weight = (
            weight_alone(number, known.plain)
            if height is None
            else likely_weight(height, number, known.plain)
        )
        if weight is not None:
            yield Found("weight", weight, match.span())


def pair(text: str, known: Known) -> Iterator[Found]:
    """Two bare numbers that are no ages, or one beside a measure that has its unit."""
    text = without_ages(text)
    height, weight = known.body.height, known.body.weight
    if height is not None and weight is None:
        yield from _weight_beside(text, height, known.plain)
    elif weight is not None and height is None:
        rest = _bare_heights(text)
        if len(rest) == 1:
            yield Found("height", Decimal(rest[0][0]), rest[0].span())
    elif height is None:
        yield from _two_bare(text, known)


def _bare_heights(text: str) -> list[re.Match[str]]:
    return [match for match in _BARE.finditer(text) if 120 <= Decimal(match[0]) <= 210]


def _weight_beside(text: str, height: Decimal, plain: str) -> Iterator[Found]:
    rest = list(_BARE.finditer(text))
    if height and len(rest) == 1:
        weight = likely_weight(height, Decimal(rest[0][0]), plain)
        likely = _LIGHTEST <= weight / (height / 100) ** 2 <= _HEAVIEST
        if likely and weight < height * _HEAVY:
            yield Found("weight", weight, rest[0].span())


def _two_bare(text: str, known: Known) -> Iterator[Found]:
    match = _PAIR.search(text)
    if match is None or len(_BARE.findall(text)) != 2:
        return
    for one, other in (("a", "b"), ("b", "a")):
        tall, heavy = Decimal(match[one]), Decimal(match[other])
        weight = likely_weight(tall, heavy, known.plain)
        charted = in_chart("height", tall, known.spans) and in_chart("weight", weight, known.spans)
        if charted or (130 <= tall <= 210 and 30 <= heavy <= 150):
            yield Found("height", tall, match.span(one))
            yield Found("weight", weight, match.span(other))
            return

"""The measure that a bare number is, after the viewer asked for a size."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from app.triage.sizes.likely_weight import is_chinese, likely_weight, weight_alone
from app.triage.sizes.plausible import NO_CHART, in_chart, is_plausible
from knowledge.compute.size import Body, Spans
from knowledge.workbook import Dimension

_KNOWN_BY_HEART: tuple[Dimension, ...] = ("height", "weight")
_GIRTHS: tuple[Dimension, ...] = ("chest", "waist", "hip")
_LONE = re.compile(
    r"\W*(?:(?:about|around|im|i'm|i am|its|it's|my|saya|aku|ako|soy|sou|tall|我|大概|ประมาณ)\W*)?(?P<n>\d{2,3}(?:[.,]\d)?)"
    r"\W*(?:(?P<unit>kg|cm)|po|kak|ka|sis|ya|yo|nha|shop|a|tall|ค่ะ|คะ|ครับ)?\W*"
)


def read_lone_number(
    plain: str, told: Body | None = None, spans: Spans = NO_CHART, said: Sequence[str] = ()
) -> Body:
    """The measure that a bare number is, for a comment that answers "your height and weight?": what the product's chart
    (`spans`) alone can mean by it, else from 120 a height, from 30 to 119 a weight; or the one that is missing beside the
    other, which was `told`. A weight without a unit is in that of what was `said` before."""
    match = _LONE.fullmatch(plain)
    if match is None:
        return Body()
    value = Decimal(match["n"].replace(",", "."))
    if tuple(spans) == ("foot",):
        return _foot(value, match["unit"], spans)
    missing = _missing(told)
    name: Dimension = missing or _by_chart(value, spans) or ("height" if value >= 120 else "weight")
    if match["unit"] and (match["unit"] == "kg") != (name == "weight"):
        return Body()
    if name == "weight":
        weight = value if match["unit"] else _weight(value, told, spans, " ".join(said))
        if weight is None or not (30 <= weight <= 150 or in_chart(name, weight, spans)):
            return Body()
        value = weight
    if "height" not in spans and any(in_chart(girth, value, spans) for girth in _GIRTHS):
        return Body()
    return replace(Body(), **{name: value}) if is_plausible(name, value, spans) else Body()


def is_lone_number(plain: str) -> bool:
    """Whether a folded text says a number, and nothing beside it that tells of another."""
    return _LONE.fullmatch(plain) is not None


def _missing(told: Body | None) -> Dimension | None:
    if told is None or (told.height is None) == (told.weight is None):
        return None
    return "height" if told.height is None else "weight"


def _foot(value: Decimal, unit: str | None, spans: Spans) -> Body:
    """A foot in centimetres, or in millimetres as it is told in Chinese and Korean: no other measure helps for shoes."""
    for foot in (value, value / 10):
        if unit != "kg" and in_chart("foot", foot, spans):
            return Body(foot=foot)
    return Body()


def _weight(value: Decimal, told: Body | None, spans: Spans, said: str) -> Decimal | None:
    """A weight without a unit in kilograms; None where it may as well be in 斤."""
    if told is not None and told.height is not None:
        return likely_weight(told.height, value, said)
    weight = weight_alone(value, said)
    either = weight == value and is_chinese(said) and in_chart("weight", value / 2, spans)
    return None if either else weight


def _by_chart(value: Decimal, spans: Spans) -> Dimension | None:
    """Which of height and weight the chart goes by where the value lies."""
    holding: list[Dimension] = [name for name in _KNOWN_BY_HEART if in_chart(name, value, spans)]
    return holding[0] if len(holding) == 1 else None

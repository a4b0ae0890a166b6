"""The measure that a bare number is, after the viewer asked for a size."""

import re
from dataclasses import replace
from decimal import Decimal

from app.triage.sizes.plausible import NO_CHART, in_chart, is_plausible
from knowledge.compute.size import Body, Spans
from knowledge.workbook import Dimension

_KNOWN_BY_HEART: tuple[Dimension, ...] = ("height", "weight")
_GIRTHS: tuple[Dimension, ...] = ("chest", "waist", "hip")
_LONE = re.compile(
    r"\W*(?:(?:about|around|im|i'm|i am|its|it's|my|saya|aku|ako|soy|sou|tall|我|大概|ประมาณ)\W*)?(?P<n>\d{2,3}(?:\.\d)?)"
    r"\W*(?:(?P<unit>kg|cm)|po|kak|ka|sis|ya|yo|nha|shop|a|tall|ค่ะ|คะ|ครับ)?\W*"
)


def read_lone_number(plain: str, missing: Dimension | None = None, spans: Spans = NO_CHART) -> Body:
    """The measure that a bare number is, for a comment that answers "your height and weight?": what the product's chart
    (`spans`) alone can mean by it, else from 120 a height, from 30 to 119 a weight; or the one that is `missing`."""
    match = _LONE.fullmatch(plain)
    if match is None:
        return Body()
    value = Decimal(match["n"])
    name: Dimension = missing or _by_chart(value, spans) or ("height" if value >= 120 else "weight")
    if match["unit"] and (match["unit"] == "kg") != (name == "weight"):
        return Body()
    if name == "weight" and not (30 <= value <= 150 or in_chart(name, value, spans)):
        return Body()
    if "height" not in spans and any(in_chart(girth, value, spans) for girth in _GIRTHS):
        return Body()
    return replace(Body(), **{name: value}) if is_plausible(name, value, spans) else Body()


def _by_chart(value: Decimal, spans: Spans) -> Dimension | None:
    """Which of height and weight the chart goes by where the value lies."""
    holding: list[Dimension] = [name for name in _KNOWN_BY_HEART if in_chart(name, value, spans)]
    return holding[0] if len(holding) == 1 else None

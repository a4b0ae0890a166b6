"""Measures that have a unit or a name, in any unit, to centimetres and kilograms."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.triage.sizes.found_measures import Found, Known
from app.triage.sizes.in_order import is_named_before
from app.triage.sizes.measure_labels import GAP, LABELLED, NUMBER, any_of
from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.sizes.measure_units import CM, FEET, INCHES, JIN, KG, LB, POUND, decimal, whole
from app.triage.sizes.measure_words import LABELS
from app.triage.sizes.plausible import in_chart, is_plausible, near_chart
from knowledge.compute.size import Spans
from knowledge.workbook import Dimension

_INCH = Decimal("2.54")
_ADULTS_CHEST = 60
"""The least, in centimetres."""
_METRES = re.compile(
    r"(?<![\d.,])(?P<m>[12])\s*(?:m|mt|米|메터|เมตร|met)\s*(?P<cm>\d{1,2})(?!\d)"
    r"|(?<![\d.,])(?P<dm>[12][.,]\d{1,2})\s*(?:m\b|mts?\b|metros?\b|met(?:er|re)s?\b|米|เมตร|متر|м\b|メートル)"
)  # fmt: skip
_SHORT_METRES = re.compile(r"(?<![a-z0-9])m(?P<cm>[4-9]\d?)(?![\d.,]*\d|[a-z]|\s*(?:kg|ky|ki|k)\b)")
"""Vietnamese for a metre and so much, the one left out: `m62`."""
_STONE = re.compile(
    r"(?<![\d.,])(?P<st>\d{1,2}(?:\.5)?)\s*(?:stones?(?![a-z])|st(?=\s*\d|$|[^a-z]))"
    r"\s*(?:(?P<lb>\d{1,2}(?:\.\d)?)(?!\d)\s*(?:lbs?|pounds?)?(?![a-z]))?"
)
_HEIGHT_IN_CM = re.compile(rf"[12]\d\d\s*{CM}")
_BARE_METRES = re.compile(r"(?<![\d.,])(?P<dm>[12][.,]\d{2})(?![\d.,]|\s*(?:kg|usd|rm|%|\$))")
_METRES_AND_KILOS = re.compile(
    r"(?<![\d.,$€£¥])(?P<dm>1[.,][3-9]\d|2[.,]0\d)\s*[/ ,-]\s*[3-9]\d(?![\d.,%]|\s*(?:usd|rm|pcs|eur))"
)
"""Beside a question for a size: `1.65/58`."""
_EXTENT = re.compile(
    r"\b(?:long|length|wide|width|deep|thick|panjang|lebar|tebal|dai|rong|largo|ancho|comprimento|largura|haba|lapad)\b"
    r"|长|長|宽|寬|厚|ยาว|กว้าง|عرض"
)
"""Words for the measures of a thing."""
_FACTORS = {
    True: tuple(
        (re.compile(pattern), factor)
        for pattern, factor in ((KG, Decimal(1)), (LB, POUND), (JIN, Decimal("0.5")))
    ),
    False: tuple(
        (re.compile(pattern), factor)
        for pattern, factor in ((CM, Decimal(1)), (INCHES, _INCH), ("mm", Decimal("0.1")))
    ),
}
_UNITS = re.compile(rf"{NUMBER}\s*(?P<unit>{CM}|{KG}|{LB}|{JIN}|mm(?![a-z]))")
_IN_INCHES = re.compile(rf"{NUMBER}\s*(?:inch(?:es)?(?![a-z])|inci(?![a-z])|\"(?!\w)|นิ้ว|인치|इंच|インチ|英寸)")
_TAILLE = re.compile(
    rf"(?<![a-z])(?<!tour de )taille{GAP}{NUMBER}(?!\s*(?:ans|jahre?|mois|monate)\b)(?:\s*(?P<inches>zoll|pouces?|inch(?:es)?|\"))?"
)
_LEAST_WAIST = 50
"""Less is a size ("taille 38")."""
_WIDER = Decimal("1.25")
"""Wider than this multiple of the chart's end is a height ("taille 175")."""
_AROUND: tuple[Dimension, ...] = ("chest", "waist", "hip")
_GIRTH = re.compile(
    rf"(?:\bcircumference|\bgirth|\blingkar\w*|\blilit\w*|\bcircunferencia|\bcontorno|\bvong|\btour|\bumfang|รอบ(?:ตัว|วง)|محيط\w*|둘레|周囲|周长|[围圍]度?)"
    rf"{GAP}{NUMBER}"
)
_WEIGHT_UNIT = re.compile(rf"\d\s*(?:{KG}|{LB}|{JIN})")
_HEIGHT_CONTEXT = re.compile(any_of(LABELS["height"]))
_FOOT_CONTEXT = re.compile(
    any_of(LABELS["foot"])
    + r"|\bshoes?\b|\bsandals?\b|\bsepatu\b|\bkasut\b|\bsapatos?\b|\bzapatos?\b|\bgiay\b|鞋|รองเท้า|حذاء|신발|靴"
)


def _feet(text: str, _known: Known) -> Iterator[Found]:
    for match in FEET.finditer(text):
        inches = Decimal(match["in"] or 0)
        if inches < 12:
            yield Found("height", whole((int(match["ft"]) * 12 + inches) * _INCH), match.span())


def _metres(text: str, known: Known) -> Iterator[Found]:
    for match in _METRES.finditer(text):
        if match["m"]:
            rest = match["cm"] if len(match["cm"]) == 2 else f"{match['cm']}0"
            yield Found("height", Decimal(int(match["m"]) * 100 + int(rest)), match.span())
        else:
            yield Found("height", whole(decimal(match["dm"]) * 100), match.span())
    if _WEIGHT_UNIT.search(text):
        for match in _SHORT_METRES.finditer(text):
            yield Found("height", Decimal(f"1{match['cm']:0<2}"), match.span())
    for match in _BARE_METRES.finditer(text):
        value = whole(decimal(match["dm"]) * 100)
        likely = value >= 130 or in_chart("height", value, known.spans)
        if likely and (_HEIGHT_CONTEXT.search(text) or _WEIGHT_UNIT.search(text)):
            yield Found("height", value, match.span())
    match = _METRES_AND_KILOS.search(text)
    if match is not None and SIZE_TALK.search(text):
        yield Found("height", whole(decimal(match["dm"]) * 100), match.span("dm"))


def _stones(text: str, known: Known) -> Iterator[Found]:
    for match in _STONE.finditer(text):
        stones, pounds = Decimal(match["st"]), Decimal(match["lb"] or 0)
        beside = known.body.height is not None or _HEIGHT_IN_CM.search(text) is not None
        written_out = match["lb"] or "stone" in match[0] or beside  # not "the 21st"
        if written_out and 5 <= stones <= 25 and pounds < 14:
            yield Found("weight", whole((stones * 14 + pounds) * POUND), match.span())


def _labelled(text: str, known: Known) -> Iterator[Found]:
    for name, pattern in LABELLED.items():
        for match in pattern.finditer(text):
            if match["n2"] and is_named_before(text, match.start()):
                continue
            number, unit = decimal(match["n"] or match["n2"]), match["unit"] or match["unit2"]
            value = _converted(name, number, unit, known.spans)
            if value is not None:
                yield Found(name, value, match.span())


def _taille(text: str, known: Known) -> Iterator[Found]:
    """A waist that French and German call "taille", which in French is a height or a size as well: beside another
    measure around the body, where the chart goes by waists and not by heights."""
    if "waist" not in known.spans or "height" in known.spans:
        return
    for match in _TAILLE.finditer(text):
        if not any(LABELLED[name].search(text) for name in ("chest", "hip")):
            return
        value = whole(decimal(match["n"]) * _INCH) if match["inches"] else decimal(match["n"])
        if _LEAST_WAIST <= value <= known.spans["waist"][1] * _WIDER:
            yield Found("waist", value, match.span())


def _converted(name: Dimension, value: Decimal, unit: str | None, spans: Spans) -> Decimal | None:
    """A labelled number in the workbook's unit; None where the unit does not go with the label, or a weight has none."""
    factor = next(
        (factor for pattern, factor in _FACTORS[name == "weight"] if unit and pattern.fullmatch(unit)), None
    )
    in_unit = None if factor is None else value if factor == 1 else whole(value * factor)
    if unit and (unit != "in" or (in_unit is not None and is_plausible(name, in_unit, spans))):
        return in_unit  # else "in" is the preposition: "chest 96 in black"
    if name == "weight":
        return None
    if name == "foot" and near_chart(name, value / 10, spans):
        return value / 10
    if value < 50 and _goes_by_inches(name, spans) and not in_chart(name, value, spans):
        return whole(value * _INCH)
    if name == "height" and Decimal(1) < value < Decimal("2.3"):
        return whole(value * 100)
    return value


def _goes_by_inches(name: Dimension, spans: Spans) -> bool:
    """Whether a small number around a body may be inches; a chest as small as that is a child's or an animal's, but where
    the chart is for adults."""
    return name in ("waist", "hip") or (name == "chest" and name in spans and spans[name][0] >= _ADULTS_CHEST)


def _with_unit(text: str, known: Known) -> Iterator[Found]:
    for match in _UNITS.finditer(text):
        value = decimal(match["n"])
        unit = match["unit"]
        if re.fullmatch(CM, unit):
            small = value < 35 and (known.shoes or _FOOT_CONTEXT.search(text) is not None)
            if small or not _EXTENT.search(text) or _tells_weight(text, known):
                yield Found("foot" if small else "height", value, match.span())
        elif re.fullmatch("mm", unit):
            yield Found("foot", value / 10, match.span())
        else:
            factor = next(factor for pattern, factor in _FACTORS[True] if pattern.fullmatch(unit))
            yield Found("weight", value if factor == 1 else whole(value * factor), match.span())


def _height_in_inches(text: str, known: Known) -> Iterator[Found]:
    """Inches that are of nothing else, where the chart goes by heights and around nobody: "62 inches, 130 lbs"."""
    if "height" not in known.spans or any(name in known.spans for name in _AROUND) or _EXTENT.search(text):
        return
    for match in _IN_INCHES.finditer(text):
        yield Found("height", whole(decimal(match["n"]) * _INCH), match.span())


def _tells_weight(text: str, known: Known) -> bool:
    told = LABELLED["weight"].search(text)
    return known.body.weight is not None or (
        told is not None and is_plausible("weight", decimal(told["n"] or told["n2"]), known.spans)
    )


def _girth(text: str, known: Known) -> Iterator[Found]:
    """A measure around what is not named, where the product's chart goes by one such measure only ("محيط ٨٦")."""
    around: list[Dimension] = [name for name in _AROUND if name in known.spans]
    match = _GIRTH.search(text)
    if match is not None and len(around) == 1:
        yield Found(around[0], decimal(match["n"]), match.span())


WITH_A_SIGN = (_feet, _metres, _stones, _taille, _labelled, _girth, _with_unit, _height_in_inches)
"""The readers of measures that have a unit or a name."""

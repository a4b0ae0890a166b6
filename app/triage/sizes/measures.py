"""Bodies in comments: height, weight, girths and feet in any unit, to centimetres and kilograms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from app.triage.counting.numbers import HAN_NUMBER, han_number
from app.triage.counting.tallies import without_tallies
from app.triage.money.pesos import without_pesos
from app.triage.sizes.ages import without_ages
from app.triage.sizes.halves import with_halves
from app.triage.sizes.in_order import in_order, is_named_before
from app.triage.sizes.likely_weight import likely_weight, weight_alone
from app.triage.sizes.measure_labels import GAP, LABELLED, NUMBER, any_of
from app.triage.sizes.measure_units import CM, FEET, INCHES, JIN, KG, LB, POUND, whole
from app.triage.sizes.measure_words import LABELS
from app.triage.sizes.persons import persons
from app.triage.sizes.plausible import NO_CHART, in_chart, is_plausible, near_chart
from app.triage.sizes.said_again import said_anew, without_denied
from app.triage.sizes.spoken_metres import with_spoken_metres
from knowledge.compute.size import Body, Spans
from knowledge.scripts import is_unspaced
from knowledge.workbook import Dimension

_LIGHTEST, _HEAVIEST = 11, 60
"""Kilograms per square metre, between which a bare number beside a height is a body's weight."""
_HEAVY = Decimal("0.8")
"""Of the centimetres of a height, the share from which on a bare number beside it is another height."""
_ROUNDED = Decimal("0.015")
"""By how much of it the same measure may differ in two units."""
_INCH = Decimal("2.54")
_ADULTS_CHEST = 60
"""The least, in centimetres."""
_THINGS = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:cm|m|in|ft|feet|foot|'|\")?\s*[x×*]\s*\d+(?:[.,]\d+)?(?:\s*[x×*]\s*\d+)?\s*(?:cm|m\b|in)?"
)
"""Two by three: the measures of a thing."""
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
_HAN_MEASURE = re.compile(
    rf"(?P<m>[一1])米(?P<cm>[零〇一二三四五六七八九]{{1,2}})|(?P<n>{HAN_NUMBER})(?P<unit>斤|公斤|公分|厘米)"
)
_ANY_NUMBER = re.compile("[0-9零一二三四五六七八九十百]")
_PAIR = re.compile(
    r"(?<![\d.,])(?P<a>\d{2,3}(?:\.\d)?)\s*(?:cm)?\s*(?:에\s|[/,\-|&+ 和、])\s*(?P<b>\d{2,3}(?:\.\d)?)(?![\d.,]*\d|%)"
)
_RANGE = re.compile(
    r"(?<![\d.,])(?P<a>\d{2,3})\s*(?:[-~–到至]|(?:to|sampai|hingga|bis|den|a)\b|ถึง|から|부터|에서)\s*(?P<b>\d{2,3})(?!\d)"
)
SIZE_TALK = re.compile(
    r"\b(?:sizes?|saiz|ukuran|talla|taille|tamanho|fit|fits|muat|cocok|mac|height|weight|tinggi|berat|kasya|sukat)\b"
    r"|码|碼|身高|体重|體重|ไซส์|ใส่|مقاس|サイズ|사이즈|साइज"
)
"""What a comment says that a body's measures would answer, in folded text."""
_WORD = re.compile(rf"(?!(?:{CM}|{KG}|{LB}|{JIN}|{INCHES}))[^\W\d_]{{2,}}")
_EXTENT = re.compile(
    r"\b(?:long|length|wide|width|deep|thick|panjang|lebar|tebal|dai|rong|largo|ancho|comprimento|largura|haba|lapad)\b"
    r"|长|長|宽|寬|厚|ยาว|กว้าง|عرض"
)
"""Words for the measures of a thing."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known when a reader runs."""

    plain: str
    body: Body
    shoes: bool
    spans: Spans


@dataclass(frozen=True, slots=True)
class _Found:
    """A measure and where in the text it stands."""

    name: Dimension
    value: Decimal
    span: tuple[int, int]


def read_body(plain: str, *, shoes: bool = False, spans: Spans = NO_CHART) -> Body:
    """The measures that a folded comment states; `shoes` says that a short length is a foot's, `spans` from where to
    where the product's size chart goes: a baby's or a dog's measures are none of an adult's."""
    return read_measures(plain, shoes=shoes, spans=spans)[0]


def read_measures(plain: str, *, shoes: bool = False, spans: Spans = NO_CHART) -> tuple[Body, str]:
    """The measures, and the text with other marks where they stand; one that is said anew counts as it is said last."""
    if not _ANY_NUMBER.search(plain):
        return Body(), plain
    plain = without_denied(plain)
    body, left = _taken_out(plain, shoes, spans)
    parts = said_anew(plain)
    if parts is None:
        return body, left
    (before, rest), (after, further) = (_taken_out(part, shoes, spans) for part in parts)
    if before.given.keys().isdisjoint(after.given):
        return body, left
    kept = parts[0] if persons(plain) else rest
    return replace(before, **after.given), kept + further


def _taken_out(plain: str, shoes: bool, spans: Spans) -> tuple[Body, str]:
    text = in_order(with_halves(with_spoken_metres(_HAN_MEASURE.sub(_in_digits, without_pesos(plain)))))
    text = without_tallies(_THINGS.sub(_blank, text))
    text = _RANGE.sub(_upper_end, text)
    body = Body()
    for reader in (*_WITH_A_SIGN, _weight_without_unit, _pair):
        before = text
        for found in reader(before, _Known(plain, body, shoes, spans)):
            taken = text[slice(*found.span)] != before[slice(*found.span)]
            if taken or getattr(body, found.name) is not None:
                continue
            if is_plausible(found.name, found.value, spans):
                body = _with(body, found.name, found.value)
                text = _without(text, found)
    return body, text


def told_again(left: str, body: Body, *, shoes: bool, spans: Spans) -> tuple[bool, str]:
    """Whether what is left of a text when its measures are taken out tells another value of one of them, and the text
    without those that only say the same in other units."""
    for reader in _WITH_A_SIGN:
        for found in reader(left, _Known(left, Body(), shoes, spans)):
            told = getattr(body, found.name)
            if told is not None and is_plausible(found.name, found.value, spans):
                if abs(told - found.value) > told * _ROUNDED:
                    return True, left
                left = _without(left, found)
    return False, left


def says_little(plain: str) -> bool:
    """Whether a folded text says hardly more than measures: "im 160cm 55kg po"."""
    words = _WORD.findall(plain)
    return sum(len(word) / 2 if is_unspaced(word[0]) else 1 for word in words) <= 3


def _with(body: Body, name: Dimension, value: Decimal) -> Body:
    measures: dict[str, Decimal] = {name: value}
    return replace(body, **measures)


def _without(text: str, found: _Found) -> str:
    start, end = found.span
    return text[:start] + ";" * (end - start) + text[end:]


def _blank(match: re.Match[str]) -> str:
    return ";" * len(match[0])


def _in_digits(match: re.Match[str]) -> str:
    if match["m"]:
        return f"1米{han_number(match['cm'])}"
    return f"{han_number(match['n'])}{match['unit']}"


def _upper_end(match: re.Match[str]) -> str:
    """`50-55` is read as 55: too large can be worn, too small cannot."""
    close = 0 < int(match["b"]) - int(match["a"]) <= 15
    return " " * (match.start("b") - match.start()) + match["b"] if close else match[0]


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def _feet(text: str, _known: _Known) -> Iterator[_Found]:
    for match in FEET.finditer(text):
        inches = Decimal(match["in"] or 0)
        if inches < 12:
            yield _Found("height", whole((int(match["ft"]) * 12 + inches) * _INCH), match.span())


def _metres(text: str, known: _Known) -> Iterator[_Found]:
    for match in _METRES.finditer(text):
        if match["m"]:
            rest = match["cm"] if len(match["cm"]) == 2 else f"{match['cm']}0"
            yield _Found("height", Decimal(int(match["m"]) * 100 + int(rest)), match.span())
        else:
            yield _Found("height", whole(_decimal(match["dm"]) * 100), match.span())
    if _WEIGHT_UNIT.search(text):
        for match in _SHORT_METRES.finditer(text):
            yield _Found("height", Decimal(f"1{match['cm']:0<2}"), match.span())
    for match in _BARE_METRES.finditer(text):
        value = whole(_decimal(match["dm"]) * 100)
        likely = value >= 130 or in_chart("height", value, known.spans)
        if likely and (_HEIGHT_CONTEXT.search(text) or _WEIGHT_UNIT.search(text)):
            yield _Found("height", value, match.span())
    match = _METRES_AND_KILOS.search(text)
    if match is not None and SIZE_TALK.search(text):
        yield _Found("height", whole(_decimal(match["dm"]) * 100), match.span("dm"))


def _stones(text: str, known: _Known) -> Iterator[_Found]:
    for match in _STONE.finditer(text):
        stones, pounds = Decimal(match["st"]), Decimal(match["lb"] or 0)
        beside = known.body.height is not None or _HEIGHT_IN_CM.search(text) is not None
        written_out = match["lb"] or "stone" in match[0] or beside  # not "the 21st"
        if written_out and 5 <= stones <= 25 and pounds < 14:
            yield _Found("weight", whole((stones * 14 + pounds) * POUND), match.span())


def _labelled(text: str, known: _Known) -> Iterator[_Found]:
    for name, pattern in LABELLED.items():
        for match in pattern.finditer(text):
            if match["n2"] and is_named_before(text, match.start()):
                continue
            number, unit = _decimal(match["n"] or match["n2"]), match["unit"] or match["unit2"]
            value = _converted(name, number, unit, known.spans)
            if value is not None:
                yield _Found(name, value, match.span())


def _taille(text: str, known: _Known) -> Iterator[_Found]:
    """A waist that French and German call "taille", which in French is a height or a size as well: beside another
    measure around the body, where the chart goes by waists and not by heights."""
    if "waist" not in known.spans or "height" in known.spans:
        return
    for match in _TAILLE.finditer(text):
        if not any(LABELLED[name].search(text) for name in ("chest", "hip")):
            return
        value = whole(_decimal(match["n"]) * _INCH) if match["inches"] else _decimal(match["n"])
        if _LEAST_WAIST <= value <= known.spans["waist"][1] * _WIDER:
            yield _Found("waist", value, match.span())


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


def _with_unit(text: str, known: _Known) -> Iterator[_Found]:
    for match in _UNITS.finditer(text):
        value = _decimal(match["n"])
        unit = match["unit"]
        if re.fullmatch(CM, unit):
            small = value < 35 and (known.shoes or _FOOT_CONTEXT.search(text) is not None)
            if small or not _EXTENT.search(text) or _tells_weight(text, known):
                yield _Found("foot" if small else "height", value, match.span())
        elif re.fullmatch("mm", unit):
            yield _Found("foot", value / 10, match.span())
        else:
            factor = next(factor for pattern, factor in _FACTORS[True] if pattern.fullmatch(unit))
            yield _Found("weight", value if factor == 1 else whole(value * factor), match.span())


def _height_in_inches(text: str, known: _Known) -> Iterator[_Found]:
    """Inches that are of nothing else, where the chart goes by heights and around nobody: "62 inches, 130 lbs"."""
    if "height" not in known.spans or any(name in known.spans for name in _AROUND) or _EXTENT.search(text):
        return
    for match in _IN_INCHES.finditer(text):
        yield _Found("height", whole(_decimal(match["n"]) * _INCH), match.span())


def _tells_weight(text: str, known: _Known) -> bool:
    told = LABELLED["weight"].search(text)
    return known.body.weight is not None or (
        told is not None and is_plausible("weight", _decimal(told["n"] or told["n2"]), known.spans)
    )


def _weight_without_unit(text: str, known: _Known) -> Iterator[_Found]:
    """A labelled weight in the unit that suits the height, which may be a bare number beside it."""
    for match in LABELLED["weight"].finditer(text):
        if (match["unit"] or match["unit2"]) not in (None, "in"):
            continue
        number = _decimal(match["n"] or match["n2"])
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
            yield _Found("weight", weight, match.span())


def _girth(text: str, known: _Known) -> Iterator[_Found]:
    """A measure around what is not named, where the product's chart goes by one such measure only ("محيط ٨٦")."""
    around: list[Dimension] = [name for name in _AROUND if name in known.spans]
    match = _GIRTH.search(text)
    if match is not None and len(around) == 1:
        yield _Found(around[0], _decimal(match["n"]), match.span())


def _pair(text: str, known: _Known) -> Iterator[_Found]:
    """Two bare numbers that are no ages, or one beside a measure that has its unit."""
    text = without_ages(text)
    height, weight = known.body.height, known.body.weight
    if height is not None and weight is None:
        yield from _weight_beside(text, height, known.plain)
    elif weight is not None and height is None:
        rest = _bare_heights(text)
        if len(rest) == 1:
            yield _Found("height", Decimal(rest[0][0]), rest[0].span())
    elif height is None:
        yield from _two_bare(text, known)


def _bare_heights(text: str) -> list[re.Match[str]]:
    return [match for match in _BARE.finditer(text) if 120 <= Decimal(match[0]) <= 210]


def _weight_beside(text: str, height: Decimal, plain: str) -> Iterator[_Found]:
    rest = list(_BARE.finditer(text))
    if height and len(rest) == 1:
        weight = likely_weight(height, Decimal(rest[0][0]), plain)
        likely = _LIGHTEST <= weight / (height / 100) ** 2 <= _HEAVIEST
        if likely and weight < height * _HEAVY:
            yield _Found("weight", weight, rest[0].span())


def _two_bare(text: str, known: _Known) -> Iterator[_Found]:
    match = _PAIR.search(text)
    if match is None or len(_BARE.findall(text)) != 2:
        return
    for one, other in (("a", "b"), ("b", "a")):
        tall, heavy = Decimal(match[one]), Decimal(match[other])
        weight = likely_weight(tall, heavy, known.plain)
        charted = in_chart("height", tall, known.spans) and in_chart("weight", weight, known.spans)
        if charted or (130 <= tall <= 210 and 30 <= heavy <= 150):
            yield _Found("height", tall, match.span(one))
            yield _Found("weight", weight, match.span(other))
            return


_WITH_A_SIGN = (_feet, _metres, _stones, _taille, _labelled, _girth, _with_unit, _height_in_inches)
"""The readers of measures that have a unit or a name."""
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
_BARE = re.compile(r"(?<![\da-z#])(?<!\d[.,])\d{2,3}(?:\.\d)?(?![\d.,]*\d|[a-z%])")
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

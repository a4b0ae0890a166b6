"""Bodies in comments: height, weight, girths and feet in any unit, to centimetres and kilograms."""

import re
from dataclasses import replace
from decimal import Decimal

from app.triage.counting.numbers import HAN_NUMBER, han_number
from app.triage.counting.tallies import without_tallies
from app.triage.money.pesos import without_pesos
from app.triage.sizes.bare_measures import pair, weight_without_unit
from app.triage.sizes.found_measures import Found, Known
from app.triage.sizes.halves import with_halves
from app.triage.sizes.in_order import in_order
from app.triage.sizes.named_measures import WITH_A_SIGN
from app.triage.sizes.persons import persons
from app.triage.sizes.plausible import NO_CHART, is_plausible
from app.triage.sizes.said_again import said_anew, without_denied
from app.triage.sizes.spoken_metres import with_spoken_metres
from knowledge.compute.size import Body, Spans
from knowledge.workbook import Dimension

_ROUNDED = Decimal("0.015")
"""By how much of it the same measure may differ in two units."""
_THINGS = re.compile(
    r"\d+(?:[.,]\d+)?\s*(?:cm|m|in|ft|feet|foot|'|\")?\s*[x×*]\s*\d+(?:[.,]\d+)?(?:\s*[x×*]\s*\d+)?\s*(?:cm|m\b|in)?"
)
"""Two by three: the measures of a thing."""
_HAN_MEASURE = re.compile(
    rf"(?P<m>[一1])米(?P<cm>[零〇一二三四五六七八九]{{1,2}})|(?P<n>{HAN_NUMBER})(?P<unit>斤|公斤|公分|厘米)"
)
_ANY_NUMBER = re.compile("[0-9零一二三四五六七八九十百]")
_RANGE = re.compile(
    r"(?<![\d.,])(?P<a>\d{2,3})\s*(?:[-~–到至]|(?:to|sampai|hingga|bis|den|a)\b|ถึง|から|부터|에서)\s*(?P<b>\d{2,3})(?!\d)"
)


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
    for reader in (*WITH_A_SIGN, weight_without_unit, pair):
        before = text
        for found in reader(before, Known(plain, body, shoes, spans)):
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
    for reader in WITH_A_SIGN:
        for found in reader(left, Known(left, Body(), shoes, spans)):
            told = getattr(body, found.name)
            if told is not None and is_plausible(found.name, found.value, spans):
                if abs(told - found.value) > told * _ROUNDED:
                    return True, left
                left = _without(left, found)
    return False, left


def _with(body: Body, name: Dimension, value: Decimal) -> Body:
    measures: dict[str, Decimal] = {name: value}
    return replace(body, **measures)


def _without(text: str, found: Found) -> str:
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

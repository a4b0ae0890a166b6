"""Measures whose names and numbers stand in another order than name, number: "80 waist 100 hips", "tb/bb 170/65", "H170 W65",
"170,65kg"."""

import re

from app.triage.counting.compound_numbers import runs
from app.triage.sizes.measure_labels import GAP, any_of
from app.triage.sizes.measure_units import CM, INCHES, JIN, KG, LB
from app.triage.sizes.measure_words import LABELS
from knowledge.workbook import Dimension

_UNIT = rf"(?:{CM}|{KG}|{LB}|{JIN}|{INCHES})"
_NAMED = {name: any_of(label) for name, label in LABELS.items()}
_NAME = "(?:" + "|".join(_NAMED.values()) + ")"
_NUMBER = rf"\d{{2,3}}(?:[.,]\d)?(?!\d)\s*{_UNIT}?"
_ONE, _OTHER = rf"(?P<n>{_NUMBER})", rf"(?P<m>{_NUMBER})"
_AND = r"\s*(?:(?:,|/|&|\+|-|(?<![a-z])(?:and|n|dan|sama|y|e|et|und|va|at)(?![a-z])|和|跟|กับ|และ|و|と|와|랑)\s*)?"
_ITEM = rf"(?<![\d.,]){_NUMBER}\s*{_NAME}"
_NUMBERS_FIRST = re.compile(rf"{_ITEM}(?:{_AND}{_ITEM})+(?!{GAP}\d)")
_ITEMS = re.compile(rf"{_ONE}\s*(?P<name>{_NAME})")
_NAME_BEFORE = re.compile(rf"{_NAME}{GAP}$")
_REACH = 40
"""Letters that a name and what links it to its number have at most."""
_TWO_NAMES = re.compile(
    rf"(?P<one>{_NAME}){_AND}(?P<other>{_NAME})(?:分别|分別|各)?{GAP}{_ONE}(?:{_AND}|\s+){_OTHER}"
)
_HEIGHT, _WEIGHT = (re.compile(_NAMED[name]) for name in ("height", "weight"))
_INITIALS = re.compile(
    r"(?<!\w)(?:h\s*[:=]?\s*(?P<h>[12]\d\d)\s*(?:cms?)?[\s,/;]*w|t\s*[:=]?\s*(?P<t>[12]\d\d)\s*(?:cms?)?[\s,/;]*b)\s*[:=]?\s*(?=\d{2,3}(?!\d)(?![\s,x/]*[dl]\s*[:=]?\s*\d))"
)
"""Height and weight by their first letters; the three girths are never told with the hips first."""
_COMMA_BETWEEN = re.compile(rf"(?<![\d.,])(?P<h>1[1-9]\d|20\d),(?=\d{{2,3}}\s*(?:{KG}|{LB}|{JIN}))")
"""No weight is so large and so exact."""
_IN_WORDS = re.compile(rf"(?<=[^\W\d])\s?(?:{KG}|{LB}|{CM})")
_UNIT_BEHIND = re.compile(rf"\s?(?:{KG}|{LB}|{CM})")
_TWO_NUMBERS = re.compile(r"\d\d\D+\d\d|\d{3},\d\d")


def in_order(plain: str) -> str:
    """The folded text with each measure's number behind its name, and numbers in words before a unit as digits."""
    text = _with_digits(plain) if _IN_WORDS.search(plain) else plain
    if not _TWO_NUMBERS.search(text):
        return text
    text = _COMMA_BETWEEN.sub(lambda found: f"{found['h']}cm ", text)
    text = _INITIALS.sub(lambda found: f"height {found['h'] or found['t']} weight ", text)
    text = _TWO_NAMES.sub(_each_with_its_own, text)
    return _NUMBERS_FIRST.sub(_names_first, text)


def is_named_before(text: str, at: int) -> bool:
    """Whether the name of a measure stands right before a number, which is then none of a name behind it."""
    return _NAME_BEFORE.search(text[max(0, at - _REACH) : at]) is not None


def _with_digits(text: str) -> str:
    """Numbers in words as digits where a unit of a body follows ("sixty kilos")."""
    for start, end, value in reversed(list(runs(text))):
        if _UNIT_BEHIND.match(text, end):
            text = f"{text[:start]}{value}{text[end:]}"
    return text


def _each_with_its_own(found: re.Match[str]) -> str:
    numbers = [found["n"].strip(), found["m"].strip()]
    kinds: list[Dimension | None] = [_kind(found["one"]), _kind(found["other"])]
    if set(kinds) == {"height", "weight"} and all(number.isdecimal() for number in numbers):
        ordered = sorted(numbers, key=int, reverse=True)  # nobody weighs more than he measures
        numbers = ordered if kinds[0] == "height" else ordered[::-1]
    return f"{found['one']} {numbers[0]}, {found['other']} {numbers[1]}"


def _kind(name: str) -> Dimension | None:
    if _HEIGHT.fullmatch(name):
        return "height"
    return "weight" if _WEIGHT.fullmatch(name) else None


def _names_first(found: re.Match[str]) -> str:
    if is_named_before(found.string, found.start()):
        return found[0]
    return ", ".join(f"{item['name']} {item['n'].strip()}" for item in _ITEMS.finditer(found[0]))

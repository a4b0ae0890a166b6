"""How much of something a text names by mass or volume ("1 kg", "两公斤", "el kilo", "半公斤"), in grams and millilitres."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORDS, small_number

Amount = tuple[Decimal, str]
"""So much, of `g` or `ml`."""
_NAMES: dict[tuple[str, str], str] = {
    ("1000", "g"): "kg|kgs|kilo|kilos|quilo|quilos|kilogram|kilograms|kilogramm|kilogramo|kilogramos|ky|公斤|千克|กก|กิโลกรัม|กิโล|โล(?!ก)|كيلوجرام|كيلوغرام|كيلو|كغ|كجم|킬로그램|킬로|キロ|किलो|кг",
    ("1", "g"): "g|gr|grs|gram|grams|gramm|gramo|gramos|grama|gramas|gramme|grammes|gm|克|กรัม|غرام|جرام|그램|グラム|ग्राम",
    ("500", "g"): "斤|jin|pfund",
    ("453.6", "g"): "lb|lbs|磅",
    ("28.35", "g"): "oz|ounce|ounces|盎司",
    ("1000", "ml"): "lt|liter|liters|litre|litres|litro|litros|lit|升|ลิตร|لتر|리터|リットル|लीटर",
    ("1", "ml"): "ml|mls|毫升|มล|مل|밀리리터|ミリリットル",
}  # fmt: skip
MEASURE_NAMES = {f"{times} {base}": names for (times, base), names in _NAMES.items()}
"""How units of mass and volume are written, by what they come to."""
_UNITS = tuple((re.compile(names), Decimal(times), base) for (times, base), names in _NAMES.items())
_UNIT = "|".join(
    sorted((name for names in _NAMES.values() for name in names.split("|")), key=len, reverse=True)
)
_SPACED = "|".join(sorted(filter(str.isascii, NUMBER_WORDS), key=len, reverse=True))
_JOINED = "|".join(re.escape(word) for word in NUMBER_WORDS if not word.isascii())
_AMOUNT = re.compile(
    r"(?:(?<![\w.,])(?P<n>\d+(?:[.,]\d+)?)[ -]?|(?<=[^\W\da-z])(?P<digits>\d+(?:[.,]\d+)?)[ -]?"
    rf"|(?<!\w)(?P<word>{_SPACED})[ -]|(?<!\w)(?P<joined>{_JOINED}) ?|(?P<han>{HAN_NUMBER})"
    r"|(?<!\w)(?P<half>half(?: an?)?|setengah|med(?:io|ia)|mei[oa]|nua|demi|halbe[srn]?|kalahating|aadha)[ -]"
    r"|(?P<half_joined>ครึ่ง|(?<!\w)نصف?|半|반|आधा) ?"
    r"|(?<!\w)(?P<one>an?|el|un|um|o|le|du|ein|das|per|por|pro|the|each|ek) |(?<!\w)(?P<one_joined>se|ال|每|ต่อ|एक ))"
    rf"(?P<unit>{_UNIT})(?![a-z])(?P<more>半)?"
)


@lru_cache(maxsize=8192)
def amounts_in(text: str) -> frozenset[Amount]:
    """The amounts that a text names; kept, since names and answers are looked at with each comment."""
    plain = fold_in_place(text)
    return frozenset(_amounts(plain))


def _amounts(plain: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(plain):
        times, base = next((times, base) for names, times, base in _UNITS if names.fullmatch(match["unit"]))
        number = _number(match)
        if number is not None:
            yield (number + (Decimal("0.5") if match["more"] else 0)) * times, base


def _number(match: re.Match[str]) -> Decimal | None:
    digits = match["n"] or match["digits"]
    if digits:
        return Decimal(digits.replace(",", "."))
    if match["half"] or match["half_joined"]:
        return Decimal("0.5")
    if match["one"] or match["one_joined"]:
        return Decimal(1)
    number = small_number(match["word"] or match["joined"] or match["han"])
    return None if number is None else Decimal(number)

"""What a pack holds, as viewers and workbooks write it: `4 kg`, `4kilo` and `四公斤` are the same; and how many pieces
one holds (`isi 7`, `pack of 7`, `7包装`)."""

import re
from collections.abc import Iterator

from app.triage.numbers import HAN_NUMBER, han_number

Pack = tuple[str, str]
"""The number as digits, and the unit in one spelling."""
_NAMES = {
    "kg": "kg|kgs|kilo|kilos|kilogram|kilograms|公斤|千克|กก|กิโล|กิโลกรัม|كيلو|كغ|킬로|ky",
    "g": "g|gr|grs|gram|grams|gramm|gramos|gramas|gm|克|กรัม|غرام|جرام|그램",
    "l": "l|lt|liter|liters|litre|litres|litro|litros|lit|升|ลิตร|لتر|리터",
    "ml": "ml|mls|毫升|มล|مل",
    "gb": "gb|giga",
    "m": "m|meter|meters|metre|metres|metro|metros|met|米|เมตร|متر|미터",
}
_UNITS = {name: unit for unit, names in _NAMES.items() for name in names.split("|")}
_PACK = re.compile(
    rf"(?<![\d.,])(?P<n>\d+(?:[.,]\d+)?|{HAN_NUMBER})\s*(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?![a-z])"
)
_HELD = re.compile(
    r"(?<!\w)(?:(?:isi(?:nya)?|berisi|laman)|(?:packs?|packets?|box(?:es)?|bags?|tubs?|jars?|tins?) of|(?:pack|caja|paquete|bolsa) (?:de|con)"
    r"|(?:pacote|caixa) (?:de|com)|(?:packung|schachtel) mit|(?:boite|paquet) de|แพ็[คก]|กล่องละ|ห่อละ)\s*(?P<n>\d{1,3})(?![\w.,])"
    r"|(?<![\w.,])(?P<n2>\d{1,3})(?:-(?:pack|pk)(?![a-z])| ?pack(?= (?:one|version|size))|\s*[个個包片条條支袋粒枚杯瓶]入?[装裝]|\s*개?입(?![가-힣]))"
)


def held(plain: str) -> list[tuple[str, tuple[int, int]]]:
    """How many pieces a pack holds where a folded text says so, each number with its place."""
    found: list[tuple[str, tuple[int, int]]] = []
    for match in _HELD.finditer(plain):
        name = "n" if match["n"] else "n2"
        found.append((match[name], match.span(name)))
    return found


def packs_in(plain: str) -> Iterator[tuple[int, Pack]]:
    """Where a folded text names a pack, and which."""
    return ((match.start(), _pack(match)) for match in _PACK.finditer(plain))


def as_pack(written: str) -> Pack | None:
    """The pack that a size's name is; None for any other name."""
    match = _PACK.fullmatch(written)
    return None if match is None else _pack(match)


def _pack(match: re.Match[str]) -> Pack:
    number = match["n"].replace(",", ".")
    return number if number[0].isdigit() else str(han_number(number)), _UNITS[match["unit"]]

"""Sizes by name in comments: letters, numbers, the workbook's own."""

import re
from collections.abc import Mapping

from app.triage.numbers import HAN_NUMBER, han_number
from knowledge.compute.size_names import size_key

_SIZE_WORD = (
    r"(?:\b(?:sizes?|sz|saiz|ukuran|uk|talla|taille|tamanho|tam|grosse|taglia|nomor|no|numero|num|nr|co|so)\b"
    r"|尺码|尺碼|码数|碼數|サイズ|사이즈|ไซส์|ไซซ์|ไซด์|เบอร์|مقاس|المقاس|साइज)"
)
_W = r"a-zA-Z0-9_\u00c0-\u024f"
"""What a size's letters may not touch; Han, Thai, kana and Hangul write no spaces ("白色XL")."""
_LETTERS = r"(?:x{1,4}s|x{1,5}l|[2-6]xl|[2-6]xs|[2-6]l)"
_MANY_LETTERS = re.compile(rf"(?<![{_W}'])({_LETTERS})(?![{_W}'])", re.IGNORECASE)
_ONE_LETTER = re.compile(rf"(?<![{_W}'.&])([SML])(?![{_W}'.&])(?!\s*(?:'|\d))")
_LABELLED = re.compile(
    rf"{_SIZE_WORD}\s*[:=]?\s*([sml]|f)(?![{_W}'])|(?<![{_W}'])([sml])\s*(?:码|碼|号|號|size\b|サイズ|사이즈)"
)
_AFTER_UNIT = re.compile(r"\d\s*$")
_ITEM = r"(?:[sml]|x+[sl]|\dxl)"
_LIST = re.compile(
    rf"(?<![{_W}']){_ITEM}(?:(?:\s*(?:/|,|、|还是|還是|หรือ)\s*|\s+(?:or|atau|o|ou|dan|and|hay|hoac|o kaya)\s+|\s+){_ITEM})+(?![{_W}'])"
)
_LISTED = re.compile(rf"(?<![a-z]){_ITEM}(?![a-z])")
_WORDS = re.compile(
    r"\b(extra small|small|medium|extra large|double xl|triple xl|large)\b|\b(free ?size|one ?size|all ?size)\b|(均码|均碼|ฟรีไซส์|フリーサイズ|프리사이즈)"
)
LABELLED_NUMBER = re.compile(
    rf"{_SIZE_WORD}\s*[.:=]?\s*(?P<a>\d{{2}}(?:\.5)?)(?![\d.,]*\d|\s*(?:cm|kg|%))|(?<![\d.,])(?P<b>\d{{2}}(?:\.5)?)\s*(?:码|碼)"
)
_BARE_NUMBER = re.compile(r"(?<![a-z\d.,$€£¥#])\d{2}(?:\.5)?(?![\d.,]*\d|\s*[%:])(?![a-z])")
_MEASURED = re.compile(r"(\d+(?:\.\d+)?)\s?[a-z]{1,6}")
_UNITS = {
    "kg": [
        "kg",
        "kgs",
        "kilo",
        "kilos",
        "kilogram",
        "kilograms",
        "公斤",
        "千克",
        "กก",
        "กิโล",
        "กิโลกรัม",
        "كيلو",
        "كغ",
        "킬로",
        "ky",
    ],
    "g": [
        "g",
        "gr",
        "grs",
        "gram",
        "grams",
        "gramm",
        "gramos",
        "gramas",
        "gm",
        "克",
        "กรัม",
        "غرام",
        "جرام",
        "그램",
    ],
    "l": [
        "l",
        "lt",
        "liter",
        "liters",
        "litre",
        "litres",
        "litro",
        "litros",
        "lit",
        "升",
        "ลิตร",
        "لتر",
        "리터",
    ],
    "ml": ["ml", "mls", "毫升", "มล", "مل"],
    "gb": ["gb", "giga"],
    "m": ["m", "meter", "meters", "metre", "metres", "metro", "metros", "met", "米", "เมตร", "متر", "미터"],
}
_UNIT_NAMES = "|".join(sorted((name for names in _UNITS.values() for name in names), key=len, reverse=True))
_PACK = re.compile(rf"(?<![\d.,])(?P<n>\d+(?:[.,]\d+)?|{HAN_NUMBER})\s*(?P<unit>{_UNIT_NAMES})(?![a-z])")
"""What a pack holds, as viewers and workbooks write it."""
_TIMES = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)")
_DIMENSIONS = re.compile(r"(?<![\dx.])\d{2,3}x\d{2,3}(?![\dx.])")
"""Length by width, where the workbook names its sizes so."""


def read_sizes(text: str, plain: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The named sizes of a comment in its order, upper case or as the workbook writes them (`known`: its size keys)."""
    if any(map(_DIMENSIONS.fullmatch, known)):
        plain = _TIMES.sub("x", plain)
        measured = [(match.start(), match[0]) for match in _DIMENSIONS.finditer(plain)]
        if measured:
            return tuple(dict.fromkeys(known.get(size_key(name)) or name for _, name in measured))
    found: list[tuple[int, str]] = [(match.start(), match[1]) for match in _MANY_LETTERS.finditer(plain)]
    found += [
        (match.start(), match[1])
        for match in _ONE_LETTER.finditer(text)
        if not _AFTER_UNIT.search(text[: match.start()])
    ]
    for pattern in (_LABELLED, _WORDS):
        found += [(match.start(), next(filter(None, match.groups()))) for match in pattern.finditer(plain)]
    for match in _LIST.finditer(plain):
        found += [(match.start() + item.start(), item[0]) for item in _LISTED.finditer(match[0])]
    if re.fullmatch(r"\W*[sml]\W*", plain):
        found.append((0, plain.strip(" ?!.,")))
    found += [(match.start(), match["a"] or match["b"]) for match in LABELLED_NUMBER.finditer(plain)]
    found += _workbook_sizes(plain, known)
    named = [known.get(size_key(name)) or size_key(name).upper() for _, name in sorted(found)]
    return tuple(dict.fromkeys(named))


def _workbook_sizes(plain: str, known: Mapping[str, str]) -> list[tuple[int, str]]:
    """The workbook's longer names (`queen`, `500ml`), and its numbers where one stands alone in a comment."""
    found: list[tuple[int, str]] = []
    for key in known:
        if len(key) > 2 and key != "one size":
            place = re.search(rf"(?<![a-z0-9]){re.escape(key)}(?![a-z0-9])", plain)
            if place:
                found.append((place.start(), key))
    packs = {pack: key for key in known if (pack := _pack(key)) is not None}
    if packs:
        found += [
            (match.start(), packs[pack])
            for match in _PACK.finditer(plain)
            if (pack := _pack(match[0])) is not None and pack in packs
        ]
    numbers = list(_BARE_NUMBER.finditer(plain))
    if len(numbers) == 1 and not re.search(r"\d", plain.replace(numbers[0][0], "", 1)):
        number = numbers[0][0]
        key = number if number in known else _by_number(known).get(number)
        if key is not None:
            found.append((numbers[0].start(), key))
    return found


def _pack(written: str) -> tuple[str, str] | None:
    """A number with its unit in one spelling: `4 kg`, `4kilo` and `四公斤` are the same pack."""
    match = _PACK.fullmatch(written)
    if match is None:
        return None
    number = match["n"].replace(",", ".")
    if not number[0].isdigit():
        number = str(han_number(number))
    unit = next(unit for unit, names in _UNITS.items() if match["unit"] in names)
    return number, unit


def _by_number(known: Mapping[str, str]) -> dict[str, str]:
    """The sizes that are a number and a unit (`28 cm`), by their number where it is that of one size only."""
    found: dict[str, list[str]] = {}
    for key in known:
        measured = _MEASURED.fullmatch(key)
        if measured:
            found.setdefault(measured[1], []).append(key)
    return {number: keys[0] for number, keys in found.items() if len(keys) == 1}

"""Numbers in words beside what they count ("three days", "十五天", "quince dias", "八折"), in folded spelling.

A number alone is none of these: "two of us", "one moment" and 一下 state nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.triage.counting.compound_numbers import runs
from app.triage.counting.numbers import HAN_NUMBER, NUMBER_WORDS, han_number
from app.triage.counting.unit_names import unit_at
from app.triage.money.money_names import money_at
from app.triage.talk.one_of import one_of

_TEENS = {
    11: "eleven onze elf sebelas once", 12: "twelve doze douze zwolf doce बारह", 13: "thirteen treze treize dreizehn trece",
    14: "fourteen quatorze catorze vierzehn catorce चौदह", 15: "fifteen quinze funfzehn quince पंद्रह",
    16: "sixteen dezesseis seize sechzehn dieciseis", 17: "seventeen dezessete siebzehn diecisiete",
    18: "eighteen dezoito achtzehn dieciocho", 19: "nineteen dezenove neunzehn diecinueve", 21: "veintiun veintiuno",
    24: "veinticuatro", 7: "pitong", 8: "walong", 10: "sampung दस",
}  # fmt: skip
_VIETNAMESE = "hai ba bốn năm sáu bảy tám chín mười".split()  # noqa: SIM905
_ALONE = {word: value for value, words in _TEENS.items() for word in words.split()} | NUMBER_WORDS
_FOLDED_VIETNAMESE = frozenset("mot hai ba bon nam sau bay tam chin muoi".split())  # noqa: SIM905
"""Other words without their marks ("sau", after): they count as they are written."""
_VIETNAMESE_TENS = frozenset("muoi chuc tram nghin ngan".split())  # noqa: SIM905
_MARKED = frozenset("mười mươi chục trăm nghìn ngàn".split())  # noqa: SIM905
_VIETNAMESE_UNIT = re.compile(r"[ -](?:ngay|tuan|thang|nam|gio|phan tram|dong|nghin|cm|kg)(?![a-z])")
_HAN = re.compile(rf"(?<![第\d几幾每半]){HAN_NUMBER}")
_PART_OF_100 = re.compile(rf"百分之({HAN_NUMBER})")
_OFF = re.compile(r"折(?![叠疊扣])")
_OWN_MONEY = re.compile(r"[元块塊](?![布地])")
_SPACED = one_of(filter(str.isascii, _ALONE))
_ARABIC = "|".join(re.escape(word) for word in _ALONE if "\u0600" < word < "\u0700")
_OTHERS = "|".join(re.escape(word) for word in _ALONE if "\u0900" <= word < "\u0e80")
_KOREAN = "|".join(word for word in _ALONE if "가" <= word < "\ud7b0" and word != "네")
_WORD = re.compile(
    rf"(?<![\w.,-])(?:{_SPACED}|{_ARABIC})(?!\w)|(?:{_OTHERS})|(?<![가-힣])(?:{_KOREAN})(?= ?(?:달|시간)(?:간|에|이|은|까지|정도|동안|안에|내)?(?![가-힣]))"
)
_TWO_OF = {
    "يومين": "day",
    "اسبوعين": "week",
    "شهرين": "month",
    "سنتين": "year",
    "عامين": "year",
    "ساعتين": "hour",
}
_TWOS = re.compile(rf"(?<!\w)(?:{'|'.join(_TWO_OF)})(?!\w)")
_A_WEEK = re.compile(r" (?:a|per) (?:day|week)\b")
"""Seven days a week are no term."""
_CHATTED = frozenset({"minute"})
"""An agent who is back in five minutes states nothing of the shop's."""


class Worded(NamedTuple):
    """A number in words with what it counts, and the numbers that say the same in digits."""

    start: int
    end: int
    numbers_end: int
    values: tuple[frozenset[str], ...]
    """One of each set."""
    unit: str | None = None
    """By `unit_at`; None for money and parts of a price."""


def worded(plain: str, written: str) -> Iterator[Worded]:
    """The numbers in words of a folded text that was so written, each beside its unit or its money; from two on."""
    ends = 0
    for start, end, values in sorted(_candidates(plain, written)):
        if start < ends:
            continue
        behind = _behind(plain, end)
        if behind is None or not values:
            continue
        ends = behind
        unit = unit_at(plain, end)
        yield Worded(start, behind, end, values, unit and unit[0])


def _candidates(plain: str, written: str) -> Iterator[tuple[int, int, tuple[frozenset[str], ...]]]:
    for match in _HAN.finditer(plain):
        off = _OFF.match(plain, match.end()) is not None
        yield match.start(), match.end(), _off(match[0]) if off else _han(match[0])
    for start, end, value in runs(plain):
        if not _is_han(plain[start]) and _is_vietnamese(plain, written, start, end) is not False:
            yield start, end, _of(value)
    for match in _WORD.finditer(plain):
        if _is_meant(match, plain, written):
            yield match.start(), match.end(), _of(_ALONE[match[0]])


def _is_meant(match: re.Match[str], plain: str, written: str) -> bool:
    if match[0] not in _FOLDED_VIETNAMESE or not _VIETNAMESE_UNIT.match(plain, match.end()):
        return match[0] not in _FOLDED_VIETNAMESE
    return written[match.start() : match.end()].lower() in _VIETNAMESE


def _is_vietnamese(plain: str, written: str, start: int, end: int) -> bool | None:
    """Whether tens that Vietnamese has are written as it writes them, before what it counts; None for others."""
    if _VIETNAMESE_TENS.isdisjoint(plain[start:end].split()):
        return None
    marked = not _MARKED.isdisjoint(written[start:end].lower().split())
    return marked and _VIETNAMESE_UNIT.match(plain, end) is not None


def _behind(plain: str, end: int) -> int | None:
    """The end of what a number that ends at a place counts."""
    unit = unit_at(plain, end)
    if unit is not None:
        return None if unit[0] in _CHATTED or _A_WEEK.match(plain, unit[1]) else unit[1]
    money = money_at(plain, end)
    if money is not None:
        return money[1]
    other = _OFF.match(plain, end) or _OWN_MONEY.match(plain, end)
    return other.end() if other else None


def others(plain: str) -> Iterator[Worded]:
    """What is a number and a unit in one: two days in Arabic, so many of a hundred in Chinese."""
    for match in _TWOS.finditer(plain):
        yield Worded(*match.span(), match.end(), _of(2), _TWO_OF[match[0]])
    for match in _PART_OF_100.finditer(plain):
        yield Worded(*match.span(), match.end(), _han(match[1]), "percent")


def _of(value: int) -> tuple[frozenset[str], ...]:
    return (frozenset({str(value)}),) if value > 1 else ()


def _han(numeral: str) -> tuple[frozenset[str], ...]:
    """A numeral's value; of two digits side by side both are meant: 三五天 is three to five days."""
    if len(numeral) == 2 and not set(numeral) & set("十百零〇"):
        return tuple(one for digit in numeral for one in _of(han_number(digit) or 0))
    if set(numeral) <= set("百〇零"):
        return ()
    return _of(han_number(numeral) or 0)


def _off(numeral: str) -> tuple[frozenset[str], ...]:
    """So many tenths of a price, as such or as what is taken off."""
    if len(numeral) > 2 or set(numeral) & set("十百零〇"):
        return ()
    kept = int("".join(str(han_number(digit)) for digit in numeral))
    percent = kept * 10 if kept < 10 else kept
    return (frozenset({f"{percent / 10:g}折", str(percent), str(100 - percent)}),)


def _is_han(letter: str) -> bool:
    return "一" <= letter <= "鿿"

"""Numbers that are said in several words ("twenty two", "dua belas", "สิบสอง"), in folded spelling."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from app.triage.counting.numbers import NUMBER_WORDS
from app.triage.talk.one_of import one_of

_TENS_NAMES = {
    10: "ten sepuluh sampu labing diez dez dix zehn 열",
    20: "twenty veinte vinte vingt vingts zwanzig dalawampu dalawampung عشرين عشرون 스물 스무",
    30: "thirty treinta trinta trente dreissig tatlumpu tatlumpung ثلاثين ثلاثون 서른",
    40: "forty cuarenta quarenta quarante vierzig apatnapu apatnapung اربعين اربعون 마흔",
    50: "fifty cincuenta cinquenta cinquante funfzig limampu limampung خمسين خمسون 쉰",
    60: "sixty sesenta sessenta soixante sechzig animnapu ستين ستون 예순",
    70: "seventy setenta siebzig pitumpu سبعين سبعون 일흔",
    80: "eighty ochenta oitenta achtzig walumpu ثمانين ثمانون 여든",
    90: "ninety noventa neunzig siyamnapu تسعين تسعون 아흔",
    100: "seratus cien ciento cem cento",
}
_TEENS = frozenset({"belas", "عشر"})
"""Ten more than the number before."""
_TIMES_NAMES = {
    10: "puluh muoi chuc สิบ",
    12: "dozen dozens lusin docena docenas duzia duzias douzaine douzaines dutzend dosena โหล 다스",
    20: "kodi",
    100: "hundred ratus cent cents hundert tram ร้อย مئه مائه",
    1000: "thousand ribu mil mille tausend nghin ngan พัน الف",
}
"""So many times the number before."""
_ONLY_BESIDE = {"ยี่": 2, "เอ็ด": 1, "lam": 5, "tu": 4, "اثنا": 2, "اثني": 2, "احد": 1, "احدي": 1}
"""Numbers beside a ten, other words elsewhere."""


def _values(names: dict[int, str]) -> dict[str, int]:
    return {name: number for number, written in names.items() for name in written.split()}


TENS = _values(_TENS_NAMES)
"""Folded word -> 10 to 100."""
_TIMES = _values(_TIMES_NAMES)
_UNITS = {word: number for word, number in NUMBER_WORDS.items() if number < 10} | _ONLY_BESIDE
_VIETNAMESE = frozenset("mot hai ba bon nam lam sau bay tam chin tu".split())  # noqa: SIM905
_VIETNAMESE_TIMES = frozenset({"muoi", "chuc", "tram", "nghin", "ngan"})
"""Vietnamese has the words of other languages ("ba", "hai", "sau"): they count beside its own tens alone."""
_HAN_DIGIT = "[一二两兩三四五六七八九]"


def _one_of(words: Iterable[str], script: str) -> str:
    return f"(?:{one_of(word for word in words if re.fullmatch(f'[{script}]+', word))})"


_SPACED = "a-z\u0621-\u064a"
"""Letters of the languages that write a space between words."""
_JOINED = "\u0e00-\u0e7f\uac00-\ud7af"
_UNIT = _one_of(_UNITS.keys() - _VIETNAMESE, _SPACED)
_TIME = _one_of(_TIMES.keys() - _VIETNAMESE_TIMES, _SPACED)
_LARGE = _one_of((TENS.keys() | _TEENS | _TIMES.keys()) - _VIETNAMESE_TIMES, _SPACED)
_JOINS = frozenset({"and", "y", "e", "et", "und", "at", "t"})
_JOIN = re.compile(r" (?:and|y|e|et|und|at|و)")
_AND = r"(?:[ -](?:(?:and|y|e|et|und|at) |و)?|'t )"
_TIME_VI, _UNIT_VI = _one_of(_VIETNAMESE_TIMES, _SPACED), _one_of(_VIETNAMESE, _SPACED)
_UNIT_JOINED = f"(?!세트|셋트){_one_of(_UNITS, _JOINED)}"
_LARGE_JOINED = _one_of(TENS.keys() | _TIMES.keys(), _JOINED)
_RUN = re.compile(
    rf"(?<![\w.,#])(?:\d{{1,2}} ?{_TIME}|(?:{_UNIT}{_AND})?{_LARGE})(?!\w)(?:{_AND}(?:{_UNIT}|{_LARGE})(?!\w))*"
    rf"|(?<!\w){_UNIT}(?:[ -]{_UNIT})+(?!\w)"
    rf"|(?<![\w.,#])(?:mot hai|hai ba|ba bon|nam sau)(?!\w)|(?<![\w.,#])(?:(?:\d{{1,2}}|{_UNIT_VI}) )?{_TIME_VI}(?: (?:{_UNIT_VI}|{_TIME_VI}))*(?!\w)"
    rf"|(?<![가-힣])(?!พัน|(?<=[สบ])ร้อย)(?:{_UNIT_JOINED}|{_LARGE_JOINED} ?)+(?:{_UNIT_JOINED}|{_LARGE_JOINED})|(?<!\d)\d{{1,2}} ?(?:โหล|다스)"
    rf"|{_HAN_DIGIT}{{2,}}"
)
_WORD = re.compile(
    rf"\d+|{_one_of(_UNITS.keys() | TENS.keys() | _TIMES.keys() | _TEENS, _JOINED)}|[{_SPACED}]+|{_HAN_DIGIT}"
)
_LETTERS = AhoCorasick((*_UNITS, *TENS, *_TIMES, *_TEENS, *"0123456789"))
_SCORE, _FOUR = frozenset({"vingt", "vingts"}), 4
"""French says eighty as four twenties."""
_PRONOUNS = frozenset({"one", "un", "una", "uno", "um", "uma", "une", "ein", "eine"})
"""They stand before a number without being part of it ("this one two pcs")."""


def with_digits(plain: str) -> str:
    """The folded text with numbers of several words as digits; words that touch and make no number ("two three") are
    blotted out, since neither alone is what was said."""
    if len(_LETTERS.find_matches_as_indexes(plain, overlapping=True)) < 2:
        return plain
    return _RUN.sub(_as_digits, plain)


def runs(plain: str) -> Iterator[tuple[int, int, int]]:
    """Where a folded text has numbers in words for tens and more, with their values; none for words that make no number."""
    if not _LETTERS.find_matches_as_indexes(plain, overlapping=True):
        return
    for run in _RUN.finditer(plain):
        words = [_known(word) for word in _WORD.findall(run[0]) if word not in _JOINS]
        value = _value(words, joined=_JOIN.search(run[0]) is not None)
        if value is not None:
            yield run.start(), run.start() + len(run[0].rstrip()), value


def _as_digits(run: re.Match[str]) -> str:
    words = [_known(word) for word in _WORD.findall(run[0]) if word not in _JOINS]
    if len(words) == 1 or (words[0] in _PRONOUNS and all(word in _UNITS for word in words)):
        return run[0]
    value = _value(words, joined=_JOIN.search(run[0]) is not None)
    return "#" * len(run[0]) if value is None else str(value)


def _known(word: str) -> str:
    """The number without the Arabic "and" that is written in one with it."""
    return word if word in _UNITS else word.removeprefix("و")


def _value(words: Sequence[str], *, joined: bool) -> int | None:
    """What the words come to, None where they are no number; a unit goes before a ten only where "and" joins the two
    ("zwei und zwanzig")."""
    total, unit = 0, 0
    for word in words:
        if word not in TENS and word not in _TIMES and word not in _TEENS:
            if unit:
                return None
            unit = int(word) if word.isdecimal() else _UNITS[word]
            continue
        if word in TENS and not _may_follow(word, total, 0 if joined else unit):
            return None
        total, unit = _enlarged(word, total, unit), 0
    return total + unit


def _may_follow(ten: str, total: int, unit: int) -> bool:
    """Whether a ten goes on with a number: "soixante dix" and "quatre vingts" do, "thirty twenty" does not."""
    return (not unit or (unit == _FOUR and ten in _SCORE)) and (not total % 100 or TENS[ten] == 10)


def _enlarged(word: str, total: int, unit: int) -> int:
    """The total and the unit behind it with the word for tens, teens or times that follows them."""
    if word in _TEENS:
        return total + unit + 10
    if word in TENS:
        return total + (_FOUR * 20 if unit == _FOUR and word in _SCORE else unit + TENS[word])
    times = _TIMES[word]
    return total + times * (unit or 1) if times in (10, 100) else (total + unit or 1) * times

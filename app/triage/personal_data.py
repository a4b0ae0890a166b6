"""Which parts of a text are a viewer's own: order and parcel numbers, phone numbers, e-mail addresses; and the text
without them, for lists."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from app.triage.dialled import is_dialled
from app.triage.talk.order_words import CALL_WORDS, ORDER_NUMBER_WORDS, ORDER_WORDS

Kind = Literal["email", "phone", "order"]
DOT = "•"
"""What stands for what is not shown."""
MASK = DOT * 3
MOST_GROUPS = 6
"""Of digits in one phone number."""

_HEAD = rf"(?<![\w{DOT}])"
_CODE = r"(?=[\w-]*\d)[\w]+(?:-\w+)*"
_GAP = rf"[^\w{DOT}]{{0,3}}"
_LINK = rf"{_GAP}(?:(?:is|are|adalah|ialah|es|é|ist|est|là|la|คือ|เป็น|هو|は|が|는|은|是|为|為)\s+)?{_GAP}"
_EMAIL = re.compile(rf"(?<![\w.+{DOT}-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,4}}")
_NAMED = re.compile(rf"(?:{ORDER_NUMBER_WORDS}){_LINK}(?P<code>#?{_CODE})", re.IGNORECASE)
_ENDING = re.compile(r"\b(?:order|parcel|tracking)\s+(?:ends|ending)\s+(?:in|with)\W+(?P<code>\d{3,})", re.I)
_SPOKEN_OF = re.compile(rf"(?:{ORDER_WORDS})[\s:：#]{{0,3}}(?P<code>#?{_CODE})", re.IGNORECASE)
_HASH = re.compile(rf"{_HEAD}(?P<code>#\d{{4,}})(?!\w)")
_TRACKING = re.compile(rf"{_HEAD}(?P<code>(?=(?:[A-Z]*\d){{6}})(?=\d*[A-Z])[A-Z\d]{{10,24}})(?!\w)")
_PARTED = re.compile(rf"{_HEAD}(?P<code>\d{{3}}-\d{{7}}-\d{{7}}|\d{{9,}})(?!\w)")
_RUN = r"\+?\(?\d[\d().\-–‐‑－\s]{4,80}\d"
_DIALLED = re.compile(rf"{_HEAD}(?P<code>{_RUN})(?![\w{DOT}])")
_CALLED = re.compile(rf"(?:{CALL_WORDS})[^\d\n{DOT}]{{0,14}}?(?P<code>{_RUN})(?!\w)", re.I)
_GROUP = re.compile(r"\+?\(?\d+\)?")

_MONEY_BEFORE = re.compile(
    r"(?:rm|rp|idr|myr|sgd|usd|vnd|thb|php|inr|rs|krw|jpy|cny|rmb|hkd|twd|nt|[$¥￥€£₫฿₱₩₹])[\s.]{0,2}$", re.I
)
_UNIT_BEHIND = re.compile(
    r"\s{0,2}(?:%|℃|°|k\b|rb\b|ribu|juta|jt\b|m?ah\b|mg\b|g\b|kg|ml\b|l\b|cm|mm|m\b|gb\b|tb\b|w\b|pcs?\b|pieces?|units?|pairs?"
    r"|rm\b|rp\b|idr|myr|sgd|usd|vnd|vnđ|đ|d\b|₫|dong|đồng|thb|php|pesos?|reais|euros?|€|dollars?|rupiah|ringgit|baht|บาท|ชิ้น|kg"
    r"|元|块|塊|円|원|won|个|個|件|双|雙|毫安|克|斤|ml|followers|likes|people|ريال|درهم)",
    re.I,
)
_DATE = re.compile(
    r"(?:(?:19|20)\d\d[.\-/ ]\d{1,2}[.\-/ ]\d{1,2}|\d{1,2}[.\-/ ]\d{1,2}[.\-/ ](?:19|20)\d\d|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)"
    r"(?:\s+\d{1,2}(?:[.:]\d\d)?)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Found:
    """A part of a text, in code points, and what it is."""

    start: int
    end: int
    kind: Kind


@lru_cache(maxsize=20_000)
def personal_parts(text: str, regions: tuple[str, ...] = ()) -> tuple[Found, ...]:
    """The viewer's own numbers and addresses in a text, in order; national phone numbers of the ISO regions too."""
    if not any(letter.isdigit() or letter == "@" for letter in text):
        return ()
    found: list[Found] = []
    rest = text
    for find in (_emails, _called, _named, _dialled, _alone):
        for part in find(rest, regions):
            if all(part.end <= one.start or part.start >= one.end for one in found):
                found.append(part)
        rest = _without(text, found)
    return tuple(sorted(found, key=lambda part: part.start))


def masked(text: str, regions: tuple[str, ...] = ()) -> str:
    """The text with its personal parts hidden but for the digits that tell them apart: `order •••4821`."""
    shown = text
    for part in reversed(personal_parts(text, regions)):
        shown = shown[: part.start] + masked_part(text[part.start : part.end], part.kind) + shown[part.end :]
    return shown


def masked_part(part: str, kind: Kind) -> str:
    """One part as lists show it: of an order its last digits, of a phone number two, of an address its first letter."""
    if kind == "email":
        return part[0] + MASK + "@" + MASK
    letters = [letter for letter in part if letter.isalnum()]
    shown = 2 if kind == "phone" or len(letters) < 7 else 4
    return MASK + "".join(letters[-shown:])


def order_reference(text: str, regions: tuple[str, ...] = ()) -> str:
    """The last digits of the first order or parcel number in a text; empty where there is none."""
    for part in personal_parts(text, regions):
        if part.kind == "order":
            return masked_part(text[part.start : part.end], part.kind).lstrip(DOT)
    return ""


def restored(changed: str, before: str, regions: tuple[str, ...] = ()) -> str:
    """A text that somebody wrote from one that was masked for the regions, with what the mask had hidden put back."""
    for part in personal_parts(before, regions):
        whole = before[part.start : part.end]
        changed = changed.replace(masked_part(whole, part.kind), whole, 1)
    return changed


def _without(text: str, parts: Iterable[Found]) -> str:
    """The text with its parts hidden, each sign by one, so that what is left stays where it was."""
    for part in parts:
        text = text[: part.start] + DOT * (part.end - part.start) + text[part.end :]
    return text


def _emails(text: str, _: tuple[str, ...]) -> Iterator[Found]:
    for match in _EMAIL.finditer(text):
        yield Found(match.start(), match.end(), "email")


def _called(text: str, _: tuple[str, ...]) -> Iterator[Found]:
    """Numbers behind a word for a phone."""
    for match in _CALLED.finditer(text):
        yield from _numbers(text, match, lambda code: 7 <= _digits(code) <= 15)


def _named(text: str, _: tuple[str, ...]) -> Iterator[Found]:
    """Numbers behind a word for an order."""
    yield from _codes(text, _NAMED, lambda code: _digits(code) >= 4)
    yield from _codes(text, _ENDING, lambda _: True)
    yield from _codes(text, _SPOKEN_OF, _is_order_number)


def _dialled(text: str, regions: tuple[str, ...]) -> Iterator[Found]:
    """Numbers that a phone of the world or of the regions has."""
    for match in _DIALLED.finditer(text):
        yield from _numbers(text, match, lambda code: not _is_other(code) and is_dialled(code, regions))


def _alone(text: str, _: tuple[str, ...]) -> Iterator[Found]:
    """Numbers that look like an order's or a parcel's wherever they stand."""
    for pattern in (_HASH, _TRACKING, _PARTED):
        yield from _codes(text, pattern, lambda code: not _DATE.fullmatch(code))


def _numbers(text: str, match: re.Match[str], meant: Callable[[str], bool]) -> Iterator[Found]:
    """The phone numbers in a run of digits and signs: of the groups from each place on, as many as make one."""
    at, groups = match.start("code"), list(_GROUP.finditer(match["code"]))
    first = 0
    while first < len(groups):
        start = at + groups[first].start()
        ends = [at + group.end() for group in groups[first : first + MOST_GROUPS]]
        end = next((end for end in reversed(ends) if meant(text[start:end])), None)
        if end is not None and (text[start] in "+0" or not _is_measured(text, start, end)):
            yield Found(start, end, "phone")
            first += ends.index(end)
        first += 1


def _codes(text: str, pattern: re.Pattern[str], meant: Callable[[str], bool]) -> Iterator[Found]:
    for match in pattern.finditer(text):
        start, end = match.span("code")
        if meant(match["code"]) and (pattern is _NAMED or not _is_measured(text, start, end)):
            yield Found(start, end, "order")


def _is_measured(text: str, start: int, end: int) -> bool:
    """Whether a number is an amount: of money, or of what the word behind it says."""
    return bool(_MONEY_BEFORE.search(text, max(0, start - 8), start) or _UNIT_BEHIND.match(text, end))


def _is_order_number(code: str) -> bool:
    """Whether what follows the bare word "order" is its number and not how many are ordered."""
    digits = "".join(filter(str.isdecimal, code))
    if len(digits) < 5 and not (code.startswith("#") and len(digits) >= 4):
        return False
    return not digits.endswith("000") and not _DATE.fullmatch(code)


def _is_other(code: str) -> bool:
    """Whether digits with signs between them are a date, a price, or a range or list of sizes, years or prices."""
    plain = code.strip("() ")
    if _DATE.fullmatch(plain) or re.fullmatch(r"\d{1,3}(?:[., ]\d{3})+(?:[.,]\d\d)?", plain):
        return True
    groups = re.findall(r"\d+", plain)
    if len(groups) > 1 and (
        all(map(_YEAR.fullmatch, groups)) or all(int(group) % 5 == 0 for group in groups)
    ):
        return not plain.startswith(("+", "0"))
    return False


def _digits(code: str) -> int:
    return sum(letter.isdecimal() for letter in code)

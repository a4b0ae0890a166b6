"""Whether digits are a phone number: by their shape, and by the numbering plans of the regions that are meant."""

import re
from functools import lru_cache

import phonenumbers

MOST_REGIONS = 30
"""A shop that sells everywhere has no numbers of its own; beyond these, shape alone tells."""
_SIGNS = re.compile(r"[().\-–‐‑－\s]")
_CHINESE = re.compile(r"1[3-9]\d{9}")
_LEADING_ZERO = re.compile(r"0\d{8,10}")
_GROUPS = re.compile(r"\d+")


@lru_cache(maxsize=20_000)
def is_dialled(code: str, regions: tuple[str, ...] = ()) -> bool:
    """Whether a code of digits, spaces, dots, hyphens and brackets is a phone number as people write it."""
    plain = _in_ascii(_SIGNS.sub("", code))
    if plain.startswith("+") or plain.startswith("00"):
        return 8 <= len(plain.lstrip("+0")) <= 15
    if _CHINESE.fullmatch(plain) or _LEADING_ZERO.fullmatch(plain):
        return True
    if not 8 <= len(plain) <= 11 or not _is_grouped_as_dialled(code):
        return False
    return any(_is_valid(plain, region) for region in regions[:MOST_REGIONS])


def _is_grouped_as_dialled(code: str) -> bool:
    """Whether the groups are those of a phone number: at most four, one of four digits or all of three."""
    groups = [len(group) for group in _GROUPS.findall(code)]
    return len(groups) <= 4 and (max(groups) >= 4 or set(groups) == {3})


def _is_valid(plain: str, region: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(plain, region))
    except phonenumbers.NumberParseException:
        return False


def _in_ascii(code: str) -> str:
    """The same with the digits of every script as 0 to 9."""
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in code)

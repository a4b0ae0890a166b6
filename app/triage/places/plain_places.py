"""Where the characters of a folded text stand in the text as it was written."""

import unicodedata
from itertools import pairwise

_JAMO = range(0x1160, 0x1200)
"""Vowels and finals of Hangul, which join the letter before them."""


def plain_places(text: str, plain: str) -> list[tuple[int, int]]:
    """For each character of a text's compatibility form, from where to where in the text it comes from."""
    if text == plain:
        return [(at, at + 1) for at in range(len(text))]
    starts = [at for at, letter in enumerate(text) if at == 0 or not _joins(letter)]
    places: list[tuple[int, int]] = []
    for start, end in pairwise([*starts, len(text)]):
        places += [(start, end)] * len(unicodedata.normalize("NFKC", text[start:end]))
    if len(places) != len(plain):  # letters joined across what is taken for a border: all of it, to be safe
        return [(0, len(text))] * len(plain)
    return places


def folded_places(plain: str) -> range | list[int]:
    """For each character of a text without case, the place of the character that it comes from."""
    if len(plain.casefold()) == len(plain):
        return range(len(plain))
    return [at for at, letter in enumerate(plain) for _ in letter.casefold()]


def _joins(letter: str) -> bool:
    """Whether a letter may become one with what stands before it."""
    first = unicodedata.normalize("NFKC", letter)[:1]
    return unicodedata.category(first or "x").startswith("M") or (first != "" and ord(first) in _JAMO)

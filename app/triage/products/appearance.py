"""What a text looks like to a reader, where letters of other alphabets or stray marks stand within its Latin words."""

import re

from app.triage.cleaning import fold_in_place

_MARKS = "\u0300-\u036f\u20d0-\u20f0"
_LOOSE_MARKS = re.compile(f"[{_MARKS}]+")
_MASKING = re.compile(f"[{_MARKS}\u0370-\u052f]")
"""Combining marks, Greek and Cyrillic: a text without any of them looks as it is."""
_WORDS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-zA-Z]")
_LOOKALIKES = {
    "a": "аАαΑ", "b": "вВьЬβΒ", "c": "сСς", "d": "ԁԀ", "e": "еЕёЁεΕ", "f": "ғҒ", "g": "ԍԌ", "h": "нНһҺΗ", "i": "іІїЇιΙ",
    "j": "јЈ", "k": "кКκΚ", "l": "ӏӀ", "m": "мМΜ", "n": "пηΝ", "o": "оОοΟσ", "p": "рРρΡ", "q": "ԛԚ", "r": "гЯ", "s": "ѕЅ",
    "t": "тТτΤ", "u": "υμц", "v": "ѵѴν", "w": "ԝԜωшШ", "x": "хХχΧ", "y": "уУүҮγΥ", "z": "Ζ",
}  # fmt: skip
_LATIN_FOR = str.maketrans({one: letter for letter, alike in _LOOKALIKES.items() for one in alike})


def as_it_looks(text: str) -> str:
    """A cleaned text with the Greek and Cyrillic letters of words that have Latin ones, too, as the Latin letters that
    they look like, in any case, and without loose marks; words of one alphabet stay as they are."""
    if text.isascii() or not _MASKING.search(text):
        return text
    return _WORDS.sub(_in_latin, _LOOSE_MARKS.sub("", text))


def readings(text: str) -> set[str]:
    """The folded text as it is written and as it looks: mostly one."""
    return {fold_in_place(text), fold_in_place(as_it_looks(text))}


def _in_latin(word: re.Match[str]) -> str:
    return word[0].translate(_LATIN_FOR) if _LATIN.search(word[0]) else word[0]

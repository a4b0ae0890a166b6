"""Words that tell of something, each script's searched for only where it can stand."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from app.triage.talk.required import required


@dataclass(frozen=True, slots=True)
class Telltales:
    """Patterns of words: of those in ASCII, which any text may hold, and of those that need another letter; beside each
    of them its sign among `_STRINGS`, 0 where the pattern is always tried."""

    latin: re.Pattern[str]
    others: re.Pattern[str]
    latin_sign: int
    other_sign: int

    def are_in(self, text: str) -> bool:
        """Whether a folded text holds any of the words."""
        seen = _seen(text)
        if (not self.latin_sign or seen & self.latin_sign) and self.latin.search(text):
            return True
        if text.isascii() or (self.other_sign and not seen & self.other_sign):
            return False
        return self.others.search(text) is not None

    def without(self, text: str) -> str:
        """A folded text with a space in place of each of the words."""
        return self.others.sub(" ", self.latin.sub(" ", text))


class _Strings:
    """The strings of all patterns, of which a match of the pattern must hold one: found in one pass over a text, much
    faster than the patterns would be tried one by one."""

    def __init__(self) -> None:
        self._signs: dict[str, int] = {}
        """String -> the signs, each a bit, of the patterns that it belongs to."""
        self._patterns = 0
        self._automaton: tuple[AhoCorasick, list[int]] | None = None

    def add(self, pattern: str) -> int:
        """The sign of a pattern's strings; 0 for none, as where one of them is a letter that most texts hold."""
        found = required(pattern)
        common = any(len(one) == 1 and one.isascii() and one.isalnum() for one in found)
        if not found or common:
            return 0
        sign = 1 << self._patterns
        self._patterns += 1
        for one in found:
            self._signs[one] = self._signs.get(one, 0) | sign
        self._automaton = None
        _seen.cache_clear()
        return sign

    def in_text(self, text: str) -> int:
        """The signs of the patterns of which a string stands in a text."""
        automaton, signs = self._automaton or self._build()
        seen = 0
        for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True):
            seen |= signs[number]
        return seen

    def _build(self) -> tuple[AhoCorasick, list[int]]:
        """Made at the first search, when all patterns are known."""
        self._automaton = AhoCorasick(list(self._signs)), list(self._signs.values())
        return self._automaton


_STRINGS = _Strings()


@lru_cache(maxsize=256)
def _seen(text: str) -> int:
    """Kept, since every table is asked about the same comment."""
    return _STRINGS.in_text(text)


def telltales(latin: str, others: str, *, often: bool = True) -> Telltales:
    """The words that two patterns stand for; every match of `others` must hold a letter beyond ASCII. What is not often
    looked for goes without the strings, which take a while to find."""
    patterns = re.compile(latin), re.compile(others)
    return Telltales(*patterns, *((_STRINGS.add(latin), _STRINGS.add(others)) if often else (0, 0)))

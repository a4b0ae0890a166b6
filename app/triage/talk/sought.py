"""Patterns that are tried only where a string that a match of theirs must hold stands in the text.

The strings of all patterns are looked for together, in one pass over each text: most texts hold none of most patterns',
and to find that out by trying every pattern took a third of triage's own time.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from ahocorasick_rs import AhoCorasick

from app.triage.talk.required import required


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern with its strings' sign, 0 where it is always tried."""

    compiled: re.Pattern[str]
    sign: int

    @property
    def pattern(self) -> str:
        """As it is written."""
        return self.compiled.pattern

    def may_be_in(self, text: str) -> bool:
        """Whether the pattern is worth trying."""
        return not self.sign or bool(_seen(text) & self.sign)

    def search(self, text: str) -> re.Match[str] | None:
        """What the pattern's own `search` finds."""
        # Not by `may_be_in`: this is asked some fifty times of a comment.
        return self.compiled.search(text) if not self.sign or _seen(text) & self.sign else None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """What the pattern's own `match` finds."""
        return self.compiled.match(text, at)

    def findall(self, text: str) -> list[str]:
        """What the pattern's own `findall` finds, of a pattern without groups."""
        return self.compiled.findall(text) if self.may_be_in(text) else []

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` finds."""
        return self.compiled.finditer(text) if self.may_be_in(text) else iter(())

    def sub(self, by: str, text: str) -> str:
        """What the pattern's own `sub` makes of the text."""
        return self.compiled.sub(by, text) if self.may_be_in(text) else text


def any_of(patterns: Iterable[Sought]) -> Callable[[str], bool]:
    """Whether any of some patterns is worth trying: of most texts one look tells it of all of them."""
    signs = [one.sign for one in patterns]
    together = reduce(or_, signs)
    return lambda text: not all(signs) or bool(_seen(text) & together)


def sought(pattern: str) -> Sought:
    """A pattern that is looked for in every comment; made where a module is loaded, before any text is looked at."""
    return Sought(re.compile(pattern), _STRINGS.add(pattern))


def always_tried(pattern: str) -> Sought:
    """A pattern that is seldom looked for: to find its strings would take longer than it saves."""
    return Sought(re.compile(pattern), 0)


class _Strings:
    """The strings of all patterns, each pattern's with a bit of its own as their sign."""

    def __init__(self) -> None:
        self._signs: dict[str, int] = {}
        """String -> the signs of the patterns that it belongs to."""
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
        """Made at the first search, when the patterns are known."""
        self._automaton = made = AhoCorasick(list(self._signs)), list(self._signs.values())
        return made


_STRINGS = _Strings()


@lru_cache(maxsize=1024)
def _seen(text: str) -> int:
    """Kept, since every pattern is looked for in the same comment."""
    return _STRINGS.in_text(text)

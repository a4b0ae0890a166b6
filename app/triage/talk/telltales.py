"""Words that tell of something, each script's searched for only where it can stand."""

import re
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from app.triage.talk.required import required


@dataclass(frozen=True, slots=True)
class Telltales:
    """Patterns of words: of those in ASCII, which any text may hold, and of those that need another letter; before each
    of them the strings of which a match must hold one, for they are found much faster."""

    latin: re.Pattern[str]
    others: re.Pattern[str]
    latin_strings: AhoCorasick | None
    other_strings: AhoCorasick | None

    def are_in(self, text: str) -> bool:
        """Whether a folded text holds any of the words."""
        if _is_in(text, self.latin, self.latin_strings):
            return True
        return not text.isascii() and _is_in(text, self.others, self.other_strings)

    def without(self, text: str) -> str:
        """A folded text with a space in place of each of the words."""
        return self.others.sub(" ", self.latin.sub(" ", text))


def telltales(latin: str, others: str, *, often: bool = True) -> Telltales:
    """The words that two patterns stand for; every match of `others` must hold a letter beyond ASCII. What is not often
    looked for goes without the strings, which take a while to find."""
    patterns = re.compile(latin), re.compile(others)
    return Telltales(*patterns, *((_strings(latin), _strings(others)) if often else (None, None)))


def _strings(pattern: str) -> AhoCorasick | None:
    """The strings of which a match must hold one; none where one of them is a letter that most texts hold."""
    found = required(pattern)
    common = any(len(one) == 1 and one.isascii() and one.isalnum() for one in found)
    return AhoCorasick(sorted(found)) if found and not common else None


def _is_in(text: str, pattern: re.Pattern[str], strings: AhoCorasick | None) -> bool:
    if strings is not None and not strings.find_matches_as_indexes(text):
        return False
    return pattern.search(text) is not None

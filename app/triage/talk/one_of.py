"""Many words as one pattern that is quick to try."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest that stands there first; what several begin with is told once, where
    alternatives would be tried one after another at every place of a text."""
    return _tails(frozenset(words))


def _tails(words: frozenset[str]) -> str:
    """A pattern of what may follow a beginning; nothing, where that is a word itself."""
    by_first: dict[str, set[str]] = {}
    for word in filter(None, words):
        by_first.setdefault(word[0], set()).add(word[1:])
    told = [re.escape(first) + _tails(frozenset(rest)) for first, rest in sorted(by_first.items())]
    if not told:
        return ""
    if "" in words:
        return f"(?:{'|'.join(told)})?"
    return told[0] if len(told) == 1 else f"(?:{'|'.join(told)})"

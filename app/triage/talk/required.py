"""Strings of which every match of a pattern holds one: they are looked for before a long pattern is tried.

What the standard library reads a pattern as is no part of its interface; tests compare such sets with their patterns.
"""

from collections.abc import Iterable, Iterator
from re import _constants as ops  # pyright: ignore[reportAttributeAccessIssue]
from re import _parser as parser  # pyright: ignore[reportAttributeAccessIssue]
from typing import Any

_MOST_SPELLINGS = 64
"""A stretch of a pattern with more spellings than this is taken in parts."""
_MOST_LETTERS = 8
"""Letters of a class that are told one by one."""
_NOTHING = frozenset({""})
_WIDTHLESS = frozenset({ops.AT, ops.ASSERT, ops.ASSERT_NOT})
_REPEATS = frozenset({ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT})


def required(pattern: str) -> frozenset[str]:
    """The strings, as long and as few as a look at the pattern's parts finds; empty where it finds none."""
    return _required(parser.parse(pattern)) - _NOTHING


def _required(items: Iterable[Any]) -> frozenset[str]:
    """The best set of any stretch of a sequence."""
    best, run = _NOTHING, _NOTHING
    for op, argument in _strung(items):
        spellings = _spellings(op, argument)
        joined = _joined(run, spellings)
        if not joined:
            best = max(best, run, _within(op, argument), key=_worth)
        run = joined or spellings or _NOTHING
    return max(best, run, key=_worth)


def _strung(items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """The items, of letters that follow each other all in one: they are most of a pattern."""
    letters: list[str] = []
    for item in items:
        if item[0] is ops.LITERAL:
            letters.append(chr(item[1]))
            continue
        if letters:
            yield ops.LITERAL, "".join(letters)
            letters = []
        yield item
    if letters:
        yield ops.LITERAL, "".join(letters)


def _joined(before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    """Each of the one followed by each of the other; empty where they are too many."""
    if len(before) * len(after) > _MOST_SPELLINGS:
        return frozenset()
    return frozenset(one + other for one in before for other in after)


def _spellings(op: Any, argument: Any) -> frozenset[str]:
    """All that an item matches; empty where that is much or unknown."""
    if op is ops.LITERAL:
        return frozenset({argument})
    if op in _WIDTHLESS:
        return _NOTHING
    if op is ops.IN:
        return _letters(argument)
    if op is ops.SUBPATTERN:
        return _in_a_row(argument[3])
    if op is ops.BRANCH:
        return _all_of(map(_in_a_row, argument[1]))
    if op in _REPEATS and argument[:2] == (0, 1):
        return _all_of((_NOTHING, _in_a_row(argument[2])))
    return frozenset()


def _letters(argument: Iterable[Any]) -> frozenset[str]:
    """The letters of a class that lists a few."""
    listed = list(argument)
    if len(listed) > _MOST_LETTERS or any(op is not ops.LITERAL for op, _ in listed):
        return frozenset()
    return frozenset(chr(letter) for _, letter in listed)


def _in_a_row(items: Iterable[Any]) -> frozenset[str]:
    found = _NOTHING
    for op, argument in _strung(items):
        found = _joined(found, _spellings(op, argument))
        if not found:
            break
    return found


def _within(op: Any, argument: Any) -> frozenset[str]:
    """What every match of a single item holds."""
    if op is ops.SUBPATTERN:
        return _required(argument[3])
    if op is ops.BRANCH:
        return _any_of(map(_required, argument[1]))
    if op in _REPEATS and argument[0] > 0:
        return _required(argument[2])
    return _NOTHING


def _all_of(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The sets in one; empty where one of them is, and those behind it are not made."""
    found: set[str] = set()
    for one in sets:
        if not one:
            return frozenset()
        found |= one
    return frozenset(found)


def _any_of(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The sets in one; that of nothing where one of them is, and those behind it are not made."""
    found: set[str] = set()
    for one in sets:
        if one == _NOTHING:
            return _NOTHING
        found |= one
    return frozenset(found)


def _worth(strings: frozenset[str]) -> tuple[int, int]:
    """Strings tell the more, the longer the shortest is, and cost the less, the fewer they are."""
    return min(map(len, strings)), -len(strings)

"""Whether a question is turned round: what "yes" or "no" answers is then the opposite, or another thing.

"Is it fake?" is near to "is it original?" by every measure, and "Yes, 100 % original" answers only one of them.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.talk.polarity_words import (
    AFTER,
    APART,
    BEFORE,
    CONDITION,
    FAKE,
    GENUINE,
    HARM,
    NEED,
    NOT,
    UNTURNED,
    YES_OR_NO,
)

_KINDS = {
    "fake": re.compile(FAKE, re.MULTILINE),
    "harm": re.compile(HARM, re.MULTILINE),
    "need": re.compile(NEED, re.MULTILINE),
    "apart": re.compile(APART, re.MULTILINE),
}
_GENUINE = re.compile(GENUINE)
_CONDITION = re.compile(CONDITION, re.MULTILINE)
_AFTER, _BEFORE = re.compile(AFTER), re.compile(BEFORE)
_NEAR = 10
"""Letters within which a not belongs to a word."""
_RATED = frozenset({"fake", "harm"})
"""What with a not beside it says that all is well."""


def after_yes_or_no(answer: str, language: str) -> str | None:
    """What follows the yes or no of its language that an answer begins with; None where it begins with neither."""
    pattern = _yes_or_no(_base(language))
    found = pattern.match(fold_in_place(answer)) if pattern else None
    return answer[found.end() :] if found else None


def is_turned(text: str, language: str, questions: Iterable[tuple[str, str | None]]) -> bool:
    """Whether each of an entry's questions, given with their languages, asks the opposite of a comment or another side
    of it: one of the two says not, without, fake, harmful, needed or apart, or the one before where the other says
    after. Tags, and the not of "can or not", turn nothing."""
    turns, when = _turns(text, _base(language)), _times(text)
    return not any(
        _turns(question, _base(own or language)) == turns and not _are_opposed(when, _times(question))
        for question, own in questions
    )


def without_nots_of(names: Iterable[str], text: str, language: str) -> str:
    """A text without what a name says that its product lacks ("bra tanpa kawat"): that turns nothing it asks."""
    plain = fold_in_place(text)
    for lacking in _lacking(tuple(names), _base(language)):
        at = plain.find(lacking)
        if at >= 0:
            text = text[:at] + " " * len(lacking) + text[at + len(lacking) :]
    return text


@lru_cache(maxsize=1024)
def _lacking(names: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Each not of some names, with what follows it there."""
    negative, _ = _negatives(language)
    found: list[str] = []
    for name in map(fold_in_place, names):
        starts = [one.start() for one in negative.finditer(name)]
        ends = [*starts[1:], len(name)]
        found += [name[start:end].strip() for start, end in zip(starts, ends, strict=False)]
    return tuple(one for one in found if len(one) > 1)


@lru_cache(maxsize=8192)
def _turns(text: str, language: str) -> frozenset[str]:
    """The ways in which a text turns what it asks; a not right before fake or harmful makes that good."""
    plain = _CONDITION.sub(" ", _both(text))
    negative, untold = _negatives(language)
    told = untold.sub(" ", plain).split("\n")[0]
    nots = [re.split("[,，]", told[one.end() : one.end() + _NEAR])[0] for one in negative.finditer(told)]
    found = {kind for kind, pattern in _KINDS.items() if pattern.search(plain)}
    undone = {kind for kind in found & _RATED if any(map(_KINDS[kind].search, nots))}
    if _GENUINE.search(plain):
        found.discard("fake")
    if nots and not undone:
        found.add("not" if len(nots) == 1 else "not, not")
    return frozenset(found - undone)


def _times(text: str) -> tuple[bool, bool]:
    """Whether a text says before, and whether it says after."""
    plain = fold_in_place(text)
    return _BEFORE.search(plain) is not None, _AFTER.search(plain) is not None


def _are_opposed(one: tuple[bool, bool], other: tuple[bool, bool]) -> bool:
    return sorted([one, other]) == [(False, True), (True, False)]


def _both(text: str) -> str:
    """The text folded, and beside it as it is where accents are lost by that."""
    folded, lowered = fold_in_place(text), text.lower()
    return folded if folded == lowered else f"{folded}\n{lowered}"


@cache
def _negatives(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = language if language in NOT else "en"
    return re.compile(NOT[known], re.MULTILINE), re.compile(UNTURNED[known], re.MULTILINE)


@cache
def _yes_or_no(language: str) -> re.Pattern[str] | None:
    words = YES_OR_NO.get(language)
    return re.compile(rf"(?:{words})(?=\W|$)") if words else None


def _base(language: str) -> str:
    return language.split("-")[0]

"""Health and safety in a comment: pregnancy, allergy, children, illness, in the reply languages."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from app.triage.cleaning import fold_in_place
from app.triage.products.appearance import as_it_looks
from app.triage.talk.health_words import (
    BY_ACCENT,
    OFTEN_MISSPELT,
    SPELT_ALIKE,
    WORDS_IN_LATIN_LETTERS,
    WORDS_IN_OTHER_SCRIPTS,
)
from app.triage.talk.not_health import NOT_HEALTH
from app.triage.talk.telltales import any_may_be_in, telltales

_SUBJECTS = {
    subject: telltales(
        latin=rf"\b(?:{'|'.join(words.values())})\b",
        others="|".join(WORDS_IN_OTHER_SCRIPTS[subject].values()),
    )
    for subject, words in WORDS_IN_LATIN_LETTERS.items()
}
_may_be_named = any_may_be_in(_SUBJECTS.values())
_BY_ACCENT = {subject: re.compile(words) for subject, words in BY_ACCENT.items()}
_MISSPELT = [(word, subject) for subject, words in OFTEN_MISSPELT.items() for word in words.split()]
_LONG_WORD = re.compile("[a-z]{7,}")
"""Shorter ones are too often another word with one letter changed."""


@lru_cache(maxsize=20_000)
def sensitive_subjects(text: str) -> frozenset[str]:
    """Which of pregnancy, allergy, children and illness a text names."""
    shown = as_it_looks(text)
    plain = fold_in_place(shown)
    found = _named_in(plain)
    if found and NOT_HEALTH.are_in(plain):
        plain = NOT_HEALTH.without(plain)
        found = _named_in(plain)
    if not shown.isascii():
        written = shown.lower()
        found |= {subject for subject, words in _BY_ACCENT.items() if words.search(written)}
    return frozenset(found.union(*map(_misspelt, _LONG_WORD.findall(plain))))


def _named_in(plain: str) -> set[str]:
    if not _may_be_named(plain):
        return set()
    return {subject for subject, words in _SUBJECTS.items() if words.are_in(plain)}


@lru_cache(maxsize=20_000)
def _misspelt(word: str) -> frozenset[str]:
    """The subjects of which a word is another word with one letter wrong, but for the first."""
    if word in SPELT_ALIKE:
        return frozenset()
    return frozenset(
        subject
        for right, subject in _MISSPELT
        if word[0] == right[0] and OSA.distance(word, right, score_cutoff=1) <= 1
    )

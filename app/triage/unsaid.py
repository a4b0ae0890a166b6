"""How much of what a comment says a reply leaves unsaid: words that are neither in it nor in what it stands on.

An entry's neighbour is near by meaning and by most words; the one that it lacks ("is the raincoat *breathable*" beside an entry
about rain) is what was asked.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from app.triage.languages.language_words import EVERYWHERE, MIXED_IN, TELLING, WORDS
from app.triage.talk.questions import ASKING
from knowledge.folding import fold
from knowledge.telling import tokens

_SHORT = 4
"""Letters that a stem must have to tell of something; pairs of letters of scripts without spaces never do."""


def unsaid(text: str, said: Iterable[str]) -> float:
    """The share, 0 to 1, of a text's content words whose stems stand in none of these texts; 0 where it has none."""
    told = content(text, _SHORT)
    left = told
    for one in said:
        if not left:
            break
        left = left - _stems(one)
    return len(left) / max(len(told), 1)


def content(text: str, least: int, language: str | None = None) -> frozenset[str]:
    """The stems of a text's words, of so many letters at least, that are no function words of its language, or of any."""
    told = frozenset(stem for stem in _stems(text) if len(stem) >= least and not stem.isdigit())
    return told - _function_words(language)


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    return frozenset(tokens(text))


@cache
def _function_words(language: str | None) -> frozenset[str]:
    """The stems of words that every comment may have: those that tell languages apart, and those that ask."""
    return frozenset[str]().union(*(_stems(word) for word in _every_comments(language)))


@cache
def _small_words() -> frozenset[str]:
    """The same of all languages, as they are written."""
    return frozenset(word for said in _every_comments(None) for word in fold(said).split())


def _every_comments(language: str | None) -> list[str]:
    tables = (WORDS, TELLING, MIXED_IN)
    told = [words for by in tables for tag, words in by.items() if language in (None, tag)]
    return [word.replace("_", " ") for words in (EVERYWHERE, ASKING, *told) for word in words]


def is_unsaid(word: str, said: Iterable[str]) -> bool:
    """Whether a word tells something, in letters with or without spaces, and none of these texts has its stem; here a
    word that only begins as a small one does ("penghapus", "penghantaran") tells."""
    return fold(word) not in _small_words() and all(_stems(word).isdisjoint(_stems(one)) for one in said)

"""Evidence by letters: likeness of short texts, and products by their names. rapidfuzz is used here only."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from knowledge.folding import fold
from knowledge.scripts import bounded, is_unspaced
from knowledge.workbook import Product

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_TYPO_BAR = 87.0
"""Of 100: about one slip in a name of eight letters; lower bars took "dress" for "press"."""
_TYPO_LENGTH = 6
"""Letters below which a slip makes another word."""

_ENDINGS = frozenset({"r", "er", "or", "d", "ed", "ing", "ly", "y"})
"""What makes another word of one, not a slip of it."""

NameKind = Literal["sku", "name", "alias"]
_TRUST: dict[NameKind, int] = {"sku": 0, "name": 1, "alias": 2}


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A product that a text names; `score` is 1 for an exact name, less for one with a slip."""

    sku: str
    kind: NameKind
    score: float
    span: tuple[int, int]
    """Start and end in the folded text."""


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    sku: str
    kind: NameKind


def likeness(text: str, others: Sequence[str]) -> NDArray[np.float32]:
    """How alike a text is to each other one by letters, 0 to 1, word order left aside; shape (others,)."""
    likes = process.cdist([fold(text)], [fold(other) for other in others], scorer=fuzz.token_set_ratio)
    return likes[0] / np.float32(100)


def one_slip_apart(text: str, other: str) -> bool:
    """Whether two words of five letters or more differ by one letter wrong, missing, added or swapped, not the first."""
    if min(len(text), len(other)) < 5 or text[0] != other[0]:
        return False
    return OSA.distance(text, other, score_cutoff=1) <= 1


class NameIndex:
    """Finds the products that a text names by sku, name or alias.

    `choices` are the colours and sizes that products come in, each with its sku: an alias inside one of several words
    ("pro" in "iPhone 15 Pro") names no other product.
    """

    def __init__(self, products: Sequence[Product], choices: Iterable[tuple[str, str]] = ()) -> None:
        self._names = _distinct(name for product in products for name in _names_of(product))
        self._long = [name for name in self._names if len(name.text) >= _TYPO_LENGTH and name.kind != "sku"]
        self._long_texts = [name.text for name in self._long]
        self._long_digits = [_digits(name) for name in self._long_texts]
        self._words_of_long = sorted({len(name.split()) for name in self._long_texts})
        self._choices = _parts_of(choices, [name.text for name in self._names])

    def find(self, text: str) -> list[NameMatch]:
        """The products named, one match each, surest first: exact names, longest first; names with a slip only
        where no exact one is. A name that several products share names none of them."""
        folded = fold(text)
        exact = [
            NameMatch(name.sku, name.kind, 1.0, (start, start + len(name.text)))
            for name in self._names
            if name.text in folded and (start := bounded(name.text, folded)) is not None
        ]
        found = self._not_in_a_choice(_outermost(exact), folded)
        found = found if exact else self._with_a_slip(folded)
        order = sorted(found, key=lambda match: (-match.score, _TRUST[match.kind], match.span))
        return list({match.sku: match for match in reversed(order)}.values())[::-1]

    def _not_in_a_choice(self, matches: list[NameMatch], folded: str) -> list[NameMatch]:
        """Without the matches that lie inside a longer name of another product's colour or size."""
        if not matches:
            return matches
        spans = [
            (span, skus) for phrase, skus in self._choices.items() for span in _everywhere(phrase, folded)
        ]
        return [
            match
            for match in matches
            if not any(
                match.sku not in skus and span != match.span and _inside(match.span, span)
                for span, skus in spans
            )
        ]

    def _with_a_slip(self, folded: str) -> list[NameMatch]:
        if len(folded) < _TYPO_LENGTH or not self._long:
            return []
        words = [word.span() for word in _WORD.finditer(folded)]
        spans = [
            span
            for size in self._words_of_long
            for first in range(len(words) - size + 1)
            if _may_slip(folded[slice(*(span := (words[first][0], words[first + size - 1][1])))])
        ]
        if not spans:
            return []
        phrases = [folded[slice(*span)] for span in spans]
        likes = process.cdist(phrases, self._long_texts, scorer=fuzz.ratio, score_cutoff=_TYPO_BAR)
        best = [
            NameMatch(self._long[at].sku, self._long[at].kind, float(likes[row, at]) / 100, spans[row])
            for row, at in zip(*likes.nonzero(), strict=True)
            if self._long_texts[at][0] == phrases[row][0]
            and self._long_digits[at] == _digits(phrases[row])
            and not _is_derived(phrases[row], self._long_texts[at])
        ]
        top = max((match.score for match in best), default=0.0)
        return [match for match in best if match.score == top]


def _may_slip(phrase: str) -> bool:
    return len(phrase) >= _TYPO_LENGTH and not is_unspaced(phrase[0])


def _is_derived(word: str, other: str) -> bool:
    """Whether one word is the other with an ending that makes it a different one: "charge" is no charger."""
    short, long = sorted((word, other), key=len)
    return " " not in long and long.startswith(short) and long[len(short) :] in _ENDINGS


def _everywhere(phrase: str, folded: str) -> Iterable[tuple[int, int]]:
    """Every place where a phrase stands in a text as words of their own."""
    start = 0
    while (found := bounded(phrase, folded[start:])) is not None:
        yield start + found, start + found + len(phrase)
        start += found + len(phrase)


def _inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]


def _parts_of(choices: Iterable[tuple[str, str]], names: Sequence[str]) -> dict[str, frozenset[str]]:
    """Each run of two or more words of a colour or size that holds a name -> the skus that come in it: viewers leave
    out its beginning ("16 pro max")."""
    owners: dict[str, set[str]] = {}
    single = set(names)
    for sku, choice in set(choices):
        words = fold(choice).split()
        for start in range(len(words) - 1):
            for end in range(start + 2, len(words) + 1):
                if single.intersection(words[start:end]):
                    owners.setdefault(" ".join(words[start:end]), set()).add(sku)
    return {phrase: frozenset(skus) for phrase, skus in owners.items()}


def _digits(text: str) -> list[str]:
    """A slip in a number is another number: "iphone 14" is not "iphone 15"."""
    return re.findall(r"\d+", text)


def _names_of(product: Product) -> Iterable[_Name]:
    yield _Name(fold(product.sku), product.sku, "sku")
    for name in product.name.values():
        yield _Name(fold(name), product.sku, "name")
    for alias in product.aliases:
        yield _Name(fold(alias), product.sku, "alias")


def _distinct(names: Iterable[_Name]) -> list[_Name]:
    """The names that belong to one product each; of a product's equal names the most telling kind."""
    by_text: dict[str, list[_Name]] = {}
    for name in names:
        if name.text and not (len(name.text) == 1 and name.text.isascii()):
            by_text.setdefault(name.text, []).append(name)
    return [
        min(same, key=lambda name: _TRUST[name.kind])
        for same in by_text.values()
        if len({name.sku for name in same}) == 1
    ]


def _outermost(matches: Sequence[NameMatch]) -> list[NameMatch]:
    """Without the matches that lie inside a longer one ("dress" in "summer dress")."""
    return [
        match
        for match in matches
        if not any(other.span != match.span and _inside(match.span, other.span) for other in matches)
    ]

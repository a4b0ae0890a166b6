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
    """Finds the products that a text names by sku, name or alias."""

    def __init__(self, products: Sequence[Product]) -> None:
        self._names = _distinct(name for product in products for name in _names_of(product))
        self._long = [name for name in self._names if len(name.text) >= _TYPO_LENGTH and name.kind != "sku"]
        self._long_texts = [name.text for name in self._long]
        self._long_digits = [_digits(name) for name in self._long_texts]
        self._words_of_long = sorted({len(name.split()) for name in self._long_texts})

    def find(self, text: str) -> list[NameMatch]:
        """The products named, one match each, surest first: exact names, longest first; names with a slip only
        where no exact one is. A name that several products share names none of them."""
        folded = fold(text)
        exact = [
            NameMatch(name.sku, name.kind, 1.0, (start, start + len(name.text)))
            for name in self._names
            if name.text in folded and (start := bounded(name.text, folded)) is not None
        ]
        found = _outermost(exact) or self._with_a_slip(folded)
        order = sorted(found, key=lambda match: (-match.score, _TRUST[match.kind], match.span))
        return list({match.sku: match for match in reversed(order)}.values())[::-1]

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
            if self._long_texts[at][0] == phrases[row][0] and self._long_digits[at] == _digits(phrases[row])
        ]
        top = max((match.score for match in best), default=0.0)
        return [match for match in best if match.score == top]


def _may_slip(phrase: str) -> bool:
    return len(phrase) >= _TYPO_LENGTH and not is_unspaced(phrase[0])


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
        if not any(
            other.span != match.span and other.span[0] <= match.span[0] and match.span[1] <= other.span[1]
            for other in matches
        )
    ]

"""Evidence by letters: likeness of short texts, and products by their names. rapidfuzz is used here only."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from ahocorasick_rs import AhoCorasick
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from knowledge.folding import fold
from knowledge.plurals import plurals_of
from knowledge.scripts import bounded, is_unspaced
from knowledge.workbook import Product

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_TYPO_BAR = 87.0
"""Of 100: about one slip in a name of eight letters; lower bars took "dress" for "press"."""
_TYPO_LENGTH = 6
"""Letters below which a slip makes another word."""

_MOST_WORDS = 3
"""Words of a name that is said in the plural."""
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


def likeness(text: str, others: Sequence[str]) -> list[float]:
    """How alike a text is to each of the others, which are folded, by letters: 0 to 1, word order left aside."""
    folded = fold(text)
    return [fuzz.token_set_ratio(folded, other) / 100 for other in others]


def spelling(text: str, others: Sequence[str]) -> list[float]:
    """How alike a text is spelled to each of the others, letter by letter: 0 to 1."""
    return [fuzz.ratio(text, other) / 100 for other in others]


def one_slip_apart(text: str, other: str) -> bool:
    """Whether two words of five letters or more differ by one letter wrong, missing, added or swapped, not the first."""
    if min(len(text), len(other)) < 5 or text[0] != other[0]:
        return False
    return OSA.distance(text, other, score_cutoff=1) <= 1


def one_letter_off(text: str, other: str) -> bool:
    """Whether two words of six letters or more are one with a letter missing, added or swapped with its neighbour, not
    the first: another letter in its place may make another word (`shirts`, `skirts`)."""
    if min(len(text), len(other)) < 6 or text[0] != other[0] or not (text + other).isalpha():
        return False
    if len(text) == len(other) and sorted(text) != sorted(other):
        return False
    return OSA.distance(text, other, score_cutoff=1) <= 1


class Spellings:
    """Finds which of many spellings stand in a text, all in one pass."""

    def __init__(self, spellings: Iterable[str]) -> None:
        self._spellings = tuple(filter(None, spellings))
        self._automaton = AhoCorasick(self._spellings) if self._spellings else None

    def standing_in(self, text: str) -> list[tuple[str, int]]:
        """The spellings that stand in a text as words of their own, in their own order, each with its first place; all
        folded alike."""
        if self._automaton is None:
            return []
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        if not matches:
            return []
        found = [self._spellings[number] for number in sorted({number for number, _, _ in matches})]
        return [(one, start) for one in found if (start := bounded(one, text)) is not None]


class NameIndex:
    """Finds the products that a text names by sku, name or alias.

    `choices` are the colours and sizes that products come in, each with its sku: an alias inside one of several words
    ("pro" in "iPhone 15 Pro") names no other product.
    """

    def __init__(self, products: Sequence[Product], choices: Iterable[tuple[str, str]] = ()) -> None:
        written = [name for product in products for name in _names_of(product)]
        names = _distinct(written)
        self._by_text = _plurals(names, {name.text for name in written})
        self._by_text.update({name.text: name for name in names})
        self._spellings = Spellings(self._by_text)
        long = [name for name in names if len(name.text) >= _TYPO_LENGTH and name.kind != "sku"]
        self._long = _by_beginning(long)
        self._words_of_long = sorted({len(name.text.split()) for name in long})
        self._choices = _parts_of(choices, [name.text for name in names])
        self._choice_spellings = Spellings(self._choices)

    def find(self, text: str) -> list[NameMatch]:
        """The products named, one match each, surest first: exact names, longest first; names with a slip only
        where no exact one is. A name that several products share names none of them."""
        folded = fold(text)
        exact = [
            NameMatch(name.sku, name.kind, 1.0, (start, start + len(text)))
            for text, start in self._spellings.standing_in(folded)
            for name in (self._by_text[text],)
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
            (span, self._choices[phrase])
            for phrase, _ in self._choice_spellings.standing_in(folded)
            for span in _everywhere(phrase, folded)
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
        best = [
            NameMatch(name.sku, name.kind, score / 100, span)
            for span, names in self._likely(folded)
            for word in (folded[slice(*span)],)
            for name in names
            if (score := fuzz.ratio(word, name.text, score_cutoff=_TYPO_BAR))
            and _digits(name.text) == _digits(word)
            and not _is_derived(word, name.text)
        ]
        top = max((match.score for match in best), default=0.0)
        return [match for match in best if match.score == top]

    def _likely(self, folded: str) -> Iterator[tuple[tuple[int, int], Sequence[_Name]]]:
        """Where words stand that begin as names do and are about as long, with these names."""
        words = [word.span() for word in _WORD.finditer(folded)]
        for place, (start, _) in enumerate(words):
            by_length = self._long.get(folded[start])
            if by_length is None or is_unspaced(folded[start]):
                continue
            for size in self._words_of_long:
                for _, end in words[place + size - 1 : place + size]:
                    if end - start in by_length:
                        yield (start, end), by_length[end - start]


def _by_beginning(names: Iterable[_Name]) -> dict[str, dict[int, list[_Name]]]:
    """The first letter of a text -> its length -> the names that it may be with a slip, which never is in the first."""
    share = (
        _TYPO_BAR / (200 - _TYPO_BAR) - 0.01
    )  # that the shorter of two as alike as the bar is of the longer
    found: dict[str, dict[int, list[_Name]]] = {}
    for name in names:
        size = len(name.text)
        by_length = found.setdefault(name.text[0], {})
        for length in range(max(_TYPO_LENGTH, int(share * size)), int(size / share) + 2):
            by_length.setdefault(length, []).append(name)
    return found


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


def _plurals(names: Iterable[_Name], written: Set[str]) -> dict[str, _Name]:
    """The plurals of short names ("inks", "tea sets") that are nobody's written name and one product's only."""
    found: list[_Name] = []
    for name in names:
        *before, last = name.text.split()
        if name.kind != "sku" and len(before) < _MOST_WORDS:
            found += [_Name(" ".join((*before, one)), name.sku, name.kind) for one in plurals_of(last)]
    return {name.text: name for name in _distinct(found) if name.text not in written}


def _outermost(matches: Sequence[NameMatch]) -> list[NameMatch]:
    """Without the matches that lie inside a longer one ("dress" in "summer dress")."""
    return [
        match
        for match in matches
        if not any(other.span != match.span and _inside(match.span, other.span) for other in matches)
    ]

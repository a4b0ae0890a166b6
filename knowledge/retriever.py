"""Finds the entries that answer a comment: vector search, with lexical evidence as a small additive feature."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.entry import Entry, Question
from knowledge.folding import fold
from knowledge.lexical import likeness
from knowledge.telling import TellingWords
from knowledge.vectors import Neighbours, VectorIndex

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts -> unit vectors, shape (texts, dimensions)."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that may answer, with the phrasing that found it."""

    entry: Entry
    score: float
    """The fused score, at most 1; higher answers better."""
    similarity: float
    """Cosine of the comment and the phrasing."""
    lexical: float
    """rapidfuzz ratio of the comment and the phrasing, 0 to 1."""
    question: Question
    support: float
    """Mean similarity of the entry's three nearest phrasings (of all where it has fewer): one alone may be chance."""
    crowd: float
    """Mean similarity of the phrasings from the eleventh to the twentieth nearest: how near everything is."""
    telling: float = 0.0
    """The share of the comment's telling words that the entry says, 0 to 1."""


class Retriever(Protocol):
    """The seam: what triage asks of the knowledge's index."""

    def search(
        self,
        text: str,
        vector: NDArray[np.float32],
        *,
        sku: str | None = None,
        intents: Sequence[str] = (),
        limit: int = 5,
    ) -> list[Hit]:
        """The best entries for a comment, best first, one hit an entry.

        An entry of another product than `sku` is left out when `sku` is given; entries of the product, and of the
        intents, get a small bonus.
        """
        ...

    def nearest(self, vector: NDArray[np.float32], *, sku: str | None = None) -> float:
        """The most that the similarity of a hit can be; 0 where nothing is compared."""
        ...


_WEIGHT_OF_LETTERS = 0.03
"""Small on purpose: vectors carry the meaning across languages, letters only settle what is nearly equal."""
_WEIGHT_OF_TELLING = 0.02
"""Of the share of the telling words said: more would favour entries of the comment's own language over the right one."""
_PRODUCT_BONUS = 0.02
_INTENT_BONUS = 0.015
_COMPARED = 20
"""Phrasings, the nearest by vector, that are compared by letters too."""
_SUPPORTING = 3
_CROWD = slice(10, 20)


def question_vectors(entries: Sequence[Entry], encode: Encode) -> NDArray[np.float32]:
    """A unit vector for every question of every entry, in their order: shape (questions, dimensions)."""
    texts = [question.text for entry in entries for question in entry.questions]
    # Without questions the dimensions are not known, and nothing will be compared.
    return encode(texts) if texts else np.zeros((0, 1), np.float32)


def build_retriever(entries: Sequence[Entry], vectors: NDArray[np.float32]) -> "EntryRetriever":
    """A retriever over entries whose questions' vectors are given in the order of `question_vectors`.

    Raises ValueError where their numbers differ.
    """
    return EntryRetriever(entries, vectors)


class EntryRetriever:
    """Vector search over every phrasing, with a little weight for letters, product and intent."""

    def __init__(self, entries: Sequence[Entry], vectors: NDArray[np.float32]) -> None:
        phrasings = _phrasings(entries)
        if len(phrasings) != len(vectors):
            raise ValueError(f"{len(vectors)} vectors for {len(phrasings)} questions")
        # Those of the whole stream first, then product by product: a product's search reads two stretches of rows.
        order = sorted(range(len(phrasings)), key=lambda row: _product(phrasings[row]))
        self._rows = _Rows(entries, [phrasings[row] for row in order])
        ordered = vectors[np.asarray(order, np.int64)]
        self._index = VectorIndex(ordered)
        self._stretches = _stretches(self._rows.phrasings)
        self._shared = self._stretches.get("", slice(0, 0)).stop
        self._vectors = ordered[self._shared :].copy()
        self._most_phrasings = max((len(entry.questions) for entry in entries), default=0)
        self._telling = TellingWords(entries)

    def search(
        self,
        text: str,
        vector: NDArray[np.float32],
        *,
        sku: str | None = None,
        intents: Sequence[str] = (),
        limit: int = 5,
    ) -> list[Hit]:
        """The best entries for a comment, best first, one hit an entry."""
        near = self._near(vector, sku, max(_COMPARED, limit * self._most_phrasings))
        compared = near.rows[: max(_COMPARED, limit)].tolist()
        letters = np.zeros(len(near.rows), np.float32)
        letters[: len(compared)] = likeness(text, [self._rows.folded[row] for row in compared])
        found = _Found(near, letters, self._telling.coverage(text))
        return _best_of_each(self._rows, found, _Wanted(sku, intents, limit))

    def nearest(self, vector: NDArray[np.float32], *, sku: str | None = None) -> float:
        """The greatest cosine of a phrasing."""
        near = self._near(vector, sku, 1)
        return float(near.cosines[0]) if len(near.cosines) else 0.0

    def _near(self, vector: NDArray[np.float32], sku: str | None, limit: int) -> Neighbours:
        """The nearest phrasings, those of other products left out before they can crowd out the rest."""
        if sku is None:
            return self._index.nearest(vector, limit)
        shared = self._index.nearest(vector, limit, first=self._shared)
        own = self._stretches.get(sku.casefold())
        if own is None:
            return shared
        cosines = self._vectors[own.start - self._shared : own.stop - self._shared] @ vector
        rows = np.concatenate([np.arange(own.start, own.stop), shared.rows])
        both = np.concatenate([cosines, shared.cosines])
        order = np.argsort(-both, kind="stable")[:limit]
        return Neighbours(rows[order], both[order])


class LexicalRetriever:
    """The same search by letters alone: for tests and tools without a model. It finds little across languages."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._rows = _Rows(entries, _phrasings(entries))

    def search(
        self,
        text: str,
        vector: NDArray[np.float32],
        *,
        sku: str | None = None,
        intents: Sequence[str] = (),
        limit: int = 5,
    ) -> list[Hit]:
        """The entries most alike by letters, best first, one hit an entry; the vector is not looked at."""
        fitting = [
            row for row, (entry, _) in enumerate(self._rows.phrasings) if sku is None or _is_for(entry, sku)
        ]
        letters = np.array(likeness(text, [self._rows.folded[row] for row in fitting]), np.float32)
        order = np.argsort(-letters, kind="stable")
        alike = letters[order]
        found = _Found(Neighbours(np.array(fitting, np.int64)[order], alike), alike, {})
        return _best_of_each(self._rows, found, _Wanted(sku, intents, limit))

    def nearest(self, vector: NDArray[np.float32], *, sku: str | None = None) -> float:
        """As much as there can be: which text is looked for is not told."""
        return 1.0


@dataclass(frozen=True, slots=True)
class _Wanted:
    sku: str | None
    intents: Sequence[str]
    limit: int


@dataclass(frozen=True, slots=True)
class _Found:
    """What a search compares, and what else it measured of it."""

    near: Neighbours
    letters: NDArray[np.float32]
    """How alike each of the neighbours is by letters."""
    telling: Mapping[int, float]
    """By the entry's number."""


class _Rows:
    """The phrasings by row, with what searches ask of each: gathered once, since it is the same for every comment."""

    def __init__(self, entries: Sequence[Entry], phrasings: Sequence[tuple[Entry, Question]]) -> None:
        self.phrasings = phrasings
        self.folded = [fold(question.text) for _, question in phrasings]
        self.number = len(entries)
        # Entries are told apart as objects, since two may share an id.
        numbers = {id(entry): number for number, entry in enumerate(entries)}
        self.entries = np.array([numbers[id(entry)] for entry, _ in phrasings], np.int64)
        self._of_products = np.array([entry.sku is not None for entry, _ in phrasings], bool)
        self._of_intents = {
            intent: np.array([intent in entry.intents for entry, _ in phrasings], bool)
            for intent in frozenset[str]().union(*(entry.intents for entry in entries))
        }

    def bonus(self, rows: NDArray[np.int64], wanted: "_Wanted") -> NDArray[np.float64]:
        """What entries of the product, and of the intents, gain."""
        gained = np.zeros(len(rows))
        if wanted.sku is not None:
            gained += self._of_products[rows] * _PRODUCT_BONUS
        marked = [self._of_intents[intent][rows] for intent in wanted.intents if intent in self._of_intents]
        if marked:
            gained += np.logical_or.reduce(marked) * _INTENT_BONUS
        return gained


def _phrasings(entries: Sequence[Entry]) -> list[tuple[Entry, Question]]:
    return [(entry, question) for entry in entries for question in entry.questions]


def _product(phrasing: tuple[Entry, Question]) -> str:
    """The product's folded sku; empty for the whole stream."""
    return (phrasing[0].sku or "").casefold()


def _stretches(phrasings: Sequence[tuple[Entry, Question]]) -> dict[str, slice]:
    """Where each product's phrasings stand, once they are ordered by product."""
    stretches: dict[str, slice] = {}
    for product, rows in groupby(range(len(phrasings)), key=lambda row: _product(phrasings[row])):
        numbers = list(rows)
        stretches[product] = slice(numbers[0], numbers[-1] + 1)
    return stretches


def _is_for(entry: Entry, sku: str) -> bool:
    return entry.sku is None or entry.sku.casefold() == sku.casefold()


def _best_of_each(rows: _Rows, found: _Found, wanted: _Wanted) -> list[Hit]:
    """The best phrasing of each entry, scores cut at 1."""
    near = found.near
    scores = near.cosines * (1 - _WEIGHT_OF_LETTERS) + found.letters * _WEIGHT_OF_LETTERS
    cosines, entries = near.cosines.tolist(), rows.entries[near.rows].tolist()
    told = np.array([found.telling.get(number, 0.0) for number in entries])
    fused = scores + rows.bonus(near.rows, wanted) + told * _WEIGHT_OF_TELLING
    crowd = _mean(cosines[_CROWD] or cosines[-1:])
    hits: dict[int, Hit] = {}
    for place in np.argsort(-fused, kind="stable").tolist():
        number = entries[place]
        if number in hits:
            continue
        entry, question = rows.phrasings[int(near.rows[place])]
        hits[number] = Hit(
            entry,
            min(float(fused[place]), 1.0),
            cosines[place],
            float(found.letters[place]),
            question,
            _mean(list(islice(_where(number, entries, cosines), _SUPPORTING))),
            crowd,
            found.telling.get(number, 0.0),
        )
        if len(hits) == wanted.limit:
            break
    return list(hits.values())


def _where(number: int, entries: Sequence[int], cosines: Sequence[float]) -> Iterator[float]:
    """The cosines of an entry's phrasings, the nearest first."""
    return (cosine for one, cosine in zip(entries, cosines, strict=True) if one == number)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

"""Finds the entries that answer a comment: vector search, with lexical evidence as a small additive feature."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.entry import Entry, Question
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


_WEIGHT_OF_LETTERS = 0.03
"""Small on purpose: vectors carry the meaning across languages, letters only settle what is nearly equal."""
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
        self._phrasings = [phrasings[row] for row in order]
        ordered = vectors[np.asarray(order, np.int64)]
        self._index = VectorIndex(ordered)
        self._stretches = _stretches(self._phrasings)
        self._shared = self._stretches.get("", slice(0, 0)).stop
        self._vectors = ordered[self._shared :].copy()
        self._most_phrasings = max((len(entry.questions) for entry in entries), default=0)
        self._telling = TellingWords(entries)
        self._rows = {id(entry): row for row, entry in enumerate(entries)}

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
        compared = min(len(near.rows), max(_COMPARED, limit))
        phrasings = [self._phrasings[row] for row in near.rows]
        letters = likeness(text, [question.text for _, question in phrasings[:compared]])
        letters += [0.0] * (len(phrasings) - compared)
        hits = [
            _hit(entry, question, float(cosine), lexical, sku, intents)
            for (entry, question), cosine, lexical in zip(phrasings, near.cosines, letters, strict=True)
        ]
        told = self._telling.coverage(text)
        return _best_of_each(hits, limit, lambda entry: told.get(self._rows[id(entry)], 0.0))

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
        both = np.concatenate([cosines, shared.cosines]).astype(np.float32)
        order = np.argsort(-both, kind="stable")[:limit]
        return Neighbours(rows[order], both[order])


class LexicalRetriever:
    """The same search by letters alone: for tests and tools without a model. It finds little across languages."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._phrasings = _phrasings(entries)

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
            (entry, question) for entry, question in self._phrasings if sku is None or _is_for(entry, sku)
        ]
        letters = likeness(text, [question.text for _, question in fitting])
        hits = [
            _hit(entry, question, lexical, lexical, sku, intents)
            for (entry, question), lexical in zip(fitting, letters, strict=True)
        ]
        return _best_of_each(hits, limit)


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


def _hit(
    entry: Entry,
    question: Question,
    similarity: float,
    lexical: float,
    sku: str | None,
    intents: Sequence[str],
) -> Hit:
    score = similarity * (1 - _WEIGHT_OF_LETTERS) + lexical * _WEIGHT_OF_LETTERS
    if sku is not None and entry.sku is not None:
        score += _PRODUCT_BONUS
    if not entry.intents.isdisjoint(intents):
        score += _INTENT_BONUS
    return Hit(entry, score, similarity, lexical, question, similarity, similarity)


def _best_of_each(
    hits: Sequence[Hit], limit: int, telling: Callable[[Entry], float] = lambda _: 0.0
) -> list[Hit]:
    """The best phrasing of each entry, scores cut at 1; entries are told apart as objects, since two may share an id."""
    best: dict[int, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.score, -hit.similarity)):
        best.setdefault(id(hit.entry), hit)
    near = sorted((hit.similarity for hit in hits), reverse=True)
    crowd = _mean(near[_CROWD] or near[-1:])
    return [
        replace(
            hit,
            score=min(hit.score, 1.0),
            support=_support(hit, hits),
            crowd=crowd,
            telling=telling(hit.entry),
        )
        for hit in list(best.values())[:limit]
    ]


def _support(hit: Hit, hits: Sequence[Hit]) -> float:
    own = sorted((other.similarity for other in hits if other.entry is hit.entry), reverse=True)
    return _mean(own[:_SUPPORTING])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

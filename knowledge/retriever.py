"""Finds the entries that answer a comment: vector search, with lexical evidence as a small additive feature."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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
        phrasings = [self._phrasings[row] for row in near.rows.tolist()]
        letters = np.zeros(len(phrasings), np.float32)
        letters[:compared] = likeness(text, [question.text for _, question in phrasings[:compared]])
        told = self._telling.coverage(text)
        return _best_of_each(
            phrasings,
            near.cosines,
            letters,
            _Wanted(sku, frozenset(intents), limit),
            lambda entry: told.get(self._rows[id(entry)], 0.0),
        )

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
        order = np.argsort(-letters, kind="stable")
        alike = letters[order]
        wanted = _Wanted(sku, frozenset(intents), limit)
        return _best_of_each([fitting[row] for row in order], alike, alike, wanted)


@dataclass(frozen=True, slots=True)
class _Wanted:
    sku: str | None
    intents: frozenset[str]
    limit: int


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


def _best_of_each(
    phrasings: Sequence[tuple[Entry, Question]],
    cosines: NDArray[np.float32],
    letters: NDArray[np.float32],
    wanted: _Wanted,
    telling: Callable[[Entry], float] = lambda _: 0.0,
) -> list[Hit]:
    """The best phrasing of each entry, scores cut at 1; cosines come in falling order.

    Entries are told apart as objects, since two may share an id.
    """
    scores = cosines * (1 - _WEIGHT_OF_LETTERS) + letters * _WEIGHT_OF_LETTERS
    places: dict[int, int] = {}
    for place in np.argsort(-scores, kind="stable").tolist():
        places.setdefault(id(phrasings[place][0]), place)
    ranked = sorted(
        ((float(scores[place]) + _bonus(phrasings[place][0], wanted), place) for place in places.values()),
        key=lambda pair: (-pair[0], pair[1]),
    )
    crowd = _mean(cosines[_CROWD] if len(cosines) > _CROWD.start else cosines[-1:])
    hits: list[Hit] = []
    for score, place in ranked[: wanted.limit]:
        entry, question = phrasings[place]
        own = [at for at, (other, _) in enumerate(phrasings) if other is entry][:_SUPPORTING]
        hits.append(
            Hit(
                entry,
                min(score, 1.0),
                float(cosines[place]),
                float(letters[place]),
                question,
                _mean(cosines[own]),
                crowd,
                telling(entry),
            )
        )
    return hits


def _bonus(entry: Entry, wanted: _Wanted) -> float:
    """What an entry of the product, and of the intents, gains."""
    product = _PRODUCT_BONUS if wanted.sku is not None and entry.sku is not None else 0.0
    return product + (0.0 if entry.intents.isdisjoint(wanted.intents) else _INTENT_BONUS)


def _mean(values: NDArray[np.float32]) -> float:
    return float(values.mean()) if len(values) else 0.0

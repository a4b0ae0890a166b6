"""Finds the entries that answer a comment: vector search, with lexical evidence as a small additive feature."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.centres import Centres
from knowledge.entry import Entry, Question
from knowledge.lexical import likeness
from knowledge.query_bank import EMPTY, QueryBank
from knowledge.ranking import Found, Hit, Rows, Wanted, best_of_each, correction, meaning
from knowledge.telling import TellingWords
from knowledge.vectors import Neighbours, VectorIndex

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts -> unit vectors, shape (texts, dimensions)."""


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


_COMPARED = 20
"""Phrasings, the nearest by vector, that are compared by letters too."""
_BLOCK = 2000
"""Entries that are held against the whole query bank at once: each takes some kilobytes meanwhile."""


def entry_texts(entries: Sequence[Entry]) -> list[str]:
    """What has a vector: every question of every entry in their order, then every answer of every entry."""
    questions = [question.text for entry in entries for question in entry.questions]
    return [*questions, *(text for entry in entries for text in entry.answers.values())]


def entry_vectors(entries: Sequence[Entry], encode: Encode) -> NDArray[np.float32]:
    """A unit vector for each of the entries' texts: shape (texts, dimensions)."""
    texts = entry_texts(entries)
    # Without entries the dimensions are not known, and nothing will be compared.
    return encode(texts) if texts else np.zeros((0, 1), np.float32)


def build_retriever(
    entries: Sequence[Entry], vectors: NDArray[np.float32], bank: QueryBank = EMPTY
) -> "EntryRetriever":
    """A retriever over entries whose texts' vectors are given in the order of `entry_texts`; with the query bank of their
    encoder.

    Raises ValueError where the numbers of texts and vectors differ.
    """
    return EntryRetriever(entries, vectors, bank)


class EntryRetriever:
    """Vector search over every phrasing, with some weight for what is answered, a little for letters, product and intent."""

    def __init__(self, entries: Sequence[Entry], vectors: NDArray[np.float32], bank: QueryBank) -> None:
        phrasings = _phrasings(entries)
        answered = [number for number, entry in enumerate(entries) for _ in entry.answers]
        if len(phrasings) + len(answered) != len(vectors):
            message = f"{len(vectors)} vectors for {len(phrasings)} questions and {len(answered)} answers"
            raise ValueError(message)
        vectors, answers = vectors[: len(phrasings)], vectors[len(phrasings) :]
        # Those of the whole stream first, then product by product: a product's search reads two stretches of rows.
        order = sorted(range(len(phrasings)), key=lambda row: _product(phrasings[row]))
        self._rows = Rows(entries, [phrasings[row] for row in order])
        ordered = vectors[np.asarray(order, np.int64)]
        self._index = VectorIndex(ordered)
        self._centres = Centres.of(ordered, self._rows.entries, self._rows.number)
        self._answers = Centres.of(answers, np.array(answered, np.int64), self._rows.number)
        self._bank = bank
        self._hubness = self._hubs()
        stretches = _stretches(self._rows.phrasings)
        self._shared = stretches.pop("", slice(0, 0)).stop
        own = ordered[self._shared :].copy()
        self._own = {
            product: (
                np.arange(rows.start, rows.stop),
                own[rows.start - self._shared : rows.stop - self._shared],
            )
            for product, rows in stretches.items()
        }
        """The rows and vectors of each product's own phrasings."""
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
        if not len(near.rows):
            return []
        compared = near.rows[: max(_COMPARED, limit)].tolist()
        letters = np.zeros(len(near.rows), np.float32)
        letters[: len(compared)] = likeness(text, [self._rows.folded[row] for row in compared])
        entries = self._rows.entries[near.rows]
        distinct = self._rows.distinct(entries)
        centres, answers = self._of_middles(distinct, vector, entries)
        drawn_centres, drawn_answers = self._of_middles(distinct, self._bank.drawn(vector), entries)
        put_right = correction(drawn_centres - centres, drawn_answers - answers, self._hubness[entries])
        telling = self._telling.coverage(text)
        found = Found(near, entries, letters, telling, centres, answers, put_right)
        return best_of_each(self._rows, found, Wanted(sku, intents, limit))

    def nearest(self, vector: NDArray[np.float32], *, sku: str | None = None) -> float:
        """The greatest cosine of a phrasing."""
        near = self._near(vector, sku, 1)
        return float(near.cosines[0]) if len(near.cosines) else 0.0

    def _of_middles(
        self, distinct: NDArray[np.int64], vector: NDArray[np.float32], entries: NDArray[np.int64]
    ) -> list[NDArray[np.float32]]:
        """The cosines of a unit vector with the middle of the phrasings and with that of the answers of some entries, of which
        `distinct` has each once."""
        return [middles.cosines(distinct, vector)[entries] for middles in (self._centres, self._answers)]

    def _hubs(self) -> NDArray[np.float32]:
        """How much nearer what is asked anywhere comes to each entry than to the mean of them."""
        entries, queries = self._rows.number, self._bank.vectors
        if not (entries and len(queries)):
            return np.zeros(entries, np.float32)
        blocks = [slice(start, start + _BLOCK) for start in range(0, entries, _BLOCK)]
        near = [
            self._bank.nearness(
                meaning(*(middles.cosines_of(block, queries) for middles in (self._centres, self._answers)))
            )
            for block in blocks
        ]
        found = np.concatenate(near)
        return found - found.mean()

    def _near(self, vector: NDArray[np.float32], sku: str | None, limit: int) -> Neighbours:
        """The nearest phrasings, those of other products left out before they can crowd out the rest."""
        if sku is None:
            return self._index.nearest(vector, limit)
        shared = self._index.nearest(vector, limit, first=self._shared)
        if sku.casefold() not in self._own:
            return shared
        own, vectors = self._own[sku.casefold()]
        rows = np.concatenate([own, shared.rows])
        cosines = np.concatenate([vectors @ vector, shared.cosines])
        order = (-cosines).argsort(kind="stable")[:limit]
        return Neighbours(rows[order], cosines[order])


class LexicalRetriever:
    """The same search by letters alone: for tests and tools without a model. It finds little across languages."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._rows = Rows(entries, _phrasings(entries))

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
        near = Neighbours(np.array(fitting, np.int64)[order], alike)
        found = Found(near, self._rows.entries[near.rows], alike, {}, alike, alike, np.zeros_like(alike))
        return best_of_each(self._rows, found, Wanted(sku, intents, limit))

    def nearest(self, vector: NDArray[np.float32], *, sku: str | None = None) -> float:
        """As much as there can be: which text is looked for is not told."""
        return 1.0


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

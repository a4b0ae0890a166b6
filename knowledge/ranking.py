"""Puts the entries whose phrasings are near a comment in order: by what they ask and answer, by letters and product a little."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.entry import Entry, Question
from knowledge.folding import fold
from knowledge.vectors import Neighbours

Floats = NDArray[np.floating]

_WEIGHT_OF_CENTRE = 0.55
"""Of the middle of an entry's phrasings beside the nearest of them. The nearest may be near by its words alone; the
middle of a question in ten languages is what they have in common."""
_WEIGHT_OF_ANSWERS = 0.45
"""Of the middle of an entry's answers beside that: an answer says words of the matter that its questions leave out."""
_WEIGHT_OF_HUBNESS = 0.6
"""Taken off: what is near to everything is no sooner meant for it."""
_WEIGHT_OF_LETTERS = 0.01
"""Small on purpose: vectors carry the meaning across languages, letters only settle what is nearly equal."""
_WEIGHT_OF_TELLING = 0.0125
"""Of the share of the telling words said: more would favour entries of the comment's own language over the right one."""
_PRODUCT_BONUS = 0.02
_INTENT_BONUS = 0.015
_BONUSES_KEPT = 64
_SUPPORTING = 3
_CROWD = slice(10, 20)


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
    centre: float = 0.0
    """Cosine of the comment and the middle of the entry's phrasings: what all of them mean, in whatever language."""
    answer: float = 0.0
    """Cosine of the comment and the middle of the entry's answers."""
    plain: float = 0.0
    """The fused score by the comment as it stands, without the query bank: near neighbours of a question, which the bank draws
    together, lie apart in it."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a search is for."""

    sku: str | None
    intents: Sequence[str]
    limit: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search compares, and what else it measured of it."""

    near: Neighbours
    entries: NDArray[np.int64]
    """The number of each neighbour's entry."""
    letters: NDArray[np.float32]
    """How alike each of the neighbours is by letters."""
    telling: Mapping[int, float]
    """By the entry's number."""
    centres: NDArray[np.float32]
    """The cosine of the middle of the phrasings of each neighbour's entry."""
    answers: NDArray[np.float32]
    """The cosine of the middle of its answers."""
    correction: NDArray[np.floating]
    """What the query bank puts right of each neighbour's entry."""


class Rows:
    """The phrasings by row, with what searches ask of each: gathered once, since it is the same for every comment."""

    def __init__(self, entries: Sequence[Entry], phrasings: Sequence[tuple[Entry, Question]]) -> None:
        self.phrasings = phrasings
        self.folded = [fold(question.text) for _, question in phrasings]
        self.number = len(entries)
        # Entries are told apart as objects, since two may share an id.
        numbers = {id(entry): number for number, entry in enumerate(entries)}
        self.entries = np.array([numbers[id(entry)] for entry, _ in phrasings], np.int64)
        self._of_products = np.array([entry.sku is not None for entry in entries], bool)
        self._of_intents = {
            intent: np.array([intent in entry.intents for entry in entries], bool)
            for intent in frozenset[str]().union(*(entry.intents for entry in entries))
        }
        self._bonuses = lru_cache(maxsize=_BONUSES_KEPT)(self._bonuses_of)

    def distinct(self, entries: NDArray[np.int64]) -> NDArray[np.int64]:
        """The numbers of some entries, each once, in ascending order."""
        there = np.zeros(self.number, bool)
        there[entries] = True
        return there.nonzero()[0]

    def bonus(self, entries: NDArray[np.int64], wanted: "Wanted") -> NDArray[np.float64]:
        """What entries of the product, and of the intents, gain."""
        return self._bonuses(wanted.sku is not None, tuple(wanted.intents))[entries]

    def _bonuses_of(self, of_product: bool, intents: tuple[str, ...]) -> NDArray[np.float64]:
        """What each entry gains; kept, since most comments want one of a few intents."""
        gained = np.zeros(self.number)
        if of_product:
            gained += self._of_products * _PRODUCT_BONUS
        marked = [self._of_intents[intent] for intent in intents if intent in self._of_intents]
        if marked:
            gained += np.logical_or.reduce(marked) * _INTENT_BONUS
        return gained

    def told(self, entries: NDArray[np.int64], telling: Mapping[int, float]) -> NDArray[np.float64]:
        """The share of the telling words that each of some entries says."""
        shares = np.zeros(self.number)
        shares[list(telling)] = list(telling.values())
        return shares[entries]


def meaning(asked: Floats, answered: Floats) -> Floats:
    """How near by meaning, from how near to what is asked and to what is answered."""
    return asked * (1 - _WEIGHT_OF_ANSWERS) + answered * _WEIGHT_OF_ANSWERS


def correction(drawn_to_asked: Floats, drawn_to_answered: Floats, hubness: Floats) -> Floats:
    """What a score gains: by how much nearer the drawn comment is to the middles of what is asked and of what is answered,
    less what the entry is near to whatever is asked."""
    return meaning(drawn_to_asked * _WEIGHT_OF_CENTRE, drawn_to_answered) - hubness * _WEIGHT_OF_HUBNESS


def best_of_each(rows: Rows, found: Found, wanted: Wanted) -> list[Hit]:
    """The best phrasing of each entry, scores cut at 1."""
    near = found.near
    asked = near.cosines * (1 - _WEIGHT_OF_CENTRE) + found.centres * _WEIGHT_OF_CENTRE
    meant = meaning(asked, found.answers)
    scores = meant * (1 - _WEIGHT_OF_LETTERS) + found.letters * _WEIGHT_OF_LETTERS
    cosines, entries = near.cosines.tolist(), found.entries.tolist()
    told = rows.told(found.entries, found.telling)
    plain = scores + rows.bonus(found.entries, wanted) + told * _WEIGHT_OF_TELLING
    fused = plain + found.correction
    crowd = _mean(cosines[_CROWD] or cosines[-1:])
    hits: dict[int, Hit] = {}
    for place in (-fused).argsort(kind="stable").tolist():
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
            _mean(_nearest_of(number, entries, cosines)),
            crowd,
            found.telling.get(number, 0.0),
            float(found.centres[place]),
            float(found.answers[place]),
            float(plain[place]),
        )
        if len(hits) == wanted.limit:
            break
    return list(hits.values())


def _nearest_of(number: int, entries: list[int], cosines: Sequence[float]) -> list[float]:
    """The cosines of an entry's phrasings that support it, the nearest first."""
    found: list[float] = []
    place = -1
    for _ in range(min(_SUPPORTING, entries.count(number))):
        place = entries.index(number, place + 1)
        found.append(cosines[place])
    return found


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0

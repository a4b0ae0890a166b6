"""How sure it is that a retrieved entry answers a comment.

A logistic formula over what retrieval and the classifier measured. Cosines of the encoder lie close together
(unrelated texts about 0.75 to 0.9), so similarity alone says little: how near everything else is, the entry's other
phrasings, and the margin to the next different answer weigh in. The weights are the calibration's (`calibration.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from app.triage.calibration import Calibration
from app.triage.cleaning import fold_in_place
from intents.classifier import Reading
from knowledge.entry import Entry
from knowledge.retriever import Hit

CENTRE = 0.88
"""The cosine of a typical near question, right or wrong."""
ANSWER_CENTRE = 0.79
"""The cosine of a typical near answer, right or wrong: no question is worded as its answer is."""
SPREAD = 0.05
"""About what lies between a typical right cosine and a wrong one; the margin's cap too: a wider one says no more."""


FACTS_DIFFER_CAP = 0.5
"""Never surer than this where both name a place, colour or number and they differ."""
VERBATIM = 0.96
"""The least where the comment is the question itself."""
CEILING = 0.99

NEAR = 0.1
"""From here on an entry is worth showing to a person as a draft."""
NEAR_IDENTICAL = 0.975
"""A cosine at which a comment is the question itself."""

_POLICY = "policies:"
"""Begins the id of a policy."""


def signs(
    hits: Sequence[Hit], index: int, text: str, reading: Reading, sku: str | None, facts: bool | None
) -> Mapping[str, float]:
    """What speaks for and against the hit at `index`, by name; `facts` is None where only its phrasing names one.

    `spelling` is likeness by letters, 0 to 1: with equal cosines, what shares letters shares less of the meaning.
    `intent` is the classifier's probability of the surest of the entry's intents (a half where it names none), `rival`
    of the surest other one. `telling` is the share of the comment's telling words that the entry says,
    `told_by_another` the most that one with another answer says.
    """
    entry = hits[index].entry
    said, asked = _form(text), _form(hits[index].question.text)
    own = [reading.scores[name] for name in entry.intents if name in reading.scores]
    no_rivals = entry.intents | {"chat"}
    others = [score for name, score in reading.scores.items() if name not in no_rivals]
    return {
        **signs_of_hit(hits, index),
        "spelling": fuzz.token_sort_ratio(said.folded, asked.folded) / 100,
        "lengths": min(said.length, asked.length) / max(said.length, asked.length, 1.0),
        "foreign": float(said.latin != asked.latin),
        "intent": max(own, default=0.5),
        "rival": max(others, default=0.0),
        "needs_reply": reading.needs_reply,
        "product": float(entry.sku is not None and entry.sku == sku),
        "fact_missing": float(facts is None),
    }


def signs_of_hit(hits: Sequence[Hit], index: int) -> dict[str, float]:
    """Those of the signs that the search alone told, of the hit at `index` and of its rivals."""
    hit = hits[index]
    rivals = _rivals(hits, index)
    return {
        "similarity": _spread(hit.similarity),
        "support": _spread(hit.support),
        "crowd": _spread(hit.crowd),
        "centre": _spread(hit.centre),
        "answer": _spread(hit.answer, ANSWER_CENTRE),
        "margin": _margin(hit.plain, [other.plain for other in rivals]),
        "centre_margin": _margin(hit.centre, [other.centre for other in rivals]),
        "answer_margin": _margin(hit.answer, [other.answer for other in rivals]),
        "telling": hit.telling,
        "told_by_another": max([other.telling for other in rivals], default=0.0),
    }


def entry_confidence(
    hit: Hit, seen: Mapping[str, float], facts: bool | None, calibration: Calibration
) -> float:
    """The confidence, 0 to 0.99, that the hit's entry answers the comment."""
    confidence = min(CEILING, calibration.entry(seen))
    if facts is False:
        return min(confidence, FACTS_DIFFER_CAP)
    return max(confidence, VERBATIM) if is_the_question(hit) else confidence


def _margin(own: float, others: Sequence[float]) -> float:
    """The gap from what a hit has to the most that one with a different answer has, in spreads; the cap where none is.

    A policy's other regions are no rivals: which of them holds is told by the region.
    """
    gap = (own - max(others)) / SPREAD if others else 1.0
    return -1.0 if gap < -1.0 else min(gap, 1.0)


def _rivals(hits: Sequence[Hit], index: int) -> list[Hit]:
    """The hits with other answers."""
    own = hits[index].entry
    others = [hit for hit in hits if hit.entry is not own and hit.entry.answers != own.answers]
    if not own.id.startswith(_POLICY):
        return others
    return [hit for hit in others if not is_regional(hit.entry, own)]


def is_regional(entry: Entry, other: Entry) -> bool:
    """Whether two entries are the same policy for different regions."""
    return entry.id.startswith(_POLICY) and entry.id.split(":")[:2] == other.id.split(":")[:2]


def is_the_question(hit: Hit) -> bool:
    """Whether the comment is the entry's question, nearly word for word."""
    return hit.similarity >= NEAR_IDENTICAL


def _spread(cosine: float, usual: float = CENTRE) -> float:
    """How far from the usual, within what the weights were fitted on."""
    spreads = (cosine - usual) / SPREAD
    return -2.0 if spreads < -2.0 else min(spreads, 2.4)


@dataclass(frozen=True, slots=True)
class _Form:
    folded: str
    latin: bool
    length: float
    """In words; three letters make one where there are no spaces."""


@lru_cache(maxsize=20_000)
def _form(text: str) -> _Form:
    letters = [letter for letter in text if letter.isalpha()]
    latin = 2 * sum(ord(letter) < 0x0250 or 0x1E00 <= ord(letter) < 0x1F00 for letter in letters) >= len(
        letters
    )
    return _Form(fold_in_place(text), latin, float(len(text.split())) if latin else len(text) / 3)

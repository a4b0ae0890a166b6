"""How sure it is that a retrieved entry answers a comment.

A logistic formula over what retrieval measured. Cosines of the encoder lie close together (unrelated texts about
0.75 to 0.9), so similarity alone says little: the margin to the next different answer, and agreement on intent,
product and facts weigh in. The constants belong to the bundled encoder.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from knowledge.entry import Entry
from knowledge.retriever import Hit

BASE = -2.3
CENTRE = 0.9
"""The cosine of a typical nearest question, right or wrong."""
SIMILARITY_SLOPE = 20.0
MARGIN_SLOPE = 70.0
"""The margin tells most: measured by leaving phrasings, and whole entries, of the sample shop out."""
MARGIN_CAP = 0.05
"""A wider gap to the second entry says no more."""
INTENT_AGREES = 1.5
INTENT_DIFFERS = -2.0
PRODUCT_AGREES = 0.3
SAME_LANGUAGE = -1.5
"""Within one language unrelated questions lie nearer to each other than across two."""
THE_QUESTION = 1.0
SLOT_MISSING = -0.8
"""The matched question names a place, colour or number that the comment does not."""
FACTS_DIFFER_CAP = 0.5
"""Never surer than this where both name one and they differ."""
CEILING = 0.99

NEAR = 0.35
"""From here on an entry is worth showing to a person as a draft."""
NEAR_IDENTICAL = 0.975
"""A cosine at which a comment is the question itself."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the comment and the matched question share besides their vectors."""

    intent: bool | None
    """None: the entry does not say what it is about."""
    product: bool
    language: bool
    """Whether the phrasing is in the comment's language, as far as the workbook says."""
    facts: bool | None
    """True: they name the same places, colours and numbers; False: different ones; None: only one names any."""


def entry_confidence(hit: Hit, margin: float, agreement: Agreement) -> float:
    """The probability-like confidence, 0 to 0.99, that the hit's entry answers the comment."""
    z = BASE + SIMILARITY_SLOPE * (hit.similarity - CENTRE)
    z += MARGIN_SLOPE * min(max(margin, 0.0), MARGIN_CAP)
    z += SAME_LANGUAGE if agreement.language else 0.0
    z += THE_QUESTION if is_the_question(hit) else 0.0
    if agreement.intent is not None:
        z += INTENT_AGREES if agreement.intent else INTENT_DIFFERS
    z += PRODUCT_AGREES if agreement.product else 0.0
    z += SLOT_MISSING if agreement.facts is None else 0.0
    confidence = min(CEILING, 1 / (1 + exp(-z)))
    return min(confidence, FACTS_DIFFER_CAP) if agreement.facts is False else confidence


def margin(hits: Sequence[Hit], index: int = 0) -> float:
    """The gap in fused score from a hit to the best other entry with a different answer; the cap where none is.

    A policy's other regions are no rivals: which of them holds is told by the region.
    """
    own = hits[index].entry
    others = [
        hit.score
        for position, hit in enumerate(hits)
        if position != index and hit.entry.answers != own.answers and not _regional(hit.entry, own)
    ]
    return hits[index].score - max(others) if others else MARGIN_CAP


def _regional(entry: Entry, other: Entry) -> bool:
    """Whether two entries are the same policy for different regions."""
    return entry.id.startswith("policies:") and entry.id.split(":")[:2] == other.id.split(":")[:2]


def is_the_question(hit: Hit) -> bool:
    """Whether the comment is the entry's question, nearly word for word."""
    return hit.similarity >= NEAR_IDENTICAL

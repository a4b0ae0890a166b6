"""How well the wordings of a topic hold together, and which of them are strangers to the others."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.triage.alike.sameness import SURELY
from app.triage.alike.wording import Floats

STRANGE = 1.4
"""Mean logit to the others below which a wording makes up no number: three ask one thing, and a fourth is drawn in."""
SAME_WORDS = 2 * SURELY


@dataclass(frozen=True, slots=True)
class Coherence:
    """Of a topic's wordings and the one that joins it."""

    mean: float = SAME_WORDS
    """Logit of all pairs; the same words count as one."""
    strangers: tuple[int, ...] = ()
    """The comments whose wordings hold together least with the others."""
    wanted: float = 1.0
    """The mean probability that a wording wants an answer."""


def coherence_of(keys: list[int], logits: Floats, wanted: Sequence[float]) -> Coherence:
    """That of the wordings under some keys, with the logits of all pairs (symmetrical, nan where nothing is said) and the
    probability that each wants an answer."""
    mean = sum(wanted) / len(wanted)
    if np.isnan(logits).all():
        return Coherence(wanted=mean)
    kept = list(range(len(keys)))
    while len(kept) > 1:
        means = _means(logits[np.ix_(kept, kept)])
        least = int(means.argmin())
        if means[least] >= STRANGE:
            break
        kept.pop(least)
    strangers = tuple(key for place, key in enumerate(keys) if place not in kept)
    return Coherence(float(np.nanmean(logits)), strangers, mean)


def _means(logits: Floats) -> Floats:
    """Of every row; none that is said of is nearer than the same words."""
    said = ~np.isnan(logits)
    sums = np.where(said, logits, 0.0).sum(axis=1)
    return np.where(said.any(axis=1), sums / np.maximum(said.sum(axis=1), 1), SAME_WORDS)

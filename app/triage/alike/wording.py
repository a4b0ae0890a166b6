"""What of a comment is compared with others, and what two have in common."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
PAIR_SIGNS = ("cosine", "language", "entry", "other_entry", "near", "pause")
"""What is computed of one wording and many: tenths of cosine, one language, the least confidence of two drafts from one
entry, and from different ones, the shares that both have of the same nearest entries, the logarithm of the minutes
between them."""
NEAREST = 5
"""Entries that a wording is shared among."""
SHARPNESS = 0.01
"""By how much less an entry scores that has 1/e of another's odds. Chosen on the development shops, as `NEAREST`."""
Shares = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a comment is compared with others."""

    text: str
    vector: Floats
    language: str = "und"
    at: float = 0.0
    """Seconds."""
    entry: str = ""
    """The entry that its draft stands on first; empty for none, or a product's description."""
    sure: float = 0.0
    """The draft's confidence."""
    near: Shares = ()
    """The entries nearest to it, whether they answer it or not, with their `shares`."""
    wanted: float = 1.0
    """The probability that it wants an answer."""


def shares(nearest: Sequence[tuple[str, float]]) -> Shares:
    """The entries nearest to a comment, given with their scores, in the order of the search, with the square root of the odds
    that each is the one meant: the sum of two comments' products of these is their Bhattacharyya coefficient."""
    kept = nearest[:NEAREST]
    odds = [math.exp((score - kept[0][1]) / SHARPNESS) for _, score in kept]
    return tuple(
        (entry, round(math.sqrt(one / sum(odds)), 4)) for (entry, _), one in zip(kept, odds, strict=True)
    )

"""Finds the entries that answer a comment: vector search, with lexical evidence as a small additive feature."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from knowledge.entry import Entry, Question

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

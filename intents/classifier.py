"""What a viewer wants: several intents with calibrated confidences, or none of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class ScoredIntent:
    """An intent by its catalogue name, with the calibrated probability that it is meant."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """How the classifier reads one comment."""

    needs_reply: float
    """Calibrated probability that the comment wants an answer at all."""
    intents: tuple[ScoredIntent, ...]
    """Those above the head's threshold, surest first; `chat` alone where none is."""
    scores: Mapping[str, float]
    """Every intent's probability, for later steps to weigh."""


class Classifier(Protocol):
    """The seam: comments' texts and unit vectors in, readings out."""

    fingerprint: str
    """Content of catalogue, model and training code: decisions and calibration belong to it."""

    def read(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> list[Reading]:
        """A reading for each comment; vectors of shape (comments, dimensions)."""
        ...

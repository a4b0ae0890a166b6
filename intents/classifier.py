"""What a viewer wants: several intents with calibrated confidences, or none of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from intents.catalogue_files import CHAT
from intents.text_features import BUCKETS, CUES, cues, ngram_buckets

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Texts -> their unit vectors, shape (texts, dimensions)."""


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
    in_tables: float = 0.5
    """Calibrated probability that a question is answered from the shop's tables, not by a written answer."""


class Classifier(Protocol):
    """The seam: comments' texts and unit vectors in, readings out."""

    @property
    def fingerprint(self) -> str:
        """Content of catalogue, model and training code: decisions and calibration belong to it."""
        ...

    def read(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> list[Reading]:
        """A reading for each comment; vectors of shape (comments, dimensions)."""
        ...


FURTHER = ("needs a reply", "in tables")
"""What a head tells of a comment besides its intents."""


class UnreadableHead(ValueError):
    """The file holds no head of this form."""


@dataclass(frozen=True, slots=True)
class LinearHead:
    """Calibrated logistic regressions, one a row: every intent in the order of `names`, then `FURTHER`.

    Calibration is part of the weights: a row's sigmoid is its probability.
    """

    fingerprint: str
    names: tuple[str, ...]
    mean: NDArray[np.float32]
    """What is subtracted from a vector, of shape (dimensions,)."""
    dense: NDArray[np.float32]
    """Weights of vector and cues, of shape (names + FURTHER, dimensions + CUES)."""
    ngrams: NDArray[np.float32]
    """Weights of the n-gram buckets, of shape (BUCKETS, names + FURTHER)."""
    bias: NDArray[np.float32]
    """Of shape (names + FURTHER,)."""
    first: float
    """What the surest intent must reach to be meant."""
    more: float
    """What every further one must reach."""

    def read(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> list[Reading]:
        """A reading for each comment; vectors of shape (comments, dimensions)."""
        if vectors.shape != (len(texts), len(self.mean)):
            raise ValueError(f"{len(texts)} texts and vectors of shape {vectors.shape} don't belong together")
        return [self._reading(row) for row in self.probabilities(texts, vectors)]

    def probabilities(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of every intent and of FURTHER, of shape (comments, names + FURTHER)."""
        if not texts:
            return np.zeros((0, len(self.bias)), np.float32)
        spelling = np.array([cues(text) for text in texts])
        logits = np.concatenate([vectors - self.mean, spelling], axis=1) @ self.dense.T + self.bias
        for row, text in enumerate(texts):
            buckets = ngram_buckets(text)
            logits[row] += self.ngrams.take(buckets, axis=0).sum(axis=0) / np.sqrt(np.float32(len(buckets)))
        kept = np.minimum(np.maximum(logits, -30.0), 30.0)
        return (1.0 / (1.0 + np.exp(-kept))).astype(np.float32)

    def save(self, path: Path) -> None:
        """Writes the head as an npz file, in half precision where nothing is lost by it."""
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                fingerprint=np.array(self.fingerprint),
                names=np.array(self.names),
                mean=self.mean,
                dense=self.dense.astype(np.float16),
                ngrams=self.ngrams.astype(np.float16),
                bias=self.bias,
                thresholds=np.array([self.first, self.more]),
            )

    @classmethod
    def load(cls, path: Path) -> "LinearHead":
        """The head that `save` wrote; UnreadableHead if there is none."""
        try:
            with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
                first, more = file["thresholds"].tolist()
                head = cls(
                    fingerprint=str(file["fingerprint"]),
                    names=tuple(file["names"].tolist()),
                    mean=file["mean"],
                    dense=file["dense"].astype(np.float32),
                    ngrams=file["ngrams"].astype(np.float32),
                    bias=file["bias"],
                    first=first,
                    more=more,
                )
        except Exception as error:  # a damaged archive fails in any of a dozen ways
            raise UnreadableHead(f"{path.name}: {error}") from error
        rows = len(head.names) + len(FURTHER)
        shapes = (head.dense.shape, head.ngrams.shape, head.bias.shape)
        if shapes != ((rows, len(head.mean) + CUES), (BUCKETS, rows), (rows,)):
            raise UnreadableHead(f"{path.name}: shapes {shapes} don't fit {rows} rows")
        return head

    def _reading(self, probabilities: NDArray[np.float32]) -> Reading:
        *scores, needs_reply, in_tables = probabilities.tolist()
        by_name = dict(zip(self.names, scores, strict=True))
        ranked = sorted((name for name in by_name if name != CHAT), key=by_name.__getitem__, reverse=True)
        meant = [
            *(name for name in ranked[:1] if by_name[name] >= self.first),
            *(name for name in ranked[1:] if by_name[name] >= self.more),
        ]
        if not ranked or by_name[ranked[0]] < self.first:
            meant = [CHAT]
        intents = tuple(ScoredIntent(name, by_name[name]) for name in meant)
        return Reading(needs_reply, intents, by_name, in_tables)

"""What viewers of other rooms ask: a bank of queries by which a search is put right.

A comment of a few words is drawn towards what is usually asked in such words (pseudo-relevance feedback: Rocchio 1971; for
vectors Li et al., "Pseudo Relevance Feedback with Deep Language Models and Dense Retrievers", 2021), and an entry that is near to
much of what is asked anywhere counts as so much less near (a hub: Conneau et al., "Word Translation Without Parallel Data", 2018;
Bogolin et al., "Cross Modal Retrieval with Querybank Normalisation", 2022).
"""

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SHIPPED = Path(__file__).with_name("query_bank.npz")
"""What `python -m eval.fit_query_bank` writes."""
_NEAREST = 5
"""Queries of the bank that a comment is drawn towards."""
_SHARE = 0.3
"""Of their mean, beside the comment's own vector."""
_SHARPNESS = 30.0
"""How much more the nearer of them count: logits a cosine of one is."""
_HUB = 10
"""Queries of the bank, those nearest to an entry, that tell how much of a hub it is."""


@dataclass(frozen=True)
class QueryBank:
    """Queries of one encoder."""

    encoder: str
    """Its fingerprint."""
    corpus: str
    """That of the comments that the queries were gathered from."""
    vectors: NDArray[np.float32]
    """Unit vectors, shape (queries, dimensions)."""

    @cached_property
    def key(self) -> str:
        """Tells this bank from others; empty for an empty one."""
        return hashlib.sha256(self.vectors.tobytes()).hexdigest()[:12] if len(self.vectors) else ""

    def drawn(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """A unit vector, drawn towards the queries that are nearest to it; unchanged where the bank is empty."""
        if not len(self.vectors):
            return vector
        cosines = self.vectors @ vector
        nearest = np.argpartition(cosines, -_NEAREST)[-_NEAREST:]
        weights = np.exp(_SHARPNESS * (cosines[nearest] - cosines[nearest].max()))
        moved = vector + _SHARE * (weights @ self.vectors[nearest]) / weights.sum()
        return moved / np.sqrt(moved @ moved)

    @staticmethod
    def nearness(likeness: NDArray[np.floating]) -> NDArray[np.floating]:
        """How near what is asked anywhere comes to each entry, by the likeness of every query to it, shape (entries, queries)."""
        return np.partition(likeness, -_HUB, axis=1)[:, -_HUB:].mean(axis=1)

    def save(self, path: Path) -> None:
        """Writes it as an npz file, in half precision."""
        with path.open("wb") as file:
            np.savez_compressed(
                file,
                encoder=np.array(self.encoder),
                corpus=np.array(self.corpus),
                vectors=self.vectors.astype(np.float16),
            )

    @classmethod
    def load(cls, path: Path) -> "QueryBank":
        """What `save` wrote."""
        with np.load(path, allow_pickle=False) as file:
            vectors = np.ascontiguousarray(file["vectors"], np.float32)
            return cls(str(file["encoder"]), str(file["corpus"]), vectors)


EMPTY = QueryBank("", "", np.zeros((0, 0), np.float32))
"""For an encoder of which none is shipped: searches go by the comment alone."""


@cache
def query_bank(encoder: str) -> QueryBank:
    """The shipped bank where it is of this encoder, by its fingerprint; else an empty one."""
    shipped = QueryBank.load(SHIPPED)
    return shipped if shipped.encoder == encoder else EMPTY

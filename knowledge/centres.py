"""The middle of an entry's phrasings, or of its answers: what all of them mean, in whatever language."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Centres:
    """The middles of entries that have a phrasing, by the entry's number.

    The mean of all entries counts as one phrasing more of each: without it the middle of many, which lies nearer to
    everything than any one of them, would favour entries with many phrasings.
    """

    sums: NDArray[np.float32]
    """Of each entry's phrasings: shape (entries, dimensions)."""
    counts: NDArray[np.int64]
    mean: NDArray[np.float32]
    middles: NDArray[np.float32]
    """Of each entry, with the mean as one phrasing more: shape (entries, dimensions)."""
    lengths: NDArray[np.float32]
    """Of the middles."""

    @classmethod
    def of(cls, vectors: NDArray[np.float32], entries: NDArray[np.int64], number: int) -> "Centres":
        """From the phrasings' unit vectors and the number of each one's entry, `number` entries in all."""
        sums = np.zeros((number, vectors.shape[1]), np.float32)
        np.add.at(sums, entries, vectors)
        counts = np.bincount(entries, minlength=number)
        asked = counts > 0
        mean = (sums[asked] / counts[asked, None]).mean(axis=0) if asked.any() else np.zeros(vectors.shape[1])
        return cls._of_sums(sums, counts, mean.astype(np.float32))

    @classmethod
    def _of_sums(
        cls, sums: NDArray[np.float32], counts: NDArray[np.int64], mean: NDArray[np.float32]
    ) -> "Centres":
        middles = sums + mean
        return cls(sums, counts, mean, middles, np.linalg.norm(middles, axis=1))

    def without(self, entry: int, vectors: NDArray[np.float32]) -> "Centres":
        """As they would be if the entry had not these of its phrasings; it has others."""
        left = self.sums[entry] - vectors.sum(axis=0)
        moved = left / (self.counts[entry] - len(vectors)) - self.sums[entry] / self.counts[entry]
        mean = self.mean + moved / np.count_nonzero(self.counts)
        sums = self.sums.copy()
        sums[entry] = left
        return self._of_sums(sums, self.counts, mean.astype(np.float32))

    def cosines(self, numbers: NDArray[np.int64], vector: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of a unit vector and the middle of each of some entries; of the others they say nothing."""
        cosines = np.empty_like(self.lengths)
        cosines[numbers] = self.middles[numbers] @ vector / self.lengths[numbers]
        return cosines

    def cosines_of(self, entries: slice, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Of the middle of each of a stretch of entries and every one of some unit vectors, shape (entries, vectors)."""
        return self.middles[entries] @ vectors.T / self.lengths[entries, None]

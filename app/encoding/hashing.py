"""A stand-in for a model in tests: words and character n-grams hashed into a unit vector."""

import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.encoding.encoder import Encoder

DIMENSIONS = 256


class HashingEmbedder:
    """Feature hashing: texts that share words or trigrams get alike vectors; the same in every process."""

    fingerprint = f"hashing-{DIMENSIONS}"
    dimensions = DIMENSIONS

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, 256)."""
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        for row, text in enumerate(texts):
            for feature, weight in _features(text):
                digest = zlib.crc32(feature.encode())
                vectors[row, digest % DIMENSIONS] += weight if digest & 0x8000_0000 else -weight
            if not vectors[row].any():
                vectors[row, 0] = 1.0
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class HashingEncoder(Encoder):
    """An encoder that needs no model."""

    def __init__(self, *, cache_size: int = 1_000, max_waiting: int = 4_096) -> None:
        super().__init__(HashingEmbedder(), cache_size=cache_size, max_waiting=max_waiting)


def _features(text: str) -> Iterator[tuple[str, float]]:
    for word in text.casefold().split():
        yield f"word {word}", 1.0
        padded = f"<{word}>"
        for size in (2, 3):
            for start in range(len(padded) - size + 1):
                yield f"part {padded[start : start + size]}", 0.5

"""Texts -> unit vectors, for any number of callers: a cache, then small batches on one thread."""

import asyncio
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.encoding.batcher import Batcher
from app.encoding.cache import VectorCache

Vectors = NDArray[np.float32]

MAX_CHARACTERS = 4_000
"""More never reaches the tokenizer: 128 tokens end well before."""
BATCH_SIZE = 32
TURN = 16
"""A long list is encoded in turns of this many texts, so that live comments get in between."""


class Embedder(Protocol):
    """What an encoder runs: a model, or a stand-in for one; called from one thread at a time."""

    fingerprint: str
    """Model, way of running and content of the weights: vectors of different fingerprints don't compare."""
    dimensions: int

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (texts, dimensions), in the order of the texts."""
        ...


class Encoder:
    """Encodes texts with one embedder; every text is encoded as a question."""

    def __init__(self, embedder: Embedder, *, cache_size: int = 20_000, max_waiting: int = 4_096) -> None:
        self.fingerprint = embedder.fingerprint
        self.dimensions = embedder.dimensions
        self._embedder = embedder
        self._cache = VectorCache(cache_size)
        self._batcher = Batcher(self._embed, batch_size=BATCH_SIZE, max_waiting=max_waiting)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Float32 unit vectors of shape (texts, dimensions); blocks, so not for the event loop."""
        cleaned = [clean(text) for text in texts]
        found = self._cache.find(cleaned)
        for turn in _turns(cleaned, found):
            found.update(zip(turn, self._batcher.submit(turn, wait=True).result(), strict=True))
        return self._stack(cleaned, found)

    def unknown(self, texts: Sequence[str]) -> list[str]:
        """Those of cleaned texts that would have to be encoded now."""
        found = self._cache.find(texts)
        return [text for text in texts if text not in found]

    async def aencode(self, texts: Sequence[str]) -> Vectors:
        """Float32 unit vectors of shape (texts, dimensions); raises Unavailable when too many texts wait."""
        cleaned = [clean(text) for text in texts]
        found = self._cache.find(cleaned)
        for turn in _turns(cleaned, found):
            vectors = await asyncio.wrap_future(self._batcher.submit(turn, wait=False))
            found.update(zip(turn, vectors, strict=True))
        return self._stack(cleaned, found)

    def close(self) -> None:
        """Ends the encoder's thread; callers that still wait, and later ones, get Unavailable."""
        self._batcher.close()

    def _embed(self, texts: list[str]) -> Vectors:
        """Runs on the encoder's thread: what another caller's batch has brought in the meantime is not done twice."""
        found = self._cache.find(texts)
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        if missing:
            for text, vector in zip(missing, self._embedder.embed(missing), strict=True):
                self._cache.keep(text, vector)
                found[text] = vector
        return self._stack(texts, found)

    def _stack(self, texts: Sequence[str], vectors: dict[str, NDArray[np.float32]]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimensions), np.float32)
        return np.stack([vectors[text] for text in texts])


def clean(text: str) -> str:
    """The text as it is encoded and cached: composed, one space between words, nothing that is not Unicode."""
    encodable = text[:MAX_CHARACTERS].encode("utf-8", "ignore").decode("utf-8")
    return unicodedata.normalize("NFC", " ".join(encodable.split()))


def _turns(texts: Sequence[str], found: dict[str, NDArray[np.float32]]) -> Iterator[list[str]]:
    """The texts not found, each once, shortest first: like lengths make batches without padding."""
    missing = sorted({text for text in texts if text not in found}, key=lambda text: (len(text), text))
    for start in range(0, len(missing), TURN):
        yield missing[start : start + TURN]

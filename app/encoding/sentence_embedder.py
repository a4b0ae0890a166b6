"""Runs a sentence-transformers model: its modules called directly, which saves two milliseconds a comment."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from torch.nn import functional

PADDING_ALLOWED = 1.5
"""A batch takes texts up to this many times as long as its shortest."""


class SentenceEmbedder:
    """An embedder on any SentenceTransformer; every text gets the model's query prompt."""

    def __init__(self, model: SentenceTransformer, fingerprint: str, batch_size: int) -> None:
        self.fingerprint = fingerprint
        self.dimensions = model.get_embedding_dimension() or 0
        self._model = model
        self._prompt = model.prompts.get("query") or None
        self._batch_size = batch_size

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, dimensions), in the order of the texts."""
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        with torch.inference_mode():
            for rows in self._batches(texts):
                features = self._model.preprocess([texts[row] for row in rows], prompt=self._prompt)
                embedding = self._model(features)["sentence_embedding"]
                vectors[rows] = functional.normalize(embedding.float()).numpy()
        return vectors

    def _batches(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """Rows of texts of like length: a long one must not make the others as slow as itself."""
        batch: list[int] = []
        for row in sorted(range(len(texts)), key=lambda row: len(texts[row])):
            longest = PADDING_ALLOWED * (len(texts[batch[0]]) + len(self._prompt or "")) if batch else 0
            if batch and (len(batch) == self._batch_size or len(texts[row]) > longest):
                yield batch
                batch = []
            batch.append(row)
        if batch:
            yield batch

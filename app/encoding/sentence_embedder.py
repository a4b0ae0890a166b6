"""Runs a sentence-transformers model: its modules called directly, which saves two milliseconds a comment."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import httpx
import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from torch.nn import functional

from app.encoding.encoder import BATCH_SIZE
from app.encoding.tokenizer import MAX_TOKENS
from app.errors import ConfigError

HUB, HUB_SECONDS = "https://huggingface.co", 5
PADDING_ALLOWED = 1.5
"""A batch takes texts up to this many times as long as its shortest."""


class SentenceEmbedder:
    """An embedder on any SentenceTransformer; every text gets the model's query prompt."""

    def __init__(self, model: SentenceTransformer, fingerprint: str) -> None:
        torch.set_num_threads(1)
        self.fingerprint = fingerprint
        self.dimensions = model.get_embedding_dimension() or 0
        self._model = model
        self._prompt = model.prompts.get("query") or None

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
            if batch and (len(batch) == BATCH_SIZE or len(texts[row]) > longest):
                yield batch
                batch = []
            batch.append(row)
        if batch:
            yield batch


def content_of(model: SentenceTransformer) -> str:
    """Names the model by what is in it: vectors of different content don't compare."""
    digest = hashlib.sha256(repr((sorted(model.prompts.items()), model.max_seq_length)).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.detach().cpu().contiguous().flatten().view(torch.uint8).numpy())
    return f"sentence-transformers/{digest.hexdigest()[:16]}"


def read_named(name: str, e5_prompts: Mapping[str, str]) -> SentenceTransformer:
    """The model of a folder or a sentence-transformers name; ConfigError with one sentence if it can't be loaded."""
    model = _found(name)
    if isinstance(model.max_seq_length, int) and model.max_seq_length > MAX_TOKENS:
        model.max_seq_length = MAX_TOKENS
    if "e5" in name.lower() and not model.prompts.get("query"):
        model.prompts.update(e5_prompts)  # E5 models need them and don't bring them
    return model


def _found(name: str) -> SentenceTransformer:
    is_folder = Path(name).is_dir()
    try:
        return SentenceTransformer(name, device="cpu", local_files_only=True)
    except Exception as error:
        if is_folder:
            message = f"The folder {name!r} holds no sentence-transformers model: {_first_line(error)}"
            raise ConfigError(message) from error
    try:
        # The hub's client tries each of many files for half a minute; one question first tells if it is there.
        httpx.head(os.environ.get("HF_ENDPOINT", HUB), timeout=HUB_SECONDS)
        return SentenceTransformer(name, device="cpu")
    except Exception as error:
        message = (
            f"The model {name!r} is neither a folder, nor kept here from before, nor can it be fetched: "
            f"{_first_line(error)}"
        )
        raise ConfigError(message) from error


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)

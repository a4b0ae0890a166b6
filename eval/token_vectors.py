"""The bundled model's vectors of single tokens, for comparing texts token by token: an experiment's, nothing is served so."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from app.encoding.adapter import read_adapter
from app.encoding.encoder import clean
from app.encoding.layers import Layers, through
from app.encoding.load import PROMPTS
from app.encoding.weights import locate_weights, read_weights
from app.encoding.words import Words

PROMPT_TOKENS = 3
"""The beginning, and the two of the prompt."""


class TokenVectors:
    """Texts -> the unit vectors of their tokens, shape (tokens, hidden), in torch."""

    def __init__(self) -> None:
        weights = read_weights(locate_weights())
        self._words = Words(weights)
        self._layers = Layers(weights, read_adapter())
        self._of = lru_cache(maxsize=20_000)(self._made)

    def __call__(self, text: str) -> NDArray[np.float32]:
        """The text's, without those of the prompt and of its two ends."""
        return self._of(clean(text))

    def _made(self, text: str) -> NDArray[np.float32]:
        ids, mask = self._words.ids([PROMPTS["query"] + text])
        with torch.inference_mode():
            embeddings = torch.from_numpy(self._words.embeddings(ids))
            states = self._layers.embedding_norm(embeddings + self._layers.positions[: embeddings.shape[1]])
            states = through(self._layers.layers, states, torch.from_numpy(mask))
            return functional.normalize(states, dim=-1)[0, PROMPT_TOKENS:-1].numpy()


def late_interaction(text: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """How near each token's nearest one in the other text is, the mean of both ways; 0 where a text has none."""
    if not len(text) or not len(other):
        return 0.0
    cosines = text @ other.T
    return float(cosines.max(axis=1).mean() + cosines.max(axis=0).mean()) / 2

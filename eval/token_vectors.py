"""The bundled model's vectors of single tokens, for comparing texts token by token: an experiment's, nothing is served so."""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from app.encoding.adapter import read_adapter
from app.encoding.bundled import BundledE5
from app.encoding.encoder import clean
from app.encoding.layers import Layers, through
from app.encoding.load import PROMPTS, read_model
from app.encoding.weights import locate_weights, read_weights, unpack
from app.settings import Settings
from eval.engine import cache_dir_of

PROMPT_TOKENS = 3
"""The beginning, and the two of the prompt."""


class TokenVectors:
    """Texts -> the unit vectors of their tokens, shape (tokens, hidden), in torch."""

    def __init__(self, settings: Settings) -> None:
        model = read_model(settings.model, "torch", cache_dir_of(settings))[0]
        assert isinstance(model, BundledE5)
        self._model = model
        self._layers = Layers(read_weights(locate_weights()))
        read_adapter().apply(self._layers)
        self._of = lru_cache(maxsize=20_000)(self._made)

    def __call__(self, text: str) -> NDArray[np.float32]:
        """The text's, without those of the prompt and of its two ends."""
        return self._of(clean(text))

    def _made(self, text: str) -> NDArray[np.float32]:
        with torch.inference_mode():
            features = self._model.preprocess([text], PROMPTS["query"])
            rows = unpack(self._model.word_table[features["input_ids"].numpy()])
            embeddings = torch.from_numpy(rows)
            states = self._layers.embedding_norm(embeddings + self._layers.positions[: embeddings.shape[1]])
            states = through(self._layers.layers, states, features["attention_mask"])
            return functional.normalize(states, dim=-1)[0, PROMPT_TOKENS:-1].numpy()


def late_interaction(text: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    """How near each token's nearest one in the other text is, the mean of both ways; 0 where a text has none."""
    if not len(text) or not len(other):
        return 0.0
    cosines = text @ other.T
    return float(cosines.max(axis=1).mean() + cosines.max(axis=0).mean()) / 2

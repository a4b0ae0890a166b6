"""How the bundled model reads: a text's token ids, and the word embeddings that stand for them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.encoding.tokenizer import make_tokenizer
from app.encoding.weights import Weights, unpack

Ids = NDArray[np.int64]


class Words:
    """The tokenizer and the word table, which stays memory-mapped at 4 bits."""

    def __init__(self, weights: Weights) -> None:
        vocabulary = weights.vocabulary()
        self.tokenizer = make_tokenizer(vocabulary)
        self._encode = self.tokenizer.encode_batch_fast
        self._characters = vocabulary.characters
        dimensions = weights.dimensions
        self.dimension = dimensions.hidden
        self._table: NDArray[Any] = weights.packed("emb.word", dimensions.vocabulary, dimensions.hidden)

    def ids(self, texts: Sequence[str]) -> tuple[Ids, Ids]:
        """Token ids and their mask, both of shape (texts, tokens)."""
        found = self._encode([text.translate(self._characters) for text in texts])
        return (
            np.array([one.ids for one in found], np.int64),
            np.array([one.attention_mask for one in found], np.int64),
        )

    def embeddings(self, ids: Ids) -> NDArray[np.float32]:
        """The word table's rows of these ids, shape (texts, tokens, hidden)."""
        return unpack(self._table[ids])

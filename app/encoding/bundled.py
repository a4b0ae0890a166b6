"""The bundled model as a sentence-transformers module: the word table stays at 4 bits on disk, a body does the rest."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from sentence_transformers.base.modules import InputModule
from torch import Tensor

from app.encoding.tokenizer import MAX_TOKENS, make_tokenizer
from app.encoding.weights import Weights, unpack

Body = Callable[[Tensor, Tensor], Tensor]
"""Word embeddings (texts, tokens, hidden) and their mask -> unit vectors (texts, hidden)."""


class BundledE5(InputModule):
    """multilingual-e5-small from its packaged weights; with a torch body or an ONNX one."""

    save_in_root = True
    max_seq_length = MAX_TOKENS

    def __init__(self, weights: Weights, body: Body, runtime: str, adapter: str = "") -> None:
        super().__init__()
        dimensions = weights.dimensions
        vocabulary = weights.vocabulary()
        tokenizer = make_tokenizer(vocabulary)
        self.tokenizer = tokenizer
        self._encode_batch = tokenizer.encode_batch
        self.characters = vocabulary.characters
        self.dimension = dimensions.hidden
        self.word_table = weights.packed("emb.word", dimensions.vocabulary, dimensions.hidden)
        self.body = body
        self.runtime = runtime
        self.adapter = adapter
        """The key of the adapter in the body; empty without one."""
        self.eval()

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **_: Any
    ) -> dict[str, Tensor | Any]:
        """Token ids and their mask, shape (texts, tokens)."""
        texts = [((prompt or "") + text).translate(self.characters) for text in inputs]
        encodings = self._encode_batch(texts)
        return {
            "input_ids": torch.tensor([encoding.ids for encoding in encodings]),
            "attention_mask": torch.tensor([encoding.attention_mask for encoding in encodings]),
        }

    def forward(self, features: dict[str, Tensor | Any], **_: Any) -> dict[str, Tensor | Any]:
        """The features with `sentence_embedding` added: unit vectors of shape (texts, 384)."""
        rows: np.ndarray[Any, Any] = self.word_table[features["input_ids"].numpy()]
        embeddings = torch.from_numpy(unpack(rows))
        features["sentence_embedding"] = self.body(embeddings, features["attention_mask"])
        return features

    def get_embedding_dimension(self) -> int:
        """The length of a vector."""
        return self.dimension

    def save(self, output_path: str, *args: Any, **kwargs: Any) -> None:
        """Raises: the weights live in their package and are not written elsewhere."""
        message = "The bundled model is not saved: its weights come with its package."
        raise NotImplementedError(message)

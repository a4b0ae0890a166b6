"""The bundled model in torch, as a sentence-transformers module: where that runtime is set, or ONNX Runtime can't run it."""

from collections.abc import Sequence
from typing import Any

import torch
from sentence_transformers.base.modules import InputModule
from torch import Tensor

from app.encoding.layers import Layers
from app.encoding.tokenizer import MAX_TOKENS
from app.encoding.words import Words


class BundledE5(InputModule):
    """multilingual-e5-small from its packaged weights."""

    save_in_root = True
    max_seq_length = MAX_TOKENS

    def __init__(self, words: Words, layers: Layers) -> None:
        super().__init__()
        self.words = words
        self.tokenizer = words.tokenizer
        self.layers = layers
        self.eval()

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **_: Any
    ) -> dict[str, Tensor | Any]:
        """Token ids and their mask, shape (texts, tokens)."""
        ids, mask = self.words.ids([(prompt or "") + text for text in inputs])
        return {"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)}

    def forward(self, features: dict[str, Tensor | Any], **_: Any) -> dict[str, Tensor | Any]:
        """The features with `sentence_embedding` added: unit vectors of shape (texts, 384)."""
        embeddings = torch.from_numpy(self.words.embeddings(features["input_ids"].numpy()))
        features["sentence_embedding"] = self.layers(embeddings, features["attention_mask"])
        return features

    def get_embedding_dimension(self) -> int:
        """The length of a vector."""
        return self.words.dimension

    def save(self, output_path: str, *args: Any, **kwargs: Any) -> None:
        """Raises: the weights live in their package and are not written elsewhere."""
        message = "The bundled model is not saved: its weights come with its package."
        raise NotImplementedError(message)

"""The bundled model in ONNX Runtime at int8: as it is served. Neither torch nor sentence-transformers is needed for it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from app.encoding.words import Words

INPUTS, OUTPUT = ["embeddings", "attention_mask"], "vectors"


class OnnxEmbedder:
    """An embedder on one thread; every text gets the prompt."""

    def __init__(self, words: Words, layers: Path, prompt: str, fingerprint: str) -> None:
        self.fingerprint = fingerprint
        self.dimensions = words.dimension
        self._words = words
        self._prompt = prompt
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(layers), options, providers=["CPUExecutionProvider"])

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of shape (texts, dimensions), in the order of the texts.

        Each is read on its own: int8 scales a whole batch at once, and in company a vector moved by up to 0.015 of
        cosine, and a decision with it.
        """
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            ids, mask = self._words.ids([self._prompt + text])
            inputs = dict(zip(INPUTS, (self._words.embeddings(ids), mask), strict=True))
            found: Any = self._session.run([OUTPUT], inputs)[0]
            vectors[row] = found[0]
        return vectors

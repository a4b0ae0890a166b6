"""Loads the model that the settings name; torch and sentence-transformers are imported only where they run or build it."""

import logging
import os
from pathlib import Path

from app.encoding.adapter import Adapter, read_adapter
from app.encoding.encoder import Embedder, Encoder
from app.encoding.onnx_embedder import OnnxEmbedder
from app.encoding.weights import SHA256, Weights, locate_weights, read_weights
from app.encoding.words import Words
from app.errors import ConfigError

BUNDLED = "bundled:e5-small"
PLAIN = "bundled:e5-small-plain"
"""The same without its adapter: as it comes in its package."""
PROMPTS = {"query": "query: ", "document": "passage: "}
FILE_VERSION = 1
"""Raise it when a change of `onnx_file` or of `layers` changes the file that is built."""

logger = logging.getLogger(__name__)


def load_encoder(name: str, runtime: str, cache_dir: Path, *, cache_size: int = 20_000) -> Encoder:
    """An encoder on the model of this name; ConfigError with one sentence if there is none.

    `name` is `bundled:e5-small`, the same with `-plain`, a folder, or a sentence-transformers name; `runtime` is
    `onnx-int8` or `torch` and matters to the bundled model only.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    return Encoder(read_model(name, runtime, cache_dir), cache_size=cache_size)


def read_model(name: str, runtime: str, cache_dir: Path) -> Embedder:
    """The model, read from disk or fetched; the one place where a model comes into the process."""
    if name in (BUNDLED, PLAIN):
        return _read_bundled(runtime, cache_dir, read_adapter() if name == BUNDLED else None)
    if name.startswith("bundled:"):
        message = f"There is no bundled model {name!r}; there are {BUNDLED!r} and {PLAIN!r}."
        raise ConfigError(message)
    if name.startswith((".", "/", "~")) and not Path(name).is_dir():
        message = f"There is no folder {name!r} for the model."
        raise ConfigError(message)
    from app.encoding.sentence_embedder import SentenceEmbedder, content_of, read_named

    model = read_named(name, PROMPTS)
    return SentenceEmbedder(model, content_of(model))


def _read_bundled(runtime: str, cache_dir: Path, adapter: Adapter | None) -> Embedder:
    weights = read_weights(locate_weights())
    words = Words(weights)
    tuned = f"+{adapter.key}" if adapter else ""
    if runtime == "onnx-int8":
        key = f"{BUNDLED}/onnx-int8/{SHA256[:16]}{tuned}"
        try:
            return _in_onnx(words, weights, adapter, cache_dir, key)
        except Exception:  # whatever is wrong there, torch gives the same vectors, only slower
            logger.warning("ONNX Runtime can't run the bundled model; torch runs it, slower", exc_info=True)
    from sentence_transformers import SentenceTransformer

    from app.encoding.bundled import BundledE5
    from app.encoding.layers import Layers
    from app.encoding.sentence_embedder import SentenceEmbedder

    module = BundledE5(words, Layers(weights, adapter))
    model = SentenceTransformer(modules=[module], prompts=PROMPTS, device="cpu")
    return SentenceEmbedder(model, f"{BUNDLED}/torch/{SHA256[:16]}{tuned}")


def _in_onnx(
    words: Words, weights: Weights, adapter: Adapter | None, cache_dir: Path, fingerprint: str
) -> OnnxEmbedder:
    """The embedder on the int8 file of the cache folder, which is built there first if it is missing or unreadable."""
    tuned = f"-{adapter.key}" if adapter else ""
    path = cache_dir / f"e5-small-int8-{SHA256[:12]}{tuned}-v{FILE_VERSION}.onnx"
    if path.is_file():
        try:
            return OnnxEmbedder(words, path, PROMPTS["query"], fingerprint)
        except Exception:  # onnxruntime's own errors share no ancestor below this
            path.unlink(missing_ok=True)
    from app.encoding.layers import Layers
    from app.encoding.onnx_file import build

    build(path, Layers(weights, adapter))
    return OnnxEmbedder(words, path, PROMPTS["query"], fingerprint)

"""Loads the model that the settings name; the heavy libraries are imported only then."""

import hashlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import httpx

from app.encoding.encoder import BATCH_SIZE, Encoder
from app.errors import ConfigError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BUNDLED = "bundled:e5-small"
PLAIN = "bundled:e5-small-plain"
"""The same without its adapter: as it comes in its package."""
PROMPTS = {"query": "query: ", "document": "passage: "}
MAX_TOKENS = 128
HUB, HUB_SECONDS = "https://huggingface.co", 5

logger = logging.getLogger(__name__)


def load_encoder(name: str, runtime: str, cache_dir: Path, *, cache_size: int = 20_000) -> Encoder:
    """An encoder on the model of this name; ConfigError with one sentence if there is none."""
    model = load_model(name, runtime, cache_dir)
    from app.encoding.bundled import BundledE5
    from app.encoding.sentence_embedder import SentenceEmbedder

    # int8 scales a whole batch at once: in company a vector moved by up to 0.015 of cosine, and a decision with it.
    alone = isinstance(model[0], BundledE5) and model[0].runtime == "onnx-int8"
    return Encoder(
        SentenceEmbedder(model, fingerprint(model), 1 if alone else BATCH_SIZE), cache_size=cache_size
    )


def load_model(name: str, runtime: str, cache_dir: Path) -> "SentenceTransformer":
    """The model on one thread, with its prompts; ConfigError with one sentence if it can't be loaded.

    `name` is `bundled:e5-small`, the same with `-plain`, a folder, or a sentence-transformers name; `runtime` is
    `onnx-int8` or `torch` and matters to the bundled model only.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    return read_model(name, runtime, cache_dir)


def fingerprint(model: "SentenceTransformer") -> str:
    """Names the model by how it runs and what is in it: vectors of different fingerprints don't compare."""
    import torch

    from app.encoding.bundled import BundledE5
    from app.encoding.weights import SHA256

    first = model[0]
    if isinstance(first, BundledE5):
        tuned = f"+{first.adapter}" if first.adapter else ""
        return f"{BUNDLED}/{first.runtime}/{SHA256[:16]}{tuned}"
    digest = hashlib.sha256(repr((sorted(model.prompts.items()), model.max_seq_length)).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(tensor.detach().cpu().contiguous().flatten().view(torch.uint8).numpy())
    return f"sentence-transformers/{digest.hexdigest()[:16]}"


def read_model(name: str, runtime: str, cache_dir: Path) -> "SentenceTransformer":
    """The model, read from disk or fetched; the one place where a model comes into the process."""
    import torch

    torch.set_num_threads(1)
    if name in (BUNDLED, PLAIN):
        return _read_bundled(runtime, cache_dir, tuned=name == BUNDLED)
    if name.startswith("bundled:"):
        message = f"There is no bundled model {name!r}; there are {BUNDLED!r} and {PLAIN!r}."
        raise ConfigError(message)
    model = _read_named(name)
    if isinstance(model.max_seq_length, int) and model.max_seq_length > MAX_TOKENS:
        model.max_seq_length = MAX_TOKENS
    if "e5" in name.lower() and not model.prompts.get("query"):
        model.prompts.update(PROMPTS)  # E5 models need them and don't bring them
    return model


def _read_bundled(runtime: str, cache_dir: Path, *, tuned: bool) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    from app.encoding.adapter import read_adapter
    from app.encoding.bundled import BundledE5
    from app.encoding.layers import Layers
    from app.encoding.weights import locate_weights, read_weights

    weights = read_weights(locate_weights())
    adapter = read_adapter() if tuned else None
    key = adapter.key if adapter else ""

    def layers() -> Layers:
        made = Layers(weights)
        if adapter is not None:
            adapter.apply(made)
        return made

    body = None
    if runtime == "onnx-int8":
        try:
            from app.encoding.onnx_body import load_body

            body = load_body(cache_dir, key, layers)
        except Exception:  # whatever is wrong there, torch gives the same vectors, only slower
            logger.warning("ONNX Runtime can't run the bundled model; torch runs it, slower", exc_info=True)
    module = BundledE5(weights, body or layers(), runtime if body else "torch", key)
    return SentenceTransformer(modules=[module], prompts=PROMPTS, device="cpu")


def _read_named(name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    is_folder = Path(name).is_dir()
    if not is_folder and name.startswith((".", "/", "~")):
        message = f"There is no folder {name!r} for the model."
        raise ConfigError(message)
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

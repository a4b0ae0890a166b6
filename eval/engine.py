"""The parts that think, as the service builds them."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.settings import Settings
from intents.classifier import Classifier
from intents.train import load_or_fit


@dataclass(frozen=True, slots=True)
class Engine:
    """An encoder, the intents' head for it, and the settings that decisions follow."""

    encoder: Encoder
    classifier: Classifier
    settings: Settings
    cache_dir: Path


@contextmanager
def running_engine(settings: Settings | None = None) -> Iterator[Engine]:
    """The engine of the settings (by default those of the environment); what is built once is kept in their cache."""
    given = settings or Settings()
    cache_dir = given.cache_dir or Path(tempfile.gettempdir()) / "sidestage-eval"
    cache_dir.mkdir(parents=True, exist_ok=True)
    encoder = load_encoder(
        given.model, given.encoder_runtime, cache_dir, cache_size=max(20_000, given.encoder_cache)
    )
    try:
        classifier = load_or_fit(cache_dir, encoder.encode, encoder.fingerprint)
        yield Engine(encoder, classifier, given, cache_dir)
    finally:
        encoder.close()

"""The parts that think, as the service builds them."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.settings import Settings
from app.triage.cleaning import clean
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
def running_engine(settings: Settings) -> Generator[Engine]:
    """The engine of the settings; what is built once is kept in their cache folder, or one of the evaluation's own."""
    cache_dir = settings.cache_dir or Path(tempfile.gettempdir()) / "sidestage-eval"
    cache_dir.mkdir(parents=True, exist_ok=True)
    encoder = load_encoder(
        settings.model,
        settings.encoder_runtime,
        cache_dir,
        cache_size=max(20_000, settings.encoder_cache),
    )
    try:
        classifier = load_or_fit(cache_dir, encoder.encode, encoder.fingerprint, clean)
        yield Engine(encoder, classifier, settings, cache_dir)
    finally:
        encoder.close()

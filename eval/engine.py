"""The parts that think, as the service builds them."""

import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.settings import Settings
from app.triage.calibration import SHIPPED, Calibration
from app.triage.cleaning import clean
from intents.classifier import Classifier
from intents.load import load_or_fit
from knowledge.entry import Entry
from knowledge.query_bank import query_bank
from knowledge.retriever import Retriever, build_retriever, entry_vectors

WITHOUT = Path(__file__).parent / "calibrations"
"""A calibration for each development shop, fitted on the others."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An encoder, the intents' head for it, and the settings that decisions follow."""

    encoder: Encoder
    classifier: Classifier
    settings: Settings
    cache_dir: Path

    def calibration(self, shop: str) -> Calibration:
        """The one fitted without the shop where there is one, so that no shop is measured by what it taught."""
        without = WITHOUT / f"{shop}.json"
        return Calibration.load(without if without.exists() else SHIPPED)


@contextmanager
def running_encoder(settings: Settings) -> Generator[Encoder]:
    """The encoder of the settings; what is built once is kept in their cache folder, or one of the evaluation's own."""
    encoder = load_encoder(
        settings.model,
        settings.encoder_runtime,
        cache_dir_of(settings),
        cache_size=max(20_000, settings.encoder_cache),
    )
    try:
        yield encoder
    finally:
        encoder.close()


@contextmanager
def running_engine(settings: Settings) -> Generator[Engine]:
    """The engine of the settings, with the head for its encoder."""
    cache_dir = cache_dir_of(settings)
    with running_encoder(settings) as encoder:
        classifier = load_or_fit(cache_dir, encoder.encode, encoder.fingerprint, clean)
        yield Engine(encoder, classifier, settings, cache_dir)


def cache_dir_of(settings: Settings) -> Path:
    """The settings' cache folder, or one of the evaluation's own."""
    folder = settings.cache_dir or Path(tempfile.gettempdir()) / "sidestage-eval"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def index_of(known: Sequence[Entry], encoder: Encoder) -> Retriever:
    """The entries, to be searched as the service searches them."""
    return build_retriever(known, entry_vectors(known, encoder.encode), query_bank(encoder.fingerprint))

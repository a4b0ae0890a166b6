from pathlib import Path

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from app.triage.cleaning import clean
from intents import load
from intents.catalogue_files import Catalogue
from intents.classifier import LinearHead
from intents.load import SHIPPED, head_key, load_or_fit
from tests.unit.intents.toy import write_toy


@pytest.fixture
def small_catalogue(toy: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    monkeypatch.setattr(load, "lessons", lambda _: toy)
    return toy


@pytest.mark.usefixtures("small_catalogue")
def test_the_second_start_encodes_nothing(hashing_encoder: Encoder, tmp_path: Path) -> None:
    first = load_or_fit(tmp_path / "cache", hashing_encoder.encode, "hashing", str)

    def refuse(texts: object) -> np.ndarray:
        pytest.fail("the cached head was there")

    second = load_or_fit(tmp_path / "cache", refuse, "hashing", str)
    assert second.fingerprint == first.fingerprint
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".npz"]


@pytest.mark.usefixtures("small_catalogue")
def test_a_damaged_cache_is_fitted_again(hashing_encoder: Encoder, tmp_path: Path) -> None:
    load_or_fit(tmp_path / "cache", hashing_encoder.encode, "hashing", str)
    (cached,) = (tmp_path / "cache").iterdir()
    cached.write_bytes(cached.read_bytes()[:100])
    head = load_or_fit(tmp_path / "cache", hashing_encoder.encode, "hashing", str)
    assert LinearHead.load(cached).fingerprint == head.fingerprint


def test_key_follows_catalogue_corpus_cleaning_model_and_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = head_key(clean, "model")
    assert key == head_key(clean, "model")
    assert key != head_key(clean, "another model")
    assert key != head_key(str.swapcase, "model")
    with monkeypatch.context() as patch:
        patch.setattr(load, "_code", lambda: "changed")
        assert key != head_key(clean, "model")
    with monkeypatch.context() as patch:
        patch.setattr(load, "load_catalogue", lambda: write_toy(tmp_path))
        assert key != head_key(clean, "model")
    with monkeypatch.context() as patch:
        patch.setattr(load, "corpus_fingerprint", lambda: "changed")
        assert key != head_key(clean, "model")


@pytest.mark.model
def test_the_shipped_head_belongs_to_this_catalogue_model_and_code(bundled_encoder: Encoder) -> None:
    expected = head_key(clean, bundled_encoder.fingerprint)
    assert LinearHead.load(SHIPPED).fingerprint == expected, "run `python -m eval.fit_intents`"
    assert SHIPPED.stat().st_size < 1_000_000


@pytest.mark.model
def test_a_start_with_the_bundled_model_fits_nothing(bundled_encoder: Encoder, tmp_path: Path) -> None:
    def refuse(texts: object) -> np.ndarray:
        pytest.fail("the shipped head was there")

    load_or_fit(tmp_path, refuse, bundled_encoder.fingerprint, clean)
    assert list(tmp_path.iterdir()) == []

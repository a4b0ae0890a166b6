from pathlib import Path

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from app.triage.cleaning import clean
from intents import train
from intents.catalogue_files import Catalogue, load_catalogue
from intents.classifier import LinearHead, UnreadableHead
from intents.train import SHIPPED, fit, head_key, load_or_fit

COLOURS = [
    "red",
    "blue",
    "green",
    "black",
    "white",
    "pink",
    "grey",
    "brown",
    "navy",
    "gold",
    "silver",
    "beige",
]


def write_toy(folder: Path) -> Catalogue:
    lines = {
        "chat": [f"i like {colour}" for colour in COLOURS],
        "price": [f"how much is the {colour} one" for colour in COLOURS],
        "stock": [f"any {colour} left" for colour in COLOURS],
    }
    for name, texts in lines.items():
        body = "".join(f"    {text}\n" for text in texts)
        (folder / f"{name}.yaml").write_text(f"meaning: {name}\nexamples:\n  en: |\n{body}", encoding="utf-8")
    return load_catalogue(folder)


@pytest.fixture
def toy(tmp_path: Path) -> Catalogue:
    return write_toy(tmp_path)


@pytest.fixture
def small_catalogue(toy: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    monkeypatch.setattr(train, "lessons", lambda _: toy)
    return toy


def test_a_head_learns_what_the_examples_say(toy: Catalogue, hashing_encoder: Encoder) -> None:
    head = fit(toy, hashing_encoder.encode)
    texts = ["how much is the purple one", "any purple left", "i like purple"]
    readings = head.read(texts, hashing_encoder.encode(texts))
    assert [reading.intents[0].name for reading in readings] == ["price", "stock", "chat"]
    assert [reading.needs_reply > 0.5 for reading in readings] == [True, True, False]


def test_two_fits_of_the_same_are_equal(toy: Catalogue, hashing_encoder: Encoder) -> None:
    one, other = fit(toy, hashing_encoder.encode), fit(toy, hashing_encoder.encode)
    np.testing.assert_array_equal(one.dense, other.dense)
    np.testing.assert_array_equal(one.ngrams, other.ngrams)
    assert (one.first, one.more, one.fingerprint) == (other.first, other.more, other.fingerprint)


def test_a_saved_head_reads_as_before(toy: Catalogue, hashing_encoder: Encoder, tmp_path: Path) -> None:
    head = fit(toy, hashing_encoder.encode)
    head.save(tmp_path / "head.npz")
    loaded = LinearHead.load(tmp_path / "head.npz")
    texts = [example.text for example in toy.examples]
    vectors = hashing_encoder.encode(texts)
    np.testing.assert_allclose(
        loaded.probabilities(texts, vectors), head.probabilities(texts, vectors), atol=0.003
    )
    assert (loaded.names, loaded.fingerprint) == (head.names, head.fingerprint)


def test_what_is_not_a_head_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "head.npz").write_bytes(b"PK nonsense")
    with pytest.raises(UnreadableHead, match=r"head\.npz"):
        LinearHead.load(tmp_path / "head.npz")
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    with pytest.raises(UnreadableHead):
        LinearHead.load(tmp_path / "other.npz")


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
        patch.setattr(train, "_code", lambda: "changed")
        assert key != head_key(clean, "model")
    with monkeypatch.context() as patch:
        patch.setattr(train, "load_catalogue", lambda: write_toy(tmp_path))
        assert key != head_key(clean, "model")
    with monkeypatch.context() as patch:
        patch.setattr(train, "corpus_fingerprint", lambda: "changed")
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

from pathlib import Path

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from intents.catalogue_files import Catalogue
from intents.classifier import LinearHead, UnreadableHead
from intents.train import fit


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

"""What tuning adds to the bundled model."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.encoding.adapter import SHIPPED, read_adapter, write_adapter
from app.encoding.encoder import Encoder
from app.encoding.load import load_encoder
from app.errors import ConfigError

UP, DOWN = np.ones((3, 2), np.float16), np.full((2, 4), 0.5, np.float16)
COMMENTS = ("how much is this", "halal gak kak", "什么时候发货", "ใส่แล้วร้อนไหม", "love this so much")


@pytest.fixture
def small() -> Any:
    """A module of one map. Torch is imported where these tests run, not by every worker that collects them."""
    from torch import nn

    made = nn.Module()
    made.map = nn.Linear(4, 3)
    return made


def test_a_change_is_the_product_of_its_factors(tmp_path: Path, small: Any) -> None:
    from app.encoding.layers import add

    written = write_adapter(tmp_path / "a.npz", {"map.weight": (UP, DOWN)})
    before = small.map.weight.detach().clone()
    adapter = read_adapter(tmp_path / "a.npz")
    add(adapter, small)
    np.testing.assert_allclose(small.map.weight.detach(), before + 1)
    assert small.map.weight.shape == (3, 4)
    assert adapter.key == written.key


def test_the_key_follows_the_content(tmp_path: Path) -> None:
    one = write_adapter(tmp_path / "a.npz", {"map.weight": (UP, DOWN)})
    other = write_adapter(tmp_path / "b.npz", {"map.weight": (UP, DOWN * 2)})
    assert one.key != other.key


def test_a_change_of_what_is_not_there_is_refused(tmp_path: Path, small: Any) -> None:
    from app.encoding.layers import add

    with pytest.raises(ConfigError, match=r"other\.weight"):
        add(write_adapter(tmp_path / "a.npz", {"other.weight": (UP, DOWN)}), small)


@pytest.mark.parametrize("content", [b"", b"PK nonsense"])
def test_what_is_no_adapter_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.npz").write_bytes(content)
    with pytest.raises(ConfigError, match=r"a\.npz"):
        read_adapter(tmp_path / "a.npz")


def test_an_adapter_of_other_weights_is_refused(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", base=np.array("other"))
    with pytest.raises(ConfigError, match="other weights"):
        read_adapter(tmp_path / "a.npz")


def test_the_shipped_one_is_small() -> None:
    assert SHIPPED.stat().st_size < 5_000_000


@pytest.mark.model
def test_int8_is_close_to_torch_and_differs_from_the_plain_model(
    bundled_encoder: Encoder, tmp_path: Path
) -> None:
    tuned = load_encoder("bundled:e5-small", "torch", tmp_path)
    plain = load_encoder("bundled:e5-small-plain", "torch", tmp_path)
    vectors = tuned.encode(COMMENTS)
    near = (bundled_encoder.encode(COMMENTS) * vectors).sum(axis=1)
    apart = (plain.encode(COMMENTS) * vectors).sum(axis=1)
    tuned.close()
    plain.close()
    assert near.min() > 0.985
    assert apart.max() < 0.9999
    assert bundled_encoder.fingerprint.endswith("+" + read_adapter().key)
    assert len({tuned.fingerprint, plain.fingerprint, bundled_encoder.fingerprint}) == 3

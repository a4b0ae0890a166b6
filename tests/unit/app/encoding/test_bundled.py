"""The bundled model against vectors recorded from its torch reading, which agreed with the original layout."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from app.encoding.load import load_encoder, read_model
from app.encoding.weights import locate_weights, read_weights
from app.errors import ConfigError

RECORDED = Path(__file__).parents[3] / "contracts" / "recorded" / "e5_small.json"


@pytest.fixture(scope="module")
def recorded() -> dict[str, list[float]]:
    return json.loads(RECORDED.read_text("utf-8"))


@pytest.mark.model
def test_torch_gives_the_recorded_vectors(recorded: dict[str, list[float]], tmp_path: Path) -> None:
    encoder = load_encoder("bundled:e5-small-plain", "torch", tmp_path)
    vectors = encoder.encode(list(recorded))
    encoder.close()
    np.testing.assert_allclose(vectors, list(recorded.values()), atol=1e-4)
    assert encoder.fingerprint == "bundled:e5-small/torch/1571fc9827503943"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that was empty, with the int8 file that was built there: for five seconds."""
    folder = tmp_path_factory.mktemp("int8")
    read_model("bundled:e5-small-plain", "onnx-int8", folder)
    return folder


@pytest.mark.model
def test_int8_is_close_to_the_recorded_vectors(recorded: dict[str, list[float]], plain: Path) -> None:
    encoder = load_encoder("bundled:e5-small-plain", "onnx-int8", plain)
    cosines = (encoder.encode(list(recorded)) * np.array(list(recorded.values()))).sum(axis=1)
    encoder.close()
    assert cosines.min() > 0.99
    assert encoder.fingerprint == "bundled:e5-small/onnx-int8/1571fc9827503943"


@pytest.mark.model
def test_the_int8_file_is_built_once_and_again_only_when_damaged(plain: Path) -> None:
    (built,) = plain.iterdir()
    size, long_ago = built.stat().st_size, time.time_ns() - 10**12
    os.utime(built, ns=(long_ago, long_ago))

    read_model("bundled:e5-small-plain", "onnx-int8", plain)
    assert built.stat().st_mtime_ns == long_ago

    built.write_bytes(b"not a model")
    read_model("bundled:e5-small-plain", "onnx-int8", plain)
    assert [(file.name, file.stat().st_size) for file in plain.iterdir()] == [(built.name, size)]


@pytest.mark.model
def test_a_start_with_the_bundled_model_imports_no_library_that_only_learns(
    request: pytest.FixtureRequest,
) -> None:
    """They take longer to import than everything else of a start, and 350 MB."""
    folder = request.config.cache.mkdir("encoder")
    load_encoder("bundled:e5-small", "onnx-int8", folder).close()  # the file is built with torch
    script = f"""
import sys
from pathlib import Path
import app.main
from app.encoding.load import load_encoder
from app.triage.cleaning import clean
from intents.load import load_or_fit
encoder = load_encoder("bundled:e5-small", "onnx-int8", Path({str(folder)!r}))
load_or_fit(Path({str(folder)!r}), encoder.encode, encoder.fingerprint, clean)
encoder.close()
print([name for name in ("torch", "sentence_transformers", "sklearn") if name in sys.modules])
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


@pytest.mark.model
def test_torch_takes_over_where_the_int8_file_cannot_be_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file, not a folder")
    encoder = load_encoder("bundled:e5-small", "onnx-int8", in_the_way)
    encoder.close()
    assert "/torch/" in encoder.fingerprint
    assert "torch runs it" in caplog.text


def test_a_damaged_weight_file_is_refused(tmp_path: Path) -> None:
    damaged = tmp_path / "weights.bin"
    shutil.copyfile(locate_weights(), damaged)
    with damaged.open("r+b") as file:
        file.seek(40_000_000)
        byte = file.read(1)
        file.seek(40_000_000)
        file.write(bytes([byte[0] ^ 1]))
    with pytest.raises(
        ConfigError, match=r"damaged or of another version: its SHA-256 is \w{12}\.\.\., not 1571fc982750"
    ):
        read_weights(damaged)


def test_a_missing_package_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.encoding.weights.PACKAGE", "no-such-package-here")
    with pytest.raises(ConfigError, match="needs the package no-such-package-here, which is not installed"):
        locate_weights()

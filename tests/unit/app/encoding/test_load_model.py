from pathlib import Path

import numpy as np
import pytest

from app.encoding.load import load_encoder, read_model
from app.errors import ConfigError

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("bundled:e6-huge", "There is no bundled model 'bundled:e6-huge'"),
        ("./no/such/folder", "There is no folder './no/such/folder' for the model."),
    ],
)
def test_a_wrong_name_is_one_sentence(name: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as error:
        read_model(name, "torch", tmp_path)
    assert str(error.value).startswith(sentence)
    assert "\n" not in str(error.value)


def test_a_folder_without_a_model_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="holds no sentence-transformers model") as error:
        read_model(str(tmp_path), "torch", tmp_path)
    assert "\n" not in str(error.value)


@pytest.mark.timeout(20)
def test_a_name_that_cannot_be_fetched_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with pytest.raises(ConfigError, match="'nobody/no-such-model' is neither a folder") as error:
        read_model("nobody/no-such-model", "torch", tmp_path)
    assert "\n" not in str(error.value)


def test_any_folder_of_sentence_transformers_serves(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0, "price": 1, "size": 2}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    table = np.eye(3, 4, dtype=np.float32)
    folder = tmp_path / "small"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=table)]).save(str(folder))

    encoder = load_encoder(str(folder), "onnx-int8", tmp_path)
    again = load_encoder(str(folder), "torch", tmp_path)
    try:
        np.testing.assert_allclose(encoder.encode(["size", "price"]), table[[2, 1]], atol=1e-6)
        assert encoder.fingerprint == again.fingerprint
        assert encoder.fingerprint.startswith("sentence-transformers/")
    finally:
        encoder.close()
        again.close()

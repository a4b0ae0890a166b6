"""What every encoder promises: run over the stand-in and over the bundled model in both its runtimes."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from app.encoding.encoder import Encoder
from app.encoding.hashing import HashingEncoder
from app.encoding.load import load_encoder
from app.errors import Unavailable

TEXTS = [
    "how much is the red dress?",
    "多少钱",
    "¿cuánto cuesta?",
    "1",
    "كم السعر",
    "ราคาเท่าไหร่คะ",
    "berapa kak 😍",
]
HARD = {
    "lone surrogates": "price \ud800 of \udfff this",
    "NUL": "price\x00of this",
    "empty": "",
    "only spaces": " \n\t ",
    "only a surrogate": "\ud83d",
    "U+FDFA fifty times": "\ufdfa" * 50,
    "right-to-left override": "\u202eecirp",
    "ten thousand characters": "long question " * 715,
    "one endless word": "x" * 10_000,
}


@pytest.fixture(scope="module")
def torch_encoder(request: pytest.FixtureRequest) -> Iterator[Encoder]:
    encoder = load_encoder("bundled:e5-small", "torch", request.config.cache.mkdir("encoder"))
    yield encoder
    encoder.close()


@pytest.fixture(
    params=[
        "hashing_encoder",
        pytest.param("bundled_encoder", marks=pytest.mark.model),
        pytest.param("torch_encoder", marks=pytest.mark.model),
    ]
)
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return request.getfixturevalue(request.param)


def test_vectors_are_unit_float32_one_a_text(encoder: Encoder) -> None:
    vectors = encoder.encode(TEXTS)
    assert vectors.shape == (len(TEXTS), encoder.dimensions)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_texts_give_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.dimensions)
    assert asyncio.run(encoder.aencode([])).shape == (0, encoder.dimensions)


def test_different_texts_differ_and_order_is_kept(encoder: Encoder) -> None:
    vectors = encoder.encode(TEXTS)
    np.testing.assert_array_equal(encoder.encode(TEXTS[::-1]), vectors[::-1])
    similarities = vectors @ vectors.T
    assert (similarities - 2 * np.eye(len(TEXTS)) < 0.99).all()


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: Encoder) -> None:
    """Fresh texts, each way once: the cache must not answer for the model."""
    asked = [f"is number {number} in stock{' still' * number}" for number in range(20)]
    alone = np.concatenate([encoder._embedder.embed([text]) for text in asked])
    together = encoder._embedder.embed(asked)
    assert (alone * together).sum(axis=1).min() > 0.9999


def test_a_repeated_text_is_the_same_to_the_bit(encoder: Encoder) -> None:
    first, again, spaced = (encoder.encode([text]) for text in ("same thing", "same thing", " same  thing\n"))
    np.testing.assert_array_equal(first, again)
    np.testing.assert_array_equal(first, spaced)


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_no_text_breaks_it(encoder: Encoder, text: str) -> None:
    vector = encoder.encode([text])
    assert vector.shape == (1, encoder.dimensions)
    np.testing.assert_allclose(np.linalg.norm(vector), 1, atol=1e-5)


def test_a_caller_may_change_what_it_got(encoder: Encoder) -> None:
    vector = encoder.encode(["mine"])
    before = vector.copy()
    vector *= 2
    np.testing.assert_array_equal(encoder.encode(["mine"]), before)


def test_concurrent_callers_each_get_their_own(encoder: Encoder) -> None:
    async def ask_all() -> list[np.ndarray]:
        return await asyncio.gather(*(encoder.aencode([f"caller {number}", "1"]) for number in range(40)))

    answers = asyncio.run(ask_all())
    for number, vectors in enumerate(answers):
        np.testing.assert_array_equal(vectors, encoder.encode([f"caller {number}", "1"]))


def test_threads_may_share_it(encoder: Encoder) -> None:
    asked = [[f"thread {number} asks {part}" for part in range(5)] for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(encoder.encode, asked))
    for texts, vectors in zip(asked, answers, strict=True):
        np.testing.assert_array_equal(vectors, encoder.encode(texts))


def test_a_closed_encoder_says_so() -> None:
    encoder = HashingEncoder()
    encoder.close()
    encoder.close()
    with pytest.raises(Unavailable, match="closed"):
        encoder.encode(["late"])
    with pytest.raises(Unavailable, match="closed"):
        asyncio.run(encoder.aencode(["late"]))

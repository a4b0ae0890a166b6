import asyncio
from collections.abc import Iterator, Sequence
from threading import Event

import numpy as np
import pytest
from numpy.typing import NDArray

from app.encoding.encoder import Encoder, clean
from app.errors import Unavailable


class GatedEmbedder:
    """Waits for the gate, notes its batches, and fails on the text `bad`."""

    fingerprint = "gated"
    dimensions = 2

    def __init__(self) -> None:
        self.gate = Event()
        self.started = Event()
        self.batches: list[list[str]] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.started.set()
        assert self.gate.wait(10)
        self.batches.append(list(texts))
        if "bad" in texts:
            message = "bad text"
            raise ValueError(message)
        return np.tile(np.array([[1, 0]], np.float32), (len(texts), 1))


@pytest.fixture
def embedder() -> GatedEmbedder:
    return GatedEmbedder()


@pytest.fixture
def encoder(embedder: GatedEmbedder) -> Iterator[Encoder]:
    encoder = Encoder(embedder, cache_size=3, max_waiting=4)
    yield encoder
    embedder.gate.set()
    encoder.close()


async def _hold_the_thread(encoder: Encoder, embedder: GatedEmbedder) -> asyncio.Task[NDArray[np.float32]]:
    task = asyncio.create_task(encoder.aencode(["first"]))
    await asyncio.to_thread(embedder.started.wait, 10)
    return task


def test_calls_that_wait_share_a_batch_and_the_loop_stays_free(
    encoder: Encoder, embedder: GatedEmbedder
) -> None:
    async def run() -> None:
        first = await _hold_the_thread(encoder, embedder)
        others = [asyncio.create_task(encoder.aencode([text])) for text in ("b", "c", "b")]
        await asyncio.sleep(0)
        embedder.gate.set()
        await asyncio.gather(first, *others)

    asyncio.run(run())
    assert embedder.batches == [["first"], ["b", "c"]]


def test_one_callers_failure_is_not_the_others(encoder: Encoder, embedder: GatedEmbedder) -> None:
    async def run() -> list[object]:
        first = await _hold_the_thread(encoder, embedder)
        others = [asyncio.create_task(encoder.aencode([text])) for text in ("b", "bad", "c")]
        await asyncio.sleep(0)
        embedder.gate.set()
        return await asyncio.gather(first, *others, return_exceptions=True)

    _, good, bad, also_good = asyncio.run(run())
    assert isinstance(bad, ValueError)
    assert isinstance(good, np.ndarray)
    assert isinstance(also_good, np.ndarray)


def test_a_cancelled_caller_harms_no_other(encoder: Encoder, embedder: GatedEmbedder) -> None:
    async def run() -> NDArray[np.float32]:
        first = await _hold_the_thread(encoder, embedder)
        leaving = asyncio.create_task(encoder.aencode(["leaving"]))
        staying = asyncio.create_task(encoder.aencode(["staying"]))
        await asyncio.sleep(0)
        first.cancel()
        leaving.cancel()
        await asyncio.gather(first, leaving, return_exceptions=True)
        embedder.gate.set()
        return await staying

    assert asyncio.run(run()).shape == (1, 2)
    assert embedder.batches == [["first"], ["staying"]]


def test_a_full_queue_refuses_live_calls(encoder: Encoder, embedder: GatedEmbedder) -> None:
    async def run() -> None:
        first = await _hold_the_thread(encoder, embedder)
        waiting = asyncio.create_task(encoder.aencode(["b", "c", "d"]))
        await asyncio.sleep(0)
        with pytest.raises(Unavailable, match="waiting"):
            await encoder.aencode(["e", "f"])
        embedder.gate.set()
        await asyncio.gather(first, waiting)

    asyncio.run(run())


def test_closing_answers_those_who_wait(encoder: Encoder, embedder: GatedEmbedder) -> None:
    async def run() -> None:
        first = await _hold_the_thread(encoder, embedder)
        waiting = asyncio.create_task(encoder.aencode(["b"]))
        await asyncio.sleep(0)
        closing = asyncio.create_task(asyncio.to_thread(encoder.close))
        with pytest.raises(Unavailable, match="closed"):
            await waiting
        embedder.gate.set()
        await closing
        assert (await first).shape == (1, 2)

    asyncio.run(run())


def test_the_cache_answers_repeats_and_forgets_the_oldest(encoder: Encoder, embedder: GatedEmbedder) -> None:
    embedder.gate.set()
    for text in ("a", "b", "a", "c", "d", "a", "b"):
        encoder.encode([text])
    assert embedder.batches == [["a"], ["b"], ["c"], ["d"], ["b"]]


def test_a_long_list_takes_turns(embedder: GatedEmbedder) -> None:
    encoder = Encoder(embedder)
    embedder.gate.set()
    encoder.encode([f"{number:03}" for number in range(40)])
    encoder.close()
    assert [len(batch) for batch in embedder.batches] == [16, 16, 8]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [("a \ud800 b", "a b"), (" a\u3000\n b ", "a b"), ("e\u0301", "é"), ("x" * 5_000, "x" * 4_000), ("", "")],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned

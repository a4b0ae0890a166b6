"""How long one comment takes: in process against the encoder alone, and over HTTP at a steady pace."""

import asyncio
import gc
import os
import platform
import random
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from time import perf_counter

from app.intake.situation import Situation, comment_of
from app.store.streams import rules_of
from app.store.tables import CommentRow
from app.triage.answer import answer
from app.triage.normalise import prepare
from app.triage.warm_up import warm_up, warm_up_for
from eval.engine import Engine
from eval.metrics import quantile, ratio
from eval.report import Figure, Grid, Section
from eval.service import Body, Served, body, serving
from eval.shops import Shop
from intents.catalogue_files import load_catalogue

PER_SECOND = 50
CONCURRENT = 32
IN_PROCESS = 250
WARM_UP = 25
SLOWEST, SHOWN = 10, 80
"""Comments that the page lists, and how many of their letters."""
_SEED = 11


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds that one comment took in this process."""

    encode: float
    whole: float
    repeated: float
    """The whole again, its vectors now in the cache."""


def measure(shop: Shop, engine: Engine, seconds: float, command: str) -> Section:
    """The latency's section."""
    texts = unique_texts()
    timed = time_triage(shop, engine, texts[:IN_PROCESS])
    slowest = sorted(zip(texts[WARM_UP:], timed, strict=False), key=lambda pair: -pair[1].whole)[:SLOWEST]
    over_http = asyncio.run(_over_http(shop, engine, texts[IN_PROCESS:], seconds))
    about = (
        f"Unique comments are the intent catalogue's examples, shuffled; in process {IN_PROCESS} of them, one by one. "
        f"Over HTTP the service runs in a process of its own on the same machine; open loop: {PER_SECOND} a second, "
        "each timed from the moment it was due."
    )
    figures = (*_in_process(timed), *_cache(shop), *over_http)
    rows = tuple((text[:SHOWN], one.whole, one.encode) for text, one in slowest)
    grid = Grid("Slowest comments", ("comment", "ms in all", "ms of them encoding"), rows)
    return Section("latency", about, "none", command, figures, (grid,), (machine(),))


def machine() -> str:
    """What the timings depend on besides the program."""
    return f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f}, {platform.machine()}."


def unique_texts() -> list[str]:
    """The catalogue's examples, each once, in an order that is always the same."""
    texts = list(dict.fromkeys(example.text for example in load_catalogue().examples))
    random.Random(_SEED).shuffle(texts)  # noqa: S311 - an order, no secret
    return texts


def time_triage(shop: Shop, engine: Engine, texts: Sequence[str]) -> list[Timed]:
    """The times of texts that the encoder has not seen, after a warm-up: the service's own, and some texts."""
    warm_up()
    warm_up_for(shop.workbook)
    known = shop.knowledge(engine.encoder)
    situation = Situation(
        shop.name, rules_of(shop.stream, engine.settings), known.version, list(shop.on_air), (), {}
    )

    def whole(pk: int, text: str) -> tuple[float, float]:
        row = _row(shop, pk, text)
        began = perf_counter()
        prepared = prepare(text)
        encoding = perf_counter()
        vectors = engine.encoder.encode(prepared.texts)
        encoded = perf_counter()
        readings = engine.classifier.read(prepared.texts, vectors)
        answer(comment_of(row), prepared, vectors, readings, situation.context(row, known))
        return (encoded - encoding) * 1000, (perf_counter() - began) * 1000

    times: list[Timed] = []
    with _collector_at_rest():
        for pk, text in enumerate(texts):
            encode, total = whole(pk, text)
            times.append(Timed(encode, total, whole(pk, text)[1]))
    return times[WARM_UP:]


@contextmanager
def _collector_at_rest() -> Generator[None]:
    """The garbage collector leaves alone what is there, as it does in the service (`app.serving.Alone`)."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _row(shop: Shop, pk: int, text: str) -> CommentRow:
    at = shop.starts_at + timedelta(minutes=30)
    return CommentRow(
        id=pk, stream_id=shop.name, comment_id=str(pk), author_id=f"viewer-{pk}", text=text,
        posted_at=at, posted_offset=0, received_at=at,
    )  # fmt: skip


def _in_process(timed: Sequence[Timed]) -> list[Figure]:
    encode, whole = [one.encode for one in timed], [one.whole for one in timed]
    n = len(timed)
    return [
        Figure("encode_ms", "encoder's own time, median", median(encode), n, "ms"),
        Figure("triage_ms", "triage's whole time, median", median(whole), n, "ms"),
        Figure("triage_p99_ms", "triage's whole time, p99", quantile(whole, 0.99), n, "ms"),
        Figure(
            "triage_to_encode",
            "triage's whole time / the encoder's own, sums of the same comments",
            ratio(sum(whole), sum(encode)),
            n,
            "ratio",
        ),
        Figure("repeated_ms", "a comment seen before, median", median(o.repeated for o in timed), n, "ms"),
        Figure(
            "repeated_to_unique",
            "a comment seen before / a new one, medians",
            ratio(median(one.repeated for one in timed), median(whole)),
            n,
            "ratio",
        ),
    ]


def _cache(shop: Shop) -> list[Figure]:
    texts = [text for comment in shop.comments for text in prepare(comment.body["text"]).texts]
    hits = ratio(len(texts) - len(set(texts)), len(texts))
    return [Figure("cache_hits", "of the sample's log, texts that the cache has", hits, len(texts))]


async def _over_http(shop: Shop, engine: Engine, texts: Sequence[str], seconds: float) -> list[Figure]:
    steady = int(PER_SECOND * seconds)
    async with serving(shop, engine) as served:
        at = shop.starts_at + timedelta(minutes=30)
        bodies = [
            body(text, f"u{place}", f"viewer-{place}", (at + timedelta(milliseconds=20 * place)).isoformat())
            for place, text in enumerate(texts)
        ]
        await _closed_loop(served, bodies[:WARM_UP], 10.0)
        open_loop = await _open_loop(served, bodies[WARM_UP : WARM_UP + steady])
        fresh, fresh_s = await _closed_loop(served, bodies[WARM_UP + steady :], seconds)
        room, room_s = await _closed_loop(served, log_bodies(shop, "room"), seconds)
        memory = served.memory_mb()
    n = len(open_loop)
    return [
        Figure("http_p50_ms", f"HTTP, open loop at {PER_SECOND}/s, p50", quantile(open_loop, 0.5), n, "ms"),
        Figure("http_p99_ms", f"HTTP, open loop at {PER_SECOND}/s, p99", quantile(open_loop, 0.99), n, "ms"),
        Figure(
            "unique_rate", f"HTTP, {CONCURRENT} at once, unique: comments/s", fresh / fresh_s, fresh, "rate"
        ),
        Figure(
            "room_rate", f"HTTP, {CONCURRENT} at once, sample's log: comments/s", room / room_s, room, "rate"
        ),
        Figure("ready_s", "seconds from start to ready", served.ready_s, 1, "rate"),
        Figure("memory_mb", "resident memory after it, MB", memory, 1, "count"),
    ]


def log_bodies(shop: Shop, prefix: str) -> list[Body]:
    """The shop's comments as they are posted, under ids of their own."""
    return [
        body(
            comment.body["text"],
            f"{prefix}-{comment.body['comment_id']}",
            f"{prefix}-{(comment.body.get('author') or {}).get('id', place)}",
            (shop.starts_at + timedelta(seconds=comment.t)).isoformat(),
        )
        for place, comment in enumerate(shop.comments)
    ]


async def _open_loop(served: Served, bodies: Sequence[Body]) -> list[float]:
    """Milliseconds from when each comment was due to its answer."""
    loop = asyncio.get_running_loop()
    began = loop.time() + 0.05

    async def one(place: int, comment: Body) -> float:
        due = began + place / PER_SECOND
        await asyncio.sleep(max(0.0, due - loop.time()))
        await served.post(comment)
        return (loop.time() - due) * 1000

    return list(await asyncio.gather(*(one(place, comment) for place, comment in enumerate(bodies))))


async def _closed_loop(served: Served, bodies: Sequence[Body], seconds: float) -> tuple[int, float]:
    """How many comments were answered, and in how many seconds."""
    waiting = iter(bodies)
    began = perf_counter()
    done = 0

    async def worker() -> None:
        nonlocal done
        for comment in waiting:
            await served.post(comment)
            done += 1
            if perf_counter() - began > seconds:
                return

    await asyncio.gather(*(worker() for _ in range(CONCURRENT)))
    return done, perf_counter() - began

"""How much the service takes over HTTP, and that nothing it acknowledged is lost."""

import asyncio
from collections.abc import Sequence
from time import perf_counter

from eval.engine import Engine
from eval.latency import CONCURRENT, log_bodies, machine
from eval.metrics import quantile, share
from eval.report import Figure, Section
from eval.service import Body, Served, serving
from eval.shops import Shop

ARRAY = 50


def measure(shop: Shop, engine: Engine, seconds: float, command: str) -> Section:
    """The load's section: the shop's log again and again, first one by one, then by arrays."""
    figures = asyncio.run(_measure(shop, engine, seconds))
    about = (
        f"The sample's log, again and again under new ids: {CONCURRENT} requests at once for {seconds:g} s, "
        f"then arrays of {ARRAY}. An answer means stored durably and decided."
    )
    return Section("load", about, "none", command, tuple(figures), notes=(machine(),))


async def _measure(shop: Shop, engine: Engine, seconds: float) -> list[Figure]:
    async with serving(shop, engine) as served:
        alone = await _posted(served, [[one] for one in _laps(shop, "one", 40)], seconds)
        batches = _laps(shop, "many", 40)
        arrays = [batches[start : start + ARRAY] for start in range(0, len(batches), ARRAY)]
        together = await _posted(served, arrays, seconds)
        kept = await served.decisions()
    acknowledged = [*alone.answers, *together.answers]
    return [
        Figure("single_rate", "one by one: comments/s", alone.rate, len(alone.answers), "rate"),
        Figure("single_p99_ms", "one by one: p99", quantile(alone.times_ms, 0.99), len(alone.times_ms), "ms"),
        Figure("array_rate", f"arrays of {ARRAY}: comments/s", together.rate, len(together.answers), "rate"),
        share(
            "kept",
            "acknowledged comments that stand there afterwards with that decision",
            acknowledged,
            lambda one: _same(kept.get(one["comment_id"]), one),
        ),
        Figure(
            "extra", "comments that stand there unasked", len(kept) - len(acknowledged), len(kept), "count"
        ),
    ]


class _Run:
    """What was answered, and how quickly."""

    def __init__(self) -> None:
        self.answers: list[Body] = []
        self.times_ms: list[float] = []
        self.seconds = 0.0

    @property
    def rate(self) -> float:
        """Comments a second."""
        return len(self.answers) / self.seconds


async def _posted(served: Served, requests: Sequence[Sequence[Body]], seconds: float) -> _Run:
    run = _Run()
    waiting = iter(requests)
    began = perf_counter()

    async def worker() -> None:
        for comments in waiting:
            sent = perf_counter()
            run.answers += await served.post(comments[0] if len(comments) == 1 else list(comments))
            run.times_ms.append((perf_counter() - sent) * 1000)
            if perf_counter() - began > seconds:
                return

    await asyncio.gather(*(worker() for _ in range(CONCURRENT)))
    run.seconds = perf_counter() - began
    return run


def _laps(shop: Shop, prefix: str, laps: int) -> list[Body]:
    return [one for lap in range(laps) for one in log_bodies(shop, f"{prefix}{lap}")]


def _same(kept: Body | None, answered: Body) -> bool:
    """Whether the decision stands as it was answered; a topic may have been raised since."""
    return kept is not None and _without_topic(kept["decision"]) == _without_topic(answered["decision"])


def _without_topic(decision: Body) -> Body:
    return {key: value for key, value in decision.items() if key != "topic_id"}

"""Pre-flight beside live comments."""

import asyncio
from datetime import UTC, datetime

from app.preflight.preflight import LONGEST_REST_S, RESTS, Preflights
from app.settings import Settings

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_live_comments_go_first_but_not_for_ever() -> None:
    asked: list[int] = []

    class Busy:
        def __call__(self) -> int:
            asked.append(1)
            return 1 if len(asked) < 5 else 0

    flights = Preflights(None, None, None, Settings(), lambda: NOW, Busy())  # type: ignore[arg-type]
    asyncio.run(flights.give_way())
    assert len(asked) >= 5
    always = Preflights(None, None, None, Settings(), lambda: NOW, lambda: 1)  # type: ignore[arg-type]
    asyncio.run(asyncio.wait_for(always.give_way(), 10))


def test_while_comments_come_it_rests_longer_than_its_turns_take() -> None:
    async def rest(live: bool, took_s: float) -> float:
        flights = Preflights(None, None, None, Settings(), lambda: NOW, lambda: 0, lambda: live)  # type: ignore[arg-type]
        loop = asyncio.get_running_loop()
        began = loop.time()
        await flights.give_way(took_s)
        return loop.time() - began

    assert asyncio.run(rest(True, 0.05)) >= RESTS * 0.05
    assert asyncio.run(rest(True, 0.0)) < LONGEST_REST_S
    assert asyncio.run(rest(False, 60.0)) < LONGEST_REST_S

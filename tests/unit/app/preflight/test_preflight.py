"""Pre-flight beside live comments."""

import asyncio
from datetime import UTC, datetime

from app.preflight.preflight import Preflights
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

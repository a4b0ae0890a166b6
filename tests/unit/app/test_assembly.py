"""Comments that nobody decided are decided while the service runs, too."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, cast

import pytest

from app import assembly
from app.assembly import IN_FLIGHT, Services


@dataclass
class Undecided:
    """An intake whose database is away at first."""

    asked: list[timedelta] = field(default_factory=list[timedelta])
    found_three: asyncio.Event = field(default_factory=asyncio.Event)

    async def decide_pending(self, waiting_for: timedelta) -> int:
        self.asked.append(waiting_for)
        if len(self.asked) == 1:
            raise OSError("the database is away")
        if len(self.asked) == 3:
            self.found_three.set()
        return 1


@dataclass
class Few:
    intake: Undecided
    caught_up: bool = False


def test_what_is_left_undecided_is_looked_for_again_and_a_failure_does_not_end_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assembly, "CATCH_UP_S", 0.0)
    monkeypatch.setattr(assembly, "CATCH_UP_AGAIN_S", 0.0)

    async def scenario() -> Any:
        services = Few(Undecided())
        catching_up = asyncio.create_task(assembly._catch_up(cast(Services, services)))
        await asyncio.wait_for(services.intake.found_three.wait(), 5)
        catching_up.cancel()
        return services

    services = asyncio.run(scenario())
    assert services.caught_up
    assert services.intake.asked[:3] == [timedelta(0), timedelta(0), IN_FLIGHT]

"""Comments that nobody decided are decided while the service runs, too."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import cast

import pytest

from app.intake import catching_up
from app.intake.catching_up import IN_FLIGHT, CatchingUp
from app.intake.intake import Intake


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


def test_what_is_left_undecided_is_looked_for_again_and_a_failure_does_not_end_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(catching_up, "EVERY_S", 0.0)
    monkeypatch.setattr(catching_up, "AGAIN_S", 0.0)

    async def scenario() -> None:
        intake = Undecided()
        catching = CatchingUp(cast(Intake, intake))
        running = asyncio.create_task(catching.run())
        await asyncio.wait_for(intake.found_three.wait(), 5)
        running.cancel()
        assert catching.done
        assert intake.asked[:3] == [timedelta(0), timedelta(0), IN_FLIGHT]

    asyncio.run(scenario())

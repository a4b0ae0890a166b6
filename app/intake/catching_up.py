"""Comments that were stored and that nobody decided, because a process died or a part of it failed."""

import asyncio
from datetime import timedelta

import structlog

from app.intake.intake import Intake

log = structlog.get_logger(__name__)
EVERY_S, AGAIN_S = 30.0, 2.0
"""How often they are looked for, and how soon again where looking failed."""
IN_FLIGHT = timedelta(seconds=10)
"""A comment younger than this is being decided by whoever stored it."""


class CatchingUp:
    """Decides what an earlier process left undecided, then, for good, what nobody decided in time.

    A comment stays undecided where the model or the database failed in between and its sender did not try again.
    Several processes may find the same one: recording it locks it, and the first decision stands.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self.done = False
        """Whether what an earlier process left undecided has been decided."""

    async def run(self) -> None:
        """Goes on until it is cancelled."""
        while True:
            try:
                decided = await self._intake.decide_pending(IN_FLIGHT if self.done else timedelta(0))
            except Exception:
                log.exception("catching_up_failed")
                await asyncio.sleep(AGAIN_S)
                continue
            self.done = True
            if decided:
                log.info("decided_late", comments=decided)
            await asyncio.sleep(EVERY_S)

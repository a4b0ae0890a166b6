"""What agents decided leaves when its time to be taken back is over, also after a crash."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.choices import Choice, Settling
from app.store import streams, suggestions
from app.store.session import Database
from app.turns import Turn

log = structlog.get_logger(__name__)
BATCH = 200
LONGEST_SLEEP_S = 5.0
"""What other processes left behind is found at least this often."""
AGAIN_S = 1.0
"""How soon again where something could not leave."""


class Departures:
    """Does what was decided, at its time, until it is stopped; of several processes one does it."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        settling: Settling,
        wake_delivery: Callable[[], None],
        stage: Callable[[], datetime],
        wall: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._bus = bus
        self._settling = settling
        self._wake_delivery = wake_delivery
        self._stage = stage
        self._wall = wall
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Says that something new leaves soon, or has just left; call it on the event loop after a commit."""
        self._woken.set()
        self._wake_delivery()

    async def run(self) -> None:
        """Lets leave what is due, for good."""
        while True:
            self._woken.clear()
            try:
                left, failed = await self.leave_due()
                delay = AGAIN_S if failed else await self._until_next()
            except Exception:
                log.exception("departures_failed")
                delay, left = AGAIN_S, 0
            if left:
                self._wake_delivery()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(delay):
                    await self._woken.wait()

    async def leave_due(self) -> tuple[int, int]:
        """How many left just now, and how many could not."""
        moment = self._wall()
        ids = await self._db.read(lambda session: suggestions.due_to_leave(session, moment, BATCH))
        outcomes = await asyncio.gather(*(self._leave(one, moment) for one in ids), return_exceptions=True)
        failed = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        for error in failed:
            log.error("not_left", exc_info=error)
        return sum(outcome is True for outcome in outcomes), len(failed)

    async def _leave(self, suggestion_id: str, moment: datetime) -> bool:
        now = self._stage()

        def work(session: Session) -> str | None:
            found = suggestions.get(session, suggestion_id)
            if found is None:
                return None
            suggestion, comment = found
            leaves_at = suggestion.leaves_at
            if suggestion.state != "leaving" or leaves_at is None or leaves_at > moment:
                return None  # taken back, or another process was first
            stream = streams.existing(session, suggestion.stream_id)
            turn = Turn(session, suggestion, comment, stream, suggestion.held_by or "", now)
            self._settling.settle(turn, Choice.of(suggestion.held or {}), leaves_at=leaves_at)
            return stream.id

        stream_id = await self._db.write(work)
        if stream_id is not None:
            self._bus.publish(stream_id)
        return stream_id is not None

    async def _until_next(self) -> float:
        leaves_at = await self._db.read(suggestions.next_to_leave)
        if leaves_at is None:
            return LONGEST_SLEEP_S
        return min(LONGEST_SLEEP_S, max(0.0, (leaves_at - self._wall()).total_seconds()))

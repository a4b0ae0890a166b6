"""What agents decided leaves when its time to be taken back is over, also after a crash."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.errors import AppError, Unavailable
from app.store import events, streams, suggestions
from app.store.session import Database
from app.suggestions.choices import Choice, Settling
from app.suggestions.turns import Turn, tell

log = structlog.get_logger(__name__)
BATCH = 200
LONGEST_SLEEP_S = 5.0
"""What other processes left behind is found at least this often."""
AGAIN_S, AGAIN, LONGEST_REST = 1.0, timedelta(seconds=1), timedelta(minutes=1)
"""How soon again where something could not leave; the same one later each time, and at the latest after the last."""
TRIES = 3
"""After so many one waits for an agent again."""


@dataclass(frozen=True, slots=True)
class _Failure:
    """How often one could not leave, and when it is tried again."""

    tries: int
    again_at: datetime


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
        self._failures: dict[str, _Failure] = {}

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
                delay = AGAIN_S if failed or self._failures else await self._until_next()
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
        resting = [one for one, failure in self._failures.items() if failure.again_at > moment]
        ids = await self._db.read(
            lambda session: suggestions.due_to_leave(session, moment, BATCH, but=resting)
        )
        for gone in self._failures.keys() - {*resting, *ids}:  # it was taken back meanwhile
            del self._failures[gone]
        outcomes = await asyncio.gather(*(self._leave(one, moment) for one in ids), return_exceptions=True)
        failed = 0
        for one, outcome in zip(ids, outcomes, strict=True):
            if isinstance(outcome, BaseException):
                failed += 1
                await self._failed(one, moment, outcome)
            else:
                self._failures.pop(one, None)
        return sum(outcome is True for outcome in outcomes), failed

    async def _leave(self, suggestion_id: str, moment: datetime) -> bool:
        now = self._stage()

        def leave(turn: Turn, leaves_at: datetime) -> None:
            self._settling.settle(turn, Choice.of(turn.suggestion.held or {}), leaves_at=leaves_at)

        return await self._turn(suggestion_id, moment, leave, now)

    async def _turn(
        self, suggestion_id: str, moment: datetime, act: Callable[[Turn, datetime], None], now: datetime
    ) -> bool:
        """Whether it was due to leave, and was acted on."""

        def work(session: Session) -> str | None:
            found = suggestions.get(session, suggestion_id)
            if found is None:
                return None
            suggestion, comment = found
            events.lock(session, suggestion.stream_id)  # what another process calls back does not leave
            session.refresh(suggestion)
            leaves_at = suggestion.leaves_at
            if suggestion.state != "leaving" or leaves_at is None or leaves_at > moment:
                return None  # taken back, or another process was first
            stream = streams.existing(session, suggestion.stream_id)
            act(Turn(session, suggestion, comment, stream, suggestion.held_by or "", now), leaves_at)
            return stream.id

        stream_id = await self._db.write(work)
        if stream_id is not None:
            self._bus.publish(stream_id)
        return stream_id is not None

    async def _failed(self, suggestion_id: str, moment: datetime, error: BaseException) -> None:
        """Tries it again later and later; after some tries it is given back to the agents with the reason."""
        if isinstance(error, Unavailable):  # the database's trouble, which says nothing of this one
            log.warning("not_left", suggestion=suggestion_id, detail=error.detail)
            return
        tries = self._failures[suggestion_id].tries + 1 if suggestion_id in self._failures else 1
        log.error("not_left", suggestion=suggestion_id, tries=tries, exc_info=error)
        again_at = moment + min(LONGEST_REST, AGAIN * 2 ** min(tries - 1, 10))
        self._failures[suggestion_id] = _Failure(tries, again_at)
        if tries < TRIES:
            return
        why = (
            error.detail.rstrip(".")
            if isinstance(error, AppError)
            else "an unexpected error, which was logged"
        )
        reason = f"It could not leave: {why}."

        def give_back(turn: Turn, _: datetime) -> None:
            if suggestions.give_back(turn.session, turn.suggestion, reason):
                tell(replace(turn, actor=""), "suggestion")

        try:
            await self._turn(suggestion_id, moment, give_back, self._stage())
        except Exception:
            log.exception("not_given_back", suggestion=suggestion_id)
        else:
            del self._failures[suggestion_id]

    async def _until_next(self) -> float:
        leaves_at = await self._db.read(suggestions.next_to_leave)
        if leaves_at is None:
            return LONGEST_SLEEP_S
        return min(LONGEST_SLEEP_S, max(0.0, (leaves_at - self._wall()).total_seconds()))

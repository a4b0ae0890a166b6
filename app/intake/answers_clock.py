"""What the host said ends: what waits and still tells it is called back and drafted again."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.store import events
from app.store.session import Database
from app.store.topic_suggestions import ended_and_told
from app.suggestions.recalling import recall_ended

log = structlog.get_logger(__name__)
EVERY_S = 1.0
LONG = timedelta(seconds=10)
"""How often what ended longer ago than this is looked at, too: a comment that came before the end may be drafted after it."""

Redraft = Callable[[str, Sequence[int]], Awaitable[None]]


class AnswersClock:
    """Looks at the host's answers whose time is over, or whose product left the air; of several processes one calls back."""

    def __init__(self, db: Database, bus: Bus, clock: Callable[[], datetime], redraft: Redraft) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._redraft = redraft
        self._thoroughly: datetime | None = None

    async def run(self) -> None:
        """Looks every second, for good."""
        while True:
            try:
                await self.look()
            except Exception:
                log.exception("answers_clock_failed")
            await asyncio.sleep(EVERY_S)

    async def look(self) -> int:
        """How many comments were drafted again; a look that finds nothing writes nothing."""
        now = self._clock()
        since = self._since(now)
        ended = await self._db.read(lambda session: ended_and_told(session, since, now))
        again = 0
        for stream_id in ended:
            again += await self._recall(stream_id, now)
        return again

    def _since(self, now: datetime) -> datetime | None:
        """From when on ends are looked for; None for all of them."""
        if self._thoroughly is None or now - self._thoroughly >= LONG:
            self._thoroughly = now
            return None
        return now - LONG

    async def _recall(self, stream_id: str, now: datetime) -> int:
        def work(session: Session) -> list[int]:
            events.lock(session, stream_id)
            return recall_ended(
                session, stream_id, ended_and_told(session, None, now).get(stream_id, []), now
            )

        pks = await self._db.write(work)
        self._bus.publish(stream_id)
        await self._redraft(stream_id, pks)
        return len(pks)

"""Tells, once each, that a waiting suggestion is due and that it is missed."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.store import comments, events, suggestions
from app.store.session import Database

log = structlog.get_logger(__name__)
EVERY_S = 1.0
BATCH = 200
DUE, MISSED = 1, 2
WORDS = {DUE: "due", MISSED: "missed"}


class Lateness:
    """Looks at the clocks of what waits; of several processes one tells."""

    def __init__(self, db: Database, bus: Bus, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock

    async def run(self) -> None:
        """Looks every second, for good."""
        while True:
            try:
                if await self.tell_late() == BATCH:
                    continue
            except Exception:
                log.exception("lateness_failed")
            await asyncio.sleep(EVERY_S)

    async def tell_late(self) -> int:
        """How many suggestions were found that had passed a time; a look that finds none writes nothing."""
        now = self._clock()

        def passed(session: Session) -> bool:
            return bool(suggestions.untold(session, now, 1))

        if not await self._db.read(passed):
            return 0
        found, stream_ids = await self._db.write(lambda session: _tell(session, now))
        for stream_id in stream_ids:
            self._bus.publish(stream_id)
        return found


def _tell(session: Session, now: datetime) -> tuple[int, set[str]]:
    late = suggestions.untold(session, now, BATCH)
    ids = comments.platform_ids(session, [suggestion.comment_pk for suggestion in late])
    told: set[str] = set()
    for suggestion in sorted(late, key=lambda one: (one.stream_id, one.due_at)):
        level = MISSED if suggestion.breach_at <= now else DUE
        if not suggestions.mark_told(session, suggestion.id, level):
            continue
        data = {
            "suggestion_id": suggestion.id,
            "comment_id": ids.get(suggestion.comment_pk),
            "level": WORDS[level],
        }
        events.append(session, suggestion.stream_id, "sla", data, at=now, comment_pk=suggestion.comment_pk)
        told.add(suggestion.stream_id)
    return len(late), told

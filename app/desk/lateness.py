"""Tells, once each, that a comment waits too long and that it is missed."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Literal

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.store import clocks, comments, events, streams, suggestions
from app.store.session import Database
from app.store.tables import CommentRow, Stream

log = structlog.get_logger(__name__)
EVERY_S = 1.0
BATCH = 200
Level = Literal["due", "missed"]
WORDS: dict[int, Level] = {clocks.DUE: "due", clocks.MISSED: "missed"}

Alert = Callable[[Session, Stream, Level, str, datetime], object]
"""Alerts the team of a comment, by its platform id."""
Overdue = Callable[[Session, str, datetime], object]
"""Puts a topic on the host's queue because its askers wait too long."""


class Lateness:
    """Looks at the clocks of comments that need a person; of several processes one tells."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        clock: Callable[[], datetime],
        alert: Alert | None = None,
        overdue: Overdue | None = None,
    ) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._alert = alert
        self._overdue = overdue

    async def run(self) -> None:
        """Looks every second, for good."""
        while True:
            try:
                if await self.tell_late():
                    continue
            except Exception:
                log.exception("lateness_failed")
            await asyncio.sleep(EVERY_S)

    async def tell_late(self) -> int:
        """How many comments were told to be late; a look that finds none writes nothing."""
        now = self._clock()
        told = 0
        for stream_id in await self._db.read(lambda session: clocks.streams_to_tell(session, now)):

            def work(session: Session, stream_id: str = stream_id) -> int:
                return self.tell(session, stream_id, now, BATCH)

            told += await self._db.write(work)
            self._bus.publish(stream_id)
        return told

    def tell(self, session: Session, stream_id: str, now: datetime, limit: int) -> int:
        """Tells what is late in one stream: an event and an alert each, and the host's queue; how many there were."""
        stream = streams.existing(session, stream_id)
        if stream.state == "ended":  # a clock was given back after its end
            clocks.stop_all(session, stream_id, stream.ended_at or now)
            return 0
        late = clocks.take_late(session, stream_id, now, limit)
        pks = [one.pk for one in late]
        rows = {row.id: row for row in comments.by_pks(session, pks)}
        ids = suggestions.ids_of(session, pks)
        told = [
            (pk, {**_told(rows[pk]), "suggestion_id": ids.get(pk), "level": WORDS[level]})
            for pk, level in late
        ]
        events.append_all(session, stream_id, "sla", told, at=now)
        if self._alert is not None:
            for pk, level in late:
                self._alert(session, stream, WORDS[level], rows[pk].comment_id, now)
        if self._overdue is not None:
            for topic_id in dict.fromkeys(rows[pk].topic_id for pk, _ in late):
                if topic_id is not None:
                    self._overdue(session, topic_id, now)
        return len(late)

    def end(self, session: Session, stream_id: str, now: datetime) -> None:
        """Tells what was late when the stream ended, and stops its clocks: nothing reaches the viewers any more."""
        while self.tell(session, stream_id, now, BATCH):
            pass
        clocks.stop_all(session, stream_id, now)


def _told(row: CommentRow) -> dict[str, object]:
    return {
        "comment_id": row.comment_id,
        "action": row.action,
        "topic_id": (row.decision or {}).get("topic_id"),
    }

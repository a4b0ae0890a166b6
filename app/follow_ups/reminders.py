"""Tells, once each, that a promise is due soon, that it is overdue, and that a stream ended before anybody saw it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlmodel import Session

from app.bus import Bus
from app.errors import Conflict
from app.store import events, streams
from app.store import follow_ups as rows
from app.store.session import Database
from app.store.tables import CommentRow, FollowUp, Stream
from app.views import View, follow_up_view

log = structlog.get_logger(__name__)
EVERY_S = 5.0
BATCH = 200
MOST_UNSEEN = 500
DUE_SOON, OVERDUE, LEFT_UNSEEN = "due_soon", "overdue", "left_unseen"

Alert = Callable[[Session, Stream, str, View, datetime], object]
"""Alerts a stream's team of a kind, `promise_...`, about a promise, in the transaction that is given."""


def nobody(session: Session, stream: Stream, kind: str, about: View, now: datetime) -> None:
    """Where there is no channel for alerts."""


class Reminders:
    """Looks at the promises' times; of several processes one tells."""

    def __init__(self, db: Database, bus: Bus, clock: Callable[[], datetime], alert: Alert = nobody) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._alert = alert

    async def run(self) -> None:
        """Looks every few seconds, for good."""
        while True:
            try:
                if await self.tell() == BATCH:
                    continue
            except Exception:
                log.exception("reminders_failed")
            await asyncio.sleep(EVERY_S)

    async def tell(self) -> int:
        """How many promises were found whose reminder's time had come; a look that finds none writes nothing."""
        now = self._clock()
        if not await self._db.read(lambda session: bool(rows.to_remind(session, now, 1))):
            return 0
        found, stream_ids = await self._db.write(lambda session: self._tell(session, now))
        for stream_id in stream_ids:
            self._bus.publish(stream_id)
        return found

    def _tell(self, session: Session, now: datetime) -> tuple[int, set[str]]:
        due = rows.to_remind(session, now, BATCH)
        told: set[str] = set()
        for row, comment in due:
            kind = OVERDUE if row.due_at <= now else DUE_SOON
            if rows.mark_reminded(session, row, row.due_at if kind == DUE_SOON else None):
                remind(session, row, comment, kind, now, self._alert)
                told.add(row.stream_id)
        return len(due), told


def leave_unseen(
    session: Session, stream_id: str, now: datetime, alert: Alert, *, refuse: bool = False
) -> None:
    """Tells the promises of a stream that ends before anybody has seen them; or raises Conflict with them."""
    unseen = rows.Sought(stream_id, states=rows.UNFINISHED, seen=False)
    left = rows.listed(session, unseen, limit=MOST_UNSEEN)
    if refuse and left:
        count, regions = rows.count(session, unseen), streams.regions_of(session, stream_id)
        raise Conflict(
            f"Nobody has seen {count} of the promises that were made.",
            extra={
                "count": count,
                "unseen": [follow_up_view(row, comment, regions) for row, comment in left],
            },
        )
    for row, comment in left:
        remind(session, row, comment, LEFT_UNSEEN, now, alert)


def remind(
    session: Session, row: FollowUp, comment: CommentRow, kind: str, now: datetime, alert: Alert
) -> None:
    """Tells one promise: to its history, as an event, and to the team."""
    rows.note(session, row, kind, "", now)
    stream = streams.existing(session, row.stream_id)
    view = {**follow_up_view(row, comment, tuple(stream.sells_to)), "reminder": kind}
    events.append(session, row.stream_id, "follow_up", view, at=now, comment_pk=row.comment_pk)
    alert(session, stream, f"promise_{kind}", view, now)

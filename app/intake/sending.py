"""An automatic reply on its way out."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.delivery.delivery import outgoing
from app.delivery.rationing import put, ration_of
from app.settings import Settings
from app.store import streams, topics
from app.store.tables import CommentRow, OutboxRow


class Sending:
    """Puts replies that are sent by themselves into the outbox."""

    def __init__(self, settings: Settings, channel: str | None) -> None:
        self._settings = settings
        self._channel = channel
        self._stale_after = timedelta(seconds=settings.delivery_stale_seconds)

    def send(
        self,
        session: Session,
        row: CommentRow,
        reply: dict[str, Any],
        version: int | None,
        now: datetime,
        *,
        stale_at: datetime | None = None,
    ) -> OutboxRow:
        """The reply to a comment, put into the outbox; too late to be sent at `stale_at`, else after the settings' time."""
        channel = streams.outlet(session, row.stream_id, self._channel)
        sent = outgoing(row, reply, channel, now, self._stale_after, version)
        if channel and stale_at is not None:
            sent.stale_at = stale_at
        if reply["kind"] == "spoken" and row.topic_id:
            # What the host said may still be taken back, and with it what is told to who asks meanwhile.
            sent.next_at = topics.leaves_at(session, row.topic_id, now)
        put(session, sent, ration_of(session, row.stream_id, self._settings), now)
        return sent

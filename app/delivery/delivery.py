"""The outbox's way out: what is due is claimed under a lease, sent, and its outcome recorded."""

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlmodel import Session

from app.alerts import raise_alert
from app.channels.channel import Channel, Outgoing, Sent
from app.settings import Settings
from app.store import outbox
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Stream

log = structlog.get_logger(__name__)
BATCH = 16
LEASE = timedelta(seconds=30)
SEND_WITHIN_S = 20.0
"""Well inside the lease, so that nobody takes a sender for dead that only waits."""
LONGEST_SLEEP_S = 5.0
"""Rows of other processes are found at least this often."""
BACKOFF_S, LONGEST_BACKOFF_S = 0.5, 30.0
GIVEN_UP = ("dead", "stale")
"""The viewer's clock was stopped for these, so that nobody sees any more that no answer came."""


class Delivery:
    """Sends the outbox through its channels until it is stopped."""

    def __init__(
        self,
        db: Database,
        channels: Mapping[str, Channel],
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._channels = channels
        self._max_attempts = settings.delivery_attempts
        self._clock = clock
        self._woken = asyncio.Event()
        self._stopping = False
        self._jitter = random.Random()  # noqa: S311 - spreads retries, keeps no secret
        self.recalled: Callable[[], None] = lambda: None
        """Called when a channel gave back a reply that was overtaken meanwhile; set by the intake, which decides again."""

    def wake(self) -> None:
        """Says that something may be due; call it on the event loop after a commit."""
        self._woken.set()

    def stop(self) -> None:
        """Lets `run` return once what it is sending has an outcome."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Sends what is due until it is told to stop."""
        while not self._stopping:
            self._woken.clear()
            try:
                if await self.send_due() or self._stopping:
                    continue
                delay = await self._until_next()
            except Exception:
                log.exception("delivery_failed")
                delay = LONGEST_SLEEP_S
            try:
                await asyncio.wait_for(self._woken.wait(), delay)
            except TimeoutError:
                continue

    async def send_due(self) -> int:
        """How many replies were tried just now."""
        now = self._clock()
        rows = await self._db.write(lambda session: _claim(session, now))
        await asyncio.gather(*(self._send(row) for row in rows))
        return len(rows)

    async def _until_next(self) -> float:
        due = await self._db.read(outbox.next_due)
        if due is None:
            return LONGEST_SLEEP_S
        return min(LONGEST_SLEEP_S, max(0.0, (due - self._clock()).total_seconds()))

    async def _send(self, row: OutboxRow) -> None:
        channel = self._channels.get(row.channel)
        if row.stale_at is not None and self._clock() >= row.stale_at:
            result = Sent("refused", "too late to be sent: a stale answer confuses")
            state = "stale"
        elif channel is None:
            result = Sent("refused", f"no channel {row.channel!r} is set up")
            state = "dead"
        else:
            result = await _sent(channel, row)
            state = self._state_after(result, row.attempts)
        now = self._clock()
        next_at = now + self._wait(result, row.attempts) if state == "pending" else row.next_at
        if await self._db.write(lambda session: _record(session, row.id, state, result, now, next_at)):
            self.recalled()

    def _state_after(self, result: Sent, attempts: int) -> str:
        if result.outcome == "retry":
            return "pending" if attempts < self._max_attempts else "dead"
        return {"sent": "sent", "unknown": "unknown", "refused": "dead"}[result.outcome]

    def _wait(self, result: Sent, attempts: int) -> timedelta:
        """Full jitter (Brooker, "Exponential backoff and jitter"), or what the other side asked for."""
        if result.retry_after is not None:
            return timedelta(seconds=result.retry_after)
        longest = min(LONGEST_BACKOFF_S, BACKOFF_S * 2**attempts)
        return timedelta(seconds=self._jitter.uniform(0, longest))


async def _sent(channel: Channel, row: OutboxRow) -> Sent:
    try:
        async with asyncio.timeout(SEND_WITHIN_S):
            return await channel.send(Outgoing(row.id, row.stream_id, row.created_at, row.payload))
    except TimeoutError:
        return Sent("unknown", f"no outcome within {SEND_WITHIN_S:.0f} s; it may have arrived")


def _claim(session: Session, now: datetime) -> Sequence[OutboxRow]:
    for row in outbox.lapsed(session, now):
        row.state, row.last_error = "unknown", "the process that sent it died; it may have arrived"
        session.add(row)
        outbox.add_attempt(session, row.id, now, "unknown", row.last_error)
    rows = list(outbox.claim_due(session, now, now + LEASE, BATCH))
    for row in rows:
        session.expunge(row)
    return rows


def _record(
    session: Session, row_id: str, state: str, result: Sent, now: datetime, next_at: datetime
) -> bool:
    """Whether it surely did not arrive, and is not to be tried again, since what it says changed meanwhile."""
    row = outbox.locked(session, row_id)
    recalled = row.state == "overtaken" and state == "pending"
    if recalled:
        state = "recalled" if row.comment_pk is not None else "withdrawn"
        outbox.recall_folded(session, row_id)
    row.state, row.next_at, row.lease_until = state, next_at, None
    row.last_error = None if state == "sent" else result.detail
    row.sent_at = now if state == "sent" else None
    session.add(row)
    outbox.add_attempt(session, row_id, now, result.outcome, result.detail)
    if state in GIVEN_UP:
        session.flush()
        raise_alert(session, session.get_one(Stream, row.stream_id), "undelivered", row.id, now)
    return recalled


def outgoing(
    comment: CommentRow,
    reply: dict[str, Any],
    channel: str | None,
    now: datetime,
    stale_after: timedelta,
    version: int | None = None,
) -> OutboxRow:
    """The outbox row of a reply, made with a `version` of the knowledge. Without a channel it counts as sent: the program that posted the comment has it from
    the answer and the events, and posts it itself."""
    return OutboxRow(
        id=reply["id"],
        stream_id=comment.stream_id,
        comment_pk=comment.id,
        channel=channel or "events",
        payload={
            "comment_id": comment.comment_id,
            "author": {"id": comment.author_id, "name": comment.author_name},
            "reply": reply,
            "knowledge_version": version,
        },
        state="pending" if channel else "sent",
        next_at=now,
        stale_at=now + stale_after if channel else None,
        created_at=now,
        sent_at=None if channel else now,
    )

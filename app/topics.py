"""The host's side of topics: what is asked, and what becomes of it, for all askers at once."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.bus import Bus
from app.errors import Conflict
from app.grouping import raise_topic, send_to_host, show_topic, topic_view
from app.paging import Page
from app.settings import Settings
from app.store import clocks, events, outbox, streams
from app.store import topics as rows
from app.store.session import Database
from app.store.tables import OutboxRow, Topic
from app.views import View, suggestion_view

__all__ = ["Topics", "send_to_host"]


class Topics:
    """The host's side: what is asked, and what becomes of it."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        settings: Settings,
        channel: str | None,
        wake_delivery: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._bus = bus
        self._channel = channel
        self._stale_after = timedelta(seconds=settings.delivery_stale_seconds)
        self._wake_delivery = wake_delivery
        self._clock = clock

    async def listed(self, stream_id: str, state: str, after: str | None, limit: int) -> Page:
        """A page of topics by priority, from behind a topic's id."""

        def work(session: Session) -> Page:
            streams.existing(session, stream_id)
            queue = rows.queue(session, stream_id, state)
            ids = [topic.id for topic in queue]
            start = ids.index(after) + 1 if after in ids else 0
            page = queue[start : start + limit]
            more = start + limit < len(queue)
            return Page(
                [topic_view(session, topic) for topic in page], page[-1].id if more else None, len(queue)
            )

        return await self._db.read(work)

    async def answered(
        self, topic_id: str, answer: str | None, valid_minutes: int | None, *, actor: str
    ) -> View:
        """The topic, settled for every asker by what the host said; later askers get `answer` while it holds.

        Saying the same again changes nothing; raises Conflict when it was settled otherwise.
        """

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state == "answered" and topic.answer == (answer or None):
                return
            _refuse_unless(topic, "open", "forming")
            stream = streams.existing(session, topic.stream_id)
            topic.answer, topic.answer_language = answer or None, stream.default_language
            topic.answered_at = now
            topic.valid_until = now + timedelta(minutes=valid_minutes) if valid_minutes else None
            _settle(session, topic, "answered", actor, now)
            _settle_suggestions(session, topic, actor, now)
            rows.record_reply(session, topic.id, now)
            if answer:
                channel = streams.outlet(session, topic.stream_id, self._channel)
                outbox.add(session, self._public_reply(topic, channel, now))

        view = await self._act(topic_id, actor, work)
        self._wake_delivery()
        return view

    async def dismiss(self, topic_id: str, *, actor: str) -> View:
        """The topic, off the host's queue; its askers' suggestions stay with the agents."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state != "dismissed":
                _refuse_unless(topic, "open", "forming")
                _settle(session, topic, "dismissed", actor, now)
                clocks.stop_unheard(session, topic.id, now)

        return await self._act(topic_id, actor, work)

    async def merge(self, topic_id: str, into: str, *, actor: str) -> View:
        """The topic that has taken in the other's askers."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state == "merged" and topic.merged_into == into:
                return
            _refuse_unless(topic, "open", "forming")
            target = rows.existing(session, into)
            if target.id == topic.id or target.stream_id != topic.stream_id:
                raise Conflict("A topic is merged into another one of its stream.")
            _refuse_unless(target, "open", "forming")
            _take_in(session, target, topic, now)
            topic.merged_into = into
            _settle(session, topic, "merged", actor, now)

        await self._act(topic_id, actor, work)
        return await self._db.read(lambda session: topic_view(session, session.get_one(Topic, into)))

    async def pin(self, topic_id: str, pinned: bool = True, *, actor: str) -> View:
        """The topic, kept on top of the queue or no longer."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.pinned != pinned:
                topic.pinned = pinned
                session.add(topic)
                events.append(
                    session, topic.stream_id, "topic", topic_view(session, topic), at=now, actor=actor
                )

        return await self._act(topic_id, actor, work)

    async def _act(
        self, topic_id: str, actor: str, action: Callable[[Session, Topic, datetime], None]
    ) -> View:
        now = self._clock()

        def work(session: Session) -> tuple[str, View]:
            topic = rows.existing(session, topic_id)
            action(session, topic, now)
            session.flush()
            return topic.stream_id, topic_view(session, topic)

        stream_id, view = await self._db.write(work)
        self._bus.publish(stream_id)
        return view

    def _public_reply(self, topic: Topic, channel: str | None, now: datetime) -> OutboxRow:
        """One reply to all who asked."""
        reply: dict[str, Any] = {
            "id": "rp_" + secrets.token_hex(8),
            "text": topic.answer,
            "language": topic.answer_language,
            "kind": "spoken",
            "evidence": [{"entry": f"topics:{topic.id}", "score": 1.0, "quote": topic.answer}],
        }
        return OutboxRow(
            id=reply["id"],
            stream_id=topic.stream_id,
            channel=channel or "events",
            payload={"topic_id": topic.id, "comment_id": None, "reply": reply},
            state="pending" if channel else "sent",
            next_at=now,
            stale_at=now + self._stale_after if channel else None,
            created_at=now,
            sent_at=None if channel else now,
        )


def _refuse_unless(topic: Topic, *states: str) -> None:
    if topic.state not in states:
        raise Conflict(
            f"The topic is {topic.state} already.",
            extra={"state": topic.state, "settled_by": topic.settled_by, "answer": topic.answer},
        )


def _settle(session: Session, topic: Topic, state: str, actor: str, now: datetime) -> None:
    topic.state, topic.settled_by, topic.settled_at = state, actor, now
    session.add(topic)
    session.flush()
    events.append(session, topic.stream_id, "topic.settled", topic_view(session, topic), at=now, actor=actor)


def _settle_suggestions(session: Session, topic: Topic, actor: str, now: datetime) -> None:
    for suggestion, comment in rows.waiting_suggestions(session, topic.id):
        suggestion.state, suggestion.settled_by, suggestion.settled_at = "answered", actor, now
        suggestion.claimed_by = suggestion.claimed_until = None
        session.add(suggestion)
        data: dict[str, Any] = suggestion_view(suggestion, comment)
        events.append(
            session, topic.stream_id, "suggestion.settled", data, at=now, actor=actor, comment_pk=comment.id
        )


def _take_in(session: Session, target: Topic, other: Topic, now: datetime) -> None:
    moved = rows.members(session, other.id)
    for comment in moved:
        comment.topic_id = target.id
        show_topic(comment, target)
        session.add(comment)
    session.flush()
    target.count += len(moved)
    target.askers = rows.askers(session, target.id)
    target.first_at = min(target.first_at, other.first_at)
    target.last_at = max(target.last_at, other.last_at)
    if target.state == "forming":
        raise_topic(session, target, other.why or "recurring", now)
    else:
        session.add(target)
        session.flush()
        events.append(session, target.stream_id, "topic", topic_view(session, target), at=now)

"""The same question from many viewers: grouped as the comments come, shown to the host, settled for all at once."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.bus import Bus
from app.errors import Conflict
from app.paging import Page
from app.settings import Settings
from app.store import events, outbox, streams
from app.store import topics as rows
from app.store.session import Database
from app.store.tables import CommentRow, OutboxRow, Topic
from app.store.topic_index import TopicIndex
from app.triage.normalise import fingerprint
from app.views import View, moment, suggestion_view

SAMPLES = 3
FEWEST_VIEWERS = 2
"""No stream calls a question of fewer viewers recurring."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decided comment asks: `unresolved` where nobody has an answer, `spoken` where the host's was given."""

    intent: str | None
    sku: str | None
    vector: NDArray[np.float32] | None
    unresolved: bool = False
    spoken: str | None = None
    """Id of the topic whose answer was given."""
    suggested_answer: str | None = None


class Grouping:
    """Puts decided comments into topics, inside the comments' own transactions."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._index = TopicIndex()

    def forget(self, stream_id: str) -> None:
        """To be called when a transaction with comments of the stream was taken back."""
        self._index.forget(stream_id)

    def join(self, session: Session, comment: CommentRow, asked: Asked, seq: int, now: datetime) -> Topic:
        """The comment's topic, joined or founded, and raised where that is due. The caller has locked the stream by
        reserving `seq`, the number of the comment's event.

        A topic is raised at once for a comment that nobody can answer, and when enough different viewers ask within
        the window; what the host dismissed comes back only by the latter.
        """
        topic = self._find(session, comment, asked) or _founded(session, comment, asked, seq)
        _count(session, topic, comment)
        if topic.suggested_answer is None:
            topic.suggested_answer = asked.suggested_answer
        session.add(topic)
        if asked.unresolved and topic.state == "forming":
            _raise(session, topic, "unresolved", now)
        elif topic.state in {"forming", "dismissed"} and self._recurs(session, topic, comment):
            _raise(session, topic, "recurring", now)
        elif topic.state == "open":
            _show(comment, topic)
            session.flush()
            events.append(session, topic.stream_id, "topic", topic_view(session, topic), at=now)
        elif asked.spoken:
            _show(comment, topic)
        return topic

    def _find(self, session: Session, comment: CommentRow, asked: Asked) -> Topic | None:
        if asked.spoken is not None:
            return rows.locked(session, asked.spoken)
        vector = asked.vector if asked.vector is not None else np.empty(0, np.float32)
        candidates: list[Topic | None] = []
        for _ in range(2):
            found = self._index.alike(
                session,
                comment.stream_id,
                (asked.intent, asked.sku),
                vector,
                fingerprint(comment.text),
                self._settings.topic_similarity,
            )
            candidates = [_unmerged(session, topic_id) for topic_id in found]
            if all(candidates):
                break
            self._index.forget(comment.stream_id)  # it had read a topic that was taken back
        return next((topic for topic in candidates if topic and topic.state != "answered"), None)

    def _recurs(self, session: Session, topic: Topic, comment: CommentRow) -> bool:
        if topic.askers < FEWEST_VIEWERS:
            return False
        rules = streams.existing(session, topic.stream_id).rules
        viewers = rules.get("topic_viewers", self._settings.topic_viewers)
        if topic.askers < viewers:
            return False
        window = rules.get("topic_window_seconds", self._settings.topic_window_seconds)
        since = comment.posted_at - timedelta(seconds=window)
        if topic.settled_at is not None:
            since = max(since, topic.settled_at)
        session.flush()
        return rows.askers(session, topic.id, since) >= viewers


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
                outbox.add(session, self._public_reply(topic, now))

        view = await self._act(topic_id, actor, work)
        self._wake_delivery()
        return view

    async def dismiss(self, topic_id: str, *, actor: str) -> View:
        """The topic, off the host's queue; its askers' suggestions stay with the agents."""

        def work(session: Session, topic: Topic, now: datetime) -> None:
            if topic.state != "dismissed":
                _refuse_unless(topic, "open", "forming")
                _settle(session, topic, "dismissed", actor, now)

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

    def _public_reply(self, topic: Topic, now: datetime) -> OutboxRow:
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
            channel=self._channel or "events",
            payload={"topic_id": topic.id, "comment_id": None, "reply": reply},
            state="pending" if self._channel else "sent",
            next_at=now,
            stale_at=now + self._stale_after if self._channel else None,
            created_at=now,
            sent_at=None if self._channel else now,
        )


def send_to_host(session: Session, comment: CommentRow, *, actor: str, now: datetime) -> Topic:
    """The comment's topic, open on the host's queue because an agent sent it there."""
    topic = _unmerged(session, comment.topic_id) if comment.topic_id else None
    if topic is None or topic.state == "answered":
        asked = Asked(intent=next(iter(comment.intents), None), sku=comment.sku, vector=None)
        # Every topic has its own number, so that a reader who knows all up to one misses none.
        topic = _founded(session, comment, asked, events.reserve(session, comment.stream_id))
        _count(session, topic, comment)
        session.flush()
    if topic.state != "open":
        _raise(session, topic, "sent_by_agent", now, actor)
    return topic


def topic_view(session: Session, topic: Topic) -> View:
    """A topic as the contract writes it."""
    return {
        "id": topic.id,
        "stream_id": topic.stream_id,
        "state": topic.state,
        "question": topic.question,
        "language": topic.language,
        "count": topic.count,
        "askers": topic.askers,
        "product": topic.sku,
        "intent": topic.intent,
        "first_at": moment(topic.first_at),
        "last_at": moment(topic.last_at),
        "why": topic.why,
        "samples": rows.samples(session, topic.id, SAMPLES),
        "suggested_answer": topic.suggested_answer,
        "pinned": topic.pinned,
        "answer": topic.answer,
        "answered_at": moment(topic.answered_at),
        "valid_until": moment(topic.valid_until),
        "settled_by": topic.settled_by,
        "settled_at": moment(topic.settled_at),
        "merged_into": topic.merged_into,
    }


def _founded(session: Session, comment: CommentRow, asked: Asked, seq: int) -> Topic:
    vector = asked.vector if asked.vector is not None else np.empty(0, np.float32)
    topic = Topic(
        id="tp_" + secrets.token_hex(8),
        stream_id=comment.stream_id,
        question=comment.text,
        language=comment.language or "und",
        intent=asked.intent,
        sku=asked.sku,
        vector=np.ascontiguousarray(vector, np.float32).tobytes(),
        words=fingerprint(comment.text),
        founded_seq=seq,
        first_at=comment.posted_at,
        last_at=comment.posted_at,
    )
    rows.add(session, topic)
    return topic


def _count(session: Session, topic: Topic, comment: CommentRow) -> None:
    topic.count += 1
    topic.askers += topic.count == 1 or not rows.asks_already(session, topic, comment.author_id)
    topic.first_at = min(topic.first_at, comment.posted_at)
    topic.last_at = max(topic.last_at, comment.posted_at)
    comment.topic_id = topic.id
    session.add(comment)


def _raise(session: Session, topic: Topic, why: str, now: datetime, actor: str = "") -> None:
    """Puts a topic on the host's queue; the comments that came before show it from now on."""
    topic.state, topic.why = "open", why
    topic.settled_by = topic.settled_at = None
    session.add(topic)
    session.flush()
    for member in rows.members(session, topic.id):
        _show(member, topic)
        session.add(member)
    session.flush()
    events.append(session, topic.stream_id, "topic", topic_view(session, topic), at=now, actor=actor)


def _show(comment: CommentRow, topic: Topic) -> None:
    if comment.decision is not None:
        comment.decision = {**comment.decision, "topic_id": topic.id}


def _unmerged(session: Session, topic_id: str) -> Topic | None:
    """The topic that now stands for one; None for one that was never committed."""
    topic = rows.locked(session, topic_id)
    while topic is not None and topic.merged_into is not None:
        topic = rows.locked(session, topic.merged_into)
    return topic


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
    moved: Sequence[CommentRow] = rows.members(session, other.id)
    for comment in moved:
        comment.topic_id = target.id
        _show(comment, target)
        session.add(comment)
    session.flush()
    target.count += len(moved)
    target.askers = rows.askers(session, target.id)
    target.first_at = min(target.first_at, other.first_at)
    target.last_at = max(target.last_at, other.last_at)
    if target.state == "forming":
        _raise(session, target, other.why or "recurring", now)
    else:
        session.add(target)
        session.flush()
        events.append(session, target.stream_id, "topic", topic_view(session, target), at=now)

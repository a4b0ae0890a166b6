"""The same question from one or many viewers."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, literal, or_, update
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import CommentRow, OutboxRow, Topic, UtcDateTime

_WAITS = (col(CommentRow.first_reply_at).is_(None), col(CommentRow.no_reply_at).is_(None))
"""Nobody answered the viewer, nor decided that nobody will."""


class Founded(NamedTuple):
    """What of a topic never changes."""

    id: str
    founded_seq: int
    vector: bytes
    words: str
    intent: str | None
    sku: str | None


def add(session: Session, topic: Topic) -> None:
    """Founds a topic."""
    session.add(topic)


def locked(session: Session, topic_id: str) -> Topic | None:
    """The topic as it is now, kept from other transactions until the commit."""
    return session.exec(
        select(Topic).where(Topic.id == topic_id).with_for_update().execution_options(populate_existing=True)
    ).first()


def get(session: Session, topic_id: str) -> Topic:
    """The topic, to be read; raises NotFound."""
    topic = session.get(Topic, topic_id)
    if topic is None:
        raise NotFound(f"There is no topic {topic_id!r}.")
    return topic


def existing(session: Session, topic_id: str) -> Topic:
    """The topic, kept from other transactions until the commit; raises NotFound."""
    topic = locked(session, topic_id)
    if topic is None:
        raise NotFound(f"There is no topic {topic_id!r}.")
    return topic


def founded_after(session: Session, stream_id: str, seq: int) -> Sequence[Founded]:
    """The stream's topics founded with an event behind a number, in order."""
    rows = session.exec(
        select(Topic.id, Topic.founded_seq, Topic.vector, Topic.words, Topic.intent, Topic.sku)  # pyright: ignore
        .where(Topic.stream_id == stream_id, Topic.founded_seq > seq)
        .order_by(col(Topic.founded_seq))
    )
    return [Founded(*row) for row in rows]


def in_state(session: Session, stream_id: str, state: str) -> Sequence[Topic]:
    """The stream's topics in a state, the oldest first."""
    return session.exec(
        select(Topic)
        .where(Topic.stream_id == stream_id, Topic.state == state)
        .order_by(col(Topic.first_at), col(Topic.id))
    ).all()


def some(session: Session, stream_id: str, ids: Sequence[str]) -> dict[str, Topic]:
    """Those of the named topics that are the stream's, by id."""
    found = session.exec(select(Topic).where(Topic.stream_id == stream_id, col(Topic.id).in_(ids)))
    return {topic.id: topic for topic in found}


def with_place(session: Session, stream_id: str) -> Sequence[Topic]:
    """The stream's topics that a controller put in a place."""
    return session.exec(
        select(Topic).where(Topic.stream_id == stream_id, col(Topic.place).is_not(None))
    ).all()


def spoken(session: Session, stream_id: str, at: datetime) -> Sequence[Topic]:
    """The topics whose answer, given on air, holds at a moment."""
    return session.exec(
        select(Topic).where(
            Topic.stream_id == stream_id,
            Topic.state == "answered",
            col(Topic.answer).is_not(None),
            or_(col(Topic.valid_until).is_(None), col(Topic.valid_until) > at),
        )
    ).all()


def leaves_at(session: Session, topic_id: str, now: datetime) -> datetime:
    """When what the host said to a topic may leave: as soon as its public reply does."""
    reply = select(OutboxRow.next_at).join(Topic, col(Topic.reply_id) == col(OutboxRow.id))
    found = session.exec(reply.where(Topic.id == topic_id, OutboxRow.state == "pending")).first()
    return max(now, found) if found else now


def said(session: Session, stream_id: str) -> Sequence[Topic]:
    """The topics that were answered on air in words that were noted, the latest first."""
    return session.exec(
        select(Topic)
        .where(Topic.stream_id == stream_id, Topic.state == "answered", col(Topic.answer).is_not(None))
        .order_by(col(Topic.answered_at).desc(), col(Topic.id))
    ).all()


def members(session: Session, topic_id: str) -> Sequence[CommentRow]:
    """The comments that ask it, in the order they came."""
    return session.exec(
        select(CommentRow).where(CommentRow.topic_id == topic_id).order_by(col(CommentRow.id))
    ).all()


def latest(session: Session, topic_id: str, limit: int) -> Sequence[CommentRow]:
    """The newest comments that ask it, in the order they came."""
    query = (
        select(CommentRow)
        .where(CommentRow.topic_id == topic_id)
        .order_by(col(CommentRow.id).desc())
        .limit(limit)
    )
    return session.exec(query).all()[::-1]


def samples(session: Session, topic_id: str, limit: int) -> list[str]:
    """How viewers put it: different texts, the newest first."""
    rows = session.exec(
        select(CommentRow.text)
        .where(CommentRow.topic_id == topic_id)
        .order_by(col(CommentRow.id).desc())
        .limit(limit * 5)
    )
    return list(dict.fromkeys(rows))[:limit]


def waiting(session: Session, ids: Sequence[str]) -> dict[str, int]:
    """How many of the topics' askers still wait for an answer, by topic; none where none waits."""
    query = (
        select(CommentRow.topic_id, func.count(func.distinct(CommentRow.author_id)))
        .where(col(CommentRow.topic_id).in_(ids), *_WAITS)
        .group_by(col(CommentRow.topic_id))
    )
    return {topic_id or "": count for topic_id, count in session.exec(query)}


def first_waiting(session: Session, topic_id: str) -> CommentRow | None:
    """The earliest comment that asks it and still waits for an answer."""
    return session.exec(
        select(CommentRow)
        .where(CommentRow.topic_id == topic_id, *_WAITS)
        .order_by(col(CommentRow.posted_at))
        .limit(1)
    ).first()


def asks_already(session: Session, topic: Topic, author_id: str) -> bool:
    """Whether a viewer is among its askers."""
    query = select(CommentRow.id).where(
        CommentRow.stream_id == topic.stream_id,  # so that the viewer's few comments are looked through
        CommentRow.author_id == author_id,
        CommentRow.topic_id == topic.id,
    )
    return session.exec(query.limit(1)).first() is not None


def askers(session: Session, topic_id: str, since: datetime | None = None) -> int:
    """How many different viewers ask it, from behind a moment on."""
    query = select(func.count(func.distinct(CommentRow.author_id))).where(CommentRow.topic_id == topic_id)
    if since is not None:
        query = query.where(CommentRow.posted_at > since)
    return session.exec(query).one()


def languages(session: Session, topic_id: str) -> dict[str, int]:
    """Its askers by the language of the first comment in which they ask it."""
    first = (
        select(func.min(CommentRow.id)).where(CommentRow.topic_id == topic_id).group_by(CommentRow.author_id)
    )
    query = (
        select(CommentRow.language, func.count(col(CommentRow.id)))
        .where(col(CommentRow.id).in_(first))
        .group_by(col(CommentRow.language))
    )
    return {language or "und": count for language, count in session.exec(query)}


def end_off_air(session: Session, stream_id: str, sku: str | None, at: datetime) -> Sequence[str]:
    """The ids of the topics whose answers held while a product was on air that is not, from a moment on."""
    moment = literal(at, UtcDateTime())
    ended = session.exec(
        update(Topic)
        .where(
            col(Topic.stream_id) == stream_id,
            col(Topic.state) == "answered",
            col(Topic.off_air_ends).is_(True),
            col(Topic.air_sku) != (sku or ""),
            or_(col(Topic.valid_until).is_(None), col(Topic.valid_until) > moment),
        )
        .values(valid_until=moment)
        .returning(col(Topic.id))
        .execution_options(synchronize_session=False)
    )
    return list(ended.scalars())


def record_reply(session: Session, topic_id: str, at: datetime) -> None:
    """Stops the clocks of its askers that still run."""
    moment = literal(at, UtcDateTime())
    session.exec(
        update(CommentRow)
        .where(col(CommentRow.topic_id) == topic_id)
        .values(
            first_reply_at=func.coalesce(CommentRow.first_reply_at, moment),
            first_human_reply_at=func.coalesce(CommentRow.first_human_reply_at, moment),
        )
        .execution_options(synchronize_session=False)
    )


def forget_reply(session: Session, topic_id: str, at: datetime) -> None:
    """Starts the clocks again that were stopped at a moment."""
    for clock in (CommentRow.first_reply_at, CommentRow.first_human_reply_at):
        session.exec(
            update(CommentRow)
            .where(col(CommentRow.topic_id) == topic_id, col(clock) == at)
            .values({col(clock): None})
            .execution_options(synchronize_session=False)
        )

"""The same question from one or many viewers."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, literal, or_, update
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import CommentRow, Suggestion, Topic, UtcDateTime


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


def queue(session: Session, stream_id: str, state: str) -> Sequence[Topic]:
    """The stream's topics in a state by priority: pinned ones, then by askers, then the oldest."""
    return session.exec(
        select(Topic)
        .where(Topic.stream_id == stream_id, Topic.state == state)
        .order_by(col(Topic.pinned).desc(), col(Topic.askers).desc(), col(Topic.first_at), col(Topic.id))
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


def members(session: Session, topic_id: str) -> Sequence[CommentRow]:
    """The comments that ask it, in the order they came."""
    return session.exec(
        select(CommentRow).where(CommentRow.topic_id == topic_id).order_by(col(CommentRow.id))
    ).all()


def samples(session: Session, topic_id: str, limit: int) -> list[str]:
    """How viewers put it: different texts, the newest first."""
    rows = session.exec(
        select(CommentRow.text)
        .where(CommentRow.topic_id == topic_id)
        .order_by(col(CommentRow.id).desc())
        .limit(limit * 5)
    )
    return list(dict.fromkeys(rows))[:limit]


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


def waiting_suggestions(session: Session, topic_id: str) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Its askers' suggestions that still wait."""
    return session.exec(
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(CommentRow.topic_id == topic_id, Suggestion.state == "waiting")
    ).all()


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

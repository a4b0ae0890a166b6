"""The same question from one or many viewers."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, literal, or_, update
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import CommentRow, OutboxRow, Topic, UtcDateTime


def add(session: Session, topic: Topic) -> None:
    """Founds a topic."""
    session.add(topic)


_LOCKED = (
    select(Topic)
    .where(col(Topic.id).in_(bindparam("ids", expanding=True)))
    .order_by(col(Topic.id))  # so that two transactions never wait for each other
    .with_for_update()
    .execution_options(populate_existing=True)
)


def locked(session: Session, topic_id: str) -> Topic | None:
    """The topic as it is now, kept from other transactions until the commit."""
    return session.exec(_LOCKED, params={"ids": [topic_id]}).first()


def all_locked(session: Session, ids: Sequence[str]) -> list[Topic]:
    """The topics as they are now, in the order of the ids, kept from other transactions until the commit."""
    found = {one.id: one for one in session.exec(_LOCKED, params={"ids": list(ids)})} if ids else {}
    return [found[one] for one in ids if one in found]


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


def in_state(session: Session, stream_id: str, state: str) -> Sequence[Topic]:
    """The stream's topics in a state, the oldest first."""
    return session.exec(
        select(Topic)
        .where(Topic.stream_id == stream_id, Topic.state == state)
        .order_by(col(Topic.first_at), col(Topic.id))
    ).all()


def unanswered(session: Session, stream_id: str) -> Sequence[Topic]:
    """The stream's topics that the host may still be asked: forming, or on the queue."""
    return session.exec(
        select(Topic).where(Topic.stream_id == stream_id, col(Topic.state).in_(("forming", "open")))
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


_SPOKEN = select(Topic).where(
    col(Topic.stream_id) == bindparam("stream"),
    col(Topic.state) == "answered",
    col(Topic.answer).is_not(None),
    or_(col(Topic.valid_until).is_(None), col(Topic.valid_until) > bindparam("at")),
)


def spoken(session: Session, stream_id: str, at: datetime) -> Sequence[Topic]:
    """The topics whose answer, given on air, holds at a moment."""
    return session.exec(_SPOKEN, params={"stream": stream_id, "at": at}).all()


_JOINED = select(Topic).where(
    col(Topic.stream_id) == bindparam("stream"),
    col(Topic.state) == "merged",
    col(Topic.settled_by).is_not(None),
)


def joined_by_hand(session: Session, stream_id: str) -> dict[str, list[Topic]]:
    """The topics that a person joined with others, by the topic that took them in, at last."""
    found = session.exec(_JOINED, params={"stream": stream_id}).all()
    into = {topic.id: topic.merged_into or "" for topic in found}
    several: dict[str, list[Topic]] = {}
    for topic in found:
        last = into[topic.id]
        while last in into:
            last = into[last]
        several.setdefault(last, []).append(topic)
    return several


def leaves_at(session: Session, topic_id: str, now: datetime) -> datetime:
    """When what the host said to a topic may leave: as soon as its public reply does."""
    reply = select(OutboxRow.next_at).join(Topic, col(Topic.reply_id) == col(OutboxRow.id))
    found = session.exec(reply.where(Topic.id == topic_id, OutboxRow.state == "pending")).first()
    return max(now, found) if found else now


def forget_public_reply(session: Session, reply_id: str) -> None:
    """Says that a topic has no public reply: it was withdrawn."""
    session.exec(update(Topic).where(col(Topic.reply_id) == reply_id).values(reply_id=None))


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


_TEXTS = (
    select(CommentRow.text)
    .where(col(CommentRow.topic_id) == bindparam("topic"))
    .order_by(col(CommentRow.id).desc())
    .limit(bindparam("most"))
)


def samples(session: Session, topic_id: str, limit: int) -> list[str]:
    """How viewers put it: different texts, the newest first."""
    rows = session.exec(_TEXTS, params={"topic": topic_id, "most": limit * 5})
    return list(dict.fromkeys(rows))[:limit]


def askers(session: Session, topic_id: str, since: datetime | None = None, but: Sequence[int] = ()) -> int:
    """How many different viewers ask it, from behind a moment on, but for some comments and those with their text."""
    query = select(func.count(func.distinct(CommentRow.author_id))).where(CommentRow.topic_id == topic_id)
    if since is not None:
        query = query.where(CommentRow.posted_at > since)
    if but:
        texts = select(CommentRow.text).where(col(CommentRow.id).in_(but))
        query = query.where(col(CommentRow.text).not_in(texts))
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


def ended_off_air(session: Session, stream_id: str, sku: str, at: datetime) -> Sequence[Topic]:
    """The topics whose answers ended at a moment because their product left the air."""
    return session.exec(
        select(Topic).where(
            Topic.stream_id == stream_id,
            Topic.state == "answered",
            col(Topic.off_air_ends).is_(True),
            Topic.air_sku == sku,
            Topic.valid_until == at,
        )
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


def forget_reply(session: Session, topic_id: str, at: datetime) -> None:
    """Starts the clocks again that were stopped at a moment."""
    for clock in (CommentRow.first_reply_at, CommentRow.first_human_reply_at):
        session.exec(
            update(CommentRow)
            .where(col(CommentRow.topic_id) == topic_id, col(clock) == at)
            .values({col(clock): None})
            .execution_options(synchronize_session=False)
        )

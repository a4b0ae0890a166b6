"""Alerts to the team, the messages that carry them, and the channels these go through."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select

from app.store.follow_ups import UNFINISHED
from app.store.tables import (
    AlertAttempt,
    AlertChannelRow,
    AlertMessage,
    AlertRow,
    CommentRow,
    FollowUp,
    Stream,
)

_TABLE = SQLModel.metadata.tables["alerts"]
_INSERT_NEW = {
    name: dialect.insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.id)
    for name, dialect in (("postgresql", postgresql), ("sqlite", sqlite))
}


def known_channels(session: Session, ids: Sequence[str]) -> list[str]:
    """Those of the ids that are channels, in their order."""
    if not ids:
        return []
    found = set(session.exec(select(AlertChannelRow.id).where(col(AlertChannelRow.id).in_(ids))))
    return [one for one in dict.fromkeys(ids) if one in found]


def insert_new(session: Session, rows: Sequence[Mapping[str, Any]]) -> int:
    """How many alerts were new; one that was raised before is left alone."""
    if not rows:
        return 0
    statement = _INSERT_NEW[session.get_bind().dialect.name]
    return sum(1 for _ in session.connection().execute(statement, list(rows)))


def withdraw(session: Session, stream_id: str, about: str, kinds: Sequence[str]) -> int:
    """How many alerts about something were still waiting, and wait no more."""
    done = session.exec(
        update(AlertRow)
        .where(
            col(AlertRow.stream_id) == stream_id,
            col(AlertRow.about) == about,
            col(AlertRow.kind).in_(kinds),
            col(AlertRow.state) == "waiting",
        )
        .values(state="withdrawn")
        .returning(col(AlertRow.id))
        .execution_options(synchronize_session=False)
    )
    return len(done.all())


def withdraw_earlier(session: Session, stream_id: str, kind: str, begins: str, but: str) -> None:
    """What still waits about something that `begins` so waits no more, `but` for what is told of it now."""
    session.exec(
        update(AlertRow)
        .where(
            col(AlertRow.stream_id) == stream_id,
            col(AlertRow.kind) == kind,
            col(AlertRow.about).startswith(begins, autoescape=True),
            col(AlertRow.about) != but,
            col(AlertRow.state) == "waiting",
        )
        .values(state="withdrawn"),
        execution_options={"synchronize_session": False},
    )


def with_work(session: Session, now: datetime) -> Sequence[str]:
    """The channels for which something waits or is due, or whose sender died."""
    waiting = select(AlertRow.channel_id).where(AlertRow.state == "waiting")
    moving = select(AlertMessage.channel_id).where(
        or_(
            and_(col(AlertMessage.state) == "pending", col(AlertMessage.next_at) <= now),
            and_(col(AlertMessage.state) == "sending", col(AlertMessage.lease_until) <= now),
        )
    )
    busy = waiting.union(moving).subquery()
    known = select(AlertChannelRow.id).where(col(AlertChannelRow.id).in_(select(busy.c.channel_id)))
    return session.exec(known.order_by(col(AlertChannelRow.id))).all()


def locked(session: Session, channel_id: str) -> AlertChannelRow | None:
    """A channel, which no other process looks after until the commit; None where one does, or it is gone."""
    query = select(AlertChannelRow).where(AlertChannelRow.id == channel_id)
    return session.exec(query.with_for_update(skip_locked=True)).first()


def unfinished(session: Session, channel_id: str) -> Sequence[AlertMessage]:
    """A channel's messages that are on their way, oldest first."""
    query = select(AlertMessage).where(
        AlertMessage.channel_id == channel_id, col(AlertMessage.state).in_(("pending", "sending"))
    )
    return session.exec(query.order_by(col(AlertMessage.created_at), col(AlertMessage.id))).all()


def streams_waiting(session: Session, channel_id: str) -> Sequence[Stream]:
    """The streams of what waits for a channel."""
    whose = select(AlertRow.stream_id).where(AlertRow.state == "waiting", AlertRow.channel_id == channel_id)
    return session.exec(select(Stream).where(col(Stream.id).in_(whose))).all()


def waiting(
    session: Session, channel_id: str, limit: int, *, quiet: Sequence[str], urgent: Iterable[str]
) -> Sequence[tuple[AlertRow, Stream]]:
    """What waits for a channel, in the order it was raised, with its stream; of the `quiet` streams what is urgent."""
    query = (
        select(AlertRow, Stream)
        .join(Stream, col(Stream.id) == col(AlertRow.stream_id))
        .where(AlertRow.state == "waiting", AlertRow.channel_id == channel_id)
        .where(or_(col(AlertRow.stream_id).not_in(quiet), col(AlertRow.kind).in_(urgent)))
    )
    return session.exec(query.order_by(col(AlertRow.id)).limit(limit)).all()


def tried_since(session: Session, channel_id: str, since: datetime) -> list[datetime]:
    """When messages left for a channel, oldest first."""
    query = select(AlertAttempt.at).where(AlertAttempt.channel_id == channel_id, col(AlertAttempt.at) > since)
    return list(session.exec(query.order_by(col(AlertAttempt.at))))


def begin_attempt(session: Session, message: AlertMessage, now: datetime, lease_until: datetime) -> None:
    """Puts a try on record before it is made."""
    message.state, message.lease_until = "sending", lease_until
    message.attempts += 1
    session.add(message)
    session.flush()
    session.add(AlertAttempt(message_id=message.id, channel_id=message.channel_id, at=now))


def end_attempt(session: Session, message_id: str, outcome: str, detail: str) -> None:
    """Says what came of the last try."""
    query = select(AlertAttempt).where(AlertAttempt.message_id == message_id)
    last = session.exec(query.order_by(col(AlertAttempt.id).desc()).limit(1)).first()
    if last is not None:
        last.outcome, last.detail = outcome, detail[:500]
        session.add(last)


def channels(session: Session) -> Sequence[AlertChannelRow]:
    """Every channel, by name."""
    return session.exec(select(AlertChannelRow).order_by(col(AlertChannelRow.name))).all()


def last_arrivals(session: Session, channel_ids: Sequence[str]) -> dict[str, datetime]:
    """Channel -> when a message last arrived there, a test or not."""
    query = (
        select(AlertMessage.channel_id, func.max(AlertMessage.sent_at))
        .where(col(AlertMessage.channel_id).in_(channel_ids), col(AlertMessage.sent_at).is_not(None))
        .where(AlertMessage.state == "sent")
        .group_by(col(AlertMessage.channel_id))
    )
    return {channel: at for channel, at in session.exec(query) if at is not None}


def name_taken(session: Session, name: str, but: str) -> bool:
    """Whether another channel is called so."""
    query = select(AlertChannelRow.id).where(AlertChannelRow.name == name, AlertChannelRow.id != but)
    return session.exec(query.limit(1)).first() is not None


def counts(session: Session) -> dict[str, int]:
    """Channel -> alerts that wait for it."""
    query = select(AlertRow.channel_id, func.count()).where(AlertRow.state == "waiting")
    return dict(session.exec(query.group_by(col(AlertRow.channel_id))).all())


def remove_channel(session: Session, channel: AlertChannelRow, reason: str) -> None:
    """Removes a channel; what was to leave through it does not leave any more."""
    quiet = {"execution_options": {"synchronize_session": False}}
    waits = (col(AlertRow.channel_id) == channel.id, col(AlertRow.state) == "waiting")
    session.exec(update(AlertRow).where(*waits).values(state="withdrawn"), **quiet)
    moves = (col(AlertMessage.channel_id) == channel.id, col(AlertMessage.state) == "pending")
    session.exec(update(AlertMessage).where(*moves).values(state="dead", last_error=reason), **quiet)
    session.delete(channel)


def messages(session: Session, after: tuple[datetime, str] | None, limit: int) -> Sequence[AlertMessage]:
    """Messages, newest first, from behind a (created_at, id)."""
    at, number = col(AlertMessage.created_at), col(AlertMessage.id)
    query = select(AlertMessage).order_by(at.desc(), number.desc()).limit(limit)
    if after is not None:
        query = query.where(or_(at < after[0], and_(at == after[0], number < after[1])))
    return session.exec(query).all()


def withdraw_settled(session: Session, channel_id: str, kinds: Sequence[str]) -> None:
    """What waits for a channel about comments whose clock was stopped, by an answer or because somebody decided that
    there will be none, does not leave any more; what a stream's end left unanswered does."""
    refused = col(CommentRow.no_reply_at)
    settled = (
        select(CommentRow.id)
        .join(Stream, col(Stream.id) == col(CommentRow.stream_id))
        .where(col(CommentRow.stream_id) == col(AlertRow.stream_id))
        .where(col(CommentRow.comment_id) == col(AlertRow.about))
        .where(
            or_(
                col(CommentRow.first_reply_at).is_not(None),
                and_(refused.is_not(None), or_(col(Stream.ended_at).is_(None), refused < Stream.ended_at)),
            )
        )
        .correlate(AlertRow)
    )
    waits = (col(AlertRow.channel_id) == channel_id, col(AlertRow.state) == "waiting")
    session.exec(
        update(AlertRow)
        .where(*waits, col(AlertRow.kind).in_(kinds), settled.exists())
        .values(state="withdrawn"),
        execution_options={"synchronize_session": False},
    )


def open_promises(session: Session, stream_id: str) -> int:
    """How many promises of a stream are not kept yet."""
    unkept = col(FollowUp.state).in_(UNFINISHED)
    return session.exec(select(func.count()).where(col(FollowUp.stream_id) == stream_id, unkept)).one()


def forget_stream(session: Session, stream_id: str) -> None:
    """Removes a stream's alerts, and what the messages that carried them said; these do not leave any more. What such a
    message was to tell of other streams, and cannot have told yet, waits again."""
    carried = select(AlertRow.message_id).where(
        col(AlertRow.stream_id) == stream_id, col(AlertRow.message_id).is_not(None)
    )
    messages = update(AlertMessage).where(col(AlertMessage.id).in_(carried))
    quiet = {"execution_options": {"synchronize_session": False}}
    shared = select(AlertMessage.id).where(
        col(AlertMessage.id).in_(carried), AlertMessage.state == "pending", ~col(AlertMessage.again)
    )
    others = (col(AlertRow.message_id).in_(shared), col(AlertRow.stream_id) != stream_id)
    session.exec(update(AlertRow).where(*others).values(state="waiting", message_id=None), **quiet)
    session.exec(messages.values(content={}), **quiet)
    session.exec(
        messages.where(col(AlertMessage.state).in_(("pending", "unknown"))).values(state="dead"), **quiet
    )
    session.exec(delete(AlertRow).where(col(AlertRow.stream_id) == stream_id))

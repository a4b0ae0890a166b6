"""Replies on their way out."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, DeliveryAttempt, OutboxRow

HANDED = ("sending", "overtaken")
"""What the channel has: nobody can take it back."""
NOT_SENT = ("dead", "stale", "recalled", "withdrawn")
"""What no viewer gets."""


def add(session: Session, row: OutboxRow) -> None:
    """Puts a reply into the outbox."""
    session.add(row)


def withdraw(session: Session, reply_id: str) -> bool:
    """Whether a reply that had not left is gone; one that another program was told of is, too."""
    gone = session.exec(
        delete(OutboxRow).where(
            col(OutboxRow.id) == reply_id,
            or_(
                and_(col(OutboxRow.state).in_(("pending", "folded")), col(OutboxRow.attempts) == 0),
                and_(col(OutboxRow.state) == "sent", col(OutboxRow.channel) == "events"),
            ),
        )
    )
    return gone.rowcount == 1


def gathering(session: Session, stream_id: str, channel: str, key: str) -> OutboxRow | None:
    """The reply that says the same and has not been tried, kept from who sends it until the commit."""
    return session.exec(
        select(OutboxRow)
        .where(*_alike(stream_id, channel, key), OutboxRow.state == "pending", OutboxRow.attempts == 0)
        .order_by(col(OutboxRow.next_at).desc())
        .limit(1)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    ).first()


def last_left(session: Session, stream_id: str, channel: str, key: str, since: datetime) -> datetime | None:
    """When a reply that says the same last left, or is about to; None unless behind a moment."""
    query = select(func.max(OutboxRow.next_at)).where(
        *_alike(stream_id, channel, key),
        col(OutboxRow.state).not_in(("folded", *NOT_SENT)),
        col(OutboxRow.next_at) > since,
    )
    return session.exec(query).one()


def carriers(session: Session, rows: Sequence[OutboxRow]) -> dict[str, OutboxRow]:
    """The replies that folded ones went with, by id."""
    ids = [row.folded_into for row in rows if row.folded_into is not None]
    found = session.exec(select(OutboxRow).where(col(OutboxRow.id).in_(ids))) if ids else ()
    return {row.id: row for row in found}


def _alike(stream_id: str, channel: str, key: str) -> tuple[ColumnElement[bool], ...]:
    return (
        col(OutboxRow.stream_id) == stream_id,
        col(OutboxRow.ration_key) == key,
        col(OutboxRow.channel) == channel,
    )


def spoken_since(session: Session, topic_id: str, since: datetime) -> Sequence[tuple[OutboxRow, CommentRow]]:
    """The replies with the host's words to a topic's askers that were made from a moment on and have not left."""
    found = session.exec(
        select(OutboxRow, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(OutboxRow.comment_pk))
        .where(
            CommentRow.topic_id == topic_id,
            col(OutboxRow.state).in_(("pending", "folded")),
            col(OutboxRow.created_at) >= since,
        )
    )
    return [pair for pair in found if _says_for_itself(pair[0].payload["reply"])]


def _says_for_itself(reply: Mapping[str, Any]) -> bool:
    """Whether a reply with the host's words was sent by itself: one that an agent sends has no evidence with it."""
    return reply.get("kind") == "spoken" and bool(reply.get("evidence"))


def claim_due(session: Session, now: datetime, lease_until: datetime, limit: int) -> Sequence[OutboxRow]:
    """Takes what is due under a lease; a row is taken by one process only."""
    due = (
        select(OutboxRow.id)
        .where(col(OutboxRow.state) == "pending", col(OutboxRow.next_at) <= now)
        .order_by(col(OutboxRow.next_at), col(OutboxRow.id))
        .limit(limit)
        .with_for_update(
            skip_locked=True
        )  # SQLite, with its one writer, has no such clause and leaves it out
    )
    taken = session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.id).in_(due))
        .values(state="sending", lease_until=lease_until, attempts=OutboxRow.attempts + 1)
        .returning(col(OutboxRow.id))
        .execution_options(synchronize_session=False)
    )
    ids = list(taken.scalars())
    session.expire_all()
    return session.exec(
        select(OutboxRow).where(col(OutboxRow.id).in_(ids)).order_by(col(OutboxRow.next_at))
    ).all()


def lapsed(session: Session, now: datetime) -> Sequence[OutboxRow]:
    """Rows whose sender died while it sent: nobody knows whether the reply went out."""
    return session.exec(
        select(OutboxRow).where(col(OutboxRow.state).in_(HANDED), col(OutboxRow.lease_until) <= now)
    ).all()


def next_due(session: Session) -> datetime | None:
    """When the next row is due or a lease ends; None when nothing waits."""
    query = (
        select(OutboxRow.next_at, OutboxRow.lease_until, OutboxRow.state)
        .where(col(OutboxRow.state).in_(("pending", *HANDED)))
        .order_by(col(OutboxRow.next_at))
        .limit(50)
    )
    times = [next_at if state == "pending" else lease for next_at, lease, state in session.exec(query)]
    return min((t for t in times if t is not None), default=None)


def locked(session: Session, row_id: str) -> OutboxRow:
    """The reply as it is now, kept from other transactions until the commit."""
    return session.get_one(OutboxRow, row_id, with_for_update=True, populate_existing=True)


def recall_folded(session: Session, row_id: str) -> None:
    """Says that those that were to go with a reply did not leave either."""
    session.exec(
        update(OutboxRow)
        .where(col(OutboxRow.folded_into) == row_id, col(OutboxRow.state) == "folded")
        .values(state="recalled")
        .execution_options(synchronize_session=False)
    )


def add_attempt(session: Session, outbox_id: str, at: datetime, outcome: str, detail: str) -> None:
    """Records one try."""
    session.add(DeliveryAttempt(outbox_id=outbox_id, at=at, outcome=outcome, detail=detail[:500]))


def attempts(session: Session, outbox_id: str) -> Sequence[DeliveryAttempt]:
    """Every try at a reply, oldest first."""
    return session.exec(
        select(DeliveryAttempt)
        .where(DeliveryAttempt.outbox_id == outbox_id)
        .order_by(col(DeliveryAttempt.id))
    ).all()


def of_comment(session: Session, comment_pk: int) -> Sequence[OutboxRow]:
    """The replies to a comment, oldest first."""
    return session.exec(
        select(OutboxRow).where(OutboxRow.comment_pk == comment_pk).order_by(col(OutboxRow.created_at))
    ).all()

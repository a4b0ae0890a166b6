"""Replies that agents sent, and how they left."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from app.store import outbox
from app.store.tables import CommentRow, OutboxRow, Suggestion


def listed(
    session: Session, stream_id: str, by: str | None, *, after: tuple[datetime, str] | None, limit: int
) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Approved suggestions, the latest first, from behind a (settled_at, id); of everybody unless one is named."""
    at, row_id = col(Suggestion.settled_at), col(Suggestion.id)
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(*_sent(stream_id, by))
        .order_by(at.desc(), row_id.desc())
        .limit(limit)
    )
    if after is not None:
        before, last = after
        query = query.where(or_(at < before, (at == before) & (row_id < last)))
    return session.exec(query).all()


def count(session: Session, stream_id: str, by: str | None) -> int:
    """How many an agent, or everybody, has sent."""
    return session.exec(select(func.count(col(Suggestion.id))).where(*_sent(stream_id, by))).one()


def departures(session: Session, comment_pks: Sequence[int]) -> dict[int, OutboxRow]:
    """The outbox row of each comment's first reply, or of the one that carried it."""
    query = (
        select(OutboxRow)
        .where(
            col(OutboxRow.comment_pk).in_(comment_pks),
            col(OutboxRow.state).not_in(("recalled", "withdrawn")),
        )
        .order_by(col(OutboxRow.created_at).desc())
    )
    left = {row.comment_pk or 0: row for row in session.exec(query)}
    carried = outbox.carriers(session, list(left.values()))
    return {pk: carried.get(row.folded_into or "", row) for pk, row in left.items()}


def _sent(stream_id: str, by: str | None) -> list[ColumnElement[bool]]:
    wanted = [col(Suggestion.stream_id) == stream_id, col(Suggestion.state) == "approved"]
    return [*wanted, col(Suggestion.settled_by) == by] if by else wanted

"""The promise ledger's rows."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, FollowUp


def add(session: Session, follow_up: FollowUp) -> None:
    """Writes a promise into the ledger."""
    session.add(follow_up)


def get(session: Session, follow_up_id: str) -> tuple[FollowUp, CommentRow] | None:
    """A promise with the comment it was made for."""
    query = (
        select(FollowUp, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .where(FollowUp.id == follow_up_id)
    )
    return session.exec(query).first()


def of_comment(session: Session, comment_pk: int) -> FollowUp | None:
    """The promise made for a comment."""
    return session.exec(select(FollowUp).where(FollowUp.comment_pk == comment_pk)).first()


def listed(
    session: Session,
    *,
    stream_id: str | None,
    state: str | None,
    after: tuple[datetime, str] | None,
    limit: int,
) -> Sequence[tuple[FollowUp, CommentRow]]:
    """Promises by due time, from behind a (due_at, id); of every stream unless one is named."""
    query = (
        select(FollowUp, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .order_by(col(FollowUp.due_at), col(FollowUp.id))
        .limit(limit)
    )
    if stream_id is not None:
        query = query.where(FollowUp.stream_id == stream_id)
    if state is not None:
        query = query.where(FollowUp.state == state)
    if after is not None:
        due_at, last = after
        query = query.where(
            or_(col(FollowUp.due_at) > due_at, (col(FollowUp.due_at) == due_at) & (col(FollowUp.id) > last))
        )
    return session.exec(query).all()

"""The promise ledger's rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, FollowUp, FollowUpChange

UNFINISHED = ("open", "in_progress", "waiting")
FINISHED = ("done", "dropped")

Promise = tuple[FollowUp, CommentRow]
"""A promise with the comment it was made for."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which promises are meant; what is None does not matter."""

    stream_id: str | None = None
    states: Sequence[str] | None = None
    owner: str | None = None
    due_before: datetime | None = None
    seen: bool | None = None
    words: str | None = None
    """In the viewer's name, the comment, the note or the reference."""


def add(session: Session, follow_up: FollowUp) -> None:
    """Writes a promise into the ledger."""
    session.add(follow_up)


def get(session: Session, follow_up_id: str) -> Promise | None:
    """A promise with its comment."""
    query = (
        select(FollowUp, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .where(FollowUp.id == follow_up_id)
    )
    return session.exec(query).first()


def lock(session: Session, follow_up_id: str) -> Promise | None:
    """The same as it is now, kept from other transactions until the commit."""
    row = session.exec(
        select(FollowUp)
        .where(FollowUp.id == follow_up_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()
    return None if row is None else (row, session.get_one(CommentRow, row.comment_pk))


def of_comment(session: Session, comment_pk: int) -> FollowUp | None:
    """The promise made for a comment."""
    return session.exec(select(FollowUp).where(FollowUp.comment_pk == comment_pk)).first()


def listed(
    session: Session, sought: Sought, *, after: tuple[datetime, str] | None = None, limit: int
) -> Sequence[Promise]:
    """Promises by due time, from behind a (due_at, id)."""
    query = (
        select(FollowUp, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .where(*_meant(sought))
        .order_by(col(FollowUp.due_at), col(FollowUp.id))
        .limit(limit)
    )
    if after is not None:
        due_at, last = after
        query = query.where(
            or_(col(FollowUp.due_at) > due_at, (col(FollowUp.due_at) == due_at) & (col(FollowUp.id) > last))
        )
    return session.exec(query).all()


def count(session: Session, sought: Sought) -> int:
    """How many promises are meant."""
    query = (
        select(func.count())
        .select_from(FollowUp)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .where(*_meant(sought))
    )
    return session.exec(query).one()


def to_remind(session: Session, now: datetime, limit: int) -> Sequence[Promise]:
    """Promises whose next reminder's time has come."""
    query = (
        select(FollowUp, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(FollowUp.comment_pk))
        .where(col(FollowUp.remind_at) <= now)
        .order_by(col(FollowUp.stream_id), col(FollowUp.due_at), col(FollowUp.id))
        .limit(limit)
    )
    return session.exec(query).all()


def mark_reminded(session: Session, row: FollowUp, next_at: datetime | None) -> bool:
    """Sets when it is reminded of next; whether this was the first to do so."""
    marked = session.exec(
        update(FollowUp)
        .where(col(FollowUp.id) == row.id, col(FollowUp.remind_at) == row.remind_at)
        .values(remind_at=next_at)
        .execution_options(synchronize_session=False)
    )
    if not marked.rowcount:
        return False
    session.refresh(row)
    return True


def note(
    session: Session,
    row: FollowUp,
    what: str,
    actor: str,
    at: datetime,
    changes: dict[str, list[Any]] | None = None,
) -> None:
    """Adds a line to a promise's history."""
    session.add(FollowUpChange(follow_up_id=row.id, at=at, actor=actor, what=what, changes=changes or {}))


def history(session: Session, follow_up_id: str) -> Sequence[FollowUpChange]:
    """What happened to a promise, oldest first."""
    return session.exec(
        select(FollowUpChange)
        .where(FollowUpChange.follow_up_id == follow_up_id)
        .order_by(col(FollowUpChange.id))
    ).all()


def _meant(sought: Sought) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if sought.stream_id is not None:
        conditions.append(col(FollowUp.stream_id) == sought.stream_id)
    if sought.states is not None:
        conditions.append(col(FollowUp.state).in_(sought.states))
    if sought.owner is not None:
        conditions.append(col(FollowUp.owner) == sought.owner)
    if sought.due_before is not None:
        conditions.append(col(FollowUp.due_at) < sought.due_before)
    if sought.seen is not None:
        seen = col(FollowUp.seen_at)
        conditions.append(seen.is_not(None) if sought.seen else seen.is_(None))
    if sought.words:
        searched = (FollowUp.viewer, FollowUp.note, FollowUp.reference, CommentRow.text)
        conditions.append(or_(*(col(one).icontains(sought.words, autoescape=True) for one in searched)))
    return conditions

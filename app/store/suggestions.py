"""Comments that wait for an agent."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, Suggestion


def add(session: Session, suggestion: Suggestion) -> None:
    """Puts a suggestion into the queue."""
    session.add(suggestion)


def get(session: Session, suggestion_id: str) -> tuple[Suggestion, CommentRow] | None:
    """A suggestion with its comment."""
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.id == suggestion_id)
    )
    return session.exec(query).first()


def queue(
    session: Session, stream_id: str, state: str, *, after: tuple[datetime, str] | None, limit: int
) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Suggestions in a state, the most urgent first, from behind a (due_at, id)."""
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.stream_id == stream_id, Suggestion.state == state)
        .order_by(col(Suggestion.due_at), col(Suggestion.id))
        .limit(limit)
    )
    if after is not None:
        due_at, last = after
        query = query.where(
            or_(
                col(Suggestion.due_at) > due_at,
                (col(Suggestion.due_at) == due_at) & (col(Suggestion.id) > last),
            )
        )
    return session.exec(query).all()


def count(session: Session, stream_id: str, state: str) -> int:
    """How many suggestions are in a state."""
    query = select(func.count(col(Suggestion.id))).where(
        Suggestion.stream_id == stream_id, Suggestion.state == state
    )
    return session.exec(query).one()


def _open_to(suggestion_id: str, agent: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """It waits, and nobody else holds a claim that has not lapsed."""
    return (
        col(Suggestion.id) == suggestion_id,
        col(Suggestion.state) == "waiting",
        or_(
            col(Suggestion.claimed_by).is_(None),
            col(Suggestion.claimed_by) == agent,
            col(Suggestion.claimed_until) <= now,
        ),
    )


def take_claim(session: Session, suggestion_id: str, agent: str, now: datetime, until: datetime) -> bool:
    """Whether the agent now holds the claim: it was free, lapsed or already theirs. Decided by the database."""
    taken = session.exec(
        update(Suggestion)
        .where(*_open_to(suggestion_id, agent, now))
        .values(claimed_by=agent, claimed_until=until)
    )
    return taken.rowcount == 1


def settle(
    session: Session,
    suggestion_id: str,
    agent: str,
    now: datetime,
    *,
    state: str,
    sent_text: str | None = None,
    reason: str | None = None,
) -> bool:
    """Whether this call settled it: it was waiting and nobody else held a live claim. Decided by the database, so
    that of two at the same moment one wins."""
    settled = session.exec(
        update(Suggestion)
        .where(*_open_to(suggestion_id, agent, now))
        .values(
            state=state,
            settled_by=agent,
            settled_at=now,
            sent_text=sent_text,
            reason=reason,
            claimed_by=None,
            claimed_until=None,
        )
    )
    return settled.rowcount == 1


def of_comment(session: Session, comment_pk: int) -> Suggestion | None:
    """The suggestion made for a comment."""
    return session.exec(select(Suggestion).where(Suggestion.comment_pk == comment_pk)).first()

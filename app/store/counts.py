"""How many there are of what, for the service's metrics."""

from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, OutboxRow, Suggestion


def comments_by_action(session: Session) -> Sequence[tuple[str | None, int]]:
    """Comments by what was decided; None: not decided yet."""
    action = col(CommentRow.action)
    return session.exec(select(action, func.count(col(CommentRow.id))).group_by(action)).all()


def suggestions_by_state(session: Session) -> Sequence[tuple[str, int]]:
    """Suggestions by state."""
    state = col(Suggestion.state)
    return session.exec(select(state, func.count(col(Suggestion.id))).group_by(state)).all()


def replies_by_state(session: Session) -> Sequence[tuple[str, int]]:
    """Replies by state of delivery."""
    state = col(OutboxRow.state)
    return session.exec(select(state, func.count(col(OutboxRow.id))).group_by(state)).all()

"""Who asks a topic's question, and who of them still waits."""

from typing import Any, NamedTuple

from sqlalchemy import bindparam, func
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, Topic

_WAITS = (
    col(CommentRow.topic_id) == bindparam("topic"),
    col(CommentRow.first_reply_at).is_(None),
    col(CommentRow.no_reply_at).is_(None),
)
"""Nobody answered the viewer, nor decided that nobody will."""
_FIRST_WAITING = select(CommentRow.decision).where(*_WAITS).order_by(col(CommentRow.posted_at)).limit(1)
_WAITING = select(func.count(func.distinct(CommentRow.author_id)), _FIRST_WAITING.scalar_subquery()).where(
    *_WAITS
)


class Waiting(NamedTuple):
    """A topic's askers who still want an answer."""

    askers: int
    first: dict[str, Any] | None
    """The decision of the earliest of their comments."""


def who_waits(session: Session, topic_id: str) -> Waiting:
    """Whom nobody answered yet of those who ask it."""
    return Waiting(*session.exec(_WAITING, params={"topic": topic_id}).one())


_ASKS = (
    select(CommentRow.id)
    .where(
        col(CommentRow.stream_id)
        == bindparam("stream"),  # so that the viewer's few comments are looked through
        col(CommentRow.author_id) == bindparam("author"),
        col(CommentRow.topic_id) == bindparam("topic"),
    )
    .limit(1)
)


def asks_already(session: Session, topic: Topic, author_id: str) -> bool:
    """Whether a viewer is among its askers."""
    given = {"stream": topic.stream_id, "author": author_id, "topic": topic.id}
    return session.exec(_ASKS, params=given).first() is not None

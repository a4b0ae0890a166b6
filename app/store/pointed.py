"""Comments whose product was told by what was on air."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from app.store.outbox import HANDED
from app.store.tables import CommentRow, OutboxRow, Suggestion
from app.triage.airing import Span

BY_TIMELINE = ("on_air", "previous", "earlier")


def counted(session: Session, stream_id: str, posted: Sequence[Span]) -> tuple[int, int]:
    """How many comments that wanted an answer were posted in some spans and meant what was on air, and how many of
    them have a reply."""
    query = select(func.count(col(CommentRow.id)), func.count(col(CommentRow.first_reply_at)))
    comments, replied = session.exec(query.where(*_pointed(stream_id, posted))).one()
    return comments, replied


def unsettled(session: Session, stream_id: str, posted: Sequence[Span]) -> frozenset[int]:
    """The internal ids of those of them whose reply an agent has not sent, or no channel has yet."""
    undecided = select(Suggestion.comment_pk).where(
        Suggestion.stream_id == stream_id, col(Suggestion.state).in_(["waiting", "leaving"])
    )
    underway = select(OutboxRow.comment_pk).where(
        OutboxRow.stream_id == stream_id, col(OutboxRow.state).in_(["pending", "folded", *HANDED])
    )
    query = select(CommentRow.id).where(
        *_pointed(stream_id, posted),
        or_(col(CommentRow.id).in_(undecided), col(CommentRow.id).in_(underway)),
    )
    return frozenset(pk for pk in session.exec(query) if pk is not None)


def _pointed(stream_id: str, posted: Sequence[Span]) -> tuple[ColumnElement[bool], ...]:
    """It wanted an answer, was posted in one of the spans, and named no product."""
    told_by = col(CommentRow.decision)["product", "how"].as_string()
    return (
        col(CommentRow.stream_id) == stream_id,
        col(CommentRow.action) != "ignore",
        or_(*(_within(*span) for span in posted)),
        or_(told_by.in_(BY_TIMELINE), col(CommentRow.sku).is_(None)),
    )


def _within(start: datetime, end: datetime | None) -> ColumnElement[bool]:
    after = col(CommentRow.posted_at) >= start
    return after if end is None else and_(after, col(CommentRow.posted_at) < end)

"""What a stream's review reads."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, case, func
from sqlmodel import Session, col, select

from app.store import clocks
from app.store.tables import CommentRow, Suggestion, Topic


class Asked(NamedTuple):
    """A comment that needed an answer, with where it stands."""

    text: str
    author_id: str
    language: str | None
    sku: str | None
    intents: list[str]
    topic_id: str | None
    question: str | None
    topic_intent: str | None
    topic_sku: str | None
    topic_state: str | None
    state: str | None
    """Its suggestion's; None where it has none."""
    grouped_with: str | None


class Clocks(NamedTuple):
    """How many comments that needed an answer came to what."""

    needed: int
    answered: int
    by_people: int
    refused: int
    running: int
    told_late: int
    missed: int


def unanswered(session: Session, stream_id: str) -> Sequence[Asked]:
    """The comments that needed an answer and got none, in the order they came."""
    return _asked(session, stream_id, col(CommentRow.first_reply_at).is_(None))


def answered_on_air(session: Session, stream_id: str) -> Sequence[Asked]:
    """Those that the host answered on air, all askers at once."""
    return _asked(
        session,
        stream_id,
        col(Topic.state) == "answered",
        col(CommentRow.first_reply_at) == col(Topic.answered_at),
    )


def _asked(session: Session, stream_id: str, *which: ColumnElement[bool]) -> Sequence[Asked]:
    topic, suggestion = col(CommentRow.topic_id), col(Suggestion.comment_pk)
    columns = (
        *(CommentRow.text, CommentRow.author_id, CommentRow.language, CommentRow.sku, CommentRow.intents),
        *(CommentRow.topic_id, Topic.question, Topic.intent, Topic.sku, Topic.state),
        *(Suggestion.state, Suggestion.grouped_with),
    )
    rows = session.exec(
        select(*columns)  # pyright: ignore
        .join(Topic, col(Topic.id) == topic, isouter=True)
        .join(Suggestion, suggestion == col(CommentRow.id), isouter=True)
        .where(CommentRow.stream_id == stream_id, col(CommentRow.breach_at).is_not(None), *which)
        .order_by(col(CommentRow.id))
    )
    return [Asked(*row) for row in rows]


def clocks_of(session: Session, stream_id: str, now: datetime) -> Clocks:
    """The stream's clocks, counted."""

    def of(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    replied, refused = col(CommentRow.first_reply_at), col(CommentRow.no_reply_at)
    counted = session.exec(
        select(
            func.count(),
            of(replied.is_not(None)),
            of(col(CommentRow.first_human_reply_at).is_not(None)),
            of(replied.is_(None) & refused.is_not(None)),
            of(clocks.runs()),
            of(col(CommentRow.told_late) > 0),
            of(clocks.missed(now)),
        )  # pyright: ignore
        .select_from(CommentRow)
        .where(CommentRow.stream_id == stream_id, col(CommentRow.breach_at).is_not(None))
    ).one()
    return Clocks(*counted)

"""The suggestions of a topic's askers, all at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Text, case, cast, literal, or_, update
from sqlmodel import Session, col, select

from app.store.suggestions import NOT_CLAIMED
from app.store.tables import CommentRow, OutboxRow, Stream, Suggestion, Topic


def answer_all(session: Session, topic: Topic, actor: str, now: datetime) -> Sequence[str]:
    """The ids of a topic's suggestions that waited or were leaving, now answered on air; what was to leave with them is
    kept, so that it can be taken back."""
    settled = session.exec(
        update(Suggestion)
        .where(*_of_topic(topic), col(Suggestion.state).in_(("waiting", "leaving")))
        .values(state="answered", settled_by=actor, settled_at=now, **NOT_CLAIMED)
        .returning(col(Suggestion.id))
        .execution_options(synchronize_session=False)
    )
    return list(settled.scalars())


def unanswer_all(session: Session, topic: Topic, actor: str, at: datetime) -> Sequence[str]:
    """The ids of those that were answered on air by somebody at a moment, now as they were before."""
    back = session.exec(
        update(Suggestion)
        .where(
            *_of_topic(topic),
            col(Suggestion.state) == "answered",
            col(Suggestion.settled_by) == actor,
            col(Suggestion.settled_at) == at,
        )
        .values(
            state=case((col(Suggestion.held_by).is_not(None), "leaving"), else_="waiting"),
            settled_by=None,
            settled_at=None,
        )
        .returning(col(Suggestion.id))
        .execution_options(synchronize_session=False)
    )
    return list(back.scalars())


def _of_topic(topic: Topic) -> tuple[ColumnElement[bool], ...]:
    members = select(CommentRow.id).where(CommentRow.topic_id == topic.id)
    return col(Suggestion.stream_id) == topic.stream_id, col(Suggestion.comment_pk).in_(members)


def of_topic(
    session: Session, topic_id: str, states: Sequence[str]
) -> Sequence[tuple[Suggestion, CommentRow]]:
    """A topic's suggestions in some states with their comments, as they are now."""
    return session.exec(
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(CommentRow.topic_id == topic_id, col(Suggestion.state).in_(states))
        .execution_options(populate_existing=True)
    ).all()


def ended_and_told(session: Session, since: datetime | None, until: datetime) -> dict[str, list[str]]:
    """Stream that goes on -> the topics whose answer ended by a moment, and not before an earlier one, and is told by a draft
    that waits or a reply that no channel has."""
    entry = literal('%"topics:') + col(Topic.id) + literal('"%')
    drafts = select(Suggestion.id).where(
        col(Suggestion.stream_id) == col(Topic.stream_id),
        col(Suggestion.state).in_(("waiting", "leaving")),
        cast(Suggestion.draft, Text).like(entry),
    )
    replies = select(OutboxRow.id).where(
        col(OutboxRow.stream_id) == col(Topic.stream_id),
        col(OutboxRow.state) == "pending",
        col(OutboxRow.comment_pk).is_not(None),
        cast(OutboxRow.payload, Text).like(entry),
    )
    query = (
        select(Topic.stream_id, Topic.id)
        .join(Stream, col(Stream.id) == col(Topic.stream_id))
        .where(
            col(Stream.state) != "ended",
            col(Topic.state) == "answered",
            col(Topic.answer).is_not(None),
            col(Topic.valid_until) <= until,
            or_(drafts.exists(), replies.exists()),
        )
    )
    if since is not None:
        query = query.where(col(Topic.valid_until) >= since)
    found: dict[str, list[str]] = {}
    for stream_id, topic_id in session.exec(query.order_by(col(Topic.id))):
        found.setdefault(stream_id, []).append(topic_id)
    return found

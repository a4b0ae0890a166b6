"""One viewer's comments, with what came of them."""

from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from app.store import outbox
from app.store.tables import CommentRow, OutboxRow, Suggestion, Topic


@dataclass(frozen=True, slots=True)
class Said:
    """A comment, the suggestion that was made for it, and the reply that went out."""

    comment: CommentRow
    suggestion: Suggestion | None
    told: str | None


def counts(session: Session, stream_id: str, author_id: str) -> tuple[int, int]:
    """How many comments a viewer wrote, and how many were replied to."""
    return session.exec(
        select(func.count(), func.count(col(CommentRow.first_reply_at))).where(
            CommentRow.stream_id == stream_id, CommentRow.author_id == author_id
        )
    ).one()


def latest(session: Session, stream_id: str, author_id: str, limit: int) -> list[Said]:
    """A viewer's latest comments, oldest first."""
    found = session.exec(
        select(CommentRow, Suggestion, Topic.answer)
        .join(Suggestion, col(Suggestion.comment_pk) == col(CommentRow.id), isouter=True)
        .join(
            Topic,
            (col(Topic.id) == col(CommentRow.topic_id)) & (col(Topic.state) == "answered"),
            isouter=True,
        )
        .where(CommentRow.stream_id == stream_id, CommentRow.author_id == author_id)
        .order_by(col(CommentRow.posted_at).desc(), col(CommentRow.id).desc())
        .limit(limit)
    ).all()
    sent = _sent(session, [comment.id for comment, _, _ in found if comment.id is not None])
    return [
        Said(comment, suggestion, sent.get(comment.id or 0) or (on_air if comment.first_reply_at else None))
        for comment, suggestion, on_air in reversed(found)
    ]


def _sent(session: Session, pks: list[int]) -> dict[int, str]:
    """Internal id of a comment -> the text of the last reply to it."""
    rows = session.exec(
        select(OutboxRow.comment_pk, OutboxRow.payload)
        .where(col(OutboxRow.comment_pk).in_(pks), col(OutboxRow.state).not_in(outbox.NOT_SENT))
        .order_by(col(OutboxRow.created_at))
    )
    return {pk: payload["reply"]["text"] for pk, payload in rows if pk is not None}

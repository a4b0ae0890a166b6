"""What agents did with drafts that waited for them, and how sure Sidestage had been."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from app.store.tables import CommentRow, Stream, Suggestion

MOST_STREAMS, MOST = 20, 3000


@dataclass(frozen=True, slots=True)
class DecidedDraft:
    """A suggestion that an agent approved or rejected."""

    state: str
    draft: dict[str, Any] | None
    sent_text: str | None
    decision: dict[str, Any] | None
    """The comment's, as it was answered."""


def decided(session: Session, stream_ids: Collection[str]) -> Sequence[DecidedDraft]:
    """What was approved or rejected in the newest streams, of those named if any are; newest first."""
    newest = select(Stream.id).order_by(col(Stream.created_at).desc()).limit(MOST_STREAMS)
    if stream_ids:
        newest = newest.where(col(Stream.id).in_(stream_ids))
    query = (
        select(Suggestion.state, Suggestion.draft, Suggestion.sent_text, CommentRow.decision)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(
            col(Suggestion.stream_id).in_(session.exec(newest).all()),
            col(Suggestion.state).in_(("approved", "rejected")),
        )
        .order_by(col(Suggestion.settled_at).desc())
        .limit(MOST)
    )
    rows: Sequence[Any] = session.exec(query).all()
    return [DecidedDraft(*row) for row in rows]

"""Counting what a stream's desk shows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_
from sqlmodel import Session, col, select

from app.store.follow_ups import UNFINISHED
from app.store.tables import CommentRow, FollowUp, Suggestion


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; `oldest_at` is when the most urgent waiting one was posted."""

    waiting: int
    snoozed: int
    oldest_at: datetime | None
    missed: int
    follow_ups: int
    by_itself: int
    by_people: int


def counts(session: Session, stream_id: str, now: datetime) -> Counts:
    """A stream's counts; what sleeps counts as snoozed, not as waiting."""
    in_all = dict(
        session.exec(
            select(Suggestion.state, func.count())
            .where(Suggestion.stream_id == stream_id)
            .group_by(col(Suggestion.state))
        ).all()
    )
    snoozed = session.exec(
        select(func.count())
        .select_from(Suggestion)
        .where(
            Suggestion.stream_id == stream_id,
            Suggestion.state == "waiting",
            col(Suggestion.snoozed_until) > now,
        )
    ).one()
    return Counts(
        waiting=in_all.get("waiting", 0) - snoozed,
        snoozed=snoozed,
        oldest_at=_oldest(session, stream_id, now),
        missed=_missed(session, stream_id, now),
        follow_ups=session.exec(
            select(func.count())
            .select_from(FollowUp)
            .where(FollowUp.stream_id == stream_id, col(FollowUp.state).in_(UNFINISHED))
        ).one(),
        by_itself=session.exec(
            select(func.count())
            .select_from(CommentRow)
            .where(
                CommentRow.stream_id == stream_id,
                col(CommentRow.first_reply_at).is_not(None),
                CommentRow.action == "reply",
            )
        ).one(),
        by_people=in_all.get("approved", 0),
    )


def _oldest(session: Session, stream_id: str, now: datetime) -> datetime | None:
    return session.exec(
        select(CommentRow.posted_at)
        .join(Suggestion, col(Suggestion.comment_pk) == col(CommentRow.id))
        .where(
            Suggestion.stream_id == stream_id,
            Suggestion.state == "waiting",
            or_(col(Suggestion.snoozed_until).is_(None), col(Suggestion.snoozed_until) <= now),
        )
        .order_by(col(Suggestion.due_at))
        .limit(1)
    ).first()


def _missed(session: Session, stream_id: str, now: datetime) -> int:
    """Suggestions whose viewer was answered too late, or waits too long already."""
    return session.exec(
        select(func.count())
        .select_from(Suggestion)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(
            Suggestion.stream_id == stream_id,
            or_(
                col(CommentRow.first_reply_at) > col(Suggestion.breach_at),
                and_(
                    col(CommentRow.first_reply_at).is_(None),
                    col(Suggestion.state).in_(["waiting", "leaving"]),
                    col(Suggestion.breach_at) <= now,
                ),
            ),
        )
    ).one()


def reply_seconds(session: Session, stream_id: str, limit: int) -> list[float]:
    """How long viewers waited for their first replies, of the latest replies."""
    rows = session.exec(
        select(CommentRow.posted_at, CommentRow.first_reply_at)
        .where(CommentRow.stream_id == stream_id, col(CommentRow.first_reply_at).is_not(None))
        .order_by(col(CommentRow.first_reply_at).desc())
        .limit(limit)
    )
    return [max(0.0, (replied - posted).total_seconds()) for posted, replied in rows if replied is not None]

"""Counting what a stream's desk shows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from app.store import clocks
from app.store.follow_ups import UNFINISHED
from app.store.tables import CommentRow, FollowUp, Suggestion


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each; `grouped` wait on another's card; `oldest_at` is when the most urgent waiting one was posted."""

    waiting: int
    grouped: int
    snoozed: int
    oldest_at: datetime | None
    missed: int
    follow_ups: int
    by_itself: int
    by_people: int
    by_person: dict[str, int]


def counts(session: Session, stream_id: str, now: datetime) -> Counts:
    """A stream's counts; what sleeps counts as snoozed, what waits on another's card as grouped, not as waiting."""
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
    grouped = session.exec(
        select(func.count())
        .select_from(Suggestion)
        .where(
            Suggestion.stream_id == stream_id,
            Suggestion.state == "waiting",
            col(Suggestion.grouped_with).is_not(None),
        )
    ).one()
    return Counts(
        waiting=in_all.get("waiting", 0) - snoozed - grouped,
        grouped=grouped,
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
        by_person=_by_person(session, stream_id),
    )


def _by_person(session: Session, stream_id: str) -> dict[str, int]:
    """How many replies each agent sent."""
    approved = (Suggestion.stream_id == stream_id, Suggestion.state == "approved")
    who = col(Suggestion.settled_by)
    return {
        name: n for name, n in session.exec(select(who, func.count()).where(*approved).group_by(who)) if name
    }


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
    """Comments whose viewer was answered too late, or waits too long already."""
    return session.exec(
        select(func.count())
        .select_from(CommentRow)
        .where(CommentRow.stream_id == stream_id, col(CommentRow.breach_at).is_not(None), clocks.missed(now))
    ).one()


def reply_seconds(
    session: Session, stream_id: str, limit: int | None = None, *, by_person: bool = False
) -> list[float]:
    """How long viewers waited for their first replies, or for the first by a person, of the latest replies."""
    replied = col(CommentRow.first_human_reply_at if by_person else CommentRow.first_reply_at)
    rows = session.exec(
        select(CommentRow.posted_at, replied)
        .where(CommentRow.stream_id == stream_id, replied.is_not(None))
        .order_by(replied.desc())
        .limit(limit)
    )
    return sorted(max(0.0, (at - posted).total_seconds()) for posted, at in rows if at is not None)

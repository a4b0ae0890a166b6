"""The clocks of comments: what stops them, and who is still to be told that one is late."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Update, and_, bindparam, func, or_, update
from sqlmodel import Session, col, select

from app.store import streams
from app.store.tables import CommentRow, Suggestion, Topic
from app.store.tables.comments import RUNNING

DUE, MISSED = 1, 2


class Late(NamedTuple):
    """A comment whose clock passed a time: `DUE` or `MISSED`."""

    pk: int
    level: int


def runs() -> ColumnElement[bool]:
    """Its clock runs: an answer is wanted, and none was given nor refused."""
    return and_(
        col(CommentRow.breach_at).is_not(None),
        col(CommentRow.first_reply_at).is_(None),
        col(CommentRow.no_reply_at).is_(None),
    )


def missed(now: datetime) -> ColumnElement[bool]:
    """Its clock was stopped too late, or runs for too long already."""
    replied, refused = col(CommentRow.first_reply_at), col(CommentRow.no_reply_at)
    breach = col(CommentRow.breach_at)
    return or_(
        and_(runs(), breach <= now),
        and_(replied > breach, or_(refused.is_(None), refused > breach)),
        and_(refused > breach, or_(replied.is_(None), replied > breach)),
    )


def streams_to_tell(session: Session, now: datetime) -> Sequence[str]:
    """The streams with comments that passed a time which nobody was told of yet."""
    return session.exec(select(CommentRow.stream_id).where(*untold(now)).distinct()).all()


def take_late(session: Session, stream_id: str, now: datetime, limit: int) -> list[Late]:
    """Comments that passed a time, the longest late first, each level of each once; the caller tells it."""
    streams.lock(session, stream_id)
    pks = session.exec(
        select(CommentRow.id)
        .where(CommentRow.stream_id == stream_id, *untold(now))
        .order_by(col(CommentRow.alert_at), col(CommentRow.id))
        .limit(limit)
    ).all()
    breach = col(CommentRow.breach_at)
    taken: dict[int, int] = {}
    for level, passed in ((MISSED, breach <= now), (DUE, breach > now)):
        marked = (
            _quietly(update(CommentRow))
            .where(col(CommentRow.id).in_(pks), runs(), col(CommentRow.told_late) < level, passed)
            .values(told_late=level)
            .returning(col(CommentRow.id))
        )
        taken |= dict.fromkeys(session.exec(marked).scalars(), level)
    return [Late(pk, taken[pk]) for pk in pks if pk is not None and pk in taken]


def untold(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """It waits longer than somebody was told; what is about to leave is as good as answered."""
    return (
        RUNNING,  # pyright: ignore[reportReturnType]
        col(CommentRow.alert_at) <= now,
        or_(col(CommentRow.told_late) == 0, col(CommentRow.breach_at) <= now),
        ~_has_suggestion("leaving"),
    )


def stop_unheard(session: Session, topic_id: str, at: datetime) -> None:
    """Stops the clocks of a topic that the host will not answer, but of those that wait for an agent."""
    session.exec(
        _quietly(update(CommentRow))
        .where(col(CommentRow.topic_id) == topic_id, runs(), ~_has_suggestion("waiting", "leaving"))
        .values(no_reply_at=at)
    )


def stop_all(session: Session, stream_id: str, at: datetime) -> None:
    """Stops the clocks of a stream that has ended: nothing reaches its viewers any more."""
    session.exec(
        _quietly(update(CommentRow))
        .where(col(CommentRow.stream_id) == stream_id, runs())
        .values(no_reply_at=at)
    )


def run_again(session: Session, topic: Topic) -> None:
    """Lets the clocks run again that the host's word on the topic had stopped without a reply."""
    stream = streams.existing(session, topic.stream_id)
    if topic.settled_at is None or stream.state == "ended":
        return
    session.exec(
        _quietly(update(CommentRow))
        .where(
            col(CommentRow.topic_id) == topic.id,
            col(CommentRow.no_reply_at) >= topic.settled_at,
            ~_has_suggestion("rejected", "follow_up"),
        )
        .values(no_reply_at=None)
    )


_BY_PERSON_SINCE = select(func.count(col(CommentRow.id))).where(
    col(CommentRow.stream_id) == bindparam("stream"),
    col(CommentRow.posted_at) > bindparam("since"),
    col(CommentRow.alert_at).is_not(None),
    col(CommentRow.id) != bindparam("but"),
)


def by_person_since(session: Session, stream_id: str, since: datetime, but: int = 0) -> int:
    """How many comments that need a person, `but` one, were posted after a moment."""
    given = {"stream": stream_id, "since": since, "but": but}
    return session.exec(_BY_PERSON_SINCE, params=given).one()


def _has_suggestion(*states: str) -> ColumnElement[bool]:
    """An agent has it, or settled it, so."""
    of_it = col(Suggestion.comment_pk) == col(CommentRow.id)
    return select(Suggestion.id).where(of_it, col(Suggestion.state).in_(states)).exists()


def _quietly(change: Update) -> Update:
    """Without a look at what the session holds: objects that it has read are the caller's to refresh."""
    return change.execution_options(synchronize_session=False)

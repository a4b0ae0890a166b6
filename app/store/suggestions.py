"""Comments that wait for an agent."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, Stream, Suggestion

NOT_HELD: dict[str, Any] = {"held": None, "held_by": None, "leaves_at": None}
NOT_CLAIMED: dict[str, Any] = {"claimed_by": None, "claimed_until": None}
AWAKE: dict[str, Any] = {"snoozed_by": None, "snoozed_until": None}


def add(session: Session, suggestion: Suggestion) -> None:
    """Puts a suggestion into the queue."""
    session.add(suggestion)


def get(session: Session, suggestion_id: str) -> tuple[Suggestion, CommentRow] | None:
    """A suggestion with its comment."""
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.id == suggestion_id)
    )
    return session.exec(query).first()


def queue(
    session: Session,
    stream_id: str,
    state: str,
    *,
    after: tuple[datetime, str] | None,
    limit: int,
    grouped: bool = False,
) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Suggestions in a state, the most urgent first, from behind a (due_at, id); those that wait on another's card only
    where they are asked for."""
    query = (
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.stream_id == stream_id, Suggestion.state == state)
        .order_by(col(Suggestion.due_at), col(Suggestion.id))
        .limit(limit)
    )
    if not grouped:
        query = query.where(_has_card())
    if after is not None:
        due_at, last = after
        query = query.where(
            or_(
                col(Suggestion.due_at) > due_at,
                (col(Suggestion.due_at) == due_at) & (col(Suggestion.id) > last),
            )
        )
    return session.exec(query).all()


def count(session: Session, stream_id: str, state: str) -> int:
    """How many suggestions are in a state, but for those that wait on another's card."""
    query = select(func.count(col(Suggestion.id))).where(
        Suggestion.stream_id == stream_id, Suggestion.state == state, _has_card()
    )
    return session.exec(query).one()


def _has_card() -> ColumnElement[bool]:
    """It is settled, or does not wait on another's card."""
    return or_(col(Suggestion.grouped_with).is_(None), col(Suggestion.state) != "waiting")


def _open_to(suggestion_id: str, agent: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """It waits, and nobody else holds a claim that has not lapsed."""
    return (
        col(Suggestion.id) == suggestion_id,
        col(Suggestion.state) == "waiting",
        or_(
            col(Suggestion.claimed_by).is_(None),
            col(Suggestion.claimed_by) == agent,
            col(Suggestion.claimed_until) <= now,
        ),
    )


def _leaving(suggestion_id: str, agent: str) -> tuple[ColumnElement[bool], ...]:
    """It is decided by the agent and has not left."""
    return (
        col(Suggestion.id) == suggestion_id,
        col(Suggestion.state) == "leaving",
        col(Suggestion.held_by) == agent,
    )


def take_claim(session: Session, suggestion_id: str, agent: str, now: datetime, until: datetime) -> bool:
    """Whether the agent now holds the claim: it was free, lapsed or already theirs. Decided by the database."""
    taken = session.exec(
        update(Suggestion)
        .where(*_open_to(suggestion_id, agent, now))
        .values(claimed_by=agent, claimed_until=until)
    )
    return taken.rowcount == 1


def settle(
    session: Session,
    suggestion_id: str,
    agent: str,
    now: datetime,
    *,
    state: str,
    sent_text: str | None = None,
    reason: str | None = None,
    leaves_at: datetime | None = None,
) -> bool:
    """Whether this call settled it: it was waiting and nobody else held a live claim, or it was leaving at `leaves_at`
    as this agent had decided. Decided by the database, so that of two at the same moment one wins."""
    if leaves_at is None:
        may = _open_to(suggestion_id, agent, now)
    else:
        may = (*_leaving(suggestion_id, agent), col(Suggestion.leaves_at) == leaves_at)
    settled = session.exec(
        update(Suggestion)
        .where(*may)
        .values(
            state=state,
            settled_by=agent,
            settled_at=now,
            sent_text=sent_text,
            reason=reason,
            **NOT_CLAIMED,
            **NOT_HELD,
            **AWAKE,
        )
    )
    return settled.rowcount == 1


def hold(
    session: Session, suggestion_id: str, agent: str, now: datetime, held: dict[str, Any], leaves_at: datetime
) -> bool:
    """Whether it is now leaving as the agent decided: it was waiting and nobody else held a live claim."""
    kept = session.exec(
        update(Suggestion)
        .where(*_open_to(suggestion_id, agent, now))
        .values(
            state="leaving",
            held=held,
            held_by=agent,
            leaves_at=leaves_at,
            reason=None,
            **NOT_CLAIMED,
            **AWAKE,
        )
    )
    return kept.rowcount == 1


def take_back(session: Session, suggestion_id: str, agent: str, until: datetime) -> bool:
    """Whether it waits again, claimed by the agent who had decided it: it had not left."""
    back = session.exec(
        update(Suggestion)
        .where(*_leaving(suggestion_id, agent))
        .values(state="waiting", claimed_by=agent, claimed_until=until, **NOT_HELD)
    )
    return back.rowcount == 1


def call_back(
    session: Session, suggestion: Suggestion, kept: Sequence[dict[str, Any]], now: datetime
) -> bool:
    """Whether a leaving one waits again, without the draft that it was leaving with; with the words that are kept."""
    return _back(session, suggestion, **undrafted(kept, now))


def come_back(
    session: Session, suggestion: Suggestion, kept: Sequence[dict[str, Any]], now: datetime
) -> None:
    """Lets an approved one whose reply did not leave wait again, on a card of its own."""
    back = {"state": "waiting", "settled_by": None, "settled_at": None, "sent_text": None, "reason": None}
    for name, value in {**back, **undrafted(kept, now), "grouped": 0}.items():
        setattr(suggestion, name, value)
    session.add(suggestion)


def undrafted(kept: Sequence[dict[str, Any]], now: datetime) -> dict[str, Any]:
    """What a suggestion is whose draft was called back."""
    return {"draft": None, "alternatives": list(kept), "knowledge_version": None, "recalled_at": now}


def give_back(session: Session, suggestion: Suggestion, reason: str) -> bool:
    """Whether a leaving one waits again, because it could not leave."""
    return _back(session, suggestion, reason=reason)


def _back(session: Session, suggestion: Suggestion, **changes: Any) -> bool:
    may = _leaving(suggestion.id, suggestion.held_by or "")
    back = session.exec(
        update(Suggestion)
        .where(*may, col(Suggestion.leaves_at) == suggestion.leaves_at)
        .values(state="waiting", **changes, **NOT_HELD)
    )
    return back.rowcount == 1


def snooze(session: Session, suggestion_id: str, agent: str, now: datetime, until: datetime | None) -> bool:
    """Whether it now sleeps (awake again without `until`), its claim given back: it waits, and nobody else holds it."""
    asleep = {"snoozed_by": agent, "snoozed_until": until} if until else AWAKE
    done = session.exec(
        update(Suggestion).where(*_open_to(suggestion_id, agent, now)).values(**asleep, **NOT_CLAIMED)
    )
    return done.rowcount == 1


def due_to_leave(session: Session, moment: datetime, limit: int, *, but: Sequence[str] = ()) -> Sequence[str]:
    """The ids of those whose time to be taken back is over, the earliest first, but for some."""
    return session.exec(
        select(Suggestion.id)
        .where(
            Suggestion.state == "leaving",
            col(Suggestion.leaves_at) <= moment,
            col(Suggestion.id).not_in(but),
        )
        .order_by(col(Suggestion.leaves_at))
        .limit(limit)
    ).all()


def next_to_leave(session: Session) -> datetime | None:
    """When the next one leaves; None when none does."""
    return session.exec(
        select(Suggestion.leaves_at)
        .where(Suggestion.state == "leaving")
        .order_by(col(Suggestion.leaves_at))
        .limit(1)
    ).first()


def leaving(session: Session, stream_id: str) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Those of a stream that are decided and have not left."""
    return session.exec(
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.stream_id == stream_id, Suggestion.state == "leaving")
    ).all()


def ids_of(session: Session, comment_pks: Sequence[int]) -> dict[int, str]:
    """Internal id of a comment -> the id of its suggestion, for those that have one."""
    query = select(Suggestion.comment_pk, Suggestion.id).where(col(Suggestion.comment_pk).in_(comment_pks))
    return dict(session.exec(query).all())


def of_comment(session: Session, comment_pk: int) -> Suggestion | None:
    """The suggestion made for a comment."""
    return session.exec(select(Suggestion).where(Suggestion.comment_pk == comment_pk)).first()


def with_draft(session: Session, stream_id: str) -> Sequence[tuple[Suggestion, CommentRow]]:
    """Those of a stream that wait or are leaving."""
    return session.exec(
        select(Suggestion, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(Suggestion.comment_pk))
        .where(Suggestion.stream_id == stream_id, col(Suggestion.state).in_(("waiting", "leaving")))
    ).all()


def recalled_and_left(session: Session) -> dict[str, list[int]]:
    """Stream -> the comments, by internal id, whose drafts were called back and not made again."""
    query = (
        select(Suggestion.stream_id, Suggestion.comment_pk, Suggestion.draft)
        .join(Stream, col(Stream.id) == col(Suggestion.stream_id))
        .where(
            Suggestion.state == "waiting",
            col(Suggestion.recalled_at).is_not(None),
            col(Stream.state) != "ended",
            col(Suggestion.knowledge_version).is_(None),
        )
        .order_by(col(Suggestion.comment_pk))
    )
    found: dict[str, list[int]] = {}
    for stream_id, pk, draft in session.exec(query):
        if draft is None:
            found.setdefault(stream_id, []).append(pk)
    return found

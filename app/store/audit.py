"""Who did what: rows of their own for accounts, access, streams and knowledge, and what people did as events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, text
from sqlmodel import Session, col, select

from app.store.tables import AuditRow, Event

COMMAND_LINE = "command line"
SIGNED_IN, FAILED = "sign_in", "sign_in.failed"
COUNTED_FOR = timedelta(hours=1)
"""Failed sign-ins of one name share a row for this long, so that guessing can't fill the table."""
MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class AuditPlace:
    """Where a page of the audit ended: at a row (`stream_id` empty) or at an event."""

    at: datetime
    number: int
    stream_id: str = ""


def add(session: Session, at: datetime, actor: str, action: str, target: str = "", **detail: Any) -> None:
    """Writes one line, in the transaction of what it tells."""
    session.add(AuditRow(at=at, actor=actor, action=action, target=target, detail=detail))


def count_failure(session: Session, at: datetime, name: str, address: str) -> None:
    """Counts a failed sign-in; `name` is empty where there is no such user (it may be a password typed too early)."""
    latest = next(iter(_tries(session, name, 1)), None)
    if latest is None or latest.action != FAILED or latest.at <= at - COUNTED_FOR:
        latest = AuditRow(at=at, action=FAILED, target=name, detail={"count": 0})
    latest.detail = {"count": latest.detail["count"] + 1, "last_from": address, "last_at": at.isoformat()}
    session.add(latest)


def failures_of(session: Session, name: str) -> int:
    """How many sign-ins of that name failed since the last one that did not."""
    failed = takewhile(lambda row: row.action == FAILED, _tries(session, name, MOST_ROWS))
    return sum(row.detail["count"] for row in failed)


def _tries(session: Session, name: str, limit: int) -> Sequence[AuditRow]:
    return session.exec(
        select(AuditRow)
        .where(AuditRow.target == name, col(AuditRow.action).in_((FAILED, SIGNED_IN)))
        .order_by(col(AuditRow.at).desc(), col(AuditRow.id).desc())
        .limit(limit)
    ).all()


def rows_before(
    session: Session, actor: str | None, place: AuditPlace | None, limit: int
) -> Sequence[AuditRow]:
    """Rows, newest first, from behind a place."""
    query = select(AuditRow).order_by(col(AuditRow.at).desc(), col(AuditRow.id).desc()).limit(limit)
    if actor is not None:
        query = query.where(AuditRow.actor == actor)
    if place is not None:
        query = query.where(_older_row(place))
    return session.exec(query).all()


def events_before(
    session: Session, actor: str | None, place: AuditPlace | None, limit: int
) -> Sequence[Event]:
    """What people did in streams, newest first, from behind a place."""
    order = (col(Event.at).desc(), col(Event.stream_id).desc(), col(Event.seq).desc())
    # Written out, not bound: only so does SQLite see that its index of people's events serves.
    query = select(Event).where(text("events.actor <> ''"), col(Event.type) != "stream")
    query = query.order_by(*order).limit(limit)
    if actor is not None:
        query = query.where(Event.actor == actor)
    if place is not None:
        query = query.where(_older_event(place))
    return session.exec(query).all()


def _older_row(place: AuditPlace) -> ColumnElement[bool]:
    """At one moment, rows come before events."""
    at, number = col(AuditRow.at), col(AuditRow.id)
    if place.stream_id:
        return at < place.at
    return or_(at < place.at, and_(at == place.at, number < place.number))


def _older_event(place: AuditPlace) -> ColumnElement[bool]:
    at, stream, seq = col(Event.at), col(Event.stream_id), col(Event.seq)
    if not place.stream_id:
        return at <= place.at
    behind = or_(stream < place.stream_id, and_(stream == place.stream_id, seq < place.number))
    return or_(at < place.at, and_(at == place.at, behind))

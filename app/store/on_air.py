"""Which product was shown when."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import OnAirRow
from app.triage.comment import OnAir


def add(session: Session, stream_id: str, sku: str | None, at: datetime, set_by: str) -> OnAirRow:
    """The timeline's new line."""
    row = OnAirRow(stream_id=stream_id, sku=sku, at=at, set_by=set_by)
    session.add(row)
    session.flush()
    return row


def existing(session: Session, stream_id: str, line: int) -> OnAirRow:
    """A line of the stream's timeline; raises NotFound."""
    row = session.get(OnAirRow, line)
    if row is None or row.stream_id != stream_id:
        raise NotFound(f"The timeline has no line {line}.")
    return row


def change(session: Session, row: OnAirRow, fields: Mapping[str, Any]) -> None:
    """Gives a line another product or time."""
    for name, value in fields.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()


def remove(session: Session, row: OnAirRow) -> None:
    """Takes a line off the timeline."""
    session.delete(row)
    session.flush()


def timeline(session: Session, stream_id: str) -> Sequence[OnAirRow]:
    """The whole timeline, oldest first; of two at one moment the later entered is last."""
    return session.exec(
        select(OnAirRow).where(OnAirRow.stream_id == stream_id).order_by(col(OnAirRow.at), col(OnAirRow.id))
    ).all()


def current(session: Session, stream_id: str, at: datetime) -> str | None:
    """The product that is on air at a moment; None where none is."""
    return session.exec(
        select(OnAirRow.sku)
        .where(OnAirRow.stream_id == stream_id, OnAirRow.at <= at)
        .order_by(col(OnAirRow.at).desc(), col(OnAirRow.id).desc())
        .limit(1)
    ).first()


_SHOWN = (
    select(OnAirRow.sku, OnAirRow.at)
    .where(col(OnAirRow.stream_id) == bindparam("stream"))
    .order_by(col(OnAirRow.at), col(OnAirRow.id))
)


def shown(session: Session, stream_id: str) -> list[OnAir]:
    """The timeline as triage takes it."""
    return [OnAir(sku, at) for sku, at in session.exec(_SHOWN, params={"stream": stream_id})]

"""Which product was shown when."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from app.store.tables import OnAirRow
from app.triage.comment import OnAir


def add(session: Session, stream_id: str, sku: str | None, at: datetime, set_by: str) -> OnAirRow:
    """The timeline's new line."""
    row = OnAirRow(stream_id=stream_id, sku=sku, at=at, set_by=set_by)
    session.add(row)
    return row


def timeline(session: Session, stream_id: str) -> Sequence[OnAirRow]:
    """The whole timeline, oldest first; of two at one moment the later entered is last."""
    return session.exec(
        select(OnAirRow).where(OnAirRow.stream_id == stream_id).order_by(col(OnAirRow.at), col(OnAirRow.id))
    ).all()


def shown(session: Session, stream_id: str) -> list[OnAir]:
    """The timeline as triage takes it."""
    rows = session.exec(
        select(OnAirRow.sku, OnAirRow.at)
        .where(OnAirRow.stream_id == stream_id)
        .order_by(col(OnAirRow.at), col(OnAirRow.id))
    )
    return [OnAir(sku, at) for sku, at in rows]

"""What headers were said to mean."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import MappingRow

MOST = 200
"""Kept at most: past this the one said longest ago is forgotten."""


def listed(session: Session) -> Sequence[MappingRow]:
    """All of them, the latest first."""
    return session.exec(select(MappingRow).order_by(col(MappingRow.made_at).desc(), col(MappingRow.id))).all()


def keep(session: Session, row: MappingRow) -> None:
    """Stores what headers mean, in the place of what was said of the same ones before."""
    session.merge(row)
    session.flush()
    for old in listed(session)[MOST:]:
        session.delete(old)


def forget(session: Session, mapping_id: str) -> MappingRow:
    """Deletes one and returns it; raises NotFound."""
    row = session.get(MappingRow, mapping_id)
    if row is None:
        raise NotFound("Nothing is remembered of such headers.")
    session.delete(row)
    return row

"""Words that agents send often."""

from collections.abc import Sequence

from sqlalchemy import or_
from sqlmodel import Session, col, select

from app.store.tables import CannedAnswer


def listed(session: Session, stream_id: str | None) -> Sequence[CannedAnswer]:
    """Those of every stream and, where one is named, of a stream; by shortcut."""
    query = select(CannedAnswer).order_by(col(CannedAnswer.shortcut), col(CannedAnswer.id))
    everywhere = col(CannedAnswer.stream_id).is_(None)
    mine = everywhere if stream_id is None else or_(everywhere, col(CannedAnswer.stream_id) == stream_id)
    return session.exec(query.where(mine)).all()


def taken(session: Session, answer: CannedAnswer) -> bool:
    """Whether another answer has the same shortcut for the same stream and language."""
    query = select(CannedAnswer.id).where(
        CannedAnswer.shortcut == answer.shortcut,
        CannedAnswer.stream_id == answer.stream_id,
        CannedAnswer.language == answer.language,
        CannedAnswer.id != answer.id,
    )
    return session.exec(query.limit(1)).first() is not None

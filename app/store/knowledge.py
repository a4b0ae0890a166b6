"""Versions of the streams' knowledge."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, update
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import KnowledgeVersion


def add(session: Session, version: KnowledgeVersion) -> None:
    """Stores a version."""
    session.add(version)


def next_number(session: Session, stream_id: str) -> int:
    """The number that the stream's next version gets; lock the stream before."""
    query = select(func.max(KnowledgeVersion.number)).where(KnowledgeVersion.stream_id == stream_id)
    return (session.exec(query).one() or 0) + 1


def existing(session: Session, stream_id: str, number: int) -> KnowledgeVersion:
    """The version with its rows; raises NotFound."""
    version = session.get(KnowledgeVersion, (stream_id, number))
    if version is None:
        raise NotFound(f"The stream has no version {number}.")
    return version


def listed(session: Session, stream_id: str) -> Sequence[KnowledgeVersion]:
    """The stream's versions, newest first, without their rows and vectors."""
    return session.exec(
        select(KnowledgeVersion)
        .where(KnowledgeVersion.stream_id == stream_id)
        .order_by(col(KnowledgeVersion.number).desc())
        .options(
            defer(KnowledgeVersion.workbook, raiseload=True),  # pyright: ignore[reportArgumentType]
            defer(KnowledgeVersion.vectors, raiseload=True),  # pyright: ignore[reportArgumentType]
        )
    ).all()


def activate(session: Session, stream_id: str, number: int, now: datetime, by: str) -> None:
    """Makes a version the active one and archives the one before; lock the stream before."""
    session.exec(
        update(KnowledgeVersion)
        .where(col(KnowledgeVersion.stream_id) == stream_id, col(KnowledgeVersion.state) == "active")
        .values(state="archived")
    )
    session.exec(
        update(KnowledgeVersion)
        .where(col(KnowledgeVersion.stream_id) == stream_id, col(KnowledgeVersion.number) == number)
        .values(state="active", activated_at=now, activated_by=by)
    )


def keep_vectors(session: Session, stream_id: str, number: int, vectors: bytes, model: str) -> None:
    """Stores the questions' vectors as another encoder makes them."""
    session.exec(
        update(KnowledgeVersion)
        .where(col(KnowledgeVersion.stream_id) == stream_id, col(KnowledgeVersion.number) == number)
        .values(vectors=vectors, model=model)
    )

"""Versions of the streams' knowledge."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from app.errors import NotFound
from app.store.tables import KnowledgeVersion

DELETED = "deleted"
"""A version without its rows: its number is given to no other."""
_OWN_LOOKED_AT, _OTHERS_LOOKED_AT = 2, 4


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
    if version is None or version.state == DELETED:
        raise NotFound(f"The stream has no version {number}.")
    return version


def listed(session: Session, stream_id: str) -> Sequence[KnowledgeVersion]:
    """The stream's versions, newest first, without their rows and vectors."""
    return session.exec(
        select(KnowledgeVersion)
        .where(KnowledgeVersion.stream_id == stream_id, KnowledgeVersion.state != DELETED)
        .order_by(col(KnowledgeVersion.number).desc())
        .options(
            defer(KnowledgeVersion.workbook, raiseload=True),  # pyright: ignore[reportArgumentType]
            defer(KnowledgeVersion.vectors, raiseload=True),  # pyright: ignore[reportArgumentType]
        )
    ).all()


def offers(session: Session, stream_id: str, number: int) -> Sequence[Mapping[str, Any]]:
    """The promos of a version as they are stored."""
    query = select(col(KnowledgeVersion.workbook)["promos"]).where(
        KnowledgeVersion.stream_id == stream_id, KnowledgeVersion.number == number
    )
    return session.exec(query).first() or ()


def blocked(session: Session, stream_id: str, number: int) -> Sequence[Mapping[str, Any]]:
    """The blocked terms of a version as they are stored."""
    query = select(col(KnowledgeVersion.workbook)["blocked"]).where(
        KnowledgeVersion.stream_id == stream_id, KnowledgeVersion.number == number
    )
    return session.exec(query).first() or ()


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


def delete(session: Session, version: KnowledgeVersion) -> None:
    """Removes what a version says; lock the stream before."""
    session.exec(
        update(KnowledgeVersion)
        .where(
            col(KnowledgeVersion.stream_id) == version.stream_id,
            col(KnowledgeVersion.number) == version.number,
        )
        .values(
            state=DELETED,
            filename="",
            workbook={},
            counts={},
            warnings=[],
            model="",
            vectors=b"",
            uploaded_by="",
        )
    )


def keep_vectors(session: Session, stream_id: str, number: int, vectors: bytes, model: str) -> None:
    """Stores the questions' vectors as another encoder makes them."""
    session.exec(
        update(KnowledgeVersion)
        .where(col(KnowledgeVersion.stream_id) == stream_id, col(KnowledgeVersion.number) == number)
        .values(vectors=vectors, model=model)
    )


def with_vectors_of(session: Session, stream_id: str, model: str) -> Sequence[tuple[str, int]]:
    """(stream, number) of versions that one encoder encoded, where alike questions are likeliest first: the stream's
    newest and the one that answers, then the newest of the streams that were worked on last."""
    ours = col(KnowledgeVersion.stream_id) == stream_id
    query = select(KnowledgeVersion.stream_id, KnowledgeVersion.number).where(KnowledgeVersion.model == model)
    newest = query.where(ours).order_by(col(KnowledgeVersion.number).desc()).limit(_OWN_LOOKED_AT)
    active = query.where(ours, KnowledgeVersion.state == "active")
    latest = col(KnowledgeVersion.created_at)
    others = query.where(~ours).order_by(latest.desc()).limit(_OTHERS_LOOKED_AT)
    found = [*session.exec(newest), *session.exec(active), *session.exec(others)]
    return tuple(dict.fromkeys((stream, number) for stream, number in found))


def encoded(session: Session, stream_id: str, number: int) -> KnowledgeVersion | None:
    """A version with its rows and vectors, where it still is."""
    return session.get(KnowledgeVersion, (stream_id, number))

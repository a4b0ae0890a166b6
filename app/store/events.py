"""What happened in a stream, numbered."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, update
from sqlmodel import Session, SQLModel, col, select

from app.errors import NotFound
from app.store.tables import Event, Stream

_EVENTS = SQLModel.metadata.tables["events"]
_STREAMS = SQLModel.metadata.tables["streams"]
_RESERVE = (
    update(_STREAMS)
    .where(_STREAMS.c.id == bindparam("stream"))
    .values(event_seq=_STREAMS.c.event_seq + bindparam("count"))
    .returning(_STREAMS.c.event_seq, _STREAMS.c.active_version, _STREAMS.c.said_seq)
)
_INSERT = insert(_EVENTS)


class Basis(NamedTuple):
    """What a stream's decisions are made on: the version of the knowledge that is active, and what the host said, by how
    often that changed."""

    version: int | None
    said: int


def reserve(session: Session, stream_id: str, count: int = 1) -> int:
    """The stream's next event number, the first of `count` that are taken. It locks the stream until the commit, so that events, and all that is done
    under the lock, become visible in the order of their numbers."""
    return reserve_at(session, stream_id, count)[0]


def reserve_at(session: Session, stream_id: str, count: int = 1) -> tuple[int, Basis]:
    """The same, and what decisions are made on until the commit."""
    if session.autoflush:
        session.flush()
    found = session.connection().execute(_RESERVE, {"stream": stream_id, "count": count}).one_or_none()
    if found is None:
        raise NotFound(f"There is no stream {stream_id!r}.")
    number, active, said = found
    return number - count + 1, Basis(active, said)


def append(
    session: Session,
    stream_id: str,
    type: str,  # noqa: A002 - the event's own word
    data: dict[str, Any],
    *,
    at: datetime,
    actor: str = "",
    comment_pk: int | None = None,
    seq: int | None = None,
) -> int:
    """The number of the event added; `seq` where the number was reserved before."""
    number = reserve(session, stream_id) if seq is None else seq
    row = {"stream_id": stream_id, "seq": number, "type": type, "at": at, "actor": actor}
    session.connection().execute(_INSERT, {**row, "comment_pk": comment_pk, "data": data})
    return number


def append_all(
    session: Session,
    stream_id: str,
    type: str,  # noqa: A002 - the event's own word
    told: Iterable[tuple[int | None, dict[str, Any]]],
    *,
    at: datetime,
    actor: str = "",
) -> None:
    """Adds an event for each comment (by its internal id) and its data, in one statement."""
    given = list(told)
    if not given:
        return
    first = reserve(session, stream_id, len(given))
    common = {"stream_id": stream_id, "type": type, "at": at, "actor": actor}
    rows = [
        {**common, "seq": first + place, "comment_pk": pk, "data": data}
        for place, (pk, data) in enumerate(given)
    ]
    session.connection().execute(_INSERT, rows)


def lock(session: Session, stream_id: str) -> Basis:
    """Locks the stream until the commit, as `reserve` does, without taking a number; what decisions are made on."""
    return reserve_at(session, stream_id, 0)[1]


def after(
    session: Session, stream_id: str, seq: int, limit: int, types: frozenset[str] | None = None
) -> tuple[Sequence[Event], int]:
    """Events from behind a number, in order, of some types if any are named; and the number up to which there are no
    others."""
    newest = session.exec(select(Stream.event_seq).where(Stream.id == stream_id)).first() or 0
    if newest <= seq:
        return (), seq
    query = select(Event).where(Event.stream_id == stream_id, Event.seq > seq)
    if types is not None:
        query = query.where(col(Event.type).in_(sorted(types)))
    found = session.exec(query.order_by(col(Event.seq)).limit(limit)).all()
    if len(found) == limit:
        return found, found[-1].seq
    return found, max(newest, found[-1].seq if found else 0)


def of_comment(session: Session, comment_pk: int) -> Sequence[Event]:
    """Everything that happened to a comment, in order."""
    return session.exec(
        select(Event).where(Event.comment_pk == comment_pk).order_by(col(Event.stream_id), col(Event.seq))
    ).all()


def view(event: Event) -> dict[str, Any]:
    """An event as it is told: `{"stream_id", "seq", "type", "at", "actor", "data"}`."""
    return {
        "stream_id": event.stream_id,
        "seq": event.seq,
        "type": event.type,
        "at": event.at.isoformat(timespec="milliseconds"),
        "actor": event.actor,
        "data": event.data,
    }

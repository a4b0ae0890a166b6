"""Comments and their decisions."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import String, bindparam
from sqlalchemy import cast as sql_cast
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, select

from app.errors import NotFound
from app.store.tables import CommentRow

_TABLE = SQLModel.metadata.tables["comments"]
_INSERT_NEW = {
    name: dialect.insert(_TABLE).on_conflict_do_nothing().returning(_TABLE.c.id, _TABLE.c.comment_id)
    for name, dialect in (("postgresql", postgresql), ("sqlite", sqlite))
}


def insert_new(session: Session, rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Platform id -> internal id of the rows that were new; a row whose (stream_id, comment_id) is there already is
    left alone.

    Every row has all columns that may not be null.
    """
    if not rows:
        return {}
    statement = _INSERT_NEW[session.get_bind().dialect.name]
    return {row.comment_id: row.id for row in session.connection().execute(statement, list(rows))}


def by_comment_ids(session: Session, stream_id: str, comment_ids: Sequence[str]) -> dict[str, CommentRow]:
    """Platform id -> comment, for those that are there."""
    rows = session.exec(
        select(CommentRow).where(
            CommentRow.stream_id == stream_id, col(CommentRow.comment_id).in_(comment_ids)
        )
    )
    return {row.comment_id: row for row in rows}


def by_pks(session: Session, pks: Sequence[int]) -> list[CommentRow]:
    """Comments by their internal ids, in the order they came."""
    return list(
        session.exec(select(CommentRow).where(col(CommentRow.id).in_(pks)).order_by(col(CommentRow.id)))
    )


def existing(session: Session, stream_id: str, comment_id: str) -> CommentRow:
    """The comment; raises NotFound."""
    row = by_comment_ids(session, stream_id, [comment_id]).get(comment_id)
    if row is None:
        raise NotFound(f"The stream has no comment {comment_id!r}.")
    return row


_LOCKED = (
    select(CommentRow)
    .where(col(CommentRow.id) == bindparam("pk"))
    .with_for_update()
    .execution_options(populate_existing=True)
)


def locked(session: Session, pk: int) -> CommentRow | None:
    """The comment as it is now, kept from other transactions until the commit; None if its stream was deleted."""
    return session.exec(_LOCKED, params={"pk": pk}).first()


class Said(NamedTuple):
    """What a later comment of the same viewer is read with."""

    id: int
    author_id: str
    text: str
    posted_at: datetime
    language: str | None
    sku: str | None


_SAID = (
    select(*(_TABLE.c[name] for name in Said._fields))
    .where(
        _TABLE.c.stream_id == bindparam("stream"),
        _TABLE.c.author_id.in_(bindparam("authors", expanding=True)),
        _TABLE.c.posted_at >= bindparam("since"),
        _TABLE.c.posted_at <= bindparam("until"),
    )
    .order_by(_TABLE.c.posted_at.desc(), _TABLE.c.id.desc())
    .limit(bindparam("most"))
)


def of_viewers(
    session: Session,
    stream_id: str,
    author_ids: Sequence[str],
    *,
    since: datetime,
    until: datetime,
    limit: int,
) -> list[Said]:
    """The newest comments of some viewers between two moments, both included, oldest first."""
    given = {"stream": stream_id, "authors": list(author_ids), "since": since, "until": until, "most": limit}
    rows = session.connection().execute(_SAID, given)
    return [Said(*row) for row in reversed(rows.all())]


def before(session: Session, row: CommentRow, since: datetime) -> CommentRow | None:
    """The same viewer's comment right before one, unless it was posted before a moment."""
    return session.exec(
        select(CommentRow)
        .where(
            CommentRow.stream_id == row.stream_id,
            CommentRow.author_id == row.author_id,
            CommentRow.id != row.id,
            col(CommentRow.posted_at) >= since,
            col(CommentRow.posted_at) <= row.posted_at,
        )
        .order_by(col(CommentRow.posted_at).desc(), col(CommentRow.id).desc())
        .limit(1)
    ).first()


def undecided(session: Session, after_pk: int, limit: int, before: datetime) -> Sequence[CommentRow]:
    """Comments without a decision that were received by a moment, oldest first, from behind an internal id."""
    return session.exec(
        select(CommentRow)
        .where(
            col(CommentRow.decided_at).is_(None),
            col(CommentRow.id) > after_pk,
            col(CommentRow.received_at) <= before,
        )
        .order_by(col(CommentRow.id))
        .limit(limit)
    ).all()


def latest(session: Session, stream_id: str, limit: int) -> Sequence[CommentRow]:
    """The comments that came last, newest first."""
    query = select(CommentRow).where(CommentRow.stream_id == stream_id)
    return session.exec(query.order_by(col(CommentRow.id).desc()).limit(limit)).all()


def listed(
    session: Session,
    stream_id: str,
    *,
    after_pk: int,
    limit: int,
    action: str | None = None,
    intent: str | None = None,
) -> Sequence[CommentRow]:
    """Comments in the order they came, from behind an internal id."""
    query = (
        select(CommentRow)
        .where(CommentRow.stream_id == stream_id, col(CommentRow.id) > after_pk)
        .order_by(col(CommentRow.id))
        .limit(limit)
    )
    if action is not None:
        query = query.where(CommentRow.action == action)
    if intent is not None:
        # The list is kept as JSON text, in which a name always stands between quotes.
        query = query.where(
            sql_cast(col(CommentRow.intents), String).contains(f'"{intent}"', autoescape=True)
        )
    return session.exec(query).all()

"""How viewers put the questions that are topics."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Executable, Row, bindparam, insert, select
from sqlmodel import Session, SQLModel, col, delete

from app.store.tables import CommentRow, TopicWording
from app.triage.alike.wording import Wording


class Kept(NamedTuple):
    """A wording with what else is told of its comment."""

    pk: int
    seq: int
    topic_id: str | None
    sku: str | None
    wording: Wording


_TABLE = SQLModel.metadata.tables["topic_wordings"]
_COMMENTS = SQLModel.metadata.tables["comments"]
_INSERT = insert(_TABLE)
_KEPT = select(
    _TABLE, _COMMENTS.c.topic_id, _COMMENTS.c.sku, _COMMENTS.c.language, _COMMENTS.c.posted_at
).join(_COMMENTS, _COMMENTS.c.id == _TABLE.c.comment_pk)
_AFTER = (
    _KEPT.where(_TABLE.c.stream_id == bindparam("stream"), _TABLE.c.seq > bindparam("seq"))
    .order_by(_TABLE.c.seq)
    .limit(bindparam("most"))
)
_OF_TOPICS = _KEPT.where(_COMMENTS.c.topic_id.in_(bindparam("topics", expanding=True))).order_by(_TABLE.c.seq)
_IN_TOPIC = (
    select(_TABLE.c.comment_pk)
    .join(_COMMENTS, _COMMENTS.c.id == _TABLE.c.comment_pk)
    .where(_COMMENTS.c.topic_id == bindparam("topic"))
    .order_by(_TABLE.c.seq)
)
_TOPIC_OF = (
    select(_COMMENTS.c.topic_id)
    .join(_TABLE, _COMMENTS.c.id == _TABLE.c.comment_pk)
    .where(_TABLE.c.comment_pk == bindparam("pk"))
)
_TOPICS_OF = select(_COMMENTS.c.id, _COMMENTS.c.topic_id).where(
    _COMMENTS.c.id.in_(bindparam("pks", expanding=True))
)


def add(session: Session, comment: CommentRow, seq: int, wording: Wording) -> None:
    """Keeps how a comment puts its topic's question."""
    row = {
        "comment_pk": comment.id or 0,
        "stream_id": comment.stream_id,
        "seq": seq,
        "asked": wording.text,
        "vector": np.ascontiguousarray(wording.vector, np.float16).tobytes(),
        "entry": wording.entry,
        "sure": wording.sure,
        "near": dict(wording.near),
        "wanted": wording.wanted,
    }
    session.connection().execute(_INSERT, row)


def drop(session: Session, pk: int) -> None:
    """Forgets how a comment puts it."""
    session.exec(delete(TopicWording).where(col(TopicWording.comment_pk) == pk))


def after(session: Session, stream_id: str, seq: int, most: int) -> list[Kept]:
    """The stream's wordings that came with an event behind a number, in order: the first of them."""
    found = _rows(session, _AFTER, {"stream": stream_id, "seq": seq, "most": most})
    return [Kept(row.comment_pk, row.seq, row.topic_id, row.sku, _read(row)) for row in found]


def of_topics(session: Session, topic_ids: Collection[str]) -> dict[str, tuple[Wording, ...]]:
    """How viewers put the questions of some topics, by topic."""
    several: dict[str, tuple[Wording, ...]] = {}
    for row in _rows(session, _OF_TOPICS, {"topics": list(topic_ids)}):
        several[row.topic_id] = (*several.get(row.topic_id, ()), _read(row))
    return several


def in_topic(session: Session, topic_id: str) -> list[int]:
    """The comments whose wordings a topic keeps, the oldest first."""
    return [row.comment_pk for row in _rows(session, _IN_TOPIC, {"topic": topic_id})]


def topic_of(session: Session, pk: int) -> str | None:
    """The topic of a comment whose wording is kept."""
    return next((row.topic_id for row in _rows(session, _TOPIC_OF, {"pk": pk})), None)


def topics_of(session: Session, pks: Collection[int]) -> dict[int, str | None]:
    """The topics of some comments as they are now; of those that are there."""
    return {row.id: row.topic_id for row in _rows(session, _TOPICS_OF, {"pks": list(pks)})}


def _rows(session: Session, query: Executable, given: dict[str, Any]) -> Sequence[Row[Any]]:
    if session.autoflush:
        session.flush()
    return session.connection().execute(query, given).all()


def _read(row: Row[Any]) -> Wording:
    return Wording(
        row.asked,
        np.frombuffer(row.vector, np.float16).astype(np.float32),
        row.language or "und",
        row.posted_at.timestamp(),
        row.entry,
        row.sure,
        tuple(row.near.items()),
        row.wanted,
    )

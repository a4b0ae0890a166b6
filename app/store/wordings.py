"""How viewers put the questions that are topics."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

import numpy as np
from sqlmodel import Session, col, delete, select

from app.store.tables import CommentRow, TopicWording
from app.triage.sameness import Wording


class Kept(NamedTuple):
    """A wording with what else is told of its comment."""

    pk: int
    seq: int
    topic_id: str | None
    sku: str | None
    wording: Wording


def add(session: Session, comment: CommentRow, seq: int, wording: Wording) -> None:
    """Keeps how a comment puts its topic's question."""
    session.add(
        TopicWording(
            comment_pk=comment.id or 0,
            stream_id=comment.stream_id,
            seq=seq,
            asked=wording.text,
            vector=np.ascontiguousarray(wording.vector, np.float16).tobytes(),
            entry=wording.entry,
            sure=wording.sure,
            nearest=wording.nearest,
            lead=wording.lead,
        )
    )


def drop(session: Session, pk: int) -> None:
    """Forgets how a comment puts it."""
    session.exec(delete(TopicWording).where(col(TopicWording.comment_pk) == pk))


def after(session: Session, stream_id: str, seq: int) -> list[Kept]:
    """The stream's wordings that came with an event behind a number, in order."""
    found = session.exec(
        select(TopicWording, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(TopicWording.comment_pk))
        .where(TopicWording.stream_id == stream_id, TopicWording.seq > seq)
        .order_by(col(TopicWording.seq))
    )
    return [
        Kept(
            row.comment_pk,
            row.seq,
            comment.topic_id,
            comment.sku,
            _read(row, comment.language, comment.posted_at),
        )
        for row, comment in found
    ]


def of_topics(session: Session, topic_ids: Collection[str]) -> dict[str, tuple[Wording, ...]]:
    """How viewers put the questions of some topics, by topic."""
    found = session.exec(
        select(TopicWording, CommentRow)
        .join(CommentRow, col(CommentRow.id) == col(TopicWording.comment_pk))
        .where(col(CommentRow.topic_id).in_(topic_ids))
        .order_by(col(TopicWording.seq))
    )
    several: dict[str, tuple[Wording, ...]] = {}
    for row, comment in found:
        topic_id = comment.topic_id or ""
        wording = _read(row, comment.language, comment.posted_at)
        several[topic_id] = (*several.get(topic_id, ()), wording)
    return several


def topics_of(session: Session, pks: Collection[int]) -> dict[int, str | None]:
    """The topics of some comments as they are now; of those that are there."""
    rows: Sequence[tuple[int | None, str | None]] = session.exec(
        select(CommentRow.id, CommentRow.topic_id).where(col(CommentRow.id).in_(pks))
    ).all()
    return {pk: topic_id for pk, topic_id in rows if pk is not None}


def _read(row: TopicWording, language: str | None, at: datetime) -> Wording:
    return Wording(
        row.asked,
        np.frombuffer(row.vector, np.float16).astype(np.float32),
        language or "und",
        at.timestamp(),
        row.entry,
        row.sure,
        row.nearest,
        row.lead,
    )

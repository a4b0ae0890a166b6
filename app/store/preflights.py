"""Runs of questions against versions, the shop's own questions, and what earlier streams' viewers asked."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import delete, func, update
from sqlmodel import Session, col, select

from app.store.tables import CommentRow, PreflightRun, ShopQuestion, Stream, Topic

STREAMS_BACK = 5
COMMENTS_BACK = 50_000
"""Of one stream, the newest that needed an answer."""


class AskedBefore(NamedTuple):
    """A comment of an earlier stream that needed an answer."""

    stream_id: str
    author_id: str
    text: str
    language: str | None
    sku: str | None
    intents: list[str]
    question: str | None
    """Its topic's, if it is in one."""


def add(session: Session, run: PreflightRun) -> None:
    """Stores a run; the version's earlier ones keep their summary only."""
    session.exec(
        update(PreflightRun)
        .where(col(PreflightRun.stream_id) == run.stream_id, col(PreflightRun.version) == run.version)
        .values(report=None)
    )
    session.add(run)


def forget(session: Session, stream_id: str, version: int) -> None:
    """Removes a version's runs."""
    session.exec(
        delete(PreflightRun).where(
            col(PreflightRun.stream_id) == stream_id, col(PreflightRun.version) == version
        )
    )


def latest(session: Session, stream_id: str, version: int) -> PreflightRun | None:
    """The newest run of a version."""
    return session.exec(
        select(PreflightRun)
        .where(PreflightRun.stream_id == stream_id, PreflightRun.version == version)
        .order_by(col(PreflightRun.id).desc())
        .limit(1)
    ).first()


def shop_questions(session: Session) -> list[str]:
    """The shop's own questions, in their order."""
    return list(session.exec(select(ShopQuestion.question).order_by(col(ShopQuestion.place))))


def replace_shop_questions(session: Session, questions: Sequence[str]) -> None:
    """Keeps these questions and no others."""
    session.exec(delete(ShopQuestion))
    session.add_all(ShopQuestion(place=place, question=text) for place, text in enumerate(questions))


def earlier_streams(session: Session, stream_id: str, within: Collection[str] = ()) -> Sequence[Stream]:
    """The newest streams, besides this one, whose viewers asked something; of some streams only where any are named."""
    asked = select(CommentRow.id).where(
        col(CommentRow.stream_id) == col(Stream.id), col(CommentRow.breach_at).is_not(None)
    )
    query = select(Stream).where(Stream.id != stream_id, col(Stream.started_at).is_not(None), asked.exists())
    if within:
        query = query.where(col(Stream.id).in_(within))
    newest = func.coalesce(Stream.started_at, Stream.created_at).desc()
    return session.exec(query.order_by(newest, col(Stream.id)).limit(STREAMS_BACK)).all()


def asked_before(session: Session, stream_ids: Sequence[str]) -> list[AskedBefore]:
    """What viewers of some streams asked, stream by stream, in the order they came."""
    columns: tuple[Any, ...] = (
        *(CommentRow.stream_id, CommentRow.author_id, CommentRow.text, CommentRow.language, CommentRow.sku),
        *(CommentRow.intents, Topic.question),
    )
    found: list[AskedBefore] = []
    for stream_id in stream_ids:
        rows = session.exec(
            select(*columns)
            .join(Topic, col(Topic.id) == col(CommentRow.topic_id), isouter=True)
            .where(CommentRow.stream_id == stream_id, col(CommentRow.breach_at).is_not(None))
            .order_by(col(CommentRow.id).desc())
            .limit(COMMENTS_BACK)
        )
        found += reversed([AskedBefore(*row) for row in rows])
    return found

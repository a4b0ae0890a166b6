"""Mending topics by hand: two that ask the same become one, and one that asks two things becomes two."""

import secrets
from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.errors import Conflict, NotFound
from app.store import comments, events
from app.store import topics as rows
from app.store.tables import CommentRow, Topic
from app.topics.answering import settle, tell
from app.topics.gathering import show_topic
from app.topics.raising import raise_topic
from app.topics.views import recounted, translation_of_both
from app.triage.arrivals import joined
from app.triage.normalise import fingerprint

Vector = NDArray[np.float32]
NO_VECTOR: Vector = np.empty(0, np.float32)


def merge(session: Session, topic: Topic, target: Topic, *, actor: str, now: datetime) -> None:
    """The target takes in the other's askers; the other is settled as merged."""
    moved = rows.members(session, topic.id)
    _move(session, moved, target)
    target.count += len(moved)
    target.askers = rows.askers(session, target.id)
    target.languages = rows.languages(session, target.id)
    target.arrivals = joined(target.arrivals, topic.arrivals)
    target.translation = translation_of_both(session, target, topic)
    if target.suggested_answer is None:
        target.suggested_answer, target.suggested_entry = topic.suggested_answer, topic.suggested_entry
    target.first_at = min(target.first_at, topic.first_at)
    target.last_at = max(target.last_at, topic.last_at)
    target.pinned = target.pinned or topic.pinned
    if target.state == "forming":
        raise_topic(session, target, topic.why or "recurring", now, actor)
    tell(session, target, "took_in", actor=actor, now=now, topic_id=topic.id, question=topic.question)
    topic.merged_into = target.id
    settle(session, topic, "merged", actor, now, into=target.id)


def chosen(session: Session, topic: Topic, comment_ids: Sequence[str]) -> list[CommentRow]:
    """The named comments of a topic, the oldest first; Conflict unless they are some, and not all, of its own."""
    wanted = list(dict.fromkeys(comment_ids))
    found = comments.by_comment_ids(session, topic.stream_id, wanted)
    missing = [name for name in wanted if name not in found]
    if missing:
        raise NotFound(f"There is no comment {missing[0]!r}.")
    foreign = [name for name, row in found.items() if row.topic_id != topic.id]
    if foreign:
        raise Conflict(f"The comment {foreign[0]!r} is not one of the topic's.")
    if len(found) >= topic.count:
        raise Conflict("A topic is split by some of its comments, not by all.")
    return sorted(found.values(), key=lambda row: row.id or 0)


def founding_texts(session: Session, topic_id: str, comment_ids: Sequence[str]) -> list[str]:
    """The text of the first comment set apart, and of the first that stays; raises as `chosen` does."""
    apart = chosen(session, rows.get(session, topic_id), comment_ids)
    names = {row.comment_id for row in apart}
    stays = next(row for row in rows.members(session, topic_id) if row.comment_id not in names)
    return [apart[0].text, stays.text]


def split(
    session: Session,
    topic: Topic,
    apart: Sequence[CommentRow],
    vectors: tuple[Vector, Vector],
    *,
    actor: str,
    now: datetime,
) -> Topic:
    """The new topic, of the comments set apart; `vectors` are its own and the one of what stays."""
    ids = [row.comment_id for row in apart]
    founding = apart[0]
    new = Topic(
        id="tp_" + secrets.token_hex(8),
        stream_id=topic.stream_id,
        state=topic.state,
        why=topic.why,
        question=founding.text,
        language=founding.language or "und",
        intent=topic.intent,
        sku=topic.sku,
        vector=_stored(vectors[0]),
        words=fingerprint(founding.text),
        founded_seq=events.reserve(session, topic.stream_id),
        first_at=founding.posted_at,
        last_at=founding.posted_at,
    )
    rows.add(session, new)
    session.flush()
    _move(session, apart, new)
    stays = rows.members(session, topic.id)
    if topic.words == new.words:  # what founded the topic is set apart: the rest is asked in its own words
        topic.question, topic.language = stays[0].text, stays[0].language or "und"
        topic.vector, topic.words = _stored(vectors[1]), fingerprint(stays[0].text)
    recounted(session, topic, stays)
    recounted(session, new, apart)
    tell(session, topic, "split", actor=actor, now=now, into=new.id, comment_ids=ids)
    tell(session, new, "split_off", actor=actor, now=now, topic_id=topic.id)
    return new


def _move(session: Session, moved: Sequence[CommentRow], target: Topic) -> None:
    for comment in moved:
        comment.topic_id = target.id
        show_topic(comment, target)
        session.add(comment)
    session.flush()


def _stored(vector: Vector) -> bytes:
    return np.ascontiguousarray(vector, np.float32).tobytes()

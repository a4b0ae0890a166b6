"""A topic as the contract writes it, with what of it is counted when it is looked at."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from app.store import askers, streams
from app.store import topics as rows
from app.store.tables import CommentRow, Topic, TopicStep
from app.triage.arrivals import counted, rate, trend
from app.triage.languages.language import plain_tag
from app.triage.personal_data import masked
from app.triage.priority import Priority, priority
from app.triage.talk.gist import gist
from app.views import View, comment_view, moment

SAMPLES = 3


def note_asked(session: Session, topic: Topic, comment: CommentRow, is_new: bool) -> None:
    """Keeps what a view tells of the askers, so that it need not look at them all: one more comment asks, of a viewer
    who `is_new` or not."""
    language = comment.language or "und"
    if is_new:
        topic.languages = {**topic.languages, language: topic.languages.get(language, 0) + 1}
        topic.arrivals = counted(topic.arrivals, comment.posted_at)
    if topic.translation is None and not _same_language(language, topic.language):
        default = streams.existing(session, topic.stream_id).default_language
        if _same_language(language, default):
            topic.translation = comment.text


def translation_of_both(session: Session, topic: Topic, other: Topic) -> str | None:
    """How two topics that become one are put in the stream's default language; None where the first is put in it."""
    default = streams.existing(session, topic.stream_id).default_language
    if _same_language(topic.language, default):
        return None
    own = other.question if _same_language(other.language, default) else None
    return topic.translation or own or other.translation


def recounted(session: Session, topic: Topic, members: Sequence[CommentRow]) -> None:
    """Counts a topic's askers anew, from its comments in the order they came."""
    seen: set[str] = set()
    topic.count, topic.languages, topic.arrivals, topic.translation = len(members), {}, {}, None
    for comment in members:
        note_asked(session, topic, comment, comment.author_id not in seen)
        seen.add(comment.author_id)
    topic.askers = len(seen)
    topic.first_at = min(comment.posted_at for comment in members)
    topic.last_at = max(comment.posted_at for comment in members)
    session.add(topic)


def topic_view(session: Session, topic: Topic, now: datetime | None = None) -> View:
    """A topic with its figures as they are `now`, else as the last who asked found them; personal numbers are masked."""
    at = now or topic.last_at
    regions = streams.regions_of(session, topic.stream_id)
    waiting = askers.who_waits(session, topic.id)
    due_at = _due_at(waiting)
    points = _points(topic, waiting.askers, due_at, at)
    question, translation = (text and masked(text, regions) for text in (topic.question, topic.translation))
    return {
        "id": topic.id,
        "stream_id": topic.stream_id,
        "state": topic.state,
        "question": question,
        "language": topic.language,
        "translation": translation,
        "gist": gist(translation or question or ""),
        "count": topic.count,
        "askers": topic.askers,
        "languages": topic.languages,
        "waiting": waiting.askers,
        "rate": rate(topic.arrivals, at),
        "trend": trend(topic.arrivals, at),
        "product": topic.sku,
        "intent": topic.intent,
        "first_at": moment(topic.first_at),
        "last_at": moment(topic.last_at),
        "due_at": moment(due_at),
        "why": topic.why,
        "priority": points.total,
        "priority_parts": points.parts(),
        "samples": [masked(text, regions) for text in rows.samples(session, topic.id, SAMPLES)],
        "suggested_answer": topic.suggested_answer,
        "suggested_entry": topic.suggested_entry,
        "pinned": topic.pinned,
        "place": topic.place,
        "later_until": moment(topic.later_until),
        "answer": topic.answer,
        "answered_at": moment(topic.answered_at),
        "valid_until": moment(topic.valid_until),
        "off_air_ends": topic.off_air_ends,
        "undo_until": moment(topic.undo_until),
        "settled_by": topic.settled_by,
        "settled_at": moment(topic.settled_at),
        "merged_into": topic.merged_into,
    }


def by_priority(session: Session, topics: Sequence[Topic], now: datetime) -> list[Topic]:
    """Pinned ones first, then the controller's own order, then the most points, then the oldest."""

    def key(topic: Topic) -> tuple[bool, bool, int, float, datetime, str]:
        waiting = askers.who_waits(session, topic.id)
        points = _points(topic, waiting.askers, _due_at(waiting), now)
        return (
            not topic.pinned,
            topic.place is None,
            topic.place or 0,
            -points.total,
            topic.first_at,
            topic.id,
        )

    return sorted(topics, key=key)


def member_view(comment: CommentRow, regions: tuple[str, ...]) -> View:
    """A comment of a topic, its personal numbers masked, and whether its viewer was answered."""
    return {
        **comment_view(comment),
        "text": masked(comment.text, regions),
        "action": comment.action,
        "answered": comment.first_reply_at is not None,
        "first_reply_at": moment(comment.first_reply_at),
    }


def step_view(step: TopicStep, regions: tuple[str, ...]) -> View:
    """A line of a topic's history, personal numbers masked in the question of another topic."""
    asked = step.detail.get("question")
    detail = step.detail if asked is None else {**step.detail, "question": masked(asked, regions)}
    return {"at": moment(step.at), "actor": step.actor, "did": step.did, **detail}


def _points(topic: Topic, waiting: int, due_at: datetime | None, now: datetime) -> Priority:
    return priority(
        askers=topic.askers,
        waiting=waiting,
        rate=rate(topic.arrivals, now),
        late_s=(now - due_at).total_seconds() if due_at else 0.0,
        why=topic.why,
    )


def _due_at(waiting: askers.Waiting) -> datetime | None:
    """When the first of those who wait is to be answered."""
    due = (waiting.first or {}).get("due_at")
    return datetime.fromisoformat(due) if due else None


def _same_language(one: str, other: str) -> bool:
    return plain_tag(one) == plain_tag(other)

"""Two topics that turn out to be one, as long as nobody has dealt with them apart."""

from datetime import datetime

from sqlmodel import Session

from app.store import events, topic_steps
from app.store import topics as rows
from app.store.tables import CommentRow, Topic
from app.topics.views import topic_view, translation_of_both
from app.triage.arrivals import joined


def untouched(session: Session, topic: Topic) -> bool:
    """Whether a topic waits and no person has done anything with it: split it off, pinned it, sent it to the host."""
    if topic.state not in {"forming", "open"} or topic.pinned or topic.place is not None or topic.later_until:
        return False
    return not any(step.actor for step in topic_steps.of_topic(session, topic.id))


def gather(session: Session, topic: Topic, other: Topic, now: datetime) -> None:
    """Moves the other's askers into a topic; who sees the other is told that it is merged."""
    was_seen = other.state == "open"
    session.flush()
    for comment in rows.members(session, other.id):
        comment.topic_id = topic.id
        if topic.state == "open":
            show_topic(comment, topic)
        session.add(comment)
    session.flush()
    topic.count += other.count
    topic.askers = rows.askers(session, topic.id)
    topic.languages = rows.languages(session, topic.id)
    topic.arrivals = joined(topic.arrivals, other.arrivals)
    topic.translation = translation_of_both(session, topic, other)
    if topic.suggested_answer is None:
        topic.suggested_answer, topic.suggested_entry = other.suggested_answer, other.suggested_entry
    topic.first_at, topic.last_at = min(topic.first_at, other.first_at), max(topic.last_at, other.last_at)
    session.add(topic)
    _settle(session, other, topic, now, was_seen=was_seen)


def show_topic(comment: CommentRow, topic: Topic) -> None:
    """Names the topic in the comment's decision."""
    if comment.decision is not None:
        comment.decision = {**comment.decision, "topic_id": topic.id}


def _settle(session: Session, other: Topic, topic: Topic, now: datetime, *, was_seen: bool) -> None:
    other.state, other.merged_into, other.settled_at = "merged", topic.id, now
    session.add(other)
    topic_steps.add(session, other, "merged", actor="", at=now, into=topic.id)
    topic_steps.add(session, topic, "took_in", actor="", at=now, topic_id=other.id, question=other.question)
    session.flush()
    if was_seen:
        events.append(session, other.stream_id, "topic.settled", topic_view(session, other, now), at=now)

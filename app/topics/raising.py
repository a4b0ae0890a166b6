"""Putting a topic on the host's queue."""

from datetime import datetime

from sqlmodel import Session

from app.store import clocks, events, topic_steps
from app.store import topics as rows
from app.store.tables import Topic
from app.topics.gathering import show_topic
from app.topics.views import topic_view


def raise_topic(session: Session, topic: Topic, why: str, now: datetime, actor: str = "") -> None:
    """Puts a topic on the host's queue; the comments that came before show it from now on, and where the host had dismissed it,
    their clocks run again."""
    if topic.state == "dismissed":
        clocks.run_again(session, topic)
    topic.state, topic.why = "open", why
    topic.settled_by = topic.settled_at = None
    session.add(topic)
    session.flush()
    for member in rows.members(session, topic.id):
        show_topic(member, topic)
        session.add(member)
    topic_steps.add(session, topic, "raised", actor=actor, at=now, why=why)
    session.flush()
    events.append(session, topic.stream_id, "topic", topic_view(session, topic, now), at=now, actor=actor)


def unmerged(session: Session, topic_id: str) -> Topic | None:
    """The topic that now stands for one; None for one that was never committed."""
    topic = rows.locked(session, topic_id)
    while topic is not None and topic.merged_into is not None:
        topic = rows.locked(session, topic.merged_into)
    return topic

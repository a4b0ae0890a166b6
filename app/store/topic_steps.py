"""What was done with topics, by whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from app.store.tables import Topic, TopicStep


def add(session: Session, topic: Topic, did: str, *, actor: str, at: datetime, **detail: Any) -> None:
    """A line of the topic's history."""
    session.add(
        TopicStep(stream_id=topic.stream_id, topic_id=topic.id, at=at, actor=actor, did=did, detail=detail)
    )


def of_topic(session: Session, topic_id: str) -> Sequence[TopicStep]:
    """All that was done with a topic, in order."""
    return session.exec(
        select(TopicStep).where(TopicStep.topic_id == topic_id).order_by(col(TopicStep.id))
    ).all()

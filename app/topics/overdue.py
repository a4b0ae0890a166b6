"""A question that nobody answered in time is the host's."""

from datetime import datetime

from sqlmodel import Session

from app.store import events
from app.store.tables import Topic
from app.topics.raising import raise_topic, unmerged
from app.topics.views import topic_view


def raise_overdue(session: Session, topic_id: str, now: datetime) -> Topic | None:
    """The topic that an overdue comment is in, open on the host's queue: raised where it was forming, told with its new
    priority where it was open; None where it is settled. The caller has locked the stream."""
    topic = unmerged(session, topic_id)
    if topic is not None and topic.state == "forming":
        raise_topic(session, topic, "overdue", now)
    elif topic is not None and topic.state == "open":
        events.append(session, topic.stream_id, "topic", topic_view(session, topic, now), at=now)
    else:
        return None
    return topic

"""The host's queue as it is read, and the order that a controller gives it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from app.errors import NotFound
from app.paging import Page
from app.store import events, streams, topic_steps
from app.store import topics as rows
from app.topics.answering import tell
from app.topics.views import by_priority, member_view, step_view, topic_view
from app.views import View

MOST_MEMBERS = 500
"""Comments that a topic is shown with: the latest."""


def page_of(
    session: Session, stream_id: str, state: str, after: str | None, limit: int, now: datetime
) -> Page:
    """A page of topics from behind a topic's id: open ones by priority, settled ones the latest first."""
    streams.existing(session, stream_id)
    queue = list(rows.in_state(session, stream_id, state))
    if state == "open":
        queue = by_priority(session, queue, now)
    else:
        queue.sort(key=lambda topic: topic.settled_at or topic.last_at, reverse=True)
    ids = [topic.id for topic in queue]
    start = ids.index(after) + 1 if after in ids else 0
    page = queue[start : start + limit]
    more = start + limit < len(queue)
    return Page(
        [topic_view(session, topic, now) for topic in page], page[-1].id if more else None, len(queue)
    )


def whole(session: Session, topic_id: str, now: datetime) -> View:
    """A topic with its latest comments, in the order they came, and all that was done with it."""
    topic = rows.get(session, topic_id)
    regions = streams.regions_of(session, topic.stream_id)
    return {
        **topic_view(session, topic, now),
        "members": [member_view(row, regions) for row in rows.latest(session, topic_id, MOST_MEMBERS)],
        "history": [step_view(step, regions) for step in topic_steps.of_topic(session, topic_id)],
    }


def put_in_order(session: Session, stream_id: str, ids: Sequence[str], *, actor: str, now: datetime) -> None:
    """Gives the named topics their places, and the others of the stream none; raises NotFound for one that it has not."""
    wanted = {topic_id: place for place, topic_id in enumerate(dict.fromkeys(ids), start=1)}
    streams.existing(session, stream_id)
    events.lock(session, stream_id)
    named = rows.some(session, stream_id, list(wanted))
    missing = [topic_id for topic_id in wanted if topic_id not in named]
    if missing:
        raise NotFound(f"There is no topic {missing[0]!r}.")
    placed = {topic.id: topic for topic in rows.with_place(session, stream_id)}
    for topic in {**placed, **named}.values():
        place = wanted.get(topic.id)
        if topic.place != place:
            topic.place = place
            tell(session, topic, "moved", actor=actor, now=now, place=place)

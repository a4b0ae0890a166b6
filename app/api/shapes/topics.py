"""Topics on the host queue."""

from app.api.shapes import Moment, Shape
from app.api.shapes.comments import Comment


class Topic(Shape):
    """What several viewers ask, or one whom nobody but the host can answer."""

    id: str
    stream_id: str
    state: str
    question: str
    language: str | None
    translation: str | None
    gist: str | None
    count: int
    askers: int
    languages: dict[str, int]
    waiting: int
    rate: float
    trend: str
    product: str | None
    intent: str | None
    first_at: Moment
    last_at: Moment
    due_at: Moment | None
    why: str
    priority: float
    priority_parts: dict[str, float]
    samples: list[str]
    suggested_answer: str | None
    suggested_entry: str | None
    pinned: bool
    place: int | None
    later_until: Moment | None
    answer: str | None
    answered_at: Moment | None
    valid_until: Moment | None
    off_air_ends: bool
    undo_until: Moment | None
    settled_by: str | None
    settled_at: Moment | None
    merged_into: str | None


class Member(Comment):
    """A comment of a topic."""

    action: str | None
    answered: bool
    first_reply_at: Moment | None


class WholeTopic(Topic):
    """A topic with its comments and its history."""

    members: list[Member]
    history: list[dict[str, object]]

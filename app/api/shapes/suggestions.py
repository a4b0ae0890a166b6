"""Suggestions, and the promises that are made of them."""

from app.api.shapes import Moment, Shape
from app.api.shapes.comments import Comment, IntentScore, Left, Product, Reply
from app.triage.comment import Action


class Leaving(Shape):
    """What was decided, by whom, and when it is done."""

    action: str
    by: str | None
    at: Moment | None
    text: str | None


class Shown(Comment):
    """A comment whole; `masked` is what a list of them shows, where that is another text."""

    masked: str = ""


class Suggestion(Shape):
    """A comment with its draft, and who works on it."""

    id: str
    stream_id: str
    state: str
    comment: Shown
    action: Action | None
    intents: list[IntentScore]
    product: Product | None
    confidence: float | None
    reasons: list[str]
    topic_id: str | None
    knowledge_version: int | None
    reply: Reply | None
    alternatives: list[Reply]
    due_at: Moment | None
    breach_at: Moment | None
    claimed_by: str | None
    claimed_until: Moment | None
    leaving: Leaving | None
    snoozed_by: str | None
    snoozed_until: Moment | None
    settled_by: str | None
    settled_at: Moment | None
    sent_text: str | None
    recalled_at: Moment | None
    reason: str | None
    grouped: int
    grouped_with: str | None
    created_at: Moment


class Outcome(Shape):
    """What came of one of several: `suggestion`, or `detail` where it was refused."""

    id: str
    status: int
    suggestion: Suggestion | None = None
    detail: str | None = None


class Outcomes(Shape):
    """What came of each, in their order."""

    items: list[Outcome]
    next: None


class FollowUp(Shape):
    """What was promised to a viewer."""

    id: str
    stream_id: str
    comment: Comment
    viewer: str
    matter: str
    reference: str
    owner: str | None
    due_at: Moment
    state: str
    reason: str
    note: str
    acknowledged_at: Moment | None
    seen_by: str | None
    seen_at: Moment | None
    created_at: Moment
    updated_at: Moment


class Promised(Suggestion):
    """A suggestion that is settled as a promise; without it while it is leaving."""

    follow_up: FollowUp | None = None


class Told(Comment):
    """A comment of the viewer, and what they were told."""

    told: str | None


class Line(Shape):
    """A line of a promise's history."""

    at: Moment
    actor: str
    what: str
    changes: dict[str, object]


class WholeFollowUp(FollowUp):
    """A promise with the viewer's comments, the replies and its history."""

    revealed: bool
    comments: list[Told]
    replies: list[Left]
    history: list[Line]

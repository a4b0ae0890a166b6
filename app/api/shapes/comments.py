"""Comments and what was decided for them."""

from typing import Annotated

from pydantic import Field

from app.api.shapes import Moment, Shape
from app.triage.comment import Action, ReplyKind


class Author(Shape):
    """Who wrote it."""

    id: str
    name: str


class Comment(Shape):
    """A viewer's comment."""

    comment_id: str
    author: Author
    text: str
    posted_at: Moment
    received_at: Moment
    language: str | None
    reply_to: str | None
    roles: list[str]


class IntentScore(Shape):
    """What it is about, and how sure that is."""

    name: str
    confidence: float


class Product(Shape):
    """The product it is about, and how that is known."""

    sku: str
    how: str


class Evidence(Shape):
    """A row of the workbook that a reply stands on."""

    entry: str
    score: float
    quote: str


class Reply(Shape):
    """A reply that was sent, or a draft."""

    id: str
    text: str
    language: str
    kind: ReplyKind
    evidence: list[Evidence]


class Decision(Shape):
    """What is done with a comment, and why."""

    action: Action
    intents: list[IntentScore]
    language: str
    product: Product | None
    confidence: float
    reply: Reply | None
    reasons: list[str]
    topic_id: str | None
    knowledge_version: int | None
    due_at: Moment | None
    breach_at: Moment | None


class Decided(Shape):
    """A comment's decision, as its posting is answered."""

    comment_id: str
    duplicate: Annotated[bool, Field(description="it was posted before; this is the first decision")]
    decision: Decision
    timing_ms: dict[str, float]


class DecidedMany(Shape):
    """The decisions of an array, in its order."""

    items: list[Decided]


class DecidedComment(Comment):
    """A comment with its decision; null until it is decided."""

    decision: Decision | None
    timing_ms: dict[str, float]


class Left(Shape):
    """A reply on its way, and how far it got."""

    id: str
    channel: str | None
    text: str | None
    knowledge_version: int | None
    state: str
    folded_into: str | None
    carried: str | None
    attempts: int
    last_error: str | None
    created_at: Moment
    sent_at: Moment | None


class Happened(Shape):
    """An event of the stream."""

    stream_id: str
    seq: int
    type: str
    at: Moment
    actor: str
    data: dict[str, object]


class WholeComment(DecidedComment):
    """A comment, its decision, its replies and everything that happened to it."""

    replies: list[Left]
    events: list[Happened]

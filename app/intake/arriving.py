"""Comments as programs post them, made whole: each with an id, an author and a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from app.errors import Invalid

Row = dict[str, Any]
FUTURE = timedelta(minutes=5)
MAX_TEXT = 2_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class NewComment:
    """A comment as it comes in; what the platform did not say is None."""

    text: str
    comment_id: str | None = None
    author_id: str | None = None
    author_name: str = ""
    posted_at: datetime | None = None
    language: str | None = None
    reply_to: str | None = None
    roles: tuple[str, ...] = ()


def complete(new: Sequence[NewComment], now: datetime, *, alone: bool = False) -> list[Row]:
    """The comments as rows, with an id, an author and a time for each; Invalid names places in an array, but for a comment
    that came alone."""
    problems: list[dict[str, object]] = []
    incoming: list[Row] = []
    for place, comment in enumerate(new):
        where = ["body"] if alone else ["body", place]
        posted_at = comment.posted_at or now
        if posted_at > now + FUTURE:
            late = {"message": "more than five minutes ahead", "value": posted_at.isoformat()}
            problems.append({"loc": [*where, "posted_at"], **late})
        if not 0 < len(comment.text) <= MAX_TEXT:
            length = {"message": f"1 to {MAX_TEXT} characters", "value": comment.text[:100]}
            problems.append({"loc": [*where, "text"], **length})
        incoming.append(_row(comment, posted_at, now))
    if problems:
        raise Invalid("A comment can't be taken.", errors=problems)
    return incoming


def _row(comment: NewComment, posted_at: datetime, now: datetime) -> Row:
    comment_id = comment.comment_id or f"made-{uuid4().hex}"
    offset = posted_at.utcoffset()
    return {
        "comment_id": comment_id,
        # Nobody knows who wrote it: not the author of any other comment either.
        "author_id": comment.author_id or f"anonymous-{comment_id}",
        "author_name": comment.author_name,
        "text": comment.text,
        "posted_at": posted_at,
        "posted_offset": int(offset.total_seconds()) if offset else 0,
        "received_at": now,
        "language_hint": comment.language,
        "reply_to": comment.reply_to,
        "roles": list(comment.roles),
        "intents": [],
        "timing_ms": {},
    }

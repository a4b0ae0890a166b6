"""Comments and their decisions."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict, empty_list

RUNNING = text("alert_at IS NOT NULL AND first_reply_at IS NULL AND no_reply_at IS NULL AND told_late < 2")
"""Of what needs a person: the clocks that run, and that somebody is still to be told of."""
BY_PERSON = text("alert_at IS NOT NULL")
ANSWERABLE = text("breach_at IS NOT NULL")


class CommentRow(SQLModel, table=True):
    """A comment and, once it is decided, its decision. `decided_at` is null until then."""

    __tablename__ = "comments"
    __table_args__ = (
        UniqueConstraint("stream_id", "comment_id"),
        Index("ix_comments_stream", "stream_id", "id"),
        Index("ix_comments_viewer", "stream_id", "author_id", "posted_at"),
        Index("ix_comments_undecided", "decided_at", "id"),
        Index("ix_comments_topic", "topic_id", "id"),
        Index("ix_comments_topic_window", "topic_id", "posted_at", "author_id"),
        Index("ix_comments_replied", "stream_id", "first_reply_at"),
        Index("ix_comments_running", "alert_at", sqlite_where=RUNNING, postgresql_where=RUNNING),
        Index(
            "ix_comments_by_person",
            *("stream_id", "posted_at"),
            sqlite_where=BY_PERSON,
            postgresql_where=BY_PERSON,
        ),
        Index(
            "ix_comments_breach",
            *("stream_id", "breach_at", "first_reply_at", "no_reply_at"),
            sqlite_where=ANSWERABLE,
            postgresql_where=ANSWERABLE,
        ),
        Index(
            "ix_comments_waiting",
            *("topic_id", "posted_at", "author_id"),
            sqlite_where=text("first_reply_at IS NULL"),
            postgresql_where=text("first_reply_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    comment_id: str
    author_id: str
    author_name: str = ""
    text: str = Field(sa_column=Column(Text, nullable=False))
    posted_at: datetime = Field(sa_type=UtcDateTime)
    posted_offset: int = 0
    """Seconds east of UTC in which the comment's time was given; answers keep it."""
    received_at: datetime = Field(sa_type=UtcDateTime)
    language_hint: str | None = None
    reply_to: str | None = None
    roles: list[str] = Field(default_factory=empty_list, sa_type=JSON)

    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    action: str | None = None
    language: str | None = None
    sku: str | None = None
    intents: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    decision: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """The contract's `decision` object as it was answered."""
    timing_ms: dict[str, float] = Field(default_factory=empty_dict, sa_type=JSON)
    knowledge_version: int | None = None
    topic_id: str | None = None
    """May name a topic that is still forming; it is shown once the topic is raised."""
    first_reply_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_human_reply_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    no_reply_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When a person settled it without a reply, or its stream ended: the clock stopped then, too."""
    alert_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the team is told that it waits; null where no person is needed."""
    breach_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When it is missed, if its clock still runs; null where no answer is wanted."""
    told_late: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """How late it was said to be: 0 not at all, 1 due, 2 missed."""

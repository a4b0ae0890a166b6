"""What waits for agents, and the words that they send often."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Text, text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_list

GROUPED = text("grouped_with IS NOT NULL")


class Suggestion(SQLModel, table=True):
    """A comment that waits for an agent, with its draft if it has one."""

    __tablename__ = "suggestions"
    __table_args__ = (
        Index("ix_suggestions_queue", "stream_id", "state", "due_at"),
        Index("ix_suggestions_leaving", "state", "leaves_at"),
        Index("ix_suggestions_grouped", "grouped_with", sqlite_where=GROUPED, postgresql_where=GROUPED),
    )

    id: str = Field(primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    comment_pk: int = Field(sa_column=Column(Integer, ForeignKey("comments.id"), nullable=False, unique=True))
    state: str = "waiting"
    """waiting, leaving (decided, and not done yet), approved, rejected, to_host, follow_up or answered (on air)."""
    draft: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """The contract's `reply` object."""
    alternatives: list[dict[str, Any]] = Field(default_factory=empty_list, sa_type=JSON)
    due_at: datetime = Field(sa_type=UtcDateTime)
    breach_at: datetime = Field(sa_type=UtcDateTime)
    claimed_by: str | None = None
    claimed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_by: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_text: str | None = None
    reason: str | None = None
    knowledge_version: int | None = None
    product: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """What a draft that was made again is about, and how that was told; null while it is the decision's."""
    """The version that the draft was made with."""
    recalled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the draft was called back because its facts changed, and made again."""
    held: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """While it is leaving: what was decided, as `Choice.held` writes it."""
    held_by: str | None = None
    leaves_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When what was decided is done, by the machine's clock."""
    snoozed_by: str | None = None
    snoozed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    grouped_with: str | None = None
    """In a flood: the suggestion on whose card it waits, and with which it is answered."""
    grouped: int = 0
    """How many wait on its card."""
    created_at: datetime = Field(sa_type=UtcDateTime)


class CannedAnswer(SQLModel, table=True):
    """Words that agents send often, of one stream or of all."""

    __tablename__ = "canned_answers"

    id: str = Field(primary_key=True)
    shortcut: str
    text: str = Field(sa_column=Column(Text, nullable=False))
    language: str | None = None
    stream_id: str | None = Field(default=None, foreign_key="streams.id", index=True)
    created_by: str
    updated_at: datetime = Field(sa_type=UtcDateTime)

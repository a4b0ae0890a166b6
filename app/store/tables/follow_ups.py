"""Promises, and what was changed of them."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict


class FollowUp(SQLModel, table=True):
    """A promise to one viewer."""

    __tablename__ = "follow_ups"
    __table_args__ = (
        Index("ix_follow_ups_due", "due_at", "id"),
        Index("ix_follow_ups_remind", "remind_at"),
    )

    id: str = Field(primary_key=True)
    stream_id: str = Field(foreign_key="streams.id", index=True)
    comment_pk: int = Field(sa_column=Column(Integer, ForeignKey("comments.id"), nullable=False, unique=True))
    viewer: str
    matter: str
    owner: str | None = None
    due_at: datetime = Field(sa_type=UtcDateTime)
    state: str = "open"
    """open, in_progress, waiting (for the viewer), done or dropped."""
    reason: str = ""
    """Why it was dropped."""
    note: str = ""
    words: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    """The comment as lists show it; None of a promise from before they masked it."""
    reference: str = ""
    """The last digits of the order or the parcel that the comment names."""
    seen_by: str | None = None
    seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When a person first opened, changed or owned it."""
    remind_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the next reminder is told; None where none is to come."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class FollowUpChange(SQLModel, table=True):
    """One line of a promise's history."""

    __tablename__ = "follow_up_changes"

    id: int | None = Field(default=None, primary_key=True)
    follow_up_id: str = Field(foreign_key="follow_ups.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = ""
    """Empty: Sidestage itself."""
    what: str
    """made, changed, seen, revealed, due_soon, overdue or left_unseen."""
    changes: dict[str, list[Any]] = Field(default_factory=empty_dict, sa_type=JSON)
    """Of each field what it was and what it became."""

"""What the team is told outside the desk, and where."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict


class AlertChannelRow(SQLModel, table=True):
    """A place where alerts go: a robot of a group chat, or a webhook."""

    __tablename__ = "alert_channels"

    id: str = Field(primary_key=True)
    kind: str
    name: str = Field(unique=True)
    config: dict[str, str] = Field(default_factory=empty_dict, sa_type=JSON)
    """Its address and secrets; they leave the service only towards the place itself."""
    created_by: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


class AlertRow(SQLModel, table=True):
    """One thing that one channel is told, once."""

    __tablename__ = "alerts"
    __table_args__ = (
        UniqueConstraint("stream_id", "kind", "about", "channel_id"),
        Index("ix_alerts_waiting", "state", "channel_id", "id"),
        Index("ix_alerts_message", "message_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    kind: str
    about: str
    """What it is about: the id of a comment, a promise (and when it was last changed), a reply, a stream."""
    channel_id: str
    detail: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)
    """What is said of it, with nothing in it that the chat should not know."""
    state: str = "waiting"
    """waiting, taken (into a message) or withdrawn (nobody needs it any more)."""
    message_id: str | None = None
    raised_at: datetime = Field(sa_type=UtcDateTime)


class AlertMessage(SQLModel, table=True):
    """A message to one channel: the alerts that waited for it when it was made, or a test."""

    __tablename__ = "alert_messages"
    __table_args__ = (
        Index("ix_alert_messages_due", "state", "next_at"),
        Index("ix_alert_messages_latest", "created_at", "id"),
    )

    id: str = Field(primary_key=True)
    channel_id: str
    channel_kind: str
    channel_name: str
    """As it was called then."""
    test: bool = False
    content: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)
    """`title`, `lines`, `link`, and `items` for programs; the same at every try."""
    state: str = "pending"
    """pending, sending, sent, dead, or unknown (it may have arrived)."""
    again: bool = False
    """Whether the next try may be the second that arrives: it says so."""
    attempts: int = 0
    next_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    last_error: str | None = None
    advice: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AlertAttempt(SQLModel, table=True):
    """One try at sending a message, on record before it is made: rates are kept by these over a restart."""

    __tablename__ = "alert_attempts"
    __table_args__ = (Index("ix_alert_attempts_channel", "channel_id", "at"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: str = Field(foreign_key="alert_messages.id", index=True)
    channel_id: str
    at: datetime = Field(sa_type=UtcDateTime)
    outcome: str = ""
    """Empty until it is known."""
    detail: str = ""

"""What is on its way out."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime


class OutboxRow(SQLModel, table=True):
    """A reply on its way to a channel."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_due", "state", "next_at"),
        Index(
            "ix_outbox_rationed",
            *("stream_id", "ration_key", "next_at"),
            sqlite_where=text("ration_key IS NOT NULL"),
            postgresql_where=text("ration_key IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True)
    """The reply's id, `rp_...`; also its idempotency key."""
    stream_id: str = Field(foreign_key="streams.id")
    comment_pk: int | None = Field(default=None, foreign_key="comments.id", index=True)
    channel: str
    payload: dict[str, Any] = Field(sa_type=JSON)
    state: str = "pending"
    """pending, sending, sent, dead, unknown, stale (too late to be sent), folded (another one says it), overtaken (being
    sent while what it says changed), recalled (it did not leave, and its comment is to be decided again), withdrawn."""
    attempts: int = 0
    next_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    stale_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ration_key: str | None = None
    """The same for replies that say the same."""
    folded_into: str | None = None
    """The reply that says it to this viewer, too."""
    last_error: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DeliveryAttempt(SQLModel, table=True):
    """One try at sending an outbox row."""

    __tablename__ = "delivery_attempts"

    id: int | None = Field(default=None, primary_key=True)
    outbox_id: str = Field(foreign_key="outbox.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    outcome: str
    detail: str = ""

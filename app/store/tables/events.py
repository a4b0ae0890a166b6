"""What happened, and who did it."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict


class Event(SQLModel, table=True):
    """Something that happened in a stream, numbered by `Stream.event_seq`."""

    __tablename__ = "events"
    # What people did, for the audit: most events are the service's own.
    __table_args__ = tuple(
        Index(name, *columns, sqlite_where=text("actor <> ''"), postgresql_where=text("actor <> ''"))
        for name, columns in (("ix_events_by_people", ("at",)), ("ix_events_actor", ("actor", "at")))
    )

    stream_id: str = Field(foreign_key="streams.id", primary_key=True)
    seq: int = Field(primary_key=True)
    type: str
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = ""
    """Who did it: a user's name, a key's name, or empty for the service itself."""
    comment_pk: int | None = Field(default=None, index=True)
    data: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)


class AuditRow(SQLModel, table=True):
    """Who did what to accounts, access, streams and knowledge; what is done at the desk are events."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_at", "at"),
        Index("ix_audit_actor", "actor", "at"),
        Index("ix_audit_target", "target", "at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = ""
    """A user's name, a key's name, "command line", or empty for a stranger."""
    action: str
    target: str = ""
    detail: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)

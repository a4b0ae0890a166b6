"""The same question from one or many viewers."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime

from sqlalchemy import Column, Index, LargeBinary, Text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime


class Topic(SQLModel, table=True):
    """The same question from one or many viewers."""

    __tablename__ = "topics"
    __table_args__ = (
        Index("ix_topics_queue", "stream_id", "state"),
        Index("ix_topics_founded", "stream_id", "founded_seq"),
    )

    id: str = Field(primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    state: str = "forming"
    """forming (not shown yet), open, answered, dismissed or merged."""
    why: str | None = None
    question: str = Field(sa_column=Column(Text, nullable=False))
    language: str = "und"
    intent: str | None = None
    sku: str | None = None
    vector: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    """The founding question's unit vector, float32."""
    words: str = ""
    """The founding question's words in alphabetical order: the same words are the same question."""
    founded_seq: int = 0
    """Number of the event it was founded with: a reader that knows all topics up to one asks for those after it."""
    count: int = 0
    """Comments that ask it."""
    askers: int = 0
    """Different viewers who ask it."""
    first_at: datetime = Field(sa_type=UtcDateTime)
    last_at: datetime = Field(sa_type=UtcDateTime)
    pinned: bool = False
    suggested_answer: str | None = None
    answer: str | None = None
    answer_language: str | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    valid_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_by: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When it was answered, dismissed or merged."""
    merged_into: str | None = None

"""The same question from one or many viewers, and what was done with it."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, LargeBinary, Text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict


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
    languages: dict[str, int] = Field(default_factory=empty_dict, sa_type=JSON)
    """Askers by the language they ask in."""
    arrivals: dict[str, int] = Field(default_factory=empty_dict, sa_type=JSON)
    """New askers of the last minutes, as `app.triage.arrivals` keeps them."""
    translation: str | None = Field(default=None, sa_column=Column(Text))
    """The question in the stream's default language, where it was asked in another."""
    pinned: bool = False
    place: int | None = None
    """Where the controller put it in the queue."""
    later_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """The host wants it again then, by the machine's clock."""
    suggested_answer: str | None = None
    suggested_entry: str | None = None
    """The entry that the suggested answer is from."""
    answer: str | None = None
    answer_language: str | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    valid_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    off_air_ends: bool = False
    """Whether the answer ends when `air_sku` leaves the air."""
    air_sku: str | None = None
    reply_id: str | None = None
    """The public reply that the answer went out with."""
    undo_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Until then the answer can be taken back, by the machine's clock."""
    settled_by: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When it was answered, dismissed or merged."""
    merged_into: str | None = None


class TopicStep(SQLModel, table=True):
    """Something that was done with a topic."""

    __tablename__ = "topic_steps"

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id", index=True)
    topic_id: str = Field(foreign_key="topics.id", index=True)
    at: datetime = Field(sa_type=UtcDateTime)
    actor: str = ""
    """A user's name, a key's name, or empty for the service itself."""
    did: str
    """raised, answered, ended (its product left the air), dismissed, reopened, later, merged, took_in, split, split_off, pinned, unpinned or
    moved."""
    detail: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)


class TopicWording(SQLModel, table=True):
    """How a viewer put a question, by which others are known to ask the same: the latest different ones of a topic."""

    __tablename__ = "topic_wordings"
    __table_args__ = (Index("ix_topic_wordings_seq", "stream_id", "seq"),)

    comment_pk: int = Field(primary_key=True, foreign_key="comments.id")
    """Whose topic is the wording's."""
    stream_id: str = Field(foreign_key="streams.id")
    seq: int
    """Number of the comment's event: a reader that knows all up to one asks for those after it."""
    asked: str = Field(sa_column=Column(Text, nullable=False))
    """The comment's text, with what it completes."""
    vector: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    """Its unit vector, float16."""
    entry: str = ""
    sure: float = 0.0
    near: dict[str, float] = Field(default_factory=empty_dict, sa_type=JSON)
    wanted: float = 1.0
    """As `app.triage.alike.sameness.Wording` has them."""

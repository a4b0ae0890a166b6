"""The tables. Times are UTC; a JSON column holds what is read whole and never searched."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy import DateTime as SaDateTime
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC on databases that have no time zones."""

    impl = SaDateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses a naive time, which would mean another moment on every machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without an offset")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The same moment, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Stream(SQLModel, table=True):
    """One broadcast."""

    __tablename__ = "streams"

    id: str = Field(primary_key=True)
    title: str
    platform: str
    room: str | None = None
    starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    timezone: str
    languages: list[str] = Field(default_factory=list, sa_type=JSON)
    default_language: str
    sells_to: list[str] = Field(default_factory=list, sa_type=JSON)
    delay_seconds: int = 0
    rules: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    """The stream's own values for settings (`reply_confidence`, `max_reply_length`, `manual_intents`, ...)."""
    state: str = Field(default="planned")
    """planned, live or ended."""
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    active_version: int | None = None
    event_seq: int = 0
    """The number of the newest event; taking the next one locks the row, so events become visible in order."""
    created_at: datetime = Field(sa_type=UtcDateTime)


class KnowledgeVersion(SQLModel, table=True):
    """One immutable upload."""

    __tablename__ = "knowledge_versions"

    stream_id: str = Field(foreign_key="streams.id", primary_key=True)
    number: int = Field(primary_key=True)
    state: str = "draft"
    """draft, active or archived."""
    filename: str = ""
    workbook: dict[str, Any] = Field(sa_type=JSON)
    counts: dict[str, int] = Field(default_factory=dict, sa_type=JSON)
    warnings: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    model: str = ""
    """Fingerprint of the encoder whose vectors these are."""
    vectors: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    """float32, one row a question of `entries(workbook)`, in its order."""
    uploaded_by: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class OnAirRow(SQLModel, table=True):
    """A line of the on-air timeline."""

    __tablename__ = "on_air"

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id", index=True)
    sku: str | None = None
    at: datetime = Field(sa_type=UtcDateTime)
    set_by: str = ""


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
    roles: list[str] = Field(default_factory=list, sa_type=JSON)

    decided_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    action: str | None = None
    language: str | None = None
    sku: str | None = None
    intents: list[str] = Field(default_factory=list, sa_type=JSON)
    decision: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """The contract's `decision` object as it was answered."""
    timing_ms: dict[str, float] = Field(default_factory=dict, sa_type=JSON)
    knowledge_version: int | None = None
    topic_id: str | None = None
    """May name a topic that is still forming; it is shown once the topic is raised."""
    first_reply_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    first_human_reply_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Suggestion(SQLModel, table=True):
    """A comment that waits for an agent, with its draft if it has one."""

    __tablename__ = "suggestions"
    __table_args__ = (
        Index("ix_suggestions_queue", "stream_id", "state", "due_at"),
        Index("ix_suggestions_leaving", "state", "leaves_at"),
        Index("ix_suggestions_clock", "state", "told_late", "due_at"),
    )

    id: str = Field(primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    comment_pk: int = Field(sa_column=Column(Integer, ForeignKey("comments.id"), nullable=False, unique=True))
    state: str = "waiting"
    """waiting, leaving (decided, and not done yet), approved, rejected, to_host, follow_up or answered (on air)."""
    draft: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """The contract's `reply` object."""
    alternatives: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)
    due_at: datetime = Field(sa_type=UtcDateTime)
    breach_at: datetime = Field(sa_type=UtcDateTime)
    claimed_by: str | None = None
    claimed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_by: str | None = None
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    sent_text: str | None = None
    reason: str | None = None
    knowledge_version: int | None = None
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
    told_late: int = 0
    """How late it was said to be: 0 not at all, 1 due, 2 missed."""
    created_at: datetime = Field(sa_type=UtcDateTime)


class OutboxRow(SQLModel, table=True):
    """A reply on its way to a channel."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "state", "next_at"),)

    id: str = Field(primary_key=True)
    """The reply's id, `rp_...`; also its idempotency key."""
    stream_id: str = Field(foreign_key="streams.id")
    comment_pk: int | None = Field(default=None, foreign_key="comments.id", index=True)
    channel: str
    payload: dict[str, Any] = Field(sa_type=JSON)
    state: str = "pending"
    """pending, sending, sent, failed, dead, unknown, or stale (too late to be sent)."""
    attempts: int = 0
    next_at: datetime = Field(sa_type=UtcDateTime)
    lease_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    stale_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
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


class FollowUp(SQLModel, table=True):
    """A promise to one viewer."""

    __tablename__ = "follow_ups"

    id: str = Field(primary_key=True)
    stream_id: str = Field(foreign_key="streams.id", index=True)
    comment_pk: int = Field(sa_column=Column(Integer, ForeignKey("comments.id"), nullable=False, unique=True))
    viewer: str
    matter: str
    owner: str | None = None
    due_at: datetime = Field(sa_type=UtcDateTime)
    state: str = "open"
    """open or done."""
    note: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    updated_at: datetime = Field(sa_type=UtcDateTime)


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
    data: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class User(SQLModel, table=True):
    """A person who signs in."""

    __tablename__ = "users"

    name: str = Field(primary_key=True)
    role: str
    password_hash: str
    """Empty: no password fits; the person signs in with the OpenID provider."""
    subject: str | None = Field(default=None, unique=True)
    """Who this is at the OpenID provider: `<issuer> <sub>`."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    disabled: bool = False


class SignIn(SQLModel, table=True):
    """A signed-in browser, or a ticket for an embedded desk; the token is stored hashed."""

    __tablename__ = "sessions"

    token_hash: str = Field(primary_key=True)
    id: str = Field(unique=True)
    """What it is called where it is listed and revoked; tells nothing about the token."""
    kind: str = "browser"
    """browser or ticket."""
    user_name: str = Field(sa_column=Column(String, ForeignKey("users.name"), nullable=False, index=True))
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    client: str = ""
    """The browser's name for itself, shortened; of a ticket: who asked for it."""
    origin: str | None = None
    """The page's origin that a ticket is bound to."""
    streams: list[str] = Field(default_factory=list, sa_type=JSON)
    """What a ticket is limited to; empty: every stream."""


class OidcAttempt(SQLModel, table=True):
    """A sign-in that is under way at the OpenID provider; it is taken out by its first answer."""

    __tablename__ = "oidc_attempts"

    state_hash: str = Field(primary_key=True)
    browser_hash: str
    """Of the cookie of the browser that began it."""
    nonce: str
    verifier: str
    next: str
    expires_at: datetime = Field(sa_type=UtcDateTime)


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
    detail: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


class ApiKey(SQLModel, table=True):
    """A program's key, stored hashed."""

    __tablename__ = "api_keys"

    id: str = Field(primary_key=True)
    name: str
    key_hash: str = Field(unique=True, index=True)
    scopes: list[str] = Field(default_factory=list, sa_type=JSON)
    streams: list[str] = Field(default_factory=list, sa_type=JSON)
    """Empty: every stream."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

"""Streams, their knowledge and what is on air."""

from app.api.shapes import Listing, Moment, Shape
from app.triage.comment import Platform


class Stream(Shape):
    """One broadcast with its settings and its state."""

    id: str
    title: str
    platform: Platform
    room: str | None
    starts_at: Moment | None
    timezone: str
    languages: list[str]
    default_language: str
    sells_to: list[str]
    delay_seconds: int
    rules: dict[str, object]
    alerts: dict[str, object] | None
    max_reply_length: int
    posting: str
    undo_seconds: int
    state: str
    flood: bool
    flood_since: Moment | None
    started_at: Moment | None
    ended_at: Moment | None
    active_version: int | None
    created_at: Moment


class Warned(Shape):
    """What is odd about a workbook, and where."""

    loc: list[str | int]
    message: str
    value: object
    code: str


class Uploaded(Shape):
    """What came of an upload; `version` is null for a dry run."""

    version: int | None
    state: str
    counts: dict[str, int]
    warnings: list[Warned]


class Version(Shape):
    """A version of a stream's knowledge, without its rows."""

    version: int
    state: str
    filename: str
    counts: dict[str, int]
    uploaded_by: str
    created_at: Moment
    activated_at: Moment | None
    activated_by: str | None
    warnings_count: int


class WholeVersion(Version):
    """A version and its rows, by sheet."""

    warnings: list[Warned]
    workbook: dict[str, list[dict[str, object]]]


class Change(Shape):
    """A fact that differs from another version's."""

    entry: str
    fact: str
    kind: str
    before: object
    after: object


class Aired(Shape):
    """A line of the timeline: the product from a moment on; null for none."""

    id: int
    sku: str | None
    at: Moment
    set_by: str


class Timeline(Listing[Aired]):
    """The timeline, oldest first, with the product that is on air now."""

    current: str | None

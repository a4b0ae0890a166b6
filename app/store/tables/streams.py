"""Broadcasts and what is on air in them."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict, empty_list


class Stream(SQLModel, table=True):
    """One broadcast."""

    __tablename__ = "streams"

    id: str = Field(primary_key=True)
    title: str
    platform: str
    room: str | None = None
    starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    timezone: str
    languages: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    default_language: str
    sells_to: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    delay_seconds: int = 0
    rules: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)
    """The stream's own values for settings (`reply_confidence`, `max_reply_length`, `manual_intents`, ...)."""
    state: str = Field(default="planned")
    """planned, live or ended."""
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    active_version: int | None = None
    flood_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when more comments need a person than people can answer one by one; null while they can."""
    flood_peak: int = 0
    """The most of them in one minute, of the flood that goes on."""
    floods: list[dict[str, Any]] = Field(default_factory=empty_list, sa_type=JSON)
    """Those that are over: `from`, `to` and `peak_per_minute`."""
    event_seq: int = 0
    """The number of the newest event; taking the next one locks the row, so events become visible in order."""
    said_seq: int = 0
    """How often it changed what later askers are told that the host said."""
    created_at: datetime = Field(sa_type=UtcDateTime)


class OnAirRow(SQLModel, table=True):
    """A line of the on-air timeline."""

    __tablename__ = "on_air"

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id", index=True)
    sku: str | None = None
    at: datetime = Field(sa_type=UtcDateTime)
    set_by: str = ""

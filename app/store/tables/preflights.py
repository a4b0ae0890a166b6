"""Questions that a version was asked before its stream, and those that the shop keeps for it."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, Text
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict


class PreflightRun(SQLModel, table=True):
    """What a version made of some questions."""

    __tablename__ = "preflight_runs"
    __table_args__ = (Index("ix_preflight_runs_version", "stream_id", "version", "id"),)

    id: int | None = Field(default=None, primary_key=True)
    stream_id: str = Field(foreign_key="streams.id")
    version: int
    at: datetime = Field(sa_type=UtcDateTime)
    by: str = ""
    questions: int = 0
    answered: int = 0
    """By itself, or with a draft that is likely right."""
    summary: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)
    report: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    """All of it; kept of a version's latest run only."""


class ShopQuestion(SQLModel, table=True):
    """A question that the shop asks every new version."""

    __tablename__ = "shop_questions"

    place: int = Field(primary_key=True)
    question: str = Field(sa_column=Column(Text, nullable=False))

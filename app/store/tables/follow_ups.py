"""Promises."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime


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

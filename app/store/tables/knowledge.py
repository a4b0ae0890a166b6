"""Uploads, and what their headers were said to mean."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, LargeBinary
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_dict, empty_list


class KnowledgeVersion(SQLModel, table=True):
    """One immutable upload."""

    __tablename__ = "knowledge_versions"

    stream_id: str = Field(foreign_key="streams.id", primary_key=True)
    number: int = Field(primary_key=True)
    state: str = "draft"
    """draft, active, archived, or deleted (nothing but its number is kept)."""
    filename: str = ""
    workbook: dict[str, Any] = Field(sa_type=JSON)
    counts: dict[str, int] = Field(default_factory=empty_dict, sa_type=JSON)
    warnings: list[dict[str, Any]] = Field(default_factory=empty_list, sa_type=JSON)
    model: str = ""
    """Fingerprint of the encoder whose vectors these are."""
    vectors: bytes = Field(default=b"", sa_column=Column(LargeBinary, nullable=False))
    """float32, one row a question of `entries(workbook)`, in its order."""
    uploaded_by: str = ""
    created_at: datetime = Field(sa_type=UtcDateTime)
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    activated_by: str | None = None
    """Who made it answer last."""


class MappingRow(SQLModel, table=True):
    """What somebody said that the headers of a sheet mean."""

    __tablename__ = "mappings"

    id: str = Field(primary_key=True)
    """The signature of the headers."""
    sheet: str | None = None
    """The workbook's sheet; None: it is not read."""
    columns: dict[str, str | None] = Field(sa_type=JSON)
    """Header as it was written -> the workbook's header; None: it is not read."""
    made_by: str = ""
    made_at: datetime = Field(sa_type=UtcDateTime)

"""What the shop says for all of its streams."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import column_property
from sqlmodel import Field, SQLModel, col, select

from app.store.tables.columns import empty_dict
from app.store.tables.streams import Stream

THE_SHOP = 1


class Shop(SQLModel, table=True):
    """The one row of the shop's defaults; none before anything was set."""

    __tablename__ = "shop"

    id: int = Field(default=THE_SHOP, primary_key=True)
    defaults: dict[str, Any] = Field(default_factory=empty_dict, sa_type=JSON)
    """Values of rules for streams without their own, and what a new stream begins with."""


_STREAM: Any = Stream
_STREAM.__mapper__.add_property(
    "shop_defaults", column_property(select(col(Shop.defaults)).where(Shop.id == THE_SHOP).scalar_subquery())
)
"""Read with each stream, so that no decision asks the database once more for it."""


def shop_defaults(stream: Stream) -> dict[str, Any]:
    """The shop's defaults as they were when the stream was read; empty for a stream that is in no database."""
    return getattr(stream, "shop_defaults", None) or {}

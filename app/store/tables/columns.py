"""How columns are kept."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime as SaDateTime
from sqlalchemy import Dialect
from sqlalchemy.types import TypeDecorator


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


def empty_list() -> list[Any]:
    """A new list. Not `list` itself: Pydantic looks up a default's signature for every row, and that of a built-in type
    is parsed anew each time, which takes longer than all else of the row and leaves a thousand objects to collect."""
    return []


def empty_dict() -> dict[str, Any]:
    """A new dictionary, for the same reason."""
    return {}

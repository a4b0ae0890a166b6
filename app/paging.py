"""Lists in pages: a cursor is where the last page ended."""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from app.errors import Invalid

Place = tuple[datetime, str]
"""The sort key and id of a page's last row."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and the cursor of the next; None on the last."""

    items: list[dict[str, Any]]
    next: str | None = None
    total: int | None = None
    """Rows on all pages together, where that was counted."""


def cursor_of(at: datetime, row_id: str) -> str:
    """The opaque cursor for a place."""
    return base64.urlsafe_b64encode(f"{at.isoformat()}|{row_id}".encode()).decode().rstrip("=")


def parse_cursor(cursor: str | None) -> Place | None:
    """The place that a cursor stands for; Invalid for anything that is not a cursor."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        at, _, row_id = base64.urlsafe_b64decode(padded).decode().partition("|")
        place = datetime.fromisoformat(at)
        if place.tzinfo is None or not row_id:
            raise not_a_cursor(cursor)
        return place.astimezone(UTC), row_id
    except (ValueError, OverflowError, binascii.Error) as error:
        raise not_a_cursor(cursor) from error


def not_a_cursor(cursor: str) -> Invalid:
    """The refusal of what is no cursor."""
    return Invalid(
        "`after` is not a cursor of this list.",
        errors=[{"loc": ["query", "after"], "message": "take it from `next`", "value": cursor}],
    )

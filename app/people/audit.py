"""The audit: who did what, from its own rows and from the streams' events, as one list."""

import re
from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from app.paging import Page, cursor_of, not_a_cursor, parse_cursor
from app.store import audit as rows
from app.store.audit import AuditPlace
from app.store.session import Database
from app.store.tables import AuditRow, Event
from app.views import View, moment

TOLD = (
    "state", "action", "version", "sku", "reason", "sent_text", "answer", "owner", "due_at", "level", "at",
    "corrected", "was",
)  # fmt: skip
"""What of an event's data is worth a line here; the rest is with the comment."""
ROW, EVENT = re.compile(r"au_(\d{1,18})"), re.compile(r"ev_(.+)_(\d{1,18})")


class Audit:
    """Reads the audit."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def listed(self, actor: str | None, after: str | None, limit: int) -> Page:
        """A page, newest first; what one actor did, where one is named."""
        place = _place(after)

        def work(session: Session) -> Page:
            own = rows.rows_before(session, actor, place, limit + 1)
            events = rows.events_before(session, actor, place, limit + 1)
            found = sorted([*map(_row, own), *map(_event, events)], key=lambda pair: pair[0], reverse=True)
            page = found[:limit]
            last = page[-1][0] if len(found) > limit else None
            return Page(
                [view for _, view in page],
                cursor_of(last[0], page[-1][1]["id"]) if last is not None else None,
            )

        return await self._db.read(work)


def _row(row: AuditRow) -> tuple[tuple[Any, ...], View]:
    view = {
        "id": f"au_{row.id}",
        "at": moment(row.at),
        "actor": row.actor,
        "action": row.action,
        "target": row.target,
        "detail": row.detail,
    }
    return (row.at, 1, "", row.id), view


def _event(event: Event) -> tuple[tuple[Any, ...], View]:
    told = {name: event.data[name] for name in TOLD if event.data.get(name) is not None}
    view = {
        "id": f"ev_{event.stream_id}_{event.seq}",
        "at": moment(event.at),
        "actor": event.actor,
        "action": event.type,
        "target": _target(event.data) or event.stream_id,
        "detail": {"stream_id": event.stream_id, **told},
    }
    return (event.at, 0, event.stream_id, event.seq), view


def _target(data: Mapping[str, Any]) -> str:
    return str(data.get("id") or data.get("suggestion_id") or "")


def _place(cursor: str | None) -> AuditPlace | None:
    place = parse_cursor(cursor)
    if place is None or cursor is None:
        return None
    at, last = place
    if own := ROW.fullmatch(last):
        return AuditPlace(at, int(own[1]))
    if event := EVENT.fullmatch(last):
        return AuditPlace(at, int(event[2]), event[1])
    raise not_a_cursor(cursor)

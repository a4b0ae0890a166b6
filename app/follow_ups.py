"""The promise ledger: what was promised to one viewer, who owns it, and until when."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlmodel import Session

from app.bus import Bus
from app.errors import Invalid, NotFound
from app.paging import Page, cursor_of, parse_cursor
from app.store import events
from app.store import follow_ups as rows
from app.store.session import Database
from app.store.tables import CommentRow, FollowUp
from app.views import View, follow_up_view

DUE_AFTER = timedelta(days=1)
STATES = ("open", "done")


class FollowUps:
    """Reads and changes the ledger."""

    def __init__(self, db: Database, bus: Bus, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock

    async def listed(self, stream_id: str | None, state: str | None, after: str | None, limit: int) -> Page:
        """A page of promises by due time."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            found = rows.listed(session, stream_id=stream_id, state=state, after=cursor, limit=limit + 1)
            page = found[:limit]
            last = page[-1][0] if len(found) > limit else None
            return Page(
                [follow_up_view(row, comment) for row, comment in page],
                cursor_of(last.due_at, last.id) if last else None,
            )

        return await self._db.read(work)

    async def change(
        self,
        follow_up_id: str,
        actor: str,
        *,
        state: str | None = None,
        owner: str | None = None,
        due_at: datetime | None = None,
        note: str | None = None,
    ) -> View:
        """The promise as it is now."""
        if state is not None and state not in STATES:
            raise Invalid(
                "A follow-up is open or done.",
                errors=[{"loc": ["body", "state"], "message": "open or done", "value": state}],
            )
        now = self._clock()

        def work(session: Session) -> tuple[str, View]:
            found = rows.get(session, follow_up_id)
            if found is None:
                raise NotFound(f"There is no follow-up {follow_up_id!r}.")
            row, comment = found
            row.state = state or row.state
            row.owner = owner if owner is not None else row.owner
            row.due_at = due_at or row.due_at
            row.note = note if note is not None else row.note
            row.updated_at = now
            session.add(row)
            view = follow_up_view(row, comment)
            events.append(
                session, row.stream_id, "follow_up", view, at=now, actor=actor, comment_pk=row.comment_pk
            )
            return row.stream_id, view

        stream_id, view = await self._db.write(work)
        self._bus.publish(stream_id)
        return view


def promise(
    session: Session,
    comment: CommentRow,
    *,
    owner: str | None,
    now: datetime,
    due_at: datetime | None = None,
    note: str = "",
) -> FollowUp:
    """The promise for a comment: a new one, or the one that it has, given to the new owner."""
    assert comment.id is not None  # noqa: S101 - it was read from the database
    row = rows.of_comment(session, comment.id)
    if row is None:
        row = FollowUp(
            id="fu_" + secrets.token_hex(8),
            stream_id=comment.stream_id,
            comment_pk=comment.id,
            viewer=comment.author_name or comment.author_id,
            matter=next(iter(comment.intents), "other"),
            due_at=now + DUE_AFTER,
            created_at=now,
            updated_at=now,
        )
    row.owner = owner or row.owner
    row.due_at = due_at or row.due_at
    row.note = note or row.note
    row.updated_at = now
    rows.add(session, row)
    return row

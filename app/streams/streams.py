"""Streams, from planned to ended."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.alerts.choice import with_choice
from app.bus import Bus
from app.errors import Invalid
from app.follow_ups.reminders import Alert, leave_unseen, nobody
from app.paging import Page, cursor_of, parse_cursor
from app.store import audit, events, shop
from app.store import streams as rows
from app.store.session import Database
from app.store.tables import Stream
from app.streams.beginning import begun
from app.views import View, moment, stream_view

AtEnd = Callable[[Session, str, datetime], object]
"""What ends with a stream, in the same transaction."""
Fits = Callable[[Stream, Mapping[str, Any]], object]
"""Raises Invalid where a stream's rules, some of them given just now, don't fit together."""


class Streams:
    """Creates streams and changes their state."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        clock: Callable[[], datetime],
        channel: str | None = None,
        alert: Alert = nobody,
        at_end: Sequence[AtEnd] = (),
        fits: Fits | None = None,
    ) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._channel = channel
        self._alert = alert
        self._at_end = at_end
        self._fits = fits

    async def create(self, fields: Mapping[str, Any], *, actor: str) -> View:
        """The new stream, with the shop's defaults where a field is left out; Invalid where there is none."""
        stream_id, now = "st_" + secrets.token_hex(6), self._clock()

        def work(session: Session) -> View:
            stream = Stream(id=stream_id, created_at=now, **begun(fields, shop.defaults(session)))
            rows.add(session, stream)
            session.flush()
            self._check(stream, stream.rules)
            audit.add(session, stream.created_at, actor, "stream.created", stream.id, title=stream.title)
            return self._view(stream)

        return await self._db.write(work)

    async def show(self, stream_id: str) -> View:
        """One stream."""
        return await self._db.read(lambda session: self._view(rows.existing(session, stream_id)))

    async def listed(self, ids: frozenset[str], state: str | None, after: str | None, limit: int) -> Page:
        """A page of streams, newest first; of those named, if any are."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            found = rows.listed(session, sorted(ids) or None, state, after=cursor, limit=limit + 1)
            page = found[:limit]
            last = page[-1] if len(found) > limit else None
            return Page(
                [self._view(stream) for stream in page],
                cursor_of(last.created_at, last.id) if last else None,
            )

        return await self._db.read(work)

    async def change(self, stream_id: str, changes: Mapping[str, Any], *, actor: str) -> View:
        """The stream with other settings; Invalid where they do not fit together."""

        def work(session: Session) -> Stream:
            stream = rows.change(session, stream_id, with_choice(session, stream_id, changes))
            self._check(stream, changes.get("rules") or {})
            if stream.default_language not in stream.languages:
                raise Invalid(
                    "default_language is not among languages.",
                    errors=[
                        {
                            "loc": ["body", "default_language"],
                            "message": "one of languages",
                            "value": stream.default_language,
                        }
                    ],
                )
            return stream

        return await self._tell(stream_id, work, actor, "stream.changed", **plain(changes))

    async def delete(self, stream_id: str, *, actor: str) -> None:
        """Removes a stream that is not live, with all that belongs to it."""
        now = self._clock()

        def work(session: Session) -> None:
            title = rows.existing(session, stream_id).title
            rows.delete(session, stream_id)
            audit.add(session, now, actor, "stream.deleted", stream_id, title=title)

        await self._db.write(work)

    async def start(self, stream_id: str, *, actor: str) -> View:
        """The stream, live."""
        now = self._clock()
        return await self._tell(
            stream_id, lambda session: rows.start(session, stream_id, now), actor, "stream.started"
        )

    async def end(self, stream_id: str, *, actor: str, refuse_unseen: bool = False) -> View:
        """The stream, ended, and a reminder told of each promise that nobody has seen; or Conflict with them."""
        now = self._clock()

        def end(session: Session) -> Stream:
            rows.lock(session, stream_id)
            if rows.existing(session, stream_id).state != "ended":
                leave_unseen(session, stream_id, now, self._alert, refuse=refuse_unseen)
                for act in self._at_end:
                    act(session, stream_id, now)
            return rows.end(session, stream_id, now)

        return await self._tell(stream_id, end, actor, "stream.ended")

    def _check(self, stream: Stream, given: Mapping[str, Any]) -> None:
        if self._fits is not None:
            self._fits(stream, given)

    def _view(self, stream: Stream) -> View:
        return stream_view(stream, self._channel)

    async def _tell(
        self, stream_id: str, change: Callable[[Session], Stream], actor: str, did: str, **detail: Any
    ) -> View:
        """The stream after a change, which everybody hears of if it is one."""
        now = self._clock()

        def work(session: Session) -> tuple[View, bool]:
            before = self._view(rows.existing(session, stream_id))
            view = self._view(change(session))
            if view != before:
                audit.add(session, now, actor, did, stream_id, **detail)
                events.append(session, stream_id, "stream", view, at=now, actor=actor)
            return view, view != before

        view, changed = await self._db.write(work)
        if changed:
            self._bus.publish(stream_id)
        return view


def plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Changes as JSON can hold them."""
    return {name: moment(value) if isinstance(value, datetime) else value for name, value in changes.items()}

"""What is on air when: said as it happens, and corrected afterwards."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlmodel import Session

from app.bus import Bus
from app.errors import Invalid
from app.store import events, knowledge, on_air, pointed, streams
from app.store.session import Database
from app.store.tables import CommentRow, OnAirRow, Stream
from app.suggestions.recalling import recall
from app.topics.answering import end_off_air, hold_again
from app.triage.airing import Span, differences
from app.triage.comment import AirWord, OnAir
from app.triage.reference import on_air_at
from app.views import View, moment

Redraft = Callable[[str, Sequence[int]], Awaitable[None]]
Corrected = Literal["inserted", "changed", "removed"]


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a stream's timeline inside its transaction, which locks the stream: what was on air before it, and the
    number of its event."""

    stream: Stream
    before: list[OnAir]
    seq: int
    actor: str
    now: datetime


class Timeline:
    """Says what is on air, and corrects what was said."""

    def __init__(self, db: Database, bus: Bus, clock: Callable[[], datetime], redraft: Redraft) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._redraft = redraft

    async def put(self, stream_id: str, sku: str | None, at: datetime | None, *, actor: str) -> View:
        """The timeline's new line; Invalid for a product that the active knowledge does not have."""

        def work(session: Session, change: Change) -> tuple[View, list[int]]:
            _known(session, change.stream, sku)
            row = on_air.add(session, stream_id, sku, at or change.now, actor)
            return _told(session, change, row, "inserted" if row.at < change.now else None)

        return await self._change(stream_id, actor, work)

    async def correct(self, stream_id: str, line: int, fields: Mapping[str, Any], *, actor: str) -> View:
        """A line with another product or time (`sku`, `at`); Invalid for an unknown product, NotFound without it."""

        def work(session: Session, change: Change) -> tuple[View, list[int]]:
            row = on_air.existing(session, stream_id, line)
            was, was_at = line_view(row), row.at
            if "sku" in fields:
                _known(session, change.stream, fields["sku"])
            on_air.change(session, row, fields)
            return _told(session, change, row, "changed", was, left_at=was_at)

        return await self._change(stream_id, actor, work)

    async def remove(self, stream_id: str, line: int, *, actor: str) -> View:
        """The line that was taken off the timeline; NotFound without it."""

        def work(session: Session, change: Change) -> tuple[View, list[int]]:
            row = on_air.existing(session, stream_id, line)
            on_air.remove(session, row)
            return _told(session, change, row, "removed", left_at=row.at)

        return await self._change(stream_id, actor, work)

    async def show(self, stream_id: str) -> View:
        """The timeline, oldest first, and the product on air now."""
        now = self._clock()

        def work(session: Session) -> View:
            streams.existing(session, stream_id)
            lines = on_air.timeline(session, stream_id)
            current = next((line.sku for line in reversed(lines) if line.at <= now), None)
            return {"items": [line_view(line) for line in lines], "next": None, "current": current}

        return await self._db.read(work)

    async def _change(
        self, stream_id: str, actor: str, work: Callable[[Session, Change], tuple[View, list[int]]]
    ) -> View:
        """What `work` tells, once it is stored and the drafts that it called back are made again."""
        now = self._clock()

        def write(session: Session) -> tuple[View, list[int]]:
            stream = streams.open_for_comments(session, stream_id)
            seq = events.reserve(session, stream_id)
            return work(session, Change(stream, on_air.shown(session, stream_id), seq, actor, now))

        view, again = await self._db.write(write)
        self._bus.publish(stream_id)
        if again:
            await self._redraft(stream_id, again)
        return view


def set_by_comment(session: Session, row: CommentRow, said: AirWord, now: datetime) -> None:
    """Puts the product on air that the host's or a moderator's comment says, unless it is; a number that no product has
    is only told."""
    stream = streams.existing(session, row.stream_id)
    change = Change(stream, on_air.shown(session, stream.id), events.reserve(session, stream.id), "", now)
    name = f"@{row.author_name or row.author_id}"
    if said.sku is None:
        view = {"id": None, "sku": None, "at": moment(row.posted_at), "set_by": name, "unknown": said.number}
        events.append(session, stream.id, "on_air", view, at=now, comment_pk=row.id, seq=change.seq)
    elif on_air_at(change.before, row.posted_at) != said.sku:
        _tell(session, change, on_air.add(session, stream.id, said.sku, row.posted_at, name), {})


def line_view(row: OnAirRow) -> View:
    """A line of the timeline."""
    return {"id": row.id, "sku": row.sku, "at": moment(row.at), "set_by": row.set_by}


def _known(session: Session, stream: Stream, sku: str | None) -> None:
    if sku is None or stream.active_version is None:
        return
    products = knowledge.existing(session, stream.id, stream.active_version).workbook["products"]
    if any(product["sku"] == sku for product in products):
        return
    raise Invalid(
        f"The active knowledge has no product {sku!r}.",
        errors=[{"loc": ["body", "sku"], "message": "a sku of the sheet products", "value": sku}],
    )


def _told(
    session: Session,
    change: Change,
    row: OnAirRow,
    corrected: Corrected | None,
    was: View | None = None,
    *,
    left_at: datetime | None = None,
) -> tuple[View, list[int]]:
    """The line as everybody hears of it, and the comments to draft again; a correction says what it touched."""
    spans = differences(change.before, on_air.shown(session, change.stream.id))
    delay = timedelta(seconds=change.stream.delay_seconds)
    posted = [(start + delay, end + delay if end else None) for start, end in spans]
    posted = [span for span in posted if span[0] < change.now]
    meant, again = _call_back(session, change, posted) if posted else (None, [])
    more: View = {"corrected": corrected, "was": was, "meant": meant}
    told = {name: value for name, value in more.items() if value is not None}
    view = _tell(session, change, row, told, left_at)
    return view, again


def _tell(
    session: Session, change: Change, row: OnAirRow, more: View, left_at: datetime | None = None
) -> View:
    view = {**line_view(row), **more}
    _end_off_air(session, change, row.at, left_at)
    events.append(
        session, change.stream.id, "on_air", view, at=change.now, actor=change.actor, seq=change.seq
    )
    return view


def _end_off_air(session: Session, change: Change, at: datetime, left_at: datetime | None) -> None:
    """Ends what holds while a product is on air where the change took that off, as viewers see it; what ended by a line of
    `left_at` that is no more goes on."""
    moment_ = max(at, change.now)
    shown = on_air_at(on_air.shown(session, change.stream.id), moment_)
    if shown == on_air_at(change.before, moment_):
        return
    delay = timedelta(seconds=change.stream.delay_seconds)
    if left_at is not None and shown is not None:
        hold_again(session, change.stream, shown, left_at + delay, change.now)
    end_off_air(session, change.stream, shown, at + delay, change.now)


def _call_back(session: Session, change: Change, posted: Sequence[Span]) -> tuple[View, list[int]]:
    """How many comments meant what was on air then, and those of them that are to be drafted or decided again;
    what was sent and every first decision stand."""
    stream_id = change.stream.id
    meant = pointed.unsettled(session, stream_id, posted)

    def is_meant(_draft: object, comment: CommentRow | None, _at: object) -> bool:
        return comment is not None and comment.id in meant

    again = recall(session, stream_id, is_meant, change.now, actor=change.actor)
    comments, answered = pointed.counted(session, stream_id, posted)
    return {"comments": comments, "answered": answered, "redrafted": len(again)}, again

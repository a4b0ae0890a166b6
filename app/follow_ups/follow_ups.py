"""The promise ledger: what was promised to one viewer, who owns it, and until when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from app.bus import Bus
from app.errors import Conflict, Invalid, NotFound
from app.follow_ups.ledger_sheet import Line
from app.follow_ups.owners import check_owner
from app.follow_ups.promises import REMINDED_BEFORE, STATES, Change, Hand, alter, see
from app.paging import Page, cursor_of, parse_cursor
from app.store import audit, events, outbox, streams, viewers
from app.store import follow_ups as rows
from app.store.follow_ups import Promise, Sought
from app.store.session import Database
from app.store.tables import CommentRow, FollowUp, FollowUpChange, Stream
from app.triage.personal_data import masked
from app.views import Regions, View, comment_view, follow_up_view, listed_comment_view, moment, reply_view

VIEWERS_LATEST = 20
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Reader:
    """Who opens a promise: a person has seen it by that, a program has not."""

    name: str
    is_person: bool


class FollowUps:
    """Reads and changes the ledger."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        clock: Callable[[], datetime],
        reminded_before: timedelta = REMINDED_BEFORE,
    ) -> None:
        self._db = db
        self._bus = bus
        self._clock = clock
        self._reminded_before = reminded_before

    async def listed(self, sought: Sought, after: str | None, limit: int) -> Page:
        """A page of promises by due time, with how many there are in all."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            found = rows.listed(session, sought, after=cursor, limit=limit + 1)
            page = found[:limit]
            last = page[-1][0] if len(found) > limit else None
            regions = streams.regions(session, (row.stream_id for row, _ in page))
            return Page(
                [follow_up_view(row, comment, regions[row.stream_id]) for row, comment in page],
                cursor_of(last.due_at, last.id) if last else None,
                rows.count(session, sought),
            )

        return await self._db.read(work)

    async def show(self, follow_up_id: str, reader: Reader, *, reveal: bool = False) -> View:
        """A promise with its history, the viewer's comments and the replies to it; whole where it is to be revealed,
        which is put on record."""
        hand = self._hand(reader.name)

        def look(session: Session) -> bool:
            return reveal or (reader.is_person and _existing(session, follow_up_id)[0].seen_at is None)

        def mark(session: Session) -> View:
            row, comment = _locked(session, follow_up_id)
            first = reader.is_person and see(session, row, hand)
            if first:
                view = follow_up_view(row, comment, streams.regions_of(session, row.stream_id))
                self._tell(session, row, view, hand)
            if reveal:
                rows.note(session, row, "revealed", hand.actor, hand.now)
                audit.add(
                    session, hand.now, hand.actor, "follow_up.revealed", row.id, stream_id=row.stream_id
                )
            session.flush()
            return _whole_view(session, row, comment, reveal)

        if not await self._db.read(look):
            return await self._db.read(
                lambda session: _whole_view(session, *_existing(session, follow_up_id), reveal)
            )
        view = await self._db.write(mark)
        self._bus.publish(view["stream_id"])
        return view

    async def change(
        self, follow_up_id: str, actor: str, change: Change, *, unchanged_since: str | None = None
    ) -> View:
        """The promise as it is now; Conflict with it where somebody changed it after `unchanged_since`, its
        `updated_at` as it was read."""
        if change.state is not None and change.state not in STATES:
            raise Invalid(
                "A follow-up has no such state.",
                errors=[{"loc": ["body", "state"], "message": ", ".join(STATES), "value": change.state}],
            )
        hand = self._hand(actor)

        def work(session: Session) -> View:
            row, comment = _locked(session, follow_up_id)
            regions = streams.regions_of(session, row.stream_id)
            if unchanged_since is not None and not _is_moment(unchanged_since, row.updated_at):
                raise Conflict(
                    "Somebody changed the promise meanwhile.",
                    extra={"follow_up": follow_up_view(row, comment, regions)},
                )
            if change.owner != row.owner:
                check_owner(session, change.owner, actor)
            changed = alter(session, row, hand, change)
            view = follow_up_view(row, comment, regions)
            if changed:
                self._tell(session, row, view, hand)
            return view

        view = await self._db.write(work)
        self._bus.publish(view["stream_id"])
        return view

    async def lines(self, sought: Sought, actor: str, *, reveal: bool) -> list[Line]:
        """The ledger's lines for a file, by due time; that they were taken out is put on record."""
        found: list[Line] = []
        after: tuple[datetime, str] | None = None
        while True:
            page = await self._db.read(
                lambda session, after=after: _lines(
                    session, rows.listed(session, sought, after=after, limit=AT_ONCE), reveal
                )
            )
            found += page
            if len(page) < AT_ONCE:
                break
            after = page[-1].due_at, page[-1].id
        now, count = self._clock(), len(found)
        await self._db.write(
            lambda session: audit.add(
                session,
                now,
                actor,
                "follow_ups.exported",
                sought.stream_id or "",
                count=count,
                revealed=reveal,
            )
        )
        return found

    def _hand(self, actor: str) -> Hand:
        return Hand(actor, self._clock(), self._reminded_before)

    def _tell(self, session: Session, row: FollowUp, view: View, hand: Hand) -> None:
        events.append(
            session,
            row.stream_id,
            "follow_up",
            view,
            at=hand.now,
            actor=hand.actor,
            comment_pk=row.comment_pk,
        )


def _existing(session: Session, follow_up_id: str) -> Promise:
    return _found(rows.get(session, follow_up_id), follow_up_id)


def _locked(session: Session, follow_up_id: str) -> Promise:
    return _found(rows.lock(session, follow_up_id), follow_up_id)


def _found(promise: Promise | None, follow_up_id: str) -> Promise:
    if promise is None:
        raise NotFound(f"There is no follow-up {follow_up_id!r}.")
    return promise


def _is_moment(told: str, at: datetime) -> bool:
    """Whether a moment that a client gives back is this one, to the millisecond that it was told to."""
    try:
        return datetime.fromisoformat(told.strip().strip('"')) == datetime.fromisoformat(moment(at) or "")
    except (ValueError, TypeError):
        return False


def _whole_view(session: Session, row: FollowUp, comment: CommentRow, reveal: bool) -> View:
    said = viewers.latest(session, row.stream_id, comment.author_id, VIEWERS_LATEST)
    regions = streams.regions_of(session, row.stream_id)

    def shown(one: CommentRow) -> View:
        return comment_view(one) if reveal else listed_comment_view(one, regions)

    view = follow_up_view(row, comment, regions)
    if reveal:
        view |= {"comment": comment_view(comment), "note": row.note}
    return {
        **view,
        "revealed": reveal,
        "comments": [{**shown(one.comment), "told": one.told} for one in said],
        "replies": [reply_view(reply) for reply in outbox.of_comment(session, row.comment_pk)],
        "history": [_history_view(line, reveal, regions) for line in rows.history(session, row.id)],
    }


def _history_view(line: FollowUpChange, reveal: bool, regions: Regions) -> View:
    notes = line.changes.get("note")
    shown = {"note": [masked(note, regions) for note in notes]} if notes and not reveal else {}
    return {
        "at": moment(line.at),
        "actor": line.actor,
        "what": line.what,
        "changes": {**line.changes, **shown},
    }


def _lines(session: Session, promises: Sequence[Promise], reveal: bool) -> list[Line]:
    known = {
        stream_id: streams.existing(session, stream_id)
        for stream_id in {row.stream_id for row, _ in promises}
    }
    return [_line(known[promise[0].stream_id], promise, reveal) for promise in promises]


def _line(stream: Stream, promise: Promise, reveal: bool) -> Line:
    row, comment = promise
    regions = tuple(stream.sells_to)
    return Line(
        id=row.id,
        stream=stream.title,
        zone=stream.timezone,
        due_at=row.due_at,
        state=row.state,
        reason=row.reason,
        matter=row.matter,
        viewer=row.viewer,
        text=comment.text if reveal else listed_comment_view(comment, regions, row.words)["text"],
        reference=row.reference,
        owner=row.owner or "",
        note=row.note if reveal else masked(row.note, regions),
        acknowledged_at=comment.first_reply_at,
        seen_by=row.seen_by or "",
        created_at=row.created_at,
        updated_at=row.updated_at,
    )

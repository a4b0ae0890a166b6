"""The agents' desk: who works on what, and what comes of it. Each action is one transaction, and of two at once one
wins."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from app import topics
from app.bus import Bus
from app.delivery import outgoing
from app.errors import AppError, Conflict, Invalid, NotFound
from app.follow_ups import promise
from app.paging import Page, cursor_of, parse_cursor
from app.settings import Settings
from app.store import events, outbox, streams, suggestions
from app.store.session import Database
from app.store.tables import CommentRow, Stream, Suggestion
from app.views import View, follow_up_view, moment, suggestion_view


@dataclass(frozen=True, slots=True)
class Turn:
    """One action on one suggestion, as it stands inside the transaction."""

    session: Session
    suggestion: Suggestion
    comment: CommentRow
    stream: Stream
    actor: str
    now: datetime


class Desk:
    """Claims, approvals and what else an agent does with a suggestion."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        settings: Settings,
        channel: str | None,
        wake_delivery: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._db = db
        self._bus = bus
        self._channel = channel
        self._claim_life = timedelta(seconds=settings.claim_seconds)
        self._stale_after = timedelta(seconds=settings.delivery_stale_seconds)
        self._wake_delivery = wake_delivery
        self._clock = clock

    async def claim(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, now held by the agent; Conflict with its state where another holds it."""

        def claim(turn: Turn) -> View:
            until = turn.now + self._claim_life
            if not suggestions.take_claim(turn.session, suggestion_id, actor, turn.now, until):
                raise refused(turn)
            return _changed(turn)

        return await self._act(suggestion_id, actor, claim)

    async def release(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, free again; another agent's claim is left alone."""

        def release(turn: Turn) -> View:
            if held_by_another(turn):
                raise refused(turn)
            if turn.suggestion.claimed_by is None:
                return suggestion_view(turn.suggestion, turn.comment)
            turn.suggestion.claimed_by = turn.suggestion.claimed_until = None
            turn.session.add(turn.suggestion)
            turn.session.flush()
            return _changed(turn)

        return await self._act(suggestion_id, actor, release)

    async def approve(self, suggestion_id: str, actor: str, text: str | None = None) -> View:
        """The suggestion, settled, with its reply on the way: the draft, or the agent's own `text`."""

        def approve(turn: Turn) -> View:
            words = (text if text is not None else (turn.suggestion.draft or {}).get("text", "")).strip()
            check_reply(words, streams.max_reply_length(turn.stream))
            self._settle(turn, "approved", sent_text=words)
            self._send(turn, words)
            return _settled(turn)

        row = await self._act(suggestion_id, actor, approve)
        self._wake_delivery()
        return row

    async def approve_many(self, ids: Sequence[str], actor: str) -> list[View]:
        """What came of each, in order: `{"id", "status": 200, "suggestion"}` or `{"id", "status", "detail"}`."""
        outcomes: list[View] = []
        for suggestion_id in ids:
            try:
                row = await self.approve(suggestion_id, actor)
            except AppError as error:
                outcomes.append(
                    {"id": suggestion_id, "status": error.status, "detail": error.detail, **error.extra}
                )
            else:
                outcomes.append({"id": suggestion_id, "status": 200, "suggestion": row})
        return outcomes

    async def reject(self, suggestion_id: str, actor: str, reason: str) -> View:
        """The suggestion, settled without a reply."""

        def reject(turn: Turn) -> View:
            self._settle(turn, "rejected", reason=reason)
            return _settled(turn)

        return await self._act(suggestion_id, actor, reject)

    async def to_host(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, settled, and its question on the host queue."""

        def to_host(turn: Turn) -> View:
            self._settle(turn, "to_host")
            topics.send_to_host(turn.session, turn.comment, actor=turn.actor, now=turn.now)
            return _settled(turn)

        return await self._act(suggestion_id, actor, to_host)

    async def follow_up(
        self, suggestion_id: str, actor: str, *, owner: str | None, due_at: datetime | None, note: str
    ) -> View:
        """The suggestion, settled as a promise to the viewer."""

        def follow_up(turn: Turn) -> View:
            self._settle(turn, "follow_up")
            row = promise(
                turn.session, turn.comment, owner=owner or actor, due_at=due_at, note=note, now=turn.now
            )
            view = follow_up_view(row, turn.comment)
            _event(turn, "follow_up", view)
            return {**_settled(turn), "follow_up": view}

        return await self._act(suggestion_id, actor, follow_up)

    async def listed(self, stream_id: str, state: str, after: str | None, limit: int) -> Page:
        """A page of suggestions in the order to work on, with how many there are in all."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            streams.existing(session, stream_id)
            rows = suggestions.queue(session, stream_id, state, after=cursor, limit=limit + 1)
            page = rows[:limit]
            last = page[-1][0] if len(rows) > limit else None
            return Page(
                [suggestion_view(suggestion, comment) for suggestion, comment in page],
                cursor_of(last.due_at, last.id) if last else None,
                suggestions.count(session, stream_id, state),
            )

        return await self._db.read(work)

    async def _act(self, suggestion_id: str, actor: str, action: Callable[[Turn], View]) -> View:
        now = self._clock()

        def work(session: Session) -> tuple[str, View]:
            found = suggestions.get(session, suggestion_id)
            if found is None:
                raise NotFound(f"There is no suggestion {suggestion_id!r}.")
            suggestion, comment = found
            stream = streams.existing(session, suggestion.stream_id)
            turn = Turn(session, suggestion, comment, stream, actor, now)
            return stream.id, action(turn)

        stream_id, row = await self._db.write(work)
        self._bus.publish(stream_id)
        return row

    def _settle(
        self, turn: Turn, state: str, *, sent_text: str | None = None, reason: str | None = None
    ) -> None:
        done = suggestions.settle(
            turn.session,
            turn.suggestion.id,
            turn.actor,
            turn.now,
            state=state,
            sent_text=sent_text,
            reason=reason,
        )
        if not done:
            raise refused(turn)

    def _send(self, turn: Turn, text: str) -> None:
        draft = turn.suggestion.draft or {}
        reply = {
            "id": draft.get("id") or "rp_" + secrets.token_hex(8),
            "text": text,
            "language": draft.get("language") or turn.comment.language,
            "kind": draft.get("kind") or "quoted",
        }
        outbox.add(turn.session, outgoing(turn.comment, reply, self._channel, turn.now, self._stale_after))
        turn.comment.first_reply_at = turn.comment.first_reply_at or turn.now
        turn.comment.first_human_reply_at = turn.comment.first_human_reply_at or turn.now
        turn.session.add(turn.comment)


def check_reply(text: str, longest: int) -> None:
    """Raises Invalid for a reply that is empty or longer than the platform lets a comment be."""
    if text and len(text) <= longest:
        return
    detail = f"A reply has 1 to {longest} characters on this platform; this one has {len(text)}."
    raise Invalid(detail, errors=[{"loc": ["body", "text"], "message": detail, "value": text}])


def held_by_another(turn: Turn) -> bool:
    """Whether another agent's claim still holds."""
    held, until = turn.suggestion.claimed_by, turn.suggestion.claimed_until
    return held is not None and held != turn.actor and until is not None and until > turn.now


def refused(turn: Turn) -> Conflict:
    """Why an action does not go: somebody else holds it, or it is settled; with the state as it is."""
    suggestion = turn.suggestion
    turn.session.refresh(suggestion)
    if suggestion.state == "waiting":
        detail = f"{suggestion.claimed_by} is working on it."
    else:
        who = suggestion.settled_by or "Sidestage"
        detail = f"{who} settled it already: {suggestion.state}."
    return Conflict(
        detail,
        extra={
            "state": suggestion.state,
            "claimed_by": suggestion.claimed_by,
            "claimed_until": moment(suggestion.claimed_until),
            "settled_by": suggestion.settled_by,
            "settled_at": moment(suggestion.settled_at),
            "sent_text": suggestion.sent_text,
        },
    )


def _changed(turn: Turn) -> View:
    turn.session.refresh(turn.suggestion)
    view = suggestion_view(turn.suggestion, turn.comment)
    _event(turn, "suggestion", view)
    return view


def _settled(turn: Turn) -> View:
    turn.session.flush()
    turn.session.refresh(turn.suggestion)
    view = suggestion_view(turn.suggestion, turn.comment)
    _event(turn, "suggestion.settled", view)
    return view


def _event(turn: Turn, kind: str, data: View) -> None:
    events.append(
        turn.session,
        turn.stream.id,
        kind,
        data,
        at=turn.now,
        actor=turn.actor,
        comment_pk=turn.comment.id,
    )

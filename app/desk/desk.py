"""The agents' desk: who works on what, and what comes of it. Each action is one transaction, and of two at once one
wins."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from app.bus import Bus
from app.desk.grounding import Grounding
from app.errors import AppError
from app.follow_ups.owners import check_owner
from app.paging import Page, cursor_of, parse_cursor
from app.store import events, streams, suggestions
from app.store.session import Database
from app.suggestions.choices import Choice, Settling, check_reply
from app.suggestions.turns import (
    Turn,
    held_by_another,
    refuse_cut,
    refuse_if_ended,
    refuse_recalled,
    refused,
    seen_draft,
    tell,
    turn_on,
)
from app.views import View, suggestion_view


@dataclass(frozen=True, slots=True)
class Approval:
    """What an agent sends: the draft, or `text`; and how it goes."""

    text: str | None = None
    draft_id: str | None = None
    """The draft that the agent saw."""
    check: bool = False
    """Whether a text of the agent's own may state only what is in the evidence."""
    by_hand: bool = False
    many: bool = False
    """Whether it is one of several that are approved at once."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """The stream's time, and the machine's, by which people wait."""

    stage: Callable[[], datetime]
    wall: Callable[[], datetime]


class Desk:
    """Claims, approvals and what else an agent does with a suggestion."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        settling: Settling,
        grounding: Grounding,
        wake: Callable[[], None],
        clocks: Clocks,
        claim_seconds: int,
    ) -> None:
        self._db = db
        self._bus = bus
        self._settling = settling
        self._grounding = grounding
        self._wake = wake
        self._clocks = clocks
        self._claim_life = timedelta(seconds=claim_seconds)

    async def claim(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, now held by the agent; Conflict with its state where another holds it."""

        def claim(turn: Turn) -> View:
            until = turn.now + self._claim_life
            if not suggestions.take_claim(turn.session, suggestion_id, actor, turn.now, until):
                raise refused(turn)
            return tell(turn, "suggestion")

        return await self._act(suggestion_id, actor, claim)

    async def release(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, free again; another agent's claim is left alone."""

        def release(turn: Turn) -> View:
            if held_by_another(turn):
                raise refused(turn)
            if turn.suggestion.claimed_by is None:
                return suggestion_view(turn.suggestion, turn.comment, turn.regions)
            turn.suggestion.claimed_by = turn.suggestion.claimed_until = None
            turn.session.add(turn.suggestion)
            return tell(turn, "suggestion")

        return await self._act(suggestion_id, actor, release)

    async def snooze(self, suggestion_id: str, actor: str, seconds: int) -> View:
        """The suggestion, out of the way for so long and free for others; awake again with 0."""

        def snooze(turn: Turn) -> View:
            refuse_if_ended(turn)
            until = turn.now + timedelta(seconds=seconds) if seconds else None
            if not suggestions.snooze(turn.session, suggestion_id, actor, turn.now, until):
                raise refused(turn)
            return tell(turn, "suggestion")

        return await self._act(suggestion_id, actor, snooze)

    async def approve(
        self, suggestion_id: str, actor: str, approval: Approval | None = None, undo_seconds: float = 0
    ) -> View:
        """The suggestion with its reply on the way, or leaving in `undo_seconds`: a draft, or the agent's own text."""
        given = approval or Approval()
        if given.check and given.text is not None:
            await self._grounding.refuse_ungrounded(suggestion_id, given.text)

        def approve(turn: Turn) -> Choice:
            events.lock(
                turn.session, turn.stream.id
            )  # what another process calls back is not sent by this one
            turn.session.refresh(turn.suggestion)
            if given.text is None:
                refuse_recalled(turn)
            draft = seen_draft(turn, given.draft_id)
            if given.text is None:
                refuse_cut(turn, draft, unseen=given.many)
            words = (given.text if given.text is not None else (draft or {}).get("text", "")).strip()
            check_reply(words, streams.max_reply_length(turn.stream))
            return Choice("approve", text=words, by_hand=given.by_hand)

        return await self._decide(suggestion_id, actor, approve, undo_seconds, also_ended=False)

    async def reject(self, suggestion_id: str, actor: str, reason: str, undo_seconds: float = 0) -> View:
        """The suggestion, settled without a reply, at once or in `undo_seconds`."""
        choice = Choice("reject", reason=reason)
        return await self._decide(suggestion_id, actor, lambda _: choice, undo_seconds)

    async def to_host(self, suggestion_id: str, actor: str, undo_seconds: float = 0) -> View:
        """The suggestion, settled, and its question on the host queue, at once or in `undo_seconds`."""
        return await self._decide(
            suggestion_id, actor, lambda _: Choice("to-host"), undo_seconds, also_ended=False
        )

    async def follow_up(
        self,
        suggestion_id: str,
        actor: str,
        *,
        owner: str | None,
        due_at: datetime | None,
        note: str,
        undo_seconds: float = 0,
    ) -> View:
        """The suggestion, settled as a promise to the viewer, at once or in `undo_seconds`."""

        def give(turn: Turn) -> Choice:
            check_owner(turn.session, owner, actor)
            return Choice("follow-up", owner=owner, due_at=due_at, note=note)

        return await self._decide(suggestion_id, actor, give, undo_seconds)

    async def undo(self, suggestion_id: str, actor: str) -> View:
        """The suggestion, waiting again with the agent who had decided it; Conflict once it has left."""

        def undo(turn: Turn) -> View:
            until = turn.now + self._claim_life
            if not suggestions.take_back(turn.session, suggestion_id, actor, until):
                raise refused(turn)
            return tell(turn, "suggestion")

        view = await self._act(suggestion_id, actor, undo)
        self._wake()
        return view

    async def approve_many(
        self,
        ids: Sequence[str],
        actor: str,
        undo_seconds: float = 0,
        draft_ids: Sequence[str | None] | None = None,
    ) -> list[View]:
        """What came of each, in order: `{"id", "status": 200, "suggestion"}` or `{"id", "status", "detail"}`;
        `draft_ids` names the drafts as the agent saw them, in the same order."""
        seen = dict(zip(ids, draft_ids or [None] * len(ids), strict=True))
        return await _each(
            ids, lambda one: self.approve(one, actor, Approval(draft_id=seen[one], many=True), undo_seconds)
        )

    async def undo_many(self, ids: Sequence[str], actor: str) -> list[View]:
        """What came of each, as for `approve_many`."""
        return await _each(ids, lambda one: self.undo(one, actor))

    async def listed(self, stream_id: str, state: str, after: str | None, limit: int) -> Page:
        """A page of suggestions in the order to work on, with how many there are in all."""
        cursor = parse_cursor(after)

        def work(session: Session) -> Page:
            regions = streams.regions_of(session, stream_id)
            rows = suggestions.queue(session, stream_id, state, after=cursor, limit=limit + 1)
            page = rows[:limit]
            last = page[-1][0] if len(rows) > limit else None
            return Page(
                [suggestion_view(suggestion, comment, regions) for suggestion, comment in page],
                cursor_of(last.due_at, last.id) if last else None,
                suggestions.count(session, stream_id, state),
            )

        return await self._db.read(work)

    async def _decide(
        self,
        suggestion_id: str,
        actor: str,
        choose: Callable[[Turn], Choice],
        undo_seconds: float,
        *,
        also_ended: bool = True,
    ) -> View:
        """What is chosen, done at once or in `undo_seconds`; unless `also_ended` only while the stream goes on."""
        leaves_at = self._clocks.wall() + timedelta(seconds=undo_seconds)

        def decide(turn: Turn) -> View:
            if not also_ended:
                refuse_if_ended(turn)
            choice = choose(turn)
            if not undo_seconds:
                return self._settling.settle(turn, choice)
            if not suggestions.hold(turn.session, suggestion_id, actor, turn.now, choice.held(), leaves_at):
                raise refused(turn)
            return tell(turn, "suggestion")

        view = await self._act(suggestion_id, actor, decide)
        self._wake()
        return view

    async def _act(self, suggestion_id: str, actor: str, action: Callable[[Turn], View]) -> View:
        now = self._clocks.stage()

        def work(session: Session) -> tuple[str, View]:
            turn = turn_on(session, suggestion_id, actor, now)
            return turn.stream.id, action(turn)

        stream_id, row = await self._db.write(work)
        self._bus.publish(stream_id)
        return row


async def _each(ids: Sequence[str], act: Callable[[str], Awaitable[View]]) -> list[View]:
    """The outcomes, in order; done at once, so that they share their commits."""

    async def outcome(suggestion_id: str) -> View:
        try:
            row = await act(suggestion_id)
        except AppError as error:
            return {"id": suggestion_id, "status": error.status, "detail": error.detail, **error.extra}
        return {"id": suggestion_id, "status": 200, "suggestion": row}

    return list(await asyncio.gather(*(outcome(one) for one in ids)))

"""What an agent decides for a suggestion, and the doing of it inside one transaction."""

import contextlib
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from app.delivery.delivery import outgoing
from app.delivery.rationing import put, ration_of
from app.errors import Conflict, Invalid
from app.follow_ups.promises import Change, Hand, promise
from app.settings import Settings
from app.store import flood_cards, streams, suggestions
from app.store.tables import OutboxRow
from app.suggestions.turns import Turn, drafted, note, refused, tell
from app.topics import topics
from app.topics.flood import asks_the_same, pass_on
from app.views import View, follow_up_view

Action = Literal["approve", "reject", "to-host", "follow-up"]
STATES: Mapping[Action, str] = {
    "approve": "approved",
    "reject": "rejected",
    "to-host": "to_host",
    "follow-up": "follow_up",
}
BY_HAND = "by_hand"
"""The channel of replies that a person posts."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be done with a suggestion."""

    action: Action
    text: str | None = None
    """The reply, of an approval."""
    by_hand: bool = False
    """A person posts it."""
    reason: str | None = None
    owner: str | None = None
    due_at: datetime | None = None
    note: str = ""

    def held(self) -> dict[str, Any]:
        """As it is stored until it is done."""
        return {**asdict(self), "due_at": self.due_at.isoformat() if self.due_at else None}

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> "Choice":
        """The choice that was stored."""
        given = dict(held)
        if given["due_at"] is not None:
            given["due_at"] = datetime.fromisoformat(given["due_at"])
        return cls(**given)


class Settling:
    """Does what was decided: the state, the reply on its way, the host's queue, the promise, the events."""

    def __init__(self, channel: str | None, settings: Settings) -> None:
        self._channel = channel
        self._settings = settings
        self._stale_after = timedelta(seconds=settings.delivery_stale_seconds)
        self._reminded_before = timedelta(minutes=settings.promise_reminder_minutes)

    def settle(self, turn: Turn, choice: Choice, *, leaves_at: datetime | None = None) -> View:
        """The suggestion, settled; at `leaves_at` if it was decided before. Conflict where another was first."""
        done = suggestions.settle(
            turn.session,
            turn.suggestion.id,
            turn.actor,
            turn.now,
            state=STATES[choice.action],
            sent_text=choice.text,
            reason=choice.reason,
            leaves_at=leaves_at,
        )
        if not done:
            raise refused(turn)
        if turn.suggestion.grouped_with is not None:
            flood_cards.leave(turn.session, turn.suggestion.grouped_with)
        if choice.action == "approve":
            self._send(turn, choice)
        if choice.action == "to-host":
            topics.send_to_host(turn.session, turn.comment, actor=turn.actor, now=turn.now)
        if choice.action in {"reject", "follow-up"}:
            turn.comment.no_reply_at = turn.comment.no_reply_at or turn.now
            turn.session.add(turn.comment)
        promised = _promise(turn, choice, self._reminded_before) if choice.action == "follow-up" else None
        view = tell(turn, "suggestion.settled")
        self._settle_alike(turn, choice)
        return view if promised is None else {**view, "follow_up": promised}

    def _settle_alike(self, turn: Turn, choice: Choice) -> None:
        """Does the same with those that wait on its card, where that answers them; the others get a card of their own."""
        shares = choice.action in {"approve", "to-host"}
        first = (turn.suggestion, turn.comment)
        for suggestion, comment in flood_cards.waiting_on(turn.session, turn.suggestion.id):
            if shares and asks_the_same(first, (suggestion, comment)):
                with contextlib.suppress(Conflict):  # another agent has it
                    self.settle(replace(turn, suggestion=suggestion, comment=comment), choice)
        pass_on(turn.session, turn.suggestion.id, turn.now)

    def _send(self, turn: Turn, choice: Choice) -> None:
        text = choice.text or ""
        draft = drafted(turn.suggestion, text) or turn.suggestion.draft or {}
        reply = {
            "id": draft.get("id") or "rp_" + secrets.token_hex(8),
            "text": text,
            "language": draft.get("language") or turn.comment.language,
            "kind": draft.get("kind") or "quoted",
        }
        row = self._outgoing(turn, reply, choice.by_hand)
        put(turn.session, row, ration_of(turn.session, turn.stream.id, self._settings), turn.now)
        turn.comment.first_reply_at = turn.comment.first_reply_at or turn.now
        turn.comment.first_human_reply_at = turn.comment.first_human_reply_at or turn.now
        turn.session.add(turn.comment)

    def _outgoing(self, turn: Turn, reply: dict[str, Any], by_hand: bool) -> OutboxRow:
        channel = None if by_hand else streams.outlet(turn.session, turn.stream.id, self._channel)
        row = outgoing(
            turn.comment, reply, channel, turn.now, self._stale_after, turn.suggestion.knowledge_version
        )
        if by_hand:
            row.channel = BY_HAND
        return row


def check_reply(text: str, longest: int) -> None:
    """Raises Invalid for a reply that is empty or longer than the platform lets a comment be."""
    if text and len(text) <= longest:
        return
    detail = f"A reply has 1 to {longest} characters on this platform; this one has {len(text)}."
    raise Invalid(detail, errors=[{"loc": ["body", "text"], "message": detail, "value": text}])


def _promise(turn: Turn, choice: Choice, reminded_before: timedelta) -> View:
    change = Change(owner=choice.owner or turn.actor, due_at=choice.due_at, note=choice.note or None)
    row = promise(turn.session, turn.comment, Hand(turn.actor, turn.now, reminded_before), change)
    view = follow_up_view(row, turn.comment, turn.regions)
    note(turn, "follow_up", view)
    return view

"""What an agent decides for a suggestion, and the doing of it inside one transaction."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlmodel import Session

from app import topics
from app.delivery import outgoing
from app.errors import Conflict, Invalid
from app.follow_ups import promise
from app.store import events, outbox, streams, suggestions
from app.store.tables import CommentRow, OutboxRow, Stream, Suggestion
from app.views import View, follow_up_view, leaving_view, moment, suggestion_view

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
class Turn:
    """One action on one suggestion, as it stands inside the transaction."""

    session: Session
    suggestion: Suggestion
    comment: CommentRow
    stream: Stream
    actor: str
    now: datetime


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

    def __init__(self, channel: str | None, stale_after: timedelta) -> None:
        self._channel = channel
        self._stale_after = stale_after

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
        if choice.action == "approve":
            self._send(turn, choice)
        if choice.action == "to-host":
            topics.send_to_host(turn.session, turn.comment, actor=turn.actor, now=turn.now)
        if choice.action != "follow-up":
            return tell(turn, "suggestion.settled")
        promised = _promise(turn, choice)
        return {**tell(turn, "suggestion.settled"), "follow_up": promised}

    def _send(self, turn: Turn, choice: Choice) -> None:
        text = choice.text or ""
        draft = drafted(turn.suggestion, text) or turn.suggestion.draft or {}
        reply = {
            "id": draft.get("id") or "rp_" + secrets.token_hex(8),
            "text": text,
            "language": draft.get("language") or turn.comment.language,
            "kind": draft.get("kind") or "quoted",
        }
        outbox.add(turn.session, self._outgoing(turn, reply, choice.by_hand))
        turn.comment.first_reply_at = turn.comment.first_reply_at or turn.now
        turn.comment.first_human_reply_at = turn.comment.first_human_reply_at or turn.now
        turn.session.add(turn.comment)

    def _outgoing(self, turn: Turn, reply: dict[str, Any], by_hand: bool) -> OutboxRow:
        channel = None if by_hand else streams.outlet(turn.session, turn.stream.id, self._channel)
        row = outgoing(turn.comment, reply, channel, turn.now, self._stale_after)
        if by_hand:
            row.channel = BY_HAND
        return row


def drafts(suggestion: Suggestion) -> list[dict[str, Any]]:
    """The draft and its alternatives, as many as there are."""
    return [*([suggestion.draft] if suggestion.draft else []), *suggestion.alternatives]


def drafted(suggestion: Suggestion, text: str) -> dict[str, Any] | None:
    """The draft whose own words these are; None for an agent's own."""
    return next((draft for draft in drafts(suggestion) if str(draft.get("text", "")).strip() == text), None)


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
    """Why an action does not go: somebody else holds it, or it is decided; with the state as it is."""
    suggestion = turn.suggestion
    turn.session.refresh(suggestion)
    if suggestion.state == "leaving":
        sends = (suggestion.held or {}).get("action") == "approve"
        detail = f"{suggestion.held_by} is {'sending' if sends else 'settling'} it."
    elif suggestion.state != "waiting":
        detail = f"{suggestion.settled_by or 'Sidestage'} settled it already: {suggestion.state}."
    elif suggestion.claimed_by is None:
        detail = "It is waiting again."
    else:
        detail = f"{suggestion.claimed_by} is working on it."
    return Conflict(detail, extra=standing(suggestion))


def standing(suggestion: Suggestion) -> View:
    """Where a suggestion stands: what a refusal tells."""
    return {
        "state": suggestion.state,
        "claimed_by": suggestion.claimed_by,
        "claimed_until": moment(suggestion.claimed_until),
        "leaving": leaving_view(suggestion),
        "settled_by": suggestion.settled_by,
        "settled_at": moment(suggestion.settled_at),
        "sent_text": suggestion.sent_text,
    }


def tell(turn: Turn, kind: str) -> View:
    """The suggestion as it is now, which everybody hears of."""
    turn.session.flush()
    turn.session.refresh(turn.suggestion)
    view = suggestion_view(turn.suggestion, turn.comment)
    _event(turn, kind, view)
    return view


def _promise(turn: Turn, choice: Choice) -> View:
    row = promise(
        turn.session,
        turn.comment,
        owner=choice.owner or turn.actor,
        due_at=choice.due_at,
        note=choice.note,
        now=turn.now,
    )
    view = follow_up_view(row, turn.comment)
    _event(turn, "follow_up", view)
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

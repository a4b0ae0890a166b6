"""One action on one suggestion: what stands when it begins, why it does not go, and how everybody hears of it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.errors import Conflict, NotFound
from app.store import events, streams, suggestions
from app.store.tables import CommentRow, Stream, Suggestion
from app.triage.drafts.sentences import breaks_off
from app.views import View, leaving_view, moment, suggestion_view

OWN = "own"
"""The kind of words that an agent had written and that were called back with the draft."""
ENDED = "The stream has ended. It can still be rejected, or made a follow-up."


@dataclass(frozen=True, slots=True)
class Turn:
    """One action on one suggestion, as it stands inside the transaction."""

    session: Session
    suggestion: Suggestion
    comment: CommentRow
    stream: Stream
    actor: str
    now: datetime

    @property
    def regions(self) -> tuple[str, ...]:
        """Where the stream sells."""
        return tuple(self.stream.sells_to)


def drafts(suggestion: Suggestion) -> list[dict[str, Any]]:
    """The draft and its alternatives, as many as there are."""
    return [*([suggestion.draft] if suggestion.draft else []), *suggestion.alternatives]


def drafted(suggestion: Suggestion, text: str) -> dict[str, Any] | None:
    """The draft whose own words these are; None for an agent's own."""
    return next((draft for draft in drafts(suggestion) if str(draft.get("text", "")).strip() == text), None)


def own_words(suggestion: Suggestion, text: str, language: str | None) -> list[dict[str, Any]]:
    """What an agent had written that is kept when the draft is called back: the text, unless it is a draft's own, and
    what was kept before."""
    kept = [one for one in suggestion.alternatives if one.get("kind") == OWN and one.get("text") != text]
    found = drafted(suggestion, text)
    if not text or (found is not None and found.get("kind") != OWN):
        return kept
    mine = {
        "id": "rp_" + secrets.token_hex(8),
        "text": text,
        "language": language,
        "kind": OWN,
        "evidence": [],
    }
    return [mine, *kept]


def stands_by(suggestion: Suggestion, text: str) -> dict[str, Any] | None:
    """The draft whose evidence a reply stands on: the one whose words it has, else the one that was shown first."""
    found = drafted(suggestion, text)
    return suggestion.draft if found is None or found.get("kind") == OWN else found


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
        by = suggestion.held_by
        detail = f"{by} is sending it." if sends else f"{by} is settling it."
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
    view = suggestion_view(turn.suggestion, turn.comment, turn.regions)
    note(turn, kind, view)
    return view


def note(turn: Turn, kind: str, data: View) -> None:
    """Adds an event of the turn's stream and comment."""
    events.append(
        turn.session,
        turn.stream.id,
        kind,
        data,
        at=turn.now,
        actor=turn.actor,
        comment_pk=turn.comment.id,
    )


def turn_on(session: Session, suggestion_id: str, actor: str, now: datetime) -> Turn:
    """The suggestion with its comment and stream; raises NotFound."""
    found = suggestions.get(session, suggestion_id)
    if found is None:
        raise NotFound(f"There is no suggestion {suggestion_id!r}.")
    suggestion, comment = found
    stream = streams.existing(session, suggestion.stream_id)
    return Turn(session, suggestion, comment, stream, actor, now)


def seen_draft(turn: Turn, draft_id: str | None) -> dict[str, Any] | None:
    """The draft that the agent saw; Conflict where it is another one by now."""
    suggestion = turn.suggestion
    if draft_id is None or suggestion.state != "waiting":
        return suggestion.draft
    for draft in drafts(suggestion):
        if draft.get("id") == draft_id:
            return draft
    raise Conflict(
        "The draft has changed. Read it again.", extra={**standing(suggestion), "reply": suggestion.draft}
    )


def refuse_recalled(turn: Turn) -> None:
    """Raises Conflict where the draft was called back and its successor is not made yet."""
    suggestion = turn.suggestion
    called_back = suggestion.recalled_at is not None and suggestion.knowledge_version is None
    if suggestion.state == "waiting" and suggestion.draft is None and called_back:
        detail = "The draft was called back: what it says has changed. Another is being made."
        raise Conflict(detail, extra={**standing(suggestion), "reply": None})


def refuse_cut(turn: Turn, draft: Mapping[str, Any] | None, *, unseen: bool) -> None:
    """Raises Conflict for a waiting suggestion where a draft breaks off within a sentence; with `unseen` also where it
    leaves out anything of an answer that is too long, since that is not shown beside it then."""
    text, original = str((draft or {}).get("text", "")), (draft or {}).get("original")
    if turn.suggestion.state != "waiting":
        return
    if breaks_off(text, original):
        raise Conflict("The draft breaks off within a sentence. Edit it.", extra=standing(turn.suggestion))
    if unseen and len(original or "") > streams.max_reply_length(turn.stream):
        detail = "The draft leaves out a part of an answer that is too long. Look at it by itself."
        raise Conflict(detail, extra=standing(turn.suggestion))


def refuse_if_ended(turn: Turn) -> None:
    """Raises Conflict where the stream is over, and nothing can reach the viewer any more."""
    if turn.stream.state == "ended" and turn.suggestion.state == "waiting":
        raise Conflict(ENDED, extra={**standing(turn.suggestion), "stream_state": "ended"})

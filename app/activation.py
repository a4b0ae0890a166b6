"""A version becomes the one that answers, and what stands on a fact that it changed is called back with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.store import events, knowledge, streams, suggestions
from app.store.tables import CommentRow, Suggestion
from app.turns import drafted
from app.views import View, suggestion_view, version_view

MOST_WAITING = 10_000


@dataclass(frozen=True, slots=True)
class Activation:
    """A version to be activated in the place of `before`, and the entries in which they differ (None: all)."""

    stream_id: str
    number: int
    before: int | None
    changed: frozenset[str] | None
    actor: str
    now: datetime


def activate(session: Session, change: Activation) -> tuple[list[int], View] | None:
    """The internal ids of the comments whose drafts are to be made again, and the version; None if `before` is not
    the active version any more."""
    seq = events.reserve(session, change.stream_id)
    stream = streams.existing(session, change.stream_id)
    version = knowledge.existing(session, change.stream_id, change.number)
    if stream.active_version != change.before:
        return None
    if change.before == change.number:
        return [], version_view(version)
    knowledge.activate(session, change.stream_id, change.number, change.now, change.actor)
    stream.active_version = change.number
    session.add(stream)
    session.flush()
    session.refresh(version)
    view = version_view(version)
    events.append(session, change.stream_id, "knowledge", view, at=change.now, actor=change.actor, seq=seq)
    return _recall(session, change), view


def _recall(session: Session, change: Activation) -> list[int]:
    """Takes the drafts away that stand on changed facts, and names those that had none: both are to be made again.
    What an agent is sending in a draft's own words comes back with it."""
    again: list[int] = []
    waiting = suggestions.queue(
        session, change.stream_id, "waiting", after=None, limit=MOST_WAITING, grouped=True
    )
    for suggestion, comment in waiting:
        if suggestion.draft is not None:
            if not _stands_on(suggestion.draft, change.changed):
                continue
            suggestion.draft, suggestion.alternatives = None, []
            suggestion.recalled_at = change.now
            session.add(suggestion)
            _tell(session, change, suggestion, comment)
        again.append(suggestion.comment_pk)
    for suggestion, comment in suggestions.leaving(session, change.stream_id):
        sent = _leaves_with(suggestion)
        if sent is None or not _stands_on(sent, change.changed):
            continue
        if suggestions.call_back(session, suggestion, change.now):
            session.refresh(suggestion)
            _tell(session, change, suggestion, comment)
            again.append(suggestion.comment_pk)
    return again


def _tell(session: Session, change: Activation, suggestion: Suggestion, comment: CommentRow) -> None:
    if suggestion.grouped_with is not None and suggestion.state == "waiting":
        return  # it has no card
    events.append(
        session,
        change.stream_id,
        "suggestion",
        suggestion_view(suggestion, comment),
        at=change.now,
        actor=change.actor,
        comment_pk=comment.id,
    )


def _leaves_with(suggestion: Suggestion) -> dict[str, Any] | None:
    """The draft that an approval sends word by word; None for an agent's own words and for other actions."""
    held = suggestion.held or {}
    return drafted(suggestion, held.get("text") or "") if held.get("action") == "approve" else None


def _stands_on(draft: dict[str, Any], changed: frozenset[str] | None) -> bool:
    """Whether a draft's evidence is among the changed entries; a bare table stands for all of its rows."""
    if changed is None:
        return True
    evidence = [str(item["entry"]) for item in draft.get("evidence", [])]
    return any(
        entry == used or entry.startswith(used + ":") or used.startswith(entry + ":")
        for used in evidence
        for entry in changed
    )

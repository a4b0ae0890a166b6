"""A version becomes the one that answers, and what stands on a fact that it changed is called back with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.store import events, knowledge, streams
from app.store.tables import CommentRow, Topic
from app.suggestions.recalling import end_spoken, recall, recall_from_host
from app.views import View, version_view
from knowledge.standing import stands_on


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
    seq, basis = events.reserve_at(session, change.stream_id)
    stream = streams.existing(session, change.stream_id)
    version = knowledge.existing(session, change.stream_id, change.number)
    if basis.version != change.before:
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
    return _again(session, change), view


def _again(session: Session, change: Activation) -> list[int]:
    """The internal ids of the comments whose drafts and replies the change called back, and of those without any."""

    def is_changed(entry: str, _: Topic) -> bool:
        return change.changed is None or stands_on(entry, change.changed)

    ended = end_spoken(session, change.stream_id, is_changed, change.now)
    changed = None if change.changed is None else change.changed | ended

    def is_stale(draft: dict[str, Any] | None, _comment: CommentRow | None, _at: datetime | None) -> bool:
        return draft is None or _stands_on(draft, changed)

    found = recall(session, change.stream_id, is_stale, change.now, actor=change.actor)
    found += recall_from_host(
        session, change.stream_id, is_changed, change.now, actor=change.actor, undrafted=True
    )
    return list(dict.fromkeys(found))


def _stands_on(draft: dict[str, Any], changed: frozenset[str] | None) -> bool:
    """Whether a draft's evidence is among the changed entries."""
    entries = [str(item["entry"]) for item in draft.get("evidence", [])]
    return changed is None or any(stands_on(entry, changed) for entry in entries)

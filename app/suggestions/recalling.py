"""Calling back what waits or is leaving, because a fact that it stands on holds no longer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.store import events, streams, suggestions, topics
from app.store.tables import CommentRow, Suggestion, Topic
from app.suggestions.turns import own_words, stands_by
from app.suggestions.withdrawing import Stale, withdraw
from app.topics.answering import end_changed
from app.topics.views import topic_view
from app.views import View, suggestion_view

MOST_WAITING = 10_000
Waiting = tuple[Suggestion, CommentRow]
StaleEntry = Callable[[str, Topic], bool]
"""Whether an entry that a topic's answer is from holds no longer."""


def recall(session: Session, stream_id: str, stale: Stale, now: datetime, *, actor: str = "") -> list[int]:
    """The internal ids of the comments that are to be drafted or decided again: those whose stale drafts were taken away,
    which everybody hears of, those that had none, and those whose stale replies had not left. An agent's own words are
    kept beside the draft. The caller has locked the stream."""
    waiting = suggestions.queue(session, stream_id, "waiting", after=None, limit=MOST_WAITING, grouped=True)
    again = [one for one in waiting if stale(one[0].draft, one[1], one[0].recalled_at)]
    gone = [one for one in again if one[0].draft is not None]
    for suggestion, _ in gone:
        for name, value in suggestions.undrafted(own_words(suggestion, "", None), now).items():
            setattr(suggestion, name, value)
        session.add(suggestion)
    back = _back_from_leaving(session, stream_id, stale, now)
    withdrawn = withdraw(session, stream_id, stale, now, actor)
    regions = streams.regions_of(session, stream_id)
    told: list[tuple[int | None, View]] = [
        (comment.id, suggestion_view(suggestion, comment, regions))
        for suggestion, comment in (*gone, *back, *withdrawn.suggestions)
        if suggestion.grouped_with is None  # else it has no card
    ]
    events.append_all(session, stream_id, "suggestion", told, at=now, actor=actor)
    return [*(suggestion.comment_pk for suggestion, _ in (*again, *back)), *withdrawn.comments]


def _back_from_leaving(session: Session, stream_id: str, stale: Stale, now: datetime) -> list[Waiting]:
    back: list[Waiting] = []
    for suggestion, comment in suggestions.leaving(session, stream_id):
        held = suggestion.held or {}
        text = str(held.get("text") or "")
        sent = stands_by(suggestion, text) if held.get("action") == "approve" else None
        if sent is None or not stale(sent, comment, suggestion.recalled_at):
            continue
        if suggestions.call_back(session, suggestion, own_words(suggestion, text, comment.language), now):
            session.refresh(suggestion)
            back.append((suggestion, comment))
    return back


def recall_said(session: Session, topic: Topic, now: datetime, actor: str) -> list[int]:
    """The same as of `recall`, of what tells the host's answer to a topic, which is taken back."""

    def is_stale(draft: dict[str, Any] | None, _comment: CommentRow | None, _at: datetime | None) -> bool:
        return _tells(draft, [topic.id])

    return recall(session, topic.stream_id, is_stale, now, actor=actor)


def recall_ended(session: Session, stream_id: str, topic_ids: Sequence[str], now: datetime) -> list[int]:
    """The same of what tells the host's answers to some topics, which have ended. The public replies stand: they are for
    those who asked before."""

    def is_stale(draft: dict[str, Any] | None, comment: CommentRow | None, _at: datetime | None) -> bool:
        return comment is not None and _tells(draft, topic_ids)

    return recall(session, stream_id, is_stale, now)


def _tells(draft: dict[str, Any] | None, topic_ids: Sequence[str]) -> bool:
    entries = {f"topics:{topic_id}" for topic_id in topic_ids}
    return draft is not None and any(item["entry"] in entries for item in draft.get("evidence", []))


def end_spoken(session: Session, stream_id: str, stale: StaleEntry, now: datetime) -> frozenset[str]:
    """Ends what was said on air about a stale entry; those answers, as evidence names them. The caller has locked the
    stream."""
    over = [
        topic
        for topic in topics.spoken(session, stream_id, now)
        if topic.suggested_entry is not None and stale(topic.suggested_entry, topic)
    ]
    for topic in over:
        end_changed(session, topic, now)
    return frozenset(f"topics:{topic.id}" for topic in over)


def recall_from_host(
    session: Session,
    stream_id: str,
    stale: StaleEntry,
    now: datetime,
    *,
    actor: str = "",
    undrafted: bool = False,
) -> list[int]:
    """Takes suggested answers from a stale entry away; the internal id of a comment of each topic on the host's queue
    that is to have an answer suggested again, with `undrafted` of those that had none, too. The caller has locked the
    stream."""
    again: list[int] = []
    for topic in topics.unanswered(session, stream_id):
        gone = topic.suggested_entry is not None and stale(topic.suggested_entry, topic)
        if gone:
            topic.suggested_answer = topic.suggested_entry = None
            session.add(topic)
            session.flush()
        if topic.state == "open" and gone:
            events.append(session, stream_id, "topic", topic_view(session, topic, now), at=now, actor=actor)
        if topic.state == "open" and (gone or (undrafted and topic.suggested_answer is None)):
            again += [comment.id or 0 for comment in topics.latest(session, topic.id, 1)]
    return again

"""Replies that have not left are withdrawn where what they say has changed; what the channel has stands, and is told."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.store import events, suggestions, topics
from app.store.tables import CommentRow, OutboxRow, Suggestion
from app.store.underway import Underway, underway
from app.suggestions.turns import own_words, stands_by
from app.views import View, reply_view

Stale = Callable[[dict[str, Any] | None, CommentRow | None, datetime | None], bool]
"""Whether a draft or a reply, for its comment (None: a topic's askers), stands on what holds no longer; without a draft,
whether one may be made now. The moment says when it was made, if that was not for the comment as it came."""


@dataclass(slots=True)
class Withdrawn:
    """What was withdrawn: the comments (internal ids) to draft or decide again, and the suggestions that wait again."""

    comments: list[int] = field(default_factory=list[int])
    suggestions: list[tuple[Suggestion, CommentRow]] = field(
        default_factory=list[tuple[Suggestion, CommentRow]]
    )
    told: list[tuple[int | None, View]] = field(default_factory=list[tuple[int | None, View]])


def withdraw(session: Session, stream_id: str, stale: Stale, now: datetime, actor: str) -> Withdrawn:
    """Withdraws the stale replies of a stream that no channel has, with those that go with them: what was sent by itself is
    to be decided again, what an agent approved waits again. The caller has locked the stream."""
    session.flush()
    done = Withdrawn()
    for one in underway(session, stream_id):
        group = [one, *one.folded]
        if one.row.state == "overtaken" or not any(_is_stale(part, stale) for part in group):
            continue
        if one.row.state == "pending":
            for part in group:
                _take(session, part, done, now)
        else:
            one.row.state = "overtaken"
            session.add(one.row)
            done.told += [told(part.row, "stands") for part in group]
    _share_cards([one for one, _ in done.suggestions])
    session.flush()
    events.append_all(session, stream_id, "reply", done.told, at=now, actor=actor)
    return done


def told(row: OutboxRow, did: str) -> tuple[int | None, View]:
    """A reply's comment, and the event that tells what became of the reply: `withdrawn`, `stands` or `again`."""
    return row.comment_pk, {"comment_id": row.payload.get("comment_id"), "did": did, **reply_view(row)}


def bring_back(session: Session, suggestion: Suggestion, comment: CommentRow, now: datetime) -> None:
    """Lets a suggestion whose reply did not leave wait again, with the words that its agent had written."""
    kept = own_words(suggestion, suggestion.sent_text or "", comment.language)
    suggestions.come_back(session, suggestion, kept, now)


def unanswer(session: Session, comment: CommentRow, row: OutboxRow) -> None:
    """Lets a comment's clocks run on that a reply stopped which did not leave."""
    if comment.first_reply_at == row.created_at:
        comment.first_reply_at = None
    if comment.first_human_reply_at == row.created_at:
        comment.first_human_reply_at = None
    session.add(comment)


def made_again_at(row: OutboxRow, comment: CommentRow) -> datetime | None:
    """When an automatic reply was made, if that was not with its comment's first decision."""
    first = ((comment.decision or {}).get("reply") or {}).get("id")
    return None if row.id == first else row.created_at


def stands_on(one: Underway) -> tuple[dict[str, Any] | None, datetime | None]:
    """The draft whose evidence a reply stands on, and when it was made if that was not for the comment as it came."""
    if one.suggestion is not None:
        return stands_by(one.suggestion, one.suggestion.sent_text or ""), one.suggestion.recalled_at
    at = made_again_at(one.row, one.comment) if one.comment is not None else None
    return one.row.payload["reply"], at


def _is_stale(one: Underway, stale: Stale) -> bool:
    draft, at = stands_on(one)
    return draft is not None and stale(draft, one.comment, at)


def _take(session: Session, one: Underway, done: Withdrawn, now: datetime) -> None:
    row = one.row
    row.state = "recalled" if one.suggestion is None and one.comment is not None else "withdrawn"
    session.add(row)
    done.told.append(told(row, "withdrawn"))
    if one.comment is None:
        topics.forget_public_reply(session, row.id)
        return
    unanswer(session, one.comment, row)
    done.comments.append(one.comment.id or 0)
    if one.suggestion is not None:
        bring_back(session, one.suggestion, one.comment, now)
        done.suggestions.append((one.suggestion, one.comment))


def _share_cards(back: Sequence[Suggestion]) -> None:
    """Those that were settled with a card wait on one again, the card's own if it is back, too."""
    by_card: defaultdict[str, list[Suggestion]] = defaultdict(list)
    for one in back:
        by_card[one.grouped_with or one.id].append(one)
    for card_id, mates in by_card.items():
        card = next((one for one in mates if one.id == card_id), mates[0])
        card.grouped_with, card.grouped = None, len(mates) - 1
        for mate in mates:
            if mate is not card:
                mate.grouped_with = card.id

"""Making, changing and seeing a promise inside one transaction, each with a line in its history."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.errors import Invalid
from app.store import follow_ups as rows
from app.store import streams
from app.store.tables import CommentRow, FollowUp
from app.triage.personal_data import masked, order_reference, restored
from app.views import moment

DUE_AFTER = timedelta(days=1)
REMINDED_BEFORE = timedelta(hours=1)
STATES = (*rows.UNFINISHED, *rows.FINISHED)
TOLD = ("state", "reason", "owner", "due_at", "note")
"""What of a promise people change."""
TICK = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """What changes of a promise; what is None stays."""

    state: str | None = None
    reason: str | None = None
    owner: str | None = None
    """Empty: nobody's."""
    due_at: datetime | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """Who makes or changes a promise, when, and how long before its time it is reminded of."""

    actor: str
    now: datetime
    reminded_before: timedelta = REMINDED_BEFORE


def promise(session: Session, comment: CommentRow, hand: Hand, change: Change | None = None) -> FollowUp:
    """The promise for a comment: a new one, or the one that it has, changed."""
    assert comment.id is not None  # noqa: S101 - it was read from the database
    row = rows.of_comment(session, comment.id)
    wanted = change or Change()
    if row is not None:
        again = wanted if row.state in rows.UNFINISHED else replace(wanted, state="open")
        alter(session, row, hand, again)
        return row
    stream = streams.existing(session, comment.stream_id)
    regions = tuple(stream.sells_to)
    due_at = wanted.due_at or hand.now + DUE_AFTER
    row = FollowUp(
        id="fu_" + secrets.token_hex(8),
        stream_id=comment.stream_id,
        comment_pk=comment.id,
        viewer=comment.author_name or comment.author_id,
        matter=next(iter(comment.intents), "other"),
        owner=wanted.owner or None,
        due_at=due_at,
        note=wanted.note or "",
        words=masked(comment.text, regions),
        reference=order_reference(comment.text, regions),
        remind_at=reminded_at(due_at, hand),
        created_at=hand.now,
        updated_at=hand.now,
    )
    rows.add(session, row)
    session.flush()
    rows.note(session, row, "made", hand.actor, hand.now)
    _see(row, hand)
    return row


def alter(session: Session, row: FollowUp, hand: Hand, change: Change) -> bool:
    """Changes a promise; whether anything of it is another now. Invalid for one that is dropped without a reason."""
    before, was_finished = _told(row), row.state in rows.FINISHED
    row.state = change.state or row.state
    row.owner = row.owner if change.owner is None else change.owner or None
    row.due_at = change.due_at or row.due_at
    if change.note is not None:
        row.note = restored(change.note, row.note, streams.regions_of(session, row.stream_id))
    row.reason = (row.reason if change.reason is None else change.reason) if row.state == "dropped" else ""
    if row.state == "dropped" and not row.reason.strip():
        raise Invalid(
            "Say why the promise is dropped.",
            errors=[{"loc": ["body", "reason"], "message": "why it is dropped", "value": change.reason}],
        )
    after = _told(row)
    changes = {name: [before[name], after[name]] for name in TOLD if before[name] != after[name]}
    seen = _see(row, hand)
    if changes:
        row.updated_at = max(hand.now, row.updated_at + TICK)
        rows.note(session, row, "changed", hand.actor, hand.now, changes)
    if row.state in rows.FINISHED:
        row.remind_at = None
    elif was_finished or "due_at" in changes:
        row.remind_at = reminded_at(row.due_at, hand)
    session.add(row)
    return bool(changes) or seen


def see(session: Session, row: FollowUp, hand: Hand) -> bool:
    """Marks that a person has the promise before them; whether that is for the first time."""
    if not _see(row, hand):
        return False
    rows.note(session, row, "seen", hand.actor, hand.now)
    session.add(row)
    return True


def reminded_at(due_at: datetime, hand: Hand) -> datetime | None:
    """When a promise is first reminded of: so long before its time, at half-way where there is less left than twice
    that."""
    if not hand.reminded_before:
        return due_at
    return due_at - min(hand.reminded_before, max(due_at - hand.now, timedelta(0)) / 2)


def _see(row: FollowUp, hand: Hand) -> bool:
    if row.seen_at is not None or not hand.actor:
        return False
    row.seen_by, row.seen_at = hand.actor, hand.now
    return True


def _told(row: FollowUp) -> dict[str, Any]:
    return {
        "state": row.state,
        "reason": row.reason,
        "owner": row.owner,
        "due_at": moment(row.due_at),
        "note": row.note,
    }

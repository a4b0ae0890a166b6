"""Rows as the contract's JSON."""

from datetime import datetime, timedelta, timezone
from typing import Any

from app.store.shop import standing
from app.store.streams import max_reply_length, posting, undo_seconds
from app.store.tables import CommentRow, FollowUp, KnowledgeVersion, OutboxRow, Stream, Suggestion
from app.triage.personal_data import masked

View = dict[str, Any]
Regions = tuple[str, ...]
"""Where a stream sells: whose national phone numbers are hidden in its lists."""


def moment(at: datetime | None, offset: int = 0) -> str | None:
    """RFC 3339 with an offset, `offset` seconds east of UTC."""
    if at is None:
        return None
    return at.astimezone(timezone(timedelta(seconds=offset))).isoformat(timespec="milliseconds")


def stream_view(row: Stream, channel: str | None) -> View:
    """A stream with its settings and its state; `channel` is the one that replies can leave through."""
    return {
        "id": row.id,
        "title": row.title,
        "platform": row.platform,
        "room": row.room,
        "starts_at": moment(row.starts_at),
        "timezone": row.timezone,
        "languages": row.languages,
        "default_language": row.default_language,
        "sells_to": row.sells_to,
        "delay_seconds": row.delay_seconds,
        "rules": {name: value for name, value in row.rules.items() if name != "alerts"},
        "alerts": standing(row).get("alerts"),
        "max_reply_length": max_reply_length(row),
        "posting": posting(row, channel),
        "undo_seconds": undo_seconds(row),
        "state": row.state,
        "flood": row.flood_since is not None,
        "flood_since": moment(row.flood_since),
        "started_at": moment(row.started_at),
        "ended_at": moment(row.ended_at),
        "active_version": row.active_version,
        "created_at": moment(row.created_at),
    }


def comment_view(row: CommentRow) -> View:
    """A comment without its decision."""
    return {
        "comment_id": row.comment_id,
        "author": {"id": row.author_id, "name": row.author_name},
        "text": row.text,
        "posted_at": moment(row.posted_at, row.posted_offset),
        "received_at": moment(row.received_at, row.posted_offset),
        "language": row.language,
        "reply_to": row.reply_to,
        "roles": row.roles,
    }


def listed_comment_view(row: CommentRow, regions: Regions, words: str | None = None) -> View:
    """A comment as lists show it: personal numbers masked, or in the `words` that were masked before."""
    return {**comment_view(row), "text": masked(row.text, regions) if words is None else words}


def suggestion_view(suggestion: Suggestion, comment: CommentRow, regions: Regions) -> View:
    """A suggestion with its comment, its draft and who works on it; `comment.masked` is what a list of them shows, where
    that is another text."""
    decision = comment.decision or {}
    shown = masked(comment.text, regions)
    return {
        "id": suggestion.id,
        "stream_id": suggestion.stream_id,
        "state": suggestion.state,
        "comment": comment_view(comment)
        if shown == comment.text
        else {**comment_view(comment), "masked": shown},
        "action": decision.get("action"),
        "intents": decision.get("intents", []),
        "product": suggestion.product or decision.get("product"),
        "confidence": decision.get("confidence"),
        "reasons": decision.get("reasons", []),
        "topic_id": decision.get("topic_id"),
        "knowledge_version": comment.knowledge_version,
        "reply": suggestion.draft,
        "alternatives": suggestion.alternatives,
        "due_at": moment(suggestion.due_at, comment.posted_offset),
        "breach_at": moment(suggestion.breach_at, comment.posted_offset),
        "claimed_by": suggestion.claimed_by,
        "claimed_until": moment(suggestion.claimed_until),
        "leaving": leaving_view(suggestion),
        "snoozed_by": suggestion.snoozed_by,
        "snoozed_until": moment(suggestion.snoozed_until),
        "settled_by": suggestion.settled_by,
        "settled_at": moment(suggestion.settled_at),
        "sent_text": suggestion.sent_text,
        "recalled_at": moment(suggestion.recalled_at),
        "reason": suggestion.reason,
        "grouped": suggestion.grouped,
        "grouped_with": suggestion.grouped_with,
        "created_at": moment(suggestion.created_at),
    }


def leaving_view(suggestion: Suggestion) -> View | None:
    """What was decided, by whom, and when it is done; None unless the suggestion is leaving."""
    if suggestion.state != "leaving" or suggestion.held is None:
        return None
    return {
        "action": suggestion.held["action"],
        "by": suggestion.held_by,
        "at": moment(suggestion.leaves_at),
        "text": suggestion.held.get("text"),
    }


def follow_up_view(row: FollowUp, comment: CommentRow, regions: Regions) -> View:
    """A promise with the comment it was made for, as lists show them: personal numbers masked."""
    return {
        "id": row.id,
        "stream_id": row.stream_id,
        "comment": listed_comment_view(comment, regions, row.words),
        "viewer": row.viewer,
        "matter": row.matter,
        "reference": row.reference,
        "owner": row.owner,
        "due_at": moment(row.due_at),
        "state": row.state,
        "reason": row.reason,
        "note": masked(row.note, regions),
        "acknowledged_at": moment(comment.first_reply_at),
        "seen_by": row.seen_by,
        "seen_at": moment(row.seen_at),
        "created_at": moment(row.created_at),
        "updated_at": moment(row.updated_at),
    }


def reply_view(row: OutboxRow, carrier: OutboxRow | None = None) -> View:
    """A reply on its way, and how far it got; a folded one got as far as the one that carries it."""
    left = carrier or row
    return {
        "id": row.id,
        "channel": row.channel,
        "text": row.payload.get("reply", {}).get("text"),
        "knowledge_version": row.payload.get("knowledge_version"),
        "state": row.state,
        "folded_into": row.folded_into,
        "carried": carrier.state if carrier else None,
        "attempts": left.attempts,
        "last_error": left.last_error,
        "created_at": moment(row.created_at),
        "sent_at": moment(left.sent_at),
    }


def version_view(version: KnowledgeVersion) -> View:
    """A version without its rows."""
    return {
        "version": version.number,
        "state": version.state,
        "filename": version.filename,
        "counts": version.counts,
        "uploaded_by": version.uploaded_by,
        "created_at": moment(version.created_at),
        "activated_at": moment(version.activated_at),
        "activated_by": version.activated_by,
        "warnings_count": len(version.warnings),
    }

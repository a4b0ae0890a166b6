"""Broadcasts, and the rules that their decisions follow."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import delete as delete_rows
from sqlalchemy import or_, update
from sqlmodel import Session, SQLModel, col, select

from app.errors import Conflict, NotFound
from app.settings import Settings
from app.store import alerts
from app.store.shop import standing
from app.store.tables import (
    CannedAnswer,
    CommentRow,
    DeliveryAttempt,
    Event,
    FollowUp,
    FollowUpChange,
    KnowledgeVersion,
    OnAirRow,
    OutboxRow,
    PreflightRun,
    Stream,
    Suggestion,
    Topic,
    TopicStep,
    TopicWording,
)
from app.triage.comment import Platform, StreamRules
from app.triage.languages.language import plain_tag
from knowledge.languages import language_tag

REPLY_LENGTHS = {"tiktok": 150, "youtube": 200, "twitch": 500}
OTHER_REPLY_LENGTH = 300
UNDO_SECONDS = 5
EVERY_LANGUAGE = "*"


def add(session: Session, stream: Stream) -> None:
    """Creates a stream."""
    session.add(stream)


def has(session: Session, stream_id: str) -> bool:
    """Whether there is such a stream."""
    return session.get(Stream, stream_id) is not None


def existing(session: Session, stream_id: str) -> Stream:
    """The stream; raises NotFound."""
    stream = session.get(Stream, stream_id)
    if stream is None:
        raise NotFound(f"There is no stream {stream_id!r}.")
    return stream


def regions_of(session: Session, stream_id: str) -> tuple[str, ...]:
    """Where a stream sells: whose national phone numbers its viewers write."""
    return tuple(existing(session, stream_id).sells_to)


def regions(session: Session, stream_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Stream -> the same, of several."""
    query = select(Stream.id, Stream.sells_to).where(col(Stream.id).in_(set(stream_ids)))
    return {stream_id: tuple(sells_to) for stream_id, sells_to in session.exec(query)}


def lock(session: Session, stream_id: str) -> None:
    """Keeps the stream from other transactions until the commit, and reads it anew."""
    query = select(Stream).where(Stream.id == stream_id).with_for_update()
    session.exec(query.execution_options(populate_existing=True)).first()


def note_said(session: Session, stream_id: str) -> None:
    """Says that later askers are told something else from now on of what the host said."""
    session.exec(
        update(Stream)
        .where(col(Stream.id) == stream_id)
        .values(said_seq=Stream.said_seq + 1)
        .execution_options(synchronize_session=False)
    )


def flooded(session: Session) -> Sequence[str]:
    """The streams with a flood that goes on."""
    return session.exec(select(Stream.id).where(col(Stream.flood_since).is_not(None))).all()


def with_drafts(session: Session) -> dict[str, int]:
    """The streams that go on, with something that waits, for an agent, the host or a channel, and the version that
    answers in each."""
    drafted = select(Suggestion.stream_id).where(col(Suggestion.state).in_(("waiting", "leaving")))
    asked = select(Topic.stream_id).where(Topic.state == "open")
    held = select(OutboxRow.stream_id).where(OutboxRow.state == "pending")
    found = session.exec(
        select(Stream.id, Stream.active_version)
        .where(
            col(Stream.state) != "ended",
            col(Stream.active_version).is_not(None),
            or_(*(col(Stream.id).in_(found) for found in (drafted, asked, held))),
        )
        .order_by(col(Stream.id))
    )
    return {stream_id: version for stream_id, version in found if version is not None}


def open_for_comments(session: Session, stream_id: str) -> Stream:
    """The stream; raises NotFound, or Conflict when it has ended."""
    stream = existing(session, stream_id)
    if stream.state == "ended":
        raise Conflict("The stream has ended.", extra={"state": stream.state})
    return stream


def listed(
    session: Session,
    ids: Sequence[str] | None,
    state: str | None,
    *,
    after: tuple[datetime, str] | None,
    limit: int,
) -> Sequence[Stream]:
    """Streams, newest first, from behind a (created_at, id); all unless some are named."""
    query = select(Stream).order_by(col(Stream.created_at).desc(), col(Stream.id).desc()).limit(limit)
    if ids:
        query = query.where(col(Stream.id).in_(ids))
    if state is not None:
        query = query.where(Stream.state == state)
    if after is not None:
        at, last = after
        query = query.where(
            or_(
                col(Stream.created_at) < at,
                (col(Stream.created_at) == at) & (col(Stream.id) < last),
            )
        )
    return session.exec(query).all()


def change(session: Session, stream_id: str, changes: Mapping[str, Any]) -> Stream:
    """The stream with other settings."""
    stream = existing(session, stream_id)
    for name, value in changes.items():
        setattr(stream, name, value)
    session.add(stream)
    return stream


def start(session: Session, stream_id: str, now: datetime) -> Stream:
    """The stream, live; raises Conflict when it has ended."""
    stream = open_for_comments(session, stream_id)
    if stream.state != "live":
        stream.state, stream.started_at = "live", now
        session.add(stream)
    return stream


def end(session: Session, stream_id: str, now: datetime) -> Stream:
    """The stream, ended; ending it again changes nothing."""
    stream = existing(session, stream_id)
    if stream.state != "ended":
        stream.state, stream.ended_at = "ended", now
        session.add(stream)
    return stream


def delete(session: Session, stream_id: str) -> None:
    """Removes a stream and all that belongs to it; raises Conflict while it is live."""
    if existing(session, stream_id).state == "live":
        raise Conflict("The stream is live: end it first.", extra={"state": "live"})
    alerts.forget_stream(session, stream_id)
    outbox = select(OutboxRow.id).where(OutboxRow.stream_id == stream_id)
    session.exec(delete_rows(DeliveryAttempt).where(col(DeliveryAttempt.outbox_id).in_(outbox)))
    promises = select(FollowUp.id).where(FollowUp.stream_id == stream_id)
    session.exec(delete_rows(FollowUpChange).where(col(FollowUpChange.follow_up_id).in_(promises)))
    owned: tuple[type[SQLModel], ...] = (
        OutboxRow, Suggestion, FollowUp, Event, TopicWording, TopicStep, Topic, CommentRow, OnAirRow, KnowledgeVersion,
        CannedAnswer, PreflightRun,
    )  # fmt: skip
    for table in owned:
        session.exec(delete_rows(table).where(table.__table__.c.stream_id == stream_id))  # pyright: ignore
    session.exec(delete_rows(Stream).where(col(Stream.id) == stream_id))


def max_reply_length(stream: Stream) -> int:
    """Characters that a reply may have: the stream's own rule, else the shop's, else the platform's."""
    return standing(stream).get("max_reply_length") or platforms_length(stream)


def platforms_length(stream: Stream) -> int:
    """Characters that a reply may have on the stream's platform."""
    return REPLY_LENGTHS.get(stream.platform, OTHER_REPLY_LENGTH)


def undo_seconds(stream: Stream) -> int:
    """How long what an agent decides can be taken back on the desk: the stream's own rule, else the shop's, else
    `UNDO_SECONDS`."""
    return standing(stream).get("undo_seconds", UNDO_SECONDS)


def posting(stream: Stream, channel: str | None) -> str:
    """How replies get to viewers: through the `channel` that is set up, by the program that posts the comments, or by
    hand; as the stream's or the shop's rule says, else as is usual."""
    chosen = standing(stream).get("posting")
    if chosen is None or (chosen == "channel" and channel is None):
        return usual_posting(stream, channel)
    return chosen


def usual_posting(stream: Stream, channel: str | None) -> str:
    """How replies get to viewers where no rule says it: by hand where the platform lets nobody else."""
    if channel is not None:
        return "channel"
    return "by_hand" if stream.platform == "tiktok" else "program"


def outlet(session: Session, stream_id: str, channel: str | None) -> str | None:
    """The channel that a stream's replies leave through; None where others post them."""
    if channel is None:
        return None
    return channel if posting(existing(session, stream_id), channel) == "channel" else None


def due_seconds(stream: Stream, settings: Settings) -> int:
    """Within how long a first reply is due."""
    return standing(stream).get("due_seconds", settings.due_seconds)


def alert_seconds(stream: Stream, settings: Settings) -> int:
    """After how long without a reply the team is told."""
    return standing(stream).get("alert_seconds", settings.alert_seconds)


def rules_of(stream: Stream, settings: Settings) -> StreamRules:
    """The stream's own rules, else the shop's, else the settings'."""
    rules = standing(stream)

    def rule(name: str) -> Any:
        return rules.get(name, getattr(settings, name))

    return StreamRules(
        languages=tuple(stream.languages),
        default_language=language_tag(stream.default_language) or stream.default_language,
        zone=ZoneInfo(stream.timezone),
        platform=cast(Platform, stream.platform),
        sells_to=tuple(stream.sells_to),
        delay=timedelta(seconds=stream.delay_seconds),
        max_reply_length=max_reply_length(stream),
        target_precision=rule("target_precision"),
        reply_confidence=rule("reply_confidence"),
        ignore_below=rule("ignore_below"),
        manual_intents=frozenset(rules.get("manual_intents", ())),
        auto_languages=_auto_languages(rules.get("auto_languages")),
        blocked=tuple((one["term"], one["action"]) for one in rules.get("blocked_terms", ())),
        due_after=timedelta(seconds=rule("due_seconds")),
        breach_after=timedelta(seconds=rule("breach_seconds")),
        carry_over=timedelta(seconds=rule("carry_over_seconds")),
        on_air_by=rules.get("on_air_by", "nobody"),
    )


def _auto_languages(tags: Sequence[str] | None) -> frozenset[str] | None:
    """The languages that are answered by themselves, as comments name theirs; None where all are."""
    return None if tags is None or EVERY_LANGUAGE in tags else frozenset(map(plain_tag, tags))

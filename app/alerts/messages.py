"""A channel's next message: what waits for it as one, when it may leave, and what became of it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.alerts.raising import LATE, URGENT, id_in
from app.alerts.times import TRIES, allowed_at, backoff, longest_window, quiet_until
from app.alerts.words import Section, Told, lines_of, said_again, title_of
from app.channels.alert_channel import Alert, AlertKind
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Sent
from app.store import alerts as rows
from app.store.shop import standing
from app.store.tables import AlertChannelRow, AlertMessage, AlertRow, Stream

MOST = 500
"""Alerts that one message tells of."""
LEASE = timedelta(seconds=30)
DIED = Sent("unknown", "the process that sent it died; it may have arrived")


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that this process sends now."""

    id: str
    kind: str
    config: dict[str, str]
    alert: Alert


def claim(
    session: Session, channel_id: str, now: datetime, public_url: str | None, jitter: float
) -> Claim | None:
    """The message that leaves now; None where none may. A channel has one on its way at a time: what is raised
    meanwhile waits, and leaves as one."""
    channel = rows.locked(session, channel_id)
    kind = ALERT_KINDS.get(channel.kind) if channel else None
    if channel is None or kind is None:
        return None
    moving = rows.unfinished(session, channel_id)
    for message in moving:
        if message.state == "sending" and (message.lease_until is None or message.lease_until <= now):
            settle(session, message.id, DIED, now, jitter)
    moving = [message for message in moving if message.state in ("pending", "sending")]
    if any(message.state == "sending" or message.next_at > now for message in moving):
        return None
    if room_for_one(session, channel_id, kind, now) > now:
        return None
    message = moving[0] if moving else _grouped(session, channel, now, public_url)
    if message is None:
        return None
    return begun(session, message, channel, now)


def begun(session: Session, message: AlertMessage, channel: AlertChannelRow, now: datetime) -> Claim:
    """A try, on record, at a message."""
    rows.begin_attempt(session, message, now, now + LEASE)
    return Claim(message.id, channel.kind, dict(channel.config), _alert(message, ALERT_KINDS[channel.kind]))


def settle(session: Session, message_id: str, sent: Sent, now: datetime, jitter: float) -> None:
    """Records what came of a try.

    What may have arrived is sent once more, since an alert that nobody gets is worse than one that comes twice: with
    the same id where the other side knows it by that, else marked as a repetition. What gets no answer even then is
    left to a person. What a process that died was sending is sent again by the next one, and so marked.
    """
    message = session.get_one(AlertMessage, message_id)
    kind = ALERT_KINDS[message.channel_kind]
    rows.end_attempt(session, message_id, sent.outcome, sent.detail)
    message.lease_until = None
    message.last_error = None if sent.outcome == "sent" else sent.detail
    message.advice = sent.advice
    message.state = _state_after(message, kind, sent)
    message.again = message.again or sent.outcome == "unknown"
    if message.state == "sent":
        message.sent_at = now
    asked = sent.retry_after
    message.next_at = now + (backoff(message.attempts, jitter) if asked is None else timedelta(seconds=asked))
    session.add(message)


def _state_after(message: AlertMessage, kind: AlertKind, sent: Sent) -> str:
    if sent.outcome == "sent":
        return "sent"
    if sent.outcome == "refused":
        return "dead"
    may_have_arrived = sent.outcome == "unknown" and not kind.drops_repeats
    if may_have_arrived and (message.test or (message.again and sent is not DIED)):
        return "unknown"
    return "dead" if message.test or message.attempts >= TRIES else "pending"


def room_for_one(session: Session, channel_id: str, kind: AlertKind, now: datetime) -> datetime:
    """When one more message keeps the channel's rates."""
    since = now - longest_window(kind.rates)
    return allowed_at(rows.tried_since(session, channel_id, since), kind.rates, now)


def new_message(
    channel: AlertChannelRow, content: dict[str, Any], now: datetime, *, test: bool
) -> AlertMessage:
    """A message to a channel."""
    return AlertMessage(
        id="am_" + secrets.token_hex(8),
        channel_id=channel.id,
        channel_kind=channel.kind,
        channel_name=channel.name,
        test=test,
        content=content,
        next_at=now,
        created_at=now,
    )


def _grouped(
    session: Session, channel: AlertChannelRow, now: datetime, public_url: str | None
) -> AlertMessage | None:
    """All that waits for a channel, is still so, and need not wait for the end of quiet hours."""
    rows.withdraw_settled(session, channel.id, LATE)
    quiet = [one.id for one in rows.streams_waiting(session, channel.id) if _is_quiet(one, now)]
    free = rows.waiting(session, channel.id, MOST, quiet=quiet, urgent=URGENT)
    if not free:
        return None
    message = new_message(channel, _content(free, public_url), now, test=False)
    session.add(message)
    for alert, _ in free:
        alert.state, alert.message_id = "taken", message.id
        session.add(alert)
    return message


def _is_quiet(stream: Stream, now: datetime) -> bool:
    quiet = (standing(stream).get("alerts") or {}).get("quiet_hours")
    return bool(quiet) and quiet_until(quiet["from"], quiet["to"], stream.timezone, now) is not None


def _content(found: Sequence[tuple[AlertRow, Stream]], public_url: str | None) -> dict[str, Any]:
    streams = {stream.id: stream for _, stream in found}
    sections = [
        Section(
            " ".join(stream.title.split()),
            language_of(stream),
            tuple(Told(alert.kind, alert.detail) for alert, of in found if of.id == stream.id),
        )
        for stream in streams.values()
    ]
    link = f"{public_url.rstrip('/')}/desk?stream={next(iter(streams))}" if public_url else None
    items = [
        {
            "kind": alert.kind,
            "stream_id": alert.stream_id,
            "about": id_in(alert.kind, alert.about),
            "raised_at": alert.raised_at.isoformat(timespec="milliseconds"),
            **alert.detail,
        }
        for alert, _ in found
    ]
    return {
        "title": title_of(sections),
        "lines": lines_of(sections),
        "link": link,
        "items": items,
        "language": sections[0].language,
    }


def language_of(stream: Stream) -> str:
    """The language that a stream's team reads alerts in."""
    return (standing(stream).get("alerts") or {}).get("language") or "en"


def _alert(message: AlertMessage, kind: AlertKind) -> Alert:
    said = message.content
    title = said.get("title", "")
    if message.again and not kind.drops_repeats:
        title = said_again(title, said.get("language", "en"))
    return Alert(
        message.id,
        message.created_at,
        title,
        tuple(said.get("lines", ())),
        said.get("link"),
        tuple(said.get("items", ())),
    )

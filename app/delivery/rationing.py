"""Replies of a stream that say the same within a short time leave as one, to all of the viewers by name.

Only where a channel of the service's own posts: what a program posts, it has before anything could be folded.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.settings import Settings
from app.store import knowledge, outbox, streams
from app.store.shop import standing
from app.store.tables import OutboxRow
from app.triage.blocked import matcher_of
from app.triage.cleaning import clean
from app.triage.talk.viewer_names import is_only_a_name

FOLDED = "folded"
_UNSAID = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[!?。，！？、~…;；：'\"“”‘’]|\s")
"""What two texts may differ in and say the same; a point within a number is none of it."""


@dataclass(frozen=True, slots=True)
class Ration:
    """A stream's rule."""

    window: timedelta
    """Within so long the same is said once more at most."""
    hold: timedelta
    """How long even the first waits for others."""
    longest: int
    """Characters of a reply on the platform."""


def ration_of(session: Session, stream_id: str, settings: Settings) -> Ration:
    """The stream's own rule, else the shop's, else the settings'."""
    stream = streams.existing(session, stream_id)
    rules = standing(stream)

    def seconds(name: str) -> timedelta:
        return timedelta(seconds=rules.get(name, getattr(settings, name)))

    return Ration(seconds("ration_seconds"), seconds("ration_hold_seconds"), streams.max_reply_length(stream))


def put(session: Session, row: OutboxRow, ration: Ration, now: datetime) -> None:
    """Puts a reply into the outbox: by itself, or into one that says the same and has not left.

    The first of its kind leaves at once; those that come within the window are gathered, and leave together when it is
    over or as many names as the platform has room for are full. Whose name says more than who it is gets a reply alone.
    """
    if row.state != "pending" or not ration.window or not _may_be_named(session, row):
        outbox.add(session, row)
        return
    row.ration_key = _key(row.payload)
    gathering = outbox.gathering(session, row.stream_id, row.channel, row.ration_key)
    if gathering is None:
        last = outbox.last_left(session, row.stream_id, row.channel, row.ration_key, now - ration.window)
        row.next_at = max(row.next_at, last + ration.window if last else now + ration.hold)
        outbox.add(session, row)
        return
    viewers = [*_addressed(gathering), _viewer(row.payload)]
    text = addressed_to(viewers, _text(row))
    if len(text) <= ration.longest:
        _fold(session, row, gathering, viewers, text)
        return
    if len(_addressed(gathering)) > 1:  # it is full: it leaves, and this one gathers the next
        gathering.next_at = min(gathering.next_at, max(row.next_at, now))
        session.add(gathering)
        row.next_at = max(row.next_at, now + ration.window)
    outbox.add(session, row)


def addressed_to(viewers: Sequence[Mapping[str, Any]], text: str) -> str:
    """A reply to several viewers, each named once."""
    names = {str(viewer["author"]["id"]): _name(viewer) for viewer in viewers}
    return f"{' '.join('@' + name for name in names.values())}: {text}" if len(names) > 1 else text


def _fold(
    session: Session, row: OutboxRow, into: OutboxRow, viewers: Sequence[Mapping[str, Any]], text: str
) -> None:
    reply = {**into.payload["reply"], "text": text}
    into.payload = {**into.payload, "reply": reply, "addressed": list(viewers)}
    row.state, row.folded_into = FOLDED, into.id
    session.add(into)
    outbox.add(session, row)


def _addressed(row: OutboxRow) -> list[dict[str, Any]]:
    return row.payload.get("addressed") or [_viewer(row.payload)]


def _viewer(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Whom a reply is for."""
    return {"comment_id": payload.get("comment_id"), "author": payload.get("author") or {}}


def _name(viewer: Mapping[str, Any]) -> str:
    return " ".join(str(viewer["author"].get("name") or "").lstrip("@").split())


def _may_be_named(session: Session, row: OutboxRow) -> bool:
    """Whether the viewer has a name that is no more than one, without any term that the stream or its workbook blocks."""
    name = _name(_viewer(row.payload))
    if not name or not is_only_a_name(name):
        return False
    stream = streams.existing(session, row.stream_id)
    rules = [*standing(stream).get("blocked_terms", ())]
    if stream.active_version is not None:
        rules += knowledge.blocked(session, stream.id, stream.active_version)
    return matcher_of(tuple((one["term"], one["action"]) for one in rules)).action(clean(name)) is None


def _text(row: OutboxRow) -> str:
    return str(row.payload["reply"]["text"])


def _key(payload: Mapping[str, Any]) -> str:
    """The same for what says the same; what the host said to a topic is apart, since it can be taken back with it."""
    reply = payload["reply"]
    said = [e["entry"] for e in reply.get("evidence", ()) if reply.get("kind") == "spoken"][:1]
    plain = _UNSAID.sub("", unicodedata.normalize("NFKC", str(reply["text"])).casefold())
    return hashlib.sha256("|".join((*said, plain)).encode()).hexdigest()[:32]

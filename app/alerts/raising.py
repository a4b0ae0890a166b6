"""What the team is to hear of, in the transaction of what it is about."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, get_args

from sqlmodel import Session

from app.alerts.plain import plain
from app.store import alerts, comments, streams
from app.store.shop import standing
from app.store.tables import FollowUp, OutboxRow, Stream
from app.triage.personal_data import masked

Kind = Literal["due", "missed", "promise_due", "promises_open", "undelivered"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""A viewer waits; nobody answered in time; a promise is due; a stream ended with open promises; a reply never left."""
URGENT: frozenset[Kind] = frozenset({"missed", "undelivered"})
"""These leave in quiet hours, too."""
LATE: tuple[Kind, ...] = ("due", "missed")
SINCE = "@"
"""Between a promise's id and when it was last changed."""


def raise_alert(
    session: Session,
    stream: Stream,
    kind: Kind,
    about: str,
    now: datetime,
    detail: Mapping[str, Any] | None = None,
) -> int:
    """How many channels are told of it that were not told before; none where the stream names none.

    `about` is a comment's id for `due` and `missed`, a promise's for `promise_due` (behind an `@` what tells this time from
    its earlier ones), the stream's for `promises_open`, a reply's for `undelivered`. What is said is read from there;
    `detail` adds to it or replaces it: `viewer`, `text`, `seconds` (waited), `count`. A comment that is missed need not be
    told as due any more, nor a promise as it was due before.
    """
    ids = alerts.known_channels(session, (standing(stream).get("alerts") or {}).get("channels") or [])
    if not ids:
        return 0
    if kind == "missed":
        alerts.withdraw(session, stream.id, about, ["due"])
    if kind == "promise_due":
        alerts.withdraw_earlier(session, stream.id, kind, id_in(kind, about) + SINCE, about)
    told = {**_told(session, stream, kind, about, now), **(detail or {})}
    regions = tuple(stream.sells_to)
    for name in ("viewer", "text"):
        if told.get(name):
            told[name] = plain(masked(str(told[name]), regions))
    rows = [
        {
            "stream_id": stream.id,
            "kind": kind,
            "about": about,
            "channel_id": channel_id,
            "detail": told,
            "state": "waiting",
            "message_id": None,
            "raised_at": now,
        }
        for channel_id in ids
    ]
    return alerts.insert_new(session, rows)


def id_in(kind: str, about: str) -> str:
    """The id of what an alert is about."""
    return about.partition(SINCE)[0] if kind == "promise_due" else about


def _told(session: Session, stream: Stream, kind: Kind, about: str, now: datetime) -> dict[str, Any]:
    """What the database knows of it."""
    if kind in LATE:
        comment = comments.by_comment_ids(session, stream.id, [about]).get(about)
        if comment is None:
            return {}
        waited = max(0, int((now - comment.posted_at).total_seconds()))
        return {
            "viewer": comment.author_name or comment.author_id,
            "text": comment.text,
            "seconds": waited,
        }
    if kind == "promise_due":
        promise = session.get(FollowUp, id_in(kind, about))
        return {"viewer": promise.viewer, "text": promise.note or promise.matter} if promise else {}
    if kind == "promises_open":
        return {"count": alerts.open_promises(session, stream.id)}
    row = session.get(OutboxRow, about)
    if row is None:
        return {}
    payload = row.payload
    return {
        "viewer": payload.get("author", {}).get("name", ""),
        "text": payload.get("reply", {}).get("text", ""),
        "error": plain(row.last_error or ""),
    }


def alert_of_promise(
    session: Session, stream: Stream, kind: str, promise: Mapping[str, Any], now: datetime
) -> None:
    """Alerts of what the ledger reminds of, once it is late; that it will be due soon is told to its owner alone."""
    if kind == "promise_overdue":
        # It is overdue anew only after a change, also where it was reopened with the same time.
        about = promise["id"] + SINCE + promise["updated_at"]
        raise_alert(session, stream, "promise_due", about, now)


def alert_of_open_promises(session: Session, stream_id: str, now: datetime) -> None:
    """Alerts of the promises of a stream that ends which are not kept, whether anybody has seen them or not."""
    if alerts.open_promises(session, stream_id):
        raise_alert(session, streams.existing(session, stream_id), "promises_open", stream_id, now)

"""Which channels a stream's team is told through, when, and in which language."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from app.errors import Invalid
from app.store import alerts as rows
from app.store import streams
from app.store.shop import standing

DEFAULT: dict[str, Any] = {"channels": [], "quiet_hours": None, "language": "en"}


def with_choice(session: Session, stream_id: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes of a stream with `alerts` among its rules, where they are kept; Invalid for a channel that there is
    not. Other rules leave the choice alone."""
    changed = dict(changes)
    given = changed.pop("alerts", None)
    if given is None and "rules" not in changed:
        return changed
    stream = streams.existing(session, stream_id)
    rules, kept = stream.rules, stream.rules.get("alerts")
    if given is not None:
        check_channels(session, given.get("channels") or [])
        kept = {**DEFAULT, **(standing(stream).get("alerts") or {}), **given}
        kept["channels"] = rows.known_channels(session, kept["channels"])
    others = changed.get("rules", rules)
    changed["rules"] = {**others, "alerts": kept} if kept else others
    return changed


def check_channels(session: Session, ids: list[str]) -> None:
    """Raises Invalid for a channel that there is not."""
    known = set(rows.known_channels(session, ids))
    errors = [
        {"loc": ["body", "alerts", "channels", at], "message": "the id of an alert channel", "value": one}
        for at, one in enumerate(ids)
        if one not in known
    ]
    if errors:
        raise Invalid("There is no such alert channel.", errors=errors)

"""Moments as the command line says them: in RFC 3339, or as 20:14 by the stream's clock."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.commands.remote import Remote

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?")


def moment_in(remote: Remote, stream: str, text: str) -> str:
    """The moment in RFC 3339; of a time of day the last one that is over by the stream's clock."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return text
    now = datetime.now(ZoneInfo(zone_of(remote, stream)))
    hour, minute, second = (int(part or 0) for part in match.groups())
    at = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
    return (at if at <= now else at - timedelta(days=1)).isoformat()


def zone_of(remote: Remote, stream: str) -> str:
    """The stream's time zone."""
    return remote.ask("GET", f"/streams/{stream}")["timezone"]


def told_in(text: str | None, zone: str, *, seconds: bool = False) -> str:
    """A moment of the service by a zone's clock, to the minute or second; nothing for none."""
    if text is None:
        return ""
    at = datetime.fromisoformat(text).astimezone(ZoneInfo(zone))
    return at.strftime("%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M")

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
    now = datetime.now(ZoneInfo(remote.ask("GET", f"/streams/{stream}")["timezone"]))
    hour, minute, second = (int(part or 0) for part in match.groups())
    at = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
    return (at if at <= now else at - timedelta(days=1)).isoformat()


def told_in(text: str | None, zone: str) -> str:
    """A moment of the service by a zone's clock, to the minute; nothing for none."""
    if text is None:
        return ""
    return datetime.fromisoformat(text).astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")

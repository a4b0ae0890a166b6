"""What the host said on air, by the stream's rules: how long it holds, when it can't be taken back, how it goes out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from app.errors import Invalid
from app.settings import Settings
from app.store import on_air, streams
from app.store.shop import standing
from app.store.tables import Stream

BY_PROGRAM = "events"
"""The channel of replies that the program which posts the comments has from the events."""


_CONTROL = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
_LINE_BREAKS = re.compile(rf"\s*[{_CONTROL}][\s{_CONTROL}]*")
"""Control characters, and those that turn the direction of what stands behind them."""


def on_one_line(said: str | None) -> str | None:
    """What was said as a comment can carry it, without line breaks and control characters; None for no words."""
    return _LINE_BREAKS.sub(" ", said or "").strip() or None


@dataclass(frozen=True, slots=True)
class Given:
    """What the controller gives: words or none, and for how long they hold."""

    answer: str | None
    valid_minutes: int | None = None
    while_on_air: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """What the host said, how long it holds, and how it goes out."""

    answer: str | None
    valid_until: datetime | None
    air_sku: str | None
    """The product that it holds for as long as it is on air."""
    undo_until: datetime
    """By the machine's clock."""
    leaves_at: datetime
    """When it is too late to take the public reply back."""
    stale_at: datetime
    channel: str | None
    """What the public reply leaves through; None where nobody posts it but a person."""
    longest: int
    """Characters of a reply on the platform."""


class Sayings:
    """Makes them; `wall` is the machine's clock."""

    def __init__(self, settings: Settings, channel: str | None, wall: Callable[[], datetime]) -> None:
        self._settings = settings
        self._channel = channel
        self._wall = wall

    def of(self, session: Session, stream: Stream, given: Given, now: datetime) -> Saying:
        """What was said `now`; raises Invalid where it is to hold while a product is on air, and none is."""
        shown = on_air.current(session, stream.id, now) if given.while_on_air else None
        if given.while_on_air and shown is None:
            problem = {"loc": ["body", "while_on_air"], "message": "no product is on air", "value": True}
            raise Invalid("No product is on air.", errors=[problem])
        minutes = given.valid_minutes
        if given.answer is None and minutes is None and not given.while_on_air:
            minutes = standing(stream).get("answered_minutes", self._settings.answered_minutes)
        undo = timedelta(seconds=streams.undo_seconds(stream))
        posting = streams.posting(stream, self._channel)
        return Saying(
            answer=given.answer,
            valid_until=now + timedelta(minutes=minutes) if minutes else None,
            air_sku=shown,
            undo_until=self._wall() + undo,
            leaves_at=now + undo,
            stale_at=now + undo + timedelta(seconds=self._settings.delivery_stale_seconds),
            channel={"channel": self._channel, "program": BY_PROGRAM}.get(posting),
            longest=streams.max_reply_length(stream),
        )

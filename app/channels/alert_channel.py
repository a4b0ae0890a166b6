"""The seam of alerts to the team: one file a kind of channel, one line in `alert_kinds`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

import httpx

from app.channels.channel import Sent

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Alert:
    """A message to the team; `id` is its idempotency key, the same at every try."""

    id: str
    created_at: datetime
    title: str
    lines: tuple[str, ...] = ()
    link: str | None = None
    items: tuple[Mapping[str, Any], ...] = ()
    """What it tells, for programs."""


class AlertChannel(Protocol):
    """Tells the team in one place."""

    async def send(self, alert: Alert) -> Sent:
        """What came of one try, read from the body of the answer; never raises for what the other side does."""
        ...


@dataclass(frozen=True, slots=True)
class Field:
    """Something that a channel is set up with."""

    name: str
    secret: bool = True
    required: bool = True
    address: bool = False
    """Whether it is an http or https address."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many messages at most within any time so long."""

    count: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class AlertKind:
    """A kind of channel: how it is set up, what it takes, and who makes one."""

    fields: tuple[Field, ...]
    build: Callable[[Mapping[str, str], httpx.AsyncClient, Clock], AlertChannel]
    """Raises ValueError, in one sentence, for what no channel can be made of."""
    rates: tuple[Rate, ...] = ()
    hosts: tuple[str, ...] = ()
    """The platform's own: any other address is an admin's to give."""
    drops_repeats: bool = False
    """Whether the other side knows a message by its id, so that another try does no harm."""

"""The seam that every channel fits."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Outcome = Literal["sent", "retry", "refused", "unknown"]
Advice = Literal["", "address", "sign", "clock", "keyword", "ip", "rate", "message"]
"""What to look at when something did not arrive."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A reply to be sent; `id` is its idempotency key, the same at every try."""

    id: str
    stream_id: str
    created_at: datetime
    payload: dict[str, object]


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of one try.

    `retry` only where it surely did not arrive or the other side asked for another try; `unknown` where it may have
    arrived: that is a person's to judge, since a public reply is not sent twice.
    """

    outcome: Outcome
    detail: str = ""
    retry_after: float | None = None
    """Seconds that the other side asked to wait."""
    advice: Advice = ""


class Channel(Protocol):
    """Sends replies to one place."""

    name: str

    async def send(self, outgoing: Outgoing) -> Sent:
        """What came of one try; never raises for what the other side does."""
        ...

    async def close(self) -> None:
        """Lets go of its connections."""
        ...

"""How the parts of a deployment hear that something changed in a stream; what changed is read from the database."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol


class WakeUps(Protocol):
    """One subscription: any number of signals between two waits are one."""

    async def wait(self, timeout: float) -> bool:  # noqa: ASYNC109 - it is the seam's own meaning, not a cancellation
        """Whether there was a signal since the last wait, or within `timeout` seconds."""
        ...


class Bus(Protocol):
    """The seam: signals by stream, without content, delivered at least once to every subscriber or late."""

    def publish(self, stream_id: str) -> None:
        """Wakes the stream's subscribers; from any thread, after the commit."""
        ...

    def subscribe(self, *stream_ids: str) -> AbstractAsyncContextManager[WakeUps]:
        """A subscription to all of the streams, that lasts as long as the context."""
        ...

"""A bus for one process."""

import asyncio
import contextlib
import threading
from collections import defaultdict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class InProcessBus:
    """Signals between the threads and tasks of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._subscribers: defaultdict[str, set[Subscription]] = defaultdict(set)

    def publish(self, stream_id: str) -> None:
        """Wakes the stream's subscribers; from any thread, after the commit."""
        with self._lock:
            subscribers = list(self._subscribers.get(stream_id, ()))
        for subscriber in subscribers:
            subscriber.wake()

    @asynccontextmanager
    async def subscribe(self, *stream_ids: str) -> AsyncGenerator["Subscription"]:
        """A subscription to all of the streams, that lasts as long as the context."""
        subscription = Subscription()
        with self._lock:
            for stream_id in stream_ids:
                self._subscribers[stream_id].add(subscription)
        try:
            yield subscription
        finally:
            with self._lock:
                for stream_id in set(stream_ids):
                    self._subscribers[stream_id].discard(subscription)
                    if not self._subscribers[stream_id]:
                        del self._subscribers[stream_id]


class Subscription:
    """One subscriber's flag, on the event loop that it waits on."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Sets the flag; from any thread."""
        with contextlib.suppress(RuntimeError):  # the loop has ended, and the subscriber with it
            self._loop.call_soon_threadsafe(self._woken.set)

    async def wait(self, timeout: float) -> bool:  # noqa: ASYNC109 - as the seam says
        """Whether there was a signal since the last wait, or within `timeout` seconds."""
        try:
            async with asyncio.timeout(timeout):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True

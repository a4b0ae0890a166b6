"""Which agents are at which stream: those whose connection for its events is open, in this process."""

from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from app.bus import Bus


class Presence:
    """Counts agents' open connections."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._at: defaultdict[str, Counter[str]] = defaultdict(Counter)

    @contextmanager
    def at(self, stream_ids: Sequence[str], name: str) -> Generator[None]:
        """The agent is at the streams as long as the context lasts."""
        for stream_id in stream_ids:
            self._count(stream_id, name, 1)
        try:
            yield
        finally:
            for stream_id in stream_ids:
                self._count(stream_id, name, -1)

    def agents(self, stream_id: str) -> tuple[str, ...]:
        """Who is at a stream, by name."""
        return tuple(sorted(self._at.get(stream_id, ())))

    def streams_of(self, name: str) -> list[str]:
        """At which streams an agent is."""
        return sorted(stream_id for stream_id, there in self._at.items() if name in there)

    def _count(self, stream_id: str, name: str, change: int) -> None:
        there = self._at[stream_id]
        before = there[name]
        there[name] += change
        if not there[name]:
            del there[name]
        if not there:
            del self._at[stream_id]
        if not before or not before + change:
            self._bus.publish(stream_id)

"""Who is at which stream: those whose connection for its events is open, in this process."""

from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Literal

from app.bus import Bus

Part = Literal["agent", "host"]
"""What somebody is there as."""


class Presence:
    """Counts the open connections of agents and hosts."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._at: defaultdict[str, Counter[tuple[Part, str]]] = defaultdict(Counter)

    @contextmanager
    def at(self, stream_ids: Sequence[str], name: str, part: Part = "agent") -> Generator[None]:
        """Somebody is at the streams as long as the context lasts."""
        for stream_id in stream_ids:
            self._count(stream_id, (part, name), 1)
        try:
            yield
        finally:
            for stream_id in stream_ids:
                self._count(stream_id, (part, name), -1)

    def agents(self, stream_id: str) -> tuple[str, ...]:
        """The agents at a stream, by name."""
        return self._as("agent", stream_id)

    def hosts(self, stream_id: str) -> tuple[str, ...]:
        """The hosts before a prompter of a stream, by name."""
        return self._as("host", stream_id)

    def streams_of(self, name: str) -> list[str]:
        """At which streams an agent is."""
        return sorted(stream_id for stream_id, there in self._at.items() if ("agent", name) in there)

    def _as(self, part: Part, stream_id: str) -> tuple[str, ...]:
        return tuple(sorted(name for as_what, name in self._at.get(stream_id, ()) if as_what == part))

    def _count(self, stream_id: str, who: tuple[Part, str], change: int) -> None:
        there = self._at[stream_id]
        before = there[who]
        there[who] += change
        if not there[who]:
            del there[who]
        if not there:
            del self._at[stream_id]
        if not before or not before + change:
            self._bus.publish(stream_id)

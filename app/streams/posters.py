"""Who posts the comments of which stream, as this process has seen it."""

from datetime import datetime
from typing import NamedTuple

MOST_STREAMS = 1_000


class Posted(NamedTuple):
    """When comments last came, and from whom: the name of a key, or of a person."""

    at: datetime
    by: str


class Posters:
    """Remembers who posted last."""

    def __init__(self) -> None:
        self._last: dict[str, Posted] = {}

    def saw(self, stream_id: str, name: str, at: datetime) -> None:
        """Comments came from somebody."""
        self._last.pop(stream_id, None)
        self._last[stream_id] = Posted(at, name)
        if len(self._last) > MOST_STREAMS:
            del self._last[next(iter(self._last))]

    def last(self, stream_id: str) -> Posted | None:
        """Who posted last."""
        return self._last.get(stream_id)

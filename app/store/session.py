"""Reading and writing: the only place that commits."""

from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session

T = TypeVar("T")


class Database:
    """One database: reads run in threads, writes go through one writer thread that commits them in groups."""

    def __init__(self, url: str) -> None:
        raise NotImplementedError

    async def read(self, work: Callable[[Session], T]) -> T:
        """What `work` returns, from a session of its own that is rolled back afterwards."""
        raise NotImplementedError

    async def write(self, work: Callable[[Session], T]) -> T:
        """What `work` returns, once its changes are durable.

        Concurrent writes share a commit. Each runs in a savepoint: one that raises is undone alone and its exception
        comes out here. `work` runs in the writer's thread and must be quick: no encoding, no network.
        """
        raise NotImplementedError

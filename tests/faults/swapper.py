"""Lets another version of a database's stream answer. With `middle` it says so when half of that is written, with `whole`
when it is committed and nothing was decided again; then it waits to be killed."""

import asyncio
import sys
import time
from collections.abc import Sequence
from typing import Any

from app.bus.in_process import InProcessBus
from app.encoding.hashing import HashingEncoder
from app.store import events
from app.store.session import Database
from app.versions.versions import Versions
from tests.unit.app.swap_room import NOW


def stop(word: str) -> None:
    print(word, flush=True)
    time.sleep(600)


def stop_in_the_middle() -> None:
    whole = events.append_all

    def half(*given: Any, **named: Any) -> None:
        whole(*given, **named)
        stop("middle")

    events.append_all = half


async def stop_when_committed(_: str, pks: Sequence[int]) -> None:
    stop(f"whole {len(pks)}")


if __name__ == "__main__":
    url, where = sys.argv[1:]
    if where == "middle":
        stop_in_the_middle()
    versions = Versions(Database(url), HashingEncoder(), InProcessBus(), lambda: NOW)
    versions.redraft = stop_when_committed
    asyncio.run(versions.activate("s1", 2, actor="ops"))

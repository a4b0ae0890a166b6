"""Answers the topic of a database on air. With `middle` it says so when half of it is written, and waits to be killed."""

import asyncio
import sys
import time
from typing import Any

from app.bus.in_process import InProcessBus
from app.settings import Settings
from app.store import events
from app.store.session import Database
from app.topics.topics import Topics
from tests.unit.app.host_room import NOW


def stop_in_the_middle() -> None:
    whole = events.append_all

    def half(*given: Any, **named: Any) -> None:
        whole(*given, **named)
        print("middle", flush=True)
        time.sleep(600)

    events.append_all = half


if __name__ == "__main__":
    url, topic_id, where = sys.argv[1:]
    if where == "middle":
        stop_in_the_middle()
    topics = Topics(Database(url), InProcessBus(), Settings(), "webhook", lambda: None, lambda: NOW)
    asyncio.run(topics.answered(topic_id, "Black, next week.", 30, actor="lin"))
    print("answered", flush=True)
    time.sleep(600)

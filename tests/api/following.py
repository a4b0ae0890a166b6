"""Reading a stream of events for as long as a test needs."""

import json
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from app.api.following import RUNNING


@contextmanager
def following(
    client: httpx.Client, path: str, headers: dict[str, str] | None = None, **params: Any
) -> Generator[Iterator[dict[str, Any]]]:
    """The events of a connection: `{"type", "id" or None, "data"}`; the connection ends with the context."""
    with client.stream("GET", "/api/v1" + path, params=params, headers=headers, timeout=15) as answer:
        assert answer.status_code == 200, answer.read()
        yield events(answer)


def events(answer: httpx.Response) -> Iterator[dict[str, Any]]:
    """Each event of an answer as it comes."""
    fields: dict[str, str] = {}
    for line in answer.iter_lines():
        name, _, value = line.partition(": ")
        if line:
            fields[name] = value
            continue
        if "data" in fields:
            yield {"type": fields["event"], "id": fields.get("id"), "data": json.loads(fields["data"])}
        fields = {}


def until(events: Iterator[dict[str, Any]], kind: str, count: int = 1) -> list[dict[str, Any]]:
    """The events up to the first, or a later, one of a type."""
    got: list[dict[str, Any]] = []
    for event in events:
        got.append(event)
        if sum(one["type"] == kind for one in got) == count:
            return got
    raise AssertionError(f"no {kind} event")


def until_nothing_runs() -> None:
    """Waits for the end of work that nobody follows any more, however it ends; the service is in this process."""
    ends = time.monotonic() + 120
    while RUNNING:
        assert time.monotonic() < ends
        time.sleep(0.05)

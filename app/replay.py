"""Posts a recorded comment log at its own pace, through the interface that every program uses."""

import asyncio
import json
import math
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from app.http_client import async_client

CONCURRENT = 32
"""Requests under way at once, however far the log is behind."""
TRIES = 5


class LogError(Exception):
    """A line of a comment log that can't be played; the message says which and why."""


class Refused(Exception):
    """The service takes no comment at all; the message says why."""


@dataclass(frozen=True, slots=True)
class LoggedComment:
    """One line: when it was posted, in seconds from the first, and what to post."""

    t: float
    body: dict[str, Any]


@dataclass(slots=True)
class Tally:
    """What came of a replay."""

    posted: int = 0
    total: int = 0
    actions: Counter[str] = field(default_factory=Counter[str])
    failed: list[str] = field(default_factory=list[str])


Watch = Callable[[LoggedComment, dict[str, Any] | None, Tally], None]


def read_log(path: Path) -> list[LoggedComment]:
    """The comments of a JSONL file in their order of time; LogError names the line that can't be read."""
    lines = list(_parsed(path))
    if not lines:
        raise LogError(f"{path.name} has no comments.")
    times = _on_one_axis(lines)
    first = min(times) if "posted_at" in lines[0][1] else 0.0
    comments = [
        LoggedComment(t - first, {k: v for k, v in body.items() if k != "t"})
        for t, (_, body) in zip(times, lines, strict=True)
    ]
    return sorted(comments, key=lambda comment: comment.t)


def _parsed(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise LogError(f"{path} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise LogError(f"{path} can't be read: it is not UTF-8.") from error
    for number, line in enumerate(text.split("\n"), start=1):  # a text may hold other ends of lines
        if not line.strip():
            continue
        try:
            body = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise LogError(f"{path.name}, line {number}: not valid JSON.") from error
        if not isinstance(body, dict) or not isinstance(body.get("text"), str):
            raise LogError(f"{path.name}, line {number}: an object with `text` is expected.")
        if "comment_id" not in body and "id" in body:
            body["comment_id"] = body.pop("id")
        yield number, body


def _on_one_axis(lines: Sequence[tuple[int, dict[str, Any]]]) -> list[float]:
    """Each line's second. Where some say `t` and others only when they were posted, the earliest of these follows the line
    before the first of them: nothing else tells what second a moment is."""
    times = [_seconds(number, body) for number, body in lines]
    recorded = [place for place, (_, body) in enumerate(lines) if not isinstance(body.get("t"), int | float)]
    if recorded:
        before = times[recorded[0] - 1] if recorded[0] else 0.0
        earliest = min(times[place] for place in recorded)
        for place in recorded:
            times[place] += before - earliest
    return times


def _seconds(number: int, body: dict[str, Any]) -> float:
    t = body.get("t")
    try:
        seconds = (
            float(t) if isinstance(t, int | float) else datetime.fromisoformat(body["posted_at"]).timestamp()
        )
        if not math.isfinite(seconds):
            raise ValueError(seconds)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise LogError(f"line {number}: `t` in seconds or `posted_at` with an offset is expected.") from error
    return seconds


async def replay(
    comments: list[LoggedComment],
    *,
    url: str,
    key: str,
    stream_id: str,
    speed: float,
    watch: Watch,
    start: datetime | None = None,
) -> Tally:
    """What came of posting all of them, each at its time divided by `speed` (0: as fast as it goes).

    A comment keeps its own `posted_at`; without one it is `start` plus its second, or, without a start, the moment it
    is posted. A viewer's comments are posted one after the other, since they complete each other; those of different
    viewers may overtake. Raises Refused where nobody answers, or not with this key, or not for this stream, and LogError
    where the log leads to a time that there is not.
    """
    if not (key.isascii() and key.isprintable()):
        raise Refused("The key has characters that no key has.")
    if not stream_id.isprintable():
        raise Refused(f"There is no stream {stream_id!r}.")
    moments = [_moment(start, comment.t) for comment in comments]
    tally = Tally(total=len(comments))
    loop = asyncio.get_running_loop()
    began = loop.time()
    places = asyncio.Semaphore(CONCURRENT)
    latest: dict[str | None, asyncio.Task[None]] = {}
    headers = {"Authorization": f"Bearer {key}"}
    try:
        client = async_client(base_url=url, headers=headers, timeout=60)
    except httpx.InvalidURL as error:
        raise Refused(f"{url!r} is not an address: {error}.") from error
    async with client:
        await _greet(client, url, stream_id)
        async with asyncio.TaskGroup() as group:
            for comment, moment in zip(comments, moments, strict=True):
                if speed > 0:
                    wait = began + comment.t / speed - loop.time()
                    await asyncio.sleep(max(0.0, wait))
                await places.acquire()
                body = {"posted_at": (moment or datetime.now(UTC)).isoformat(), **comment.body}
                post = _post(client, stream_id, comment, body, tally, watch)
                viewer = _viewer(comment)
                task = group.create_task(_after(latest.get(viewer), post))
                if viewer is not None:
                    latest[viewer] = task
                task.add_done_callback(lambda _: places.release())
    return tally


def _moment(start: datetime | None, t: float) -> datetime | None:
    try:
        return None if start is None else start + timedelta(seconds=t)
    except OverflowError as error:
        raise LogError("Counted from `--start` on, the log leads out of the calendar.") from error


def _viewer(comment: LoggedComment) -> str | None:
    author = comment.body.get("author")
    return str(author["id"]) if isinstance(author, dict) and "id" in author else None


async def _after(before: asyncio.Task[None] | None, post: Coroutine[Any, Any, None]) -> None:
    if before is not None:
        await asyncio.wait([before])
    await post


async def _greet(client: httpx.AsyncClient, url: str, stream_id: str) -> None:
    """Asks for the stream's comments, which the key may read if it may post any."""
    try:
        answer = await client.get(f"/api/v1/streams/{stream_id}/comments", params={"limit": 1})
    except httpx.HTTPError as error:
        raise Refused(f"No service answers at {url}: {error or type(error).__name__}.") from error
    if answer.is_error:
        raise Refused(f"The service at {url} refuses: {_told(answer)}")
    if "json" not in answer.headers.get("content-type", ""):
        raise Refused(f"What answers at {url} is not Sidestage.")


def _told(answer: httpx.Response) -> str:
    """Why a request was refused, in the service's words where it has any."""
    try:
        return f"{answer.status_code} {answer.json()['detail']}"
    except (ValueError, KeyError, TypeError):
        return f"{answer.status_code} {answer.reason_phrase}"


async def _post(
    client: httpx.AsyncClient,
    stream_id: str,
    comment: LoggedComment,
    body: dict[str, Any],
    tally: Tally,
    watch: Watch,
) -> None:
    answer: dict[str, Any] | None = None
    detail = "no answer"
    content = json.dumps(body)  # in ASCII: a text may hold half a character, which no encoding has
    headers = {"Content-Type": "application/json"}
    for attempt in range(TRIES):
        try:
            response = await client.post(
                f"/api/v1/streams/{stream_id}/comments", content=content, headers=headers
            )
        except httpx.HTTPError as error:
            detail = repr(error)
            await asyncio.sleep(0.2 * 2**attempt)
            continue
        if response.status_code in (429, 503):
            detail = f"{response.status_code}"
            await asyncio.sleep(float(response.headers.get("retry-after") or 1))
            continue
        if response.is_success:
            answer = response.json()
        else:
            detail = _told(response)
        break
    if answer is None:
        told = f"{body.get('comment_id', '')}: {detail}"
        tally.failed.append(told.encode("utf-8", "replace").decode())
    else:
        tally.posted += 1
        tally.actions[answer["decision"]["action"]] += 1
    watch(comment, answer, tally)

"""Long work told as it goes: server-sent `progress` events, then `done` or `problem`."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from fastapi import Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event

from app.api import problems
from app.errors import AppError
from app.progress import Progress, Stopped
from app.views import View

Work = Callable[[Progress], Awaitable[View]]
PING_S = 15.0
RUNNING: set[asyncio.Task[View]] = set()
"""Work goes on to where it stops, or to its end, after whoever followed it has gone; this keeps hold of it."""


async def answered(request: Request, response: Response, work: Work, status: int = 200) -> View | Response:
    """What the work comes to; who accepts `text/event-stream` is told how far it has come.

    Who leaves before it is being kept stops it.
    """
    if _follows(request):
        return _told(request, work, status)
    response.status_code = status
    return await work(Progress())


def _follows(request: Request) -> bool:
    wanted = request.headers.get("accept", "").split(",")
    return any(part.partition(";")[0].strip().lower() == "text/event-stream" for part in wanted)


def _told(request: Request, work: Work, status: int) -> EventSourceResponse:
    """`done` is the work's view with the status that it would have been answered with."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return EventSourceResponse(_events(request, work, status), headers=headers)


async def _events(request: Request, work: Work, status: int) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    told: asyncio.Queue[View | None] = asyncio.Queue()

    def hear(step: str, done: int, total: int) -> None:
        loop.call_soon_threadsafe(told.put_nowait, {"step": step, "done": done, "total": total})

    progress = Progress(hear)
    task = asyncio.ensure_future(work(progress))
    RUNNING.add(task)
    task.add_done_callback(_ended)
    task.add_done_callback(lambda _: told.put_nowait(None))
    try:
        while (step := await _next(told)) is not None:
            yield format_sse_event(comment="working") if not step else _event("progress", step)
        yield await _outcome(request, task, status)
    finally:
        progress.stop()


async def _next(told: asyncio.Queue[View | None]) -> View | None:
    """The next that is told; an empty one where there was nothing for a while."""
    try:
        return await asyncio.wait_for(told.get(), PING_S)
    except TimeoutError:
        return {}


async def _outcome(request: Request, task: asyncio.Future[View], status: int) -> bytes:
    try:
        return _event("done", {**task.result(), "status": status})
    except AppError as error:
        refused = await problems.on_app_error(request, error)
    except Exception as error:
        refused = await problems.on_bug(request, error)
    return _event("problem", json.loads(bytes(refused.body)))


def _event(name: str, data: Any) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(data, ensure_ascii=False))


def _ended(task: asyncio.Future[View]) -> None:
    """Lets go of work that is over; what went wrong was told to whoever followed it, if anybody still did."""
    RUNNING.discard(task)
    if not task.cancelled() and not isinstance(task.exception(), Stopped | AppError | None):
        problems.log.error("followed_work_failed", exc_info=task.exception())

"""Long work, told about as it goes on to whoever asks for a `text/event-stream`."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable

import structlog
from fastapi import Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from app.api.problems import on_app_error, problem
from app.errors import AppError
from app.views import View

Tell = Callable[[View], None]
"""Says how far the work is."""
EVENTS = "text/event-stream"
KEEP_ALIVE_S = 10.0

log = structlog.get_logger(__name__)


async def with_progress(
    request: Request, work: Callable[[Tell], Awaitable[View]], status: int = 200
) -> Response:
    """What the work comes to: as JSON, or, where events are asked for, after `progress` as `done` or `problem`. It is
    cancelled when the client goes away from the events."""
    if EVENTS not in request.headers.get("accept", ""):
        return JSONResponse(await work(lambda _: None), status)
    return StreamingResponse(_events(request, work), media_type=EVENTS)


async def _events(request: Request, work: Callable[[Tell], Awaitable[View]]) -> AsyncGenerator[str]:
    told: asyncio.Queue[View | None] = asyncio.Queue()
    task = asyncio.ensure_future(work(told.put_nowait))
    task.add_done_callback(lambda _: told.put_nowait(None))
    try:
        while True:
            try:
                progress = await asyncio.wait_for(told.get(), KEEP_ALIVE_S)
            except TimeoutError:
                yield ":\n\n"
                continue
            if progress is None:
                break
            yield _event("progress", progress)
        yield await _outcome(request, task)
    finally:
        task.cancel()


async def _outcome(request: Request, task: asyncio.Future[View]) -> str:
    try:
        return _event("done", task.result())
    except AppError as error:
        refused = await on_app_error(request, error)
    except Exception as error:
        log.exception("unexpected_error", method=request.method, path=request.url.path, exc_info=error)
        detail = "An unexpected error; it was logged."
        refused = problem(request, 500, "Something went wrong", detail)
    return _event("problem", json.loads(bytes(refused.body)))


def _event(name: str, data: View) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"

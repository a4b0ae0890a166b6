"""The stream of events: server-sent, with resume."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from app.api.state import ServicesDep, Watcher
from app.store import events, streams

router = APIRouter(tags=["events"])

LIFE_S = 600
"""A connection is closed after this long; browsers come back with `Last-Event-ID` by themselves."""
POLL_S = 1.0
"""What another process wrote is seen at the latest after this."""
BATCH = 500


async def begins_behind(
    stream_id: str,
    services: ServicesDep,
    _: Watcher,
    last_event_id: Annotated[int | None, Header(ge=0)] = None,
    after: Annotated[int | None, Query(ge=0, description="as Last-Event-ID, for a first connection")] = None,
) -> int:
    """The number of the last event that the client has: what it says, else the newest of the stream."""
    stream = await services.db.read(lambda session: streams.existing(session, stream_id))
    known = (n for n in (last_event_id, after, stream.event_seq) if n is not None)
    return next(known)


@router.get("/streams/{stream_id}/events", response_class=EventSourceResponse)
async def follow(
    request: Request, stream_id: str, services: ServicesDep, seen: Annotated[int, Depends(begins_behind)]
) -> AsyncIterator[ServerSentEvent]:
    """Every event of a stream from behind the one given, else from now on."""
    loop = asyncio.get_running_loop()
    closing: asyncio.Event = request.app.state.closing
    ends = loop.time() + LIFE_S
    yield ServerSentEvent(comment="connected", retry=1000)
    async with services.bus.subscribe(stream_id) as wake_ups:
        while loop.time() < ends and not closing.is_set():
            batch = await services.db.read(partial(events.after, stream_id=stream_id, seq=seen, limit=BATCH))
            for event in batch:
                yield ServerSentEvent(data=events.view(event), event=event.type, id=str(event.seq))
                seen = event.seq
            if len(batch) < BATCH:
                await wake_ups.wait(POLL_S)

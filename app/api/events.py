"""The stream of events: server-sent, with resume."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Header, Query
from fastapi.sse import EventSourceResponse, ServerSentEvent

from app.api.state import ServicesDep, Watcher
from app.store import events, streams

router = APIRouter(tags=["events"])

LIFE_S = 600
"""A connection is closed after this long; browsers come back with `Last-Event-ID` by themselves."""
POLL_S = 2.0
"""What another process wrote is seen at the latest after this."""
BATCH = 500


@router.get("/streams/{stream_id}/events", response_class=EventSourceResponse)
async def follow(
    stream_id: str,
    services: ServicesDep,
    _: Watcher,
    last_event_id: Annotated[int | None, Header(ge=0)] = None,
    after: Annotated[int | None, Query(ge=0, description="as Last-Event-ID, for a first connection")] = None,
) -> AsyncIterator[ServerSentEvent]:
    """Every event of a stream from behind the one given, else from now on."""
    stream = await services.db.read(lambda session: streams.existing(session, stream_id))
    seen = last_event_id if last_event_id is not None else after if after is not None else stream.event_seq
    loop = asyncio.get_running_loop()
    ends = loop.time() + LIFE_S
    yield ServerSentEvent(comment="connected", retry=1000)
    async with services.bus.subscribe(stream_id) as wake_ups:
        while loop.time() < ends and not services.closing.is_set():
            batch = await services.db.read(partial(events.after, stream_id=stream_id, seq=seen, limit=BATCH))
            for event in batch:
                yield ServerSentEvent(data=events.view(event), event=event.type, id=str(event.seq))
                seen = event.seq
            if len(batch) < BATCH:
                await wake_ups.wait(POLL_S)

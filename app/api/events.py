"""The stream of events: server-sent, with resume."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from sqlmodel import Session

from app.api.state import ServicesDep, Watcher, principal
from app.assembly import Services
from app.errors import Forbidden, Invalid, NotFound, Unauthorized
from app.people.accounts import Principal
from app.store import events
from app.store import streams as stream_rows

router = APIRouter(tags=["events"])

LIFE_S = 600
"""A connection is closed after this long; browsers come back with `Last-Event-ID` by themselves."""
POLL_S = 1.0
"""What another process wrote is seen at the latest after this."""
STATS_S = 5.0
"""A stream's figures are told at most this often, but for who is there."""
ASKED_AGAIN_S = 5.0
"""Who follows is asked again after this: a connection ends soon after its sign-in, ticket or key."""
BATCH = 500
MOST_STREAMS = 20

Types = Annotated[str | None, Query(max_length=500, description="only these types, between commas")]


_There = tuple[tuple[str, ...], tuple[str, ...]]
"""The agents and the hosts at a stream."""


@dataclass(slots=True)
class Following:
    """How far a connection has told each of its streams."""

    seen: dict[str, int]
    types: frozenset[str] | None
    who: Principal
    told: dict[str, tuple[float, _There | None]] = field(default_factory=dict)
    """When a stream's figures were told, with whom."""
    figures: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def part(self) -> Literal["agent", "host"] | None:
        """What one is at the streams as, as long as the connection lasts; None for one who only watches, as an admin does
        who does not follow what waits."""
        if self.who.may("agent"):
            works = "agent" in self.who.roles or self.types is None or "suggestion" in self.types
            return "agent" if works else None
        prompted = self.types is None or "topic" in self.types
        return "host" if "host" in self.who.roles and prompted else None

    @property
    def wants_stats(self) -> bool:
        """Whether figures are asked for."""
        return self.types is None or "stats" in self.types


async def follows_one(
    stream_id: str,
    services: ServicesDep,
    who: Watcher,
    last_event_id: Annotated[int | None, Header(ge=0)] = None,
    after: Annotated[int | None, Query(ge=0, description="as Last-Event-ID, for a first connection")] = None,
    types: Types = None,
) -> Following:
    """A stream from behind the event that the client names, else from its newest."""
    newest = await _newest(services, [stream_id])
    known = last_event_id if last_event_id is not None else after
    return Following({stream_id: _place(known, newest[stream_id])}, _types(types), who)


async def follows_many(
    services: ServicesDep,
    who: Watcher,
    streams: Annotated[str, Query(min_length=1, max_length=2000, description="ids, between commas")],
    last_event_id: Annotated[str | None, Header(max_length=4000)] = None,
    after: Annotated[
        str | None, Query(max_length=4000, description="as Last-Event-ID, for a first connection")
    ] = None,
    types: Types = None,
) -> Following:
    """Several streams, each from behind the event that the client names, else from its newest."""
    ids = list(dict.fromkeys(name for name in streams.split(",") if name))
    if not 0 < len(ids) <= MOST_STREAMS:
        raise Invalid(
            f"One connection follows 1 to {MOST_STREAMS} streams.",
            errors=[{"loc": ["query", "streams"], "message": f"1 to {MOST_STREAMS} ids", "value": streams}],
        )
    for stream_id in ids:
        if not who.reaches(stream_id):
            raise NotFound(f"There is no stream {stream_id!r}.")
    newest = await _newest(services, ids)
    known = _places(last_event_id if last_event_id is not None else after)
    places = {one: _place(known.get(one), newest[one]) for one in ids}
    return Following(places, _types(types), who)


@router.get("/streams/{stream_id}/events", response_class=EventSourceResponse)
async def follow(
    request: Request, services: ServicesDep, following: Annotated[Following, Depends(follows_one)]
) -> AsyncIterator[ServerSentEvent]:
    """Every event of a stream from behind the one given, else from now on."""
    async for event in _told(request, services, following, lambda stream, seen: str(seen[stream])):
        yield event


@router.get("/events", response_class=EventSourceResponse)
async def follow_many(
    request: Request, services: ServicesDep, following: Annotated[Following, Depends(follows_many)]
) -> AsyncIterator[ServerSentEvent]:
    """The events of several streams on one connection; an id names the last event of each."""
    async for event in _told(request, services, following, lambda _, seen: _id_of(seen)):
        yield event


async def _told(
    request: Request,
    services: Services,
    following: Following,
    id_of: Callable[[str, dict[str, int]], str],
) -> AsyncIterator[ServerSentEvent]:
    loop = asyncio.get_running_loop()
    closing: asyncio.Event = request.app.state.closing
    ends, asks = loop.time() + LIFE_S, loop.time() + ASKED_AGAIN_S
    yield ServerSentEvent(comment="connected", retry=1000)
    with contextlib.ExitStack() as stack:
        part = following.part
        if part is not None:
            stack.enter_context(services.presence.at(list(following.seen), following.who.name, part))
        async with services.bus.subscribe(*following.seen) as wake_ups:
            while loop.time() < ends and not closing.is_set():
                if loop.time() >= asks:
                    if not await _still(request, services, following.who):
                        return
                    asks = loop.time() + ASKED_AGAIN_S
                batch, more = await services.db.read(partial(_read, following=following))
                for event in batch:
                    following.seen[event.stream_id] = event.seq
                    yield ServerSentEvent(
                        data=events.view(event), event=event.type, id=id_of(event.stream_id, following.seen)
                    )
                following.seen.update(more.seen)
                for figures in await _stats(services, following, loop.time()):
                    place = id_of(figures["stream_id"], following.seen)
                    yield ServerSentEvent(data=figures, event="stats", id=place)
                if not more.full:
                    await wake_ups.wait(POLL_S)


async def _still(request: Request, services: Services, who: Principal) -> bool:
    """Whether the request would be let in now as what it was let in before; the next one is told why not."""
    try:
        return await principal(request, services) == who
    except (Unauthorized, Forbidden):
        return False


@dataclass(frozen=True, slots=True)
class _More:
    """Up to where each stream was read, and whether there is more."""

    seen: dict[str, int]
    full: bool


def _read(session: Session, following: Following) -> tuple[list[events.Event], _More]:
    batch: list[events.Event] = []
    seen: dict[str, int] = {}
    full = False
    for stream_id, seq in following.seen.items():
        found, seen[stream_id] = events.after(session, stream_id, seq, BATCH, following.types)
        full = full or len(found) == BATCH
        batch += found
    return batch, _More(seen, full)


async def _stats(services: Services, following: Following, now: float) -> list[dict[str, Any]]:
    """The figures that are to be told: on connecting, when they changed, and at once when agents come or go."""
    if not following.wants_stats:
        return []
    told: list[dict[str, Any]] = []
    for stream_id in following.seen:
        there = services.presence.agents(stream_id), services.presence.hosts(stream_id)
        at, were = following.told.get(stream_id, (-STATS_S, None))
        if now - at < STATS_S and were == there:
            continue
        try:
            figures = await services.figures.lately(stream_id)
        except NotFound:  # it was deleted meanwhile
            continue
        following.told[stream_id] = (now, there)
        if following.figures.get(stream_id) == figures:
            continue
        following.figures[stream_id] = figures
        told.append(
            {
                "stream_id": stream_id,
                "seq": None,
                "type": "stats",
                "at": services.clock().isoformat(timespec="milliseconds"),
                "actor": "",
                "data": figures,
            }
        )
    return told


async def _newest(services: Services, ids: Sequence[str]) -> dict[str, int]:
    return await services.db.read(
        lambda session: {one: stream_rows.existing(session, one).event_seq for one in ids}
    )


def _place(known: int | None, newest: int) -> int:
    """From where to tell: a client that knows more than there is saw it before the database was restored."""
    return newest if known is None else min(known, newest)


def _types(given: str | None) -> frozenset[str] | None:
    return frozenset(filter(None, given.split(","))) if given else None


def _id_of(seen: dict[str, int]) -> str:
    return ",".join(f"{stream_id}:{seq}" for stream_id, seq in seen.items())


def _places(given: str | None) -> dict[str, int]:
    """The numbers that an id of `_id_of` names; Invalid for anything else."""
    places: dict[str, int] = {}
    for part in filter(None, (given or "").split(",")):
        stream_id, _, seq = part.rpartition(":")
        if not stream_id or not seq.isascii() or not seq.isdigit() or len(seq) > 18:
            raise Invalid(
                "An event id of several streams is like st_a:12,st_b:7.",
                errors=[{"loc": ["query", "after"], "message": "like st_a:12,st_b:7", "value": given}],
            )
        places[stream_id] = int(seq)
    return places

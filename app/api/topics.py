"""The host queue."""

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.api.listing import Limit, listing
from app.api.state import Host, ServicesDep, Watcher
from app.views import View

router = APIRouter(tags=["host"])


class Answered(BaseModel):
    """What was said on air, in a few words, and for how long it holds."""

    answer: Annotated[str | None, Field(max_length=500)] = None
    valid_minutes: Annotated[int | None, Field(ge=1, le=24 * 60)] = None


class Merge(BaseModel):
    """The topic that asks the same."""

    into: Annotated[str, Field(min_length=1)]


class Pin(BaseModel):
    """Whether it stays on top."""

    pinned: bool = True


@router.get("/streams/{stream_id}/topics")
async def list_topics(
    stream_id: str,
    services: ServicesDep,
    _: Watcher,
    state: Literal["open", "answered", "dismissed", "merged"] = "open",
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Topics by priority."""
    return listing(await services.topics.listed(stream_id, state, after, limit))


@router.post("/topics/{topic_id}/answered")
async def answered(topic_id: str, services: ServicesDep, who: Host, given: Answered | None = None) -> View:
    """Settles every asker and stops their clocks; later askers get the answer until it expires."""
    said = given or Answered()
    return await services.topics.answered(topic_id, said.answer, said.valid_minutes, actor=who.name)


@router.post("/topics/{topic_id}/dismiss")
async def dismiss(topic_id: str, services: ServicesDep, who: Host) -> View:
    """Not for air."""
    return await services.topics.dismiss(topic_id, actor=who.name)


@router.post("/topics/{topic_id}/merge")
async def merge(topic_id: str, given: Merge, services: ServicesDep, who: Host) -> View:
    """Two topics that ask the same become one."""
    return await services.topics.merge(topic_id, given.into, actor=who.name)


@router.post("/topics/{topic_id}/pin")
async def pin(topic_id: str, services: ServicesDep, who: Host, given: Pin | None = None) -> View:
    """Keeps a topic on top."""
    return await services.topics.pin(topic_id, (given or Pin()).pinned, actor=who.name)

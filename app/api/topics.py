"""The host queue."""

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.listing import Limit, listing
from app.api.shapes import Counted
from app.api.shapes.topics import Topic, WholeTopic
from app.api.state import Host, ServicesDep, Watcher
from app.views import View

router = APIRouter(tags=["host"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Ids = Annotated[list[Annotated[str, Field(min_length=1, max_length=200)]], Field(max_length=500)]


class Answered(BaseModel):
    """What was said on air, in a few words, and for how long it holds: so many minutes, or while the product that is on
    air stays there."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"answer": "Black comes back on Friday.", "valid_minutes": 30}]}
    )

    answer: Annotated[str | None, Field(max_length=500)] = None
    valid_minutes: Annotated[int | None, Field(ge=1, le=24 * 60)] = None
    while_on_air: bool = False


class Later(BaseModel):
    """For how many seconds it is out of the host's sight; 0: it is back."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"seconds": 300}]})

    seconds: Annotated[int, Field(ge=0, le=4 * 3600)] = 300


class Merge(BaseModel):
    """The topic that asks the same."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"into": "tp_16078d75eaaf0d8f"}]})

    into: Annotated[str, Field(min_length=1)]


class Split(BaseModel):
    """The comments that ask something else."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"comment_ids": ["7301", "7304"]}]})

    comment_ids: Annotated[Ids, Field(min_length=1)]


class Pin(BaseModel):
    """Whether it stays on top."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"pinned": True}]})

    pinned: bool = True


class Order(BaseModel):
    """Topics in the order that the controller wants; empty: by priority again."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"ids": ["tp_44737a8982bbbb82", "tp_16078d75eaaf0d8f"]}]}
    )

    ids: Ids


@router.get("/streams/{stream_id}/topics", responses={200: {"model": Counted[Topic]}})
async def list_topics(
    stream_id: str,
    services: ServicesDep,
    _: Watcher,
    state: Literal["open", "answered", "dismissed", "merged"] = "open",
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Open topics by priority, settled ones the latest first."""
    return listing(await services.topics.listed(stream_id, state, after, limit))


@router.put("/streams/{stream_id}/topics/order", responses={200: {"model": Counted[Topic]}})
async def order(stream_id: str, given: Order, services: ServicesDep, who: Host) -> View:
    """Puts topics in the controller's own order, the others behind them by priority."""
    return listing(await services.topics.order(stream_id, given.ids, actor=who.name))


@router.get("/streams/{stream_id}/said")
async def said(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """What the host answered on air, the latest first, each with a row for the workbook."""
    return listing(await services.said.listed(stream_id))


@router.get(
    "/streams/{stream_id}/said.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}}
)
async def said_rows(stream_id: str, services: ServicesDep, _: Watcher) -> Response:
    """The same as rows of the workbook's sheet `faq`."""
    headers = {"Content-Disposition": 'attachment; filename="sidestage-said.xlsx"'}
    return Response(await services.said.workbook(stream_id), media_type=XLSX, headers=headers)


@router.get("/topics/{topic_id}", responses={200: {"model": WholeTopic}})
async def show(topic_id: str, services: ServicesDep, _: Watcher) -> View:
    """A topic with its comments and its history."""
    return await services.topics.show(topic_id)


@router.post("/topics/{topic_id}/answered", responses={200: {"model": Topic}})
async def answered(topic_id: str, services: ServicesDep, who: Host, given: Answered | None = None) -> View:
    """Settles every asker and stops their clocks; later askers get the answer until it expires."""
    said = given or Answered()
    return await services.topics.answered(
        topic_id, said.answer, said.valid_minutes, while_on_air=said.while_on_air, actor=who.name
    )


@router.post("/topics/{topic_id}/reopen", responses={200: {"model": Topic}})
async def reopen(topic_id: str, services: ServicesDep, who: Host) -> View:
    """Takes back `dismiss` and `later`, and `answered` until its `undo_until`."""
    return await services.topics.reopen(topic_id, actor=who.name)


@router.post("/topics/{topic_id}/dismiss", responses={200: {"model": Topic}})
async def dismiss(topic_id: str, services: ServicesDep, who: Host) -> View:
    """Not for air."""
    return await services.topics.dismiss(topic_id, actor=who.name)


@router.post("/topics/{topic_id}/later", responses={200: {"model": Topic}})
async def later(topic_id: str, services: ServicesDep, who: Host, given: Later | None = None) -> View:
    """Puts a topic out of the host's sight for a while; the controller still sees it."""
    return await services.topics.later(topic_id, (given or Later()).seconds, actor=who.name)


@router.post("/topics/{topic_id}/merge", responses={200: {"model": Topic}})
async def merge(topic_id: str, given: Merge, services: ServicesDep, who: Host) -> View:
    """Two topics that ask the same become one."""
    return await services.topics.merge(topic_id, given.into, actor=who.name)


@router.post("/topics/{topic_id}/split", responses={200: {"model": Topic}})
async def split(topic_id: str, given: Split, services: ServicesDep, who: Host) -> View:
    """Some comments of a topic become a topic of their own."""
    return await services.topics.split(topic_id, given.comment_ids, actor=who.name)


@router.post("/topics/{topic_id}/pin", responses={200: {"model": Topic}})
async def pin(topic_id: str, services: ServicesDep, who: Host, given: Pin | None = None) -> View:
    """Keeps a topic on top."""
    return await services.topics.pin(topic_id, (given or Pin()).pinned, actor=who.name)

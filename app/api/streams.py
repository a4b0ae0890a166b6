"""Streams: one broadcast each, with its settings."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.api.fields import Delay, Language, Moment, Territory, Zone
from app.api.listing import Limit, listing
from app.api.rules import AlertChoice, Rules
from app.api.shapes import Listing
from app.api.shapes.streams import Stream
from app.api.state import Everywhere, Ops, ServicesDep, Watcher
from app.triage.comment import Platform
from app.views import View

router = APIRouter(tags=["streams"])


BY_SHOP = "left out: as the shop's defaults say"
Title = Annotated[str, Field(min_length=1, max_length=200)]


class StreamIn(BaseModel):
    """A new stream."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Spring drop MY",
                    "platform": "tiktok",
                    "room": "springdrop",
                    "starts_at": "2026-11-21T20:00:00+08:00",
                    "timezone": "Asia/Kuala_Lumpur",
                    "languages": ["en", "zh", "ms"],
                    "default_language": "en",
                    "sells_to": ["MY", "SG"],
                    "delay_seconds": 4,
                }
            ]
        }
    )

    title: Title
    platform: Platform
    room: Annotated[str | None, Field(max_length=200)] = None
    starts_at: Moment | None = None
    timezone: Annotated[Zone | None, Field(description=BY_SHOP)] = None
    languages: Annotated[list[Language] | None, Field(min_length=1, max_length=50, description=BY_SHOP)] = (
        None
    )
    default_language: Annotated[Language | None, Field(description=BY_SHOP)] = None
    sells_to: Annotated[list[Territory] | None, Field(max_length=250, description=BY_SHOP)] = None
    delay_seconds: Annotated[Delay | None, Field(description=BY_SHOP)] = None
    rules: Rules = Rules()

    @model_validator(mode="after")
    def _default_is_spoken(self) -> "StreamIn":
        default, languages = self.default_language, self.languages
        if default is not None and languages is not None and default not in languages:
            raise ValueError("default_language is not among languages")
        return self


class StreamPatch(BaseModel):
    """What changes of a stream."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"title": "Spring drop, the second night", "delay_seconds": 6}]}
    )

    title: Title | None = None
    platform: Platform | None = None
    room: Annotated[str | None, Field(max_length=200)] = None
    starts_at: Moment | None = None
    timezone: Zone | None = None
    languages: Annotated[list[Language] | None, Field(min_length=1, max_length=50)] = None
    default_language: Language | None = None
    sells_to: Annotated[list[Territory] | None, Field(max_length=250)] = None
    delay_seconds: Delay | None = None
    rules: Rules | None = None
    alerts: AlertChoice | None = None

    def changes(self) -> dict[str, Any]:
        """The fields that were given; a `null` only where the field may be empty."""
        given = self.model_dump(exclude_unset=True, by_alias=True)
        if self.rules is not None:
            given["rules"] = self.rules.own()
        return {k: v for k, v in given.items() if v is not None or k in {"room", "starts_at"}}


class Ending(BaseModel):
    """How a stream ends."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"refuse_unseen": True}]})

    refuse_unseen: Annotated[
        bool, Field(description="refuses with the list where nobody has seen a promise that was made")
    ] = False


@router.post("/streams", status_code=201, responses={201: {"model": Stream}})
async def create(given: StreamIn, services: ServicesDep, who: Everywhere) -> View:
    """Creates a stream; what is left out is as the shop's defaults say."""
    fields = given.model_dump()
    fields["rules"] = given.rules.own()
    return await services.streams.create(fields, actor=who.name)


@router.get("/streams", responses={200: {"model": Listing[Stream]}})
async def list_streams(
    services: ServicesDep,
    who: Watcher,
    state: Annotated[Literal["planned", "live", "ended"] | None, Query()] = None,
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Streams, newest first."""
    return listing(await services.streams.listed(who.streams, state, after, limit))


@router.get("/streams/{stream_id}", responses={200: {"model": Stream}})
async def show(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """One stream."""
    return await services.streams.show(stream_id)


@router.patch("/streams/{stream_id}", responses={200: {"model": Stream}})
async def change(stream_id: str, given: StreamPatch, services: ServicesDep, who: Ops) -> View:
    """Changes a stream's settings."""
    return await services.streams.change(stream_id, given.changes(), actor=who.name)


@router.delete("/streams/{stream_id}", status_code=204)
async def delete(stream_id: str, services: ServicesDep, who: Ops) -> None:
    """Deletes a stream that is not live, with all that belongs to it."""
    await services.streams.delete(stream_id, actor=who.name)


@router.post("/streams/{stream_id}/start", responses={200: {"model": Stream}})
async def start(stream_id: str, services: ServicesDep, who: Ops) -> View:
    """The stream is live from now on."""
    return await services.streams.start(stream_id, actor=who.name)


@router.post("/streams/{stream_id}/end", responses={200: {"model": Stream}})
async def end(stream_id: str, services: ServicesDep, who: Ops, given: Ending | None = None) -> View:
    """The stream is over: no more comments are taken; 409 where promises are unseen and that is not wanted."""
    refuse = given is not None and given.refuse_unseen
    return await services.streams.end(stream_id, actor=who.name, refuse_unseen=refuse)

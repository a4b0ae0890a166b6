"""Streams: one broadcast each, with its settings."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale, UnknownLocaleError
from fastapi import APIRouter, Query
from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from app.api.listing import Limit, listing
from app.api.state import Ops, ServicesDep, Watcher
from app.triage.comment import AirBy, Platform
from app.views import View

router = APIRouter(tags=["streams"])


def _timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("an IANA time zone such as Asia/Kuala_Lumpur")
    return ZoneInfo(name).key


def _language(tag: str) -> str:
    try:
        Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError) as error:
        raise ValueError("a BCP 47 language such as en, zh or pt-BR") from error
    return tag


def _territory(code: str) -> str:
    if code.upper() not in Locale("en").territories or not code.isalpha() or len(code) != 2:
        raise ValueError("an ISO 3166 country code such as MY")
    return code.upper()


Language = Annotated[str, AfterValidator(_language)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
Delay = Annotated[int, Field(ge=0, le=600)]
Zone = Annotated[str, AfterValidator(_timezone)]
Territory = Annotated[str, AfterValidator(_territory)]


class Rules(BaseModel):
    """A stream's own values for what the settings say for all."""

    model_config = ConfigDict(extra="forbid")

    target_precision: Annotated[float | None, Field(ge=0, le=1)] = None
    reply_confidence: Annotated[float | None, Field(ge=0, le=1)] = None
    ignore_below: Annotated[float | None, Field(ge=0, le=1)] = None
    max_reply_length: Annotated[int | None, Field(ge=20, le=2000)] = None
    manual_intents: list[str] | None = None
    due_seconds: Annotated[int | None, Field(ge=1, le=3600)] = None
    alert_seconds: Annotated[int | None, Field(ge=1, le=3600)] = None
    breach_seconds: Annotated[int | None, Field(ge=1, le=3600)] = None
    topic_viewers: Annotated[int | None, Field(ge=2, le=1000)] = None
    topic_window_seconds: Annotated[int | None, Field(ge=1, le=3600)] = None
    flood_per_minute: Annotated[int | None, Field(ge=1, le=100_000)] = None
    answered_minutes: Annotated[int | None, Field(ge=1, le=1440)] = None
    ration_seconds: Annotated[int | None, Field(ge=0, le=120)] = None
    ration_hold_seconds: Annotated[int | None, Field(ge=0, le=30)] = None
    posting: Literal["channel", "program", "by_hand"] | None = None
    undo_seconds: Annotated[int | None, Field(ge=0, le=30)] = None
    on_air_by: Annotated[
        AirBy | None, Field(description="whose comments say what is on air; moderators: the host's too")
    ] = None


Hour = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", description="by the stream's clock")]


class QuietHours(BaseModel):
    """When only what is urgent leaves; over midnight where `from` is later than `to`."""

    model_config = ConfigDict(extra="forbid")

    from_: Hour = Field(alias="from")
    to: Hour


class AlertChoice(BaseModel):
    """Where a stream's team is told what it should hear of, when, and in which language."""

    model_config = ConfigDict(extra="forbid")

    channels: Annotated[list[str], Field(max_length=20)] = []
    quiet_hours: QuietHours | None = None
    language: Literal["en", "zh"] = "en"


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
    starts_at: AwareDatetime | None = None
    timezone: Zone
    languages: Annotated[list[Language], Field(min_length=1, max_length=50)]
    default_language: Language
    sells_to: Annotated[list[Territory], Field(max_length=250)] = []
    delay_seconds: Delay = 0
    rules: Rules = Rules()

    @model_validator(mode="after")
    def _default_is_spoken(self) -> "StreamIn":
        if self.default_language not in self.languages:
            raise ValueError("default_language is not among languages")
        return self


class StreamPatch(BaseModel):
    """What changes of a stream."""

    title: Title | None = None
    platform: Platform | None = None
    room: Annotated[str | None, Field(max_length=200)] = None
    starts_at: AwareDatetime | None = None
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
        if given.get("rules"):
            given["rules"] = {name: value for name, value in given["rules"].items() if value is not None}
        return {k: v for k, v in given.items() if v is not None or k in {"room", "starts_at"}}


class Ending(BaseModel):
    """How a stream ends."""

    refuse_unseen: Annotated[
        bool, Field(description="refuses with the list where nobody has seen a promise that was made")
    ] = False


@router.post("/streams", status_code=201)
async def create(given: StreamIn, services: ServicesDep, who: Ops) -> View:
    """Creates a stream."""
    fields = given.model_dump()
    fields["rules"] = given.rules.model_dump(exclude_none=True)
    return await services.streams.create(fields, actor=who.name)


@router.get("/streams")
async def list_streams(
    services: ServicesDep,
    who: Watcher,
    state: Annotated[Literal["planned", "live", "ended"] | None, Query()] = None,
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Streams, newest first."""
    return listing(await services.streams.listed(who.streams, state, after, limit))


@router.get("/streams/{stream_id}")
async def show(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """One stream."""
    return await services.streams.show(stream_id)


@router.patch("/streams/{stream_id}")
async def change(stream_id: str, given: StreamPatch, services: ServicesDep, who: Ops) -> View:
    """Changes a stream's settings."""
    return await services.streams.change(stream_id, given.changes(), actor=who.name)


@router.delete("/streams/{stream_id}", status_code=204)
async def delete(stream_id: str, services: ServicesDep, who: Ops) -> None:
    """Deletes a stream that is not live, with all that belongs to it."""
    await services.streams.delete(stream_id, actor=who.name)


@router.post("/streams/{stream_id}/start")
async def start(stream_id: str, services: ServicesDep, who: Ops) -> View:
    """The stream is live from now on."""
    return await services.streams.start(stream_id, actor=who.name)


@router.post("/streams/{stream_id}/end")
async def end(stream_id: str, services: ServicesDep, who: Ops, given: Ending | None = None) -> View:
    """The stream is over: no more comments are taken; 409 where promises are unseen and that is not wanted."""
    refuse = given is not None and given.refuse_unseen
    return await services.streams.end(stream_id, actor=who.name, refuse_unseen=refuse)

"""The rules that decisions follow: a stream's own, the shop's for all of its streams, and what bars do."""

from functools import cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from app.api.fields import Delay, Hour, Id, Language, Territory, Zone
from app.api.state import Everywhere, Ops, ServicesDep
from app.store.streams import EVERY_LANGUAGE
from app.triage.comment import AirBy
from app.views import View
from intents.catalogue_files import CATALOGUE

router = APIRouter(tags=["rules"])


@cache
def intent_names() -> tuple[str, ...]:
    """The names of all intents, without reading what their files say."""
    return tuple(sorted(path.stem for path in CATALOGUE.glob("*.yaml")))


def _intent(name: str) -> str:
    if name not in intent_names():
        raise ValueError(f"one of {', '.join(intent_names())}")
    return name


Intent = Annotated[str, AfterValidator(_intent)]
Seconds = Annotated[int | None, Field(ge=1, le=3600)]
Share = Annotated[float | None, Field(ge=0, le=1)]


class BlockedTermIn(BaseModel):
    """A term that hides a comment, or holds it for an agent."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    term: Annotated[str, Field(min_length=1, max_length=100)]
    action: Literal["hide", "hold"] = "hide"
    lang: Language | None = None


class Rules(BaseModel):
    """Own values, of a stream or of the shop, for what the settings say for all."""

    model_config = ConfigDict(extra="forbid")

    target_precision: Share = None
    reply_confidence: Share = None
    ignore_below: Share = None
    max_reply_length: Annotated[int | None, Field(ge=20, le=2000)] = None
    manual_intents: Annotated[list[Intent] | None, Field(max_length=100)] = None
    auto_languages: Annotated[
        list[Language | Literal["*"]] | None,
        Field(
            max_length=100,
            description=f"languages of comments that may be answered unseen; {EVERY_LANGUAGE}: all",
        ),
    ] = None
    blocked_terms: Annotated[list[BlockedTermIn] | None, Field(max_length=1000)] = None
    due_seconds: Seconds = None
    alert_seconds: Seconds = None
    breach_seconds: Seconds = None
    topic_viewers: Annotated[int | None, Field(ge=2, le=1000)] = None
    topic_window_seconds: Seconds = None
    flood_per_minute: Annotated[int | None, Field(ge=1, le=100_000)] = None
    answered_minutes: Annotated[int | None, Field(ge=1, le=1440)] = None
    ration_seconds: Annotated[int | None, Field(ge=0, le=120)] = None
    ration_hold_seconds: Annotated[int | None, Field(ge=0, le=30)] = None
    posting: Literal["channel", "program", "by_hand"] | None = None
    undo_seconds: Annotated[int | None, Field(ge=0, le=30)] = None
    on_air_by: Annotated[
        AirBy | None, Field(description="whose comments say what is on air; moderators: the host's too")
    ] = None

    def own(self) -> dict[str, Any]:
        """The rules that have a value."""
        return self.model_dump(exclude_none=True)


class QuietHours(BaseModel):
    """When only what is urgent leaves; over midnight where `from` is later than `to`."""

    model_config = ConfigDict(extra="forbid")

    from_: Hour = Field(alias="from")
    to: Hour


class AlertChoice(BaseModel):
    """Where a stream's team is told what it should hear of, when, and in which language."""

    model_config = ConfigDict(extra="forbid")

    channels: Annotated[list[Id], Field(max_length=20)] = []
    quiet_hours: QuietHours | None = None
    language: Literal["en", "zh"] = "en"


class RulesPatch(Rules):
    """What changes of the rules: one that is not given stays as it is, one that is null is the shop's or the settings'."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "due_seconds": 45,
                    "manual_intents": ["returns"],
                    "reply_confidence": None,
                    "alerts": {
                        "channels": ["ac_1f2e3d4c5b6a"],
                        "quiet_hours": {"from": "23:00", "to": "08:00"},
                        "language": "zh",
                    },
                }
            ]
        }
    )

    alerts: AlertChoice | None = None

    def changes(self) -> dict[str, Any]:
        """The rules that were given, nulls among them."""
        given = self.model_dump(by_alias=True)
        return {name: given[name] for name in self.model_fields_set}


class ShopIn(RulesPatch):
    """The rules of all streams that have none of their own, and what a new stream begins with."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "target_precision": 0.98,
                    "manual_intents": ["returns"],
                    "languages": ["en", "zh", "ms"],
                    "timezone": "Asia/Kuala_Lumpur",
                    "currency": "MYR",
                    "delay_seconds": 4,
                }
            ]
        },
    )

    languages: Annotated[list[Language] | None, Field(min_length=1, max_length=50)] = None
    default_language: Language | None = None
    timezone: Zone | None = None
    sells_to: Annotated[list[Territory] | None, Field(max_length=250)] = None
    currency: Annotated[str | None, Field(pattern="^[A-Z]{3}$", description="ISO 4217, such as MYR")] = None
    delay_seconds: Delay | None = None


@router.get("/streams/{stream_id}/rules")
async def show_rules(stream_id: str, services: ServicesDep, _: Ops) -> View:
    """Every rule of a stream: its value, whose value that is, and what holds without the stream's own."""
    return await services.rules.of_stream(stream_id)


@router.patch("/streams/{stream_id}/rules")
async def change_rules(stream_id: str, given: RulesPatch, services: ServicesDep, who: Ops) -> View:
    """Changes some of a stream's own rules, from its next comment on."""
    return await services.rules.change_stream(stream_id, given.changes(), actor=who.name)


@router.get("/shop")
async def show_shop(services: ServicesDep, _: Ops) -> View:
    """The shop's defaults, as far as there are any."""
    return await services.rules.shop()


@router.put("/shop")
async def set_shop(given: ShopIn, services: ServicesDep, who: Everywhere) -> View:
    """Replaces the shop's defaults, from the next comment on."""
    return await services.rules.change_shop(given.changes(), actor=who.name, anew=True)


@router.patch("/shop")
async def change_shop(given: ShopIn, services: ServicesDep, who: Everywhere) -> View:
    """Changes some of the shop's defaults; one that is null is taken out."""
    return await services.rules.change_shop(given.changes(), actor=who.name)


@router.get("/shop/rules")
async def show_shop_rules(services: ServicesDep, _: Ops) -> View:
    """Every rule of the shop: its value, whose value that is, and what holds without the shop's own."""
    return await services.rules.of_shop()


@router.get("/settings-effects")
async def show_effects(services: ServicesDep, who: Ops) -> View:
    """What each bar lets go out by itself: counted on labelled shops, and on what this shop's agents decided."""
    return await services.effects.told(who.streams)

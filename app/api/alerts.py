"""Alerts to the team: the channels, and what they were told."""

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.alerts.channels import kinds
from app.api.listing import Limit, listing
from app.api.state import Everywhere, ServicesDep
from app.paging import Page
from app.views import View

router = APIRouter(tags=["alerts"])

Name = Annotated[str, Field(min_length=1, max_length=60)]
FieldName = Annotated[str, Field(max_length=40)]
Value = Annotated[str, Field(max_length=2000)]


class AlertChannelIn(BaseModel):
    """A new channel; its fields depend on its kind."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "kind": "dingtalk",
                    "name": "Night shift",
                    "config": {
                        "url": "https://oapi.dingtalk.com/robot/send?access_token=...",
                        "secret": "SEC...",
                    },
                }
            ]
        },
    )

    kind: Annotated[str, Field(max_length=40)]
    name: Name
    config: Annotated[dict[FieldName, Value], Field(max_length=10)]


class AlertChannelPatch(BaseModel):
    """What changes of a channel; a field that is not given stays as it is, one that is null is taken out."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"name": "Day shift", "config": {"secret": None}}]}
    )

    name: Name | None = None
    config: Annotated[dict[FieldName, Value | None], Field(max_length=10)] = {}


class TrialIn(BaseModel):
    """How a test is put."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"language": "zh"}]})

    language: Literal["en", "zh"] = "en"


@router.get("/alert-channels")
async def list_alert_channels(services: ServicesDep, _: Everywhere) -> View:
    """Every channel of alerts, without its secrets."""
    return listing(await services.alerts.listed())


@router.get("/alert-channels/kinds")
async def list_kinds(_: Everywhere) -> View:
    """The kinds of channels, and what each is set up with."""
    return listing(Page(kinds()))


@router.post("/alert-channels", status_code=201)
async def add_alert_channel(given: AlertChannelIn, services: ServicesDep, who: Everywhere) -> View:
    """Adds a channel; an address that is not the platform's own is an admin's to give."""
    return await services.alerts.add(given.kind, given.name, given.config, actor=who.name, admin=who.may())


@router.patch("/alert-channels/{channel_id}")
async def change_alert_channel(
    channel_id: str, given: AlertChannelPatch, services: ServicesDep, who: Everywhere
) -> View:
    """Changes a channel's name or fields."""
    return await services.alerts.change(channel_id, given.name, given.config, actor=who.name, admin=who.may())


@router.delete("/alert-channels/{channel_id}", status_code=204)
async def delete_alert_channel(channel_id: str, services: ServicesDep, who: Everywhere) -> None:
    """Removes a channel; what waits for it does not leave."""
    await services.alerts.remove(channel_id, actor=who.name)


@router.post("/alert-channels/{channel_id}/test")
async def try_alert_channel(
    channel_id: str, services: ServicesDep, _: Everywhere, given: TrialIn | None = None
) -> View:
    """Sends a test message now, and tells what the other side said."""
    return await services.alerts.test(channel_id, (given or TrialIn()).language)


@router.get("/alert-messages")
async def list_alert_messages(
    services: ServicesDep, _: Everywhere, after: str | None = None, limit: Limit = 50
) -> View:
    """What the team was told outside the desk, newest first, and what became of it."""
    return listing(await services.alerts.sent(after, limit))


@router.post("/alert-messages/{message_id}/again")
async def send_again(message_id: str, services: ServicesDep, who: Everywhere) -> View:
    """Sends again what did not arrive, or may not have."""
    return await services.alerts.send_again(message_id, actor=who.name)

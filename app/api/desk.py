"""The desk: suggestions."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.api.fields import Id, Moment
from app.api.listing import listing
from app.api.shapes import Counted
from app.api.shapes.suggestions import Outcomes, Promised, Suggestion
from app.api.state import Agent, ServicesDep
from app.desk import desk
from app.views import View

router = APIRouter(tags=["desk"])

State = Literal["waiting", "leaving", "approved", "rejected", "to_host", "follow_up", "answered", "recalled"]
UndoSeconds = Annotated[
    float, Field(ge=0, le=30, description="how long it can be taken back; 0 does it at once")
]


class Undoable(BaseModel):
    """How long an action can be taken back before it is done."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"undo_seconds": 5}]})

    undo_seconds: UndoSeconds = 0


class Approval(Undoable):
    """What is sent: the draft, or an agent's own words; and how."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "text": "Take M: 158 to 166 cm, 50 to 58 kg.",
                    "draft_id": "rp_8ba2f2a97d34751b",
                    "check": True,
                    "undo_seconds": 5,
                }
            ]
        }
    )

    text: Annotated[str | None, Field(max_length=10_000)] = None
    draft_id: Annotated[
        str | None, Field(max_length=64, description="`reply.id` as the agent saw it, or an alternative's")
    ] = None
    check: Annotated[bool, Field(description="refuses own words that state what is in no evidence")] = False
    by_hand: Annotated[bool, Field(description="a person posts it, Sidestage does not")] = False


class Rejection(Undoable):
    """Why nothing is sent."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "Was said on air.", "undo_seconds": 5}]}
    )

    reason: Annotated[str, Field(min_length=1, max_length=500)]


class Promise(Undoable):
    """Who sees to it, and until when."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"owner": "mei", "due_at": "2026-11-22T10:00:00+08:00", "note": "Ask the warehouse."}
            ]
        }
    )

    owner: Annotated[str | None, Field(max_length=64)] = None
    due_at: Moment | None = None
    note: Annotated[str, Field(max_length=2000)] = ""


class Ids(BaseModel):
    """Several suggestions."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"ids": ["sg_5acfc845c545d0b0", "sg_d7056ab1495d9532"]}]}
    )

    ids: Annotated[list[Id], Field(min_length=1, max_length=200)]


class Many(Ids, Undoable):
    """Several suggestions to approve as they are drafted."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "ids": ["sg_5acfc845c545d0b0", "sg_d7056ab1495d9532"],
                    "draft_ids": ["rp_8ba2f2a97d34751b", None],
                    "undo_seconds": 5,
                }
            ]
        }
    )

    draft_ids: Annotated[
        list[Annotated[str, Field(max_length=64)] | None] | None,
        Field(description="`reply.id` of each as the agent saw it, in the order of `ids`"),
    ] = None

    @model_validator(mode="after")
    def _one_each(self) -> "Many":
        if self.draft_ids is not None and len(self.draft_ids) != len(self.ids):
            raise ValueError("draft_ids has one for each of ids")
        return self


class Snooze(BaseModel):
    """How long it is out of the way; 0 wakes it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"seconds": 60}]})

    seconds: Annotated[int, Field(ge=0, le=3600)]


class Words(BaseModel):
    """A reply that is being written."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": "It is RM 39.00, and black is sold out."}]}
    )

    text: Annotated[str, Field(max_length=10_000)]


@router.get("/streams/{stream_id}/suggestions", responses={200: {"model": Counted[Suggestion]}})
async def list_suggestions(
    stream_id: str,
    services: ServicesDep,
    _: Agent,
    state: State = "waiting",
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 50,
) -> View:
    """Suggestions in the order to work on."""
    return listing(await services.desk.listed(stream_id, state, after, limit))


@router.post("/suggestions/approve", responses={200: {"model": Outcomes}})
async def approve_many(given: Many, services: ServicesDep, who: Agent) -> View:
    """Approves several at once, each with its own outcome."""
    outcomes = await services.desk.approve_many(given.ids, who.name, given.undo_seconds, given.draft_ids)
    return {"items": outcomes, "next": None}


@router.post("/suggestions/undo", responses={200: {"model": Outcomes}})
async def undo_many(given: Ids, services: ServicesDep, who: Agent) -> View:
    """Takes back several that have not left, each with its own outcome."""
    return {"items": await services.desk.undo_many(given.ids, who.name), "next": None}


@router.post("/suggestions/{suggestion_id}/claim", responses={200: {"model": Suggestion}})
async def claim(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Claims a suggestion; the claim lapses by itself."""
    return await services.desk.claim(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/release", responses={200: {"model": Suggestion}})
async def release(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Gives a claim back."""
    return await services.desk.release(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/approve", responses={200: {"model": Suggestion}})
async def approve(
    suggestion_id: str, services: ServicesDep, who: Agent, given: Approval | None = None
) -> View:
    """Sends the draft, or the agent's own text; at once, or when its time to be taken back is over."""
    asked = given or Approval()
    return await services.desk.approve(
        suggestion_id,
        who.name,
        desk.Approval(asked.text, asked.draft_id, asked.check, asked.by_hand),
        asked.undo_seconds,
    )


@router.post("/suggestions/{suggestion_id}/reject", responses={200: {"model": Suggestion}})
async def reject(suggestion_id: str, given: Rejection, services: ServicesDep, who: Agent) -> View:
    """Settles it without a reply."""
    return await services.desk.reject(suggestion_id, who.name, given.reason, given.undo_seconds)


@router.post("/suggestions/{suggestion_id}/to-host", responses={200: {"model": Suggestion}})
async def to_host(
    suggestion_id: str, services: ServicesDep, who: Agent, given: Undoable | None = None
) -> View:
    """Puts the question on the host queue."""
    return await services.desk.to_host(suggestion_id, who.name, given.undo_seconds if given else 0)


@router.post("/suggestions/{suggestion_id}/follow-up", responses={200: {"model": Promised}})
async def follow_up(
    suggestion_id: str, services: ServicesDep, who: Agent, given: Promise | None = None
) -> View:
    """Makes it a promise to the viewer."""
    promise = given or Promise()
    return await services.desk.follow_up(
        suggestion_id,
        who.name,
        owner=promise.owner,
        due_at=promise.due_at,
        note=promise.note,
        undo_seconds=promise.undo_seconds,
    )


@router.post("/suggestions/{suggestion_id}/undo", responses={200: {"model": Suggestion}})
async def undo(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Takes back what has not left; it waits again, claimed."""
    return await services.desk.undo(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/snooze", responses={200: {"model": Suggestion}})
async def snooze(suggestion_id: str, given: Snooze, services: ServicesDep, who: Agent) -> View:
    """Puts it out of the way for a while, or wakes it."""
    return await services.desk.snooze(suggestion_id, who.name, given.seconds)


@router.post("/suggestions/{suggestion_id}/check")
async def check(suggestion_id: str, given: Words, services: ServicesDep, _: Agent) -> View:
    """Tells which facts of a text stand in the workbook, and where."""
    return await services.grounding.check(suggestion_id, given.text)

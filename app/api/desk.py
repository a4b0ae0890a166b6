"""The desk: suggestions and follow-ups."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import AwareDatetime, BaseModel, Field

from app.api.listing import Limit, listing
from app.api.state import Agent, ServicesDep
from app.views import View

router = APIRouter(tags=["desk"])

State = Literal["waiting", "approved", "rejected", "to_host", "follow_up", "answered", "recalled"]


class Approval(BaseModel):
    """An agent's own words, where the draft was edited."""

    text: str | None = None


class Rejection(BaseModel):
    """Why nothing is sent."""

    reason: Annotated[str, Field(min_length=1, max_length=500)]


class Promise(BaseModel):
    """Who sees to it, and until when."""

    owner: Annotated[str | None, Field(max_length=64)] = None
    due_at: AwareDatetime | None = None
    note: Annotated[str, Field(max_length=2000)] = ""


class Many(BaseModel):
    """Several suggestions to approve as they are drafted."""

    ids: Annotated[list[str], Field(min_length=1, max_length=200)]


class FollowUpPatch(BaseModel):
    """What changes of a promise."""

    state: Literal["open", "done"] | None = None
    owner: Annotated[str | None, Field(max_length=64)] = None
    due_at: AwareDatetime | None = None
    note: Annotated[str | None, Field(max_length=2000)] = None


@router.get("/streams/{stream_id}/suggestions")
async def list_suggestions(
    stream_id: str,
    services: ServicesDep,
    _: Agent,
    state: State = "waiting",
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Suggestions in the order to work on."""
    return listing(await services.desk.listed(stream_id, state, after, limit))


@router.post("/suggestions/approve")
async def approve_many(given: Many, services: ServicesDep, who: Agent) -> View:
    """Approves several at once, each with its own outcome."""
    return {"items": await services.desk.approve_many(given.ids, who.name), "next": None}


@router.post("/suggestions/{suggestion_id}/claim")
async def claim(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Claims a suggestion; the claim lapses by itself."""
    return await services.desk.claim(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/release")
async def release(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Gives a claim back."""
    return await services.desk.release(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/approve")
async def approve(
    suggestion_id: str, services: ServicesDep, who: Agent, given: Approval | None = None
) -> View:
    """Sends the draft, or the agent's own text."""
    return await services.desk.approve(suggestion_id, who.name, given.text if given else None)


@router.post("/suggestions/{suggestion_id}/reject")
async def reject(suggestion_id: str, given: Rejection, services: ServicesDep, who: Agent) -> View:
    """Settles it without a reply."""
    return await services.desk.reject(suggestion_id, who.name, given.reason)


@router.post("/suggestions/{suggestion_id}/to-host")
async def to_host(suggestion_id: str, services: ServicesDep, who: Agent) -> View:
    """Puts the question on the host queue."""
    return await services.desk.to_host(suggestion_id, who.name)


@router.post("/suggestions/{suggestion_id}/follow-up")
async def follow_up(
    suggestion_id: str, services: ServicesDep, who: Agent, given: Promise | None = None
) -> View:
    """Makes it a promise to the viewer."""
    promise = given or Promise()
    return await services.desk.follow_up(
        suggestion_id, who.name, owner=promise.owner, due_at=promise.due_at, note=promise.note
    )


@router.get("/follow-ups")
async def list_follow_ups(
    services: ServicesDep,
    _: Agent,
    stream: Annotated[str | None, Query(description="one stream only")] = None,
    state: Literal["open", "done"] | None = None,
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """The promise ledger, by due time."""
    return listing(await services.follow_ups.listed(stream, state, after, limit))


@router.patch("/follow-ups/{follow_up_id}")
async def change_follow_up(
    follow_up_id: str, given: FollowUpPatch, services: ServicesDep, who: Agent
) -> View:
    """Changes a promise: done, another owner, another time."""
    due_at: datetime | None = given.due_at
    return await services.follow_ups.change(
        follow_up_id, who.name, state=given.state, owner=given.owner, due_at=due_at, note=given.note
    )

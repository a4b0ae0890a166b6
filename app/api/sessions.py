"""Sign-ins as they are listed and ended, and tickets for embedded desks."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from app.api.state import Agent, Person, ServicesDep
from app.errors import Forbidden
from app.views import View, moment

router = APIRouter(tags=["session"])
Name = Annotated[str, Field(max_length=64, pattern=r"^[^\x00]*$")]


class TicketIn(BaseModel):
    """A ticket for a user's desk on pages of one origin; `streams` empty means all that the maker reaches."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"username": "mei", "origin": "https://shop.example", "streams": ["st_1f2e3d4c5b6a"]}
            ]
        }
    )

    username: Name
    origin: Annotated[str, Field(max_length=300)]
    streams: Annotated[list[Annotated[str, Field(max_length=64)]], Field(max_length=100)] = []


@router.get("/sessions")
async def list_sessions(
    services: ServicesDep, who: Person, user: Annotated[Name | None, Query(description="an admin's")] = None
) -> View:
    """One's own sign-ins and tickets, the latest seen first; an admin may ask for a user's."""
    wanted = user or who.name
    if wanted != who.name and not who.may():
        raise Forbidden("Only an admin sees the sign-ins of others.")
    return {"items": await services.sign_ins.of(wanted, who.sign_in), "next": None}


@router.delete("/sessions/{session_id}", status_code=204)
async def end_session(session_id: str, services: ServicesDep, who: Person) -> None:
    """Ends a sign-in or a ticket: one's own, or anyone's where an admin does."""
    await services.sign_ins.end(session_id, who)


@router.post("/sessions/end-others")
async def end_others(services: ServicesDep, who: Person) -> View:
    """Ends one's other sign-ins and tickets, and says how many."""
    return {"ended": await services.sign_ins.end_others(who)}


@router.post("/tickets", status_code=201)
async def make_ticket(given: TicketIn, services: ServicesDep, who: Agent) -> View:
    """A ticket for an embedded desk, shown this once: a program's for any agent, a person's for themself."""
    if who.sign_in is not None and not (who.by_cookie and (who.name == given.username or who.may())):
        raise Forbidden("A person gets tickets for themself only, and a ticket gets none.")
    ticket, row = await services.sign_ins.make_ticket(who, given.username, given.origin, given.streams)
    return {"ticket": ticket, "expires_at": moment(row.expires_at)}

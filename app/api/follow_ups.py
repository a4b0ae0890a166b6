"""The promise ledger, over all streams."""

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Header, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.fields import Moment
from app.api.listing import Limit, listing
from app.api.shapes import Counted
from app.api.shapes.suggestions import FollowUp, WholeFollowUp
from app.api.state import Ledger, ServicesDep
from app.errors import Forbidden
from app.follow_ups.follow_ups import Reader
from app.follow_ups.ledger_sheet import as_csv, as_xlsx
from app.follow_ups.promises import Change
from app.store.follow_ups import FINISHED, UNFINISHED, Sought
from app.views import View

router = APIRouter(tags=["follow-ups"])

State = Literal["open", "in_progress", "waiting", "done", "dropped"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_NUL = r"^[^\x00]*$"


class FollowUpPatch(BaseModel):
    """What changes of a promise."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "state": "in_progress",
                    "owner": "mei",
                    "due_at": "2026-11-22T10:00:00+08:00",
                    "note": "Asked the courier.",
                    "updated_at": "2026-11-21T12:04:11.250+00:00",
                }
            ]
        }
    )

    state: State | None = None
    reason: Annotated[str | None, Field(max_length=500, description="why it is dropped")] = None
    owner: Annotated[str | None, Field(max_length=64, description="empty: nobody's")] = None
    due_at: Moment | None = None
    note: Annotated[
        str | None, Field(max_length=2000, description="numbers that were masked come back by themselves")
    ] = None
    updated_at: Annotated[
        Moment | None, Field(description="as it was read: 409 where it was changed since")
    ] = None


async def sought(
    services: ServicesDep,
    stream: Annotated[str | None, Query(description="one stream only")] = None,
    state: Annotated[
        State | Literal["unfinished", "finished"] | None,
        Query(description="`unfinished`: open, in_progress or waiting; `finished`: done or dropped"),
    ] = None,
    owner: Annotated[str | None, Query(max_length=64, pattern=NO_NUL)] = None,
    overdue: Annotated[bool, Query(description="only those whose time has passed")] = False,
    seen: Annotated[bool | None, Query(description="whether a person has opened or changed it")] = None,
    q: Annotated[
        str | None, Query(max_length=200, pattern=NO_NUL, description="words of the comment, viewer or note")
    ] = None,
) -> Sought:
    """Which promises are asked for."""
    states = {None: None, "unfinished": UNFINISHED, "finished": FINISHED}.get(state, (state or "",))
    if overdue:
        states = [one for one in states or UNFINISHED if one in UNFINISHED]
    before = services.clock() if overdue else None
    return Sought(stream, states, owner, before, seen, (q or "").strip() or None)


SoughtDep = Annotated[Sought, Depends(sought)]


@router.get("/follow-ups", responses={200: {"model": Counted[FollowUp]}})
async def list_follow_ups(
    services: ServicesDep, _: Ledger, asked: SoughtDep, after: str | None = None, limit: Limit = 50
) -> View:
    """The promise ledger, by due time; personal numbers are masked."""
    return listing(await services.follow_ups.listed(asked, after, limit))


Reveal = Annotated[bool, Query(description="personal numbers whole; for ops, and put on record")]


@router.get("/follow-ups/export.csv", response_class=Response, responses={200: {"content": {"text/csv": {}}}})
async def export_csv(
    services: ServicesDep, who: Ledger, asked: SoughtDep, reveal: Reveal = False
) -> Response:
    """The ledger as CSV, times in each stream's zone; personal numbers are masked unless ops ask for them."""
    lines = await services.follow_ups.lines(asked, who.name, reveal=_may_reveal(reveal, who.may("ops")))
    return _file(await asyncio.to_thread(as_csv, lines), "text/csv; charset=utf-8", "promises.csv")


@router.get("/follow-ups/export.xlsx", response_class=Response, responses={200: {"content": {XLSX: {}}}})
async def export_xlsx(
    services: ServicesDep, who: Ledger, asked: SoughtDep, reveal: Reveal = False
) -> Response:
    """The same as a workbook."""
    lines = await services.follow_ups.lines(asked, who.name, reveal=_may_reveal(reveal, who.may("ops")))
    return _file(await asyncio.to_thread(as_xlsx, lines), XLSX, "promises.xlsx")


@router.get("/follow-ups/{follow_up_id}", responses={200: {"model": WholeFollowUp}})
async def show_follow_up(
    follow_up_id: str,
    services: ServicesDep,
    who: Ledger,
    reveal: Annotated[bool, Query(description="personal numbers whole; it is put on record")] = False,
) -> View:
    """A promise with its history, the viewer's comments and the replies; a person has seen it from then on."""
    reader = Reader(who.name, who.sign_in is not None)
    return await services.follow_ups.show(follow_up_id, reader, reveal=reveal)


@router.patch("/follow-ups/{follow_up_id}", responses={200: {"model": FollowUp}})
async def change_follow_up(
    follow_up_id: str,
    given: FollowUpPatch,
    services: ServicesDep,
    who: Ledger,
    if_match: Annotated[str | None, Header(description="`updated_at` as it was read")] = None,
) -> View:
    """Changes a promise: its state, another owner, another time; 409 where somebody else just did."""
    change = Change(given.state, given.reason, given.owner, given.due_at, given.note)
    since = given.updated_at.isoformat() if given.updated_at else if_match
    return await services.follow_ups.change(follow_up_id, who.name, change, unchanged_since=since)


def _may_reveal(reveal: bool, may: bool) -> bool:
    if reveal and not may:
        raise Forbidden("Only ops take personal numbers out of Sidestage.")
    return reveal


def _file(data: bytes, kind: str, name: str) -> Response:
    return Response(data, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})

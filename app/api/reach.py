"""What a key or a ticket for some streams reaches: whatever a request names must belong to them."""

import json
from collections.abc import Iterable
from typing import Any, cast

from fastapi import Request
from sqlmodel import Session, col, select

from app.errors import Forbidden, NotFound
from app.people.accounts import Principal
from app.store.session import Database
from app.store.tables import FollowUp, Suggestion, Topic

NAMED_IN_PATH: dict[str, tuple[str, type[Suggestion] | type[Topic] | type[FollowUp]]] = {
    "suggestion_id": ("suggestion", Suggestion),
    "topic_id": ("topic", Topic),
    "follow_up_id": ("follow-up", FollowUp),
}
"""Path parameters that name a thing of some stream."""
MUST_NAME = (
    "/api/v1/follow-ups",
    "/api/v1/follow-ups/export.csv",
    "/api/v1/follow-ups/export.xlsx",
    "/api/v1/events",
    "/api/v1/canned-answers",
)
"""Lists over all streams, which such a caller narrows to their own by `stream` or `streams`."""
MOST_IDS = 500


async def within_reach(request: Request, who: Principal, db: Database) -> None:
    """NotFound where a request names a stream, or a thing of a stream, beyond reach; Forbidden where it names none but
    would see all."""
    streams = named_streams(request)
    for stream_id in streams:
        if not who.reaches(stream_id):
            raise NotFound(f"There is no stream {stream_id!r}.")
    if request.method == "GET" and request.url.path in MUST_NAME and not streams:
        raise Forbidden("Name the streams: your access is for some of them only.")
    for parameter, (word, table) in NAMED_IN_PATH.items():
        if (named := request.path_params.get(parameter)) is not None:
            await _all_within(who, db, word, table, [named])
    if request.method == "POST" and request.url.path.startswith("/api/v1/suggestions/"):
        await _all_within(who, db, "suggestion", Suggestion, await _ids_of_body(request))


def named_streams(request: Request) -> set[str]:
    """The ids of streams in a request's path and query."""
    query = request.query_params
    listed = [part for given in query.getlist("streams") for part in given.split(",")]
    named = [
        request.path_params.get("stream_id"),
        *query.getlist("stream"),
        *query.getlist("stream_id"),
        *listed,
    ]
    return {stream_id for stream_id in named if stream_id}


async def _all_within(
    who: Principal,
    db: Database,
    word: str,
    table: type[Suggestion] | type[Topic] | type[FollowUp],
    ids: Iterable[str],
) -> None:
    wanted = list(ids)[:MOST_IDS]
    if not wanted:
        return

    def work(session: Session) -> dict[str, str]:
        found = session.exec(select(table.id, table.stream_id).where(col(table.id).in_(wanted)))
        return dict(found.all())

    beyond = [thing for thing, stream in (await db.read(work)).items() if not who.reaches(stream)]
    if beyond:
        raise NotFound(f"There is no {word} {beyond[0]!r}.")


async def _ids_of_body(request: Request) -> list[str]:
    """The `ids` of a JSON body; none where there are none, or where it can't be read: the route says so then."""
    try:
        body: Any = json.loads(await request.body() or b"null")
    except ValueError:
        return []
    ids = cast("dict[str, Any]", body).get("ids") if isinstance(body, dict) else None
    return [one for one in cast("list[Any]", ids) if isinstance(one, str)] if isinstance(ids, list) else []

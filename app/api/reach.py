"""What a key or a ticket for some streams reaches: whatever a request names must belong to them."""

import json
from collections.abc import Iterable
from typing import Any, cast

from fastapi import Request
from sqlmodel import Session, col, select

from app.errors import Forbidden, NotFound
from app.people.accounts import Principal
from app.store.session import Database
from app.store.tables import CannedAnswer, FollowUp, Suggestion, Topic

OfStream = type[Suggestion] | type[Topic] | type[FollowUp] | type[CannedAnswer]
NAMED_IN_PATH: dict[str, tuple[str, OfStream]] = {
    "suggestion_id": ("suggestion", Suggestion),
    "topic_id": ("topic", Topic),
    "follow_up_id": ("follow-up", FollowUp),
    "answer_id": ("canned answer", CannedAnswer),
}
"""Path parameters that name a thing of some stream, or of all."""
NARROWED_BY = {
    "/api/v1/follow-ups": "stream",
    "/api/v1/follow-ups/export.csv": "stream",
    "/api/v1/follow-ups/export.xlsx": "stream",
    "/api/v1/canned-answers": "stream",
    "/api/v1/events": "streams",
}
"""Lists over all streams, which such a caller narrows to their own, and the parameter that each reads for it."""
MOST_IDS = 500


async def within_reach(request: Request, who: Principal, db: Database) -> None:
    """NotFound where a request names a stream, or a thing of a stream, beyond reach; Forbidden where it names none but
    would see all."""
    if (stream_id := request.path_params.get("stream_id")) is not None:
        keeps_to(who, stream_id)
    if request.method == "GET" and (parameter := NARROWED_BY.get(request.url.path)) is not None:
        named = _streams_of(request, parameter)
        if not named:
            raise Forbidden("Name the streams: your access is for some of them only.")
        for stream_id in named:
            keeps_to(who, stream_id)
    for parameter, (word, table) in NAMED_IN_PATH.items():
        if (named := request.path_params.get(parameter)) is not None:
            await _all_within(who, db, word, table, [named])
    if request.method == "POST" and request.url.path.startswith("/api/v1/suggestions/"):
        await _all_within(who, db, "suggestion", Suggestion, await _ids_of_body(request))


def keeps_to(who: Principal, stream_id: str | None) -> None:
    """NotFound for a stream beyond reach; Forbidden for all streams, which is None, where only some are within it."""
    if stream_id is None and who.streams:
        raise Forbidden("Your access is for some streams only; this is of all.")
    if stream_id is not None and not who.reaches(stream_id):
        raise NotFound(f"There is no stream {stream_id!r}.")


def _streams_of(request: Request, parameter: str) -> list[str]:
    """The ids that a parameter names; an empty `stream` is one, of no stream, since its route may read the last given."""
    given = request.query_params.getlist(parameter)
    if parameter == "stream":
        return given
    return [part for one in given for part in one.split(",") if part]


async def _all_within(
    who: Principal,
    db: Database,
    word: str,
    table: OfStream,
    ids: Iterable[str],
) -> None:
    wanted = list(ids)[:MOST_IDS]
    if not wanted:
        return

    def work(session: Session) -> dict[str, str | None]:
        found = session.exec(select(table.id, table.stream_id).where(col(table.id).in_(wanted)))
        return dict(found.all())

    for thing, stream_id in (await db.read(work)).items():
        if stream_id is None:
            keeps_to(who, None)
        elif not who.reaches(stream_id):
            raise NotFound(f"There is no {word} {thing!r}.")


async def _ids_of_body(request: Request) -> list[str]:
    """The `ids` of a JSON body; none where there are none, or where it can't be read: the route says so then."""
    try:
        body: Any = json.loads(await request.body() or b"null")
    except ValueError:
        return []
    ids = cast("dict[str, Any]", body).get("ids") if isinstance(body, dict) else None
    return [one for one in cast("list[Any]", ids) if isinstance(one, str)] if isinstance(ids, list) else []

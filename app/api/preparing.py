"""Before a stream goes live: what it lacks, and the knowledge of an earlier one."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.reading import ToldIn
from app.api.shapes.streams import Uploaded
from app.api.state import Ops, ServicesDep, Watcher
from app.errors import NotFound
from app.views import View

router = APIRouter(tags=["streams"])


class CopyIn(BaseModel):
    """What is copied: a version of another stream, by default the one that answers there."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"stream_id": "st_1f2e3d4c5b6a", "version": 3, "activate": True}]},
    )

    stream_id: str = Field(min_length=1, max_length=100)
    version: int | None = Field(None, ge=1, le=2**31 - 1)
    activate: bool = False


@router.get("/streams/{stream_id}/readiness")
async def readiness(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """The checklist before a stream goes live; `ready` where nothing is missing."""
    return await services.preparation.readiness(stream_id)


@router.post("/streams/{stream_id}/knowledge/copy", status_code=201, responses={201: {"model": Uploaded}})
async def copy(
    stream_id: str,
    given: CopyIn,
    services: ServicesDep,
    who: Ops,
    language: ToldIn,
) -> View:
    """A version of another stream as a new one of this stream, checked for it; 409 where none answers there."""
    if not who.reaches(given.stream_id):
        raise NotFound(f"There is no stream {given.stream_id!r}.")
    made = await services.copies.copy(
        stream_id,
        given.stream_id,
        given.version,
        activate=given.activate,
        actor=who.name,
        language=language,
    )
    return made.view()

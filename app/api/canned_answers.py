"""Canned answers: words that agents send often."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from app.api.listing import listing
from app.api.reach import keeps_to
from app.api.state import Agent, ServicesDep
from app.api.streams import Language
from app.views import View

router = APIRouter(tags=["desk"])

Shortcut = Annotated[str, Field(pattern=r"^[^\s/]{1,40}$")]
Words = Annotated[str, Field(min_length=1, max_length=1000)]
StreamId = Annotated[str | None, Field(max_length=64)]


class CannedIn(BaseModel):
    """A new canned answer; `{viewer}`, `{product}`, `{price}` and `{agent}` are filled in."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "shortcut": "link",
                    "text": "The link is in the bio, {viewer}.",
                    "language": "en",
                    "stream_id": None,
                }
            ]
        }
    )

    shortcut: Shortcut
    text: Words
    language: Language | None = None
    stream_id: StreamId = None


class CannedPatch(BaseModel):
    """What changes of a canned answer."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Tap the yellow bag, {viewer}."}]})

    shortcut: Shortcut | None = None
    text: Words | None = None
    language: Language | None = None
    stream_id: StreamId = None

    def changes(self) -> dict[str, Any]:
        """The fields that were given; a `null` only where the field may be empty."""
        given = self.model_dump(exclude_unset=True)
        return {k: v for k, v in given.items() if v is not None or k in {"language", "stream_id"}}


@router.get("/canned-answers")
async def list_canned_answers(
    services: ServicesDep,
    _: Agent,
    stream: Annotated[str | None, Query(description="those of every stream and of this one")] = None,
) -> View:
    """Canned answers, by shortcut."""
    return listing(await services.canned.listed(stream))


@router.post("/canned-answers", status_code=201)
async def add_canned_answer(given: CannedIn, services: ServicesDep, who: Agent) -> View:
    """Adds a canned answer."""
    keeps_to(who, given.stream_id)
    return await services.canned.add(given.model_dump(), who.name)


@router.patch("/canned-answers/{answer_id}")
async def change_canned_answer(answer_id: str, given: CannedPatch, services: ServicesDep, who: Agent) -> View:
    """Changes a canned answer."""
    changes = given.changes()
    if "stream_id" in changes:
        keeps_to(who, changes["stream_id"])
    return await services.canned.change(answer_id, changes)


@router.delete("/canned-answers/{answer_id}", status_code=204)
async def delete_canned_answer(answer_id: str, services: ServicesDep, _: Agent) -> None:
    """Removes a canned answer."""
    await services.canned.delete(answer_id)

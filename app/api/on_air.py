"""What is on air when."""

from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.api.fields import Moment, Number
from app.api.shapes.streams import Aired, Timeline
from app.api.state import Ops, ServicesDep, Watcher
from app.views import View

router = APIRouter(tags=["on air"])


class OnAirIn(BaseModel):
    """The product being shown from `at` on (default: now); null for none."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"sku": "DR-102"}]})

    sku: Annotated[str | None, Field(max_length=200)]
    at: Moment | None = None


class CorrectionIn(BaseModel):
    """What was otherwise than a line says."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"sku": "DR-102"}]})

    sku: Annotated[str | None, Field(max_length=200)] = None
    at: Annotated[Moment | None, Field(description="null is as if it were not given")] = None

    @model_validator(mode="after")
    def _says_something(self) -> "CorrectionIn":
        if not self.fields():
            raise ValueError("sku or at")
        return self

    def fields(self) -> dict[str, Any]:
        """Those that were given."""
        given = self.model_dump(exclude_unset=True)
        return {name: value for name, value in given.items() if name == "sku" or value is not None}


@router.put("/streams/{stream_id}/on-air", responses={200: {"model": Aired}})
async def put(stream_id: str, given: OnAirIn, services: ServicesDep, who: Ops) -> View:
    """Says which product is on air, or was from a moment on."""
    return await services.on_air.put(stream_id, given.sku, given.at, actor=who.name)


@router.get("/streams/{stream_id}/on-air", responses={200: {"model": Timeline}})
async def timeline(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """The timeline, oldest first, with the product that is on air now."""
    return await services.on_air.show(stream_id)


@router.patch("/streams/{stream_id}/on-air/{line}", responses={200: {"model": Aired}})
async def correct(stream_id: str, line: Number, given: CorrectionIn, services: ServicesDep, who: Ops) -> View:
    """Corrects a line of the timeline: another product, or another time."""
    return await services.on_air.correct(stream_id, line, given.fields(), actor=who.name)


@router.delete("/streams/{stream_id}/on-air/{line}", responses={200: {"model": Aired}})
async def remove(stream_id: str, line: Number, services: ServicesDep, who: Ops) -> View:
    """Takes a line off the timeline, and tells what that touched."""
    return await services.on_air.remove(stream_id, line, actor=who.name)

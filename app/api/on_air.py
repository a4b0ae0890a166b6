"""What is on air when."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from app.api.state import Ops, ServicesDep, Watcher
from app.views import View

router = APIRouter(tags=["on air"])


class OnAirIn(BaseModel):
    """The product being shown from `at` on (default: now); null for none."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"sku": "DR-102"}]})

    sku: Annotated[str | None, Field(max_length=200)]
    at: AwareDatetime | None = None


@router.put("/streams/{stream_id}/on-air")
async def put(stream_id: str, given: OnAirIn, services: ServicesDep, who: Ops) -> View:
    """Says which product is on air."""
    return await services.streams.put_on_air(stream_id, given.sku, given.at, actor=who.name)


@router.get("/streams/{stream_id}/on-air")
async def timeline(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """The timeline, oldest first, with the product that is on air now."""
    return await services.streams.timeline(stream_id)

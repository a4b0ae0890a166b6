"""What agents have sent."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.listing import Limit, listing
from app.api.state import Agent, ServicesDep
from app.views import View

router = APIRouter(tags=["desk"])


@router.get("/streams/{stream_id}/sent")
async def list_sent(
    stream_id: str,
    services: ServicesDep,
    _: Agent,
    by: Annotated[str | None, Query(description="one agent only")] = None,
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """What agents sent, the latest first, and how it left."""
    return listing(await services.sent.listed(stream_id, by, after, limit))

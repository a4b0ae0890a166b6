"""The review of a stream."""

from fastapi import APIRouter

from app.api.state import Ops, ServicesDep
from app.views import View

router = APIRouter(tags=["reviews"])


@router.get("/streams/{stream_id}/review")
async def show(stream_id: str, services: ServicesDep, _: Ops) -> View:
    """How fast viewers were answered, and who was not answered, by topic, with the reason."""
    return await services.reviews.show(stream_id)

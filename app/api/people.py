"""Who works here, and what a stream's desk looks like now."""

from fastapi import APIRouter

from app.api.listing import listing
from app.api.state import Agent, Ledger, ServicesDep, Watcher
from app.views import View

router = APIRouter(tags=["desk"])


@router.get("/people")
async def list_people(services: ServicesDep, who: Ledger) -> View:
    """Everybody who may sign in, and the streams that they are at, of those within reach."""
    return listing(await services.people.listed(who))


@router.get("/streams/{stream_id}/stats")
async def show_stats(stream_id: str, services: ServicesDep, _: Watcher) -> View:
    """What waits, how fast viewers were answered, who is there."""
    return await services.figures.now(stream_id)


@router.get("/streams/{stream_id}/viewers/{author_id:path}")
async def show_viewer(stream_id: str, author_id: str, services: ServicesDep, _: Agent) -> View:
    """A viewer's last comments, and what they were told."""
    return await services.viewers.show(stream_id, author_id)

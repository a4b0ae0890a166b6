"""Who did what: the admin's."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.listing import Limit, listing
from app.api.state import Admin, ServicesDep
from app.views import View

router = APIRouter(tags=["accounts"])


@router.get("/audit")
async def list_audit(
    services: ServicesDep,
    _: Admin,
    actor: Annotated[str | None, Query(max_length=200, pattern=r"^[^\x00]*$")] = None,
    after: str | None = None,
    limit: Limit = 50,
) -> View:
    """Who did what, newest first: accounts, access, streams and knowledge, and what people did at the desk."""
    return listing(await services.audit.listed(actor, after, limit))

"""The service's own paths, at the root: alive, ready, metrics."""

import anyio.to_thread
from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from app.api.problems import problem
from app.api.reach import keeps_to
from app.api.state import PrincipalDep, ServicesDep

router = APIRouter(tags=["service"])


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """The process is alive."""
    return {"status": "ok"}


@router.get("/readyz")
async def ready(request: Request, services: ServicesDep) -> Response:
    """Model loaded, database reachable, migrations current; 503 with what is missing."""
    missing = await services.missing()
    if missing:
        return problem(
            request,
            503,
            "Not available right now",
            "Missing: " + ", ".join(missing) + ".",
            extra={"missing": missing},
            headers={"Retry-After": "2"},
        )
    return Response('{"status":"ready"}', media_type="application/json")


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(services: ServicesDep, who: PrincipalDep) -> Response:
    """Prometheus' text format."""
    keeps_to(who, None)
    text = await anyio.to_thread.run_sync(generate_latest, services.metrics)
    return Response(text, media_type=CONTENT_TYPE_LATEST)

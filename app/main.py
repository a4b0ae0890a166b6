"""The web application: its lifespan, its routes, its errors."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.responses import JSONResponse
from fastapi.staticfiles import StaticFiles

from app.api import (
    accounts,
    alerts,
    audit,
    canned_answers,
    comments,
    desk,
    edits,
    events,
    follow_ups,
    knowledge,
    mappings,
    on_air,
    pages,
    people,
    preflight,
    preparing,
    problems,
    reviews,
    rules,
    sent,
    service,
    session,
    sessions,
    streams,
    topics,
    workbook_files,
)
from app.api.description import with_examples, with_shapes
from app.api.guard import Embedding, Guard
from app.api.state import PrincipalDep
from app.api.tries import Tries
from app.assembly import assemble
from app.settings import Settings

ROUTERS = (
    comments,  # first, since they are tried in this order, and nothing is asked for as often
    session,
    sessions,
    accounts,
    audit,
    alerts,
    streams,
    workbook_files,
    rules,
    knowledge,
    mappings,
    preflight,
    on_air,
    desk,
    edits,
    follow_ups,
    sent,
    canned_answers,
    people,
    preparing,
    topics,
    reviews,
    events,
)
WEB = Path(__file__).parent / "web"


def now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def create_app(settings: Settings, clock: Callable[[], datetime] = now) -> FastAPI:
    """The application for these settings; everything replaceable is built when it starts."""
    app = FastAPI(
        title="Sidestage",
        summary="The customer-service desk beside the live stage",
        version="1",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,  # it would answer strangers, and lead wherever their Host says, without TLS
        lifespan=lifespan(settings, clock),
    )
    app.state.closing = asyncio.Event()  # set when the server begins to stop: streams of events end then
    problems.install(app)
    app.state.embed_origins = frozenset(settings.embed_origins)
    app.add_middleware(Guard, embed_origins=settings.embed_origins)
    app.add_middleware(
        Embedding, origins=settings.embed_origins
    )  # the outermost: refusals are to be readable, too
    api = APIRouter(prefix="/api/v1", responses=problems.RESPONSES)
    for module in ROUTERS:
        api.include_router(module.router)
    app.include_router(api)
    app.include_router(service.router)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=WEB / "static"), name="static")

    @app.get("/openapi.json", tags=["service"])
    async def openapi(_: PrincipalDep) -> JSONResponse:  # pyright: ignore[reportUnusedFunction]
        """Describes all of the interface."""
        return JSONResponse(app.openapi())

    plain = app.openapi
    app.openapi = cache(lambda: with_examples(with_shapes(plain(), problems.Problem, comments.CommentIn)))
    return app


def lifespan(
    settings: Settings, clock: Callable[[], datetime]
) -> Callable[[FastAPI], AbstractAsyncContextManager[dict[str, Any]]]:
    """Builds the services, decides what was left undecided, and takes all of it down again."""

    @asynccontextmanager
    async def run(_: FastAPI) -> AsyncGenerator[dict[str, Any]]:
        async with assemble(settings, clock) as services:
            yield {"services": services, "tries": Tries()}

    return run

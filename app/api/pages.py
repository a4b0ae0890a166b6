"""The pages: each is one static document that asks the interface for everything."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse, RedirectResponse, Response

from app.api.guard import CSP

router = APIRouter(include_in_schema=False)
PAGES = Path(__file__).parent.parent / "web" / "pages"


@router.get("/")
async def home() -> Response:
    """The list of streams."""
    return RedirectResponse("/desk")


def _page(name: str) -> FileResponse:
    return FileResponse(PAGES / f"{name}.html", media_type="text/html; charset=utf-8")


@router.get("/sign-in")
async def sign_in() -> Response:
    """The sign-in page."""
    return _page("sign-in")


@router.get("/desk")
async def desk() -> Response:
    """The agents' desk."""
    return _page("desk")


@router.get("/knowledge")
async def knowledge() -> Response:
    """The upload page for ops."""
    return _page("knowledge")


@router.get("/on-air")
async def on_air() -> Response:
    """The board of products; its pictures are other sites', by https."""
    page = _page("on-air")
    page.headers["Content-Security-Policy"] = CSP.replace("img-src 'self'", "img-src 'self' https:")
    return page


@router.get("/preflight")
async def preflight() -> Response:
    """Where ops ask a version what viewers will ask."""
    return _page("preflight")


@router.get("/settings")
async def settings() -> Response:
    """How a stream decides, and what holds for all streams."""
    return _page("settings")


@router.get("/host")
async def host() -> Response:
    """The host's prompter."""
    return _page("host")


@router.get("/alerts")
async def alerts() -> Response:
    """Where the team is told outside the desk."""
    return _page("alerts")


@router.get("/promises")
async def promises() -> Response:
    """The promise ledger."""
    return _page("promises")


@router.get("/sent")
async def sent() -> Response:
    """What agents sent in a stream."""
    return _page("sent")


@router.get("/canned")
async def canned() -> Response:
    """The book of canned answers."""
    return _page("canned")


@router.get("/queue")
async def queue() -> Response:
    """The controller's view of the host's queue."""
    return _page("queue")


@router.get("/account")
async def account() -> Response:
    """One's own account."""
    return _page("account")


@router.get("/admin")
async def admin() -> Response:
    """The admin's page: people, keys, and who did what."""
    return _page("admin")

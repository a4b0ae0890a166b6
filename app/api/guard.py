"""What every request passes: the size of its body, the origin of an unsafe one, and headers on the way back."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import on_app_error, problem
from app.errors import Unauthorized

COOKIE = "sidestage_session"
"""A person's sign-in."""
MAX_JSON = 8 * 2**20
MAX_UPLOAD = 21 * 2**20
"""A workbook has 20 MB at most; the multipart around it has a little."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
API, SIGN_IN = "/api/v1/", ("POST", "/api/v1/session")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Embedding:
    """Lets pages of the allowed origins read answers, failures too, without cookies; to others it says nothing."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self.app = app
        self.origins = frozenset(origins)
        self.shared = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=METHODS,
            allow_headers=("Authorization", "Content-Type", "If-Match", "Last-Event-ID"),
            expose_headers=("Retry-After",),
            allow_credentials=False,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers what a browser asks before it."""
        if scope["type"] == "http" and Headers(scope=scope).get("origin") in self.origins:
            await self.shared(scope, receive, send)
        else:
            await self.app(scope, receive, _varying(send) if self.origins else send)


class Guard:
    """Refuses bodies that are too large (413), unsafe requests of nobody (401), and those of another origin's pages
    (403), but for requests with a key or a ticket from the pages that may embed the desk. HEAD is answered as GET."""

    def __init__(self, app: ASGIApp, embed_origins: Sequence[str] = ()) -> None:
        self.app = app
        self.embed_origins = frozenset(embed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or answers it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "HEAD" and not scope["path"].endswith(
            "/events"
        ):  # of those the answer has no end
            scope = {**scope, "method": "GET"}  # the server leaves the body out
        request, send = Request(scope, receive), _with_headers(send)
        if scope["method"] not in SAFE and is_foreign(request.headers) and not self._embeds(request.headers):
            await problem(request, 403, "Not allowed", "This request comes from another site's page.")(
                scope, receive, send
            )
            return
        if _is_nobodys(request):  # said here, since a route reads its body before it asks who sent it
            await (await on_app_error(request, not_signed_in()))(scope, receive, send)
            return
        limit = MAX_UPLOAD if "multipart/" in request.headers.get("content-type", "") else MAX_JSON
        declared = request.headers.get("content-length", "0")
        if declared.isdigit() and int(declared) > limit:
            await _too_large(request, limit)(scope, receive, send)
            return
        await self.app(scope, _counted(receive, limit), send)

    def _embeds(self, headers: Headers) -> bool:
        """Whether it comes from an allowed page and says itself who asks, so that no cookie counts."""
        return headers.get("origin") in self.embed_origins and bool(headers.get("authorization"))


def is_foreign(headers: Headers) -> bool:
    """Whether a browser says that a page of another origin sent this (OWASP: Fetch Metadata, then Origin)."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    if origin is None:
        return False
    host = headers.get("x-forwarded-host") or headers.get("host", "")
    try:
        return urlsplit(origin).netloc != host or origin == "null"
    except ValueError:  # it is no address: nothing of ours sent it
        return True


def not_signed_in() -> Unauthorized:
    """What is said to whoever shows neither a sign-in nor a key."""
    return Unauthorized("Sign in, or send an API key.")


def _is_nobodys(request: Request) -> bool:
    """Whether it would change something, and has nothing that says who asks."""
    method, path = request.method, request.scope["path"]
    if method in SAFE or not path.startswith(API) or (method, path) == SIGN_IN:
        return False
    return not (request.headers.get("authorization") or request.cookies.get(COOKIE))


def _too_large(request: Request, limit: int) -> ASGIApp:
    return problem(request, 413, "Too large", _limit_text(limit))


def _limit_text(limit: int) -> str:
    return f"A request's body has {limit // 2**20} MiB at most."


def _counted(receive: Receive, limit: int) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise HTTPException(413, _limit_text(limit))
        return message

    return counted


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.setdefault("Content-Security-Policy", CSP)
            headers.setdefault("X-Content-Type-Options", "nosniff")
            headers.setdefault("Referrer-Policy", "same-origin")
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sending


def _varying(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Origin")
        await send(message)

    return sending

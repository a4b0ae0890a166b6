"""Sign-in, with a password or at the team's OpenID provider, and sign-out."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from app.api.guard import COOKIE
from app.api.state import Person, PrincipalDep, ServicesDep
from app.api.tries import Tries
from app.assembly import Services
from app.errors import AppError, Forbidden, NotFound, Unauthorized
from app.people.oidc import OpenIdProvider, Returned, own_path
from app.people.sign_ins import WrongPassword

router = APIRouter(tags=["session"])
OIDC_COOKIE = "sidestage_oidc"
OIDC_PATH = "/api/v1/session/oidc"
PROBLEMS = {401: "again", 403: "refused", 503: "unavailable"}
"""What the sign-in page says in words of its own, by the status of what went wrong at the provider."""


class SignInIn(BaseModel):
    """A person's name and password."""

    username: Annotated[str, Field(max_length=64)]
    password: Annotated[str, Field(max_length=1024)]

    model_config = {
        "json_schema_extra": {"examples": [{"username": "mei", "password": "correct horse battery"}]}
    }


class PasswordIn(BaseModel):
    """The present password, and another one."""

    current: Annotated[str, Field(max_length=1024)]
    new: Annotated[str, Field(max_length=1024)]

    model_config = {
        "json_schema_extra": {
            "examples": [{"current": "correct horse battery", "new": "staple in a haystack"}]
        }
    }


class WhoOut(BaseModel):
    """Who is signed in."""

    username: str
    roles: list[str]
    now: str
    """The service's clock, which pages count by."""


class OidcWay(BaseModel):
    """Sign-in at the team's provider."""

    title: str


class WaysOut(BaseModel):
    """How people can sign in."""

    password: bool = True
    oidc: OidcWay | None


@router.post("/session")
async def sign_in(given: SignInIn, request: Request, response: Response, services: ServicesDep) -> WhoOut:
    """Signs in: sets an opaque, revocable cookie."""
    tries: Tries = request.state.tries
    address = _address(request)
    tries.take(address, given.username)
    try:
        token, user = await services.sign_ins.sign_in(
            given.username, given.password, client=_client(request), address=address
        )
    except (Unauthorized, Forbidden):
        tries.failed(address, given.username)
        raise
    tries.succeeded(address, given.username)
    _set_cookie(response, request, services, token)
    return WhoOut(username=user.name, roles=[user.role], now=services.clock().isoformat())


@router.get("/session")
async def who(principal: PrincipalDep, services: ServicesDep) -> WhoOut:
    """Who is signed in."""
    now = services.clock().isoformat()
    return WhoOut(username=principal.name, roles=sorted(principal.roles), now=now)


@router.delete("/session", status_code=204)
async def sign_out(response: Response, services: ServicesDep, principal: PrincipalDep) -> None:
    """Signs out: the cookie is worthless from now on."""
    if principal.by_cookie:
        await services.sign_ins.sign_out(principal)
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


@router.put("/password", status_code=204)
async def change_password(
    given: PasswordIn, request: Request, services: ServicesDep, principal: Person
) -> None:
    """Changes one's own password; the other sign-ins end."""
    tries: Tries = request.state.tries
    address = _address(request)
    tries.take(address, principal.name)
    try:
        await services.sign_ins.change_password(principal, given.current, given.new)
    except WrongPassword:
        tries.failed(address, principal.name)
        raise


@router.get("/session/ways")
async def ways(services: ServicesDep) -> WaysOut:
    """How people can sign in: with a password, and at the team's provider where one is set up."""
    title = services.settings.oidc_title
    return WaysOut(oidc=OidcWay(title=title) if services.oidc is not None else None)


@router.get("/session/oidc", status_code=303, response_class=RedirectResponse)
async def begin(request: Request, services: ServicesDep, next: str = "/") -> RedirectResponse:  # noqa: A002
    """Sends the browser to the team's provider; afterwards it comes to `next`, a path of this origin."""
    try:
        begun = await _provider(services).begin(_redirect_uri(request, services), own_path(next))
    except AppError as failure:
        return _back_to_sign_in(request, failure)
    answer = RedirectResponse(begun.url, 303)
    answer.set_cookie(
        OIDC_COOKIE,
        begun.browser,
        max_age=600,
        path=OIDC_PATH,
        httponly=True,
        samesite="lax",
        secure=_is_secure(request, services),
    )
    return answer


@router.get("/session/oidc/callback", status_code=303, response_class=RedirectResponse)
async def finish(
    request: Request,
    services: ServicesDep,
    state: str | None = None,
    code: str | None = None,
    error: str | None = None,
    iss: str | None = None,
) -> RedirectResponse:
    """Where the provider sends the browser back: signs in, and goes on to `next`."""
    returned = Returned(state, code, error, iss)
    browser = request.cookies.get(OIDC_COOKIE)
    try:
        identity, next_path = await _provider(services).finish(
            returned, browser, _redirect_uri(request, services)
        )
        token, _ = await services.sign_ins.sign_in_as(identity, client=_client(request))
    except AppError as failure:
        return _back_to_sign_in(request, failure)
    answer = RedirectResponse(next_path, 303)
    answer.delete_cookie(OIDC_COOKIE, path=OIDC_PATH, httponly=True, samesite="lax")
    _set_cookie(answer, request, services, token)
    return answer


def _back_to_sign_in(request: Request, failure: AppError) -> RedirectResponse:
    """The sign-in page, which says what went wrong; raises it again for what is no browser."""
    if "text/html" not in request.headers.get("accept", ""):
        raise failure
    return RedirectResponse(f"/sign-in?problem={PROBLEMS.get(failure.status, 'other')}", 303)


def _provider(services: Services) -> OpenIdProvider:
    if services.oidc is None:
        raise NotFound("No OpenID provider is set up.")
    return services.oidc


def _redirect_uri(request: Request, services: Services) -> str:
    base = services.settings.public_url or str(request.base_url)
    return base.rstrip("/") + OIDC_PATH + "/callback"


def _set_cookie(response: Response, request: Request, services: Services, token: str) -> None:
    response.set_cookie(
        COOKIE,
        token,
        max_age=services.settings.session_hours * 3600,
        httponly=True,
        samesite="lax",
        secure=_is_secure(request, services),
    )


def _is_secure(request: Request, services: Services) -> bool:
    return request.url.scheme == "https" or (services.settings.public_url or "").startswith("https")


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _client(request: Request) -> str:
    return request.headers.get("user-agent", "")

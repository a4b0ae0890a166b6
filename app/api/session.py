"""Sign-in and sign-out."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from pydantic import BaseModel, Field

from app.api.state import COOKIE, PrincipalDep, ServicesDep
from app.errors import TooMany

router = APIRouter(tags=["session"])
TRIES = parse("10/minute")


class SignInIn(BaseModel):
    """A person's name and password."""

    username: Annotated[str, Field(max_length=64)]
    password: Annotated[str, Field(max_length=1024)]

    model_config = {
        "json_schema_extra": {"examples": [{"username": "mei", "password": "correct horse battery"}]}
    }


class WhoOut(BaseModel):
    """Who is signed in."""

    username: str
    roles: list[str]
    now: str
    """The service's clock, which pages count by."""


@router.post("/session")
async def sign_in(given: SignInIn, request: Request, response: Response, services: ServicesDep) -> WhoOut:
    """Signs in: sets an opaque, revocable cookie."""
    limiter: MovingWindowRateLimiter = request.state.sign_in_limiter
    client = request.client.host if request.client else ""
    if not limiter.hit(TRIES, client, given.username):
        raise TooMany("Too many tries. Wait a minute.", retry_after=60)
    token, user = await services.accounts.sign_in(given.username, given.password)
    secure = request.url.scheme == "https" or (services.settings.public_url or "").startswith("https")
    response.set_cookie(
        COOKIE,
        token,
        max_age=services.settings.session_hours * 3600,
        httponly=True,
        samesite="lax",
        secure=secure,
    )
    return WhoOut(username=user.name, roles=[user.role], now=services.clock().isoformat())


@router.get("/session")
async def who(principal: PrincipalDep, services: ServicesDep) -> WhoOut:
    """Who is signed in."""
    now = services.clock().isoformat()
    return WhoOut(username=principal.name, roles=sorted(principal.roles), now=now)


@router.delete("/session", status_code=204)
async def sign_out(
    request: Request, response: Response, services: ServicesDep, principal: PrincipalDep
) -> None:
    """Signs out: the cookie is worthless from now on."""
    token = request.cookies.get(COOKIE)
    if token and principal.by_cookie:
        await services.accounts.sign_out(token)
    response.delete_cookie(COOKIE, httponly=True, samesite="lax")


def sign_in_limiter() -> MovingWindowRateLimiter:
    """Counts tries by address and name, in this process."""
    return MovingWindowRateLimiter(MemoryStorage())

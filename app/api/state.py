"""What the routes are given: the assembled services, and who asks."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security.utils import get_authorization_scheme_param

from app.accounts import Principal
from app.assembly import Services
from app.errors import Forbidden, NotFound, Unauthorized

COOKIE = "sidestage_session"


def services(request: Request) -> Services:
    """The services that the lifespan built."""
    return request.state.services


ServicesDep = Annotated[Services, Depends(services)]


async def principal(request: Request, given: ServicesDep) -> Principal:
    """Who makes the request: the holder of an API key, or of a sign-in's cookie."""
    scheme, key = get_authorization_scheme_param(request.headers.get("authorization"))
    if scheme:
        if scheme.lower() != "bearer" or not key:
            raise Unauthorized("Send `Authorization: Bearer <key>`.")
        return await given.accounts.by_key(key)
    token = request.cookies.get(COOKIE)
    if not token:
        raise Unauthorized("Sign in, or send an API key.")
    return await given.accounts.by_token(token)


PrincipalDep = Annotated[Principal, Depends(principal)]


class Allow:
    """A dependency that lets only some roles through, and only to streams within their reach."""

    def __init__(self, *roles: str) -> None:
        self.roles = roles

    def __call__(self, request: Request, who: PrincipalDep) -> Principal:
        """Who asks, if they may."""
        if not who.may(*self.roles):
            raise Forbidden(f"This needs one of the roles: {', '.join(('admin', *self.roles))}.")
        stream_id = request.path_params.get("stream_id")
        if stream_id is not None and not who.reaches(stream_id):
            raise NotFound(f"There is no stream {stream_id!r}.")
        return who


PEOPLE = ("ops", "agent", "host")
Admin = Annotated[Principal, Depends(Allow())]
Ops = Annotated[Principal, Depends(Allow("ops"))]
Agent = Annotated[Principal, Depends(Allow("agent"))]
Host = Annotated[Principal, Depends(Allow("host", "ops"))]
Watcher = Annotated[Principal, Depends(Allow(*PEOPLE))]
Poster = Annotated[Principal, Depends(Allow("ingest"))]
CommentReader = Annotated[Principal, Depends(Allow("ingest", *PEOPLE))]

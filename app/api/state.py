"""What the routes are given: the assembled services, and who asks.

Each is a coroutine, also where it waits for nothing: FastAPI runs a plain function in a thread of its own.
"""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security.utils import get_authorization_scheme_param

from app.api.guard import COOKIE, is_foreign, not_signed_in
from app.api.reach import within_reach
from app.assembly import Services
from app.errors import Forbidden, Unauthorized
from app.people.accounts import Principal
from app.people.sign_ins import TICKET_PREFIX


async def services(request: Request) -> Services:
    """The services that the lifespan built."""
    return request.state.services


ServicesDep = Annotated[Services, Depends(services)]


async def principal(request: Request, given: ServicesDep) -> Principal:
    """Who makes the request: the holder of an API key or a ticket, or of a sign-in's cookie."""
    scheme, secret = get_authorization_scheme_param(request.headers.get("authorization"))
    if scheme:
        if scheme.lower() != "bearer" or not secret:
            raise Unauthorized("Send `Authorization: Bearer <key>`.")
        if secret.startswith(TICKET_PREFIX):
            return await given.sign_ins.by_ticket(secret, request.headers.get("origin"))
        return await given.accounts.by_key(secret)
    token = request.cookies.get(COOKIE)
    if not token:
        raise not_signed_in()
    if is_foreign(request.headers) and request.headers.get("sec-fetch-mode") != "navigate":
        raise Unauthorized("A sign-in counts on Sidestage's own pages only. Other pages send a ticket.")
    return await given.sign_ins.by_token(token)


PrincipalDep = Annotated[Principal, Depends(principal)]


async def person(who: PrincipalDep) -> Principal:
    """Somebody who signed in, on a page of ours: no key, no ticket."""
    if not who.by_cookie:
        raise Forbidden("Only somebody who signed in may do this: no key, no ticket.")
    return who


Person = Annotated[Principal, Depends(person)]


class Allow:
    """A dependency that lets only some roles through, and only to streams within their reach."""

    def __init__(self, *roles: str) -> None:
        self.roles = roles

    async def __call__(self, request: Request, who: PrincipalDep, given: ServicesDep) -> Principal:
        """Who asks, if they may."""
        if not who.may(*self.roles):
            raise Forbidden(f"This needs one of the roles: {', '.join(('admin', *self.roles))}.")
        if who.streams:
            await within_reach(request, who, given.db)
        return who


PEOPLE = ("ops", "agent", "host")
Admin = Annotated[Principal, Depends(Allow())]
Ops = Annotated[Principal, Depends(Allow("ops"))]
Agent = Annotated[Principal, Depends(Allow("agent"))]
Ledger = Annotated[Principal, Depends(Allow("agent", "ops"))]
Host = Annotated[Principal, Depends(Allow("host", "ops"))]
Watcher = Annotated[Principal, Depends(Allow(*PEOPLE))]
Poster = Annotated[Principal, Depends(Allow("ingest"))]
CommentReader = Annotated[Principal, Depends(Allow("ingest", *PEOPLE))]


async def of_all_streams(who: Ops) -> Principal:
    """Who asks, if their access is not for some streams only."""
    if who.streams:
        raise Forbidden("Your access is for some streams only; this is of all.")
    return who


Everywhere = Annotated[Principal, Depends(of_all_streams)]

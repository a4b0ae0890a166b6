"""Users and API keys: the admin's."""

from typing import Annotated

import anyio.to_thread
from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from app.api.fields import Id
from app.api.state import Admin, ServicesDep
from app.assembly import Services
from app.errors import Conflict
from app.store import accounts as rows
from app.store.tables import ApiKey, User
from app.views import View, moment

router = APIRouter(tags=["accounts"])


class UserIn(BaseModel):
    """A new user."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"username": "mei", "password": "correct horse battery", "role": "agent"}]
        }
    )

    username: str
    password: str
    role: str


class UserPatch(BaseModel):
    """What changes of a user; their sign-ins end."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"role": "ops", "disabled": False}]})

    password: str | None = None
    role: str | None = None
    disabled: bool | None = None
    subject: Annotated[
        str | None,
        Field(
            max_length=255,
            description="the provider's `sub` of whom this is there too; empty takes it away",
        ),
    ] = None


class KeyIn(BaseModel):
    """A new key for a program; `streams` empty means every stream."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"name": "shop bot", "scopes": ["ingest"], "streams": ["st_1f2e3d4c5b6a"]}]
        }
    )

    name: Annotated[str, Field(max_length=200)]
    scopes: list[str] = ["ingest"]
    streams: list[Id] = []


@router.get("/users")
async def list_users(services: ServicesDep, _: Admin) -> View:
    """Every user."""
    found = await services.db.read(rows.users)
    return {"items": [_user(user) for user in found], "next": None}


@router.post("/users", status_code=201)
async def add_user(given: UserIn, services: ServicesDep, who: Admin) -> View:
    """Adds a user."""
    work = await anyio.to_thread.run_sync(
        lambda: services.accounts.new_user(given.username, given.password, given.role, by=who.name)
    )
    return _user(await services.db.write(work))


@router.patch("/users/{name:path}")
async def change_user(name: str, given: UserPatch, services: ServicesDep, who: Admin) -> View:
    """Changes a user's password or role, disables the account, or says who they are at the OpenID provider."""
    subject = await _subject(given.subject, services)
    work = await anyio.to_thread.run_sync(
        lambda: services.accounts.change_user(
            name,
            password=given.password,
            role=given.role,
            disabled=given.disabled,
            subject=subject,
            by=who.name,
        )
    )
    return _user(await services.db.write(work))


@router.get("/keys")
async def list_keys(services: ServicesDep, _: Admin) -> View:
    """Every key, without the secret."""
    found = await services.db.read(rows.keys)
    return {"items": [_key(key) for key in found], "next": None}


@router.post("/keys", status_code=201)
async def add_key(given: KeyIn, services: ServicesDep, who: Admin) -> View:
    """Adds a key; `key` is shown this once."""
    secret, work = services.accounts.new_key(given.name, given.scopes, given.streams, by=who.name)
    return {**_key(await services.db.write(work)), "key": secret}


@router.delete("/keys/{key_id}", status_code=204)
async def revoke_key(key_id: str, services: ServicesDep, who: Admin) -> None:
    """Revokes a key."""
    await services.db.write(services.accounts.revoke_key(key_id, by=who.name))


async def _subject(sub: str | None, services: Services) -> str | None:
    """How the person is known here whom the provider calls `sub`."""
    if not sub:
        return sub
    if services.oidc is None:
        raise Conflict("No OpenID provider is set up.")
    return await services.oidc.subject(sub)


def _user(user: User) -> View:
    return {
        "username": user.name,
        "role": user.role,
        "disabled": user.disabled,
        "sign_in": "password" if user.password_hash else "oidc",
        "subject": user.subject,
        "created_at": moment(user.created_at),
    }


def _key(key: ApiKey) -> View:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": key.scopes,
        "streams": key.streams,
        "created_at": moment(key.created_at),
        "revoked_at": moment(key.revoked_at),
    }

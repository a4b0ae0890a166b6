"""Who may call: people who sign in, programs that carry a key, and what each role may do."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Literal, get_args

import anyio.to_thread
from pwdlib import PasswordHash
from sqlmodel import Session

from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.store import accounts as rows
from app.store.session import Database
from app.store.tables import ApiKey, SignIn, User

Role = Literal["admin", "ops", "agent", "host"]
Scope = Literal["ingest", "ops", "agent", "host"]
ROLES: tuple[str, ...] = get_args(Role)
SCOPES: tuple[str, ...] = get_args(Scope)
MIN_PASSWORD = 8
KEY_PREFIX = "sk_"
KEY_HOLDS_S = 2.0
"""A key that was revoked works this long at most: posting programs ask many times a second."""


@dataclass(frozen=True, slots=True)
class Principal:
    """Who makes a request, and what as."""

    name: str
    roles: frozenset[str]
    streams: frozenset[str] = frozenset()
    """The streams that a key is limited to; empty: every stream."""
    by_cookie: bool = False

    def may(self, *roles: str) -> bool:
        """Whether any of these roles is held; `admin` holds all."""
        return "admin" in self.roles or not self.roles.isdisjoint(roles)

    def reaches(self, stream_id: str) -> bool:
        """Whether the stream is within reach."""
        return not self.streams or stream_id in self.streams


class Accounts:
    """Sign-in, sign-out and keys, on one database."""

    def __init__(self, db: Database, clock: Callable[[], datetime], session_hours: int) -> None:
        self._db = db
        self._clock = clock
        self._life = timedelta(hours=session_hours)
        self._hasher = PasswordHash.recommended()
        self._keys: dict[str, tuple[float, Principal]] = {}
        # verified when the name is unknown, so that the answer takes as long as for a known one
        self._decoy = self._hasher.hash(secrets.token_urlsafe())

    async def sign_in(self, name: str, password: str) -> tuple[str, User]:
        """A new token and its user; Unauthorized where name or password is wrong."""
        user = await self._db.read(lambda session: rows.user(session, name))
        stored = user.password_hash if user else self._decoy
        fits = await anyio.to_thread.run_sync(self._hasher.verify, password, stored)
        if user is None or not fits or user.disabled:
            raise Unauthorized("The name or the password is wrong.")
        token, now = secrets.token_urlsafe(32), self._clock()
        sign_in = SignIn(
            token_hash=hashed(token), user_name=user.name, created_at=now, expires_at=now + self._life
        )

        def work(session: Session) -> None:
            rows.forget_expired(session, now)
            session.add(sign_in)

        await self._db.write(work)
        return token, user

    async def sign_out(self, token: str) -> None:
        """Makes the token worthless."""
        await self._db.write(lambda session: rows.end_sign_in(session, hashed(token)))

    async def by_token(self, token: str) -> Principal:
        """Whose cookie this is; Unauthorized where it is over."""
        now = self._clock()
        user = await self._db.read(lambda session: rows.signed_in_user(session, hashed(token), now))
        if user is None:
            raise Unauthorized("Your sign-in is over. Sign in again.")
        return Principal(user.name, frozenset({user.role}), by_cookie=True)

    async def by_key(self, key: str) -> Principal:
        """Whose key this is; Unauthorized where there is no such key. What was found holds for `KEY_HOLDS_S`."""
        digest = hashed(key)
        seen = self._keys.get(digest)
        if seen is not None and monotonic() - seen[0] < KEY_HOLDS_S:
            return seen[1]
        self._keys.pop(digest, None)
        found = await self._db.read(lambda session: rows.live_key(session, digest))
        if found is None:
            raise Unauthorized("There is no such API key, or it was revoked.")
        principal = Principal(found.name, frozenset(found.scopes), frozenset(found.streams))
        self._keys[digest] = (monotonic(), principal)
        return principal

    def new_user(self, name: str, password: str, role: str) -> Callable[[Session], User]:
        """The write that adds a user. Hashes right away (some 50 ms); Invalid for a bad name, role or password."""
        check_user(name, password, role)
        user = User(name=name, role=role, password_hash=self._hasher.hash(password), created_at=self._clock())

        def work(session: Session) -> User:
            if rows.user(session, name):
                raise Conflict(f"There is a user {name!r} already.")
            session.add(user)
            return user

        return work

    def change_user(
        self, name: str, *, password: str | None = None, role: str | None = None, disabled: bool | None = None
    ) -> Callable[[Session], User]:
        """The write that changes a user and ends the sign-ins that the change concerns."""
        if password is not None or role is not None:
            check_user(name, password or "x" * MIN_PASSWORD, role or "agent")
        new_hash = self._hasher.hash(password) if password is not None else None

        def work(session: Session) -> User:
            user = rows.user(session, name)
            if user is None:
                raise NotFound(f"There is no user {name!r}.")
            user.password_hash = new_hash or user.password_hash
            user.role = role or user.role
            user.disabled = user.disabled if disabled is None else disabled
            session.add(user)
            rows.end_sign_ins(session, name)
            return user

        return work

    def new_key(
        self, name: str, scopes: list[str], streams: list[str]
    ) -> tuple[str, Callable[[Session], ApiKey]]:
        """The key itself, shown this once, and the write that adds it; Invalid for an unknown scope."""
        unknown = sorted(set(scopes) - set(SCOPES))
        if unknown or not scopes:
            raise Invalid(
                f"A key's scopes are some of {', '.join(SCOPES)}.", errors=_field("scopes", unknown)
            )
        if not name.strip():
            raise Invalid("A key needs a name.", errors=_field("name", name))
        key = KEY_PREFIX + secrets.token_urlsafe(32)
        row = ApiKey(
            id="key_" + secrets.token_hex(6),
            name=name,
            key_hash=hashed(key),
            scopes=scopes,
            streams=streams,
            created_at=self._clock(),
        )

        def work(session: Session) -> ApiKey:
            session.add(row)
            return row

        return key, work

    def revoke_key(self, key_id: str) -> Callable[[Session], None]:
        """The write that makes a key worthless."""

        def work(session: Session) -> None:
            self._keys.clear()
            row = session.get(ApiKey, key_id)
            if row is None:
                raise NotFound(f"There is no key {key_id!r}.")
            row.revoked_at = row.revoked_at or self._clock()
            session.add(row)

        return work


def hashed(secret: str) -> str:
    """How a token or key is stored: they are 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def check_user(name: str, password: str, role: str) -> None:
    """Raises Invalid for a name, password or role that can't be."""
    if not name.strip() or len(name) > 64 or not name.isprintable():
        raise Invalid("A user's name is 1 to 64 printable characters.", errors=_field("username", name))
    if len(password) < MIN_PASSWORD or len(password) > 1024:
        raise Invalid(
            f"A password has {MIN_PASSWORD} to 1,024 characters.", errors=_field("password", "(hidden)")
        )
    if role not in ROLES:
        raise Invalid(f"A role is one of {', '.join(ROLES)}.", errors=_field("role", role))


def _field(name: str, value: object) -> list[dict[str, object]]:
    return [{"loc": ["body", name], "message": "not acceptable", "value": value}]

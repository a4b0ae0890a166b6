"""Users and keys: who may call, and what each role may do."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Literal, get_args

from sqlmodel import Session

from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.people.passwords import Passwords
from app.settings import ROLES
from app.store import accounts as rows
from app.store import audit, sign_ins
from app.store.audit import COMMAND_LINE
from app.store.session import Database
from app.store.tables import ApiKey, User

Scope = Literal["ingest", "ops", "agent", "host"]
SCOPES: tuple[str, ...] = get_args(Scope)
MIN_PASSWORD = 8
KEY_PREFIX = "sk_"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and half characters, which a shell makes of bytes that are no UTF-8."""
NO_KEY = "There is no such API key, or it was revoked."
KEY_HOLDS_S = 2.0
"""A key that was revoked works this long at most: posting programs ask many times a second."""


@dataclass(frozen=True, slots=True)
class Principal:
    """Who makes a request, and what as."""

    name: str
    roles: frozenset[str]
    streams: frozenset[str] = frozenset()
    """The streams that a key or a ticket is limited to; empty: every stream."""
    sign_in: str | None = None
    """The id of the person's sign-in or ticket; None for a program's key."""
    key_id: str | None = None
    """The id of a program's key."""
    by_cookie: bool = False

    def may(self, *roles: str) -> bool:
        """Whether any of these roles is held; `admin` holds all."""
        return "admin" in self.roles or not self.roles.isdisjoint(roles)

    def reaches(self, stream_id: str) -> bool:
        """Whether the stream is within reach."""
        return not self.streams or stream_id in self.streams


class Accounts:
    """Users and keys, on one database. Each change is written into the audit with it."""

    def __init__(
        self, db: Database, clock: Callable[[], datetime], passwords: Passwords | None = None
    ) -> None:
        self._db = db
        self._clock = clock
        self._passwords = passwords or Passwords()
        self._keys: dict[str, tuple[float, Principal]] = {}

    async def by_key(self, key: str) -> Principal:
        """Whose key this is; Unauthorized where there is no such key. What was found holds for `KEY_HOLDS_S`."""
        digest = hashed(key)
        seen = self._keys.get(digest)
        if seen is not None and monotonic() - seen[0] < KEY_HOLDS_S:
            return seen[1]
        self._keys.pop(digest, None)
        found = await self._db.read(lambda session: rows.live_key(session, digest))
        if found is None:
            raise Unauthorized(NO_KEY)
        principal = Principal(found.name, frozenset(found.scopes), frozenset(found.streams), key_id=found.id)
        self._keys[digest] = (monotonic(), principal)
        return principal

    def new_user(
        self, name: str, password: str, role: str, *, by: str = COMMAND_LINE
    ) -> Callable[[Session], User]:
        """The write that adds a user. Hashes right away (some 50 ms); Invalid for a bad name, role or password."""
        check_user(name, password, role)
        now = self._clock()
        user = User(name=name, role=role, password_hash=self._passwords.hash(password), created_at=now)

        def work(session: Session) -> User:
            if rows.user(session, name):
                raise Conflict(f"There is a user {name!r} already.")
            session.add(user)
            audit.add(session, now, by, "user.added", name, role=role)
            return user

        return work

    def change_user(
        self,
        name: str,
        *,
        password: str | None = None,
        role: str | None = None,
        disabled: bool | None = None,
        subject: str | None = None,
        by: str = COMMAND_LINE,
    ) -> Callable[[Session], User]:
        """The write that changes a user and ends their sign-ins and tickets; with a `subject` they are that person at the
        OpenID provider too, with an empty one no longer anybody there."""
        if role is not None:
            _check_role(role)
        if password is not None:
            check_password(password, "password")
        new_hash = self._passwords.hash(password) if password is not None else None
        changed = {
            "role": role,
            "disabled": disabled,
            "subject": subject,
            "password": "changed" if new_hash else None,
        }

        def work(session: Session) -> User:
            user = rows.user(session, name)
            if user is None:
                raise NotFound(f"There is no user {name!r}.")
            if subject is not None:
                _link(session, user, subject)
            user.password_hash = new_hash or user.password_hash
            user.role = role or user.role
            user.disabled = user.disabled if disabled is None else disabled
            session.add(user)
            sign_ins.end_all(session, name)
            told = {what: value for what, value in changed.items() if value is not None}
            audit.add(session, self._clock(), by, "user.changed", name, **told)
            return user

        return work

    def new_key(
        self, name: str, scopes: list[str], streams: list[str], *, by: str = COMMAND_LINE
    ) -> tuple[str, Callable[[Session], ApiKey]]:
        """The key itself, shown this once, and the write that adds it; Invalid for an unknown scope."""
        _check_key(name, scopes, streams)
        key, now = KEY_PREFIX + secrets.token_urlsafe(32), self._clock()
        row = ApiKey(
            id="key_" + secrets.token_hex(6),
            name=name,
            key_hash=hashed(key),
            scopes=scopes,
            streams=streams,
            created_at=now,
        )

        def work(session: Session) -> ApiKey:
            session.add(row)
            audit.add(session, now, by, "key.added", row.id, name=name, scopes=scopes, streams=streams)
            return row

        return key, work

    def revoke_key(self, key_id: str, *, by: str = COMMAND_LINE) -> Callable[[Session], None]:
        """The write that makes a key worthless, and the tickets that were made with it."""

        def work(session: Session) -> None:
            self._keys.clear()
            row = session.get(ApiKey, key_id)
            if row is None:
                raise NotFound(f"There is no key {key_id!r}.")
            if row.revoked_at is None:
                now = self._clock()
                rows.revoke(session, row, now)
                ended = sign_ins.end_made_with(session, key_id)
                audit.add(session, now, by, "key.revoked", key_id, name=row.name, tickets_ended=ended)

        return work


def hashed(secret: str) -> str:
    """How a token or key is stored: they are 256 random bits, so one round of SHA-256 is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def _link(session: Session, user: User, subject: str) -> None:
    other = rows.by_subject(session, subject) if subject else None
    if other is not None and other.name != user.name:
        raise Conflict(f"The user {other.name!r} is that person already.")
    user.subject = subject or None


def _check_key(name: str, scopes: list[str], streams: list[str]) -> None:
    unknown = sorted(set(scopes) - set(SCOPES))
    if unknown or not scopes:
        raise Invalid(f"A key's scopes are some of {', '.join(SCOPES)}.", errors=_field("scopes", unknown))
    if not name.strip():
        raise Invalid("A key needs a name.", errors=_field("name", name))
    for field, texts in (("name", [name]), ("streams", streams)):
        if unsound := [text for text in texts if _UNSTORABLE.search(text)]:
            raise Invalid("A key's name and streams are text.", errors=_field(field, unsound))


def check_user(name: str, password: str, role: str) -> None:
    """Raises Invalid for a name, password or role that can't be."""
    if not name.strip() or len(name) > 64 or not name.isprintable():
        raise Invalid("A user's name is 1 to 64 printable characters.", errors=_field("username", name))
    if name != name.strip() or not name.strip("."):
        raise Invalid(
            "A user's name has no space at an end and more than dots.", errors=_field("username", name)
        )
    check_password(password, "password")
    _check_role(role)


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise Invalid(f"A role is one of {', '.join(ROLES)}.", errors=_field("role", role))


def check_password(password: str, field: str) -> None:
    """Raises Invalid for a password that can't be; it is not shown back."""
    if len(password) < MIN_PASSWORD or len(password) > 1024:
        raise Invalid(f"A password has {MIN_PASSWORD} to 1,024 characters.", errors=_field(field, "(hidden)"))
    if _UNSTORABLE.search(password):
        raise Invalid("A password is text.", errors=_field(field, "(hidden)"))


def _field(name: str, value: object) -> list[dict[str, object]]:
    return [{"loc": ["body", name], "message": "not acceptable", "value": value}]

"""Sign-ins: people in their browsers, and tickets for desks that other pages embed."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NoReturn

import anyio.to_thread
from sqlmodel import Session

from app.errors import Conflict, Forbidden, Invalid, NotFound, Unauthorized
from app.people.accounts import NO_KEY, Principal, check_password, hashed
from app.people.browsers import shortened
from app.people.identities import Identity, NameTaken, user_for
from app.people.passwords import Passwords
from app.settings import Settings
from app.store import accounts, audit
from app.store import sign_ins as rows
from app.store.session import Database
from app.store.tables import SignIn, User
from app.views import View, moment

TICKET_PREFIX = "tk_"
SEEN_EVERY = timedelta(minutes=1)
OVER = "Your sign-in is over. Sign in again."
NO_TICKET = "There is no such ticket, or it was ended. Ask for a new one."


class SignIns:
    """Makes, resolves, lists and ends sign-ins and tickets. Each is written into the audit with it."""

    def __init__(
        self, db: Database, clock: Callable[[], datetime], settings: Settings, passwords: Passwords
    ) -> None:
        self._db = db
        self._clock = clock
        self._life = timedelta(hours=settings.session_hours)
        self._ticket_life = timedelta(minutes=settings.ticket_minutes)
        self._origins = frozenset(settings.embed_origins)
        self._passwords = passwords

    async def sign_in(
        self, name: str, password: str, *, client: str = "", address: str = ""
    ) -> tuple[str, User]:
        """A new token and its user; Unauthorized where name or password is wrong, Forbidden where it is disabled."""
        user = await self._db.read(lambda session: accounts.user(session, name))
        fits = await self._passwords.fits(password, user.password_hash if user else None)
        if user is None or not fits or user.disabled:
            known, now = user.name if user else "", self._clock()
            await self._db.write(lambda session: audit.count_failure(session, now, known, address))
            if user is not None and fits:
                raise Forbidden("This account is disabled.")  # told to who knows its password only
            raise Unauthorized("The name or the password is wrong.")
        token, row = self._fresh(user.name, client)
        return token, await self._db.write(lambda session: self._enter(session, row, user.name, "password"))

    async def sign_in_as(self, who: Identity, *, client: str = "") -> tuple[str, User]:
        """A new token for whom the OpenID provider named, and their user, made or updated; Forbidden where they may
        not sign in."""
        token, row = self._fresh("", client)

        def work(session: Session) -> User:
            user = user_for(session, who, row.created_at)
            if user.disabled:
                raise Forbidden(f"The account {user.name!r} is disabled.")
            row.user_name = user.name
            return self._enter(session, row, user.name, "oidc")

        try:
            return token, await self._db.write(work)
        except NameTaken:  # an admin finds there what links the two, if they are the same person
            told = {"how": "oidc", "subject": who.subject}
            await self._db.write(
                lambda session: audit.add(session, row.created_at, "", "sign_in.refused", who.name, **told)
            )
            raise

    def _fresh(self, user_name: str, client: str) -> tuple[str, SignIn]:
        token, now = secrets.token_urlsafe(32), self._clock()
        row = SignIn(
            id="ss_" + secrets.token_hex(6),
            token_hash=hashed(token),
            user_name=user_name,
            created_at=now,
            expires_at=now + self._life,
            seen_at=now,
            client=shortened(client),
        )
        return token, row

    def _enter(self, session: Session, row: SignIn, name: str, how: str) -> User:
        user = accounts.user(session, name)
        if user is None or user.disabled:  # in between
            raise Unauthorized(OVER)
        rows.forget_expired(session, row.created_at)
        failed = audit.failures_of(session, name)
        session.add(row)
        audit.add(
            session, row.created_at, name, audit.SIGNED_IN, name,
            how=how, sign_in=row.id, client=row.client, failed_before=failed,
        )  # fmt: skip
        return user

    async def by_token(self, token: str) -> Principal:
        """Whose cookie this is; Unauthorized where it is over."""
        row, user = await self._live(token, "browser", OVER, OVER)
        return Principal(user.name, frozenset({user.role}), sign_in=row.id, by_cookie=True)

    async def by_ticket(self, ticket: str, origin: str | None) -> Principal:
        """Whose ticket this is, an agent at most; Unauthorized where it is over or another origin's page sends it."""
        expired = "This ticket has expired. Ask for a new one."
        row, user = await self._live(ticket, "ticket", expired, NO_TICKET)
        if origin != row.origin or origin not in self._origins:
            raise Unauthorized("This ticket was made for a page of another origin.")
        if user.role not in ("agent", "admin"):
            raise Unauthorized(NO_TICKET)
        return Principal(user.name, frozenset({"agent"}), frozenset(row.streams), sign_in=row.id)

    async def _live(self, token: str, kind: str, expired: str, none: str) -> tuple[SignIn, User]:
        now, digest = self._clock(), hashed(token)
        found = await self._db.read(lambda session: rows.found(session, digest))
        if found is None or found[0].kind != kind:
            raise Unauthorized(none)
        row, user = found
        if row.expires_at <= now:
            raise Unauthorized(expired)
        if user.disabled:
            raise Unauthorized("This account is disabled.")
        if row.seen_at < now - SEEN_EVERY:
            await self._db.write(lambda session: rows.saw(session, row.id, now, now - SEEN_EVERY))
        return row, user

    async def make_ticket(
        self, by: Principal, user_name: str, origin: str, streams: Sequence[str]
    ) -> tuple[str, SignIn]:
        """A ticket for a user's desk on pages of an origin, and its row; Forbidden or Invalid where it can't be."""
        if origin not in self._origins:
            _wrong("origin", origin, "This origin is not among the setting embed_origins.")
        limit = sorted(set(streams)) or sorted(by.streams)
        if not all(by.reaches(stream) for stream in limit):
            raise Forbidden("A ticket reaches no stream that its maker does not reach.")
        ticket, row = self._fresh(user_name, f"for {by.name}")
        ticket = TICKET_PREFIX + ticket
        row.kind, row.id, row.token_hash = "ticket", "tk" + row.id[2:], hashed(ticket)
        row.origin, row.streams, row.expires_at = origin, limit, row.created_at + self._ticket_life
        row.key_id = by.key_id

        def work(session: Session) -> None:
            if by.key_id is not None and not accounts.is_live(session, by.key_id):
                raise Unauthorized(NO_KEY)  # a moment ago, while it was still remembered
            user = accounts.user(session, user_name)
            if user is None or user.disabled:
                _wrong("username", user_name, "There is no such user, or the account is disabled.")
            if user.role not in ("agent", "admin"):
                _wrong("username", user_name, "Tickets are for agents: this user does not work at the desk.")
            rows.forget_expired(session, row.created_at)
            session.add(row)
            told = {"sign_in": row.id, "origin": origin, "streams": limit}
            audit.add(session, row.created_at, by.name, "ticket.made", user_name, **told)

        await self._db.write(work)
        return ticket, row

    async def of(self, user_name: str, current: str | None) -> list[View]:
        """A user's sign-ins and tickets, the latest seen first."""
        now = self._clock()
        found = await self._db.read(lambda session: rows.of_user(session, user_name, now))
        return [sign_in_view(row, current) for row in found]

    async def sign_out(self, by: Principal) -> None:
        """Makes the sign-in worthless that the request was made with."""

        def work(session: Session) -> None:
            if by.sign_in is not None:
                rows.end(session, by.sign_in)
                audit.add(session, self._clock(), by.name, "sign_out", by.name, sign_in=by.sign_in)

        await self._db.write(work)

    async def end(self, sign_in_id: str, by: Principal) -> None:
        """Ends one sign-in or ticket, one's own unless an admin does; NotFound."""

        def work(session: Session) -> None:
            row = rows.by_id(session, sign_in_id)
            if row is None or (row.user_name != by.name and not by.may()):
                raise NotFound(f"There is no sign-in {sign_in_id!r}.")
            rows.end(session, sign_in_id)
            told = {"sign_in": sign_in_id, "kind": row.kind}
            audit.add(session, self._clock(), by.name, "session.ended", row.user_name, **told)

        await self._db.write(work)

    async def end_others(self, by: Principal) -> int:
        """Ends one's other sign-ins and tickets, and tells how many."""

        def work(session: Session) -> int:
            ended = rows.end_all(session, by.name, but=by.sign_in)
            audit.add(session, self._clock(), by.name, "sessions.ended", by.name, ended=ended)
            return ended

        return await self._db.write(work)

    async def change_password(self, by: Principal, current: str, new: str) -> None:
        """Another password for oneself; the other sign-ins end. Forbidden where the current one is wrong."""
        user = await self._db.read(lambda session: accounts.user(session, by.name))
        if user is None or not user.password_hash:
            raise Conflict("You sign in at your team's provider: change the password there.")
        if not await self._passwords.fits(current, user.password_hash):
            raise WrongPassword("The current password is wrong.", errors=_field("current", "(hidden)"))
        check_password(new, "new")
        stored = await anyio.to_thread.run_sync(self._passwords.hash, new)

        def work(session: Session) -> None:
            present = accounts.user(session, by.name)
            if present is None or present.password_hash != user.password_hash:
                raise Conflict("The password was changed meanwhile.")
            present.password_hash = stored
            session.add(present)
            ended = rows.end_all(session, by.name, but=by.sign_in)
            audit.add(session, self._clock(), by.name, "password.changed", by.name, sessions_ended=ended)

        await self._db.write(work)


class WrongPassword(Forbidden):
    """Not allowed."""


def sign_in_view(row: SignIn, current: str | None) -> View:
    """A sign-in or ticket as it is listed; `current` is the id of the one that asks."""
    return {
        "id": row.id,
        "kind": row.kind,
        "user": row.user_name,
        "created_at": moment(row.created_at),
        "expires_at": moment(row.expires_at),
        "seen_at": moment(row.seen_at),
        "client": row.client,
        "current": row.id == current,
    }


def _wrong(field: str, value: str, message: str) -> NoReturn:
    raise Invalid(message, errors=_field(field, value))


def _field(name: str, value: str) -> list[dict[str, object]]:
    return [{"loc": ["body", name], "message": "not acceptable", "value": value}]

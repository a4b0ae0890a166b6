"""People as the OpenID provider knows them, and the users that they are here."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from app.errors import Forbidden, Invalid
from app.people.accounts import check_user
from app.store import accounts, audit
from app.store.tables import User


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is at the provider."""

    subject: str
    """`<issuer> <sub>`: what never changes."""
    name: str
    role: str | None
    """What they are from now on; None: what they were."""
    newcomers_role: str | None = None
    """What they are where they have never been here; without either they may not sign in."""


class NameTaken(Forbidden):
    """Not allowed."""


def user_for(session: Session, who: Identity, now: datetime) -> User:
    """Their user, made or updated; Forbidden where they may not sign in."""
    if who.role is None and who.newcomers_role is None:
        raise Forbidden("Your account at the provider has no role here. Ask whoever runs Sidestage.")
    user = accounts.by_subject(session, who.subject)
    if user is None:
        user = _newcomer(session, who, now)
        audit.add(session, now, who.name, "user.added", user.name, role=user.role, how="oidc")
    elif user.disabled:
        raise Forbidden("This account is disabled.")
    elif who.role is not None and user.role != who.role:
        user.role = who.role
        audit.add(session, now, user.name, "user.changed", user.name, role=who.role, how="oidc")
    session.add(user)
    session.flush()
    return user


def _newcomer(session: Session, who: Identity, now: datetime) -> User:
    role = who.role or who.newcomers_role or ""
    if accounts.user(session, who.name):
        raise NameTaken(
            f"There is a user {who.name!r} already who signs in another way. Ask whoever runs Sidestage."
        )
    try:
        check_user(who.name, "not a password", role)
    except Invalid as wrong:
        raise Forbidden(wrong.detail) from wrong
    return User(name=who.name, role=role, password_hash="", subject=who.subject, created_at=now)

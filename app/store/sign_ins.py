"""Signed-in browsers, tickets, and sign-ins that are under way at the OpenID provider."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, delete, select

from app.store.tables import OidcAttempt, SignIn, User

KEPT = timedelta(hours=1)


def found(session: Session, token_hash: str) -> tuple[SignIn, User] | None:
    """The sign-in with that token and whose it is, over or not."""
    query = select(SignIn, User).join(User, col(SignIn.user_name) == col(User.name))
    return session.exec(query.where(SignIn.token_hash == token_hash)).first()


def by_id(session: Session, sign_in_id: str) -> SignIn | None:
    """The sign-in that is called so."""
    return session.exec(select(SignIn).where(SignIn.id == sign_in_id)).first()


def of_user(session: Session, user_name: str, now: datetime) -> Sequence[SignIn]:
    """A user's sign-ins that are not over, the latest seen first."""
    return session.exec(
        select(SignIn)
        .where(SignIn.user_name == user_name, col(SignIn.expires_at) > now)
        .order_by(col(SignIn.seen_at).desc(), col(SignIn.id))
    ).all()


def saw(session: Session, sign_in_id: str, now: datetime, before: datetime) -> None:
    """Notes that a sign-in was used, unless that was noted since `before`."""
    session.exec(
        update(SignIn)
        .where(col(SignIn.id) == sign_in_id, col(SignIn.seen_at) < before)
        .values(seen_at=now)
        .execution_options(synchronize_session=False)
    )


def end(session: Session, sign_in_id: str) -> None:
    """Forgets one sign-in."""
    session.exec(delete(SignIn).where(col(SignIn.id) == sign_in_id))


def end_all(session: Session, user_name: str, *, but: str | None = None) -> int:
    """Forgets a user's sign-ins and tickets but one, and tells how many."""
    gone = delete(SignIn).where(col(SignIn.user_name) == user_name)
    if but is not None:
        gone = gone.where(col(SignIn.id) != but)
    return session.exec(gone).rowcount


def end_made_with(session: Session, key_id: str) -> int:
    """Forgets the tickets that were made with a key, and tells how many."""
    return session.exec(delete(SignIn).where(col(SignIn.key_id) == key_id)).rowcount


def forget_expired(session: Session, now: datetime) -> None:
    """Drops what has been over for a while: whoever comes a little late is told that it is over."""
    session.exec(delete(SignIn).where(col(SignIn.expires_at) <= now - KEPT))
    session.exec(delete(OidcAttempt).where(col(OidcAttempt.expires_at) <= now - KEPT))


def take_attempt(session: Session, state_hash: str) -> OidcAttempt | None:
    """The attempt with that state, which nobody gets a second time."""
    return session.exec(
        delete(OidcAttempt)
        .where(col(OidcAttempt.state_hash) == state_hash)
        .returning(OidcAttempt)
        .execution_options(synchronize_session=False)
    ).scalar_one_or_none()

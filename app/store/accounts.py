"""Users, their sign-ins, and the keys of programs."""

from datetime import datetime

from sqlmodel import Session, col, delete, select

from app.store.tables import ApiKey, SignIn, User


def user(session: Session, name: str) -> User | None:
    """The user of that name."""
    return session.get(User, name)


def users(session: Session) -> list[User]:
    """Every user, by name."""
    return list(session.exec(select(User).order_by(col(User.name))))


def signed_in_user(session: Session, token_hash: str, now: datetime) -> User | None:
    """Whose sign-in this is, if it has not expired and the account is not disabled."""
    found = session.exec(
        select(User)
        .join(SignIn, col(SignIn.user_name) == col(User.name))
        .where(SignIn.token_hash == token_hash, col(SignIn.expires_at) > now, col(User.disabled).is_(False))
    )
    return found.first()


def end_sign_in(session: Session, token_hash: str) -> None:
    """Forgets one sign-in."""
    session.exec(delete(SignIn).where(col(SignIn.token_hash) == token_hash))


def end_sign_ins(session: Session, user_name: str) -> None:
    """Forgets every sign-in of a user."""
    session.exec(delete(SignIn).where(col(SignIn.user_name) == user_name))


def forget_expired(session: Session, now: datetime) -> None:
    """Drops the sign-ins that are over."""
    session.exec(delete(SignIn).where(col(SignIn.expires_at) <= now))


def live_key(session: Session, key_hash: str) -> ApiKey | None:
    """The key with that hash, unless it was revoked."""
    return session.exec(
        select(ApiKey).where(ApiKey.key_hash == key_hash, col(ApiKey.revoked_at).is_(None))
    ).first()


def keys(session: Session) -> list[ApiKey]:
    """Every key, newest first."""
    return list(session.exec(select(ApiKey).order_by(col(ApiKey.created_at).desc(), col(ApiKey.id))))

"""Users, and the keys of programs."""

from datetime import datetime

from sqlmodel import Session, col, select

from app.store.tables import ApiKey, User


def user(session: Session, name: str) -> User | None:
    """The user of that name."""
    return session.get(User, name)


def users(session: Session) -> list[User]:
    """Every user, by name."""
    return list(session.exec(select(User).order_by(col(User.name))))


def by_subject(session: Session, subject: str) -> User | None:
    """The user whom the OpenID provider knows as this."""
    return session.exec(select(User).where(User.subject == subject)).first()


def live_key(session: Session, key_hash: str) -> ApiKey | None:
    """The key with that hash, unless it was revoked."""
    return session.exec(
        select(ApiKey).where(ApiKey.key_hash == key_hash, col(ApiKey.revoked_at).is_(None))
    ).first()


def is_live(session: Session, key_id: str) -> bool:
    """Whether there is a key of that id that was not revoked."""
    row = session.get(ApiKey, key_id)
    return row is not None and row.revoked_at is None


def keys(session: Session) -> list[ApiKey]:
    """Every key, newest first."""
    return list(session.exec(select(ApiKey).order_by(col(ApiKey.created_at).desc(), col(ApiKey.id))))


def posting_keys(session: Session, stream_id: str) -> int:
    """How many keys may post a stream's comments."""
    live = session.exec(select(ApiKey).where(col(ApiKey.revoked_at).is_(None)))
    return sum(1 for key in live if "ingest" in key.scopes and (not key.streams or stream_id in key.streams))


def revoke(session: Session, row: ApiKey, now: datetime) -> None:
    """Makes a key worthless; the first time stands."""
    row.revoked_at = row.revoked_at or now
    session.add(row)

"""Who may come in."""

# pyright: reportAssignmentType=false
# (SQLModel declares `__tablename__` as a function that makes the name; a string is its documented use.)

from datetime import datetime

from sqlalchemy import JSON, Column, ForeignKey, String
from sqlmodel import Field, SQLModel

from app.store.tables.columns import UtcDateTime, empty_list


class User(SQLModel, table=True):
    """A person who signs in."""

    __tablename__ = "users"

    name: str = Field(primary_key=True)
    role: str
    password_hash: str
    """Empty: no password fits; the person signs in with the OpenID provider."""
    subject: str | None = Field(default=None, unique=True)
    """Who this is at the OpenID provider: `<issuer> <sub>`."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    disabled: bool = False


class SignIn(SQLModel, table=True):
    """A signed-in browser, or a ticket for an embedded desk; the token is stored hashed."""

    __tablename__ = "sessions"

    token_hash: str = Field(primary_key=True)
    id: str = Field(unique=True)
    """What it is called where it is listed and revoked; tells nothing about the token."""
    kind: str = "browser"
    """browser or ticket."""
    user_name: str = Field(sa_column=Column(String, ForeignKey("users.name"), nullable=False, index=True))
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    seen_at: datetime = Field(sa_type=UtcDateTime)
    client: str = ""
    """The browser's name for itself, shortened; of a ticket: who asked for it."""
    origin: str | None = None
    """The page's origin that a ticket is bound to."""
    streams: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    """What a ticket is limited to; empty: every stream."""
    key_id: str | None = None
    """The key that a ticket was made with, and ends with; None: a person made it."""


class OidcAttempt(SQLModel, table=True):
    """A sign-in that is under way at the OpenID provider; it is taken out by its first answer."""

    __tablename__ = "oidc_attempts"

    state_hash: str = Field(primary_key=True)
    browser_hash: str
    """Of the cookie of the browser that began it."""
    nonce: str
    verifier: str
    next: str
    expires_at: datetime = Field(sa_type=UtcDateTime)


class ApiKey(SQLModel, table=True):
    """A program's key, stored hashed."""

    __tablename__ = "api_keys"

    id: str = Field(primary_key=True)
    name: str
    key_hash: str = Field(unique=True, index=True)
    scopes: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    streams: list[str] = Field(default_factory=empty_list, sa_type=JSON)
    """Empty: every stream."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

"""Every setting, its meaning and its default; each is also an environment variable, `SIDESTAGE_<NAME>`."""

import json
import re
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PASSWORD = re.compile(r"(?i)(://[^:/?#]*:|[?&]password=)(?:(?<=password=)[^&]*|[^/?#]*(?=@))")

DAY_S = 24 * 60 * 60
"""No clock of a stream is longer; what is far beyond it leads out of the calendar."""
ROLES = ("admin", "ops", "agent", "host")
"""What people are."""
ORIGIN = re.compile(r"https?://(\[[0-9a-f:]+\]|[a-z0-9-]+(\.[a-z0-9-]+)*)(:\d{1,5})?")


class Settings(BaseSettings):
    """The service's settings, from the environment."""

    model_config = SettingsConfigDict(env_prefix="SIDESTAGE_", env_ignore_empty=True)

    data_dir: Path = Field(Path("data"), description="Folder for the database and the model cache.")
    cache_dir: Path | None = Field(
        None, description="Folder for what is built once from the model; inside the data folder unless set."
    )
    database_url: str | None = Field(
        None,
        description="SQLAlchemy address; SQLite in the data folder unless set, e.g. postgresql://user@host/db.",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on.")
    public_url: str | None = Field(
        None,
        description="Address that browsers use, where a proxy stands in front; makes cookies Secure when https.",
    )
    trusted_proxies: Annotated[list[str], NoDecode] = Field(
        [],
        description="Addresses or networks of proxies besides this machine, with commas between, whose "
        "X-Forwarded-For and -Proto count, e.g. 172.16.0.0/12.",
    )

    model: str = Field(
        "bundled:e5-small",
        description="bundled:e5-small (tuned), bundled:e5-small-plain, or any sentence-transformers name or folder.",
    )
    encoder_runtime: str = Field(
        "onnx-int8",
        pattern="^(onnx-int8|torch)$",
        description="How the bundled model runs: onnx-int8 or torch.",
    )
    encoder_cache: int = Field(20_000, ge=0, description="Comments whose vectors are kept in memory.")

    target_precision: float = Field(
        0.98, ge=0, le=1, description="Share of the replies sent by themselves that is to be right."
    )
    reply_confidence: float | None = Field(
        None,
        ge=0,
        le=1,
        description="Replies go out by themselves only when surer than this; by default what target_precision needs.",
    )
    ignore_below: float = Field(
        0.65,
        ge=0,
        le=1,
        description="Comments less likely than this to want an answer are ignored as chat; a complaint or an own order only below 0.3.",
    )
    due_seconds: int = Field(
        60, ge=1, le=DAY_S, description="First reply is due this long after the comment."
    )
    alert_seconds: int = Field(
        120, ge=1, le=DAY_S, description="The team is told once of a comment without any reply for this long."
    )
    breach_seconds: int = Field(
        180, ge=1, le=DAY_S, description="A comment without any reply for this long is missed."
    )
    carry_over_seconds: int = Field(
        300, ge=0, le=DAY_S, description="How long a viewer's words complete a later comment."
    )
    claim_seconds: int = Field(60, ge=5, le=DAY_S, description="An agent's claim lapses after this long.")
    topic_viewers: int = Field(
        4, ge=2, description="Different viewers who ask the same before the host sees it."
    )
    topic_window_seconds: int = Field(180, ge=1, le=DAY_S, description="Within this long.")
    topic_similarity: float = Field(
        0.5, gt=0, lt=1, description="How likely comments must ask the same to be one topic."
    )
    answered_minutes: int = Field(
        10,
        ge=1,
        le=1440,
        description="A question that the host answered in words that nobody noted is not raised again for so long.",
    )

    flood_per_minute: int = Field(
        30,
        ge=1,
        description="More comments that need a person than this: those that ask the same share a card.",
    )

    webhook_url: str | None = Field(
        None, description="Where replies are posted, as a signed Standard Webhook."
    )
    webhook_secret: SecretStr | None = Field(None, description="Its secret, whsec_...")
    delivery_attempts: int = Field(6, ge=1, description="Tries before a reply is given up.")
    delivery_stale_seconds: int = Field(
        180, ge=1, le=7 * DAY_S, description="A reply later than this is not sent at all."
    )

    ration_seconds: int = Field(
        20,
        ge=0,
        le=120,
        description="Replies of a stream that say the same within this long leave as one, to all of the viewers; 0: never.",
    )
    ration_hold_seconds: int = Field(
        0, ge=0, le=30, description="How long even the first of them waits for others."
    )
    promise_reminder_minutes: int = Field(
        60,
        ge=0,
        le=7 * 24 * 60,
        description="How long before its time a promise is reminded of; 0: only when it is overdue.",
    )

    session_hours: int = Field(12, ge=1, le=366 * 24, description="How long a sign-in lasts.")
    ticket_minutes: int = Field(10, ge=1, le=1440, description="How long a ticket of an embedded desk lasts.")
    embed_origins: Annotated[list[str], NoDecode] = Field(
        [],
        description="Origins whose pages may embed the desk, with commas between, e.g. https://shop.example.",
    )

    oidc_issuer: str | None = Field(
        None, description="OpenID provider's address, as in its discovery document; people sign in there too."
    )
    oidc_client_id: str | None = Field(None, description="What the provider calls Sidestage.")
    oidc_client_secret: SecretStr | None = Field(None, description="Its secret; a public client has none.")
    oidc_title: str = Field("Sign in with your team's account", description="What the sign-in page offers.")
    oidc_scope: str = Field("openid profile email", description="Scopes that are asked for.")
    oidc_name_claim: str = Field(
        "preferred_username", description="The claim that names a user; else email, name, sub."
    )
    oidc_roles_claim: str = Field("groups", description="The claim that roles are read from.")
    oidc_roles: Annotated[dict[str, str], NoDecode] = Field(
        {}, description="Which of its values mean which role, e.g. live-agents=agent,live-leads=admin."
    )
    oidc_default_role: str | None = Field(
        None, description="Role of people whom oidc_roles gives none; without it they are refused."
    )

    max_pending: int = Field(
        2_000, ge=1, description="Comments waiting for a decision before new ones are refused."
    )
    log_json: bool = Field(False, description="Logs as JSON lines.")

    @field_validator("embed_origins", "trusted_proxies", mode="before")
    @classmethod
    def _list(cls, given: Any) -> Any:
        if isinstance(given, str):
            given = json.loads(given) if given.strip().startswith("[") else _parts(given)
        return given

    @field_validator("trusted_proxies")
    @classmethod
    def _are_networks(cls, given: list[str]) -> list[str]:
        for network in given:
            try:
                ip_network(network)
            except ValueError as error:
                raise ValueError(f"{network} is neither an address nor a network like 10.0.0.0/8") from error
        return given

    @field_validator("embed_origins")
    @classmethod
    def _are_origins(cls, given: list[str]) -> list[str]:
        for origin in given:
            if not ORIGIN.fullmatch(origin):
                raise ValueError(f"{origin} is not an origin such as https://shop.example")
        return given

    @field_validator("oidc_roles", mode="before")
    @classmethod
    def _mapping(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        if given.strip().startswith("{"):
            return json.loads(given)
        pairs = [part.rpartition("=") for part in _parts(given)]
        return {value.strip(): role.strip() for value, _, role in pairs}

    @field_validator("oidc_roles", "oidc_default_role")
    @classmethod
    def _are_roles(cls, given: dict[str, str] | str | None) -> dict[str, str] | str | None:
        roles = given.values() if isinstance(given, dict) else [given] if given else []
        for role in roles:
            if role not in ROLES:
                raise ValueError(f"{role} is no role: one of {', '.join(ROLES)}")
        if isinstance(given, dict) and not all(given):
            raise ValueError("a part without a value: write value=role")
        return given

    @field_validator("oidc_issuer")
    @classmethod
    def _is_issuer(cls, given: str | None) -> str | None:
        address = urlsplit(given or "https://none")
        local = address.hostname in ("localhost", "127.0.0.1", "::1")
        if not address.hostname or address.scheme not in (("http", "https") if local else ("https",)):
            raise ValueError("an https address such as https://login.example/realms/team")
        return given

    @model_validator(mode="after")
    def _provider_is_whole(self) -> "Settings":
        if self.oidc_issuer and not self.oidc_client_id:
            raise ValueError("SIDESTAGE_OIDC_ISSUER needs SIDESTAGE_OIDC_CLIENT_ID")
        if self.oidc_issuer and not (self.oidc_roles or self.oidc_default_role):
            raise ValueError(
                "SIDESTAGE_OIDC_ISSUER needs SIDESTAGE_OIDC_ROLES or SIDESTAGE_OIDC_DEFAULT_ROLE"
            )
        return self

    @model_validator(mode="after")
    def _clocks_fit(self) -> "Settings":
        if not self.due_seconds <= self.alert_seconds <= self.breach_seconds:
            raise ValueError(
                "None of SIDESTAGE_DUE_SECONDS, SIDESTAGE_ALERT_SECONDS and SIDESTAGE_BREACH_SECONDS may run out before "
                f"the one before it: they are {self.due_seconds}, {self.alert_seconds} and {self.breach_seconds}"
            )
        return self

    @property
    def resolved_cache_dir(self) -> Path:
        """The folder for what is built once."""
        return self.cache_dir or self.data_dir / "cache"

    @property
    def resolved_database_url(self) -> str:
        """The database's address, with its driver."""
        if self.database_url is None:
            return f"sqlite:///{self.data_dir / 'sidestage.db'}"
        for prefix in ("postgresql://", "postgres://"):
            if self.database_url.startswith(prefix):
                return "postgresql+psycopg://" + self.database_url.removeprefix(prefix)
        return self.database_url


def masked(value: str) -> str:
    """A setting's value without the password that an address may carry."""
    return PASSWORD.sub(r"\1***", value)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _told(value: Any) -> str:
    """A setting's value in words; a list or a mapping as it is written in the environment."""
    if isinstance(value, list):
        return ",".join(map(str, value))
    if isinstance(value, dict):
        return ",".join(f"{key}={item}" for key, item in value.items())
    return "" if value is None else masked(str(value))


def described(settings: Settings) -> list[dict[str, str]]:
    """Name, meaning, default and present value of every setting; secrets masked."""
    return [
        {
            "name": "SIDESTAGE_" + name.upper(),
            "meaning": field.description or "",
            "default": _told(field.default),
            "value": _told(getattr(settings, name)),
        }
        for name, field in Settings.model_fields.items()
    ]

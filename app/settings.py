"""Every setting, its meaning and its default; each is also an environment variable, `SIDESTAGE_<NAME>`."""

import re
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

PASSWORD = re.compile(r"(?i)(://[^:/?#]*:|[?&]password=)(?:(?<=password=)[^&]*|[^/?#]*(?=@))")


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
        0.3, ge=0, le=1, description="Comments less likely than this to want an answer are ignored as chat."
    )
    due_seconds: int = Field(60, ge=1, description="First reply is due this long after the comment.")
    breach_seconds: int = Field(180, ge=1, description="A comment without any reply for this long is missed.")
    carry_over_seconds: int = Field(
        300, ge=0, description="How long a viewer's words complete a later comment."
    )
    claim_seconds: int = Field(60, ge=5, description="An agent's claim lapses after this long.")
    topic_viewers: int = Field(
        4, ge=2, description="Different viewers who ask the same before the host sees it."
    )
    topic_window_seconds: int = Field(180, ge=1, description="Within this long.")
    topic_similarity: float = Field(
        0.93, ge=0, le=1, description="Cosine from which two comments ask the same."
    )

    webhook_url: str | None = Field(
        None, description="Where replies are posted, as a signed Standard Webhook."
    )
    webhook_secret: SecretStr | None = Field(None, description="Its secret, whsec_...")
    delivery_attempts: int = Field(6, ge=1, description="Tries before a reply is given up.")
    delivery_stale_seconds: int = Field(180, ge=1, description="A reply later than this is not sent at all.")

    session_hours: int = Field(12, ge=1, description="How long a sign-in lasts.")
    max_pending: int = Field(
        2_000, ge=1, description="Comments waiting for a decision before new ones are refused."
    )
    log_json: bool = Field(False, description="Logs as JSON lines.")

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


def described(settings: Settings) -> list[dict[str, str]]:
    """Name, meaning, default and present value of every setting; secrets masked."""
    return [
        {
            "name": "SIDESTAGE_" + name.upper(),
            "meaning": field.description or "",
            "default": "" if field.default is None else str(field.default),
            "value": "" if getattr(settings, name) is None else masked(str(getattr(settings, name))),
        }
        for name, field in Settings.model_fields.items()
    ]

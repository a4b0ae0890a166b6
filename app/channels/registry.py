"""The channels that the settings name."""

from collections.abc import Callable
from datetime import datetime

from app.channels.channel import Channel
from app.channels.webhook import WebhookChannel
from app.errors import ConfigError
from app.settings import Settings

Clock = Callable[[], datetime]


def webhook(settings: Settings, clock: Clock) -> Channel | None:
    """The signed webhook, where an address is set."""
    if settings.webhook_url is None:
        return None
    if settings.webhook_secret is None:
        raise ConfigError("SIDESTAGE_WEBHOOK_URL is set, but SIDESTAGE_WEBHOOK_SECRET is not.")
    return WebhookChannel(settings.webhook_url, settings.webhook_secret.get_secret_value(), clock)


CHANNELS: tuple[Callable[[Settings, Clock], Channel | None], ...] = (webhook,)
"""One line a channel; each returns None where its settings are empty."""


def channels(settings: Settings, clock: Clock) -> dict[str, Channel]:
    """Name -> channel, for all that are set up."""
    built = (build(settings, clock) for build in CHANNELS)
    return {channel.name: channel for channel in built if channel is not None}

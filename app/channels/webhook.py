"""Replies as signed webhooks (Standard Webhooks): any program can post them where they belong."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

from app.channels.channel import Outgoing, Sent
from app.errors import ConfigError
from app.http_client import async_client

TIMEOUT_S = 10.0


class WebhookChannel:
    """POSTs each reply to one address with `webhook-id`, `webhook-timestamp` and `webhook-signature`."""

    name = "webhook"

    def __init__(self, url: str, secret: str, clock: Callable[[], datetime]) -> None:
        if not url.startswith(("http://", "https://")):
            raise ConfigError(f"SIDESTAGE_WEBHOOK_URL must start with http:// or https://, it is {url!r}.")
        try:
            self._signer = Webhook(secret)
        except (ValueError, RuntimeError, EmptyWebhookSecretError) as error:
            raise ConfigError("SIDESTAGE_WEBHOOK_SECRET must be whsec_ and a base64 key.") from error
        self._url = url
        self._clock = clock
        self._client = async_client(timeout=TIMEOUT_S, follow_redirects=False)

    async def send(self, outgoing: Outgoing) -> Sent:
        """What came of one POST."""
        now = self._clock()
        body = json.dumps(
            {
                "type": "reply",
                "timestamp": outgoing.created_at.astimezone(UTC).isoformat(),
                "data": {"id": outgoing.id, "stream_id": outgoing.stream_id, **outgoing.payload},
            },
            ensure_ascii=False,
        )
        headers = {
            "content-type": "application/json",
            "webhook-id": outgoing.id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(outgoing.id, now, body),
        }
        try:
            answer = await self._client.post(self._url, content=body.encode(), headers=headers)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            return Sent("retry", f"not connected: {error!r}")
        except httpx.HTTPError as error:
            return Sent("unknown", f"no answer: {error!r}")
        return _judged(answer)

    async def close(self) -> None:
        """Closes the connections."""
        await self._client.aclose()


def _judged(answer: httpx.Response) -> Sent:
    detail = f"{answer.status_code} {answer.text[:200]}"
    if answer.is_success:
        return Sent("sent", detail)
    if answer.status_code == 429 or answer.status_code >= 500:
        wait = answer.headers.get("retry-after", "")
        return Sent("retry", detail, float(wait) if wait.isdigit() else None)
    return Sent("refused", detail)

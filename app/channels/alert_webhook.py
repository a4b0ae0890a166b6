"""Any program: a signed webhook (Standard Webhooks) that carries the alerts as data."""

from collections.abc import Mapping
from datetime import UTC

import httpx
from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError

from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Field
from app.channels.channel import Sent
from app.channels.posting import encoded, judged, posted


class AlertWebhook:
    """POSTs to one address with `webhook-id`, `webhook-timestamp` and `webhook-signature`."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        try:
            self._signer = Webhook(config["secret"])
        except (ValueError, RuntimeError, EmptyWebhookSecretError) as error:
            raise ValueError("whsec_ and a base64 key") from error
        self._url = config["url"]
        self._client = client
        self._clock = clock

    async def send(self, alert: Alert) -> Sent:
        """What the program said: any 2xx is success."""
        now = self._clock()
        body = encoded(
            {
                "type": "alert",
                "timestamp": alert.created_at.astimezone(UTC).isoformat(),
                "data": {
                    "id": alert.id,
                    "title": alert.title,
                    "lines": alert.lines,
                    "link": alert.link,
                    "alerts": alert.items,
                },
            }
        )
        headers = {
            "webhook-id": alert.id,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(alert.id, now, body.decode()),
        }
        answer = await posted(self._client, self._url, body, headers)
        if isinstance(answer, Sent):
            return answer
        return Sent("sent", str(answer.status_code)) if answer.is_success else judged(answer)


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return AlertWebhook(config, client, clock)


WEBHOOK = AlertKind(fields=(Field("url", address=True), Field("secret")), build=build, drops_repeats=True)

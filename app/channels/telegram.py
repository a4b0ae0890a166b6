"""Telegram: a bot that writes into a group."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx

from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Field, Rate
from app.channels.channel import Advice, Sent
from app.channels.fitting import fitted
from app.channels.posting import answered, encoded, judged, posted, wait_of

LIMIT = 4096
"""UTF-16 units, as Telegram counts characters."""
PUBLIC = "https://api.telegram.org"
WAIT_S = 5.0


class Telegram:
    """Sends text that is not parsed, so that nothing in it is markup."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        base = (config.get("url") or PUBLIC).rstrip("/")
        self._url = f"{base}/bot{config['token']}/sendMessage"
        self._chat = config["chat_id"]
        self._client = client

    async def send(self, alert: Alert) -> Sent:
        """What the Bot API said: `ok` is success."""
        body = {
            "chat_id": self._chat,
            "text": fitted(alert, LIMIT, _units),
            "link_preview_options": {"is_disabled": True},
        }
        answer = await posted(self._client, self._url, encoded(body))
        return answer if isinstance(answer, Sent) else _read(answer)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _read(response: httpx.Response) -> Sent:
    said = answered(response)
    if said.get("ok") is True:
        return Sent("sent", "ok")
    if "ok" not in said:
        return judged(response)
    code = said.get("error_code", response.status_code)
    detail = f"{code} {str(said.get('description', ''))[:200]}".strip()
    asked: Any = (said.get("parameters") or {}).get("retry_after")
    if code == 429 or asked is not None:
        wait = float(asked) if isinstance(asked, int | float) else wait_of(response, WAIT_S)
        return Sent("retry", detail, wait, advice="rate")
    if code >= 500:
        return Sent("retry", detail)
    advice: Advice = "message" if "message" in detail.lower() else "address"
    return Sent("refused", detail, advice=advice)


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return Telegram(config, client, clock)


TELEGRAM = AlertKind(
    fields=(
        Field("token"),
        Field("chat_id", secret=False),
        Field("url", secret=False, required=False, address=True),
    ),
    build=build,
    rates=(Rate(20, timedelta(minutes=1)), Rate(1, timedelta(seconds=3))),
    hosts=("api.telegram.org",),
)

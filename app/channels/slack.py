"""Slack: an incoming webhook of a channel."""

from collections.abc import Mapping
from datetime import timedelta

import httpx

from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Field, Rate
from app.channels.channel import Advice, Sent
from app.channels.fitting import fitted
from app.channels.posting import answered, encoded, judged, posted, wait_of

LIMIT = 2900
"""Characters; a section takes 3,000."""
WAIT_S = 1.0


class Slack:
    """Posts a section of plain text, in which nothing mentions anybody, and the same as the notification's words."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        self._url = config["url"]
        self._client = client

    async def send(self, alert: Alert) -> Sent:
        """What Slack said: the body `ok` is success."""
        text = fitted(alert, LIMIT)
        section = {"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}}
        body = {"text": _escaped(text), "blocks": [section]}
        answer = await posted(self._client, self._url, encoded(body))
        return answer if isinstance(answer, Sent) else _read(answer)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _read(response: httpx.Response) -> Sent:
    said = answered(response)
    error = str(said.get("error") or response.text).strip()[:200]
    if response.status_code == 429 or error.startswith("rate"):
        return Sent("retry", f"{response.status_code} {error}", wait_of(response, WAIT_S), advice="rate")
    if response.status_code == 200 and (said.get("ok") is True or response.text.strip() == "ok"):
        return Sent("sent", "ok")
    if response.status_code >= 500:
        return judged(response)
    advice: Advice = "message" if response.status_code == 400 else "address"
    return Sent("refused", f"{response.status_code} {error}", advice=advice)


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return Slack(config, client, clock)


SLACK = AlertKind(
    fields=(Field("url", address=True),),
    build=build,
    rates=(Rate(1, timedelta(seconds=1)),),
    hosts=("hooks.slack.com",),
)

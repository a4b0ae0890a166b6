"""Feishu, and Lark, its sister abroad: a robot of a group chat."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx

from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Field, Rate
from app.channels.channel import Advice, Sent
from app.channels.fitting import fitted, size_in_json
from app.channels.posting import answered, encoded, judged, posted, wait_of

LIMIT = 18_000
"""Bytes; the whole body may have 20 KB."""
TOO_FAST, WAIT_S = 11232, 60.0
_TOLD: dict[int, Advice] = {19001: "address", 19021: "sign", 19022: "ip", 19024: "keyword"}


class Feishu:
    """Posts plain text, signed where the robot has a secret."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        self._url = config["url"]
        self._secret = config.get("secret", "")
        self._client = client
        self._clock = clock

    async def send(self, alert: Alert) -> Sent:
        """What the robot said: `code` 0 is success."""
        text = fitted(alert, LIMIT, size_in_json).replace("<", "‹")  # `<at user_id="all">` calls everybody
        body = {**self._signature(), "msg_type": "text", "content": {"text": text}}
        answer = await posted(self._client, self._url, encoded(body))
        return answer if isinstance(answer, Sent) else _read(answer)

    def _signature(self) -> dict[str, str]:
        if not self._secret:
            return {}
        moment = str(int(self._clock().timestamp()))
        code = hmac.digest(f"{moment}\n{self._secret}".encode(), b"", hashlib.sha256)
        return {"timestamp": moment, "sign": base64.b64encode(code).decode()}


def _read(response: httpx.Response) -> Sent:
    said: dict[str, Any] = answered(response)
    code = said.get("code", said.get("StatusCode"))
    if not isinstance(code, int):
        return judged(response)
    detail = f"{code} {str(said.get('msg', said.get('StatusMessage', '')))[:200]}".strip()
    if code == 0:
        return Sent("sent", detail)
    if code == TOO_FAST or response.status_code == 429 or "too many" in detail.lower():
        return Sent("retry", detail, wait_of(response, WAIT_S), advice="rate")
    return Sent("refused", detail, advice=_TOLD.get(code, "message"))


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return Feishu(config, client, clock)


FEISHU = AlertKind(
    fields=(Field("url", address=True), Field("secret", required=False)),
    build=build,
    rates=(Rate(100, timedelta(minutes=1)), Rate(5, timedelta(seconds=1))),
    hosts=("open.feishu.cn",),
)
LARK = replace(FEISHU, hosts=("open.larksuite.com",))

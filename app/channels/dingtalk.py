"""DingTalk: a robot of a group chat."""

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
from app.channels.fitting import cut, fitted, size_in_json
from app.channels.posting import answered, encoded, judged, posted

LIMIT = 18_000
"""Bytes; the whole body may have 20,000."""
LONGEST_TITLE = 200
TOO_FAST = frozenset({130101, 410100})
SILENCE_S = 600.0
"""It takes nothing for ten minutes once it was sent too much."""
BUSY = -1
_TOLD: dict[Advice, tuple[str, ...]] = {
    "keyword": ("keyword", "关键词"),
    "clock": ("timestamp", "时间戳"),
    "ip": ("whitelist", "白名单"),
    "sign": ("sign", "签名"),
    "address": ("token", "robot"),
}
_MARKUP = str.maketrans("[]*_`#<>", "［］＊＿｀＃‹›")


class DingTalk:
    """Posts Markdown, signed where the robot has a secret."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        self._url = httpx.URL(config["url"])
        self._secret = config.get("secret", "")
        self._client = client
        self._clock = clock

    async def send(self, alert: Alert) -> Sent:
        """What the robot said: `errcode` 0 is success."""
        shown = replace(
            alert,
            title=alert.title.translate(_MARKUP),
            lines=tuple(line.translate(_MARKUP) for line in alert.lines),
        )
        text = fitted(shown, LIMIT, size_in_json, joint="\n\n")
        body = {
            "msgtype": "markdown",
            "markdown": {"title": cut(shown.title, LONGEST_TITLE), "text": text},
            "at": {"atMobiles": [], "isAtAll": False},
        }
        answer = await posted(self._client, str(self._signed()), encoded(body))
        return answer if isinstance(answer, Sent) else _read(answer)

    def _signed(self) -> httpx.URL:
        if not self._secret:
            return self._url
        moment = str(int(self._clock().timestamp() * 1000))
        code = hmac.digest(self._secret.encode(), f"{moment}\n{self._secret}".encode(), hashlib.sha256)
        return self._url.copy_merge_params({"timestamp": moment, "sign": base64.b64encode(code).decode()})


def _read(response: httpx.Response) -> Sent:
    said: dict[str, Any] = answered(response)
    code = said.get("errcode")
    if not isinstance(code, int):
        return judged(response)
    detail = f"{code} {str(said.get('errmsg', ''))[:200]}".strip()
    if code == 0:
        return Sent("sent", detail)
    if code in TOO_FAST:
        return Sent("retry", detail, SILENCE_S, advice="rate")
    if code == BUSY:
        return Sent("retry", detail)
    return Sent("refused", detail, advice=_advice(detail))


def _advice(detail: str) -> Advice:
    """All that a robot's settings can refuse has one code: the words tell which it is."""
    for advice, words in _TOLD.items():
        if any(word in detail for word in words):
            return advice
    return "message"


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return DingTalk(config, client, clock)


DINGTALK = AlertKind(
    fields=(Field("url", address=True), Field("secret", required=False)),
    build=build,
    rates=(Rate(20, timedelta(minutes=1)), Rate(1, timedelta(seconds=3))),
    hosts=("oapi.dingtalk.com",),
)

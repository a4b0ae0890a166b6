"""WeCom: a robot of a group chat."""

from collections.abc import Mapping
from datetime import timedelta

import httpx

from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Clock, Field, Rate
from app.channels.channel import Advice, Sent
from app.channels.fitting import fitted, size_in_bytes
from app.channels.posting import answered, encoded, judged, posted

LIMIT = 2048
"""Bytes of a text; it shows in WeChat, too, where Markdown does not."""
TOO_FAST, WAIT_S = 45009, 60.0
BUSY = -1
_TOLD: dict[int, Advice] = {93000: "address", 40058: "message", 44004: "message", 45002: "message"}


class WeCom:
    """Posts plain text; the key in the address is all that says who posts."""

    def __init__(self, config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> None:
        self._url = config["url"]
        self._client = client

    async def send(self, alert: Alert) -> Sent:
        """What the robot said: `errcode` 0 is success."""
        text = {"content": fitted(alert, LIMIT, size_in_bytes), "mentioned_list": []}
        answer = await posted(self._client, self._url, encoded({"msgtype": "text", "text": text}))
        return answer if isinstance(answer, Sent) else _read(answer)


def _read(response: httpx.Response) -> Sent:
    said = answered(response)
    code = said.get("errcode")
    if not isinstance(code, int):
        return judged(response)
    detail = f"{code} {str(said.get('errmsg', ''))[:200]}".strip()
    if code == 0:
        return Sent("sent", detail)
    if code == TOO_FAST:
        return Sent("retry", detail, WAIT_S, advice="rate")
    if code == BUSY:
        return Sent("retry", detail)
    return Sent("refused", detail, advice=_TOLD.get(code, "message"))


def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: Clock) -> AlertChannel:
    """The channel."""
    return WeCom(config, client, clock)


WECOM = AlertKind(
    fields=(Field("url", address=True),),
    build=build,
    rates=(Rate(20, timedelta(minutes=1)), Rate(1, timedelta(seconds=3))),
    hosts=("qyapi.weixin.qq.com",),
)

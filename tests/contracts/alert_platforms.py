"""The platforms that alerts go to, on a local server: each checks address, signature, body and length as it does in
life, and answers in its own words."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from standardwebhooks import Webhook

Reply = tuple[int, dict[str, str], bytes]
SECRET = "SECa1b2c3d4"
WHSEC = "whsec_" + base64.b64encode(b"alerts-of-the-team-0123456789").decode()
TOKEN = "4711:AAE-alerts_of_the_team"


@dataclass(slots=True)
class Request:
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def said(status: int, body: Any, **headers: str) -> Reply:
    return status, headers, json.dumps(body).encode() if not isinstance(body, str) else body.encode()


def dingtalk(request: Request, mode: str) -> tuple[Reply, str | None]:
    def error(code: int, words: str) -> tuple[Reply, None]:
        return said(200, {"errcode": code, "errmsg": words}), None

    if mode == "too_fast":
        return error(130101, "send too fast, exceed 20 times per minute")
    if request.path != "/robot/send" or request.query.get("access_token") != "dt-token":
        return error(300001, "token is not exist")
    if trouble := dingtalk_signature(request.query):
        return error(310000, f"{trouble}, more: [https://ding-doc.dingtalk.com]")
    if mode == "refuse":
        return error(310000, "keywords not in content, more: [https://ding-doc.dingtalk.com]")
    given = request.json
    if given["msgtype"] != "markdown" or not given["markdown"]["title"] or given["at"]["isAtAll"]:
        return error(40035, "invalid parameter")
    if len(request.body) > 20_000:
        return error(460101, "message too long, exceed 20000 bytes")
    return said(200, {"errcode": 0, "errmsg": "ok"}), given["markdown"]["text"]


def dingtalk_signature(query: Mapping[str, str]) -> str | None:
    moment = query.get("timestamp", "0")
    code = hmac.new(SECRET.encode(), f"{moment}\n{SECRET}".encode(), hashlib.sha256).digest()
    if abs(int(moment) / 1000 - time.time()) > 3600:
        return "invalid timestamp"
    return None if query.get("sign") == base64.b64encode(code).decode() else "sign not match"


def wecom(request: Request, mode: str) -> tuple[Reply, str | None]:
    def error(code: int, words: str) -> tuple[Reply, None]:
        return said(200, {"errcode": code, "errmsg": words}), None

    if mode == "too_fast":
        return error(45009, "api freq out of limit, hint: [1700000000]")
    if request.path != "/cgi-bin/webhook/send" or request.query.get("key") != "wc-key":
        return error(93000, "invalid webhook url, hint: [1700000000]")
    if mode == "refuse":
        return error(40008, "invalid message type")
    given = request.json
    if given["msgtype"] != "text":
        return error(40008, "invalid message type")
    if len(given["text"]["content"].encode()) > 2048:
        return error(40058, "text.content exceed max length 2048")
    return said(200, {"errcode": 0, "errmsg": "ok"}), given["text"]["content"]


def feishu(request: Request, mode: str) -> tuple[Reply, str | None]:
    def error(code: int, words: str, status: int = 200) -> tuple[Reply, None]:
        return said(status, {"code": code, "msg": words, "data": {}}), None

    if mode == "too_fast":
        return error(11232, "create message service trigger rate limit", 400)
    if request.path != "/open-apis/bot/v2/hook/fs-token":
        return error(19001, "param invalid: incoming webhook access token invalid")
    given = request.json
    moment = given.get("timestamp", "0")
    expected = base64.b64encode(
        hmac.new(f"{moment}\n{SECRET}".encode(), b"", hashlib.sha256).digest()
    ).decode()
    if given.get("sign") != expected or abs(int(moment) - time.time()) > 3600:
        return error(19021, "sign match fail or timestamp is not within one hour from current time")
    if mode == "refuse":
        return error(19024, "Key Words Not Found")
    if given["msg_type"] != "text" or len(request.body) > 20 * 1024:
        return error(9499, "Bad Request")
    return said(
        200, {"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"}
    ), given["content"]["text"]


def slack(request: Request, mode: str) -> tuple[Reply, str | None]:
    if mode == "too_fast":
        return said(
            429, {"retry_after": 30, "ok": False, "error": "rate_limited"}, **{"retry-after": "30"}
        ), None
    if request.path != "/services/T0/B0/slack-token":
        return said(404, "no_service"), None
    if mode == "refuse":
        return said(200, {"ok": False, "error": "channel_is_archived"}), None
    given = request.json
    section = given["blocks"][0]
    if section["text"]["type"] != "plain_text" or len(section["text"]["text"]) > 3000:
        return said(400, "invalid_blocks"), None
    if "<" in given["text"]:
        return said(400, "a mention in the notification"), None
    return said(200, "ok"), section["text"]["text"]


def telegram(request: Request, mode: str) -> tuple[Reply, str | None]:
    def error(code: int, words: str, **more: Any) -> tuple[Reply, None]:
        return said(code, {"ok": False, "error_code": code, "description": words, **more}), None

    if mode == "too_fast":
        return error(429, "Too Many Requests: retry after 17", parameters={"retry_after": 17})
    if request.path != f"/bot{TOKEN}/sendMessage":
        return error(401, "Unauthorized")
    given = request.json
    if mode == "refuse":
        status = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
        return said(200, status), None
    if given["chat_id"] != "-100123" or "parse_mode" in given:
        return error(400, "Bad Request: chat not found")
    if len(given["text"].encode("utf-16-le")) // 2 > 4096:
        return error(400, "Bad Request: message is too long")
    return said(200, {"ok": True, "result": {"message_id": 1}}), given["text"]


def webhook(request: Request, mode: str) -> tuple[Reply, str | None]:
    if mode == "too_fast":
        return said(429, "slow down", **{"retry-after": "9"}), None
    try:
        Webhook(WHSEC).verify(request.body, request.headers)
    except Exception:
        return said(401, "no valid signature"), None
    if mode == "refuse":
        return said(410, "gone"), None
    data = request.json["data"]
    return said(200, {}), "\n".join([data["title"], *data["lines"], data["link"] or ""])


@dataclass(frozen=True, slots=True)
class Platform:
    """How one platform behaves, and how a channel to it is set up: right, and with a wrong secret."""

    answer: Callable[[Request, str], tuple[Reply, str | None]]
    config: Mapping[str, str]
    wrong: Mapping[str, str]
    wrong_advice: str
    wait: float
    """Seconds that are waited when it was sent too much."""
    refuse_advice: str


def signed(url: str) -> tuple[dict[str, str], dict[str, str]]:
    return {"url": url, "secret": SECRET}, {"url": url, "secret": "SECwrong"}


_DINGTALK = signed("{base}/robot/send?access_token=dt-token")
_FEISHU = signed("{base}/open-apis/bot/v2/hook/fs-token")
_TELEGRAM = {"token": TOKEN, "chat_id": "-100123", "url": "{base}"}
PLATFORMS: dict[str, Platform] = {
    "dingtalk": Platform(dingtalk, *_DINGTALK, "sign", 600, "keyword"),
    "wecom": Platform(
        wecom,
        {"url": "{base}/cgi-bin/webhook/send?key=wc-key"},
        {"url": "{base}/cgi-bin/webhook/send?key=other"},
        "address",
        60,
        "message",
    ),
    "feishu": Platform(feishu, *_FEISHU, "sign", 60, "keyword"),
    "lark": Platform(feishu, *_FEISHU, "sign", 60, "keyword"),
    "slack": Platform(
        slack,
        {"url": "{base}/services/T0/B0/slack-token"},
        {"url": "{base}/services/T0/B0/other"},
        "address",
        30,
        "address",
    ),
    "telegram": Platform(telegram, _TELEGRAM, {**_TELEGRAM, "token": "4711:other"}, "address", 17, "address"),
    "webhook": Platform(
        webhook,
        {"url": "{base}/hook", "secret": WHSEC},
        {"url": "{base}/hook", "secret": "whsec_" + base64.b64encode(b"another").decode()},
        "address",
        9,
        "address",
    ),
}


@dataclass(slots=True)
class Arrived:
    """What was sent: when, what it said, and the webhook's id where there is one."""

    at: float
    text: str
    id: str | None


@dataclass(slots=True)
class PlatformServer:
    """One platform on a port of its own; `mode` is ok, refuse, too_fast, gateway, page, hang or drop."""

    platform: Platform
    mode: str = "ok"
    arrived: list[Arrived] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    url: str = ""
    _server: ThreadingHTTPServer | None = None
    released: threading.Event = field(default_factory=threading.Event)

    def start(self) -> "PlatformServer":
        here = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                here.serve(self)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Answers one request."""
        address = urlsplit(handler.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        body = handler.rfile.read(int(handler.headers["content-length"]))
        headers = {name.lower(): value for name, value in handler.headers.items()}
        request = Request(address.path, query, headers, body)
        self.requests.append(request)
        if self.mode == "gateway":
            reply: Reply = said(502, "<html>bad gateway</html>")
        elif self.mode == "page":
            reply = said(200, "<html>sign in to the network</html>")
        else:
            reply, text = self.platform.answer(request, self.mode)
            if text is not None:
                self.arrived.append(Arrived(time.monotonic(), text, headers.get("webhook-id")))
        if self.mode in ("hang", "drop"):
            if self.mode == "hang":
                self.released.wait(20)
            handler.close_connection = True
            return
        status, extra, answer = reply
        handler.send_response(status)
        for name, value in {**extra, "content-length": str(len(answer))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(answer)

    def config(self, *, wrong: bool = False) -> dict[str, str]:
        """What a channel to it is set up with."""
        given = self.platform.wrong if wrong else self.platform.config
        return {name: value.replace("{base}", self.url) for name, value in given.items()}

    def stop(self) -> None:
        """Takes no more."""
        self.released.set()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

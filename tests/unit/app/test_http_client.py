"""Clients on machines whose environment names proxies."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest

import app
from app.errors import ConfigError
from app.http_client import async_client, client

NOBODY = "http://127.0.0.1:9"


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Says nothing."""


@pytest.fixture
def address() -> Iterator[str]:
    """A server on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def variable(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    for other in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(other, raising=False)
        monkeypatch.delenv(other.lower(), raising=False)
    return request.param


@pytest.mark.parametrize("proxy", [NOBODY, "socks5://127.0.0.1:9", "socks5h://127.0.0.1:9"])
async def test_this_machine_is_asked_directly(
    monkeypatch: pytest.MonkeyPatch, variable: str, proxy: str, address: str
) -> None:
    monkeypatch.setenv(variable, proxy)
    with client(base_url=address) as asking:
        assert asking.get("/").status_code == 204
    async with async_client() as asking:
        assert (await asking.get(address)).status_code == 204


def test_others_are_asked_through_the_proxy(
    monkeypatch: pytest.MonkeyPatch, variable: str, address: str
) -> None:
    monkeypatch.setenv(variable, address)
    with client() as asking:
        assert asking.get("http://shop.example/").status_code == 204


@pytest.mark.parametrize("proxy", ["socks4://127.0.0.1:9", "nonsense://x", "http://[::bad"])
def test_a_proxy_that_can_not_be_used_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, variable: str, proxy: str
) -> None:
    monkeypatch.setenv(variable, proxy)
    with pytest.raises(ConfigError, match=r"^A proxy of ALL_PROXY"):
        client()


def test_what_is_no_address_is_told_apart_from_it() -> None:
    with pytest.raises(httpx.InvalidURL):
        async_client(base_url="http://[::bad")


def test_every_client_is_made_so() -> None:
    made = re.compile(r"httpx\.(Async)?Client\(")
    files = Path(app.__file__).parent.rglob("*.py")
    assert [path.name for path in files if made.search(path.read_text("utf-8"))] == ["http_client.py"]

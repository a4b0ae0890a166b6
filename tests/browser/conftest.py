"""The real service on a real port, with the sample shop, for Chromium."""

import json
import secrets
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page

import knowledge
from app.main import create_app
from app.offline import offline_accounts
from app.serving import Server
from app.settings import Settings

SAMPLE = Path(knowledge.__file__).parent / "sample"
PASSWORD = "a long pass phrase"
ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium."""
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    chromium = next(filter(None, found), None)
    if chromium is None:
        pytest.fail("There is no Chromium here: `make browser` installs one.")
    return {**browser_type_launch_args, "executable_path": chromium, "args": ARGS.split()}


@dataclass(slots=True)
class Service:
    """The service that runs on a port, and how programs and people reach it."""

    settings: Settings
    url: str
    _server: Server | None = field(default=None)
    _thread: threading.Thread | None = field(default=None)
    _cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    def start(self) -> None:
        """Runs it until `stop`."""
        self._server = Server(create_app(self.settings), self.settings)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        ends = time.monotonic() + 90
        while not self._server.started:
            assert self._thread.is_alive(), "the service did not start"
            assert time.monotonic() < ends, "the service took too long to start"
            time.sleep(0.02)

    def stop(self) -> None:
        """Ends it; connections are closed."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(30)
            assert not self._thread.is_alive(), "the service did not end"

    def cookies(self, username: str) -> dict[str, str]:
        """Those of a signed-in browser; one sign-in serves all tests, since their number in a minute is limited."""
        if username not in self._cookies:
            given = {"username": username, "password": PASSWORD}
            answer = httpx.post(f"{self.url}/api/v1/session", json=given).raise_for_status()
            self._cookies[username] = dict(answer.cookies)
        return self._cookies[username]

    def client(self, username: str) -> httpx.Client:
        """A client that is signed in."""
        return httpx.Client(base_url=f"{self.url}/api/v1/", timeout=60, cookies=self.cookies(username))


@dataclass(frozen=True, slots=True)
class Stage:
    """A live stream of its own."""

    service: Service
    api: httpx.Client
    id: str

    def say(self, text: str, **fields: Any) -> dict[str, Any]:
        """The answer to a viewer's comment."""
        viewer = secrets.token_hex(4)
        body = {"text": text, "author": {"id": viewer, "name": f"viewer_{viewer}"}, **fields}
        answer = self.api.post(f"streams/{self.id}/comments", json=body)
        answer.raise_for_status()
        return answer.json()

    def suggestions(self, state: str) -> list[dict[str, Any]]:
        """The stream's suggestions in a state."""
        answer = self.api.get(f"streams/{self.id}/suggestions", params={"state": state})
        answer.raise_for_status()
        return answer.json()["items"]


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Service]:
    """The service with its default model on SQLite."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("service"),
        cache_dir=request.config.cache.mkdir("encoder"),
        port=_free_port(),
        claim_seconds=60,
    )
    with offline_accounts(settings) as (db, accounts):
        for name, role in (
            ("boss", "admin"),
            ("mei", "agent"),
            ("lina", "agent"),
            ("nia", "agent"),
            ("hana", "host"),
            ("otto", "ops"),
        ):
            db.write_now(accounts.new_user(name, PASSWORD, role))
    running = Service(settings, f"http://127.0.0.1:{settings.port}")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def stage(service: Service) -> Iterator[Stage]:
    """A live stream with the sample shop's workbook and a product on air."""
    with service.client("boss") as api:
        created = api.post("streams", json=json.loads((SAMPLE / "stream.json").read_text("utf-8")))
        created.raise_for_status()
        stream_id = created.json()["id"]
        workbook = (SAMPLE / "shop.xlsx").read_bytes()
        for response in (
            api.post(f"streams/{stream_id}/knowledge?activate=true", files={"file": ("shop.xlsx", workbook)}),
            api.post(f"streams/{stream_id}/start"),
            api.put(f"streams/{stream_id}/on-air", json={"sku": "DR-101"}),
        ):
            response.raise_for_status()
        yield Stage(service, api, stream_id)


@pytest.fixture
def open_page(page: Page, stage: Stage) -> Callable[[str, str], Page]:
    """Opens a page of the stream as somebody."""

    def opened(path: str, username: str) -> Page:
        cookies = stage.service.cookies(username)
        page.context.add_cookies(
            [{"name": name, "value": value, "url": stage.service.url} for name, value in cookies.items()]
        )
        page.goto(f"{stage.service.url}/{path}?stream={stage.id}")
        return page

    return opened


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def base_url() -> str:
    """None: every test is given its service's address."""
    return ""

"""The real service as a process of its own, with accounts, and a live stream of the sample shop in it."""

import json
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx
from playwright.sync_api import Page

import knowledge
from app.offline import offline_accounts
from app.settings import Settings
from tests.processes import Served, free_port

SAMPLE = Path(knowledge.__file__).parent / "sample"
PASSWORD = "a long pass phrase"
PEOPLE = (
    ("boss", "admin"), ("mei", "agent"), ("lina", "agent"), ("nia", "agent"), ("hana", "host"), ("otto", "ops"),
)  # fmt: skip


@dataclass(slots=True)
class Service:
    """The service that runs on a port, and how programs and people reach it."""

    served: Served
    settings: Settings
    _cookies: dict[str, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def with_people(cls, folder: Path, **given: Any) -> Self:
        """A service, not started yet, that knows a person of every role."""
        port = free_port()
        settings = Settings(data_dir=folder, port=port, **given)
        with offline_accounts(settings) as (db, accounts):
            for name, role in PEOPLE:
                db.write_now(accounts.new_user(name, PASSWORD, role))
        return cls(Served(folder / "log", {"data_dir": folder, **given}, port), settings)

    @property
    def url(self) -> str:
        """Where it answers."""
        return self.served.url

    def start(self) -> None:
        """Runs it until `stop` or `kill`."""
        self.served.start()

    def revive(self) -> None:
        """Runs it again where it was killed: by a test that failed before it had started it."""
        if self.served.process is None or self.served.process.poll() is not None:
            self.served.start()

    def stop(self) -> None:
        """Ends it in order; connections are closed."""
        self.served.stop()

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self.served.kill()

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

    def let_undo(self, seconds: int = 5) -> None:
        """Gives decisions so much time to be taken back; to be said before a page is opened."""
        self.api.patch(f"streams/{self.id}", json={"rules": {"undo_seconds": seconds}}).raise_for_status()

    def suggestions(self, state: str) -> list[dict[str, Any]]:
        """The stream's suggestions in a state."""
        found: list[dict[str, Any]] = []
        after: str | None = ""
        while after is not None:
            query = {"state": state, "limit": 200, **({"after": after} if after else {})}
            answer = self.api.get(f"streams/{self.id}/suggestions", params=query).raise_for_status().json()
            found += answer["items"]
            after = answer["next"]
        return found


@contextmanager
def staged(service: Service) -> Generator[Stage]:
    """A live stream with the sample shop's workbook and a product on air."""
    service.revive()
    with service.client("boss") as api:
        fields = json.loads((SAMPLE / "stream.json").read_text("utf-8"))
        created = api.post("streams", json={**fields, "rules": {"undo_seconds": 1}})
        stream_id = created.raise_for_status().json()["id"]
        workbook = (SAMPLE / "shop.xlsx").read_bytes()
        for response in (
            api.post(f"streams/{stream_id}/knowledge?activate=true", files={"file": ("shop.xlsx", workbook)}),
            api.post(f"streams/{stream_id}/start"),
            api.put(f"streams/{stream_id}/on-air", json={"sku": "DR-101"}),
        ):
            response.raise_for_status()
        yield Stage(service, api, stream_id)


def visit(page: Page, stage: Stage, path: str, username: str) -> Page:
    """The page of the stream, opened as somebody."""
    cookies = stage.service.cookies(username)
    page.context.add_cookies(
        [{"name": name, "value": value, "url": stage.service.url} for name, value in cookies.items()]
    )
    page.goto(f"{stage.service.url}/{path}?stream={stage.id}")
    return page

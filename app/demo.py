"""The demo: the service with a sample shop, accounts, and a comment log that is replayed live."""

import asyncio
import contextlib
import json
import logging
import secrets
import tempfile
import time
import webbrowser
from collections import deque
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console, Group
from rich.live import Live
from rich.table import Table
from rich.text import Text

import knowledge
from app.errors import ConfigError
from app.http_client import async_client
from app.main import create_app
from app.offline import offline_accounts
from app.replay import LoggedComment, Refused, Tally, read_log, replay
from app.serving import Server, configure_logs
from app.settings import Settings

SAMPLE = Path(knowledge.__file__).parent / "sample"
PEOPLE = ("admin", "ops", "agent", "host")
SHOWN = 14
COLOURS = {"ignore": "dim", "reply": "green", "suggest": "yellow", "host": "cyan", "follow_up": "magenta"}


@dataclass(slots=True)
class StageClock:
    """The sample stream's own time: it starts at the stream's start and runs `speed` times as fast as life."""

    start: datetime
    speed: float
    _began: float = field(default_factory=time.monotonic)

    def __call__(self) -> datetime:
        """The moment on stage."""
        return self.start + timedelta(seconds=(time.monotonic() - self._began) * self.speed)

    def restart(self) -> None:
        """The stream starts now."""
        self._began = time.monotonic()


def run(settings: Settings, *, speed: float, browser: bool, once: bool) -> None:
    """Runs the demo until it is interrupted, or until the replay is over with `once`."""
    console = Console()
    with tempfile.TemporaryDirectory(prefix="sidestage-demo-") as folder:
        own = settings.model_copy(
            update={
                "data_dir": Path(folder),
                "cache_dir": settings.resolved_cache_dir,
                "database_url": None,
                "webhook_url": None,
                "public_url": None,
                "oidc_issuer": None,
            }
        )
        configure_logs(own)
        for chatty in ("app", "uvicorn.error"):
            logging.getLogger(chatty).setLevel(logging.WARNING)  # the terminal is the board's
        try:
            with contextlib.suppress(KeyboardInterrupt):
                asyncio.run(_demo(own, console, speed, browser, once))
        except (httpx.HTTPError, Refused) as error:
            first = next(iter(str(error).splitlines()), type(error).__name__)
            raise ConfigError(f"The demo can't go on: {first.rstrip('.')}.") from error


async def _demo(settings: Settings, console: Console, speed: float, browser: bool, once: bool) -> None:
    stream = json.loads((SAMPLE / "stream.json").read_text("utf-8"))
    clock = StageClock(datetime.fromisoformat(stream["starts_at"]), speed)
    password = secrets.token_urlsafe(9)
    with console.status("Making the accounts"), offline_accounts(settings) as (db, accounts):
        for name in PEOPLE:
            db.write_now(accounts.new_user(name, password, name))
        key, work = accounts.new_key("demo", ["ingest"], [])
        db.write_now(work)
    server = Server(create_app(settings, clock), settings)
    serving = asyncio.create_task(server.serve())
    try:
        with console.status("Loading the model"):
            while not server.started:
                if serving.done():
                    return await serving
                await asyncio.sleep(0.05)
        url = server.url
        with console.status("Uploading the sample shop's workbook"):
            stream_id = await _prepare(url, password, stream)
        _greet(console, url, password, stream_id)
        if browser:
            page = f"{url}/desk?stream={stream_id}#username=agent&password={password}"
            await asyncio.to_thread(webbrowser.open, page)
        clock.restart()
        await _play(console, url, key, password, stream_id, clock)
        if not once:
            console.print("The replay is over; the service goes on. Ctrl+C stops it.")
            await serving
    finally:
        server.should_exit = True
        await asyncio.gather(serving, return_exceptions=True)


async def _prepare(url: str, password: str, stream: dict[str, Any]) -> str:
    """The id of the sample stream, with its workbook active, and live."""
    async with _signed_in(url, password) as client:
        created = await client.post("/api/v1/streams", json=stream)
        created.raise_for_status()
        stream_id: str = created.json()["id"]
        workbook = (SAMPLE / "shop.xlsx").read_bytes()
        for request in (
            client.build_request(
                "POST",
                f"/api/v1/streams/{stream_id}/knowledge",
                params={"activate": "true"},
                files={"file": ("shop.xlsx", workbook)},
            ),
            client.build_request("POST", f"/api/v1/streams/{stream_id}/start"),
        ):
            (await client.send(request)).raise_for_status()
    return stream_id


@contextlib.asynccontextmanager
async def _signed_in(url: str, password: str) -> AsyncGenerator[httpx.AsyncClient]:
    async with async_client(base_url=url, timeout=120) as client:
        (
            await client.post("/api/v1/session", json={"username": "admin", "password": password})
        ).raise_for_status()
        yield client


def _greet(console: Console, url: str, password: str, stream_id: str) -> None:
    console.print(f"\n[bold]Sidestage[/bold] runs at {url}", highlight=False)
    for page, who, what in (
        ("/desk", "agent", "the agents' desk"),
        ("/knowledge", "ops", "the workbook"),
        ("/host", "host", "the host's queue"),
    ):
        console.print(f"  {url}{page}?stream={stream_id}  {what}, as [bold]{who}[/bold]", highlight=False)
    console.print(f"  password of each: [bold]{password}[/bold]\n", highlight=False)


async def _play(
    console: Console, url: str, key: str, password: str, stream_id: str, clock: StageClock
) -> Tally:
    comments = read_log(SAMPLE / "comments.jsonl")
    board = Board(len(comments))
    with Live(board.render(), console=console, refresh_per_second=6) as live:

        def watch(comment: LoggedComment, answer: dict[str, Any] | None, tally: Tally) -> None:
            board.add(comment, answer, tally)
            live.update(board.render())

        on_air = asyncio.create_task(_put_on_air(url, password, stream_id, clock))
        try:
            return await replay(
                comments,
                url=url,
                key=key,
                stream_id=stream_id,
                speed=clock.speed,
                start=clock.start,
                watch=watch,
            )
        finally:
            on_air.cancel()


async def _put_on_air(url: str, password: str, stream_id: str, clock: StageClock) -> None:
    """Says what is on air as the log has it, a moment before the comments of that second."""
    began = time.monotonic()
    async with _signed_in(url, password) as client:
        for line in (SAMPLE / "on_air.jsonl").read_text("utf-8").splitlines():
            change = json.loads(line)
            wait = change["t"] / clock.speed - (time.monotonic() - began) - 0.05
            await asyncio.sleep(max(0.0, wait))
            at = clock.start + timedelta(seconds=change["t"])
            await client.put(
                f"/api/v1/streams/{stream_id}/on-air", json={"sku": change["sku"], "at": at.isoformat()}
            )


@dataclass(slots=True)
class Board:
    """What the terminal shows: the latest decisions and the counts."""

    total: int
    tally: Tally = field(default_factory=Tally)
    latest: deque[tuple[str, str, str]] = field(default_factory=lambda: deque(maxlen=SHOWN))

    def add(self, comment: LoggedComment, answer: dict[str, Any] | None, tally: Tally) -> None:
        """Takes a decided comment up."""
        self.tally = tally
        decision = (answer or {}).get("decision", {})
        reply = decision.get("reply") or {}
        says = reply.get("text") or ", ".join(decision.get("reasons", []))
        self.latest.append((decision.get("action", "failed"), comment.body["text"], says))

    def render(self) -> Group:
        """The table and the line under it."""
        table = Table("decision", "comment", "reply, or why", expand=True, box=None)
        for action, text, says in self.latest:
            style = COLOURS.get(action, "red")
            table.add_row(
                Text(action, style=style),
                Text(text, overflow="ellipsis", no_wrap=True),
                Text(says, no_wrap=True),
            )
        counts = "  ".join(f"{action} {n}" for action, n in sorted(self.tally.actions.items()))
        return Group(table, Text(f"{self.tally.posted}/{self.total} comments   {counts}", style="bold"))

"""The real service in a process of its own, with a shop uploaded, for timings."""

import asyncio
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from app.cli import settings_with
from app.offline import offline_accounts
from eval.engine import Engine
from eval.shops import Shop

READY_WITHIN = 120
SERVE = "from app.cli import main; main()"
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Served:
    """A service that answers at `client`'s address, where comments are posted with an API key, with a live stream."""

    client: httpx.AsyncClient
    stream_id: str
    pid: int
    ready_s: float
    """From the start of the process to the first answer that says ready."""

    async def post(self, body: Body | Sequence[Body]) -> list[Body]:
        """The answers to one comment or an array of them; raises where they are refused."""
        answer = await self.client.post(f"/api/v1/streams/{self.stream_id}/comments", json=body)
        answer.raise_for_status()
        given = answer.json()
        return given["items"] if isinstance(body, list) else [given]

    async def decisions(self) -> dict[str, Body]:
        """What the service tells of every comment of the stream, by the comment's id."""
        found: dict[str, Body] = {}
        after: str | None = None
        while True:
            query = {"limit": "500"} | ({"after": after} if after else {})
            page = await self.client.get(f"/api/v1/streams/{self.stream_id}/comments", params=query)
            page.raise_for_status()
            body = page.json()
            found |= {item["comment_id"]: item for item in body["items"]}
            after = body["next"]
            if after is None:
                return found

    def memory_mb(self) -> float | None:
        """Resident memory; None where the system does not tell."""
        status = Path(f"/proc/{self.pid}/status")
        lines = status.read_text("utf-8").splitlines() if status.exists() else []
        kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS")), None)
        return int(kilobytes) / 1024 if kilobytes else None


@asynccontextmanager
async def serving(shop: Shop, engine: Engine) -> AsyncGenerator[Served]:
    """The service on an empty data folder, until the block ends."""
    with tempfile.TemporaryDirectory(prefix="sidestage-eval-") as folder:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        password = secrets.token_urlsafe(12)
        settings = settings_with(data_dir=Path(folder), cache_dir=engine.cache_dir)
        with offline_accounts(settings) as (db, accounts):
            db.write_now(accounts.new_user("admin", password, "admin"))
            key, add_key = accounts.new_key("measuring", ["ingest"], [])
            db.write_now(add_key)
        started = time.perf_counter()
        process = _start(Path(folder), engine.cache_dir, port)
        try:
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                await _until_ready(client, process)
                ready_s = time.perf_counter() - started
                stream_id = await _prepare(client, shop, password)
                client.headers["Authorization"] = f"Bearer {key}"  # as a program posts
                yield Served(client, stream_id, process.pid, ready_s)
        finally:
            process.send_signal(signal.SIGINT)
            await asyncio.to_thread(process.wait, 30)


def body(text: str, comment_id: str, author: str, posted_at: str) -> Body:
    """A comment as it is posted."""
    return {
        "comment_id": comment_id,
        "author": {"id": author, "name": author},
        "text": text,
        "posted_at": posted_at,
    }


def _start(folder: Path, cache_dir: Path, port: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "SIDESTAGE_DATA_DIR": str(folder),
        "SIDESTAGE_CACHE_DIR": str(cache_dir),
        "OMP_NUM_THREADS": "1",
    }
    with (folder / "log.txt").open("wb") as log:
        return subprocess.Popen(  # noqa: S603 - this interpreter, our own words
            [sys.executable, "-c", SERVE, "serve", "--port", str(port)],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


async def _until_ready(client: httpx.AsyncClient, process: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + READY_WITHIN
    while time.monotonic() < ends and process.poll() is None:
        try:
            if (await client.get("/readyz")).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        await asyncio.sleep(0.05)
    raise RuntimeError("the service did not become ready")


async def _prepare(client: httpx.AsyncClient, shop: Shop, password: str) -> str:
    """The id of the shop's stream, live, with its workbook active and what was on air."""
    (
        await client.post("/api/v1/session", json={"username": "admin", "password": password})
    ).raise_for_status()
    stream = shop.stream
    created = await client.post(
        "/api/v1/streams",
        json={
            "title": stream.title,
            "platform": stream.platform,
            "starts_at": shop.starts_at.isoformat(),
            "timezone": stream.timezone,
            "languages": stream.languages,
            "default_language": stream.default_language,
            "sells_to": stream.sells_to,
            "delay_seconds": stream.delay_seconds,
        },
    )
    created.raise_for_status()
    stream_id: str = created.json()["id"]
    base = f"/api/v1/streams/{stream_id}"
    upload = {"file": (shop.workbook_file.name, shop.workbook_file.read_bytes())}
    for answer in (
        await client.post(f"{base}/knowledge", params={"activate": "true"}, files=upload),
        await client.post(f"{base}/start"),
    ):
        answer.raise_for_status()
    for shown in shop.on_air:
        line = {"sku": shown.sku, "at": shown.at.isoformat()}
        (await client.put(f"{base}/on-air", json=line)).raise_for_status()
    return stream_id

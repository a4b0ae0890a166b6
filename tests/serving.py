"""A real server for tests: uvicorn in a thread, on its own data folder."""

import contextlib
import itertools
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from app.main import create_app, now
from app.offline import offline_accounts
from app.serving import Server
from app.settings import Settings
from app.store.tables import User

PASSWORD = "test-password"
SAMPLE = Path(__file__).parent.parent / "knowledge" / "sample"


ADDRESSES = itertools.cycle(f"127.0.0.{last}" for last in range(2, 255))
"""Each client is at one of its own, as people are: tries at passwords are counted by address."""


@dataclass(slots=True)
class Service:
    """A service that answers at `url`, with a user of every role and an ingest key."""

    url: str
    key: str
    settings: Settings
    server: Server
    thread: threading.Thread

    def client(self, role: str | None = None) -> httpx.Client:
        """A client that is signed in as a role, or as nobody."""
        transport = httpx.HTTPTransport(local_address=next(ADDRESSES))
        client = httpx.Client(base_url=self.url, timeout=30, transport=transport)
        if role is not None:
            answer = client.post("/api/v1/session", json={"username": role, "password": PASSWORD})
            answer.raise_for_status()
        return client

    def poster(self) -> httpx.Client:
        """A client with the ingest key."""
        return httpx.Client(base_url=self.url, timeout=30, headers={"Authorization": f"Bearer {self.key}"})

    def stop(self) -> None:
        """Stops the server and waits for it."""
        self.server.should_exit = True
        self.thread.join(20)


def start(data_dir: Path, cache_dir: Path, clock: Callable[[], datetime] = now, **given: Any) -> Service:
    """A service on an empty or used data folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = Settings(data_dir=data_dir, cache_dir=cache_dir, port=port, **given)
    with offline_accounts(settings) as (db, accounts):
        for role in ("admin", "ops", "agent", "host"):
            if db.read_now(lambda session, role=role: session.get(User, role)) is None:
                db.write_now(accounts.new_user(role, PASSWORD, role))
        key, work = accounts.new_key("tests", ["ingest"], [])
        db.write_now(work)
    server = Server(create_app(settings, clock), settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    service = Service(f"http://127.0.0.1:{port}", key, settings, server, thread)
    wait_until_ready(service)
    return service


def wait_until_ready(service: Service, seconds: float = 60) -> None:
    """Returns when /readyz says so."""
    ends = time.monotonic() + seconds
    with httpx.Client() as asking:
        while time.monotonic() < ends and service.thread.is_alive():
            with contextlib.suppress(httpx.HTTPError):
                if asking.get(service.url + "/readyz").status_code == 200:
                    return
            time.sleep(0.05)
    raise AssertionError("the service did not become ready")


STREAM = {
    "title": "Spring drop MY",
    "platform": "tiktok",
    "timezone": "Asia/Kuala_Lumpur",
    "languages": ["en", "zh", "ms"],
    "default_language": "en",
    "sells_to": ["MY", "SG"],
}

WORKBOOK = """
products:
  - {sku: DR-102, link_no: 1, name_en: Linen wrap dress, name_zh: 亚麻裹身裙, price: 39.00, currency: MYR,
     colours: [black=黑色=hitam, white=白色=putih], sizes: [S, M, L]}
  - {sku: BG-7, link_no: 2, name_en: Canvas tote, price: 15.50, currency: MYR}
variants:
  - {sku: DR-102, colour: black, size: M, stock: 4}
  - {sku: DR-102, colour: white, size: M, stock: 0}
sizes:
  - {sku: DR-102, size: S, height_min_cm: 150, height_max_cm: 158, weight_min_kg: 40, weight_max_kg: 50}
  - {sku: DR-102, size: M, height_min_cm: 158, height_max_cm: 166, weight_min_kg: 50, weight_max_kg: 58}
faq:
  - {id: wash, sku: DR-102, question: Can I machine wash it?, answer_en: "Yes, 30 degrees, gentle cycle.",
     answer_zh: 可以，30度轻柔机洗。, variants: [machine washable?, how to wash this dress], intent: product_info}
  - {id: preg, question: Is it safe during pregnancy?, answer_en: Please ask your doctor first., auto: no,
     intent: product_info}
  - {id: cod, question: Do you have cash on delivery?, answer_en: "Yes, COD is available in Malaysia.",
     variants: [cod?, can I pay cash], intent: how_to_order}
shipping:
  - {region: MY, handling_days: 1, days_min: 2, days_max: 4, fee: 8.00, currency: MYR, free_over: 100, cutoff: "18:00"}
policies:
  - {topic: returns, window_days: 7, answer_en: "7 days return, unworn with tags."}
blocked:
  - {term: scam, action: hide}
"""

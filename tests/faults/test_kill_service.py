"""The whole service is killed under load, again and again; whatever it acknowledged still stands, and was sent once.

By hand, with more kills or on PostgreSQL, and with its figures printed:

    KILLS=10 ACKNOWLEDGED=500 python -m pytest -s tests/faults/test_kill_service.py
    KILLS=10 KILL_ON=postgres python -m pytest -s tests/faults/test_kill_service.py
"""

import asyncio
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import select

from app.delivery.delivery import LEASE
from app.offline import offline_accounts
from app.settings import Settings
from app.store.session import Database
from app.store.tables import OutboxRow
from tests.processes import SECRET, Receiver, Served
from tests.serving import PASSWORD, STREAM, WORKBOOK

KILLS = int(os.environ.get("KILLS", "2"))
ACKNOWLEDGED = int(os.environ.get("ACKNOWLEDGED", "200"))
"""Comments answered for before each kill."""
KILL_ON = os.environ.get("KILL_ON", "sqlite")
CONNECTIONS = 50
TEXTS = (
    "Do you have cash on delivery?", "cod?", "Can I machine wash it?", "how much is link 1", "160cm 55kg what size link 1?",
    "do you ship to Malaysia", "hello everyone", "where is my order 88213, still not arrived", "可以机洗吗", "ada warna hitam?",
    "Is it safe during pregnancy?", "does it glow in the dark",
)  # fmt: skip

pytestmark = [pytest.mark.model, pytest.mark.timeout(150 * (KILLS + 1))]


@dataclass(slots=True)
class Room:
    """What the posters sent, and what they were told."""

    url: str
    key: str
    stream: str
    sent: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    told: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    posted_twice: int = 0

    @property
    def path(self) -> str:
        return f"{self.url}/api/v1/streams/{self.stream}/comments"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"}

    async def post_until(self, run: int, served: Served) -> None:
        """Posts from all connections, and kills the service after so many answers."""
        goal = len(self.told) + ACKNOWLEDGED
        killed = False
        limits = httpx.Limits(max_connections=CONNECTIONS)
        async with httpx.AsyncClient(headers=self.headers, timeout=30, limits=limits) as client:

            async def connection(number: int) -> None:
                nonlocal killed
                choice = random.Random(f"{run}-{number}")  # noqa: S311 - the same load each time
                for count in range(1_000_000):
                    body = self._next(choice, f"r{run}-{number}-{count}")
                    try:
                        answer = await client.post(self.path, json=body)
                    except httpx.HTTPError:
                        assert killed
                        return
                    assert answer.status_code == 200, answer.text
                    self._note(body["comment_id"], answer.json())
                    if len(self.told) >= goal and not killed:
                        killed = True
                        served.kill()

            await asyncio.gather(*(connection(number) for number in range(CONNECTIONS)))

    def _next(self, choice: random.Random, name: str) -> dict[str, Any]:
        if self.sent and choice.random() < 0.15:
            self.posted_twice += 1
            return self.sent[choice.choice(list(self.sent)[-100:])]
        body = {
            "comment_id": name,
            "author": {"id": f"u{name}", "name": "mei"},
            "text": choice.choice(TEXTS),
            "posted_at": "2026-11-21T20:03:11+08:00",
        }
        self.sent[name] = body
        return body

    def _note(self, name: str, answer: dict[str, Any]) -> None:
        assert answer["comment_id"] == name
        assert without_topic(self.told.setdefault(name, answer["decision"])) == without_topic(
            answer["decision"]
        )

    def check(self) -> Counter[str]:
        """Every comment that was acknowledged is there once, as it was told, and is known when it comes again."""
        with httpx.Client(headers=self.headers, timeout=60) as client:
            found = all_of(client, self.path)
            names = [item["comment_id"] for item in found]
            assert len(names) == len(set(names))
            decided = {item["comment_id"]: item["decision"] for item in found}
            assert set(self.told) <= set(decided) <= set(self.sent)
            assert all(decided.values())
            for name, decision in self.told.items():
                assert without_topic(decided[name]) == without_topic(decision)
            for start in range(0, len(self.told), 500):
                part = list(self.told)[start : start + 500]
                again = client.post(self.path, json=[self.sent[name] for name in part]).raise_for_status()
                for name, item in zip(part, again.json()["items"], strict=True):
                    assert (item["comment_id"], item["duplicate"]) == (name, True)
                    assert without_topic(item["decision"]) == without_topic(self.told[name])
        return Counter(decision["action"] for decision in decided.values())


def without_topic(decision: dict[str, Any]) -> dict[str, Any]:
    """A topic may be raised after the comment was answered for; nothing else changes."""
    return {**decision, "topic_id": None}


def all_of(client: httpx.Client, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    query: dict[str, str | int] = {"limit": 500}
    while True:
        page = client.get(path, params=query).raise_for_status().json()
        found += page["items"]
        if page["next"] is None:
            return found
        query["after"] = page["next"]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver(takes_s=0.01)
    yield made
    made.close()


@pytest.fixture(params=[KILL_ON])
def served(tmp_path: Path, request: pytest.FixtureRequest, receiver: Receiver) -> Iterator[Served]:
    settings: dict[str, object] = {
        "data_dir": tmp_path / "data",
        "cache_dir": request.config.cache.mkdir("encoder"),
        "webhook_url": receiver.url,
        "webhook_secret": SECRET,
    }
    if request.param == "postgres":
        settings["database_url"] = request.getfixturevalue("postgres_url").replace("+psycopg", "")
    made = Served(tmp_path / "log", settings)
    yield made
    if made.process is not None and made.process.poll() is None:
        made.kill()


def open_shop(served: Served) -> Room:
    with offline_accounts(Settings(**served.settings)) as (db, accounts):
        db.write_now(accounts.new_user("admin", PASSWORD, "admin"))
        key, work = accounts.new_key("tests", ["ingest"], [])
        db.write_now(work)
    with httpx.Client(base_url=served.url + "/api/v1", timeout=30) as client:
        client.post("/session", json={"username": "admin", "password": PASSWORD}).raise_for_status()
        stream = client.post("/streams", json=STREAM).raise_for_status().json()["id"]
        client.post(f"/streams/{stream}/start").raise_for_status()
        client.post(
            f"/streams/{stream}/knowledge",
            params={"activate": "true"},
            files={"file": ("shop.yaml", WORKBOOK.encode())},
        ).raise_for_status()
    return Room(served.url, key, stream)


def settled(db: Database) -> list[OutboxRow]:
    """The outbox when nothing in it is about to be sent any more."""
    ends = time.monotonic() + 20 + (LEASE.total_seconds() if KILLS > 2 else 0)
    moving = {"pending", "sending"} if KILLS > 2 else {"pending"}
    while True:
        rows = db.read_now(lambda session: list(session.exec(select(OutboxRow))))
        if not any(row.state in moving for row in rows) or time.monotonic() > ends:
            return rows
        time.sleep(0.1)


def test_killed_under_load_the_service_loses_nothing_and_sends_nothing_twice(
    served: Served, receiver: Receiver
) -> None:
    took = [served.start()]
    room = open_shop(served)
    for run in range(KILLS):
        asyncio.run(room.post_until(run, served))
        took.append(served.start())
        actions = room.check()
    db = Database(Settings(**served.settings).resolved_database_url, readers=1)
    rows = settled(db)
    db.close()
    states = Counter(row.state for row in rows)
    print(
        f"\n{KILLS} kills on {KILL_ON}: {len(room.told)} acknowledged of {len(room.sent)} sent, "
        f"{room.posted_twice} posted again; none lost; actions {dict(actions)}; replies {dict(states)}, "
        f"{len(receiver.ids)} received, each once; ready after {max(took):.1f} s at most"
    )
    assert actions["reply"] == len(rows) > 0
    assert {reply["id"] for d in room.told.values() if d["action"] == "reply" for reply in [d["reply"]]} <= {
        row.id for row in rows
    }

    assert receiver.forged == 0
    assert len(receiver.ids) == len(set(receiver.ids)) > 0
    assert {row.id for row in rows if row.state == "sent"} <= set(receiver.ids)
    # What was on its way at a kill is nobody's to know: it is told as such, once its lease is over, and not sent again.
    assert set(states) <= {"sent", "unknown", "sending", "folded"}
    assert states["unknown"] + states["sending"] <= 16 * KILLS
    assert all(row.attempts == (row.state != "folded") for row in rows)
    left = {row.id for row in rows if row.state != "folded"}
    assert {row.folded_into for row in rows if row.state == "folded"} <= left
    assert served.stop() == -signal.SIGTERM


@pytest.mark.parametrize(
    "served", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
def test_what_agents_had_decided_before_a_kill_leaves_once_after_it(
    served: Served, receiver: Receiver
) -> None:
    served.start()
    room = open_shop(served)
    ids = waiting(room, served, 20)
    with desk(served) as agent:
        body = {"ids": ids, "undo_seconds": 1.5}
        decided = agent.post("/suggestions/approve", json=body).raise_for_status().json()["items"]
    assert [one["suggestion"]["state"] for one in decided] == ["leaving"] * 20
    served.kill()
    time.sleep(1.5)
    served.start()
    ends = time.monotonic() + 20
    while len(receiver.ids) < 20 and time.monotonic() < ends:
        time.sleep(0.05)
    with desk(served) as agent:
        left = agent.get(f"/streams/{room.stream}/suggestions", params={"state": "approved"}).json()
        assert agent.post("/suggestions/undo", json={"ids": ids[:1]}).json()["items"][0]["status"] == 409
    assert sorted(one["id"] for one in left["items"]) == sorted(ids)
    assert sorted(receiver.ids) == sorted(one["suggestion"]["reply"]["id"] for one in decided)


def waiting(room: Room, served: Served, count: int) -> list[str]:
    """The ids of so many suggestions that wait."""
    bodies = [
        {"comment_id": f"w{n}", "author": {"id": f"w{n}"}, "text": "Is it safe during pregnancy?"}
        for n in range(count)
    ]
    with httpx.Client(headers=room.headers, timeout=30) as client:
        client.post(room.path, json=bodies).raise_for_status()
    with desk(served) as agent:
        items = agent.get(f"/streams/{room.stream}/suggestions").raise_for_status().json()["items"]
    assert len(items) == count
    return [item["id"] for item in items]


@contextmanager
def desk(served: Served) -> Iterator[httpx.Client]:
    """A client that may work at the desk."""
    with httpx.Client(base_url=served.url + "/api/v1", timeout=30) as client:
        client.post("/session", json={"username": "admin", "password": PASSWORD}).raise_for_status()
        yield client

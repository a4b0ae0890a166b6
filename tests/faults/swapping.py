"""A room that goes on at so many comments a second while ops make one version after another the one that answers."""

import asyncio
import itertools
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
from sqlmodel import select

from app.offline import offline_accounts
from app.settings import Settings
from app.store.session import Database
from app.store.tables import Event
from app.store.underway import recalled_and_left
from tests.processes import Served
from tests.serving import PASSWORD, STREAM, WORKBOOK

FACTS = (
    {"price": "39.00", "cod": "Yes, COD is available in Malaysia.", "preg": "Please ask your doctor first."},
    {
        "price": "35.00",
        "cod": "Yes, COD, you pay the courier.",
        "preg": "Nobody here can tell. Please see a doctor.",
    },
)
"""What the shop says in turn; whether a dress can be washed stays as it is."""
TEXTS = {
    "how much is link 1": "price",
    "how much is the linen wrap dress": "price",
    "cod?": "cod",
    "Do you have cash on delivery?": "cod",
    "Is it safe during pregnancy?": "preg",
    "Can I machine wash it?": "wash",
    "hello everyone": "",
}
CONNECTIONS = 64


def workbook(facts: Mapping[str, str]) -> bytes:
    """The small shop with these facts."""
    text = WORKBOOK
    for name, fact in facts.items():
        text = text.replace(FACTS[0][name], fact)
    return text.encode()


@dataclass(frozen=True, slots=True)
class Posted:
    """A comment, between which activations it was sent and answered, and what it was told."""

    kind: str
    at_least: int
    """How many activations were acknowledged when it was sent."""
    at_most: int
    """How many were asked for when its answer came."""
    seconds: float
    decision: dict[str, Any]


@dataclass(slots=True)
class Room:
    """A live stream with two versions, and everything that was done in it."""

    urls: Sequence[str]
    key: str
    stream: str
    cookies: Any
    order: list[int] = field(default_factory=lambda: [1])
    """The versions in the order in which they were asked to answer."""
    acknowledged: int = 1
    posted: list[Posted] = field(default_factory=list[Posted])
    took: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """When each activation was asked for and acknowledged, in seconds from the first comment."""
    sent_at: list[float] = field(default_factory=list[float])
    asked_at: list[float] = field(default_factory=list[float])
    done_at: list[float] = field(default_factory=list[float])
    """When each activation but the first was asked for and acknowledged, by the monotonic clock."""

    async def live(self, rate: float, swaps: int, every: float, together: int = 1) -> None:
        """Comments at a rate, so many in a post, and after every so many seconds the other version."""
        limits = httpx.Limits(max_connections=CONNECTIONS)
        bearer = {"Authorization": f"Bearer {self.key}"}
        over = asyncio.Event()
        async with (
            httpx.AsyncClient(headers=bearer, timeout=60, limits=limits) as poster,
            httpx.AsyncClient(cookies=self.cookies, timeout=60) as team,
            asyncio.TaskGroup() as tasks,
        ):
            began = time.monotonic()
            tasks.create_task(self._comment(poster, rate, together, over, began))
            tasks.create_task(self._approve(team, over))
            for _ in range(swaps):
                await asyncio.sleep(every)
                await self._swap(team, began)
            await asyncio.sleep(every)
            over.set()

    async def _swap(self, team: httpx.AsyncClient, began: float) -> None:
        number = 3 - self.order[-1]
        self.order.append(number)
        asked = time.monotonic()
        self.asked_at.append(asked)
        path = f"{self.urls[0]}/api/v1/streams/{self.stream}/knowledge/{number}/activate"
        (await team.post(path)).raise_for_status()
        self.done_at.append(time.monotonic())
        self.acknowledged = len(self.order)
        self.took.append((asked - began, time.monotonic() - began))

    async def _comment(
        self, poster: httpx.AsyncClient, rate: float, together: int, over: asyncio.Event, began: float
    ) -> None:
        choice = random.Random("swap")  # noqa: S311 - the same load each time
        first = len(self.posted)
        async with asyncio.TaskGroup() as tasks:
            for number in itertools.count(first, together):
                await asyncio.sleep(max(0.0, began + (number - first) / rate - time.monotonic()))
                if over.is_set():
                    return
                texts = choice.choices(list(TEXTS), k=together)
                tasks.create_task(self._post(poster, number, texts, began))

    async def _post(self, poster: httpx.AsyncClient, number: int, texts: Sequence[str], began: float) -> None:
        body = [
            {"comment_id": f"c{one}", "author": {"id": f"u{one}"}, "text": text}
            for one, text in enumerate(texts, number)
        ]
        url = self.urls[number % len(self.urls)]
        sent, at_least = time.monotonic(), self.acknowledged
        answer = await poster.post(f"{url}/api/v1/streams/{self.stream}/comments", json=body)
        items = answer.raise_for_status().json()["items"]
        took = time.monotonic() - sent
        for text, item in zip(texts, items, strict=True):
            self.posted.append(Posted(TEXTS[text], at_least, len(self.order), took, item["decision"]))
            self.sent_at.append(sent - began)

    async def _approve(self, team: httpx.AsyncClient, over: asyncio.Event) -> None:
        """An agent who sends the first draft there is, as it was shown."""
        while not over.is_set():
            await asyncio.sleep(0.2)
            path = f"{self.urls[-1]}/api/v1/streams/{self.stream}/suggestions?limit=1"
            for item in (await team.get(path)).raise_for_status().json()["items"]:
                if item["reply"] is None:
                    continue
                approve = f"{self.urls[-1]}/api/v1/suggestions/{item['id']}/approve"
                answer = await team.post(approve, json={"draft_id": item["reply"]["id"]})
                assert answer.status_code in (200, 409), answer.text

    def facts(self, version: int) -> Mapping[str, str]:
        """What a version says."""
        return FACTS[version - 1]


def open_room(served: Sequence[Served]) -> Room:
    """A live stream of services that share a database, with both versions, the first of them active."""
    first = served[0]
    with offline_accounts(Settings(**first.settings)) as (db, accounts):
        db.write_now(accounts.new_user("admin", PASSWORD, "admin"))
        key, work = accounts.new_key("tests", ["ingest"], [])
        db.write_now(work)
    with httpx.Client(base_url=first.url + "/api/v1", timeout=60) as client:
        client.post("/session", json={"username": "admin", "password": PASSWORD}).raise_for_status()
        fields = {**STREAM, "rules": {"flood_per_minute": 100_000, "ration_seconds": 0}}
        stream = client.post("/streams", json=fields).raise_for_status().json()["id"]
        client.post(f"/streams/{stream}/start").raise_for_status()
        for facts in FACTS:
            file = ("shop.yaml", workbook(facts))
            client.post(f"/streams/{stream}/knowledge", files={"file": file}).raise_for_status()
        client.post(f"/streams/{stream}/knowledge/1/activate").raise_for_status()
        cookies = dict(client.cookies)
    return Room([one.url for one in served], key, stream, cookies)


@dataclass(frozen=True, slots=True)
class Left:
    """What arrived where replies go."""

    replies: int
    twice: int
    late: int
    """Those that came after an acknowledgement with what the version before says."""
    untold: int
    """Those of them that were handed over after it: the activation did not tell that they were with the channel."""


def left(room: Room, got: Sequence[tuple[float, Mapping[str, Any]]], seen: "Told") -> Left:
    """What arrived, by when and with which facts."""
    late: list[str] = []
    for at, reply in got:
        done, asked = (sum(then <= at for then in times) for times in (room.done_at, room.asked_at))
        may = [room.facts(version) for version in room.order[done : asked + 1]]
        said = reply["reply"]["text"]
        if not any(fact in said for facts in may for fact in facts.values()) and "30 degrees" not in said:
            late.append(reply["id"])
    ids = [reply["id"] for _, reply in got]
    untold = [one for one in late if one not in seen.standing]
    return Left(len(ids), len(ids) - len(set(ids)), len(late), len(untold))


@dataclass(slots=True)
class Told:
    """What a room's events tell, in their order."""

    decided: list[tuple[int, dict[str, Any]]] = field(default_factory=list[tuple[int, dict[str, Any]]])
    """The version that answered when a decision was recorded, and the decision."""
    sent: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    """The same for what an agent sent."""
    recalled: int = 0
    redrafted: int = 0
    withdrawn: int = 0
    again: int = 0
    standing: set[str] = field(default_factory=set[str])
    """Replies (ids) that the channel had when what they say changed."""
    undrafted: set[int] = field(default_factory=set[int])
    """Comments whose draft was called back and not made again."""


def caught_up(db: Database, room: Room, within_s: float) -> Told:
    """What a stream's events tell when all that swaps called back is drafted or decided again, or so long after that the
    last activation was acknowledged."""
    while time.monotonic() < room.done_at[-1] + within_s:
        seen = told(db, room.stream)
        if not seen.undrafted and not db.read_now(recalled_and_left):
            return seen
        time.sleep(0.2)
    return told(db, room.stream)


def told(db: Database, stream: str) -> Told:
    """The events of a stream, read in their order."""
    rows = db.read_now(
        lambda session: list(
            session.exec(select(Event).where(Event.stream_id == stream).order_by(Event.seq))  # pyright: ignore
        )
    )
    found, active = Told(), 0
    for event in rows:
        data, pk = event.data, event.comment_pk or 0
        if event.type == "knowledge":
            active = data["version"]
        elif event.type == "comment":
            found.decided.append((active, data["decision"]))
        elif event.type == "reply":
            found.withdrawn += data["did"] == "withdrawn"
            found.again += data["did"] == "again"
            found.standing |= {data["id"]} if data["did"] == "stands" else set()
        elif event.type == "suggestion.settled":
            found.undrafted.discard(pk)
            found.sent.append((active, data["sent_text"]))
        elif event.type == "suggestion" and data["recalled_at"] and data["reply"] is None:
            found.recalled += pk not in found.undrafted
            found.undrafted.add(pk)
        elif event.type == "suggestion" and pk in found.undrafted:
            found.redrafted += 1
            found.undrafted.discard(pk)
    return found

"""Versions take turns under a load of comments: each is answered wholly by one, and by no other than the one that answers.

By hand, for longer, with its figures printed:

    SWAPS=40 python -m pytest -s tests/faults/test_swap_under_load.py
"""

import asyncio
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.settings import Settings
from app.store.session import Database
from tests.faults.swapping import FACTS, Room, caught_up, left, open_room
from tests.processes import SECRET, Receiver, Served

SWAPS = int(os.environ.get("SWAPS", "6"))
RATE, EVERY_S = 100.0, 0.6
CAUGHT_UP_S = 120.0

pytestmark = [pytest.mark.model, pytest.mark.timeout(240 + 10 * SWAPS)]


@pytest.fixture
def slow() -> Iterator[Receiver]:
    """Where replies go, fewer at a time than come."""
    made = Receiver(takes_s=0.4)
    yield made
    made.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def services(tmp_path: Path, request: pytest.FixtureRequest, slow: Receiver) -> Iterator[list[Served]]:
    """The service, with a slow channel; on PostgreSQL two of them."""
    cache = request.config.cache.mkdir("encoder")
    settings: dict[str, object] = {
        "data_dir": tmp_path / "data",
        "cache_dir": cache,
        "webhook_url": slow.url,
        "webhook_secret": SECRET,
        "delivery_stale_seconds": 3600,
    }
    if request.param == "postgres":
        settings["database_url"] = request.getfixturevalue("postgres_url").replace("+psycopg", "")
    made = [Served(tmp_path / f"log{n}", settings) for n in range(2 if request.param == "postgres" else 1)]
    for one in made:
        one.start()
    yield made
    for one in made:
        if one.process is not None and one.process.poll() is None:
            one.kill()


def test_no_comment_is_answered_by_two_versions_or_by_one_that_answers_no_more(
    services: list[Served], slow: Receiver
) -> None:
    room = open_room(services)
    asyncio.run(room.live(RATE, SWAPS, EVERY_S))
    db = Database(Settings(**services[0].settings).resolved_database_url, readers=1)
    seen = caught_up(db, room, CAUGHT_UP_S)
    db.close()
    arrived = left(room, list(slow.got), seen)
    print(
        f"\n{len(room.posted)} comments, {SWAPS} swaps: {seen.recalled} drafts called back, {seen.redrafted} made again, "
        f"{len(seen.sent)} sent meanwhile\n{arrived.replies} replies arrived, {seen.withdrawn} were withdrawn before, "
        f"{len(seen.standing)} were with the channel at a swap; {arrived.late} arrived after the acknowledgement with a "
        f"changed fact, {arrived.untold} of them handed over after it"
    )
    assert len(room.posted) == len(seen.decided) >= RATE * EVERY_S * SWAPS

    for one in room.posted:
        version = one.decision["knowledge_version"]
        assert version in room.order[one.at_least - 1 : one.at_most], (
            "none by the old one after the acknowledgement"
        )
        assert_wholly_by(one.decision["reply"], one.kind, version)
    assert {one.decision["knowledge_version"] for one in room.posted} == {1, 2}

    for active, decision in seen.decided:
        assert decision["knowledge_version"] == active, "none is recorded after another version's activation"
    for active, sent in seen.sent:
        assert sent == FACTS[active - 1]["preg"], "what is sent is what holds"
    assert seen.recalled >= seen.redrafted > 0
    assert not seen.undrafted
    assert_what_waits_holds(services[0], room)

    assert arrived.replies > 0
    assert seen.withdrawn > seen.again > 0, "some come back to agents"
    assert (arrived.twice, arrived.untold) == (0, 0), (
        "no reply is handed over with a fact that a swap changed"
    )


def assert_wholly_by(reply: Mapping[str, Any] | None, kind: str, version: int) -> None:
    """A reply says what its version says, in its words and in its evidence, and nothing that only another says."""
    if not kind:
        return
    assert reply is not None, kind
    said = " ".join([reply["text"], *(one["quote"] for one in reply["evidence"])])
    if kind == "wash":
        assert "30 degrees" in said
        return
    mine, other = (FACTS[number - 1][kind] for number in (version, 3 - version))
    assert mine in said
    assert other not in said


def assert_what_waits_holds(served: Served, room: Room) -> None:
    """Every draft that waits says what the version says that answers now."""
    with httpx.Client(base_url=served.url, cookies=room.cookies, timeout=60) as client:
        path = f"/api/v1/streams/{room.stream}/suggestions"
        items = client.get(path, params={"limit": 200}).raise_for_status().json()["items"]
    waiting = [one["reply"]["text"] for one in items if "doctor" in one["reply"]["text"]]
    assert set(waiting) == {FACTS[room.order[-1] - 1]["preg"]}

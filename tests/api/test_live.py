"""One connection tells everything that the desk shows, of several streams, and goes on where it was cut."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.following import following, until
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import STREAM, Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


@pytest.fixture
def other(admin: httpx.Client) -> str:
    return admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]


def put_on_air(admin: httpx.Client, stream: str) -> None:
    admin.put(f"/api/v1/streams/{stream}/on-air", json={"sku": None}).raise_for_status()


def test_one_connection_follows_two_streams_and_resumes_both(
    admin: httpx.Client, agent: httpx.Client, stream: str, other: str
) -> None:
    both = f"{stream},{other}"
    with following(agent, "/events", streams=both, types="on_air") as events:
        put_on_air(admin, stream)
        put_on_air(admin, other)
        first, second = until(events, "on_air", 2)
    assert {first["data"]["stream_id"], second["data"]["stream_id"]} == {stream, other}
    assert second["id"] == ",".join(f"{one}:{2 if one == stream else 1}" for one in (stream, other))
    put_on_air(admin, other)
    with following(agent, "/events", streams=both, types="on_air", after=second["id"]) as events:
        (again,) = until(events, "on_air")
    assert again["data"]["stream_id"] == other


def test_a_stream_tells_that_it_starts_changes_and_ends(
    admin: httpx.Client, agent: httpx.Client, other: str
) -> None:
    for act in ("start", "start", "end"):
        admin.post(f"/api/v1/streams/{other}/{act}").raise_for_status()
    admin.patch(f"/api/v1/streams/{other}", json={"title": "New"}).raise_for_status()
    with following(agent, f"/streams/{other}/events", after=0, types="stream") as events:
        told = until(events, "stream", 3)
    assert [(one["data"]["data"]["state"], one["data"]["actor"]) for one in told] == [
        ("live", "admin"), ("ended", "admin"), ("ended", "admin"),
    ]  # fmt: skip
    assert told[-1]["data"]["data"]["title"] == "New"


def test_figures_come_on_connecting_and_at_once_when_an_agent_comes_or_goes(
    service: Service, agent: httpx.Client, stream: str
) -> None:
    with closing(service.client("host")) as host, following(host, f"/streams/{stream}/events") as events:
        alone = until(events, "stats")[-1]
        assert (alone["id"], alone["data"]["data"]["agents"]) == ("1", [])  # it started
        with following(agent, f"/streams/{stream}/events", types="sla"):
            assert until(events, "stats")[-1]["data"]["data"]["agents"] == [{"name": "agent"}]
            people = agent.get("/api/v1/people").json()["items"]
            assert {one["name"]: one["present_in"] for one in people}["agent"] == [stream]
        assert until(events, "stats")[-1]["data"]["data"]["agents"] == []


def test_figures_carry_the_id_of_the_last_event_and_nothing_is_skipped_or_told_twice_behind_it(
    admin: httpx.Client, agent: httpx.Client, stream: str, other: str
) -> None:
    def on_air(path: str, after: str, **params: str) -> list[str]:
        headers = {"Last-Event-ID": after}
        with following(agent, path, headers=headers, types="on_air,stats", **params) as events:
            return [one["id"] for one in until(events, "stats") if one["type"] == "on_air"]

    one, both = f"/streams/{stream}/events", f"{stream},{other}"
    put_on_air(admin, stream)
    with following(agent, one, types="stats") as events:
        (alone,) = until(events, "stats")
    with following(agent, "/events", streams=both, types="stats") as events:
        (of_both, _) = until(events, "stats", 2)
    assert (alone["id"], of_both["id"]) == ("2", f"{stream}:2,{other}:0")
    put_on_air(admin, stream)
    put_on_air(admin, other)
    assert on_air(one, alone["id"]) == ["3"]
    assert on_air("/events", of_both["id"], streams=both) == [
        f"{stream}:3,{other}:0",
        f"{stream}:3,{other}:1",
    ]
    assert on_air(one, "3") == []


def test_the_figures_count_what_waits_and_what_went(
    poster: httpx.Client, agent: httpx.Client, shop: str
) -> None:
    def figures() -> dict[str, Any]:
        return agent.get(f"/api/v1/streams/{shop}/stats").json()

    assert figures() == {
        "stream_id": shop, "flood": False, "waiting": 0, "grouped": 0, "snoozed": 0, "oldest_at": None, "missed": 0,
        "follow_ups": 0, "by_itself": 0, "by_people": 0, "by_person": {}, "median_seconds": None, "p90_seconds": None,
        "within_due": None, "by_people_median_seconds": None, "by_people_p90_seconds": None, "agents": [], "hosts": [],
        "promo": None,
    }  # fmt: skip
    for n in range(3):
        post(poster, shop, comment_id=f"q{n}", author={"id": f"u{n}"}, text="Is it safe during pregnancy?")
    first, second, _ = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    agent.post(f"/api/v1/suggestions/{first['id']}/approve").raise_for_status()
    agent.post(f"/api/v1/suggestions/{second['id']}/snooze", json={"seconds": 60}).raise_for_status()
    counted = figures()
    assert (counted["waiting"], counted["snoozed"], counted["by_people"]) == (1, 1, 1)
    assert counted["oldest_at"] is not None
    assert counted["within_due"] == 1.0
    assert 0 <= counted["median_seconds"] <= counted["p90_seconds"] < 60


@pytest.mark.parametrize("header", [False, True])
def test_who_knows_more_events_than_there_are_hears_all_that_come(
    admin: httpx.Client, agent: httpx.Client, stream: str, header: bool
) -> None:
    """A desk that was open while the database was restored."""
    for path, known, given in (
        (f"/streams/{stream}/events", "1000000", {}),
        ("/events", f"{stream}:1000000", {"streams": stream}),
    ):
        headers, after = ({"Last-Event-ID": known}, {}) if header else (None, {"after": known})
        with following(agent, path, headers, types="on_air", **given, **after) as events:
            put_on_air(admin, stream)
            until(events, "on_air")


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 422),
        ({"streams": ","}, 422),
        ({"streams": "st_none"}, 404),
        ({"streams": ",".join(f"st_{n}" for n in range(21))}, 422),
    ],
)
def test_streams_that_can_not_be_followed_are_refused(
    agent: httpx.Client, params: dict[str, str], status: int
) -> None:
    assert_problem(agent.get("/api/v1/events", params=params), status)


def test_an_id_that_is_none_is_refused(agent: httpx.Client, stream: str) -> None:
    for after in ("12", "st_a:", "st_a:x", ":1"):
        assert_problem(agent.get("/api/v1/events", params={"streams": stream, "after": after}), 422)


def test_a_program_without_the_role_follows_nothing(poster: httpx.Client, stream: str) -> None:
    assert_problem(poster.get("/api/v1/events", params={"streams": stream}), 403)

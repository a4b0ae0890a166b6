"""What is on air when: said by ops or by the host's own comment, and corrected afterwards."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.api.following import following, until
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model
NUMBERS = iter(range(10_000))


@pytest.fixture(scope="module")
def ops(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("ops")) as client:
        client.base_url = service.url + "/api/v1"
        yield client


def ago(minutes: float) -> str:
    return (datetime.now(UTC) - timedelta(minutes=minutes)).isoformat()


def put(ops: httpx.Client, stream: str, sku: str | None, minutes: float = 0) -> dict[str, Any]:
    body = {"sku": sku, "at": ago(minutes)} if minutes else {"sku": sku}
    return ops.put(f"/streams/{stream}/on-air", json=body).raise_for_status().json()


def shown(ops: httpx.Client, stream: str) -> list[str | None]:
    return [line["sku"] for line in ops.get(f"/streams/{stream}/on-air").json()["items"]]


def current(ops: httpx.Client, stream: str) -> str | None:
    return ops.get(f"/streams/{stream}/on-air").json()["current"]


def ask(poster: httpx.Client, stream: str, text: str, minutes: float, **fields: Any) -> dict[str, Any]:
    viewer = f"air{next(NUMBERS)}"
    who = {"comment_id": viewer, "author": {"id": viewer, "name": viewer}}
    return post(poster, stream, **who, text=text, posted_at=ago(minutes), **fields)["decision"]


def waiting(ops: httpx.Client, service: Service, stream: str) -> list[dict[str, Any]]:
    with closing(service.client("agent")) as agent:
        return agent.get(f"/api/v1/streams/{stream}/suggestions").raise_for_status().json()["items"]


def allow(ops: httpx.Client, stream: str, by: str, **more: Any) -> None:
    ops.patch(f"/streams/{stream}", json={"rules": {"on_air_by": by, **more}}).raise_for_status()


def test_the_timeline_is_kept_in_the_order_of_time(ops: httpx.Client, shop: str) -> None:
    put(ops, shop, "BG-7")
    inserted = put(ops, shop, "DR-102", minutes=5)
    assert inserted["corrected"] == "inserted"
    assert shown(ops, shop) == ["DR-102", "BG-7"]
    assert current(ops, shop) == "BG-7"
    ids = [line["id"] for line in ops.get(f"/streams/{shop}/on-air").json()["items"]]
    assert ids[0] == inserted["id"]
    assert len(set(ids)) == 2


def test_a_line_is_corrected_and_taken_off(ops: httpx.Client, shop: str) -> None:
    first, second = put(ops, shop, "DR-102", minutes=10), put(ops, shop, "BG-7", minutes=5)
    path = f"/streams/{shop}/on-air"
    changed = ops.patch(f"{path}/{second['id']}", json={"at": ago(20)}).raise_for_status().json()
    assert (changed["corrected"], changed["was"]["at"]) == ("changed", second["at"])
    assert shown(ops, shop) == ["BG-7", "DR-102"]
    assert ops.patch(f"{path}/{first['id']}", json={"sku": None}).json()["sku"] is None
    assert current(ops, shop) is None
    removed = ops.delete(f"{path}/{first['id']}").raise_for_status().json()
    assert removed["corrected"] == "removed"
    assert (shown(ops, shop), current(ops, shop)) == (["BG-7"], "BG-7")


def test_a_correction_that_makes_no_sense_is_refused(ops: httpx.Client, shop: str, stream: str) -> None:
    path = f"/streams/{shop}/on-air"
    line = put(ops, shop, "DR-102")["id"]
    assert_problem(ops.patch(f"{path}/{line}", json={"sku": "NO-1"}), 422)
    assert_problem(ops.patch(f"{path}/{line}", json={}), 422)
    assert_problem(ops.patch(f"{path}/{line}", json={"at": None}), 422)
    assert_problem(ops.patch(f"{path}/{line}", json={"by": "me"}), 422)
    for far in ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"):
        assert_problem(ops.put(path, json={"sku": None, "at": far}), 422)
    other = ops.post("/streams", json=ops.get(f"/streams/{stream}").json() | {"rules": {}}).json()["id"]
    for unknown in (f"{path}/{10**9}", f"{path}/0", f"/streams/{other}/on-air/{line}"):
        assert_problem(ops.patch(unknown, json={"sku": None}), 404)
        assert_problem(ops.delete(unknown), 404)
    for never in (10**12, -1):
        assert_problem(ops.patch(f"{path}/{never}", json={"sku": None}), 422)
        assert_problem(ops.delete(f"{path}/{never}"), 422)
    assert shown(ops, shop) == ["DR-102"]
    ops.post(f"/streams/{shop}/end").raise_for_status()
    assert_problem(ops.delete(f"{path}/{line}"), 409)


def test_only_ops_correct(service: Service, ops: httpx.Client, shop: str) -> None:
    line = put(ops, shop, "DR-102")["id"]
    for role in ("host", "agent"):
        with closing(service.client(role)) as client:
            assert client.get(f"/api/v1/streams/{shop}/on-air").status_code == 200
            assert_problem(client.patch(f"/api/v1/streams/{shop}/on-air/{line}", json={"sku": None}), 403)
            assert_problem(client.delete(f"/api/v1/streams/{shop}/on-air/{line}"), 403)


def test_what_waits_is_drafted_again_and_what_was_said_stands(
    service: Service, ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    ops.patch(f"/streams/{shop}", json={"rules": {"manual_intents": ["price"]}, "delay_seconds": 60})
    put(ops, shop, "BG-7", minutes=20)
    before = ask(poster, shop, "how much is this?", 14.5)  # seen before it was put right
    during = ask(poster, shop, "how much is this?", 10)
    named = ask(poster, shop, "how much is link 2?", 10)
    sent = ask(poster, shop, "how much is this?", 9)
    assert {one["product"]["sku"] for one in (before, during, named, sent)} == {"BG-7"}
    with closing(service.client("agent")) as agent:
        item = next(item for item in waiting(ops, service, shop) if item["comment"]["posted_at"] > ago(9.5))
        agent.post(f"/api/v1/suggestions/{item['id']}/approve", json={}).raise_for_status()
    correction = put(ops, shop, "DR-102", minutes=15)
    assert correction["meant"]["comments"] == 2
    assert correction["meant"]["redrafted"] == 1
    drafts = {item["comment"]["posted_at"][:16]: item for item in waiting(ops, service, shop)}
    texts = {item["reply"]["text"] for item in drafts.values()}
    assert len(drafts) >= 2
    again = [item for item in waiting(ops, service, shop) if item["recalled_at"]]
    assert [(item["product"]["sku"], "39" in item["reply"]["text"]) for item in again] == [("DR-102", True)]
    assert any("15.50" in text for text in texts)
    kept = ops.get(f"/streams/{shop}/comments").json()["items"]
    assert {one["decision"]["product"]["sku"] for one in kept} == {"BG-7"}


def test_everybody_hears_of_it_and_the_audit_keeps_what_it_was(
    admin: httpx.Client, ops: httpx.Client, shop: str
) -> None:
    line = put(ops, shop, "DR-102", minutes=5)
    with following(admin, f"/streams/{shop}/events", types="on_air") as told:
        ops.patch(f"/streams/{shop}/on-air/{line['id']}", json={"sku": "BG-7"}).raise_for_status()
        (event,) = until(told, "on_air")
    assert event["data"]["data"]["corrected"] == "changed"
    lines = admin.get("/api/v1/audit", params={"actor": "ops", "limit": 1}).json()["items"]
    assert lines[0]["action"] == "on_air"
    assert lines[0]["detail"]["was"]["sku"] == "DR-102"
    assert lines[0]["detail"]["sku"] == "BG-7"


def test_the_hosts_comment_puts_a_product_on_air_where_the_stream_allows_it(
    ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    host = {"roles": ["host"]}
    assert ask(poster, shop, "#2", 9, **host)["reasons"] != ["on_air_set"]
    assert shown(ops, shop) == []
    allow(ops, shop, "host")
    decision = ask(poster, shop, "#2", 8, **host)
    assert (decision["action"], decision["reasons"]) == ("ignore", ["on_air_set"])
    assert decision["product"] == {"sku": "BG-7", "how": "link"}
    assert ask(poster, shop, "how much is this?", 7)["product"] == {"sku": "BG-7", "how": "on_air"}
    (line,) = ops.get(f"/streams/{shop}/on-air").json()["items"]
    assert line["set_by"].startswith("@air")
    ask(poster, shop, "2号链接", 6, **host)  # it is on air
    assert len(shown(ops, shop)) == 1


@pytest.mark.parametrize(("by", "allowed"), [("host", False), ("moderators", True)])
def test_a_moderator_may_where_moderators_may(
    ops: httpx.Client, poster: httpx.Client, shop: str, by: str, allowed: bool
) -> None:
    allow(ops, shop, by)
    ask(poster, shop, "上1号", 2, roles=["moderator"])
    assert (current(ops, shop) == "DR-102") == allowed


def test_a_viewers_number_does_nothing(ops: httpx.Client, poster: httpx.Client, shop: str) -> None:
    allow(ops, shop, "moderators")
    assert "on_air_set" not in ask(poster, shop, "#1", 2, roles=["subscriber"])["reasons"]
    assert shown(ops, shop) == []


def test_a_number_that_no_product_has_is_only_told(
    admin: httpx.Client, ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    allow(ops, shop, "host")
    with following(admin, f"/streams/{shop}/events", types="on_air") as told:
        decision = ask(poster, shop, "#77", 1, roles=["host"])
        (event,) = until(told, "on_air")
    assert (decision["action"], decision["reasons"]) == ("ignore", ["on_air_unknown"])
    assert event["data"]["data"]["unknown"] == "77"
    assert shown(ops, shop) == []


def test_what_comes_after_it_in_one_array_is_about_it(
    ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    allow(ops, shop, "host")
    several = [
        {"text": "#1", "roles": ["host"], "posted_at": ago(3)},
        *({"text": "how much?", "posted_at": ago(2.5), "author": {"id": f"w{n}"}} for n in range(40)),
        {"text": "#2", "roles": ["host"], "posted_at": ago(2)},
        {"text": "how much?", "posted_at": ago(1.5), "author": {"id": "w99"}},
    ]
    answers = poster.post(f"/api/v1/streams/{shop}/comments", json=several).raise_for_status().json()["items"]
    products = [answer["decision"]["product"]["sku"] for answer in answers]
    assert products == ["DR-102"] * 41 + ["BG-7"] * 2


def test_what_holds_while_on_air_ends_only_when_the_product_on_air_now_changes(
    service: Service, ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    put(ops, shop, "BG-7")
    assert ask(poster, shop, "do you ship to australia?", 0)["action"] == "host"
    with closing(service.client("host")) as host:
        (topic,) = host.get(f"/api/v1/streams/{shop}/topics").json()["items"]
        said = {"answer": "Yes, 8 days.", "while_on_air": True}
        host.post(f"/api/v1/topics/{topic['id']}/answered", json=said).raise_for_status()
        line = put(ops, shop, "DR-102", minutes=5)
        ops.patch(f"/streams/{shop}/on-air/{line['id']}", json={"at": ago(9)}).raise_for_status()
        assert host.get(f"/api/v1/topics/{topic['id']}").json()["valid_until"] is None
        slip = put(ops, shop, "DR-102")
        assert host.get(f"/api/v1/topics/{topic['id']}").json()["valid_until"] is not None
        ops.delete(f"/streams/{shop}/on-air/{slip['id']}").raise_for_status()
        back = host.get(f"/api/v1/topics/{topic['id']}").json()
        assert (back["valid_until"], back["history"][-1]["did"]) == (None, "resumed")

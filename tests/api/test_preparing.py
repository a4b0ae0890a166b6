"""What a stream lacks before it goes live, and knowledge that comes from another stream."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from knowledge.version import changes
from knowledge.workbook import Workbook
from tests.api.following import following, until
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.api.test_knowledge import upload
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer
from tests.serving import STREAM, WORKBOOK, Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def ops(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("ops")) as client:
        yield client


@pytest.fixture
def planned(ops: httpx.Client) -> str:
    """The id of a stream that is not live yet, without knowledge."""
    return ops.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]


def readiness(client: httpx.Client, stream: str) -> dict[str, Any]:
    answer = client.get(f"/api/v1/streams/{stream}/readiness").raise_for_status().json()
    return {item["name"]: item for item in answer["items"]} | {"ready": answer["ready"]}


def copied(client: httpx.Client, stream: str, source: str, **given: Any) -> httpx.Response:
    return client.post(
        f"/api/v1/streams/{stream}/knowledge/copy",
        json={"stream_id": source, **given},
        params={"language": "en"},
    )


def versions(client: httpx.Client, stream: str) -> list[dict[str, Any]]:
    return client.get(f"/api/v1/streams/{stream}/knowledge").json()["items"]


def test_a_new_stream_lacks_nearly_everything(ops: httpx.Client, planned: str) -> None:
    found = readiness(ops, planned)
    assert not found["ready"]
    codes = {name: item["said"]["code"] for name, item in found.items() if name != "ready"}
    assert codes == {
        "details": "details.no_start",
        "knowledge": "knowledge.none",
        "preflight": "preflight.no_knowledge",
        "room": "room.silent",
        "people": "people.nobody",
        "alerts": "alerts.none",
        "clock": "clock.alone",
    }


def test_a_draft_is_not_enough_and_whoever_activates_it_is_named(
    admin: httpx.Client, ops: httpx.Client, planned: str
) -> None:
    upload(admin, planned, "shop.yaml", WORKBOOK.encode())
    assert readiness(ops, planned)["knowledge"]["said"]["code"] == "knowledge.not_active"
    ops.post(f"/api/v1/streams/{planned}/knowledge/1/activate").raise_for_status()
    item = readiness(ops, planned)["knowledge"]
    assert (item["state"], item["said"]["values"]["by"]) == ("ok", "ops")
    assert item["at"] == versions(ops, planned)[0]["activated_at"]
    assert versions(ops, planned)[0]["activated_by"] == "ops"
    upload(admin, planned, "shop.yaml", WORKBOOK.encode())
    assert readiness(ops, planned)["knowledge"]["said"]["code"] == "knowledge.newer"


PROMO = """promos:
- {code: LIVE5, title_en: 5 off, sku: "*", kind: percent, value: 5, starts_at: "2026-11-14 20:00", ends_at: "2026-11-14 22:00"}
"""


def test_offers_whose_times_were_read_in_another_time_zone_are_told_of(ops: httpx.Client) -> None:
    stream = ops.post("/api/v1/streams", json={**STREAM, "timezone": "UTC"}).raise_for_status().json()["id"]
    book = f"{WORKBOOK}\n{PROMO}".encode()
    upload(ops, stream, "shop.yaml", book, activate="true").raise_for_status()
    assert readiness(ops, stream)["knowledge"]["state"] == "ok"
    moved = {"timezone": "Asia/Kuala_Lumpur"}
    ops.patch(f"/api/v1/streams/{stream}", json=moved).raise_for_status()
    told = readiness(ops, stream)["knowledge"]
    assert (told["state"], told["said"]["code"]) == ("warn", "knowledge.other_zone")
    assert told["said"]["values"] | {"offers": 1, "zone": "Asia/Kuala_Lumpur"} == told["said"]["values"]
    upload(ops, stream, "shop.yaml", book, activate="true").raise_for_status()
    assert readiness(ops, stream)["knowledge"]["state"] == "ok"


def test_a_comment_shows_that_the_room_is_connected_and_by_which_key(
    poster: httpx.Client, ops: httpx.Client, shop: str
) -> None:
    post(poster, shop, text="hello")
    room = readiness(ops, shop)["room"]
    assert (room["state"], room["said"]) == ("ok", {"code": "room.heard_from", "values": {"by": "tests"}})


def test_comments_from_a_clock_that_is_wrong_are_told(
    poster: httpx.Client, ops: httpx.Client, shop: str
) -> None:
    post(poster, shop, text="hello", posted_at="2026-11-21T20:00:00+08:00")
    assert readiness(ops, shop)["clock"]["said"]["code"] == "clock.behind"


def test_agents_and_hosts_count_while_their_pages_are_open(
    service: Service, ops: httpx.Client, shop: str
) -> None:
    def people() -> dict[str, Any]:
        return readiness(ops, shop)["people"]["said"]["values"]

    with (
        closing(service.client("agent")) as agent,
        closing(service.client("host")) as host,
        following(agent, f"/streams/{shop}/events") as desk,
    ):
        until(desk, "stats")
        assert people() == {"agents": ["agent"], "hosts": []}
        with following(host, f"/streams/{shop}/events") as prompter:
            assert until(prompter, "stats")[-1]["data"]["data"]["hosts"] == ["host"]
            assert readiness(ops, shop)["people"]["state"] == "ok"


def test_an_admin_who_only_prepares_is_not_at_the_desk(
    admin: httpx.Client, ops: httpx.Client, shop: str
) -> None:
    for types, agents in (("knowledge,stats", []), ("suggestion,stats", ["admin"])):
        with following(admin, f"/streams/{shop}/events", types=types) as events:
            until(events, "stats")
            assert readiness(ops, shop)["people"]["said"]["values"]["agents"] == agents


def test_alerts_count_once_a_message_has_arrived(admin: httpx.Client, ops: httpx.Client, shop: str) -> None:
    platform = PlatformServer(PLATFORMS["feishu"]).start()
    try:
        given = {"kind": "feishu", "name": f"night {shop}", "config": platform.config()}
        channel = admin.post("/api/v1/alert-channels", json=given).raise_for_status().json()["id"]
        ops.patch(f"/api/v1/streams/{shop}", json={"alerts": {"channels": [channel]}}).raise_for_status()
        assert readiness(ops, shop)["alerts"]["said"]["code"] == "alerts.untested"
        ops.post(f"/api/v1/alert-channels/{channel}/test").raise_for_status()
        assert readiness(ops, shop)["alerts"]["state"] == "ok"
        admin.patch(f"/api/v1/alert-channels/{channel}", json={"name": f"day {shop}"}).raise_for_status()
        assert readiness(ops, shop)["alerts"]["said"]["code"] == "alerts.untested"
    finally:
        platform.stop()


def test_a_copy_is_a_draft_with_the_same_facts(ops: httpx.Client, shop: str, planned: str) -> None:
    made = copied(ops, planned, shop)
    assert (made.status_code, made.json()["version"], made.json()["state"]) == (201, 1, "draft")
    theirs = ops.get(f"/api/v1/streams/{shop}/knowledge/1").json()["workbook"]
    ours = ops.get(f"/api/v1/streams/{planned}/knowledge/1").json()["workbook"]
    assert changes(Workbook.model_validate(theirs), Workbook.model_validate(ours)) == []
    assert versions(ops, planned)[0]["filename"] == "shop (Spring drop MY).xlsx"
    assert ops.get(f"/api/v1/streams/{planned}").json()["active_version"] is None


def test_a_copy_answers_at_once_where_that_is_wanted(
    poster: httpx.Client, ops: httpx.Client, shop: str, planned: str
) -> None:
    assert copied(ops, planned, shop, activate=True).json()["state"] == "active"
    assert "15.50" in post(poster, planned, text="how much is link 2?")["decision"]["reply"]["text"]


def test_a_copy_is_checked_for_the_stream_that_it_is_for(ops: httpx.Client, shop: str) -> None:
    there = {**STREAM, "sells_to": ["TH"]}
    stream = ops.post("/api/v1/streams", json=there).raise_for_status().json()["id"]
    warnings = copied(ops, stream, shop).json()["warnings"]
    assert "region.not_covered" in {warning["code"] for warning in warnings}


def test_an_earlier_version_can_be_copied(
    admin: httpx.Client, ops: httpx.Client, shop: str, planned: str
) -> None:
    cheap = WORKBOOK.replace("price: 15.50", "price: 9.90")
    upload(admin, shop, "shop.yaml", cheap.encode(), activate="true")
    copied(ops, planned, shop, version=1).raise_for_status()
    copied(ops, planned, shop).raise_for_status()
    found = ops.get(f"/api/v1/streams/{planned}/knowledge/2/changes", params={"from": 1}).json()["items"]
    assert [(c["before"], c["after"]) for c in found] == [("15.5", "9.9")]


def test_what_can_not_be_copied_is_refused(
    admin: httpx.Client, ops: httpx.Client, shop: str, planned: str
) -> None:
    assert_problem(copied(ops, shop, planned), 409)
    assert_problem(copied(ops, planned, "st_none"), 404)
    assert_problem(copied(ops, planned, shop, version=7), 404)
    assert_problem(copied(ops, shop, shop), 422)
    assert versions(ops, planned) == []
    made = {"name": "only here", "scopes": ["ops"], "streams": [planned]}
    key = admin.post("/api/v1/keys", json=made).raise_for_status().json()["key"]
    with httpx.Client(base_url=ops.base_url, headers={"Authorization": f"Bearer {key}"}) as limited:
        assert_problem(copied(limited, planned, shop), 404)


def test_a_pre_flight_of_the_version_that_answers_is_told(ops: httpx.Client, shop: str) -> None:
    assert readiness(ops, shop)["preflight"]["said"]["code"] == "preflight.not_run"
    asked = {"questions": ["Can I machine wash it?", "how much is link 2?"]}
    ops.post(f"/api/v1/streams/{shop}/knowledge/1/preflight", json=asked).raise_for_status()
    item = readiness(ops, shop)["preflight"]
    assert (item["state"], item["said"]["values"]) == ("ok", {"questions": 2, "answered": 2, "by": "ops"})


@pytest.mark.parametrize(
    "language", ["tl", "ilo", "nan", "war", "hil", "ban", "min", "zh-yue", "sl-rozaj-biske"]
)
def test_a_stream_in_a_language_that_no_phrases_are_in_is_prepared_and_answers(
    admin: httpx.Client, poster: httpx.Client, language: str
) -> None:
    spoken = {**STREAM, "languages": [language, "en"], "default_language": language}
    stream = admin.post("/api/v1/streams", json=spoken).raise_for_status().json()["id"]
    there = f"/api/v1/streams/{stream}"
    book = {"file": ("shop.yaml", WORKBOOK.encode())}
    admin.post(f"{there}/knowledge", params={"activate": "true"}, files=book).raise_for_status()
    for path in ("readiness", "knowledge/1", "knowledge/1/export.xlsx", "rules", "stats"):
        admin.get(f"{there}/{path}").raise_for_status()
    asked = [
        "cod?",
        "hm",
        "how much is link 2?",
        "160cm 52kg what size",
        "ship to singapore?",
        "my order is broken",
    ]
    told = {"questions": [{"question": text, "language": language} for text in asked]}
    admin.post(f"{there}/knowledge/1/preflight", json=told).raise_for_status()
    admin.patch(there, json={"rules": {"auto_languages": [language]}}).raise_for_status()
    admin.post(f"{there}/start").raise_for_status()
    for text in asked:
        for hint in (None, language):
            posted = {"text": text, "language": hint}
            poster.post(f"{there}/comments", json=posted).raise_for_status()
    for path in ("suggestions", "topics", "review"):
        admin.get(f"{there}/{path}").raise_for_status()

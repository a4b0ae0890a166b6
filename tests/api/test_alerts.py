"""Alert channels over the interface, with a platform that answers on a local server."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any
from uuid import uuid4

import httpx
import pytest

from app.alerts import raise_alert
from app.main import now
from app.store import streams
from app.store.session import Database
from tests.api.test_errors import assert_problem
from tests.contracts.alert_platforms import PLATFORMS, PlatformServer
from tests.serving import STREAM, Service

pytestmark = pytest.mark.model
ROBOT = "https://oapi.dingtalk.com/robot/send?access_token=very-secret"


@pytest.fixture(scope="module")
def ops(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("ops")) as client:
        yield client


@pytest.fixture
def platform(request: pytest.FixtureRequest) -> Iterator[PlatformServer]:
    made = PlatformServer(PLATFORMS[getattr(request, "param", "feishu")]).start()
    yield made
    made.stop()


def add(client: httpx.Client, kind: str, config: dict[str, str], name: str = "") -> httpx.Response:
    given = {"kind": kind, "name": name or f"night {uuid4().hex[:6]}", "config": config}
    return client.post("/api/v1/alert-channels", json=given)


def added(client: httpx.Client, kind: str, config: dict[str, str]) -> dict[str, Any]:
    return add(client, kind, config).raise_for_status().json()


def problem_of(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert_problem(answer, status)
    return answer.json()


def until(found: Any, seconds: float = 15) -> Any:
    ends = time.monotonic() + seconds
    while not (value := found()):
        assert time.monotonic() < ends, "it did not come about"
        time.sleep(0.05)
    return value


def test_secrets_never_leave_again(admin: httpx.Client, ops: httpx.Client) -> None:
    channel = added(ops, "dingtalk", {"url": ROBOT, "secret": "SEC123"})
    assert channel["config"] == {"url": "set", "secret": "set"}
    assert channel["host"] == "https://oapi.dingtalk.com"
    audit = admin.get("/api/v1/audit", params={"limit": 50}).text
    listed = ops.get("/api/v1/alert-channels").text
    assert channel["id"] in audit
    assert channel["id"] in listed
    for secret in ("very-secret", "SEC123"):
        assert secret not in audit + listed


def test_a_chat_is_no_secret(ops: httpx.Client) -> None:
    channel = added(ops, "telegram", {"token": "4711:AA", "chat_id": "-100123"})
    assert channel["config"] == {"token": "set", "chat_id": "-100123"}


@pytest.mark.parametrize("role", ["agent", "host"])
def test_others_have_no_business_there(service: Service, role: str) -> None:
    with closing(service.client(role)) as client:
        for path in ("alert-channels", "alert-messages", "alert-channels/kinds"):
            assert_problem(client.get(f"/api/v1/{path}"), 403)
        assert_problem(add(client, "dingtalk", {"url": ROBOT}), 403)


def test_a_key_for_some_streams_does_not_see_what_is_of_all(
    service: Service, admin: httpx.Client, stream: str
) -> None:
    given = {"name": "one", "scopes": ["ops"], "streams": [stream]}
    key = admin.post("/api/v1/keys", json=given).raise_for_status().json()["key"]
    with httpx.Client(base_url=service.url, headers={"Authorization": f"Bearer {key}"}) as client:
        assert_problem(client.get("/api/v1/alert-channels"), 403)


@pytest.mark.parametrize(
    ("kind", "config", "wrong"),
    [
        ("fax", {}, ["kind"]),
        ("dingtalk", {}, ["config", "url"]),
        ("dingtalk", {"url": "ftp://oapi.dingtalk.com/robot"}, ["config", "url"]),
        ("dingtalk", {"url": "file:///etc/passwd"}, ["config", "url"]),
        ("dingtalk", {"url": "http://"}, ["config", "url"]),
        ("dingtalk", {"url": "http://a:99999/"}, ["config", "url"]),
        ("dingtalk", {"url": ROBOT, "colour": "red"}, ["config", "colour"]),
        ("telegram", {"token": "../../x", "chat_id": "1"}, ["config", "token"]),
        ("telegram", {"token": "a/b?c", "chat_id": "1"}, ["config", "token"]),
        ("webhook", {"url": "https://shop.example/hook", "secret": "whsec_"}, ["config", "secret"]),
    ],
)
def test_what_can_be_no_channel_is_refused_field_by_field(
    admin: httpx.Client, kind: str, config: dict[str, str], wrong: list[str]
) -> None:
    problem = problem_of(add(admin, kind, config), 422)
    assert problem["errors"][0]["loc"] == ["body", *wrong]


@pytest.mark.parametrize(
    ("kind", "config"),
    [
        ("dingtalk", {"url": "http://169.254.169.254/latest/meta-data"}),
        ("dingtalk", {"url": "http://oapi.dingtalk.com/robot/send?access_token=x"}),
        ("dingtalk", {"url": "https://oapi.dingtalk.com.evil.example/robot/send"}),
        ("dingtalk", {"url": "https://oapi.dingtalk.com@evil.example/robot/send"}),
        ("telegram", {"token": "1:a", "chat_id": "1", "url": "http://127.0.0.1:9/"}),
        ("webhook", {"url": "https://shop.example/hook", "secret": "whsec_c2VjcmV0"}),
    ],
)
def test_an_address_that_is_not_the_platforms_is_an_admins_to_give(
    admin: httpx.Client, ops: httpx.Client, kind: str, config: dict[str, str]
) -> None:
    assert_problem(add(ops, kind, config), 403)
    assert add(admin, kind, config).status_code == 201
    own = added(ops, "slack", {"url": "https://hooks.slack.com/services/x"})
    moved = {"config": {"url": "http://10.0.0.1/"}}
    assert_problem(ops.patch(f"/api/v1/alert-channels/{own['id']}", json=moved), 403)


def test_a_channel_is_renamed_and_its_fields_replaced_one_by_one(ops: httpx.Client) -> None:
    channel = added(ops, "dingtalk", {"url": ROBOT, "secret": "SEC1"})
    path = f"/api/v1/alert-channels/{channel['id']}"
    name = f"day {uuid4().hex[:6]}"
    changed = ops.patch(path, json={"name": name, "config": {"secret": None}}).raise_for_status().json()
    assert (changed["name"], changed["config"]) == (name, {"url": "set"})
    assert_problem(ops.patch(path, json={"config": {"url": None}}), 422)
    assert_problem(add(ops, "dingtalk", {"url": ROBOT}, name=name), 409)
    assert ops.delete(path).status_code == 204
    assert_problem(ops.patch(path, json={"name": "x"}), 404)


@pytest.mark.parametrize("platform", sorted(PLATFORMS), indirect=True)
def test_a_test_tells_what_the_other_side_said(
    admin: httpx.Client, ops: httpx.Client, platform: PlatformServer
) -> None:
    kind = next(name for name, one in PLATFORMS.items() if one is platform.platform)
    channel = added(admin, kind, platform.config())
    path = f"/api/v1/alert-channels/{channel['id']}"
    told = ops.post(f"{path}/test", json={"language": "zh"}).raise_for_status().json()
    assert told["outcome"] == "sent"
    assert "测试" in platform.arrived[0].text
    admin.patch(path, json={"config": platform.config(wrong=True)}).raise_for_status()
    until(lambda: ops.post(f"{path}/test").status_code != 429, 5)
    latest = ops.get("/api/v1/alert-messages", params={"limit": 1}).json()["items"][0]
    assert latest["test"] is True
    assert (latest["state"], latest["advice"]) == ("dead", platform.platform.wrong_advice)
    assert latest["error"]


def test_tests_keep_the_channels_rate(admin: httpx.Client, platform: PlatformServer) -> None:
    path = f"/api/v1/alert-channels/{added(admin, 'feishu', platform.config())['id']}/test"
    with ThreadPoolExecutor(20) as at_once:  # five a second are taken
        answers = list(at_once.map(lambda _: admin.post(path), range(20)))
    refused = [answer for answer in answers if not answer.is_success]
    assert len(refused) < len(answers)
    for answer in refused:
        assert_problem(answer, 429)
        assert "retry-after" in answer.headers
    assert refused


def test_a_stream_names_its_channels(admin: httpx.Client, ops: httpx.Client, stream: str) -> None:
    channel = added(ops, "dingtalk", {"url": ROBOT})["id"]
    path = f"/api/v1/streams/{stream}"
    choice = {"channels": [channel], "quiet_hours": {"from": "23:00", "to": "08:00"}, "language": "zh"}
    assert ops.patch(path, json={"alerts": choice}).raise_for_status().json()["alerts"] == choice
    after = ops.patch(path, json={"rules": {"due_seconds": 90}}).raise_for_status().json()
    assert (after["alerts"], after["rules"]) == (choice, {"due_seconds": 90})
    after = ops.patch(path, json={"alerts": {"quiet_hours": None}}).raise_for_status().json()
    assert after["alerts"] == {**choice, "quiet_hours": None}
    assert after["rules"] == {"due_seconds": 90}
    problem = problem_of(ops.patch(path, json={"alerts": {"channels": [channel, "ac_none"]}}), 422)
    assert problem["errors"][0]["loc"] == ["body", "alerts", "channels", 1]
    for hours in ({"from": "25:00", "to": "08:00"}, {"from": "8", "to": "9"}, {"from": "08:00"}):
        assert_problem(ops.patch(path, json={"alerts": {"quiet_hours": hours}}), 422)


def test_a_channel_that_is_gone_is_in_nobodys_way(
    admin: httpx.Client, ops: httpx.Client, stream: str
) -> None:
    kept, gone = (added(ops, "dingtalk", {"url": ROBOT})["id"] for _ in range(2))
    path = f"/api/v1/streams/{stream}"
    ops.patch(path, json={"alerts": {"channels": [kept, gone]}}).raise_for_status()
    admin.delete(f"/api/v1/alert-channels/{gone}").raise_for_status()
    after = ops.patch(path, json={"alerts": {"language": "zh"}}).raise_for_status().json()["alerts"]
    assert (after["channels"], after["language"]) == ([kept], "zh")


def test_an_alert_leaves_and_one_that_did_not_arrive_is_sent_again(
    service: Service, admin: httpx.Client, ops: httpx.Client, platform: PlatformServer
) -> None:
    stream = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]
    channel = added(admin, "feishu", platform.config())
    admin.patch(
        f"/api/v1/streams/{stream}", json={"alerts": {"channels": [channel["id"]]}}
    ).raise_for_status()
    platform.mode = "refuse"
    db = Database(service.settings.resolved_database_url, readers=1)
    detail = {"viewer": "mei", "text": "cod?", "seconds": 125}
    db.write_now(
        lambda session: raise_alert(session, streams.existing(session, stream), "due", "c1", now(), detail)
    )
    db.close()

    def latest() -> dict[str, Any]:
        items = ops.get("/api/v1/alert-messages").json()["items"]
        return next((item for item in items if item["channel_id"] == channel["id"]), {})

    until(lambda: latest().get("state") == "dead")
    dead = latest()
    assert (dead["count"], dead["advice"], dead["lines"]) == (1, "keyword", ["- mei: cod?"])
    platform.mode = "ok"
    again = f"/api/v1/alert-messages/{dead['id']}/again"
    assert ops.post(again).raise_for_status().json()["state"] == "pending"
    until(lambda: latest()["state"] == "sent")
    assert "1 viewer waits longer than 2 minutes" in platform.arrived[0].text
    assert_problem(ops.post(again), 409)
    assert_problem(ops.post("/api/v1/alert-messages/am_none/again"), 404)


def test_the_kinds_say_what_they_need(ops: httpx.Client) -> None:
    kinds = {kind["kind"]: kind for kind in ops.get("/api/v1/alert-channels/kinds").json()["items"]}
    assert kinds.keys() == PLATFORMS.keys()
    for name, platform in PLATFORMS.items():
        fields = {field["name"] for field in kinds[name]["fields"]}
        assert platform.config.keys() <= fields

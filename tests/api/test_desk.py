"""The desk: of two agents one wins, nothing is sent twice, and everybody hears of it."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import PASSWORD, Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


@pytest.fixture(scope="module")
def lina(service: Service, admin: httpx.Client) -> Iterator[httpx.Client]:
    admin.post("/api/v1/users", json={"username": "lina", "password": PASSWORD, "role": "agent"})
    with closing(service.client("lina")) as client:
        yield client


@pytest.fixture
def suggestion(poster: httpx.Client, agent: httpx.Client, shop: str) -> dict[str, Any]:
    post(
        poster, shop, comment_id="s1", author={"id": "u1", "name": "mei"}, text="Is it safe during pregnancy?"
    )
    items = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    assert [item["comment"]["comment_id"] for item in items] == ["s1"]
    return items[0]


def act(client: httpx.Client, suggestion: dict[str, Any], action: str, body: Any = None) -> httpx.Response:
    return client.post(f"/api/v1/suggestions/{suggestion['id']}/{action}", json=body)


def test_a_suggestion_waits_with_its_draft_and_evidence(suggestion: dict[str, Any]) -> None:
    assert suggestion["state"] == "waiting"
    assert suggestion["reply"]["evidence"][0]["quote"]
    assert suggestion["due_at"] < suggestion["breach_at"]


def test_a_claim_is_the_first_ones_until_it_is_released(
    agent: httpx.Client, lina: httpx.Client, suggestion: dict[str, Any]
) -> None:
    assert act(agent, suggestion, "claim").json()["claimed_by"] == "agent"
    refused = act(lina, suggestion, "claim")
    assert_problem(refused, 409)
    assert refused.json()["claimed_by"] == "agent"
    for action in ("approve", "release", "to-host"):
        assert_problem(act(lina, suggestion, action), 409)
    assert act(agent, suggestion, "release").json()["claimed_by"] is None
    assert act(lina, suggestion, "claim").json()["claimed_by"] == "lina"


def test_an_edited_approval_is_what_is_sent(
    agent: httpx.Client, admin: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    settled = act(agent, suggestion, "approve", {"text": "Please ask your doctor, dear."}).json()
    assert (settled["state"], settled["settled_by"]) == ("approved", "agent")
    assert settled["sent_text"] == "Please ask your doctor, dear."
    shown = admin.get(f"/api/v1/streams/{shop}/comments/s1").json()
    assert [reply["text"] for reply in shown["replies"]] == ["Please ask your doctor, dear."]
    assert agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"] == []


def test_ten_approvals_at_once_send_one_reply(
    agent: httpx.Client, lina: httpx.Client, admin: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda n: act((agent, lina)[n % 2], suggestion, "approve"), range(10)))
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9
    refused = next(answer for answer in answers if answer.status_code == 409)
    assert_problem(refused, 409)
    assert refused.json()["state"] == "approved"
    assert len(admin.get(f"/api/v1/streams/{shop}/comments/s1").json()["replies"]) == 1


def test_a_reply_that_the_platform_would_cut_is_refused(
    agent: httpx.Client, suggestion: dict[str, Any]
) -> None:
    for text in ("x" * 151, "", "   "):
        answer = act(agent, suggestion, "approve", {"text": text})
        assert_problem(answer, 422)
        assert answer.json()["errors"][0]["loc"] == ["body", "text"]
    assert act(agent, suggestion, "approve", {"text": "x" * 150}).status_code == 200


def test_a_rejection_keeps_its_reason(agent: httpx.Client, suggestion: dict[str, Any]) -> None:
    assert_problem(act(agent, suggestion, "reject", {"reason": ""}), 422)
    settled = act(agent, suggestion, "reject", {"reason": "not a question"}).json()
    assert (settled["state"], settled["reason"]) == ("rejected", "not a question")


def test_what_an_agent_sends_to_the_host_is_on_the_queue(
    agent: httpx.Client, service: Service, shop: str, suggestion: dict[str, Any]
) -> None:
    assert act(agent, suggestion, "to-host").json()["state"] == "to_host"
    with closing(service.client("host")) as host:
        topics = host.get(f"/api/v1/streams/{shop}/topics").json()["items"]
        assert [topic["why"] for topic in topics] == ["sent_by_agent"]
        said = host.post(f"/api/v1/topics/{topics[0]['id']}/answered", json={"answer": "Yes, it is."})
        assert said.status_code == 200
        assert host.get(f"/api/v1/streams/{shop}/topics").json()["items"] == []


def test_a_promise_is_in_the_ledger_until_it_is_kept(agent: httpx.Client, suggestion: dict[str, Any]) -> None:
    made = act(agent, suggestion, "follow-up", {"note": "call her back"}).json()["follow_up"]
    assert (made["owner"], made["viewer"], made["state"]) == ("agent", "mei", "open")
    done = agent.patch(f"/api/v1/follow-ups/{made['id']}", json={"state": "done"}).json()
    assert done["state"] == "done"
    listed = agent.get("/api/v1/follow-ups", params={"stream": suggestion["stream_id"], "state": "open"})
    assert listed.json()["items"] == []
    assert_problem(agent.patch(f"/api/v1/follow-ups/{made['id']}", json={"state": "lost"}), 422)


def test_several_are_approved_each_with_its_own_outcome(
    poster: httpx.Client, agent: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    answer = agent.post("/api/v1/suggestions/approve", json={"ids": [suggestion["id"], "sg_none"]}).json()
    assert [item["status"] for item in answer["items"]] == [200, 404]


def test_of_several_only_those_are_approved_whose_draft_is_the_one_that_was_seen(
    poster: httpx.Client, agent: httpx.Client, shop: str
) -> None:
    for n in range(3):
        post(poster, shop, comment_id=f"q{n}", author={"id": f"u{n}"}, text="Is it safe during pregnancy?")
    items = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    ids, seen = [one["id"] for one in items], [one["reply"]["id"] for one in items]
    for wrong in (seen[:2], [*seen, "rp_more"], "rp_1"):
        assert_problem(agent.post("/api/v1/suggestions/approve", json={"ids": ids, "draft_ids": wrong}), 422)
    given = {"ids": ids, "draft_ids": [seen[0], "rp_older", None]}
    first, changed, third = agent.post("/api/v1/suggestions/approve", json=given).json()["items"]
    assert (first["status"], third["status"]) == (200, 200)
    assert (changed["id"], changed["status"], changed["state"]) == (ids[1], 409, "waiting")
    assert changed["detail"] == "The draft has changed. Read it again."
    assert changed["reply"]["id"] == seen[1]


def test_the_most_urgent_comes_first_and_pages_do_not_overlap(
    poster: httpx.Client, agent: httpx.Client, shop: str
) -> None:
    for n in (3, 1, 4, 0, 2):
        post(
            poster,
            shop,
            comment_id=f"q{n}",
            author={"id": f"u{n}"},
            text="Is it safe during pregnancy?",
            posted_at=f"2026-11-21T20:{n}0:00Z",
        )
    seen: list[str] = []
    after: str | None = None
    while True:
        page = agent.get(
            f"/api/v1/streams/{shop}/suggestions", params={"limit": 2, **({"after": after} if after else {})}
        ).json()
        seen += [item["comment"]["comment_id"] for item in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert seen == [f"q{n}" for n in range(5)]
    assert page["total"] == 5
    assert_problem(agent.get(f"/api/v1/streams/{shop}/suggestions", params={"after": "nonsense"}), 422)


def events(client: httpx.Client, stream: str, *, after: int, until: str) -> list[dict[str, Any]]:
    """The events from behind a number, up to the first of a type."""
    got: list[dict[str, Any]] = []
    headers = {"Last-Event-ID": str(after)}
    with client.stream("GET", f"/api/v1/streams/{stream}/events", headers=headers) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        fields: dict[str, str] = {}
        for line in answer.iter_lines():
            name, _, value = line.partition(": ")
            if line:
                fields[name] = value
                continue
            if fields.get("event", "stats") != "stats":  # figures come by the clock, with an id that was told
                data = json.loads(fields["data"])
                got.append({"type": fields["event"], "id": int(fields["id"]), "data": data})
                if fields["event"] == until:
                    return got
            fields = {}
    raise AssertionError(f"no {until} event")


def test_events_come_live_and_resume_without_a_gap(
    admin: httpx.Client, agent: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    act(agent, suggestion, "approve")
    first = events(agent, shop, after=0, until="suggestion.settled")
    numbers = [event["id"] for event in first]
    assert numbers == sorted(set(numbers))
    assert {"knowledge", "comment", "suggestion", "suggestion.settled"} <= {event["type"] for event in first}
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(events, agent, shop, after=numbers[-1], until="on_air")
        put = admin.put(f"/api/v1/streams/{shop}/on-air", json={"sku": "BG-7"})
        assert put.status_code == 200
        live = waiting.result(timeout=10)
    assert [event["type"] for event in live] == ["on_air"]
    assert live[-1]["data"]["data"]["sku"] == "BG-7"


def test_a_stream_may_say_how_long_decisions_can_be_taken_back(admin: httpx.Client, stream: str) -> None:
    assert admin.get(f"/api/v1/streams/{stream}").json()["undo_seconds"] == 5
    changed = admin.patch(f"/api/v1/streams/{stream}", json={"rules": {"undo_seconds": 0}})
    assert changed.json()["undo_seconds"] == 0
    assert admin.patch(f"/api/v1/streams/{stream}", json={"rules": {"undo_seconds": 31}}).status_code == 422

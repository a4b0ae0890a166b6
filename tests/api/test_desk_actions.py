"""What an agent can take back, put off, check and look up."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.following import following, until
from tests.api.test_comments import post
from tests.api.test_desk import act
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


@pytest.fixture
def suggestion(poster: httpx.Client, agent: httpx.Client, shop: str) -> dict[str, Any]:
    author = {"id": "u/1", "name": "mei"}
    post(poster, shop, comment_id="s0", author=author, text="hello everyone")
    post(poster, shop, comment_id="s1", author=author, text="Is it safe during pregnancy?")
    return agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"][0]


def test_an_approval_leaves_by_itself_when_nobody_takes_it_back(
    agent: httpx.Client, admin: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    path = f"/streams/{shop}/events"
    with following(agent, path, types="suggestion,suggestion.settled") as events:
        leaving = act(agent, suggestion, "approve", {"undo_seconds": 0.3}).json()
        assert (leaving["state"], leaving["leaving"]["action"]) == ("leaving", "approve")
        assert admin.get(f"/api/v1/streams/{shop}/comments/s1").json()["replies"] == []
        told = until(events, "suggestion.settled")
    assert [one["data"]["data"]["state"] for one in told] == ["leaving", "approved"]
    assert len(admin.get(f"/api/v1/streams/{shop}/comments/s1").json()["replies"]) == 1
    assert_problem(act(agent, suggestion, "undo"), 409)


def test_what_is_taken_back_is_not_sent(
    agent: httpx.Client, admin: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    for action, body in (
        ("approve", {}), ("reject", {"reason": "no"}), ("to-host", {}), ("follow-up", {"note": "call"}),
    ):  # fmt: skip
        assert act(agent, suggestion, action, {**body, "undo_seconds": 30}).json()["state"] == "leaving"
        assert_problem(act(admin, suggestion, "approve"), 409)
        assert_problem(act(admin, suggestion, "undo"), 409)
        back = act(agent, suggestion, "undo").json()
        assert (back["state"], back["claimed_by"]) == ("waiting", "agent")
    many = {"ids": [suggestion["id"], "sg_none"]}
    agent.post("/api/v1/suggestions/approve", json={**many, "undo_seconds": 30}).raise_for_status()
    undone = agent.post("/api/v1/suggestions/undo", json=many).json()["items"]
    assert [one["status"] for one in undone] == [200, 404]
    assert admin.get(f"/api/v1/streams/{shop}/comments/s1").json()["replies"] == []


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("approve", {"undo_seconds": 31}),
        ("approve", {"undo_seconds": -1}),
        ("snooze", {"seconds": 3601}),
        ("snooze", {}),
        ("check", {}),
    ],
)
def test_what_can_not_be_meant_is_refused(
    agent: httpx.Client, suggestion: dict[str, Any], action: str, body: dict[str, Any]
) -> None:
    assert_problem(act(agent, suggestion, action, body), 422)


def test_a_fact_that_the_workbook_lacks_is_refused_until_it_is_sent_on_purpose(
    agent: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    post(poster, shop, comment_id="p1", author={"id": "u2"}, text="DR-102 is it safe during pregnancy?")
    (one,) = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    text = "Linen wrap dress is RM 149, was 39"
    checked = act(agent, one, "check", {"text": text}).json()
    told = {fact["text"]: fact["grounded"] for fact in checked["facts"]}
    assert (told["149"], told["39"]) == (False, True)
    assert (checked["length"], checked["longest"]) == (len(text), 150)
    refused = act(agent, one, "approve", {"text": text, "check": True, "undo_seconds": 5})
    assert_problem(refused, 409)
    assert refused.json()["detail"] == "149 is not in the workbook."
    assert [fact["text"] for fact in refused.json()["ungrounded"]] == ["149"]
    assert act(agent, one, "approve", {"text": text, "draft_id": one["reply"]["id"]}).status_code == 200


def test_an_ended_stream_says_what_can_still_be_done(
    agent: httpx.Client, admin: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    admin.post(f"/api/v1/streams/{shop}/end").raise_for_status()
    refused = act(agent, suggestion, "approve")
    assert_problem(refused, 409)
    assert refused.json()["stream_state"] == "ended"
    assert act(agent, suggestion, "follow-up").status_code == 200


def test_a_viewers_comments_are_shown_with_what_they_were_told(
    agent: httpx.Client, shop: str, suggestion: dict[str, Any]
) -> None:
    act(agent, suggestion, "approve", {"text": "Ask your doctor."})
    shown = agent.get(f"/api/v1/streams/{shop}/viewers/u%2F1").json()
    assert shown["author"] == {"id": "u/1", "name": "mei"}
    assert (shown["count"], shown["answered"]) == (2, 1)
    assert [(one["comment_id"], one["state"], one["told"], one["by"]) for one in shown["comments"]] == [
        ("s0", None, None, None),
        ("s1", "approved", "Ask your doctor.", "agent"),
    ]
    assert_problem(agent.get(f"/api/v1/streams/{shop}/viewers/nobody"), 404)


def test_canned_answers_belong_to_a_stream_or_to_all(agent: httpx.Client, shop: str, stream: str) -> None:
    everywhere = {"shortcut": f"hi-{shop}", "text": "Hi {viewer}, {product} is {price}. {agent}"}
    made = agent.post("/api/v1/canned-answers", json=everywhere)
    assert made.status_code == 201
    assert (made.json()["created_by"], made.json()["stream_id"]) == ("agent", None)
    own = agent.post(
        "/api/v1/canned-answers", json={"shortcut": "bye", "text": "Bye", "stream_id": shop}
    ).json()
    assert_problem(agent.post("/api/v1/canned-answers", json=everywhere), 409)
    assert_problem(agent.post("/api/v1/canned-answers", json={"shortcut": "x", "text": "{money}"}), 422)
    assert_problem(agent.post("/api/v1/canned-answers", json={"shortcut": "a b", "text": "x"}), 422)
    assert_problem(
        agent.post("/api/v1/canned-answers", json={"shortcut": "x", "text": "x", "stream_id": "st_none"}), 404
    )

    def listed(**params: str) -> set[str]:
        items = agent.get("/api/v1/canned-answers", params=params).json()["items"]
        return {one["shortcut"] for one in items} & {"bye", everywhere["shortcut"]}

    assert listed() == {everywhere["shortcut"]}
    assert listed(stream=shop) == {"bye", everywhere["shortcut"]}
    path = f"/api/v1/canned-answers/{own['id']}"
    assert_problem(agent.patch(path, json={"text": "{nothing}"}), 422)
    assert agent.patch(path, json={"text": "Bye {viewer}"}).json()["text"] == "Bye {viewer}"
    assert agent.delete(path).status_code == 204
    assert_problem(agent.delete(path), 404)
    assert listed(stream=shop) == {everywhere["shortcut"]}


def test_how_a_stream_posts_is_told_and_can_be_set(admin: httpx.Client, stream: str) -> None:
    path = f"/api/v1/streams/{stream}"
    assert admin.get(path).json()["posting"] == "by_hand"
    assert admin.patch(path, json={"rules": {"posting": "program"}}).json()["posting"] == "program"
    assert_problem(admin.patch(path, json={"rules": {"posting": "pigeon"}}), 422)


def test_a_page_has_up_to_a_thousand(agent: httpx.Client, shop: str, suggestion: dict[str, Any]) -> None:
    path = f"/api/v1/streams/{shop}/suggestions"
    assert len(agent.get(path, params={"limit": 1000}).json()["items"]) == 1
    assert_problem(agent.get(path, params={"limit": 1001}), 422)

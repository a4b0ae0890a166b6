"""The promise ledger over HTTP."""

import io
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook

from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model
WHOLE = "my order 88123456 came broken, call 0123456789"
MASKED = "my order •••3456 came broken, call •••89"


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


@pytest.fixture(scope="module")
def ops(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("ops")) as client:
        yield client


@pytest.fixture
def promise(poster: httpx.Client, agent: httpx.Client, shop: str) -> dict[str, Any]:
    """One that nobody has seen."""
    comment = {"comment_id": "c1", "text": WHOLE, "author": {"id": "u1", "name": "mei"}}
    said = poster.post(f"/api/v1/streams/{shop}/comments", json=comment).raise_for_status().json()
    assert said["decision"]["action"] == "follow_up"
    [made] = listed(agent, stream=shop)
    return made


def listed(client: httpx.Client, **asked: Any) -> list[dict[str, Any]]:
    answer = client.get("/api/v1/follow-ups", params=asked).raise_for_status().json()
    assert answer["total"] == len(answer["items"])
    return answer["items"]


def test_people_read_lists_without_numbers_and_programs_what_they_posted(
    agent: httpx.Client, poster: httpx.Client, promise: dict[str, Any], shop: str
) -> None:
    assert promise["comment"]["text"] == MASKED
    assert (promise["reference"], promise["state"], promise["owner"]) == ("3456", "open", None)
    there = f"/api/v1/streams/{shop}/comments"
    assert [one["text"] for one in poster.get(there).json()["items"]] == [WHOLE]
    assert [one["text"] for one in agent.get(there).json()["items"]] == [MASKED]
    assert agent.get(f"{there}/c1").json()["text"] == WHOLE
    [waiting] = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    assert (waiting["comment"]["text"], waiting["comment"]["masked"]) == (WHOLE, MASKED)


def test_opening_one_shows_its_history_and_revealing_it_is_in_the_audit(
    agent: httpx.Client, admin: httpx.Client, promise: dict[str, Any]
) -> None:
    path = f"/api/v1/follow-ups/{promise['id']}"
    opened = agent.get(path).json()
    assert (opened["comment"]["text"], opened["seen_by"]) == (MASKED, "agent")
    assert [line["what"] for line in opened["history"]] == ["made", "seen"]
    assert [one["text"] for one in opened["comments"]] == [MASKED]
    assert agent.get(path, params={"reveal": True}).json()["comment"]["text"] == WHOLE
    lines = admin.get("/api/v1/audit", params={"actor": "agent"}).json()["items"]
    assert ("follow_up.revealed", promise["id"]) in [(line["action"], line["target"]) for line in lines]
    assert_problem(agent.get("/api/v1/follow-ups/fu_none"), 404)


def test_states_reasons_and_what_is_asked_for(
    agent: httpx.Client, promise: dict[str, Any], shop: str
) -> None:
    path = f"/api/v1/follow-ups/{promise['id']}"
    assert_problem(agent.patch(path, json={"state": "dropped"}), 422)
    assert agent.patch(path, json={"state": "waiting"}).json()["state"] == "waiting"
    assert listed(agent, stream=shop, state="open") == []
    assert len(listed(agent, stream=shop, state="unfinished")) == 1
    assert listed(agent, stream=shop, overdue=True) == []
    past = {"due_at": "2026-01-01T10:00:00+08:00", "owner": "agent"}
    assert agent.patch(path, json=past).json()["due_at"].startswith("2026-01-01T02:00")
    assert len(listed(agent, stream=shop, overdue=True, owner="agent", q="BROKEN")) == 1
    assert len(listed(agent, stream=shop, q="88123456")) == 1, "who knows the number finds it"
    agent.patch(path, json={"state": "dropped", "reason": "sorted out in private"}).raise_for_status()
    assert listed(agent, stream=shop, overdue=True) == []
    assert len(listed(agent, stream=shop, state="finished")) == 1
    assert_problem(agent.get("/api/v1/follow-ups", params={"q": "a\x00"}), 422)


def test_a_change_to_what_another_changed_meanwhile_is_refused_with_it(
    agent: httpx.Client, ops: httpx.Client, promise: dict[str, Any]
) -> None:
    path, read = f"/api/v1/follow-ups/{promise['id']}", promise["updated_at"]
    ops.patch(path, json={"owner": "ops", "updated_at": read}).raise_for_status()
    for refused in (
        agent.patch(path, json={"owner": "agent", "updated_at": read}),
        agent.patch(path, json={"owner": "agent"}, headers={"If-Match": f'"{read}"'}),
    ):
        assert_problem(refused, 409)
        assert refused.json()["follow_up"]["owner"] == "ops"
    assert agent.patch(path, json={"owner": ""}).json()["owner"] is None


@pytest.mark.parametrize("owner", ["nobody-there", "host", "left"])
def test_one_is_given_to_nobody_who_can_not_open_the_list(
    agent: httpx.Client, admin: httpx.Client, promise: dict[str, Any], shop: str, owner: str
) -> None:
    admin.post("/api/v1/users", json={"username": "left", "password": "long-gone-now", "role": "agent"})
    admin.patch("/api/v1/users/left", json={"disabled": True}).raise_for_status()
    [waiting] = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
    of_a_suggestion = f"/api/v1/suggestions/{waiting['id']}/follow-up"
    for refused in (
        agent.patch(f"/api/v1/follow-ups/{promise['id']}", json={"owner": owner}),
        agent.post(of_a_suggestion, json={"owner": owner}),
        agent.post(of_a_suggestion, json={"owner": owner, "undo_seconds": 30}),
    ):
        assert_problem(refused, 422)
        assert [(one["loc"], one["value"]) for one in refused.json()["errors"]] == [
            (["body", "owner"], owner)
        ]
    assert agent.post(of_a_suggestion, json={"owner": "ops"}).json()["follow_up"]["owner"] == "ops"


def test_a_program_takes_one_upon_itself_and_one_whose_owner_left_can_be_changed(
    agent: httpx.Client, admin: httpx.Client, service: Service, promise: dict[str, Any]
) -> None:
    path = f"/api/v1/follow-ups/{promise['id']}"
    key = admin.post("/api/v1/keys", json={"name": "crm", "scopes": ["agent"]}).json()["key"]
    with httpx.Client(base_url=service.url, headers={"Authorization": f"Bearer {key}"}) as program:
        assert program.patch(path, json={"owner": "crm"}).json()["owner"] == "crm"
    changed = agent.patch(path, json={"owner": "crm", "note": "the program has it"}).json()
    assert (changed["owner"], changed["note"]) == ("crm", "the program has it")


def test_the_ledger_is_taken_out_masked_and_whole_only_by_ops(
    agent: httpx.Client, ops: httpx.Client, admin: httpx.Client, promise: dict[str, Any], shop: str
) -> None:
    path, asked = "/api/v1/follow-ups/export", {"stream": shop}
    taken = agent.get(f"{path}.csv", params=asked)
    assert taken.headers["content-disposition"] == 'attachment; filename="promises.csv"'
    assert MASKED in taken.text
    assert "88123456" not in taken.text
    assert_problem(agent.get(f"{path}.csv", params={**asked, "reveal": True}), 403)
    assert WHOLE in ops.get(f"{path}.csv", params={**asked, "reveal": True}).text
    book = load_workbook(io.BytesIO(ops.get(f"{path}.xlsx", params=asked).content))
    assert MASKED in [cell.value for cell in book.worksheets[0][2]]
    assert promise["id"] not in ops.get(f"{path}.csv", params={**asked, "state": "done"}).text
    lines = admin.get("/api/v1/audit", params={"actor": "ops"}).json()["items"]
    told = [line["detail"]["revealed"] for line in lines if line["action"] == "follow_ups.exported"]
    assert told[:3] == [False, False, True]


def test_hosts_and_programs_do_not_read_the_ledger(
    service: Service, poster: httpx.Client, promise: dict[str, Any]
) -> None:
    with closing(service.client("host")) as host:
        for client in (host, poster):
            for path in ("", "/export.csv", "/export.xlsx", f"/{promise['id']}"):
                assert_problem(client.get(f"/api/v1/follow-ups{path}"), 403)


def test_a_stream_is_ended_as_ever_and_refused_only_where_that_is_asked_for(
    ops: httpx.Client, agent: httpx.Client, promise: dict[str, Any], shop: str
) -> None:
    path = f"/api/v1/streams/{shop}/end"
    refused = ops.post(path, json={"refuse_unseen": True})
    assert_problem(refused, 409)
    assert [one["id"] for one in refused.json()["unseen"]] == [promise["id"]]
    assert MASKED in refused.text
    assert ops.post(path).json()["state"] == "ended"
    assert agent.get(f"/api/v1/follow-ups/{promise['id']}").json()["history"][1]["what"] == "left_unseen"
    assert ops.post(path, json={"refuse_unseen": True}).json()["state"] == "ended"

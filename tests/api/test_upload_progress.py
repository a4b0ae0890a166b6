"""An upload told as it goes: how far it has come, then what came of it."""

import json
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.following import events, until_nothing_runs
from tests.api.test_errors import assert_problem
from tests.serving import WORKBOOK

pytestmark = pytest.mark.model
Told = tuple[str, dict[str, Any]]
STEPS = ["read", "check", "encode", "store", "activate"]


def following(client: httpx.Client, stream: str, data: bytes, **query: str) -> Any:
    """The answer to an upload that is followed, to be read as it comes."""
    return client.stream(
        "POST",
        f"/api/v1/streams/{stream}/knowledge",
        params=query,
        files={"file": ("shop.json" if data.startswith(b"{") else "shop.yaml", data)},
        headers={"Accept": "text/event-stream"},
    )


def told(client: httpx.Client, stream: str, data: bytes, **query: str) -> list[Told]:
    with following(client, stream, data, **query) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        return [(event["type"], event["data"]) for event in events(answer)]


def large(questions: int) -> bytes:
    """A shop with so many questions that encoding them takes a while."""
    faq = [
        {"question_en": f"What about the {n}th thing in drawer {n * 7}?", "answer_en": f"It is number {n}."}
        for n in range(questions)
    ]
    products = [{"sku": "A", "name_en": "Dress", "price": 3, "currency": "MYR"}]
    return json.dumps({"products": products, "faq": faq}).encode()


def test_every_step_is_told_and_at_last_the_usual_answer(admin: httpx.Client, stream: str) -> None:
    found = told(admin, stream, WORKBOOK.encode(), activate="true")
    steps = [data for name, data in found if name == "progress"]
    assert list(dict.fromkeys(step["step"] for step in steps)) == STEPS
    for step in STEPS:
        done = [one["done"] for one in steps if one["step"] == step]
        assert done == sorted(done)
        last = [one for one in steps if one["step"] == step][-1]
        assert last["done"] == last["total"] > 0
    name, answer = found[-1]
    assert name == "done"
    assert (answer.pop("status"), answer["version"], answer["state"]) == (201, 1, "active")
    plain = admin.post(
        f"/api/v1/streams/{stream}/knowledge", files={"file": ("shop.yaml", WORKBOOK.encode())}
    ).json()
    assert {**plain, "version": 1, "state": "active"} == answer


def test_a_check_alone_encodes_and_stores_nothing(admin: httpx.Client, stream: str) -> None:
    found = told(admin, stream, WORKBOOK.encode(), dry_run="true")
    assert {data["step"] for name, data in found if name == "progress"} == {"read", "check"}
    assert (found[-1][0], found[-1][1]["status"], found[-1][1]["version"]) == ("done", 200, None)
    assert admin.get(f"/api/v1/streams/{stream}/knowledge").json()["items"] == []


def test_a_workbook_with_mistakes_ends_in_the_usual_problem(admin: httpx.Client, stream: str) -> None:
    wrong = WORKBOOK.replace("price: 15.50", "price: -1").encode()
    name, problem = told(admin, stream, wrong)[-1]
    usual = admin.post(f"/api/v1/streams/{stream}/knowledge", files={"file": ("shop.yaml", wrong)})
    assert_problem(usual, 422)
    assert (name, problem) == ("problem", usual.json())


def test_who_may_not_upload_is_refused_without_events(service: Any, stream: str) -> None:
    with closing(service.client("agent")) as agent, following(agent, stream, WORKBOOK.encode()) as answer:
        answer.read()
        assert_problem(answer, 403)


def test_who_leaves_before_it_is_stored_stops_it(admin: httpx.Client, shop: str) -> None:
    with following(admin, shop, large(3000), activate="true") as answer:
        for event in events(answer):
            if event["data"]["step"] == "encode" and event["data"]["done"] > 0:
                break
    until_nothing_runs()
    versions = admin.get(f"/api/v1/streams/{shop}/knowledge").json()["items"]
    assert [item["version"] for item in versions] == [1]
    assert admin.get(f"/api/v1/streams/{shop}").json()["active_version"] == 1


def test_who_leaves_after_it_is_stored_leaves_it_whole(admin: httpx.Client, shop: str) -> None:
    cheap = WORKBOOK.replace("price: 15.50", "price: 9.90").encode()
    with following(admin, shop, cheap, activate="true") as answer:
        for event in events(answer):
            if event["data"]["step"] == "store":
                break
    until_nothing_runs()
    assert admin.get(f"/api/v1/streams/{shop}").json()["active_version"] == 2

"""A key for some streams reaches nothing of another one: no route reads or changes it."""

import re
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.api.test_errors import OPEN, assert_problem, every_route
from tests.serving import STREAM, WORKBOOK, Service

pytestmark = pytest.mark.model

OF_NO_STREAM = {
    ("get", "/openapi.json"),
    ("get", "/api/v1/session"),
    ("delete", "/api/v1/session"),
    ("get", "/api/v1/shop"),
    ("get", "/api/v1/shop/rules"),
    ("get", "/api/v1/shop/questions"),
    ("get", "/api/v1/mappings"),
    ("get", "/api/v1/knowledge/template.xlsx"),
}
NARROWED_BY_ITSELF = {
    ("get", "/api/v1/streams"),
    ("get", "/api/v1/people"),
    ("get", "/api/v1/settings-effects"),
    ("post", "/api/v1/tickets"),
    ("post", "/api/v1/suggestions/approve"),
    ("post", "/api/v1/suggestions/undo"),
}
"""They tell of what is within reach only, or look at what their bodies name."""
NAMED = {
    "suggestion_id": "suggestion",
    "topic_id": "topic",
    "follow_up_id": "follow-up",
    "answer_id": "canned answer",
}
NOT_OF_SOME = re.compile(
    "Name the streams: |Your access is for some streams only|This needs one of the roles: admin\\.|Only somebody who signed in "
)


@pytest.fixture(scope="module")
def theirs(admin: httpx.Client, poster: httpx.Client) -> dict[str, str]:
    """A live stream with one of everything: path parameter -> id."""
    stream = made(admin)
    file = {"file": ("shop.yaml", WORKBOOK.encode())}
    there = f"/api/v1/streams/{stream}"
    admin.post(f"{there}/knowledge", params={"activate": "true"}, files=file).raise_for_status()
    for text in (
        "Is it safe during pregnancy?",
        "my order 88123456 came broken",
        "do you ship to australia?",
    ):
        poster.post(f"{there}/comments", json={"text": text}).raise_for_status()
    answer = {"shortcut": "theirs", "text": "Theirs.", "stream_id": stream}
    return {
        "stream_id": stream,
        "suggestion_id": listed(admin, f"streams/{stream}/suggestions")[0]["id"],
        "topic_id": listed(admin, f"streams/{stream}/topics")[0]["id"],
        "follow_up_id": listed(admin, "follow-ups", stream=stream)[0]["id"],
        "answer_id": admin.post("/api/v1/canned-answers", json=answer).raise_for_status().json()["id"],
    }


@pytest.fixture(scope="module")
def mine(admin: httpx.Client) -> str:
    """The id of the stream that the key is for."""
    return made(admin)


@pytest.fixture(scope="module")
def limited(service: Service, admin: httpx.Client, mine: str) -> Iterator[httpx.Client]:
    """A program with every scope, for that stream alone."""
    asked = {"name": "one", "scopes": ["ingest", "ops", "agent", "host"], "streams": [mine]}
    key = admin.post("/api/v1/keys", json=asked).raise_for_status().json()["key"]
    with closing(httpx.Client(base_url=service.url, headers={"Authorization": f"Bearer {key}"})) as client:
        yield client


def made(admin: httpx.Client) -> str:
    stream = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]
    admin.post(f"/api/v1/streams/{stream}/start").raise_for_status()
    return stream


def listed(client: httpx.Client, path: str, **asked: Any) -> list[dict[str, Any]]:
    return client.get(f"/api/v1/{path}", params=asked).raise_for_status().json()["items"]


@pytest.mark.parametrize(("method", "path"), every_route())
def test_every_route_keeps_to_the_streams_of_a_key(
    limited: httpx.Client, theirs: dict[str, str], method: str, path: str
) -> None:
    if (method, path) in OPEN | OF_NO_STREAM | NARROWED_BY_ITSELF:
        return
    asked = re.sub(r"\{([a-z_]+)\}", lambda found: theirs.get(found[1], "1"), path)
    answer = limited.request(method, asked, json={} if method != "get" else None)
    if "{stream_id}" in path:
        assert_problem(answer, 404)
        assert answer.json()["detail"] == f"There is no stream {theirs['stream_id']!r}."
    elif named := next((name for name in NAMED if f"{{{name}}}" in path), None):
        assert_problem(answer, 404)
        assert answer.json()["detail"] == f"There is no {NAMED[named]} {theirs[named]!r}."
    elif (method, path) == ("post", "/api/v1/canned-answers"):
        assert answer.status_code == 422  # what its body names is looked at below
    else:
        assert_problem(answer, 403)
        assert NOT_OF_SOME.match(answer.json()["detail"])


@pytest.mark.parametrize("path", ["follow-ups", "follow-ups/export.csv", "follow-ups/export.xlsx"])
def test_the_ledger_is_narrowed_by_the_name_that_it_reads(
    limited: httpx.Client, mine: str, theirs: dict[str, str], path: str
) -> None:
    def asked(query: str) -> httpx.Response:
        return limited.get(f"/api/v1/{path}?{query}")

    assert asked(f"stream={mine}").status_code == 200
    for other in (f"streams={mine}", f"stream_id={mine}", ""):
        assert_problem(asked(other), 403)
    for other in (f"stream={theirs['stream_id']}", f"stream={mine}&stream={theirs['stream_id']}"):
        assert_problem(asked(other), 404)
    for other in ("stream=", f"stream={mine}&stream=", f"stream=&stream={mine}"):
        assert_problem(asked(other), 404)


def test_canned_answers_are_read_and_followed_by_their_own_names(limited: httpx.Client, mine: str) -> None:
    assert limited.get("/api/v1/canned-answers", params={"stream": mine}).status_code == 200
    assert_problem(limited.get("/api/v1/canned-answers", params={"streams": mine}), 403)
    assert_problem(limited.get("/api/v1/events", params={"stream": mine}), 403)


def test_canned_answers_of_other_streams_and_of_all_stay_as_they_are(
    limited: httpx.Client, admin: httpx.Client, mine: str, theirs: dict[str, str]
) -> None:
    there = "/api/v1/canned-answers"

    def new(client: httpx.Client, **fields: Any) -> httpx.Response:
        return client.post(there, json={"shortcut": uuid4().hex[:8], "text": "Words.", **fields})

    assert_problem(new(limited, stream_id=theirs["stream_id"]), 404)
    assert_problem(new(limited), 403)
    everywhere = f"{there}/{new(admin).json()['id']}"
    assert_problem(limited.patch(everywhere, json={"text": "Other words."}), 403)
    assert_problem(limited.delete(everywhere), 403)
    own = new(limited, stream_id=mine)
    assert own.status_code == 201
    own_path = f"{there}/{own.json()['id']}"
    assert_problem(limited.patch(own_path, json={"stream_id": theirs["stream_id"]}), 404)
    assert_problem(limited.patch(own_path, json={"stream_id": None}), 403)
    changed = limited.patch(own_path, json={"text": "Other words."})
    assert (changed.status_code, changed.json()["text"]) == (200, "Other words.")
    assert limited.delete(own_path).status_code == 204
    for left in (everywhere, f"{there}/{theirs['answer_id']}"):
        assert admin.delete(left).status_code == 204


def test_several_suggestions_are_all_within_reach(limited: httpx.Client, theirs: dict[str, str]) -> None:
    for what in ("approve", "undo"):
        asked = limited.post(f"/api/v1/suggestions/{what}", json={"ids": [theirs["suggestion_id"]]})
        assert_problem(asked, 404)


def test_a_preflight_asks_nothing_that_viewers_of_other_streams_asked(
    limited: httpx.Client, mine: str, theirs: dict[str, str]
) -> None:
    there = f"/api/v1/streams/{mine}/knowledge"
    file = {"file": ("shop.yaml", WORKBOOK.encode())}
    version = limited.post(there, files=file).raise_for_status().json()["version"]
    refused = limited.post(f"{there}/{version}/preflight", json={"source": "last_streams"})
    assert_problem(refused, 409)
    assert refused.json()["source"]["streams"] == []

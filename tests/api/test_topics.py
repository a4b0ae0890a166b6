"""The host's queue over HTTP, with the real model."""

from collections.abc import Callable
from contextlib import closing
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from knowledge.check import StreamFacts, check
from knowledge.importers import read
from knowledge.importers.raw import RawWorkbook
from tests.serving import WORKBOOK, Service

pytestmark = pytest.mark.model
_numbers = count()
Say = Callable[..., dict[str, Any]]


@pytest.fixture
def host(service: Service) -> Any:
    with closing(service.client("host")) as client:
        client.base_url = service.url + "/api/v1"
        yield client


@pytest.fixture
def say(poster: httpx.Client, shop: str) -> Say:
    def said(text: str, viewer: str | None = None, **fields: Any) -> dict[str, Any]:
        n = next(_numbers)
        body = {"comment_id": f"t{n}", "author": {"id": viewer or f"v{n}", "name": f"v{n}"}, "text": text}
        answer = poster.post(f"/api/v1/streams/{shop}/comments", json={**body, **fields})
        return answer.raise_for_status().json()["decision"]

    return said


def queue(host: httpx.Client, stream: str, state: str = "open") -> list[dict[str, Any]]:
    return host.get(f"/streams/{stream}/topics", params={"state": state}).raise_for_status().json()["items"]


FACTS = StreamFacts(
    timezone=ZoneInfo("Asia/Kuala_Lumpur"),
    languages=("en", "zh", "ms"),
    sells_to=(),
    starts_at=None,
    max_reply_length=150,
)
QUESTION = "do you ship to australia?"


def test_answered_on_air_the_next_who_ask_are_told_in_their_language_until_it_expires(
    host: httpx.Client, admin: httpx.Client, say: Say, shop: str
) -> None:
    admin.put(f"/api/v1/streams/{shop}/on-air", json={"sku": "DR-102"}).raise_for_status()
    assert say(QUESTION)["action"] == "host"
    (topic,) = queue(host, shop)
    assert (topic["askers"], topic["waiting"], topic["languages"]) == (1, 1, {"en": 1})

    body = {"answer": "Yes, 8 days.", "while_on_air": True}
    settled = host.post(f"/topics/{topic['id']}/answered", json=body).raise_for_status().json()
    assert (settled["state"], settled["waiting"], settled["off_air_ends"]) == ("answered", 0, True)
    assert settled["undo_until"] is not None

    told = say(QUESTION)
    assert (told["action"], told["reply"]["text"]) == ("reply", "Yes, 8 days.")
    chinese = say("能寄到澳大利亚吗")
    assert chinese["reply"]["kind"] == "spoken"
    assert (chinese["action"], chinese["reply"]["language"]) == ("reply", "zh")
    assert "8" in chinese["reply"]["text"]
    assert "Yes" not in chinese["reply"]["text"]
    assert chinese["topic_id"] == topic["id"]

    admin.put(f"/api/v1/streams/{shop}/on-air", json={"sku": "BG-7"}).raise_for_status()
    for text in (QUESTION, "能寄到澳大利亚吗"):
        later = say(text)
        assert (later["reply"] or {}).get("kind") != "spoken"


def test_what_was_said_is_ready_for_the_workbook(host: httpx.Client, say: Say, shop: str) -> None:
    say(QUESTION)
    (topic,) = queue(host, shop)
    host.post(f"/topics/{topic['id']}/answered", json={"answer": "=1+1 is 2; no."}).raise_for_status()
    (item,) = host.get(f"/streams/{shop}/said").raise_for_status().json()["items"]
    assert (item["question"], item["answer"]) == (QUESTION, "=1+1 is 2; no.")
    assert item["row"]["answer_en"] == "=1+1 is 2; no."

    file = host.get(f"/streams/{shop}/said.xlsx").raise_for_status().content
    own, made = read("shop.yaml", WORKBOOK.encode()), read("said.xlsx", file)
    assert [sheet.name for sheet in made.sheets] == ["faq"]
    sheets = (*(sheet for sheet in own.sheets if sheet.name != "faq"), *made.sheets)
    checked = check(RawWorkbook(sheets), FACTS)
    assert checked.errors == ()
    assert checked.workbook is not None
    (row,) = checked.workbook.faq
    assert (row.question["en"], row.answer["en"], row.id) == (QUESTION, "=1+1 is 2; no.", item["row"]["id"])


def test_taken_back_it_waits_again(host: httpx.Client, say: Say, shop: str) -> None:
    say(QUESTION)
    (topic,) = queue(host, shop)
    path = f"/topics/{topic['id']}"
    host.post(f"{path}/answered", json={"answer": "No."}).raise_for_status()
    assert queue(host, shop) == []
    assert host.post(f"{path}/reopen").raise_for_status().json()["waiting"] == 1
    shown = host.get(path).raise_for_status().json()
    assert [step["did"] for step in shown["history"]] == ["raised", "answered", "reopened"]
    assert [(member["text"], member["answered"]) for member in shown["members"]] == [(QUESTION, False)]


def test_what_a_viewer_asks_in_two_comments_is_one_question(host: httpx.Client, say: Say, shop: str) -> None:
    say("do you ship", "mei")
    say("to australia?", "mei")
    say(QUESTION, "tony")
    (topic,) = queue(host, shop)
    assert (topic["question"], topic["count"], topic["askers"]) == ("do you ship to australia?", 3, 2)


def test_the_controller_orders_splits_puts_off_and_merges(host: httpx.Client, say: Say, shop: str) -> None:
    say(QUESTION)
    say("do you ship to iceland")
    one, two = queue(host, shop)
    placed = host.put(f"/streams/{shop}/topics/order", json={"ids": [two["id"], one["id"]]})
    assert [topic["place"] for topic in placed.raise_for_status().json()["items"]] == [1, 2]
    assert host.post(f"/topics/{one['id']}/later", json={"seconds": 60}).json()["later_until"] is not None
    merged = host.post(f"/topics/{one['id']}/merge", json={"into": two["id"]}).raise_for_status().json()
    assert merged["count"] == 2
    names = [row["comment_id"] for row in host.get(f"/topics/{two['id']}").json()["members"]]
    new = host.post(f"/topics/{two['id']}/split", json={"comment_ids": names[:1]}).raise_for_status().json()
    assert (new["count"], len(queue(host, shop))) == (1, 2)
    assert host.post(f"/topics/{two['id']}/split", json={"comment_ids": names}).status_code == 409


def test_agents_read_and_only_hosts_and_ops_act(service: Service, say: Say, shop: str) -> None:
    say(QUESTION)
    with closing(service.client("agent")) as agent:
        (topic,) = agent.get(f"/api/v1/streams/{shop}/topics").raise_for_status().json()["items"]
        assert agent.get(f"/api/v1/topics/{topic['id']}").status_code == 200
        assert agent.get(f"/api/v1/streams/{shop}/said").status_code == 200
        for act in ("answered", "reopen", "dismiss", "later", "pin"):
            assert agent.post(f"/api/v1/topics/{topic['id']}/{act}").status_code == 403
        assert agent.put(f"/api/v1/streams/{shop}/topics/order", json={"ids": []}).status_code == 403

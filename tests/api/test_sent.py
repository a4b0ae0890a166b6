"""What agents have sent, as the desk lists it."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


@pytest.fixture
def sent(admin: httpx.Client, agent: httpx.Client, poster: httpx.Client, shop: str) -> list[str]:
    """The texts of three replies in the order they were sent; the second is the admin's."""
    texts: list[str] = []
    for n, client in enumerate((agent, admin, agent)):
        post(
            poster,
            shop,
            comment_id=f"c{n}",
            author={"id": f"u{n}", "name": "mei"},
            text=f"order {n} came broken",
        )
        [waiting] = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
        texts.append(f"We send number {n} again.")
        client.post(
            f"/api/v1/suggestions/{waiting['id']}/approve", json={"text": texts[-1]}
        ).raise_for_status()
    return texts


def listed(client: httpx.Client, shop: str, **query: Any) -> dict[str, Any]:
    return client.get(f"/api/v1/streams/{shop}/sent", params=query).raise_for_status().json()


def test_what_everybody_sent_is_listed_the_latest_first(
    agent: httpx.Client, shop: str, sent: list[str]
) -> None:
    answer = listed(agent, shop)
    assert [item["text"] for item in answer["items"]] == sent[::-1]
    assert [item["by"] for item in answer["items"]] == ["agent", "admin", "agent"]
    assert answer["items"][0]["comment"]["text"] == "order 2 came broken"
    assert (answer["total"], answer["next"]) == (3, None)


def test_one_agents_own_come_in_pages(agent: httpx.Client, shop: str, sent: list[str]) -> None:
    first = listed(agent, shop, by="agent", limit=1)
    assert ([item["text"] for item in first["items"]], first["total"]) == ([sent[2]], 2)
    second = listed(agent, shop, by="agent", limit=1, after=first["next"])
    assert [item["text"] for item in second["items"]] == [sent[0]]
    assert second["next"] is None


def test_without_a_channel_a_program_posts_it(agent: httpx.Client, shop: str, sent: list[str]) -> None:
    assert {item["delivery"] for item in listed(agent, shop)["items"]} == {"program"}


def test_a_stream_that_is_not_there_is_told(agent: httpx.Client) -> None:
    assert_problem(agent.get("/api/v1/streams/st_none/sent"), 404)

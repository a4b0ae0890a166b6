"""The review of a stream, and who may read it."""

from collections.abc import Iterator
from contextlib import closing

import httpx
import pytest

from tests.api.following import following, until
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model
QUESTION = "Is it safe during pregnancy?"


@pytest.fixture(scope="module")
def ops(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("ops")) as client:
        yield client


def test_a_flood_is_told_shares_cards_and_stands_in_the_review(
    service: Service, admin: httpx.Client, ops: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    rules = {"flood_per_minute": 2}
    assert not admin.get(f"/api/v1/streams/{shop}").json()["flood"]
    admin.patch(f"/api/v1/streams/{shop}", json={"rules": rules}).raise_for_status()
    with closing(service.client("agent")) as agent:
        with following(agent, f"/streams/{shop}/events", types="stream") as events:
            for n in range(5):
                post(poster, shop, comment_id=f"q{n}", author={"id": f"u{n}"}, text=QUESTION)
            (told,) = until(events, "stream")
        assert told["data"]["data"]["flood"] is True
        found = agent.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]
        assert [one["grouped"] for one in found] == [3, 0]
    review = ops.get(f"/api/v1/streams/{shop}/review").json()
    assert review["flood"][0]["to"] is None
    assert review["unanswered_comments"] == 5
    assert sum(group["comments"] for group in review["unanswered"]) == 5
    assert review["clocks"]["running"] == 5


def test_the_review_is_for_those_who_run_streams(service: Service, shop: str) -> None:
    with closing(service.client("host")) as host:
        assert_problem(host.get(f"/api/v1/streams/{shop}/review"), 403)


def test_a_stream_that_is_not_there_has_no_review(ops: httpx.Client) -> None:
    assert_problem(ops.get("/api/v1/streams/st_none/review"), 404)

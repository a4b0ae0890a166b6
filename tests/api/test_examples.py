"""What the service answers is what its description says: of the shape, and with the keys of the example."""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest
from jsonschema_rs import Draft202012Validator

from tests.described import DESCRIBED
from tests.serving import WORKBOOK, Service

pytestmark = pytest.mark.model
DATA = {"languages", "counts", "values", "rules", "changes", "data", "workbook"}
"""What has keys of its own in each answer."""
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def agent(service: Service) -> Iterator[httpx.Client]:
    with closing(service.client("agent")) as client:
        yield client


def as_described(client: httpx.Client, method: str, path: str, **ids: str) -> Ask:
    """Asks a route as it is described, and gives its answer back once it is found to be as it is described."""

    def ask(**given: Any) -> Any:
        answer = client.request(method, path.format(**ids), **given).raise_for_status()
        content = DESCRIBED["paths"][path][method.lower()]["responses"][str(answer.status_code)]["content"]
        schema, example = content["application/json"]["schema"], content["application/json"]["example"]
        Draft202012Validator({**schema, "components": DESCRIBED["components"]}).validate(answer.json())
        assert not differences(answer.json(), example)
        return answer.json()

    return ask


def differences(answer: Any, example: Any, at: str = "") -> list[str]:
    """Where an answer has other keys than the example; of a list, its first is looked at."""
    if isinstance(answer, list) and isinstance(example, list):
        return differences(answer[0], example[0], f"{at}[]") if answer and example else []
    if not (isinstance(answer, dict) and isinstance(example, dict)) or at.rpartition(".")[2] in DATA:
        return []
    other = [f"{at}.{name}" for name in answer.keys() ^ example.keys()]
    both = answer.keys() & example.keys()
    return other + [one for name in both for one in differences(answer[name], example[name], f"{at}.{name}")]


def routed(client: httpx.Client, **ids: str) -> Callable[[str], Ask]:
    return lambda route: as_described(client, route.split()[0], "/api/v1" + route.split()[1], **ids)


def test_comments(poster: httpx.Client, shop: str) -> None:
    at = routed(poster, stream_id=shop, comment_id="c1")
    comment = {"comment_id": "c1", "text": "cod?", "author": {"id": "u1", "name": "mei"}}
    assert at("POST /streams/{stream_id}/comments")(json=comment)["decision"]["action"] == "reply"
    at("GET /streams/{stream_id}/comments")()
    at("GET /streams/{stream_id}/comments/{comment_id}")()
    schema = DESCRIBED["paths"]["/api/v1/streams/{stream_id}/comments"]["post"]["responses"]["200"]
    several = poster.post(f"/api/v1/streams/{shop}/comments", json=[comment]).json()
    shape = {**schema["content"]["application/json"]["schema"], "components": DESCRIBED["components"]}
    Draft202012Validator(shape).validate(several)
    assert not Draft202012Validator(shape).is_valid({"comment_id": "c1"})


def test_suggestions_and_promises(poster: httpx.Client, agent: httpx.Client, shop: str) -> None:
    comment = {"text": "my order came broken", "author": {"id": "u1", "name": "mei"}}
    for name in "abc":
        said = {**comment, "comment_id": name, "author": {"id": f"u{name}", "name": name}}
        poster.post(f"/api/v1/streams/{shop}/comments", json=said).raise_for_status()
    waiting = routed(agent, stream_id=shop)("GET /streams/{stream_id}/suggestions")()["items"]
    [one, two, three] = [routed(agent, suggestion_id=item["id"]) for item in waiting]
    for action in ("claim", "release", "approve"):
        one(f"POST /suggestions/{{suggestion_id}}/{action}")()
    two("POST /suggestions/{suggestion_id}/snooze")(json={"seconds": 60})
    two("POST /suggestions/{suggestion_id}/reject")(json={"reason": "no question", "undo_seconds": 30})
    two("POST /suggestions/{suggestion_id}/undo")()
    made = three("POST /suggestions/{suggestion_id}/follow-up")()["follow_up"]["id"]
    of_two = {"ids": [waiting[1]["id"]], "undo_seconds": 30}
    routed(agent)("POST /suggestions/approve")(json=of_two)
    routed(agent)("POST /suggestions/undo")(json={"ids": of_two["ids"]})
    two("POST /suggestions/{suggestion_id}/to-host")()
    promise = routed(agent, follow_up_id=made)
    promise("GET /follow-ups")(params={"stream": shop})
    promise("PATCH /follow-ups/{follow_up_id}")(json={"state": "waiting"})
    promise("GET /follow-ups/{follow_up_id}")()


def test_topics(poster: httpx.Client, admin: httpx.Client, shop: str) -> None:
    for n, text in enumerate(
        ("can I wear it while diving?", "when is the warehouse tour?", "is there a tour?")
    ):
        said = {"comment_id": f"c{n}", "text": text, "author": {"id": f"u{n}", "name": "mei"}}
        poster.post(f"/api/v1/streams/{shop}/comments", json=said).raise_for_status()
    for waits in admin.get(f"/api/v1/streams/{shop}/suggestions").json()["items"]:
        admin.post(f"/api/v1/suggestions/{waits['id']}/to-host").raise_for_status()
    topics = routed(admin, stream_id=shop)("GET /streams/{stream_id}/topics")()["items"]
    one = routed(admin, topic_id=topics[0]["id"])
    for action in ("pin", "later", "reopen"):
        one(f"POST /topics/{{topic_id}}/{action}")()
    one("GET /topics/{topic_id}")()
    one("POST /topics/{topic_id}/answered")(json={"answer": "Yes."})
    for settled in ("open", "answered"):
        routed(admin, stream_id=shop)("GET /streams/{stream_id}/topics")(params={"state": settled})


def test_streams_and_their_knowledge(admin: httpx.Client, shop: str) -> None:
    at = routed(admin, stream_id=shop, version="1", line="1")
    file = {"file": ("shop.yaml", WORKBOOK.encode())}
    at("POST /streams/{stream_id}/knowledge")(params={"dry_run": "true"}, files=file)
    at("POST /streams/{stream_id}/knowledge")(files=file)
    at("GET /streams/{stream_id}/knowledge")()
    at("GET /streams/{stream_id}/knowledge/{version}")()
    at("GET /streams/{stream_id}/knowledge/{version}/changes")(params={"from": 2})
    at("POST /streams/{stream_id}/knowledge/{version}/activate")()
    at("PUT /streams/{stream_id}/on-air")(json={"sku": "DR-102"})
    at("GET /streams/{stream_id}/on-air")()
    at("PATCH /streams/{stream_id}")(json={"title": "Another night"})
    for read in ("GET /streams", "GET /streams/{stream_id}", "POST /streams/{stream_id}/end"):
        at(read)()

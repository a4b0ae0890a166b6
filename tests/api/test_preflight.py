"""Pre-flight: what a version would do with questions, before anybody asks them."""

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest
from sqlalchemy import create_engine, inspect, select, table, text

from tests.api.following import events, until_nothing_runs
from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.api.test_knowledge import upload
from tests.serving import STREAM, WORKBOOK, Service

pytestmark = pytest.mark.model

GAP = "does the canvas tote have an inside zip pocket?"


def fly(client: httpx.Client, stream: str, version: int = 1, **body: Any) -> httpx.Response:
    return client.post(f"/api/v1/streams/{stream}/knowledge/{version}/preflight", json=body)


def flown(client: httpx.Client, stream: str, version: int = 1, **body: Any) -> dict[str, Any]:
    return fly(client, stream, version, **body).raise_for_status().json()


def book(*rows: dict[str, Any]) -> bytes:
    """The small shop with more questions answered."""
    lines = "".join(f"  - {json.dumps(row)}\n" for row in rows)
    return WORKBOOK.replace("shipping:\n", f"{lines}shipping:\n").encode()


def test_an_unanswered_question_is_answered_once_there_is_a_row(admin: httpx.Client, shop: str) -> None:
    [gap] = flown(admin, shop, questions=[{"question": GAP, "product": "BG-7"}])["questions"]
    assert gap["answered"] == "nobody"
    assert gap["reply"] is None
    row = {
        "id": "zip",
        "sku": "BG-7",
        "question": "Does it have a zip pocket inside?",
        "answer_en": "Yes, one.",
    }
    assert upload(admin, shop, "more.yaml", book(row)).status_code == 201
    [asked] = flown(admin, shop, 2, questions=[{"question": GAP, "product": "BG-7"}])["questions"]
    assert asked["answered"] in {"by_itself", "drafted"}
    assert asked["reply"]["text"] == "Yes, one."
    assert asked["reply"]["evidence"] == ["faq:zip"]


def test_what_a_draft_answers_otherwise_than_the_active_version_is_told(
    admin: httpx.Client, shop: str
) -> None:
    upload(admin, shop, "cheap.yaml", WORKBOOK.replace("price: 15.50", "price: 9.90").encode())
    report = flown(admin, shop, 2, questions=["how much is link 2?", "cod?"])
    assert report["compared_with"] == 1
    [change] = report["changed"]
    assert report["questions"][change["id"]]["question"] == "how much is link 2?"
    assert change["kind"] == "reworded"
    assert "15.50" in change["before"]["reply"]
    assert "9.90" in change["after"]["reply"]
    assert flown(admin, shop, 1, questions=["cod?"])["compared_with"] is None


def test_a_question_is_decided_as_the_same_comment_is(
    admin: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    questions = [
        "cod?",
        "Can I machine wash it",
        "ship to Malaysia how long",
        "160cm 52kg what size",
        "hello",
        GAP,
    ]
    admin.put(f"/api/v1/streams/{shop}/on-air", json={"sku": "DR-102"}).raise_for_status()
    told = flown(admin, shop, questions=[{"question": one, "product": "DR-102"} for one in questions])
    for asked, question in zip(told["questions"], questions, strict=True):
        decision = post(poster, shop, text=question, author={"id": question, "name": ""})["decision"]
        assert (asked["action"], asked["language"]) == (decision["action"], decision["language"]), question
        assert asked["intents"] == [intent["name"] for intent in decision["intents"]]
        assert asked["confidence"] == pytest.approx(decision["confidence"], abs=0.01)


def test_counts_add_up_and_every_question_is_told_with_why(admin: httpx.Client, shop: str) -> None:
    report = flown(admin, shop, questions=["cod?", "有黑色吗", GAP, "is it safe in pregnancy", "hi"])
    counts = report["counts"]
    assert counts["questions"] == len(report["questions"]) == 5
    for parts in report["coverage"].values():
        assert parts
    assert sum(part["questions"] for part in report["coverage"]["language"]) == 5
    assert [report["questions"][place]["question"] for place in report["unanswered"]] == [GAP]
    assert "entry_manual" in {one["why"] for one in report["always_seen"]["rows"]}
    assert report["missing"]["regions"] == ["SG"]
    assert report["missing"]["sizes"] == [{"product": "DR-102", "sizes": ["L"], "all": False}]
    assert report["missing"]["products"] == ["BG-7"]


def test_contradictions_are_told(admin: httpx.Client, shop: str) -> None:
    rows = [
        {"id": "cod2", "question": "Do you have cash on delivery now?", "answer_en": "No, cards only."},
        {"id": "post", "question": "What is postage?", "answer_en": "RM 9 flat.", "intent": "shipping"},
    ]
    upload(admin, shop, "more.yaml", book(*rows))
    found = flown(admin, shop, 2, questions=["cod?"])["contradicting"]
    assert {(one["kind"], one["sheet"], one["row"]) for one in found} == {
        ("answers", "faq", 5),
        ("amount", "faq", 6),
    }
    [amount] = [one for one in found if one["kind"] == "amount"]
    assert (amount["said"], amount["stated"]) == (["9"], ["8", "100"])


@pytest.fixture
def earlier(admin: httpx.Client, poster: httpx.Client, shop: str) -> Iterator[str]:
    """An earlier stream, whose viewers asked things; the shop's own stream is planned for later."""
    for viewer in range(3):
        post(poster, shop, text="does it glow in the dark?", author={"id": f"v{viewer}", "name": ""})
    post(
        poster,
        shop,
        text="call 0123456789, is my parcel sent? order 88123456",
        author={"id": "v9", "name": ""},
    )
    post(poster, shop, text="hello everybody", author={"id": "v8", "name": ""})
    admin.post(f"/api/v1/streams/{shop}/end", json={}).raise_for_status()
    yield shop
    admin.delete(f"/api/v1/streams/{shop}").raise_for_status()


@pytest.fixture
def planned(admin: httpx.Client) -> str:
    stream = admin.post("/api/v1/streams", json=STREAM).raise_for_status().json()["id"]
    upload(admin, stream, "shop.yaml", WORKBOOK.encode(), activate="true")
    return stream


def test_the_questions_of_the_last_streams_are_asked_once_with_their_askers(
    admin: httpx.Client, earlier: str, planned: str
) -> None:
    report = flown(admin, planned)
    assert report["source"]["name"] == "last_streams"
    assert earlier in {stream["id"] for stream in report["source"]["streams"]}
    asked = {one["question"]: one["askers"] for one in report["questions"]}
    assert asked["does it glow in the dark?"] == 3
    assert "hello everybody" not in asked
    assert not any("88123456" in question or "0123456789" in question for question in asked)


def test_the_shops_own_list_is_kept_and_asked(admin: httpx.Client, planned: str) -> None:
    kept = admin.put("/api/v1/shop/questions", json={"questions": [" cod? ", "", "有黑色吗", "cod?"]})
    assert kept.json()["items"] == ["cod?", "有黑色吗"] == admin.get("/api/v1/shop/questions").json()["items"]
    report = flown(admin, planned, source="list")
    assert [(one["question"], one["language"]) for one in report["questions"]] == [
        ("cod?", "en"),
        ("有黑色吗", "zh"),
    ]
    admin.put("/api/v1/shop/questions", json={"questions": []}).raise_for_status()
    assert_problem(fly(admin, planned, source="list"), 409)


def test_the_workbooks_own_questions_are_asked_while_they_are_left_out(
    admin: httpx.Client, planned: str
) -> None:
    report = flown(admin, planned, source="workbook")
    assert report["source"] == {"name": "workbook", "asked": 6, "of": 6, "not_asked": 1}
    assert {one["asked_of"] for one in report["questions"]} == {"faq:wash", "faq:cod"}
    as_they_are = [{"question": one["question"], "product": one["product"]} for one in report["questions"]]
    plainly = flown(admin, planned, questions=as_they_are)["questions"]
    scores = [
        (one["nearest"][0]["score"], other["nearest"][0]["score"])
        for one, other in zip(report["questions"], plainly, strict=True)
    ]
    assert all(left_out <= score for left_out, score in scores)
    assert any(left_out < score for left_out, score in scores)


def tables(service: Service, stream: str) -> dict[str, list[Any]]:
    """Every row of every table that names the stream, and all that name none: the clocks of other streams go on."""
    engine = create_engine(f"sqlite:///{service.settings.data_dir / 'sidestage.db'}")
    with engine.connect() as connection:
        known = inspect(engine)
        names = set(known.get_table_names()) - {
            "sign_ins",
            "preflight_runs",
            "alert_messages",
            "alert_attempts",
        }
        assert "comments" in names
        found: dict[str, list[Any]] = {}
        for name in names:
            rows = map(repr, connection.execute(select(text("*")).select_from(table(name))))
            columns = {column["name"] for column in known.get_columns(name)}
            of_streams = name == "streams" or "stream_id" in columns
            found[name] = sorted(row for row in rows if not of_streams or repr(stream) in row)
    engine.dispose()
    return found


def test_nothing_is_stored_but_the_run(admin: httpx.Client, shop: str, service: Service) -> None:
    upload(admin, shop, "cheap.yaml", WORKBOOK.replace("price: 15.50", "price: 9.90").encode())
    before = tables(service, shop)
    made = flown(admin, shop, 2, questions=["cod?", GAP, "my order 88123456 never came", "scam"])
    assert tables(service, shop) == before
    latest = f"/api/v1/streams/{shop}/knowledge/2/preflight"
    assert admin.get(latest).json() == made
    flown(admin, shop, 2, questions=["hi"], keep=False)
    assert admin.get(latest).json() == made
    assert flown(admin, shop, 2, questions=["cod?"]) == admin.get(latest).json()
    assert_problem(admin.get(f"/api/v1/streams/{shop}/knowledge/1/preflight"), 404)


def followed(client: httpx.Client, stream: str, version: int = 1, **body: Any) -> Any:
    """The answer to a pre-flight that is followed, to be read as it comes."""
    path = f"/api/v1/streams/{stream}/knowledge/{version}/preflight"
    return client.stream("POST", path, json=body, headers={"Accept": "text/event-stream"})


def test_progress_is_told_to_whoever_asks_for_events(admin: httpx.Client, shop: str) -> None:
    with followed(admin, shop, questions=[f"is it number {n}?" for n in range(40)]) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        *progress, last = events(answer)
    assert {event["type"] for event in progress} == {"progress"}
    steps = [event["data"] for event in progress]
    assert list(dict.fromkeys(step["step"] for step in steps)) == ["wait", "answer"]
    done = [step["done"] for step in steps]
    assert done == sorted(done)
    assert done[-1] == steps[-1]["total"] == 40
    assert last["type"] == "done"
    assert (last["data"]["status"], last["data"]["counts"]["questions"]) == (200, 40)


def test_what_is_refused_is_told_as_an_event_too(admin: httpx.Client, shop: str) -> None:
    with followed(admin, shop, 7, questions=["hi"]) as answer:
        [event] = events(answer)
    assert (event["type"], event["data"]["status"]) == ("problem", 404)


def test_who_leaves_stops_it_and_nothing_is_kept(admin: httpx.Client, shop: str) -> None:
    with followed(admin, shop, questions=[f"is it number {n}?" for n in range(400)]) as answer:
        next(event for event in events(answer) if event["data"]["done"] > 0)
    until_nothing_runs()
    assert_problem(admin.get(f"/api/v1/streams/{shop}/knowledge/1/preflight"), 404)


def test_only_ops_may_ask(service: Service, shop: str) -> None:
    with closing(service.client("agent")) as agent:
        assert_problem(fly(agent, shop, questions=["hi"]), 403)
        assert_problem(agent.put("/api/v1/shop/questions", json={"questions": []}), 403)
    with closing(service.client("ops")) as ops:
        assert fly(ops, shop, questions=["hi"]).status_code == 200


@pytest.mark.parametrize("body", [{"source": "x"}, {"questions": [""]}, {"questions": ["q"] * 501}, {"q": 1}])
def test_a_wrong_request_is_told(admin: httpx.Client, shop: str, body: dict[str, Any]) -> None:
    assert_problem(fly(admin, shop, **body), 422)

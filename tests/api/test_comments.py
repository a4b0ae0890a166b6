"""The auto-reply endpoint, by the contract."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.api.test_errors import assert_problem

pytestmark = pytest.mark.model


def post(client: httpx.Client, stream: str, **comment: Any) -> dict[str, Any]:
    answer = client.post(f"/api/v1/streams/{stream}/comments", json=comment)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_comment_is_answered_as_the_contract_writes_it(poster: httpx.Client, shop: str) -> None:
    answer = post(
        poster,
        shop,
        comment_id="7301",
        author={"id": "u42", "name": "mei"},
        text="link 1, 160cm 55kg what size?",
        posted_at="2026-11-21T20:03:11+08:00",
    )
    assert (answer["comment_id"], answer["duplicate"]) == ("7301", False)
    decision = answer["decision"]
    assert decision["action"] in ("reply", "suggest")
    assert "size" in [intent["name"] for intent in decision["intents"]]
    assert decision["product"] == {"sku": "DR-102", "how": "link"}
    assert decision["reply"]["kind"] == "computed"
    assert decision["reply"]["evidence"][0]["entry"] == "sizes:DR-102:M"
    assert " M" in decision["reply"]["text"]
    assert decision["knowledge_version"] == 1
    assert decision["due_at"] == "2026-11-21T20:04:11.000+08:00"
    assert decision["breach_at"] == "2026-11-21T20:06:11.000+08:00"
    assert {"total", "encode", "retrieve"} <= set(answer["timing_ms"])


def test_the_same_id_again_returns_the_first_decision(poster: httpx.Client, shop: str) -> None:
    comment = {"comment_id": "d1", "author": {"id": "u1"}, "text": "cod?"}
    first, again = post(poster, shop, **comment), post(poster, shop, **comment)
    assert again["duplicate"] is True
    assert again["decision"] == first["decision"]
    listed = poster.get(f"/api/v1/streams/{shop}/comments").json()["items"]
    assert len(listed) == 1


@pytest.mark.parametrize("other", [{"text": "price?"}, {"author": {"id": "u2"}}])
def test_the_same_id_with_other_words_is_a_conflict(
    poster: httpx.Client, shop: str, other: dict[str, Any]
) -> None:
    comment = {"comment_id": "d2", "author": {"id": "u1"}, "text": "cod?"}
    post(poster, shop, **comment)
    answer = poster.post(f"/api/v1/streams/{shop}/comments", json={**comment, **other})
    assert_problem(answer, 409)
    assert answer.json()["errors"][0]["loc"] == ["body", "comment_id"]
    several = poster.post(f"/api/v1/streams/{shop}/comments", json=[{"text": "hi"}, {**comment, **other}])
    assert_problem(several, 409)
    assert [one["loc"] for one in several.json()["errors"]] == [["body", 1, "comment_id"]]


@pytest.mark.parametrize(
    ("wrong", "loc", "says"),
    [
        ({"text": "x" * 2001}, ["text"], "at most 2000 characters"),
        ({"text": ""}, ["text"], "at least 1 character"),
        ({"text": "x", "comment_id": "1" * 201}, ["comment_id"], "at most 200 characters"),
        ({"text": "x", "author": {"id": "1" * 201}}, ["author", "id"], "at most 200 characters"),
        ({"text": "x", "roles": ["1" * 51]}, ["roles", 0], "at most 50 characters"),
    ],
)
def test_a_text_of_another_length_is_told_in_characters(
    poster: httpx.Client, stream: str, wrong: dict[str, Any], loc: list[str], says: str
) -> None:
    answer = poster.post(f"/api/v1/streams/{stream}/comments", json=wrong)
    assert_problem(answer, 422)
    (error,) = answer.json()["errors"]
    assert error["loc"] == ["body", *loc]
    assert says in error["message"]


def test_an_array_is_answered_in_its_order(poster: httpx.Client, shop: str) -> None:
    comments = [
        {"comment_id": f"a{n}", "text": text} for n, text in enumerate(["hello", "cod?", "❤️", "cod?"])
    ]
    answer = poster.post(f"/api/v1/streams/{shop}/comments", json=comments).raise_for_status().json()
    assert [item["comment_id"] for item in answer["items"]] == ["a0", "a1", "a2", "a3"]


def test_what_is_null_counts_as_not_given(poster: httpx.Client, shop: str) -> None:
    nothing = dict.fromkeys(("comment_id", "author", "posted_at", "language", "reply_to"))
    assert post(poster, shop, text="hello", **nothing)["comment_id"]


def test_an_empty_array_is_an_empty_answer(poster: httpx.Client, shop: str) -> None:
    assert poster.post(f"/api/v1/streams/{shop}/comments", json=[]).json() == {"items": []}


def test_fifty_at_once_have_one_decision_each(poster: httpx.Client, shop: str) -> None:
    def one(n: int) -> dict[str, Any]:
        return post(
            poster, shop, comment_id=f"c{n % 25}", author={"id": f"u{n % 25}"}, text=f"do you ship {n % 25}"
        )

    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(one, range(50)))
    replies: dict[str, Any] = {}
    for answer in answers:
        decision = (answer["decision"]["action"], answer["decision"]["reply"])
        assert replies.setdefault(answer["comment_id"], decision) == decision
    assert sum(not answer["duplicate"] for answer in answers) == 25


WILD = {
    "lone surrogate": "price \ud83d ?",
    "NUL": "price\x00?",
    "right-to-left override": "\u202eecirp\u202c?",
    "U+FDFA fifty times": "\ufdfa" * 50,
    "2,000 characters": "ha" * 1000,
    "combining marks": "p" + "\u0301" * 100,
    "markup": "<script>alert(1)</script>",
    "only blanks": " \u3000\u200b ",
}


@pytest.mark.parametrize("text", WILD.values(), ids=WILD.keys())
def test_whatever_a_viewer_types_gets_a_decision(poster: httpx.Client, shop: str, text: str) -> None:
    answer = poster.post(
        f"/api/v1/streams/{shop}/comments",
        content=json.dumps({"comment_id": "w", "text": text}),
        headers={"content-type": "application/json"},
    )
    assert answer.status_code == 200, answer.text
    shown = poster.get(f"/api/v1/streams/{shop}/comments/w")
    assert shown.status_code == 200
    assert "\x00" not in shown.json()["text"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"", 400),
        (b"[" * 100_000, 400),
        (b'"text"', 422),
        (b"null", 422),
        (b'{"text": ""}', 422),
        (b'{"text": 7}', 422),
        (b'{"text": null}', 422),
        (b'{"comment_id": "x"}', 422),
        (b'{"text": "hi", "posted_at": "2026-11-21T20:00:00"}', 422),
        (b'{"text": "hi", "posted_at": "soon"}', 422),
        (b'{"text": "hi", "posted_at": "0001-01-01T00:00:00Z"}', 422),
        (b'{"text": "hi", "posted_at": "0001-01-01T00:00:00+14:00"}', 422),
        (b'{"text": "hi", "posted_at": "1999-12-31T23:59:59Z"}', 422),
        (b'{"text": "hi", "posted_at": 1700000000}', 422),
        (b'{"text": "hi", "posted_at": "1700000000"}', 422),
        (b'{"text": "hi", "posted_at": -1}', 422),
        (b'{"text": "hi", "author": {}}', 422),
        (b'{"text": "' + b"x" * 2001 + b'"}', 422),
        (b'{"text": "' + b"x" * 2**20 + b'"}', 422),
        (b"[" + b'{"text": "hi"},' * 500 + b'{"text": "hi"}]', 422),
        (b'{"text": "' + b"x" * (9 * 2**20) + b'"}', 413),
    ],
)
def test_bad_input_is_a_clear_problem_and_nothing_is_stored(
    poster: httpx.Client, shop: str, body: bytes, status: int
) -> None:
    answer = poster.post(
        f"/api/v1/streams/{shop}/comments", content=body, headers={"content-type": "application/json"}
    )
    assert_problem(answer, status)
    if status == 422:
        assert answer.json()["errors"][0]["loc"][0] == "body"
        assert len(answer.text) < 20_000
    assert poster.get(f"/api/v1/streams/{shop}/comments").json()["items"] == []


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        ({"text": ""}, "text"),
        ({"text": "hi", "posted_at": "2100-01-01T00:00:00Z"}, "posted_at"),
    ],
)
def test_a_problem_names_its_place_in_an_array_of_one_too(
    poster: httpx.Client, stream: str, wrong: dict[str, Any], part: str
) -> None:
    def place(body: Any) -> list[str | int]:
        answer = poster.post(f"/api/v1/streams/{stream}/comments", json=body)
        assert_problem(answer, 422)
        return answer.json()["errors"][0]["loc"]

    assert place(wrong) == ["body", part]
    assert place([wrong]) == ["body", 0, part]
    assert place([{"text": "hi"}, wrong]) == ["body", 1, part]


def test_a_comment_from_the_future_is_refused_and_one_from_the_past_welcome(
    poster: httpx.Client, shop: str
) -> None:
    ahead = (datetime.now(UTC) + timedelta(minutes=6)).isoformat()
    assert_problem(
        poster.post(f"/api/v1/streams/{shop}/comments", json={"text": "hi", "posted_at": ahead}), 422
    )
    near = (datetime.now(UTC) + timedelta(minutes=4)).isoformat()
    assert post(poster, shop, text="hi", posted_at=near)
    for past in ("2020-01-01T00:00:00Z", "2000-01-01T00:00:00+14:00"):
        assert post(poster, shop, text="hi", posted_at=past)


def test_an_unknown_stream_and_an_ended_one_take_nothing(
    poster: httpx.Client, admin: httpx.Client, stream: str
) -> None:
    assert_problem(poster.post("/api/v1/streams/st_none/comments", json={"text": "hi"}), 404)
    admin.post(f"/api/v1/streams/{stream}/end").raise_for_status()
    assert_problem(poster.post(f"/api/v1/streams/{stream}/comments", json={"text": "hi"}), 409)


def test_the_third_near_identical_comment_of_a_viewer_is_a_flood(poster: httpx.Client, shop: str) -> None:
    texts = ["do you ship to Penang", "DO YOU SHIP to penang!!", "to penang do you ship"]
    actions = [
        post(poster, shop, author={"id": "loud"}, text=text, posted_at=f"2026-11-21T20:00:{n:02d}Z")[
            "decision"
        ]
        for n, text in enumerate(texts)
    ]
    assert "flood" not in actions[1]["reasons"]
    assert actions[2]["action"] == "ignore"
    assert "flood" in actions[2]["reasons"]


def test_a_hidden_term_is_ignored_and_an_own_order_is_a_follow_up(poster: httpx.Client, shop: str) -> None:
    hidden = post(poster, shop, text="this is a SCAM what size for 160 55")["decision"]
    assert (hidden["action"], hidden["reasons"]) == ("ignore", ["blocked"])
    order = post(poster, shop, text="where is my order 88213, ordered last week and still not arrived")[
        "decision"
    ]
    assert order["action"] == "follow_up"
    assert order["reply"]["kind"] == "acknowledge"


def test_an_entry_that_may_not_be_sent_unseen_waits_for_an_agent(poster: httpx.Client, shop: str) -> None:
    decision = post(poster, shop, text="Is it safe during pregnancy?")["decision"]
    assert decision["action"] == "suggest"
    assert decision["reply"]["evidence"][0]["entry"] == "faq:preg"


def test_without_knowledge_every_question_goes_to_a_person(poster: httpx.Client, stream: str) -> None:
    decision = post(poster, stream, text="how much is this dress?")["decision"]
    assert decision["action"] in ("host", "suggest")
    assert decision["knowledge_version"] is None


def test_four_viewers_who_ask_the_same_raise_a_topic_and_get_its_id_afterwards(
    poster: httpx.Client, admin: httpx.Client, shop: str
) -> None:
    for n in range(4):
        post(
            poster,
            shop,
            comment_id=f"w{n}",
            author={"id": f"u{n}"},
            text="Can I machine wash it?",
            posted_at=f"2026-11-21T20:0{n // 2}:0{n}Z",
        )
    topics = admin.get(f"/api/v1/streams/{shop}/topics").json()["items"]
    assert [(topic["why"], topic["count"]) for topic in topics] == [("recurring", 4)]
    shown = [poster.get(f"/api/v1/streams/{shop}/comments/w{n}").json() for n in range(4)]
    assert {comment["decision"]["topic_id"] for comment in shown} == {topics[0]["id"]}


def test_comments_are_listed_in_pages_and_by_what_was_decided(poster: httpx.Client, shop: str) -> None:
    for n in range(5):
        post(poster, shop, comment_id=f"p{n}", text="hello everyone" if n % 2 else "cod?")
    first = poster.get(f"/api/v1/streams/{shop}/comments", params={"limit": 3}).json()
    rest = poster.get(f"/api/v1/streams/{shop}/comments", params={"limit": 3, "after": first["next"]}).json()
    assert [c["comment_id"] for c in first["items"] + rest["items"]] == [f"p{n}" for n in range(5)]
    assert rest["next"] is None
    ignored = poster.get(f"/api/v1/streams/{shop}/comments", params={"action": "ignore"}).json()["items"]
    assert [c["comment_id"] for c in ignored] == ["p1", "p3"]

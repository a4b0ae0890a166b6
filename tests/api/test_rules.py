"""The rules by HTTP: refused field by field, and followed by the very next comment."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.api.test_comments import post
from tests.api.test_errors import assert_problem
from tests.serving import Service

pytestmark = pytest.mark.model


@pytest.fixture(autouse=True)
def no_defaults(admin: httpx.Client) -> Iterator[None]:
    """Every test leaves the shop without defaults: the service is shared."""
    yield
    admin.put("/api/v1/shop", json={}).raise_for_status()


BAD: list[tuple[str, Any]] = [
    ("target_precision", 1.5), ("reply_confidence", "sure"), ("ignore_below", -1), ("max_reply_length", 5),
    ("manual_intents", ["no such intent"]), ("auto_languages", ["klingonese"]),
    ("blocked_terms", [{"term": " ", "action": "hide"}]), ("blocked_terms", [{"term": "x", "action": "burn"}]),
    ("due_seconds", 0), ("due_seconds", 3000), ("alert_seconds", 1), ("breach_seconds", 2), ("topic_viewers", 1),
    ("topic_window_seconds", 0), ("flood_per_minute", 0), ("answered_minutes", 0), ("ration_seconds", 500),
    ("ration_hold_seconds", 31), ("posting", "pigeon"), ("undo_seconds", 31),
    ("alerts", {"quiet_hours": {"from": "25:00", "to": "8:00"}}), ("no_such_rule", 1),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), BAD)
def test_a_bad_value_is_refused_beside_its_field(
    admin: httpx.Client, stream: str, name: str, value: Any
) -> None:
    for method, path in (("PATCH", f"streams/{stream}/rules"), ("PUT", "shop"), ("PATCH", "shop")):
        answer = admin.request(method, f"/api/v1/{path}", json={name: value})
        assert_problem(answer, 422)
        assert all(error["loc"][:2] == ["body", name] for error in answer.json()["errors"])
    assert admin.get("/api/v1/shop").json() == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [("languages", []), ("timezone", "Moon/Base"), ("currency", "ringgit"), ("delay_seconds", 601)],
)
def test_what_new_streams_begin_with_is_checked(admin: httpx.Client, name: str, value: Any) -> None:
    answer = admin.put("/api/v1/shop", json={name: value})
    assert_problem(answer, 422)
    assert all(error["loc"][:2] == ["body", name] for error in answer.json()["errors"])


def _decided(poster: httpx.Client, stream: str, name: str, text: str) -> dict[str, Any]:
    return post(poster, stream, comment_id=name, author={"id": name}, text=text)["decision"]


@pytest.mark.parametrize("path", ["streams/{}/rules", "shop"])
def test_languages_that_a_person_answers(
    admin: httpx.Client, poster: httpx.Client, shop: str, path: str
) -> None:
    path = f"/api/v1/{path.format(shop)}"
    assert _decided(poster, shop, "l1", "link 1 how much?")["action"] == "reply"
    admin.patch(path, json={"auto_languages": ["zh", "ms"]}).raise_for_status()
    decision = _decided(poster, shop, "l2", "link 1 how much?")
    assert decision["action"] == "suggest"
    assert "manual_language" in decision["reasons"]
    assert decision["reply"]["text"]
    admin.patch(path, json={"auto_languages": ["*"]}).raise_for_status()
    assert _decided(poster, shop, "l3", "link 1 how much?")["action"] == "reply"


@pytest.mark.parametrize("path", ["streams/{}/rules", "shop"])
def test_terms_hide_and_hold_besides_the_workbooks(
    admin: httpx.Client, poster: httpx.Client, shop: str, path: str
) -> None:
    terms = [{"term": "OtherShop", "action": "hide"}, {"term": "批发", "action": "hold", "lang": "zh"}]
    admin.patch(f"/api/v1/{path.format(shop)}", json={"blocked_terms": terms}).raise_for_status()
    hidden = _decided(poster, shop, "b1", "cheaper at OTHERSHOP! link 1 how much?")
    assert (hidden["action"], hidden["reasons"]) == ("ignore", ["blocked"])
    held = _decided(poster, shop, "b2", "链接1 批发多少钱?")
    assert (held["action"], held["reasons"]) == ("suggest", ["held"])
    assert _decided(poster, shop, "b3", "link 1 how much?")["action"] == "reply"


def test_terms_of_a_stream_changed_whole_have_their_action(
    admin: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    admin.patch(
        f"/api/v1/streams/{shop}", json={"rules": {"blocked_terms": [{"term": "scam"}]}}
    ).raise_for_status()
    assert _decided(poster, shop, "t1", "scam")["reasons"] == ["blocked"]


def test_the_bar_and_the_intents_count_from_the_next_comment(
    admin: httpx.Client, poster: httpx.Client, shop: str
) -> None:
    path = f"/api/v1/streams/{shop}/rules"
    admin.patch(path, json={"target_precision": 1}).raise_for_status()
    assert "below_bar" in _decided(poster, shop, "p1", "link 1 how much?")["reasons"]
    admin.patch(path, json={"target_precision": None, "manual_intents": ["price"]}).raise_for_status()
    assert "manual_intent" in _decided(poster, shop, "p2", "link 1 how much?")["reasons"]


def test_quiet_hours_of_the_shop_are_a_streams_until_it_has_its_own(admin: httpx.Client, stream: str) -> None:
    quiet = {"from": "23:00", "to": "08:00"}
    admin.patch("/api/v1/shop", json={"alerts": {"quiet_hours": quiet}}).raise_for_status()
    path = f"/api/v1/streams/{stream}"
    assert admin.get(path).json()["alerts"] == {"channels": [], "quiet_hours": quiet, "language": "en"}
    changed = admin.patch(path, json={"alerts": {"language": "zh"}}).raise_for_status().json()
    assert changed["alerts"] == {"channels": [], "quiet_hours": quiet, "language": "zh"}
    told = admin.patch(path + "/rules", json={"alerts": None}).raise_for_status().json()["rules"]["alerts"]
    assert (told["from"], told["value"]["language"]) == ("shop", "en")


def test_who_may_change_what(service: Service, admin: httpx.Client, stream: str) -> None:
    for role in ("agent", "host"):
        with closing(service.client(role)) as other:
            assert other.get(f"/api/v1/streams/{stream}/rules").status_code == 403
            assert other.put("/api/v1/shop", json={}).status_code == 403
    key = admin.post("/api/v1/keys", json={"name": "one stream", "scopes": ["ops"], "streams": [stream]})
    with httpx.Client(
        base_url=service.url, headers={"Authorization": f"Bearer {key.json()['key']}"}
    ) as limited:
        assert limited.get(f"/api/v1/streams/{stream}/rules").status_code == 200
        assert limited.get("/api/v1/shop").status_code == 200
        assert limited.put("/api/v1/shop", json={"undo_seconds": 0}).status_code == 403
        assert limited.patch("/api/v1/shop", json={"undo_seconds": 0}).status_code == 403
        assert limited.put("/api/v1/shop/questions", json={"questions": []}).status_code == 403


def test_what_bars_do_is_told_with_its_uncertainty(admin: httpx.Client) -> None:
    told = admin.get("/api/v1/settings-effects").raise_for_status().json()
    assert told["measured"]
    gone = [level["groups"]["all"]["gone"] for level in told["levels"]]
    assert gone == sorted(gone, reverse=True)
    for level in told["levels"]:
        for tally in level["groups"].values():
            if tally["answerable"]:
                low, high = tally["gone_between"]
                assert low <= tally["gone"] / tally["answerable"] <= high
    assert told["past"] is None  # too few drafts were decided here


def test_a_new_stream_takes_from_the_shop_what_is_left_out(admin: httpx.Client) -> None:
    short = {"title": "Short", "platform": "tiktok"}
    refused = admin.post("/api/v1/streams", json=short)
    assert refused.status_code == 422
    missing = [error["loc"] for error in refused.json()["errors"]]
    assert missing == [["body", name] for name in ("timezone", "languages", "default_language")]
    shop = {"languages": ["zh", "en"], "timezone": "Asia/Singapore", "sells_to": ["SG"], "delay_seconds": 7}
    admin.patch("/api/v1/shop", json=shop).raise_for_status()
    try:
        made = admin.post("/api/v1/streams", json=short).json()
        assert {name: made[name] for name in (*shop, "default_language")} == {
            **shop,
            "default_language": "zh",
        }
        own = admin.post("/api/v1/streams", json={**short, "languages": ["ms", "en"], "sells_to": []}).json()
        assert (own["languages"], own["default_language"], own["sells_to"]) == (["ms", "en"], "en", [])
        other = {**short, "languages": ["fr"]}
        assert admin.post("/api/v1/streams", json=other).json()["errors"][0]["loc"] == [
            "body",
            "default_language",
        ]
    finally:
        admin.patch("/api/v1/shop", json=dict.fromkeys(shop)).raise_for_status()

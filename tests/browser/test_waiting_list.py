"""The list of what waits: it holds still under the agent, is narrowed, is long, and is another stream's."""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import SAMPLE, Service, Stage
from tests.browser.working import COMPLAINT, open_row, posted_by_a_program, row, shown

pytestmark = [pytest.mark.browser, pytest.mark.model]


OpenPage = Callable[[str, str], Page]


def another(stage: Stage) -> Stage:
    """A second live stream with the same workbook."""
    made = stage.api.post("streams", json=json.loads((SAMPLE / "stream.json").read_text("utf-8"))).json()[
        "id"
    ]
    workbook = (SAMPLE / "shop.xlsx").read_bytes()
    stage.api.post(
        f"streams/{made}/knowledge?activate=true", files={"file": ("shop.xlsx", workbook)}
    ).raise_for_status()
    stage.api.post(f"streams/{made}/start").raise_for_status()
    return Stage(stage.service, stage.api, made)


def many(model: dict[str, Any], n: int) -> dict[str, Any]:
    """The n-th of many suggestions like one."""
    due = datetime.fromisoformat(model["due_at"]) + timedelta(milliseconds=n)
    return {
        **model,
        "id": f"sg_{n:06}",
        "due_at": due.isoformat(),
        "comment": {**model["comment"], "text": f"wait {n}"},
    }


def test_newcomers_do_not_move_the_list_under_the_agent(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)

    older = stage.say(f"{COMPLAINT} long ago", posted_at="2026-01-01T00:00:00Z")

    assert older["decision"]["action"] == "follow_up"
    pill = page.get_by_role("button", name="1 new")
    expect(pill).to_be_visible()
    expect(page.locator("suggestion-row")).to_have_count(1)
    shown(page, COMPLAINT)
    page.keyboard.press("n")
    expect(page.locator("suggestion-row .row-text").first).to_have_text(f"{COMPLAINT} long ago")
    expect(pill).to_be_hidden()


def test_what_was_settled_and_waits_again_is_shown_again(open_page: OpenPage, stage: Stage) -> None:
    posted_by_a_program(stage, manual_intents=["shipping"])
    for _ in range(5):
        stage.say("do you ship to penang?")
    [topic] = stage.api.get(f"streams/{stage.id}/topics", params={"state": "open"}).json()["items"]
    page = open_page("desk", "mei")
    rows = page.locator("suggestion-row")
    expect(rows).to_have_count(5)

    def host(does: str) -> None:
        stage.api.post(f"topics/{topic['id']}/{does}", json={}).raise_for_status()

    host("answered")
    expect(rows).to_have_count(0)
    host("reopen")
    expect(rows).to_have_count(5)
    host("answered")
    expect(rows.first).to_contain_text("answered on air")
    host("reopen")
    page.wait_for_timeout(1_500)  # longer than a settled row takes to fold away
    expect(rows).to_have_count(5)
    assert len(stage.suggestions("waiting")) == 5


def test_the_open_row_stays_where_it_is_while_others_leave_above_it(
    open_page: OpenPage, stage: Stage
) -> None:
    texts = [f"{COMPLAINT}, parcel {n}" for n in range(24)]
    for text in texts:
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])
    for text in texts[1:18]:
        page.keyboard.press("j")
        expect(page.locator("suggestion-card .viewer-text")).to_have_text(text)
    before = open_row(page).bounding_box()
    first = next(item for item in stage.suggestions("waiting") if item["comment"]["text"] == texts[0])
    with stage.service.client("lina") as lina:
        lina.post(f"suggestions/{first['id']}/approve", json={}).raise_for_status()
    expect(open_row(page)).to_have_attribute("aria-setsize", "23")
    assert open_row(page).bounding_box() == before
    expect(open_row(page)).to_contain_text(texts[17])


def test_five_thousand_wait_and_only_those_in_sight_are_in_the_page(
    page: Page, open_page: OpenPage, stage: Stage
) -> None:
    stage.say(COMPLAINT)
    [model] = stage.suggestions("waiting")
    items = [many(model, n) for n in range(5_000)]

    def listed(route: Route) -> None:
        query = parse_qs(urlparse(route.request.url).query)
        start, limit = int(query.get("after", ["0"])[0]), int(query["limit"][0])
        end = start + limit
        following = str(end) if end < len(items) else None
        route.fulfill(json={"items": items[start:end], "next": following})

    page.route("**/suggestions?state=waiting*", listed)
    page.route("**/claim", lambda route: route.abort())
    open_page("desk", "mei")
    expect(page.locator("desk-toolbar .waiting")).to_contain_text("5000", timeout=20_000)
    assert page.locator("suggestion-row").count() < 60
    expect(row(page, 0)).to_have_attribute("aria-setsize", "5000")

    steps = page.evaluate(
        """async () => {
          const took = [];
          for (let n = 0; n < 40; n += 1) {
            const began = performance.now();
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
            document.querySelector("sidestage-desk").shadowRoot.querySelector("suggestion-row").getBoundingClientRect();
            took.push(performance.now() - began);
            await new Promise(requestAnimationFrame);
          }
          return took.sort((a, b) => a - b);
        }"""
    )
    assert steps[len(steps) // 2] < 50
    expect(open_row(page)).to_have_attribute("aria-posinset", "41")
    page.locator(".rows").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    expect(page.get_by_text("wait 4999", exact=True)).to_be_visible()
    assert page.locator("suggestion-row").count() < 60


def test_streams_are_switched_and_each_is_left_as_it_was(
    open_page: OpenPage, stage: Stage, service: Service
) -> None:
    for n in ("one", "two"):
        stage.say(f"{COMPLAINT}, parcel {n}")
    other = another(stage)
    other.say("my parcel is lost, what now")
    page = open_page("desk", "mei")
    page.goto(f"{service.url}/desk?stream={stage.id}&open={stage.id},{other.id}")
    shown(page, f"{COMPLAINT}, parcel one")
    page.keyboard.press("j")
    shown(page, f"{COMPLAINT}, parcel two")

    page.keyboard.press("]")
    shown(page, "my parcel is lost, what now")
    expect(page).to_have_url(re.compile(f"stream={other.id}"))
    stage.say(f"{COMPLAINT}, parcel three")
    page.keyboard.press("[")
    shown(page, f"{COMPLAINT}, parcel two")
    expect(page.locator("suggestion-row")).to_have_count(3)


def test_a_filter_narrows_the_list_and_the_open_one_stays(open_page: OpenPage, stage: Stage) -> None:
    for text in (COMPLAINT, f"{COMPLAINT} blue dress", "kak saiz apa untuk 55kg?"):
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("/")
    page.locator("list-filter input").fill("BLUE")
    expect(page.locator("suggestion-row .row-text")).to_have_text([f"{COMPLAINT} blue dress"])
    shown(page, COMPLAINT)
    page.locator("list-filter input").blur()
    page.keyboard.press("j")
    shown(page, f"{COMPLAINT} blue dress")
    page.locator("list-filter input").fill("")
    page.locator('list-filter select[name="language"]').select_option("ms")
    expect(page.locator("suggestion-row .row-text")).to_have_text(["kak saiz apa untuk 55kg?"])
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("suggestion-row")).to_have_count(3)


def test_what_was_snoozed_comes_back_at_its_time(open_page: OpenPage, stage: Stage) -> None:
    texts = [f"{COMPLAINT}, parcel {n}" for n in ("one", "two")]
    for text in texts:
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])
    page.locator("sidestage-desk").evaluate("desk => desk.work.act('snooze', { seconds: 4 })")
    shown(page, texts[1])
    expect(page.locator("suggestion-row")).to_have_count(1)
    expect(page.get_by_role("button", name="1 new")).to_be_visible(timeout=10_000)
    page.keyboard.press("n")
    expect(page.locator("suggestion-row .row-text")).to_have_text(texts)


def test_a_claim_of_another_is_seen_within_a_second(open_page: OpenPage, stage: Stage) -> None:
    for n in ("one", "two"):
        stage.say(f"{COMPLAINT}, parcel {n}")
    page = open_page("desk", "mei")
    shown(page, f"{COMPLAINT}, parcel one")
    second = stage.suggestions("waiting")[1]["id"]
    with stage.service.client("lina") as lina:
        lina.post(f"suggestions/{second}/claim").raise_for_status()
        expect(row(page, 1)).to_contain_text("claimed by lina", timeout=1_500)
        lina.post(f"suggestions/{second}/release").raise_for_status()
        expect(row(page, 1)).not_to_contain_text("lina", timeout=1_500)

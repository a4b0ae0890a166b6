"""The agents' desk, as it is worked on."""

import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import SAMPLE, Service, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]

COMPLAINT = "my order came broken, very disappointed"
OpenPage = Callable[[str, str], Page]


UNDO_MS = 15_000
"""What was decided has left, and its row is folded away, by then."""


def gone(page: Page) -> None:
    """Waits until nothing is left in the list."""
    expect(page.get_by_text("Nothing waits.")).to_be_visible(timeout=UNDO_MS)


def shown(page: Page, text: str) -> None:
    """Waits until a comment is in the open card, and the card is ready for keys."""
    expect(page.locator("suggestion-card .viewer-text")).to_have_text(text)
    expect(page.locator("suggestion-card[ready]")).to_be_visible()


def row(page: Page, at: int) -> Locator:
    """A row of the list, by its place."""
    return page.locator(f'suggestion-row[aria-posinset="{at + 1}"]')


def open_row(page: Page) -> Locator:
    """The row that is worked on."""
    return page.locator('suggestion-row[aria-selected="true"]')


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


def test_a_suggestion_arrives_live_is_edited_sent_and_leaves(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("desk", "mei")
    expect(page.get_by_text("Nothing waits.")).to_be_visible()

    assert stage.say(COMPLAINT)["decision"]["action"] == "follow_up"
    shown(page, COMPLAINT)
    expect(page.locator("desk-toolbar .waiting")).to_contain_text("1")
    page.keyboard.press("e")
    page.get_by_label("Your reply").fill("So sorry! We send a new one today.")
    expect(page.locator("suggestion-card[ready]")).to_be_visible()
    page.keyboard.press("ControlOrMeta+Enter")

    expect(page.get_by_role("status").filter(has_text="Sent to")).to_be_visible()
    gone(page)
    [settled] = stage.suggestions("approved")
    assert settled["sent_text"] == "So sorry! We send a new one today."
    assert settled["settled_by"] == "mei"
    assert stage.suggestions("waiting") == []
    shown_comment = stage.api.get(f"streams/{stage.id}/comments/{settled['comment']['comment_id']}").json()
    assert [reply["text"] for reply in shown_comment["replies"]] == ["So sorry! We send a new one today."]


def test_a_shift_by_keyboard_alone(open_page: OpenPage, stage: Stage) -> None:
    texts = [f"{COMPLAINT}, parcel {n}" for n in ("one", "two", "three", "four")]
    for text in texts:
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])

    page.keyboard.press("j")
    shown(page, texts[1])
    page.keyboard.press("k")
    shown(page, texts[0])
    page.keyboard.press("Enter")
    shown(page, texts[1])
    page.keyboard.press("x")
    page.keyboard.press("1")
    shown(page, texts[2])
    page.keyboard.press("e")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("We will call you.")
    page.keyboard.press("ControlOrMeta+Enter")
    shown(page, texts[3])
    page.keyboard.press("h")
    gone(page)

    sent = {item["comment"]["text"]: item["sent_text"] for item in stage.suggestions("approved")}
    assert set(sent) == {texts[0], texts[2]}
    assert sent[texts[2]] == "We will call you."
    assert [item["reason"] for item in stage.suggestions("rejected")] == ["Not a question"]
    assert [item["comment"]["text"] for item in stage.suggestions("to_host")] == [texts[3]]


def test_a_second_enter_does_not_send_the_next_one_unseen(open_page: OpenPage, stage: Stage) -> None:
    texts = [f"{COMPLAINT}, parcel {n}" for n in ("one", "two")]
    for text in texts:
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])

    page.evaluate(
        """() => {
          const enter = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          new MutationObserver(enter).observe(document.querySelector("sidestage-desk").shadowRoot.querySelector("suggestion-card"), { childList: true });
          enter();
        }"""
    )

    shown(page, texts[1])
    expect(page.locator("suggestion-row")).to_have_count(1, timeout=UNDO_MS)
    assert [item["comment"]["text"] for item in stage.suggestions("approved")] == [texts[0]]


def test_what_another_agent_did_is_told_kindly(page: Page, open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page.route("**/claim", lambda route: route.abort())
    page.route("**/events*", lambda route: route.abort())  # so that the news come by the refusal
    open_page("desk", "mei")
    shown(page, COMPLAINT)
    [waiting] = stage.suggestions("waiting")
    with stage.service.client("lina") as lina:
        lina.post(f"suggestions/{waiting['id']}/approve", json={"text": "I am on it."}).raise_for_status()

    page.keyboard.press("Enter")

    expect(page.get_by_role("status").filter(has_text="lina was first")).to_contain_text(
        "sent. “I am on it.”"
    )
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    assert [item["sent_text"] for item in stage.suggestions("approved")] == ["I am on it."]


def test_a_claim_shows_who_holds_it(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    [waiting] = stage.suggestions("waiting")
    with stage.service.client("lina") as lina:
        lina.post(f"suggestions/{waiting['id']}/claim").raise_for_status()
        page = open_page("desk", "mei")
        shown(page, COMPLAINT)
        expect(page.locator("suggestion-card").get_by_text("claimed by lina")).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator("news-line")).to_contain_text("lina is working on")
        assert stage.suggestions("approved") == []
        lina.post(f"suggestions/{waiting['id']}/approve", json={}).raise_for_status()
    expect(page.get_by_text("settled by lina: sent")).to_be_visible()
    expect(page.get_by_text("Nothing waits.")).to_be_visible()


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


def test_hostile_words_stay_words(open_page: OpenPage, stage: Stage) -> None:
    asked: list[str] = []
    page = open_page("desk", "mei")
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.on("request", lambda request: asked.append(request.url))
    hostile = (
        "my order arrived broken, I want a refund <img src=hostile onerror=alert(1)><style>*{display:none}</style>"
        '"><svg onload=alert(3)> \u202eback'
    )
    stage.say(hostile, author={"id": "u1", "name": "<b onclick=alert(4)>bob</b>"})

    expect(page.locator("suggestion-card .viewer-text")).to_have_text(hostile)
    expect(page.locator("suggestion-card .viewer")).to_have_text("<b onclick=alert(4)>bob</b>")
    assert (
        page.locator(
            ":is(suggestion-card, waiting-list, .side) :is(img, script, style, svg, [onclick])"
        ).count()
        == 0
    )
    assert [url for url in asked if "hostile" in url] == []


def test_the_pages_allow_no_foreign_or_inline_code(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("desk", "mei")
    policy = page.goto(f"{stage.service.url}/desk?stream={stage.id}").headers["content-security-policy"]  # type: ignore[union-attr]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.head.append(script);
        }"""
    )
    assert page.evaluate("window.broken") is None


def test_a_lost_connection_is_told_and_what_was_decided_meanwhile_leaves_when_it_is_back(
    open_page: OpenPage, stage: Stage, service: Service
) -> None:
    for text in (COMPLAINT, f"{COMPLAINT} again"):
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)

    service.stop()
    expect(page.get_by_role("alert").filter(has_text="Connection lost")).to_be_visible()
    page.keyboard.press("Enter")
    shown(page, f"{COMPLAINT} again")
    expect(row(page, 0)).to_contain_text("sent when the connection is back")
    service.start()

    expect(page.get_by_role("alert").filter(has_text="Connection lost")).to_be_hidden(timeout=20_000)
    expect(page.locator("suggestion-row")).to_have_count(1, timeout=20_000)
    assert [item["comment"]["text"] for item in stage.suggestions("approved")] == [COMPLAINT]


def test_what_was_decided_without_a_connection_outlives_a_reload(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.route("**/approve", lambda route: route.abort())
    page.keyboard.press("Enter")
    expect(row(page, 0)).to_contain_text("when the connection is back")

    page.reload()
    expect(row(page, 0)).to_contain_text("when the connection is back")
    assert stage.suggestions("approved") == []
    page.unroute("**/approve")

    gone(page)
    assert [item["settled_by"] for item in stage.suggestions("approved")] == ["mei"]


def test_a_decision_whose_answer_was_lost_is_not_made_twice(open_page: OpenPage, stage: Stage) -> None:
    stage.let_undo()
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    answers: list[int] = []

    def lose_the_first(route: Route) -> None:
        answer = route.fetch()
        answers.append(answer.status)
        route.fulfill(response=answer) if len(answers) > 1 else route.abort()

    page.route("**/approve", lose_the_first)
    page.keyboard.press("Enter")

    gone(page)
    assert answers == [200, 409]
    assert len(stage.suggestions("approved")) == 1
    expect(page.get_by_text("was first")).to_have_count(0)


def test_what_was_sent_is_taken_back_by_key_and_by_button(open_page: OpenPage, stage: Stage) -> None:
    stage.let_undo()
    texts = [f"{COMPLAINT}, parcel {n}" for n in ("one", "two", "three")]
    for text in texts:
        stage.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])
    page.keyboard.press("Enter")
    shown(page, texts[1])
    expect(row(page, 0)).to_contain_text("sent")
    page.keyboard.press("z")
    shown(page, texts[0])
    expect(page.get_by_role("status").filter(has_text="Taken back")).to_be_visible()

    page.keyboard.press("Enter")
    shown(page, texts[1])
    page.keyboard.press("h")
    shown(page, texts[2])
    page.get_by_role("button", name="Undo: ").first.click()
    shown(page, texts[0])

    expect(page.locator("suggestion-row")).to_have_count(2, timeout=UNDO_MS)
    assert stage.suggestions("approved") == []
    assert [item["comment"]["text"] for item in stage.suggestions("to_host")] == [texts[1]]


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


def test_an_ended_stream_says_what_can_still_be_done(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    stage.api.post(f"streams/{stage.id}/end").raise_for_status()
    expect(page.get_by_role("status").filter(has_text="The stream has ended")).to_be_visible()


def test_a_wrong_clock_on_the_computer_changes_no_age(page: Page, open_page: OpenPage, stage: Stage) -> None:
    page.add_init_script("{ const real = Date.now; Date.now = () => real() + 3 * 3600e3; }")
    stage.say(COMPLAINT)
    open_page("desk", "mei")
    shown(page, COMPLAINT)
    expect(page.locator("suggestion-row age-clock")).to_have_text(re.compile(r"^0:\d\d in time$"))


def test_a_phone_opens_the_card_over_the_list(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    expect(page.locator("suggestion-card")).to_be_hidden()
    page.locator("suggestion-row").click()
    expect(page.locator("suggestion-card .viewer-text")).to_have_text(COMPLAINT)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("button", name="Back to the list").click()
    expect(page.locator("suggestion-card")).to_be_hidden()
    expect(page).to_have_title(re.compile(r"^\(1\) Desk"))

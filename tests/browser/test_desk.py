"""The agents' desk, as it is worked on."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Service, Stage
from tests.browser.working import COMPLAINT, SETTLED_MS, row, shown

pytestmark = [pytest.mark.browser, pytest.mark.model]

OpenPage = Callable[[str, str], Page]


def gone(page: Page) -> None:
    """Waits until nothing is left in the list."""
    expect(page.get_by_text("Nothing waits.")).to_be_visible(timeout=SETTLED_MS)


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
    expect(page.locator("suggestion-row")).to_have_count(1, timeout=SETTLED_MS)
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

    expect(page.locator("suggestion-row")).to_have_count(2, timeout=SETTLED_MS)
    assert stage.suggestions("approved") == []
    assert [item["comment"]["text"] for item in stage.suggestions("to_host")] == [texts[1]]


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

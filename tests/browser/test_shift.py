"""A whole shift, from signing in to signing out: by keyboard alone, and by touch on a phone."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PASSWORD, SAMPLE, Stage
from tests.browser.working import (
    SETTLED_MS,
    complaints,
    posted_by_a_program,
    row_of,
    settled,
    shown,
    told_to_viewers,
)

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(180)]

OPEN = "how much is it and where do you ship"
PRICE = "link 1 how much for 2 pcs"
SAME = ("harga berapa kak?", "mau beli berapa harganya")
CANNED, REJECTED, HOSTED, PROMISED, PUT_OFF, LAST = complaints("bag", "cap", "hat", "tie", "belt", "scarf")
ELSEWHERE, OLDER = complaints("glove", "sock")
WARNED = "2 pcs are RM 149."

POINTED = """for (const type of ["mousedown", "pointerdown", "touchstart", "wheel", "click"])
  addEventListener(type, (event) => {
    if (type === "click" && event.detail === 0) return;  // a button pressed by key
    const pointer = event.pointerType ?? (type === "touchstart" ? "touch" : "mouse");
    sessionStorage.pointed = `${sessionStorage.pointed ?? ""} ${type}:${pointer}`;
  }, true);"""
NAMED = """() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return [at?.role, at?.ariaLabel, at?.title, at?.innerText].filter(Boolean).join(" ");
}"""


@pytest.fixture
def shift(stage: Stage) -> Iterator[Stage]:
    """A stream in which one of everything waits, and a canned answer."""
    posted_by_a_program(stage, manual_intents=["price"])
    for text in (OPEN, PRICE, CANNED, REJECTED, HOSTED, PROMISED, PUT_OFF, *SAME, LAST):
        stage.say(text)
    canned = {"shortcut": "sorry", "text": "So sorry, {viewer}! We see to it.", "stream_id": stage.id}
    made = stage.api.post("canned-answers", json=canned).raise_for_status().json()
    yield stage
    stage.api.delete(f"canned-answers/{made['id']}").raise_for_status()


@pytest.fixture
def other(stage: Stage) -> Iterator[Stage]:
    """Another live stream, in which one waits."""
    body = {**json.loads((SAMPLE / "stream.json").read_text("utf-8")), "title": "Glow"}
    made = stage.api.post("streams", json=body).raise_for_status().json()["id"]
    stage.api.post(f"streams/{made}/start").raise_for_status()
    glow = posted_by_a_program(Stage(stage.service, stage.api, made), undo_seconds=1)
    glow.say(ELSEWHERE)
    yield glow
    stage.api.post(f"streams/{made}/end").raise_for_status()


def by_tab(page: Page, name: str, key: str = "Tab") -> None:
    """Moves the keyboard on until it is in what has this name."""
    for _ in range(60):
        page.keyboard.press(key)
        if name.lower() in page.evaluate(NAMED).lower():
            return
    pytest.fail(f"{name} is not reached by {key}")


def come_back_from_the_past(stage: Stage) -> None:
    """A comment that is more urgent than all that wait."""
    stage.say(OLDER, posted_at=(datetime.now(UTC) - timedelta(minutes=5)).isoformat())


def promises(stage: Stage) -> dict[str, dict[str, Any]]:
    """The stream's promises by their comments."""
    items = stage.api.get("follow-ups", params={"stream": stage.id}).json()["items"]
    return {item["comment"]["text"]: item for item in items}


def what_came_of_it(stage: Stage, other: Stage, draft: str) -> None:
    """Everything went where it was sent, once."""
    approved = {item["comment"]["text"]: item for item in settled(stage, "approved", 5)}
    assert set(approved) == {OPEN, PRICE, CANNED, *SAME}
    assert approved[OPEN]["sent_text"] == draft
    assert approved[PRICE]["sent_text"] == WARNED
    assert approved[CANNED]["sent_text"].startswith("So sorry, viewer_")
    for item in approved.values():
        assert told_to_viewers(stage, item) == [item["sent_text"]]
    assert [item["reason"] for item in stage.suggestions("rejected")] == ["Not a question"]
    assert [item["comment"]["text"] for item in stage.suggestions("to_host")] == [HOSTED]
    assert promises(stage)[PROMISED]["owner"] == "lina"
    assert [item["comment"]["text"] for item in settled(other, "approved", 1)] == [ELSEWHERE]
    asleep = [item["comment"]["text"] for item in stage.suggestions("waiting") if item.get("snoozed_until")]
    assert asleep == [PUT_OFF]


def test_by_keyboard_alone(page: Page, shift: Stage, other: Stage) -> None:
    press = page.keyboard.press
    page.add_init_script(POINTED)
    page.goto(f"{shift.service.url}/desk?stream={shift.id}&open={shift.id},{other.id}")
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type("mei")
    press("Tab")
    page.keyboard.type(PASSWORD)
    press("Enter")

    draft = work_through_the_cards(page, shift, press)
    look_around(page, shift, other, press)
    expect(page.locator("suggestion-row")).to_have_count(2, timeout=SETTLED_MS)
    see_to_what_was_done(page, press)

    expect(page.get_by_role("heading", name="mei")).to_be_visible()
    by_tab(page, "Sign out")
    press("Enter")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    assert page.evaluate("sessionStorage.pointed ?? ''") == "", "something was clicked"
    what_came_of_it(shift, other, draft)


def work_through_the_cards(page: Page, stage: Stage, press: Callable[[str], None]) -> str:
    """One of every action; the text of the other draft that was picked."""
    shown(page, OPEN)
    press("j")
    shown(page, PRICE)
    press("k")
    shown(page, OPEN)
    drafted = page.locator(".draft-text")
    first = drafted.inner_text()
    press("1")
    expect(drafted).not_to_have_text(first)
    picked = drafted.inner_text()
    press("Enter")
    shown(page, PRICE)
    press("z")
    shown(page, OPEN)
    expect(page.locator("news-line")).to_contain_text("Taken back")
    press("1")
    expect(drafted).to_have_text(picked)
    press("Enter")

    shown(page, PRICE)
    rewrite(page, press, WARNED)
    expect(page.locator(".marks .unfounded")).to_have_text("149")
    press("Enter")
    expect(page.locator("suggestion-card .note")).to_contain_text("Send again")
    press("Enter")

    shown(page, CANNED)
    rewrite(page, press, "/so")
    expect(page.get_by_role("option", name="/sorry")).to_be_visible()
    press("Enter")
    expect(page.get_by_label("Your reply")).to_have_value("So sorry, " + viewer(page) + "! We see to it.")
    press("Enter")

    shown(page, REJECTED)
    press("x")
    press("1")
    shown(page, HOSTED)
    press("h")
    shown(page, PROMISED)
    press("f")
    expect(page.get_by_role("option", name="lina")).to_be_attached()
    press("Shift+Tab")
    page.keyboard.type("lina")
    press("Tab")
    press("3")
    press("Enter")
    shown(page, PUT_OFF)
    press("s")
    press("1")
    shown(page, SAME[0])
    press("a")
    expect(page.locator("card-form .many li")).to_have_count(2)
    expect(page.locator("suggestion-card[ready]")).to_be_visible()
    press("Enter")
    shown(page, LAST)
    return picked


def rewrite(page: Page, press: Callable[[str], None], text: str) -> None:
    press("e")
    expect(page.get_by_label("Your reply")).to_be_focused()
    press("ControlOrMeta+a")
    page.keyboard.type(text)


def viewer(page: Page) -> str:
    return page.locator("suggestion-card .viewer").inner_text()


def look_around(page: Page, stage: Stage, other: Stage, press: Callable[[str], None]) -> None:
    """Search, filter, another stream, what is new, the keys."""
    rows = page.locator("suggestion-row")
    press("/")
    page.keyboard.type("no such words")
    expect(rows).to_have_count(0)
    press("Escape")
    expect(row_of(page, LAST)).to_be_visible()
    by_tab(page, "Intent")
    page.keyboard.type("compl")
    expect(page.get_by_label("Intent")).to_have_value("complaint")
    by_tab(page, "Clear")
    press("Enter")
    expect(page.get_by_label("Intent")).to_have_value("")

    press("]")
    shown(page, ELSEWHERE)
    press("Enter")
    expect(page.get_by_text("Nothing waits.")).to_be_visible(timeout=SETTLED_MS)
    press("[")
    shown(page, LAST)

    come_back_from_the_past(stage)
    expect(page.get_by_role("button", name="1 new")).to_be_visible()
    press("n")
    expect(row_of(page, OLDER)).to_be_visible()
    shown(page, LAST)
    press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


def see_to_what_was_done(page: Page, press: Callable[[str], None]) -> None:
    """The promises, what was sent, and on to one's own account."""
    by_tab(page, "Follow-ups", "Shift+Tab")
    with page.context.expect_page() as opened:
        press("Enter")
    ledger = opened.value
    promise = ledger.locator("promise-list li").filter(has_text=PROMISED)
    expect(promise).to_contain_text("lina")
    ledger.close()
    by_tab(page, "Sent")
    with page.context.expect_page() as opened:
        press("Enter")
    expect(opened.value.locator("sent-list li")).to_have_count(5)
    opened.value.close()
    by_tab(page, "My account", "Shift+Tab")
    press("Enter")


def test_by_touch_on_a_phone(browser: Browser, shift: Stage, other: Stage) -> None:
    """Every action has a place to be touched; only words are typed."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.add_init_script(POINTED)
    page.goto(f"{shift.service.url}/desk?stream={shift.id}&open={shift.id},{other.id}")
    page.get_by_label("Name").fill("lina")
    page.get_by_label("Password").fill(PASSWORD)
    button(page, "Sign in").tap()

    draft = touch_the_cards(page)
    touch_what_is_around(page, shift)
    expect(page.locator("suggestion-row")).to_have_count(2, timeout=SETTLED_MS)
    touch_the_tabs(page)

    button(page, "Menu").tap()
    page.get_by_role("link", name="My account").tap()
    expect(page.get_by_role("heading", name="lina")).to_be_visible()
    button(page, "Menu").tap()
    button(page, "Sign out").tap()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    assert set(page.evaluate("sessionStorage.pointed").split()) <= {
        "touchstart:touch", "pointerdown:touch", "mousedown:mouse", "click:touch",
    }  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    what_came_of_it(shift, other, draft)
    context.close()


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name).first


def open_by_touch(page: Page, text: str) -> None:
    """Whatever is open, this one is then."""
    back = button(page, "Back to the list")
    if back.is_visible():
        back.tap()
    row_of(page, text).tap()
    shown(page, text)


def touch_the_cards(page: Page) -> str:
    """One of every action; the text of the other draft that was picked."""
    row_of(page, OPEN).tap()
    shown(page, OPEN)
    drafted = page.locator(".draft-text")
    first = drafted.inner_text()
    page.locator("suggestion-card .others button").first.tap()
    expect(drafted).not_to_have_text(first)
    picked = drafted.inner_text()
    button(page, "Send").tap()
    shown(page, PRICE)
    page.locator("news-line").get_by_role("button", name="Undo").tap()
    shown(page, OPEN)
    page.locator("suggestion-card .others button").first.tap()
    expect(drafted).to_have_text(picked)
    button(page, "Send").tap()

    shown(page, PRICE)
    button(page, "Edit").tap()
    page.get_by_label("Your reply").fill(WARNED)
    expect(page.locator(".marks .unfounded")).to_have_text("149")
    button(page, "Send").tap()
    expect(page.locator("suggestion-card .note")).to_contain_text("Send again")
    button(page, "Send").tap()

    shown(page, CANNED)
    button(page, "Edit").tap()
    page.get_by_label("Your reply").fill("")
    button(page, "Canned answers").tap()
    page.get_by_role("option", name="/sorry").tap()
    expect(page.get_by_label("Your reply")).to_have_value("So sorry, " + viewer(page) + "! We see to it.")
    button(page, "Send").tap()

    shown(page, REJECTED)
    button(page, "Reject").tap()
    button(page, "Not a question").tap()
    shown(page, HOSTED)
    button(page, "Host").tap()
    shown(page, PROMISED)
    button(page, "Follow up").tap()
    page.get_by_role("combobox", name="Who").select_option("lina")
    page.get_by_text("tomorrow").tap()
    button(page, "Promise it").tap()
    shown(page, PUT_OFF)
    button(page, "Snooze").tap()
    button(page, "5 minutes").tap()
    shown(page, SAME[0])
    button(page, "All 2").tap()
    expect(page.locator("card-form .many li")).to_have_count(2)
    expect(page.locator("suggestion-card[ready]")).to_be_visible()
    button(page, "Send to all 2").tap()
    shown(page, LAST)
    button(page, "Back to the list").tap()
    return picked


def touch_what_is_around(page: Page, stage: Stage) -> None:
    """Search, filter, another stream, what is new, the keys."""
    rows = page.locator("suggestion-row")
    button(page, "Filter").tap()
    search = page.get_by_role("searchbox")
    search.fill("no such words")
    expect(rows).to_have_count(0)
    search.fill("")
    expect(row_of(page, LAST)).to_be_visible()
    page.get_by_label("Intent").select_option("complaint")
    button(page, "Clear").tap()
    button(page, "Filter").tap()

    page.get_by_role("button", name="Glow").first.tap()
    row_of(page, ELSEWHERE).tap()
    shown(page, ELSEWHERE)
    button(page, "Send").tap()
    expect(page.get_by_text("Nothing waits.")).to_be_visible(timeout=SETTLED_MS)
    page.get_by_role("list", name="Open streams").get_by_role("button").first.tap()
    row_of(page, LAST).tap()
    shown(page, LAST)
    come_back_from_the_past(stage)
    button(page, "Back to the list").tap()
    if button(page, "1 new").is_visible():
        button(page, "1 new").tap()
    expect(row_of(page, OLDER)).to_be_visible()


def touch_the_tabs(page: Page) -> None:
    """The promises and what was sent."""
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Follow-ups").tap()
    expect(opened.value.locator("promise-list li").filter(has_text=PROMISED)).to_be_visible()
    opened.value.close()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sent").tap()
    expect(opened.value.locator("sent-list li")).to_have_count(5)

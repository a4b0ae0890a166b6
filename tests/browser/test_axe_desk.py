"""axe finds no violation in any state of the desk, in both themes and in each language."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import OpenPage, Stage
from tests.browser.working import complaints, posted_by_a_program, row_of, shown, suggestion_of

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(180)]

OPEN = "how much is it and where do you ship"
SAME = ("harga berapa kak?", "harga berapa ini kak")
CLAIMED, LATE, LONG = complaints("one", "two", "three " + "words " * 200)


def fill(stage: Stage) -> None:
    """One of every kind waits; one is lina's, one is late."""
    posted_by_a_program(stage)
    for text in (OPEN, *SAME, CLAIMED, LONG):
        stage.say(text)
    with stage.service.client("lina") as lina:
        lina.post(f"suggestions/{suggestion_of(stage, CLAIMED)['id']}/claim").raise_for_status()


@LANGUAGES
def test_the_list_and_the_card(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    speaks(page, language)
    open_page("desk", "mei")
    expect(page.locator(".empty").first).to_be_visible()
    found = in_both_themes(page, "empty")
    fill(stage)
    shown(page, OPEN)
    expect(page.locator("suggestion-row")).to_have_count(5)
    found += in_both_themes(page, "card")
    for key in ("e", "f", "x", "s"):
        page.keyboard.press(key)
        page.locator("card-form, reply-field").first.wait_for()
        found += in_both_themes(page, f"after {key}")
        page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.get_by_role("textbox").first.fill("It is RM 4711. /")
    expect(page.locator(".marks .unfounded").first).to_be_visible()
    expect(page.locator("canned-menu")).to_be_visible()
    found += in_both_themes(page, "a wrong number, canned answers")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    shown(page, SAME[0])
    page.keyboard.press("a")
    found += in_both_themes(page, "all who ask the same")
    page.keyboard.press("Escape")
    expect(page.locator("suggestion-card[ready]")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("news-line button")).to_be_visible()
    stage.say(LATE, posted_at=(datetime.now(UTC) - timedelta(minutes=5)).isoformat())
    expect(page.locator(".pill")).to_be_visible()
    found += in_both_themes(page, "leaving, and one that is late is new")
    assert found == []


@LANGUAGES
def test_what_stands_around_them(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    fill(stage)
    for item in stage.suggestions("waiting")[:2]:
        stage.api.post(f"suggestions/{item['id']}/approve", json={}).raise_for_status()
    open_page("desk", "mei")
    page.locator("suggestion-card[ready]").wait_for()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    found = in_both_themes(page, "keys")
    page.keyboard.press("Escape")
    for name in (words["bar.open"], words["alerts.title"]):
        page.get_by_role("button", name=name).click()
        found += in_both_themes(page, name)
        page.keyboard.press("Escape")
    page.context.set_offline(True)
    page.get_by_role("alert").filter(has_text=words["live.lost"]).wait_for()
    page.keyboard.press("Enter")
    found += in_both_themes(page, "lost connection")
    page.context.set_offline(False)
    stage.api.post(f"streams/{stage.id}/end").raise_for_status()
    page.locator(".ended").wait_for()
    found += in_both_themes(page, "ended")
    page.goto(f"{stage.service.url}/sent?stream={stage.id}")
    page.locator("sent-list select").select_option("all")
    page.locator("sent-list li").first.wait_for()
    found += in_both_themes(page, "sent")
    page.goto(f"{stage.service.url}/canned?stream={stage.id}")
    page.locator("canned-book form").wait_for()
    found += in_both_themes(page, "canned answers")
    assert found == []


@LANGUAGES
def test_on_a_phone(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    page.set_viewport_size({"width": 390, "height": 844})
    fill(stage)
    open_page("desk", "mei")
    expect(page.locator("suggestion-row")).to_have_count(5)
    page.get_by_role("button", name=words["filter.title"]).click()
    found = in_both_themes(page, "list")
    page.get_by_role("button", name=words["filter.title"]).click()
    row_of(page, OPEN).click()
    shown(page, OPEN)
    page.locator("suggestion-card summary").click()
    found += in_both_themes(page, "card")
    page.get_by_role("button", name=words["act.edit"]).click()
    found += in_both_themes(page, "editing")
    page.locator(".back").click()
    page.get_by_role("button", name=words["nav.menu"]).click()
    found += in_both_themes(page, "menu")
    assert found == []

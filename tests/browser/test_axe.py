"""Nothing on a page is out of reach for those who see, hear or move otherwise: axe finds no violation on any, in both
themes and in each language."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.asking import AUSTRALIA, JAPAN, PERU, ask, topics
from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import OpenPage, Service, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]


@LANGUAGES
def test_sign_in(page: Page, service: Service, language: str) -> None:
    words = speaks(page, language)
    ways = {"password": True, "oidc": {"title": "the team"}}
    page.route("**/api/v1/session/ways", lambda route: route.fulfill(json=ways))
    page.goto(f"{service.url}/sign-in?problem=refused")
    expect(page.get_by_role("link", name="the team")).to_be_visible()
    expect(page.get_by_text(words["problem.refused"])).to_be_visible()
    assert in_both_themes(page) == []


@LANGUAGES
def test_knowledge(open_page: OpenPage, page: Page, language: str) -> None:
    words = speaks(page, language)
    open_page("knowledge", "otto")
    expect(page.locator(".golive li").first).to_be_visible()
    found = in_both_themes(page)
    for name in ("details", "room", "people"):
        page.locator(f"#golive-{name}").click()
        headings = page.locator(".main:not([hidden]) h2")  # until the page turns, those of what stands there
        expect(headings.filter(has_text=words[f"golive_item.{name}"])).to_be_visible()
        found += in_both_themes(page, name)
    page.get_by_role("link", name=words["stream.new"]).click()
    expect(page.get_by_role("button", name=words["stream.create"])).to_be_visible()
    assert found + in_both_themes(page, "new") == []


@LANGUAGES
def test_host(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    stage.let_undo(30)
    ask(stage, AUSTRALIA, times=2)
    ask(stage, JAPAN, PERU)
    open_page("host", "hana")
    expect(page.locator("topic-card")).to_have_count(3)
    found = in_both_themes(page)
    page.keyboard.press("2")
    expect(page.get_by_role("button", name=words["undo"])).to_be_visible()
    page.get_by_role("button", name=words["host.look"]).click()
    found += in_both_themes(page, "answered")
    for ground in ("white", "black"):
        page.get_by_role("button", name=words[f"host.{ground}"], exact=True).click()
        found += in_both_themes(page, ground)
    assert found == []


@LANGUAGES
def test_queue(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    ask(stage, AUSTRALIA, times=2)
    ask(stage, JAPAN, PERU)
    open_page("queue", "otto")
    expect(page.locator(".members li").first).to_be_visible()
    found = in_both_themes(page)
    page.keyboard.press("m")
    expect(page.get_by_role("group", name=words["queue.merge_into"])).to_be_visible()
    found += in_both_themes(page, "joining")
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    found += in_both_themes(page, "splitting")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    stage.api.post(f"topics/{topics(stage)[AUSTRALIA]['id']}/answered", json={}).raise_for_status()
    expect(page.get_by_text(words["queue.stays"])).to_be_visible()
    found += in_both_themes(page, "settled elsewhere")
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    page.get_by_role("tab", name=words["queue_tab.dismissed"]).click()
    expect(page.get_by_role("button", name=words["queue.reopen"])).to_be_visible()
    found += in_both_themes(page, "off the air")
    assert found == []


@LANGUAGES
def test_account(open_page: OpenPage, page: Page, language: str) -> None:
    words = speaks(page, language)
    open_page("account", "mei")
    page.get_by_label(words["password.new"]).fill("abc")
    expect(page.locator("session-list li").first).to_be_visible()
    assert in_both_themes(page) == []


@LANGUAGES
def test_admin(open_page: OpenPage, page: Page, language: str) -> None:
    words = speaks(page, language)
    open_page("admin", "boss")
    page.get_by_role("button", name=words["users.reset"]).first.click()
    page.get_by_role("button", name=words["users.new"]).click()
    found = in_both_themes(page, "people")
    page.get_by_role("link", name=words["admin.keys"]).click()
    page.get_by_role("button", name=words["keys.new"]).click()
    found += in_both_themes(page, "keys")
    page.get_by_role("link", name=words["admin.audit"]).click()
    expect(page.locator("audit-list li").first).to_be_visible()
    found += in_both_themes(page, "audit")
    assert found == []


@LANGUAGES
def test_promises(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    speaks(page, language)
    for text in ("my order 88123456 came broken, very disappointed", "where is my order #774411?"):
        stage.say(text)
    open_page("promises", "otto")
    expect(page.locator("promise-list li")).to_have_count(2)
    found = in_both_themes(page, "the list")
    page.locator("promise-list li button").first.click()
    page.locator(".history li").first.wait_for()
    found += in_both_themes(page, "an open one")
    page.keyboard.press("x")
    page.locator("card-form").wait_for()
    found += in_both_themes(page, "a reason")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    page.locator("card-form").wait_for()
    assert found + in_both_themes(page, "a change") == []


@LANGUAGES
def test_the_end_of_a_stream(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    stage.say("my order 88123456 came broken, very disappointed")
    open_page("knowledge", "otto")
    page.get_by_role("button", name=words["stream.end"]).click()
    page.get_by_role("button", name=words["stream.end_sure"]).click()
    expect(page.locator("dialog.ending li")).to_have_count(1)
    assert in_both_themes(page) == []

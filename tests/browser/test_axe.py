"""Nothing on a page is out of reach for those who see, hear or move otherwise: axe finds no violation on any, in both
themes and in each language."""

import pytest
from playwright.sync_api import Page, expect

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
    page.get_by_text(words["stream.new"]).click()
    expect(page.get_by_role("group", name=words["air.title"]).get_by_role("button").first).to_be_visible()
    assert in_both_themes(page) == []


@LANGUAGES
def test_host(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    speaks(page, language)
    for text in ("do you have a store in Penang?", "is there a shop in Penang I can visit?"):
        stage.say(text)
    for suggestion in stage.suggestions("waiting"):
        stage.api.post(f"suggestions/{suggestion['id']}/to-host", json={}).raise_for_status()
    open_page("host", "hana")
    expect(page.locator("topic-card").first).to_be_visible()
    assert in_both_themes(page) == []


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

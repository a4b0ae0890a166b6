"""Nothing on a page is out of reach for those who see, hear or move otherwise: axe finds no violation."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import Service, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])
Theme = Literal["light", "dark"]


@THEMES
def test_sign_in(page: Page, service: Service, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    ways = {"password": True, "oidc": {"title": "the team"}}
    page.route("**/api/v1/session/ways", lambda route: route.fulfill(json=ways))
    page.goto(f"{service.url}/sign-in?problem=refused")
    expect(page.get_by_role("link", name="the team")).to_be_visible()
    assert violations(page) == []


@THEMES
def test_knowledge(open_page: OpenPage, page: Page, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    open_page("knowledge", "otto")
    page.get_by_text("New stream").click()
    expect(page.get_by_role("group", name="On air").get_by_role("button").first).to_be_visible()
    assert violations(page) == []


@THEMES
def test_host(open_page: OpenPage, page: Page, stage: Stage, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    for text in ("do you have a store in Penang?", "is there a shop in Penang I can visit?"):
        stage.say(text)
    for suggestion in stage.suggestions("waiting"):
        stage.api.post(f"suggestions/{suggestion['id']}/to-host", json={}).raise_for_status()
    open_page("host", "hana")
    expect(page.locator("topic-card").first).to_be_visible()
    assert violations(page) == []


@THEMES
def test_account(open_page: OpenPage, page: Page, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    open_page("account", "mei")
    page.get_by_label("New password").fill("abc")
    expect(page.locator("session-list li").first).to_be_visible()
    assert violations(page) == []


@THEMES
def test_admin(open_page: OpenPage, page: Page, theme: Theme) -> None:
    page.emulate_media(color_scheme=theme)
    open_page("admin", "boss")
    page.get_by_role("button", name="Reset password").first.click()
    page.get_by_role("button", name="Add a person").click()
    assert violations(page) == []
    page.get_by_role("link", name="API keys").click()
    page.get_by_role("button", name="Add a key").click()
    assert violations(page) == []
    page.get_by_role("link", name="Who did what").click()
    expect(page.locator("audit-list li").first).to_be_visible()
    assert violations(page) == []

"""What a desk loads after its list: on first use, ahead of it when there is time, and again after a failure."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]

COMPLAINT = "my order came broken, very disappointed"
PARTS = "**/elements/parts.js"


def ready(page: Page) -> None:
    """Waits until the open card takes keys."""
    expect(page.locator("suggestion-card[ready] .viewer-text")).to_have_text(COMPLAINT)


def test_a_key_that_comes_early_opens_its_form_and_what_follows_it_does_nothing_else(
    page: Page, open_page: OpenPage, stage: Stage
) -> None:
    stage.say(COMPLAINT)
    held: list[Route] = []
    page.route(PARTS, lambda route: held.append(route))
    open_page("desk", "mei")
    ready(page)

    page.keyboard.press("e")
    page.keyboard.press("h")
    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert len(stage.suggestions("waiting")) == 1
    expect(page.get_by_label("Your reply")).to_have_count(0)
    for route in held:
        route.continue_()

    expect(page.get_by_label("Your reply")).to_be_focused()
    expect(page.get_by_role("tab", name="Waiting")).to_contain_text("1")


def test_a_part_that_could_not_be_loaded_is_said_and_is_there_the_next_time(
    page: Page, open_page: OpenPage, stage: Stage
) -> None:
    stage.say(COMPLAINT)
    page.route(PARTS, lambda route: route.abort())
    open_page("desk", "mei")
    ready(page)

    page.keyboard.press("x")
    expect(page.locator("suggestion-card .note")).to_contain_text("No connection")
    page.keyboard.press("?")
    expect(page.locator("news-line")).to_contain_text("No connection")
    page.unroute(PARTS)
    page.keyboard.press("x")

    expect(page.get_by_role("button", name="Not a question")).to_be_focused()
    page.keyboard.press("1")
    expect(page.locator("news-line")).to_contain_text("rejected")
    expect(page.get_by_role("tab", name="Waiting")).to_be_visible()


def test_what_was_never_used_works_without_a_connection(
    page: Page, open_page: OpenPage, stage: Stage
) -> None:
    stage.say(COMPLAINT)
    open_page("desk", "mei")
    ready(page)
    expect(page.get_by_role("tab", name="Follow-ups")).to_be_visible()
    page.context.set_offline(True)

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    ready(page)
    page.keyboard.press("f")
    expect(page.locator("suggestion-card card-form")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("tab", name="Follow-ups").click()
    expect(page.locator("follow-up-list select")).to_be_visible()

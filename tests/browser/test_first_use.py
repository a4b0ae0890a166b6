"""What a desk is used for the first time after the connection was lost: all of it is there from the beginning."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]

COMPLAINT = "my order came broken, very disappointed"


def ready(page: Page) -> None:
    """Waits until the open card takes keys."""
    expect(page.locator("suggestion-card[ready] .viewer-text")).to_have_text(COMPLAINT)


def test_what_was_never_used_works_without_a_connection(
    page: Page, open_page: OpenPage, stage: Stage
) -> None:
    stage.say(COMPLAINT)
    open_page("desk", "mei")
    ready(page)
    page.context.set_offline(True)

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    ready(page)
    page.keyboard.press("e")
    expect(page.get_by_label("Your reply")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    expect(page.locator("suggestion-card card-form")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()

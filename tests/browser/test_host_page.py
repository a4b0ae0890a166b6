"""The host's list."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]
QUESTION = "do you ship to australia"


def test_a_topic_comes_live_and_is_answered(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("host", "hana")
    expect(page.get_by_text("Nobody waits for you.")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="On air")).to_contain_text("#1 ")

    assert stage.say(QUESTION)["decision"]["action"] == "host"
    stage.say(QUESTION)
    card = page.get_by_role("listitem").filter(has_text=QUESTION)
    expect(card.locator(".askers")).to_have_text("2ask")
    card.get_by_label("What you said").fill("Yes, from next week.")
    card.get_by_label("Holds for").fill("30")
    card.get_by_role("button", name="Answered").click()

    expect(page.get_by_text("2 viewers answered.")).to_be_visible()
    expect(page.get_by_text("Nobody waits for you.")).to_be_visible()
    [topic] = stage.api.get(f"streams/{stage.id}/topics", params={"state": "answered"}).json()["items"]
    assert topic["answer"] == "Yes, from next week."
    assert topic["valid_until"] is not None


def test_a_pinned_topic_comes_first_and_a_dismissed_one_goes(open_page: OpenPage, stage: Stage) -> None:
    stage.say(QUESTION)
    stage.say("do you ship to iceland")
    stage.say("do you ship to peru")
    page = open_page("host", "hana")
    cards = page.locator("topic-card")
    before = stage.api.get(f"streams/{stage.id}/topics").json()["total"]
    assert before > 1
    expect(cards).to_have_count(before)
    last = cards.last.locator(".question").inner_text()
    cards.last.get_by_role("button", name="Pin").click()
    expect(cards.first.locator(".question")).to_have_text(last)
    cards.first.get_by_role("button", name="Not for air").click()
    expect(cards).to_have_count(before - 1)


def test_an_agent_reads_the_list_and_has_no_buttons(open_page: OpenPage, stage: Stage) -> None:
    stage.say(QUESTION)
    page = open_page("host", "mei")
    expect(page.get_by_text(QUESTION)).to_be_visible()
    expect(page.get_by_role("button", name="Answered")).to_have_count(0)

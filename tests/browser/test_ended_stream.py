"""The stream ends while drafts wait and one is leaving."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.deployment import Stage, visit
from tests.browser.working import (
    SETTLED_MS,
    complaints,
    posted_by_a_program,
    row_of,
    settled,
    shown,
    suggestion_of,
    told_to_viewers,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]


def test_what_was_sent_before_the_end_leaves_and_the_rest_is_rejected_or_followed_up(
    page: Page, stage: Stage
) -> None:
    posted_by_a_program(stage)
    one, two, three, four = texts = complaints("one", "two", "three", "four")
    for text in texts:
        stage.say(text)
    visit(page, stage, "desk", "mei")
    shown(page, one)
    page.keyboard.press("Enter")
    shown(page, two)
    settled(stage, "leaving", 1)

    stage.api.post(f"streams/{stage.id}/end").raise_for_status()

    expect(page.locator(".ended")).to_be_visible()
    for key in ("Enter", "h", "s", "a"):
        page.keyboard.press(key)
        expect(page.locator("suggestion-card .note")).to_contain_text("nothing can be posted")
        shown(page, two)
    page.keyboard.press("x")
    page.keyboard.press("3")
    shown(page, three)
    page.keyboard.press("f")
    page.keyboard.press("Enter")
    shown(page, four)
    page.reload()
    shown(page, four)
    expect(page.locator(".ended")).to_be_visible()

    expect(page.locator("suggestion-row")).to_have_count(1, timeout=SETTLED_MS)
    assert [item["comment"]["text"] for item in settled(stage, "rejected", 1)] == [two]
    assert [item["comment"]["text"] for item in settled(stage, "follow_up", 1)] == [three]
    [sent] = settled(stage, "approved", 1)
    assert told_to_viewers(stage, sent) == [sent["sent_text"]]
    assert stage.suggestions("leaving") == []


def test_an_approval_that_comes_too_late_for_the_stream_comes_back_with_the_reason(
    page: Page, stage: Stage
) -> None:
    posted_by_a_program(stage)
    one, two = complaints("one", "two")
    for text in (one, two):
        stage.say(text)
    page.route("**/events*", lambda route: route.abort())  # so that the end comes by the refusal
    visit(page, stage, "desk", "mei")
    shown(page, one)
    stage.api.post(f"streams/{stage.id}/end").raise_for_status()
    page.keyboard.press("Enter")

    expect(page.locator("news-line")).to_contain_text("ended")
    expect(row_of(page, one)).not_to_have_attribute("data-kind", "leaving")
    shown(page, one)
    expect(page.locator(".ended")).to_be_visible()
    page.keyboard.press("x")
    page.keyboard.press("1")
    assert [item["comment"]["text"] for item in settled(stage, "rejected", 1)] == [one]
    assert suggestion_of(stage, two)["state"] == "waiting"


def test_what_was_taken_back_after_the_end_waits_and_can_be_followed_up(page: Page, stage: Stage) -> None:
    posted_by_a_program(stage)
    [one] = complaints("one")
    stage.say(one)
    visit(page, stage, "desk", "mei")
    shown(page, one)
    page.keyboard.press("Enter")
    settled(stage, "leaving", 1)
    stage.api.post(f"streams/{stage.id}/end").raise_for_status()
    page.keyboard.press("z")
    shown(page, one)
    page.keyboard.press("f")
    page.keyboard.press("Enter")
    assert [item["comment"]["text"] for item in settled(stage, "follow_up", 1)] == [one]
    assert stage.suggestions("approved") == []

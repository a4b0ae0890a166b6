"""What stands over the desk, and what was sent."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SAMPLE, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]

COMPLAINT = "my order came broken, very disappointed"
MEDICAL = "is it safe during pregnancy?"
OpenPage = Callable[[str, str], Page]


@pytest.fixture
def other(stage: Stage) -> Iterator[Stage]:
    """Another live stream, with the same knowledge."""
    body = {**json.loads((SAMPLE / "stream.json").read_text("utf-8")), "title": "Glow"}
    stream_id = stage.api.post("streams", json=body).raise_for_status().json()["id"]
    stage.api.post(f"streams/{stream_id}/start").raise_for_status()
    yield Stage(stage.service, stage.api, stream_id)
    stage.api.post(f"streams/{stream_id}/end").raise_for_status()


def ago(seconds: int) -> str:
    return (datetime.now(UTC) - timedelta(seconds=seconds)).isoformat()


def streams_of(page: Page) -> Locator:
    """The open streams, one item each."""
    return page.get_by_role("list", name="Open streams").get_by_role("listitem")


def rows(page: Page) -> Locator:
    return page.locator("suggestion-row")


def say_two(stage: Stage) -> None:
    stage.say(COMPLAINT)
    stage.say(MEDICAL)


def test_a_stream_is_opened_shown_and_closed(open_page: OpenPage, stage: Stage, other: Stage) -> None:
    stage.say(COMPLAINT)
    other.say(COMPLAINT, posted_at=ago(150))
    page = open_page("desk", "mei")
    streams = streams_of(page)
    expect(streams).to_have_count(1)
    expect(page.get_by_role("button", name="Close this stream")).to_have_count(0)

    page.get_by_role("button", name="Open another stream").click()
    page.locator("#stream-menu").get_by_role("button", name="Glow", pressed=False).first.click()
    expect(streams).to_have_count(2)
    glow = streams.filter(has_text="Glow")
    expect(glow).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(re.compile(f"open=.*{other.id}"))
    first = streams.filter(has_not_text="Glow").get_by_role("button").first
    first.focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("aria-current", "true")
    expect(glow).not_to_have_attribute("aria-current", "true")

    glow.get_by_role("button", name="Close this stream").click()
    expect(streams).to_have_count(1)
    expect(glow).to_have_count(0)
    expect(page).not_to_have_url(re.compile(other.id))


def test_a_tab_tells_how_many_wait_and_how_late_the_oldest_is(
    open_page: OpenPage, stage: Stage, other: Stage, page: Page
) -> None:
    stage.say(COMPLAINT)
    other.say(COMPLAINT, posted_at=ago(150))
    open_page("desk", "mei")
    page.goto(f"{stage.service.url}/desk?stream={stage.id}&open={stage.id},{other.id}")

    late = streams_of(page).filter(has_text="Glow")
    expect(late).to_contain_text("late")
    expect(late.locator("age-clock")).to_have_attribute("data-level", "late")
    expect(late.locator(".count")).to_have_text("1")
    expect(page.locator(".oldest")).to_contain_text("in time")


def test_the_list_is_filtered_and_searched_and_the_filter_is_kept(open_page: OpenPage, stage: Stage) -> None:
    say_two(stage)
    page = open_page("desk", "mei")
    expect(rows(page)).to_have_count(2)

    page.get_by_label("Intent").select_option("complaint")
    expect(rows(page)).to_have_count(1)
    expect(page.locator("list-filter").get_by_role("status")).to_have_text("1 of 2 shown")
    page.reload()
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_label("Intent")).to_have_value("complaint")
    page.get_by_role("button", name="Clear").click()
    expect(rows(page)).to_have_count(2)

    page.locator("suggestion-card[ready]").wait_for()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("pregnan")
    expect(rows(page)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    assert stage.suggestions("approved") == []


def test_the_clock_filter_shows_the_late_ones(open_page: OpenPage, stage: Stage) -> None:
    stage.say(MEDICAL)
    stage.say(COMPLAINT, posted_at=ago(150))
    page = open_page("desk", "mei")
    expect(rows(page)).to_have_count(2)
    page.get_by_label("Clock").select_option("late")
    expect(rows(page)).to_have_count(1)
    expect(rows(page).first).to_contain_text(COMPLAINT)


def test_the_promises_are_counted_and_open_on_their_own_page(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    link = page.get_by_role("link", name="Follow-ups")
    expect(link).to_contain_text("1", timeout=15_000)
    with page.context.expect_page() as opened:
        link.click()
    expect(opened.value).to_have_url(re.compile(f"/promises\\?stream={stage.id}$"))
    expect(opened.value.locator("promise-list li")).to_have_count(1)


def test_what_was_sent_is_mine_or_everybodys(open_page: OpenPage, stage: Stage) -> None:
    say_two(stage)
    for name, text in (("mei", "From mei."), ("lina", "From lina.")):
        with closing(stage.service.client(name)) as agent:
            waiting = stage.suggestions("waiting")[0]
            agent.post(f"suggestions/{waiting['id']}/approve", json={"text": text}).raise_for_status()
    page = open_page("desk", "mei")
    link = page.get_by_role("link", name="Sent")
    expect(link).to_contain_text("2", timeout=15_000)
    with page.context.expect_page() as opened:
        link.click()
    page = opened.value
    sent = page.locator("sent-list li")
    expect(sent).to_have_count(1)
    expect(sent).to_contain_text("From mei.")
    page.get_by_label("Whose").select_option("all")
    expect(sent).to_have_count(2)
    expect(sent.first).to_contain_text("From lina.")
    expect(sent.first).to_contain_text("lina")

    stage.say(f"{COMPLAINT} again")
    waiting = stage.suggestions("waiting")[0]
    stage.api.post(
        f"suggestions/{waiting['id']}/approve", json={"text": "Copied.", "by_hand": True}
    ).raise_for_status()
    expect(sent.first).to_contain_text("by hand")


def test_alerts_are_chosen_kept_and_few(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("desk", "mei")
    page.context.grant_permissions(["notifications"], origin=stage.service.url)
    page.add_init_script(
        """window.told = [];
        window.Notification = class { constructor(title, { body }) { window.told.push([title, body]); }
          static permission = "granted"; static requestPermission = async () => "granted"; };"""
    )
    page.reload()
    page.get_by_role("button", name="Alerts").click()
    page.get_by_label("Desktop notification").check()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    stage.say(COMPLAINT, author={"id": "u1", "name": "mei_88"})
    expect(rows(page)).to_have_count(1)
    assert page.evaluate("window.told.length") == 1
    stage.say(f"{COMPLAINT} again")
    expect(rows(page)).to_have_count(2)
    assert page.evaluate("window.told") == [["mei_88 asks", COMPLAINT]]

    page.reload()
    page.get_by_role("button", name="Alerts").click()
    expect(page.get_by_label("Desktop notification")).to_be_checked()
    expect(page.get_by_label("Sound")).not_to_be_checked()


def test_a_refused_notification_is_explained(open_page: OpenPage) -> None:
    page = open_page("desk", "mei")
    page.add_init_script("window.Notification = class { static requestPermission = async () => 'denied'; };")
    page.reload()
    page.get_by_role("button", name="Alerts").click()
    page.get_by_label("Desktop notification").click()
    expect(page.get_by_text("The browser refuses notifications.")).to_be_visible()
    expect(page.get_by_label("Desktop notification")).not_to_be_checked()


def test_a_browser_without_storage_filters_all_the_same(open_page: OpenPage, stage: Stage) -> None:
    say_two(stage)
    page = open_page("desk", "mei")
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
          Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError"); } });"""
    )
    page.reload()
    page.get_by_label("Intent").select_option("complaint")
    expect(rows(page)).to_have_count(1)
    page.get_by_role("button", name="Alerts").click()
    page.get_by_label("Sound").check()
    expect(page.get_by_label("Sound")).to_be_checked()


def test_the_keys_are_listed_by_what_they_are_for(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    page.locator("suggestion-card[ready]").wait_for()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog.get_by_role("heading")).to_have_text(["List", "Open card", "Reply field", "Streams"])
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_who_is_here_and_the_figures_are_told(open_page: OpenPage, stage: Stage) -> None:
    stage.say(COMPLAINT)
    page = open_page("desk", "mei")
    expect(page.get_by_role("list", name="Here now")).to_contain_text("mei")
    expect(page.locator("stats-line")).to_contain_text("median")


def test_a_phone_has_the_filters_behind_one_button(open_page: OpenPage, stage: Stage) -> None:
    say_two(stage)
    page = open_page("desk", "mei")
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_label("Intent")).to_be_hidden()
    page.get_by_role("button", name="Filter").click()
    page.get_by_label("Intent").select_option("complaint")
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Filter")).to_contain_text("1")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    small = page.evaluate(
        """() => [...document.querySelector("sidestage-desk").shadowRoot.querySelectorAll("desk-toolbar :is(button, select, input)")]
          .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width < 44 || height < 44).length"""
    )
    assert small == 0

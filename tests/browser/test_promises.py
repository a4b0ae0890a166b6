"""The promise ledger's page, and the end of a stream with promises that nobody has seen."""

import re
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]
BROKEN = "my order 88123456 came broken, very disappointed"
BROKEN_SHOWN = "my order •••3456 came broken, very disappointed"
LATE = "where is my order #774411? call 0123456789"


@pytest.fixture
def two(stage: Stage) -> Stage:
    """Two promises that nobody has seen."""
    for text in (BROKEN, LATE):
        assert stage.say(text)["decision"]["action"] == "follow_up"
    return stage


def promised(stage: Stage, text: str) -> dict[str, Any]:
    asked = {"stream": stage.id, "q": text}
    [found] = stage.api.get("follow-ups", params=asked).raise_for_status().json()["items"]
    return found


def rows(page: Page) -> Locator:
    return page.locator("promise-list li")


def test_one_is_opened_worked_on_and_done_by_keyboard(open_page: OpenPage, two: Stage) -> None:
    page = open_page("promises", "mei")
    expect(page.get_by_role("heading", name="Nobody has seen these 2 yet")).to_be_visible()
    expect(page.get_by_text("88123456")).to_have_count(0)
    row = rows(page).filter(has_text=BROKEN_SHOWN)
    row.get_by_role("button").focus()
    page.keyboard.press("Enter")
    panel = page.locator("promise-panel")
    expect(panel.locator("blockquote")).to_have_text(BROKEN_SHOWN)

    page.keyboard.press("r")
    expect(panel.locator("blockquote")).to_have_text(BROKEN)
    expect(panel.locator(".history")).to_contain_text("mei looked at the numbers")
    page.keyboard.press("w")
    expect(row.locator(".chip")).to_have_text("waiting for the viewer")
    page.keyboard.press("e")
    panel.get_by_role("combobox").select_option("lina")
    panel.get_by_label("Note").fill("Photo asked for")
    page.keyboard.press("Enter")
    expect(row).to_contain_text("by lina")
    page.keyboard.press("d")
    expect(row.locator(".chip")).to_have_text("done")
    made = promised(two, "88123456")
    assert (made["state"], made["owner"], made["note"]) == ("done", "lina", "Photo asked for")
    assert made["seen_by"] == "mei"

    page.keyboard.press("o")
    expect(row.locator(".chip")).to_have_text("open")
    page.keyboard.press("Escape")
    expect(panel.locator("blockquote")).to_have_count(0)
    expect(page.get_by_role("heading", name="Nobody has seen this one yet")).to_be_visible()


def test_one_is_dropped_with_a_reason(open_page: OpenPage, two: Stage) -> None:
    page = open_page("promises", "mei")
    row = rows(page).filter(has_text="came broken")
    row.get_by_role("button").click()
    page.locator(".history li").first.wait_for()
    page.keyboard.press("x")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Why it is dropped")).to_be_focused()
    page.keyboard.type("sorted out in private")
    page.keyboard.press("Enter")
    expect(row.locator(".chip")).to_have_text("dropped")
    assert promised(two, "88123456")["reason"] == "sorted out in private"


def test_what_another_changed_meanwhile_is_shown_and_not_overwritten(open_page: OpenPage, two: Stage) -> None:
    page = open_page("promises", "mei")
    rows(page).filter(has_text="came broken").get_by_role("button").click()
    page.locator(".history li").first.wait_for()
    page.locator("promise-panel").evaluate("panel => { panel.item.updated_at = '2020-01-01T00:00:00Z'; }")
    page.keyboard.press("d")
    expect(page.locator("promise-panel").get_by_role("alert")).to_contain_text("Somebody changed it")
    assert promised(two, "88123456")["state"] == "open"


def test_the_list_is_narrowed_and_the_address_keeps_it(open_page: OpenPage, two: Stage) -> None:
    page = open_page("promises", "otto")
    expect(rows(page)).to_have_count(2)
    page.get_by_label("Search").fill("774411")
    expect(rows(page)).to_have_count(1)
    page.reload()
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_label("Search")).to_have_value("774411")
    page.get_by_label("Search").fill("nothing like it")
    expect(page.get_by_text("No promise is like that.")).to_be_visible()
    page.get_by_label("Search").fill("")
    page.get_by_label("Whose").select_option("Mine")
    expect(rows(page)).to_have_count(0)
    with closing(two.service.client("mei")) as mei:
        one = promised(two, "774411")
        mei.patch(f"follow-ups/{one['id']}", json={"owner": "otto"}).raise_for_status()
    expect(rows(page)).to_have_count(1)


def test_it_is_taken_out_as_a_file(open_page: OpenPage, two: Stage) -> None:
    page = open_page("promises", "otto")
    expect(rows(page)).to_have_count(2)
    for whole in (False, True):
        page.get_by_label("with numbers").set_checked(whole)
        with page.expect_download() as download:
            page.get_by_role("button", name="to CSV").click()
        text = download.value.path().read_text("utf-8-sig")
        assert (BROKEN in text) is whole
        assert (BROKEN_SHOWN in text) is not whole


def test_a_list_that_does_not_come_says_so_and_is_asked_for_again(open_page: OpenPage, two: Stage) -> None:
    page = open_page("account", "mei")
    page.route(re.compile("/api/v1/follow-ups\\?"), lambda route: route.abort())
    page.goto(f"{two.service.url}/promises?stream={two.id}")
    expect(page.get_by_role("alert").filter(has_text="connection")).to_be_visible()
    page.unroute_all()
    page.get_by_role("button", name="Try again").click()
    expect(rows(page)).to_have_count(2)


def test_on_a_phone_the_open_one_takes_the_place_of_the_list(
    open_page: OpenPage, two: Stage, page: Page
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page("promises", "mei")
    rows(page).first.get_by_role("button").click()
    page.locator(".history li").first.wait_for()
    expect(rows(page).first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Close").click()
    expect(rows(page).first).to_be_visible()


def test_a_stream_ends_when_its_promises_were_seen(open_page: OpenPage, two: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.get_by_role("button", name="End stream").click()
    page.get_by_role("button", name="End it: no more comments").click()
    dialog = page.get_by_role("dialog", name="Promises that nobody has seen")
    expect(dialog.get_by_role("listitem")).to_have_count(2)
    one = dialog.get_by_role("listitem").filter(has_text="came broken")
    one.get_by_role("combobox").select_option("lina")
    expect(dialog.get_by_role("listitem")).to_have_count(1)
    expect(dialog.get_by_role("button", name="End anyway: one stays unseen")).to_be_visible()
    dialog.get_by_role("button", name="Seen: ").click()
    expect(dialog.get_by_role("listitem")).to_have_count(0)
    dialog.get_by_role("button", name="End it: no more comments").click()
    expect(page.locator(".stream-head .state")).to_have_text("ended")
    expect(dialog).to_have_count(0)
    assert promised(two, "88123456")["owner"] == "lina"
    assert promised(two, "774411")["seen_by"] == "otto"


def test_a_stream_that_ends_anyway_leaves_them_on_top_of_the_ledger(open_page: OpenPage, two: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.get_by_role("button", name="End stream").click()
    page.get_by_role("button", name="End it: no more comments").click()
    page.get_by_role("button", name="End anyway: 2 stay unseen").click()
    expect(page.locator(".stream-head .state")).to_have_text("ended")
    page.goto(f"{two.service.url}/promises?stream={two.id}")
    expect(page.get_by_role("heading", name="Nobody has seen these 2 yet")).to_be_visible()
    rows(page).first.get_by_role("button").click()
    expect(page.locator(".history")).to_contain_text("the stream ended before anybody saw it")


def test_the_waiting_list_hides_numbers_and_the_card_shows_them(open_page: OpenPage, two: Stage) -> None:
    page = open_page("desk", "mei")
    row = page.locator("suggestion-row").filter(has_text=BROKEN_SHOWN)
    row.click()
    expect(page.locator("suggestion-card .viewer-text")).to_have_text(BROKEN)

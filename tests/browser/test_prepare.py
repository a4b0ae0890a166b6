"""A stream is prepared: its checklist turns green, its details and its knowledge are worked on."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.alerted import add_channel, chat, remove_channels
from tests.browser.conftest import SAMPLE, Stage
from tests.browser.messy import wrong_workbook

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]
FRIDAY = {
    "title": "Friday late", "platform": "tiktok", "timezone": "Asia/Kuala_Lumpur", "languages": ["en", "ms"],
    "default_language": "en",
}  # fmt: skip


@pytest.fixture
def friday(stage: Stage) -> Iterator[Stage]:
    """A planned stream of its own, without knowledge, beside the live one."""
    made = stage.api.post("streams", json=FRIDAY).raise_for_status().json()
    yield Stage(stage.service, stage.api, made["id"])
    stage.api.post(f"streams/{made['id']}/end")


def item(page: Page, name: str) -> Locator:
    return page.locator(".golive li").filter(has=page.locator(f"#golive-{name}"))


def opened(page: Page, stage: Stage, part: str = "") -> Page:
    page.goto(f"{stage.service.url}/knowledge?stream={stage.id}{part}")
    expect(page.locator(".golive li")).to_have_count(7)
    return page


def is_in(page: Page, name: str, state: str) -> None:
    """The list is read anew every half a minute at the latest."""
    expect(item(page, name)).to_have_attribute("data-state", state, timeout=45_000)


def change(stage: Stage, price: str, version: int, activate: bool = True) -> None:
    edits = [{"sheet": "products", "row": 2, "column": "price", "value": price}]
    path = f"streams/{stage.id}/knowledge/{version}/edit"
    stage.api.post(path, json={"edits": edits, "activate": activate}).raise_for_status()


def test_the_checklist_turns_green(open_page: OpenPage, friday: Stage) -> None:
    page = opened(open_page("knowledge", "otto"), friday)
    is_in(page, "knowledge", "missing")
    expect(item(page, "knowledge")).to_have_attribute("data-next", "")
    expect(page.locator(".golive-start")).to_contain_text(
        "Not done yet: Knowledge, Pre-flight, Room, People, Alerts"
    )

    page.get_by_role("link", name="Details").click()
    page.get_by_label("Starts at").fill("2031-11-21T20:00")
    page.get_by_label("Sells to").fill("MY")
    page.get_by_role("button", name="Save").click()
    is_in(page, "details", "ok")

    page.locator("#golive-knowledge").click()
    page.set_input_files("#workbook-file", SAMPLE / "shop.xlsx")
    page.get_by_role("button", name="Upload and activate").click()
    is_in(page, "knowledge", "ok")
    expect(item(page, "knowledge")).to_contain_text("Version 1, by otto")
    expect(item(page, "preflight")).to_have_attribute("data-next", "")

    friday.say("how much is link 1?")
    is_in(page, "room", "ok")
    with ExitStack() as stack:
        server = stack.enter_context(chat())
        stack.callback(remove_channels, friday)
        channel = add_channel(friday, server, "Night shift")
        friday.api.post(f"alert-channels/{channel}/test").raise_for_status()
        friday.api.patch(f"streams/{friday.id}", json={"alerts": {"channels": [channel]}}).raise_for_status()
        is_in(page, "alerts", "ok")
        for who in ("mei", "hana"):
            client = stack.enter_context(friday.service.client(who))
            stack.enter_context(client.stream("GET", f"streams/{friday.id}/events"))
        is_in(page, "people", "ok")
        expect(item(page, "people")).to_contain_text("mei at the desk, hana at the prompter")
    is_in(page, "people", "missing")
    page.get_by_role("button", name="Start stream").click()
    expect(page.locator(".stream-head .state")).to_have_text("live")
    expect(page.get_by_role("button", name="Start stream")).to_be_hidden()


def test_each_line_leads_to_where_it_is_mended(open_page: OpenPage, friday: Stage) -> None:
    page = opened(open_page("knowledge", "otto"), friday)
    targets = {
        name: item(page, name).get_by_role("link").get_attribute("href") for name in ("preflight", "alerts")
    }
    assert targets == {
        "preflight": f"/preflight?stream={friday.id}",
        "alerts": f"/alerts?stream={friday.id}#streams",
    }
    page.locator("#golive-room").click()
    expect(page.locator("go-live-help")).to_contain_text(f"/api/v1/streams/{friday.id}/comments")
    page.locator("#golive-people").click()
    expect(page.get_by_role("link", name="The prompter, for the host")).to_have_attribute(
        "href", f"{friday.service.url}/host?stream={friday.id}"
    )
    page.go_back()
    expect(page.locator("go-live-help")).to_contain_text("connector")


def test_a_computer_whose_clock_is_wrong_is_told(open_page: OpenPage, stage: Stage, page: Page) -> None:
    page.add_init_script("const now = Date.now; Date.now = () => now() + 90_000;")
    opened(open_page("knowledge", "otto"), stage)
    is_in(page, "clock", "warn")
    expect(item(page, "clock")).to_contain_text("This computer's clock is 90 s ahead")


def test_details_are_edited_and_what_is_wrong_stands_beside_its_field(
    open_page: OpenPage, friday: Stage
) -> None:
    page = opened(open_page("knowledge", "otto"), friday, "#details")
    languages = page.get_by_label("Languages")
    languages.fill("en, qq1")
    page.get_by_label("Time zone").fill("Mars/Base")
    page.get_by_role("button", name="Save").click()
    wrong = page.locator("#stream-languages-wrong")
    expect(wrong).to_have_text("qq1 is no language. Write codes like en, zh or pt-BR.")
    expect(page.locator("#stream-timezone-wrong")).to_contain_text("There is no time zone Mars/Base")
    expect(languages).to_have_attribute("aria-invalid", "true")
    languages.fill("ms, en")
    page.get_by_label("Default language").select_option("ms")
    page.get_by_label("Time zone").fill("Asia/Bangkok")
    page.get_by_label("Starts at").fill("2031-11-21T20:00")
    page.get_by_label("Title", exact=True).fill("Saturday early")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Saturday early")).to_be_visible()
    expect(wrong).to_be_empty()
    found = friday.api.get(f"streams/{friday.id}").json()
    assert (found["languages"], found["default_language"], found["timezone"]) == (
        ["ms", "en"],
        "ms",
        "Asia/Bangkok",
    )
    assert found["starts_at"] == "2031-11-21T13:00:00.000+00:00"


def test_a_stream_is_made_started_and_ended(open_page: OpenPage) -> None:
    page = open_page("knowledge", "otto")
    page.get_by_role("link", name="New stream").click()
    page.get_by_role("button", name="Create").click()
    expect(page.locator("#stream-title-wrong")).not_to_be_empty()
    expect(page.get_by_label("Title")).to_be_focused()
    page.get_by_label("Title").fill("Friday late")
    page.get_by_label("Time zone").fill("Asia/Kuala_Lumpur")
    page.get_by_label("Languages").fill("en, ms")
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_role("heading", name="Friday late")).to_be_visible()
    page.get_by_role("button", name="Start stream").click()
    page.get_by_role("button", name="End stream").click()
    page.get_by_role("button", name="End it").click()
    expect(page.locator(".stream-head .state")).to_have_text("ended")
    expect(page.locator("go-live-list")).to_be_hidden()


def test_a_planned_stream_is_deleted_once_its_title_is_typed(open_page: OpenPage, friday: Stage) -> None:
    page = opened(open_page("knowledge", "otto"), friday, "#details")
    page.get_by_text("Delete this stream").click()
    delete = page.get_by_role("button", name="Delete for good")
    page.get_by_label("To delete it, type its title: Friday late").fill("Friday")
    expect(delete).to_be_disabled()
    page.get_by_label("To delete it, type its title: Friday late").fill("Friday late")
    delete.click()
    page.wait_for_url("**/knowledge")
    assert friday.api.get(f"streams/{friday.id}").status_code == 404


def test_a_live_stream_offers_no_deletion(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page("knowledge", "otto"), stage, "#details")
    expect(page.get_by_role("button", name="Save")).to_be_visible()
    expect(page.get_by_text("Delete this stream")).to_have_count(0)


def test_knowledge_is_copied_looked_at_and_activated(
    open_page: OpenPage, stage: Stage, friday: Stage
) -> None:
    page = opened(open_page("knowledge", "otto"), friday)
    page.set_input_files("#workbook-file", SAMPLE / "shop.xlsx")
    page.get_by_role("button", name="Upload and activate").click()
    is_in(page, "knowledge", "ok")
    change(stage, "99", 1)
    page.reload()
    page.get_by_label("Copy from an earlier stream").select_option(stage.id)
    page.get_by_role("button", name="Copy as draft").click()
    expect(page.locator("version-changes ins")).to_have_text("99")
    expect(page.locator("version-list li").first).to_contain_text("draft")
    is_in(page, "knowledge", "warn")
    assert friday.api.get(f"streams/{friday.id}").json()["active_version"] == 1
    page.get_by_role("button", name="Activate", exact=True).first.click()
    expect(page.get_by_text("Version 2 answers now, before it version 1 did.")).to_be_visible()
    is_in(page, "knowledge", "ok")


def test_a_draft_is_uploaded_and_activated_afterwards(
    open_page: OpenPage, stage: Stage, tmp_path: Path
) -> None:
    page = opened(open_page("knowledge", "otto"), stage)
    page.set_input_files("#workbook-file", wrong_workbook(tmp_path, (3, "price", 7.25)))
    page.get_by_role("button", name="Upload as draft").click()
    expect(page.get_by_text("Version 2 is a draft")).to_be_visible()
    expect(item(page, "knowledge")).to_contain_text("Version 1 answers, but version 2 is newer")
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1
    page.get_by_role("button", name="Activate", exact=True).click()
    expect(page.locator("version-list li").first).to_contain_text("active")
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 2


def test_any_two_versions_are_compared(open_page: OpenPage, stage: Stage) -> None:
    change(stage, "99", 1)
    change(stage, "49", 2)
    page = opened(open_page("knowledge", "otto"), stage)
    page.get_by_role("button", name="Changes: version 3").click()
    changed = page.locator("version-changes dd")
    expect(changed).to_have_text("99 → 49")
    page.get_by_role("combobox", name="From", exact=True).select_option("1")
    expect(changed).to_have_text("129 → 49")
    page.get_by_role("combobox", name="From", exact=True).select_option("3")
    page.get_by_role("combobox", name="To", exact=True).select_option("1")
    expect(changed).to_have_text("49 → 129")
    page.get_by_role("searchbox", name="Filter").fill("nothing like it")
    expect(changed).to_have_count(0)
    page.get_by_role("combobox", name="To", exact=True).select_option("3")
    expect(page.get_by_text("They say the same.")).to_be_visible()


def test_what_another_activates_is_shown_with_the_way_back(open_page: OpenPage, stage: Stage) -> None:
    page = opened(open_page("knowledge", "otto"), stage)
    expect(page.locator("version-list li")).to_have_count(1)
    change(stage, "99", 1)
    expect(page.get_by_text("Version 2 answers now, before it version 1 did. By boss.")).to_be_visible()
    page.get_by_role("button", name="Back to version 1").click()
    expect(page.get_by_text("Version 1 answers now, before it version 2 did.")).to_be_visible()


def test_a_change_to_a_version_that_was_overtaken_is_refused_and_explained(
    open_page: OpenPage, stage: Stage
) -> None:
    page = opened(open_page("knowledge", "otto"), stage)
    page.locator("small-edits details").evaluate("one => (one.open = true)")
    page.locator(".edit-list input").first.fill("1.5")
    change(stage, "99", 1)
    expect(page.get_by_text("Another version answers by now. Your changes were not saved")).to_be_visible()


def test_the_page_fits_a_phone(open_page: OpenPage, stage: Stage, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page("knowledge", "otto")
    expect(page.locator("go-live-list summary")).to_contain_text("of 7 · next: ")
    expect(page.locator(".golive")).to_be_hidden()
    page.locator("go-live-list summary").click()
    page.locator("#golive-details").click()
    expect(page.get_by_label("Title")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_first_stream_is_asked_for_where_there_is_none(open_page: OpenPage, page: Page) -> None:
    def none(route: Any) -> None:
        route.fulfill(json={"items": [], "next": None})

    page.route("**/api/v1/streams?*", none)
    open_page("knowledge", "otto")
    expect(page.get_by_text("A stream is one broadcast")).to_be_visible()
    expect(page.get_by_label("Title")).to_be_focused()
    expect(page.get_by_label("Languages")).to_have_value("en")

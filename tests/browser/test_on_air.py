"""The on-air board: numbers, arrows and touch put products on air, and what was said wrong is put right."""

import re

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import OpenPage, Stage
from tests.browser.deployment import visit
from tests.browser.on_stage import (
    ago,
    current,
    put,
    serve_pictures,
    timeline,
    upload,
    workbook,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]


@pytest.fixture
def board(open_page: OpenPage) -> Page:
    page = open_page("on-air", "otto")
    expect(framed(page)).to_contain_text("Linen wrap midi dress")
    return page


def framed(page: Page) -> Locator:
    return page.locator("air-card[data-on-air]")


def on_air(page: Page, name: str) -> None:
    expect(page.locator("air-now strong")).to_have_text(name)


def lines(page: Page) -> Locator:
    return page.locator("air-timeline li")


def test_a_number_that_is_no_others_beginning_is_put_on_air_at_once(board: Page, stage: Stage) -> None:
    board.keyboard.press("5")
    on_air(board, "Cloud sneakers")
    expect(framed(board)).to_contain_text("Cloud sneakers")
    expect(framed(board).get_by_role("button", pressed=True)).to_be_visible()
    assert current(stage) == "SN-205"


def test_a_number_of_two_digits_is_waited_for(board: Page, stage: Stage) -> None:
    board.keyboard.press("1")
    expect(board.locator(".typed")).to_contain_text("Linen wrap midi dress")
    board.keyboard.press("2")
    on_air(board, "Velvet lip tint")
    assert timeline(stage)[1:] == [current(stage)]  # 1 was never put there


def test_enter_ends_the_wait_and_escape_takes_back_what_was_typed(board: Page, stage: Stage) -> None:
    board.keyboard.press("5")
    on_air(board, "Cloud sneakers")
    board.keyboard.press("1")
    board.keyboard.press("Escape")
    expect(board.locator(".typed")).to_be_hidden()
    assert current(stage) == "SN-205"
    board.keyboard.press("1")
    board.keyboard.press("Enter")
    on_air(board, "Linen wrap midi dress")


def test_after_a_pause_the_shorter_number_is_meant(board: Page) -> None:
    board.keyboard.press("2")
    on_air(board, "Chiffon tie-neck blouse")
    board.keyboard.press("1")
    on_air(board, "Linen wrap midi dress")


def test_enter_after_a_number_does_not_press_the_card_that_was_clicked(board: Page, stage: Stage) -> None:
    board.locator("air-card").filter(has_text="Cloud sneakers").click()
    on_air(board, "Cloud sneakers")
    board.keyboard.press("1")
    board.keyboard.press("Enter")
    on_air(board, "Linen wrap midi dress")
    assert timeline(stage) == ["DR-101", "SN-205", "DR-101"]


@pytest.mark.parametrize("key", ["0", "Escape"])
def test_nothing_is_on_air(board: Page, stage: Stage, key: str) -> None:
    board.keyboard.press(key)
    on_air(board, "Nothing on air")
    expect(framed(board)).to_have_count(0)
    assert current(stage) is None


def test_a_number_that_no_product_has_is_told_and_changes_nothing(board: Page, stage: Stage) -> None:
    board.keyboard.type("17")
    expect(board.get_by_text("No product has the number 17.")).to_be_visible()
    assert timeline(stage) == ["DR-101"]


@pytest.mark.parametrize("key", ["u", "Z"])
def test_a_change_is_taken_back(board: Page, stage: Stage, key: str) -> None:
    board.keyboard.press("5")
    expect(board.locator("news-line")).to_contain_text("On air: #5 Cloud sneakers.")
    board.keyboard.press(key)
    on_air(board, "Linen wrap midi dress")
    expect(board.locator("news-line")).to_contain_text("Taken back.")
    assert timeline(stage) == ["DR-101"]


def test_arrows_go_to_the_product_after_and_before(board: Page) -> None:
    board.keyboard.press("ArrowRight")
    on_air(board, "Chiffon tie-neck blouse")
    board.keyboard.press("ArrowDown")
    on_air(board, "High-waist wide-leg jeans")
    board.get_by_role("button", name="Product before").click()
    on_air(board, "Chiffon tie-neck blouse")


def test_what_a_search_finds_is_put_on_air(board: Page) -> None:
    board.keyboard.press("/")
    board.keyboard.type("sneak")
    expect(board.locator("air-card:visible")).to_have_count(1)
    board.keyboard.press("Enter")
    on_air(board, "Cloud sneakers")
    expect(board.locator("air-card:visible")).to_have_count(16)
    board.keyboard.press("/")
    board.keyboard.type("nothing such")
    expect(board.get_by_text("No product is called “nothing such”.")).to_be_visible()
    board.keyboard.press("Escape")
    expect(board.locator("air-card:visible")).to_have_count(16)
    on_air(board, "Cloud sneakers")


def test_it_was_another_product_then(open_page: OpenPage, stage: Stage) -> None:
    stage.api.patch(f"streams/{stage.id}", json={"rules": {"manual_intents": ["price"], "undo_seconds": 1}})
    put(stage, "SN-205", minutes=9)
    for _ in range(2):
        stage.say("how much is this?", posted_at=ago(5))
    page = open_page("on-air", "otto")
    expect(lines(page)).to_have_count(2)
    page.keyboard.press("c")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    product = page.get_by_label("Product", exact=True)
    expect(product).to_have_value("SN-205")
    product.select_option("DR-101")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("news-line")).to_contain_text(
        "2 comments meant what was on air then: 0 answered already, which stands; 2 waiting, drafted again."
    )
    expect(lines(page).nth(1)).to_contain_text("#1 Linen wrap midi dress")
    assert timeline(stage) == ["DR-101", "DR-101"]
    drafts = stage.suggestions("waiting")
    assert {draft["product"]["sku"] for draft in drafts} == {"DR-101"}
    assert all("129" in draft["reply"]["text"] for draft in drafts)


def test_a_time_is_put_right_and_a_line_taken_off_and_put_back(open_page: OpenPage, stage: Stage) -> None:
    put(stage, "SN-205", minutes=30)
    page = open_page("on-air", "otto")
    lines(page).nth(1).get_by_role("button", name="Correct").click()
    field = page.get_by_label("From (Asia/Kuala_Lumpur)")
    was = field.input_value()
    past_midnight = int(was[11:13]) * 60 + int(was[14:16])
    hour, minute = divmod(past_midnight - 7 if past_midnight >= 7 else past_midnight + 7, 60)
    field.fill(f"{was[:11]}{hour:02}:{minute:02}")
    page.get_by_role("button", name="Save").click()
    expect(lines(page).nth(1).locator("time")).to_have_text(f"{hour:02}:{minute:02}:00")
    lines(page).nth(1).get_by_role("button", name="Take off").click()
    expect(lines(page)).to_have_count(1)
    assert timeline(stage) == ["DR-101"]
    page.get_by_role("button", name="Undo").last.click()
    expect(lines(page)).to_have_count(2)
    assert timeline(stage) == ["SN-205", "DR-101"]


def test_a_line_is_added_in_the_past_without_changing_what_is_on_air_now(
    open_page: OpenPage, stage: Stage
) -> None:
    page = open_page("on-air", "otto")
    page.get_by_role("button", name="Add an earlier one").click()
    page.get_by_label("Product", exact=True).select_option("SN-205")
    field = page.get_by_label("From (Asia/Kuala_Lumpur)")
    field.fill("2026-01-02T20:14")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(lines(page).last).to_contain_text("20:14:00")
    assert (timeline(stage), current(stage)) == (["SN-205", "DR-101"], "DR-101")
    on_air(page, "Linen wrap midi dress")


def test_the_hosts_comment_moves_the_board_and_an_unknown_number_is_told(board: Page, stage: Stage) -> None:
    stage.api.patch(f"streams/{stage.id}", json={"rules": {"on_air_by": "host"}}).raise_for_status()
    stage.say("#5", roles=["host"])
    on_air(board, "Cloud sneakers")
    expect(lines(board).first).to_contain_text("@viewer_")
    stage.say("77号链接", roles=["host"])
    expect(board.locator("news-line")).to_contain_text("put number 77 on air, and no product has it.")
    on_air(board, "Cloud sneakers")


def test_an_offer_is_counted_down_on_its_card_and_above(open_page: OpenPage, stage: Stage) -> None:
    upload(stage, workbook(offer=True))
    put(stage, "SN-205")
    page = open_page("on-air", "otto")
    offer = page.locator("air-now .offer")
    expect(offer).to_have_text(re.compile(r"FLASH20 ends in 1[01]:\d\d"))
    expect(framed(page).locator(".offer")).to_contain_text("FLASH20 ends in")
    expect(offer).not_to_have_text(offer.inner_text())


def test_the_desk_counts_the_same_offer_down(open_page: OpenPage, stage: Stage) -> None:
    upload(stage, workbook(offer=True))
    put(stage, "SN-205")
    page = open_page("desk", "mei")
    offer = page.locator("stats-line .promo")
    expect(offer).to_have_text(re.compile(r"FLASH201[01]:\d\d"))
    expect(offer).not_to_have_text(offer.inner_text())
    put(stage, "DR-101")
    expect(offer).to_have_count(0)


def test_pictures_are_asked_for_without_saying_where_from_and_initials_stand_for_those_that_are_not_there(
    open_page: OpenPage, page: Page, stage: Stage
) -> None:
    asked = serve_pictures(page)
    upload(stage, workbook(pictures=True))
    open_page("on-air", "otto")
    expect(page.locator("air-card").nth(0).locator("img[data-there]")).to_be_visible()
    expect(page.locator("air-card").nth(1).locator(".picture")).to_have_text("CT")  # it has none
    expect(page.locator("air-card").nth(3).locator("img")).to_have_count(0)  # it is not there
    expect(page.locator("air-card").nth(3).locator(".picture")).to_have_text("SR")
    assert asked
    assert not [headers for headers in asked if "referer" in headers]


def test_no_other_page_lets_a_picture_of_another_site_in(stage: Stage) -> None:
    def images(path: str) -> str:
        policy = httpx.get(f"{stage.service.url}/{path}").headers["content-security-policy"]
        return next(part.strip() for part in policy.split(";") if "img-src" in part)

    assert images("on-air") == "img-src 'self' https: data:"
    assert {images(path) for path in ("desk", "knowledge", "host")} == {"img-src 'self' data:"}


def test_three_hundred_products_are_found_by_their_numbers(open_page: OpenPage, stage: Stage) -> None:
    upload(stage, workbook(300))
    page = open_page("on-air", "otto")
    expect(page.locator("air-card")).to_have_count(300)
    page.keyboard.type("287")
    on_air(page, "Another thing, number 287")
    expect(framed(page)).to_be_in_viewport()


def test_on_a_phone_a_touch_puts_on_air_and_the_timeline_is_behind_a_button(
    browser: Browser, stage: Stage
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = visit(context.new_page(), stage, "on-air", "otto")
    page.locator("air-card").nth(1).tap()
    on_air(page, "Chiffon tie-neck blouse")
    expect(page.locator("air-timeline")).to_be_hidden()
    page.get_by_role("button", name="What was on air").tap()
    expect(lines(page)).to_have_count(2)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    page.get_by_role("button", name="Products").tap()
    expect(page.locator("air-card").first).to_be_visible()
    context.close()


def test_a_host_only_looks_at_the_board(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("on-air", "hana")
    expect(framed(page)).to_contain_text("Linen wrap midi dress")
    expect(page.locator("air-card button, air-now button")).to_have_count(0)
    expect(page.get_by_role("button", name="Add an earlier one")).to_have_count(0)
    expect(page.locator("stream-nav a")).to_have_count(0)
    page.keyboard.press("5")
    page.keyboard.press("0")
    expect(page.locator(".typed")).to_be_hidden()
    assert timeline(stage) == ["DR-101"]


def test_after_the_stream_the_board_is_only_looked_at(open_page: OpenPage, stage: Stage) -> None:
    stage.api.post(f"streams/{stage.id}/end").raise_for_status()
    page = open_page("on-air", "otto")
    expect(framed(page)).to_contain_text("Linen wrap midi dress")
    expect(page.locator("air-card button")).to_have_count(0)
    page.keyboard.press("5")
    page.keyboard.press("0")
    expect(page.locator(".typed")).to_be_hidden()
    assert timeline(stage) == ["DR-101"]


@LANGUAGES
def test_nothing_of_it_is_out_of_reach(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    upload(stage, workbook(offer=True))
    open_page("on-air", "otto")
    expect(framed(page)).to_be_visible()
    page.keyboard.press("5")
    expect(page.locator("news-line p")).to_be_visible()
    found = in_both_themes(page)
    page.get_by_role("button", name=words["air.earlier"]).click()
    found += in_both_themes(page, "form")
    assert found == []

"""The host's prompter: touched or by key, and nothing moves while it is read."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.asking import AUSTRALIA, FADES, ICELAND, PERU, SIX, ask, card, topics
from tests.browser.conftest import SAMPLE, OpenPage, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
LEAST_LETTERS = 48


@pytest.fixture(autouse=True)
def _screen(page: Page) -> None:
    """A prompter's."""
    page.set_viewport_size({"width": 1920, "height": 1080})


def places(page: Page) -> dict[str, float]:
    """How far down each question stands, once it has slid in."""
    return page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("topic-card .question")]
             .map((one) => [one.textContent, one.closest("topic-card").offsetTop + one.offsetTop]))"""
    )


def letters(page: Page) -> float:
    """The size of the first question's letters in pixels."""
    return page.evaluate("parseFloat(getComputedStyle(document.querySelector('.question')).fontSize)")


def test_a_touch_answers_and_is_taken_back_in_place(open_page: OpenPage, stage: Stage) -> None:
    stage.let_undo(30)
    ask(stage, AUSTRALIA, times=2)
    ask(stage, ICELAND, PERU)
    page = open_page("host", "hana")
    expect(page.locator("topic-card")).to_have_count(3)
    before = places(page)
    card(page, AUSTRALIA).locator(".askers").click()

    expect(card(page, AUSTRALIA).get_by_role("status")).to_have_text("Answered")
    assert [topics(stage, "answered")[AUSTRALIA][key] for key in ("askers", "settled_by")] == [2, "hana"]
    assert places(page) == before, "what is read stays where it is"

    page.keyboard.press("z")
    expect(card(page, AUSTRALIA).get_by_role("button", name="Later")).to_be_visible()
    assert topics(stage, "answered") == {}
    assert AUSTRALIA in topics(stage)


def test_what_was_answered_folds_away_and_the_next_comes_in_at_the_bottom(
    open_page: OpenPage, stage: Stage
) -> None:
    stage.let_undo(1)
    ask(stage, *SIX)
    page = open_page("host", "hana")
    cards = page.locator("topic-card")
    expect(cards).to_have_count(5)
    expect(page.get_by_role("link", name="One more waits")).to_be_visible()
    shown = cards.locator(".question").all_inner_texts()
    page.keyboard.press("1")
    expect(cards.locator(".question").first).to_have_text(shown[1])
    expect(cards).to_have_count(5)
    assert cards.locator(".question").all_inner_texts()[:4] == shown[1:]
    expect(page.get_by_role("link", name="more wait")).to_be_hidden()


def test_the_keys_put_off_take_off_the_air_and_take_back(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, AUSTRALIA, ICELAND, PERU)
    page = open_page("host", "hana")
    expect(page.locator("topic-card")).to_have_count(3)
    first, second, _ = page.locator(".question").all_inner_texts()
    page.keyboard.press("Shift+Digit2")
    expect(card(page, second).get_by_role("status")).to_have_text("Later")
    assert topics(stage)[second]["later_until"] is not None
    page.keyboard.press("x")
    expect(card(page, first).get_by_role("status")).to_have_text("Not for air")
    assert list(topics(stage, "dismissed")) == [first]
    page.keyboard.press("z")
    expect(card(page, first).get_by_role("status")).to_have_count(0)
    page.keyboard.press("z")
    expect(card(page, second).get_by_role("status")).to_have_count(0)
    assert [topic["later_until"] for topic in topics(stage).values()] == [None, None, None]


def test_a_swipe_puts_off_and_half_a_swipe_does_nothing(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, AUSTRALIA)
    page = open_page("host", "hana")
    one = card(page, AUSTRALIA)
    for far, says in ((60, None), (240, "Later")):
        box = one.locator(".question").bounding_box()
        assert box is not None
        x, y = box["x"] + 40, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + far, y, steps=4)
        page.mouse.up()
        if says is None:
            expect(one).not_to_have_attribute("data-pushed", "")
            assert one.get_by_role("status").count() == 0
        else:
            expect(one.get_by_role("status")).to_have_text(says)
    assert topics(stage)[AUSTRALIA]["later_until"] is not None
    assert topics(stage, "answered") == {}


def test_a_new_card_comes_in_below_and_is_announced(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, ICELAND)
    page = open_page("host", "hana")
    expect(page.locator("topic-card")).to_have_count(1)
    before = places(page)[ICELAND]
    ask(stage, AUSTRALIA, times=3)
    expect(page.locator("topic-card").nth(1)).to_contain_text(AUSTRALIA)
    assert places(page)[ICELAND] == before, "however many ask the new one"
    expect(page.get_by_role("status").filter(has_text=f"New question: {AUSTRALIA}")).to_be_attached()
    expect(card(page, AUSTRALIA)).to_have_attribute("data-new", "new")
    expect(card(page, AUSTRALIA).locator(".askers")).to_contain_text("3")


def test_what_the_controller_pins_comes_in_at_once(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, *SIX)
    page = open_page("host", "hana")
    expect(page.locator("topic-card")).to_have_count(5)
    shown = page.locator(".question").all_inner_texts()
    [waiting] = [topic for question, topic in topics(stage).items() if question not in shown]
    stage.api.post(f"topics/{waiting['id']}/pin", json={"pinned": True}).raise_for_status()
    expect(page.locator(".question").last).to_have_text(waiting["question"])
    assert page.locator(".question").all_inner_texts()[:4] == shown[:4]


def test_what_is_pinned_comes_in_where_fewer_fit_and_a_touch_meant_for_another_does_nothing(
    open_page: OpenPage, page: Page, stage: Stage
) -> None:
    ask(stage, *SIX)
    page.set_viewport_size({"width": 390, "height": 844})
    open_page("host", "hana")
    expect(page.locator("topic-card").first).to_be_visible()
    expect(page.locator(".rest")).to_contain_text("more wait")
    shown = page.locator(".question").all_inner_texts()
    assert 1 < len(shown) < 5
    pinned = [topic for question, topic in topics(stage).items() if question not in shown][-1]
    page.evaluate(
        """(text) => new MutationObserver((_, seen) => {
             const last = [...document.querySelectorAll("topic-card .ask")].at(-1);
             if (last?.textContent.includes(text)) [seen.disconnect(), last.click()];
           }).observe(document.querySelector(".topics"), { childList: true })""",
        pinned["question"],
    )
    stage.api.post(f"topics/{pinned['id']}/pin", json={"pinned": True}).raise_for_status()
    expect(card(page, pinned["question"])).to_be_visible()
    kept = page.locator(".question").all_inner_texts()[:-1]
    assert kept == shown[: len(kept)]
    page.wait_for_timeout(500)
    assert topics(stage, "answered") == {}
    card(page, pinned["question"]).locator(".question").click()
    expect(card(page, pinned["question"]).get_by_role("status")).to_have_text("Answered")


def test_the_look_is_kept_on_this_screen(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    page = open_page("host", "hana")
    expect(card(page, FADES)).to_be_visible()
    size = letters(page)
    assert size >= LEAST_LETTERS
    page.get_by_role("button", name="How the prompter looks").click()
    page.get_by_role("button", name="Black").click()
    page.get_by_role("button", name="Bigger letters").click()
    page.get_by_label("Mirrored").check()
    page.reload()
    host = page.locator("sidestage-host")
    expect(card(page, FADES)).to_be_visible()
    expect(host).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(page.locator(".stage")).to_have_css("transform", "matrix(-1, 0, 0, 1, 0, 0)")
    assert letters(page) > size
    page.keyboard.press("f")
    expect(page.get_by_role("banner")).to_be_hidden()
    page.keyboard.press("f")
    expect(page.get_by_role("banner")).to_be_visible()


def test_the_head_tells_what_is_on_air_and_when_its_offer_ends(
    open_page: OpenPage, stage: Stage, tmp_path: Path
) -> None:
    page = open_page("host", "hana")
    expect(page.get_by_text("Nobody waits for you.")).to_be_visible()
    expect(page.locator(".on-air")).to_contain_text("#1 Linen wrap midi dress")
    expect(page.locator(".promo")).to_be_hidden()

    workbook = load_workbook(SAMPLE / "shop.xlsx")
    sheet = workbook["promos"]
    column = {cell.value: at for at, cell in enumerate(sheet[1], 1)}
    [flash] = [cell.row for cell in sheet["A"] if cell.value == "FLASH20"]
    zone = timedelta(hours=8)
    for name, minutes in (("starts_at", -5), ("ends_at", 30)):
        at = datetime.now(UTC) + zone + timedelta(minutes=minutes)
        sheet.cell(flash, column[name], f"{at:%Y-%m-%d %H:%M}")
    sheet.cell(flash, column["announce_from"]).value = None
    path = tmp_path / "tonight.xlsx"
    workbook.save(path)
    files = {"file": ("tonight.xlsx", path.read_bytes())}
    stage.api.post(f"streams/{stage.id}/knowledge?activate=true", files=files).raise_for_status()
    stage.api.put(f"streams/{stage.id}/on-air", json={"sku": "SN-205"}).raise_for_status()
    expect(page.locator(".on-air")).to_contain_text("#5 Cloud sneakers")
    expect(page.locator(".promo")).to_contain_text("FLASH20ends in2")
    first = page.locator(".when").inner_text()
    expect(page.locator(".when")).not_to_have_text(first)


def test_a_phone_upright_shows_big_letters_and_nothing_aside(
    open_page: OpenPage, page: Page, stage: Stage
) -> None:
    ask(stage, *SIX)
    page.set_viewport_size({"width": 390, "height": 844})
    open_page("host", "hana")
    expect(page.locator("topic-card").first).to_be_visible()
    assert letters(page) >= LEAST_LETTERS
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    beyond = page.evaluate(
        """() => [...document.querySelectorAll("topic-card")].filter((one) =>
             one.offsetTop + one.offsetHeight > one.parentElement.clientHeight).length"""
    )
    assert beyond == 0, "a card is whole, or it waits"
    small = page.evaluate(
        """() => [...document.querySelectorAll("sidestage-host :is(button, select):enabled")].filter((one) => one.checkVisibility())
             .map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length"""
    )
    assert small == 0
    shown = page.locator("topic-card").count()
    expect(page.locator(".rest")).to_have_text(f"{6 - shown} more wait")


def test_of_a_long_comment_a_card_shows_the_part_that_asks(open_page: OpenPage, stage: Stage) -> None:
    ask(
        stage,
        "hello dear host, last week i bought the linen wrap dress in white from you, my sister in Penang bought the black one"
        ", now our cousin wants the same pair for her wedding in March, do you ship to Iceland? greetings from all of us here",
    )
    page = open_page("host", "hana")
    expect(page.locator("topic-card .question")).to_have_text("… do you ship to Iceland? …")


def test_a_lost_connection_is_said_and_the_cards_stay(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    page = open_page("host", "hana")
    expect(card(page, FADES)).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("Connection lost.")).to_be_visible()
    expect(card(page, FADES)).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("Connection lost.")).to_be_hidden()


def test_an_agent_reads_the_prompter_and_has_no_buttons(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    page = open_page("host", "mei")
    expect(card(page, FADES)).to_be_visible()
    expect(page.locator("topic-card button")).to_have_count(0)
    card(page, FADES).click()
    page.keyboard.press("1")
    assert FADES in topics(stage)

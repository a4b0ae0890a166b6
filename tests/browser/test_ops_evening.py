"""An evening of ops in one go: a messy file becomes what answers, and what answers is put right while viewers ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from knowledge.spreadsheet import cell_at
from tests.browser.conftest import OpenPage, Stage
from tests.browser.deployment import visit
from tests.browser.flights import GAP
from tests.browser.messy import forget_headers, own_names
from tests.browser.on_stage import current, put
from tests.browser.working import shown

pytestmark = [pytest.mark.browser, pytest.mark.model]

ASKED = "how much is this?"
ROW = "No slip, it is lined."


@pytest.fixture
def evening(stage: Stage) -> Iterator[Stage]:
    """A stream whose prices an agent sends, of a shop that was told nothing of headers."""
    forget_headers(stage)
    put(stage, "DR-101", minutes=5)
    stage.api.patch(f"streams/{stage.id}", json={"rules": {"manual_intents": ["price"]}}).raise_for_status()
    yield stage
    forget_headers(stage)


@pytest.fixture
def desk(browser: Browser, evening: Stage) -> Iterator[Page]:
    """The agent's browser."""
    context = browser.new_context(locale="en-GB")
    yield visit(context.new_page(), evening, "desk", "mei")
    context.close()


def with_price(folder: Path, price: str | float) -> Path:
    """The shop under headers of its own, the first dress at this price."""
    path = own_names(folder)
    book = load_workbook(path)
    products = book["List 1"]
    [column] = [at for at, cell in enumerate(products[1], 1) if cell.value == "Livestream price"]
    cell_at(products, 2, column).value = price
    book.save(path)
    return path


def draft_says(desk: Page, price: str) -> None:
    """The open card's draft names this price, and the agent is told that it is another one than before."""
    expect(desk.locator(".draft-text")).to_contain_text(price)
    expect(desk.get_by_text("The draft has changed. Read it again.")).to_be_visible()


def test_from_a_messy_file_to_an_answer(
    open_page: OpenPage, desk: Page, evening: Stage, tmp_path: Path
) -> None:
    page = open_page("knowledge", "otto")
    a_messy_file_is_mended_and_activated(page, evening, tmp_path)

    evening.say(ASKED)
    shown(desk, ASKED)
    expect(desk.locator(".draft-text")).to_contain_text("119")
    a_price_is_changed_and_taken_back(page, desk)

    page.locator("stream-nav").get_by_role("link", name="On air").click()
    expect(page.locator("air-card[data-on-air]")).to_contain_text("Linen wrap midi dress")
    page.keyboard.press("5")
    expect(page.locator("air-now strong")).to_have_text("Cloud sneakers")
    assert current(evening) == "SN-205"

    a_gap_gets_its_row(page)
    decision = evening.say(GAP)["decision"]
    assert (decision["action"], decision["reply"]["text"]) == ("reply", ROW)
    assert decision["knowledge_version"] == 4


def a_messy_file_is_mended_and_activated(page: Page, stage: Stage, folder: Path) -> None:
    """Its headers are explained once, its mistake told, and the mended file is looked at before it answers."""
    page.set_input_files("#workbook-file", with_price(folder, "cheap"))
    expect(page.get_by_text("Look at what they are taken for")).to_be_visible()
    page.get_by_role("button", name="Read it so").click()
    wrong = page.locator("problem-table tbody tr").filter(has_text="mistake")
    expect(wrong).to_have_count(1)
    expect(wrong).to_contain_text("cheap")
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1

    page.set_input_files("#workbook-file", with_price(folder, 119))
    looked_at = page.get_by_role("status").filter(has_text="No mistakes")
    expect(looked_at).to_contain_text("products 16")
    assert len(stage.api.get(f"streams/{stage.id}/knowledge").json()["items"]) == 1
    page.get_by_role("button", name="Upload and activate").click()
    expect(page.get_by_text("Version 2 answers from now on")).to_be_visible()


def a_price_is_changed_and_taken_back(page: Page, desk: Page) -> None:
    """The draft that waits is called back each time, and drafted again with what holds now."""
    page.get_by_label("Find a product or a question").fill("wrap midi")
    price = page.get_by_label("#1 Linen wrap midi dress: price")
    price.fill("99")
    price.press("Enter")
    expect(page.get_by_text("Saved: version 3 answers now.")).to_be_visible()
    draft_says(desk, "99")
    page.get_by_role("button", name="Back to version 2").click()
    expect(page.get_by_text("Version 2 answers now, before it version 3 did.")).to_be_visible()
    draft_says(desk, "119")


def a_gap_gets_its_row(page: Page) -> None:
    """What nobody could answer ahead is answered after one form."""
    page.locator("stream-nav").get_by_role("link", name="Pre-flight").click()
    page.get_by_label("Questions", exact=True).select_option("given")
    page.get_by_label("One question a line").fill(f"cod?\n{GAP}")
    page.get_by_role("button", name="Ask", exact=True).click()
    row = page.locator(".asked tbody tr", has_text=GAP)
    expect(row).to_be_visible()
    page.keyboard.press("n")
    form = page.locator("new-row dialog")
    form.locator("[name=answer_en]").fill(ROW)
    form.locator("button[type=submit]").click()
    expect(row).to_have_attribute("data-mended", "")
    expect(page.get_by_text("Version 4 answers it.")).to_be_visible()

"""Rows by hand and from documents, on the knowledge page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import Stage
from tests.browser.messy import document

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]


def rows(stage: Stage, sheet: str) -> list[dict[str, object]]:
    """The rows of the version that answers."""
    version = stage.api.get(f"streams/{stage.id}").json()["active_version"]
    return stage.api.get(f"streams/{stage.id}/knowledge/{version}").json()["workbook"][sheet]


def new_row(page: Page) -> Locator:
    page.get_by_role("button", name="New row").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def test_a_new_row_is_checked_beside_its_fields_and_answers(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    dialog = new_row(page)
    expect(dialog.get_by_label("question (en)")).to_be_focused()
    page.keyboard.type("Do you wrap gifts?")
    page.keyboard.press("Control+Enter")
    answer = dialog.get_by_label("answer (en)")
    expect(answer).to_have_attribute("aria-invalid", "true")
    expect(answer).to_be_focused()
    page.keyboard.type("Yes, in <b>red</b> paper.")
    dialog.get_by_label("product").select_option(label="#1 Linen wrap midi dress")
    dialog.get_by_role("button", name="zh", exact=True).click()
    dialog.get_by_label("question (zh)").fill("可以包装吗？")
    dialog.get_by_role("button", name="Save and answer with it").click()
    expect(page.get_by_text("Saved: version 2 answers now.")).to_be_visible()
    expect(dialog).to_be_hidden()
    made = rows(stage, "faq")[-1]
    assert made["question"] == {"en": "Do you wrap gifts?", "zh": "可以包装吗？"}
    assert (made["answer"], made["sku"]) == ({"en": "Yes, in <b>red</b> paper."}, "DR-101")


def test_escape_asks_once_before_what_was_written_is_thrown_away(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    dialog = new_row(page)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    new_row(page)
    page.keyboard.type("Do you")
    page.keyboard.press("Escape")
    expect(dialog.get_by_text("Press Escape again")).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert len(stage.api.get(f"streams/{stage.id}/knowledge").json()["items"]) == 1


def test_a_live_price_is_three_actions_and_can_be_taken_back(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.get_by_label("Find a product or a question").fill("scrunchie")  # one
    price = page.get_by_label("#16 Satin scrunchie set of 3: price")
    price.fill("7.25")  # two
    price.press("Enter")  # three
    expect(page.get_by_text("Saved: version 2 answers now.")).to_be_visible()
    assert rows(stage, "products")[-1]["price"] == "7.25"
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Taken back: version 1 answers again.")).to_be_visible()
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1
    expect(price).to_have_value("12")


def test_nothing_is_taken_back_once_another_version_answers(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    price = page.get_by_label("#16 Satin scrunchie set of 3: price")
    page.get_by_label("Find a product or a question").fill("scrunchie")
    price.fill("7.25")
    price.press("Enter")
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    stock = {
        "sheet": "faq",
        "row": rows(stage, "faq")[0]["row"],
        "column": "answer_en",
        "value": "Otherwise.",
    }
    made = stage.api.post(f"streams/{stage.id}/knowledge/2/edit", json={"edits": [stock], "activate": True})
    made.raise_for_status()
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 3


def test_a_row_is_taken_out(open_page: OpenPage, stage: Stage) -> None:
    before = rows(stage, "policies")
    page = open_page("knowledge", "otto")
    page.get_by_label("Find a product or a question").fill("warranty")
    out = page.get_by_role("button", name="Take out: warranty")
    out.click()
    expect(out).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Save one change as a new version").click()
    expect(page.get_by_text("Saved: version 2 answers now.")).to_be_visible()
    assert [row["topic"] for row in before if row not in rows(stage, "policies")] == ["warranty"]


def test_a_document_is_decided_by_keys_survives_a_reload_and_becomes_one_version(
    open_page: OpenPage, stage: Stage
) -> None:
    many = len(rows(stage, "faq"))
    page = open_page("knowledge", "otto")
    page.set_input_files("#document-file", document())
    cards = page.locator("proposal-card")
    expect(cards).to_have_count(5)
    expect(cards.first).to_be_focused()
    expect(cards.nth(4)).to_contain_text("stands here twice")
    page.keyboard.press("a")
    expect(cards.nth(1)).to_be_focused()
    page.keyboard.press("s")
    expect(cards.nth(2)).to_be_focused()
    cards.nth(2).get_by_role("button", name="Use the first whole sentences").click()
    answer = cards.nth(2).get_by_label("answer (en)")
    expect(answer).to_be_focused()
    expect(answer).to_have_value(
        "You can send unworn items back within 14 days. Keep the tags on, and tell us the number of your order."
    )
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="Add 2 rows")).to_be_enabled()

    page.reload()
    expect(cards).to_have_count(5)
    expect(cards.nth(0)).to_have_attribute("data-decided", "accepted")
    expect(cards.nth(1)).to_have_attribute("data-decided", "skipped")
    page.get_by_role("button", name="Add 2 rows").click()
    expect(page.get_by_text("2 rows were added: version 2 answers now.")).to_be_visible()
    expect(cards).to_have_count(3)
    added = rows(stage, "faq")[many:]
    assert [row["question"] for row in added] == [{"en": "Gift wrapping"}, {"en": "Keeping an order"}]
    assert added[0]["answer"] == {
        "en": "We wrap every gift in red paper, free of charge.",
        "zh": "礼品免费包装。",
    }


def test_a_row_that_is_refused_says_so_at_its_card(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#document-file", document())
    card = page.locator("proposal-card").first
    card.get_by_label("answer (en)").fill("#REF!")
    card.get_by_role("button", name="Accept").click()
    page.get_by_role("button", name="Add one row").click()
    expect(page.get_by_text("one row is to be mended")).to_be_visible()
    expect(card).to_contain_text("The cell holds a spreadsheet error")
    expect(card).to_be_focused()
    card.get_by_label("answer (en)").fill("x" * 4001)
    card.get_by_role("button", name="Accept").click()
    page.get_by_role("button", name="Add one row").click()
    expect(card).to_contain_text("4000 characters")
    assert len(stage.api.get(f"streams/{stage.id}/knowledge").json()["items"]) == 1


def test_a_document_that_can_not_be_read_is_told_of(open_page: OpenPage) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files(
        "#document-file", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"\x89PNG"}
    )
    expect(page.get_by_text("The file is not a PDF, whatever its name says.")).to_be_visible()


@LANGUAGES
def test_nothing_of_it_is_out_of_reach(open_page: OpenPage, page: Page, language: str) -> None:
    words = speaks(page, language)
    open_page("knowledge", "otto")
    page.set_input_files("#document-file", document())
    expect(page.locator("proposal-card").first).to_be_visible()
    found = in_both_themes(page, "the proposals")
    page.get_by_role("button", name=words["edits.new_row"]).click()
    page.get_by_role("button", name=words["row.save_active"]).click()
    expect(page.get_by_text(words["row.empty"])).to_be_visible()
    assert found + in_both_themes(page, "a new row") == []

"""The pre-flight page: a version asked ahead, and its gaps closed one by one."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, Route, expect

import app.web
from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import SAMPLE, OpenPage, Stage
from tests.browser.flights import GAP, draft, fly

pytestmark = [pytest.mark.browser, pytest.mark.model]
NEW_ROW = Path(app.web.__file__).parent / "static" / "elements" / "new-row.js"
STAND_IN = """
export class NewRow extends HTMLElement {
  open({ stream, version, sheet, cells, why }) {
    const dialog = document.createElement("dialog");
    const save = document.createElement("button");
    const said = document.createElement("p");
    said.textContent = JSON.stringify({ stream: stream.id, version, sheet, cells, why });
    save.textContent = "Save the row";
    save.addEventListener("click", () => {
      dialog.close();
      this.dispatchEvent(new CustomEvent("edited", { bubbles: true, detail: { version: 2, state: "draft" } }));
    });
    dialog.append(said, save);
    this.append(dialog);
    dialog.showModal();
  }
}
customElements.define("new-row", NewRow);
"""
"""As the form for a new row is agreed to be; its row is version 2, which the test has uploaded."""


def with_the_row(stage: Stage) -> None:
    """Version 2: the sample shop with an answer to the gap."""
    book = load_workbook(SAMPLE / "shop.xlsx")
    faq = book["faq"]
    columns = {cell.value: cell.column for cell in faq[1]}
    row = {
        "id": "slip",
        "sku": "DR-101",
        "question_en": "Is a slip included?",
        "answer_en": "No slip, it is lined.",
    }
    place = faq.max_row + 1
    for name, value in row.items():
        faq.cell(place, columns[name]).value = value
    data = io.BytesIO()
    book.save(data)
    made = stage.api.post(f"streams/{stage.id}/knowledge", files={"file": ("more.xlsx", data.getvalue())})
    assert made.raise_for_status().json()["version"] == 2


def test_a_gap_gets_a_row_and_turns_green(open_page: OpenPage, page: Page, stage: Stage) -> None:
    asked = [{"question": GAP, "askers": 6, "product": "DR-101"}, "cod?"]
    assert fly(stage, 1, questions=asked)["unanswered"] == [0]
    open_page("preflight", "otto")
    expect(page.locator(".said")).to_have_text(
        "1 of 2 questions answers itself and one has a draft that is likely wrong."
    )
    row = page.locator("tbody tr", has_text=GAP)
    expect(row).to_contain_text("6")
    page.keyboard.press("n")
    form = page.locator("new-row dialog")
    expect(form).to_contain_text("6 viewers asked")
    expect(form.locator("[name=question_en]")).to_have_value(GAP)
    form.locator("[name=answer_en]").fill("No slip, it is lined.")
    form.locator("button[type=submit]").click()
    expect(row).to_have_attribute("data-mended", "")
    expect(row).to_contain_text("Answered now")
    expect(row).to_contain_text("No slip, it is lined.")
    expect(page.get_by_text("Version 2 answers it.")).to_be_visible()
    expect(page.locator(".said")).not_to_contain_text("wrong")
    expect(page.get_by_label("Version")).to_have_value("2")
    kept = stage.api.get(f"streams/{stage.id}/knowledge/2/preflight")
    assert kept.status_code == 404, "asking one gap again is no pre-flight of the version"


def test_questions_are_typed_asked_and_taken_away(open_page: OpenPage, page: Page, stage: Stage) -> None:
    open_page("preflight", "otto")
    expect(page.get_by_text("has not been asked anything yet")).to_be_visible()
    page.get_by_label("Questions", exact=True).select_option("given")
    page.get_by_label("One question a line").fill(f"cod?\n\n=1+1 {GAP}\n")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".said")).to_contain_text("of 2 questions")
    page.get_by_role("group", name="Which questions").get_by_role("button", name="All 2").click()
    expect(page.locator(".asked tbody tr")).to_have_count(2)
    page.get_by_role("searchbox", name="Filter").fill("slip")
    expect(page.locator(".asked tbody tr")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.reader(Path(download.value.path()).read_text("utf-8-sig").splitlines()))
    assert [row[0] for row in rows] == ["Question", f"'=1+1 {GAP}"], "a formula is text"
    page.reload()
    expect(page.locator(".said")).to_contain_text("of 2 questions")


def test_a_shop_without_an_earlier_stream_is_asked_what_is_typed(
    open_page: OpenPage, page: Page, stage: Stage
) -> None:
    only = {"items": [stage.api.get(f"streams/{stage.id}").json()], "next": None}
    page.route("**/api/v1/streams?*", lambda route: route.fulfill(json=only))
    open_page("preflight", "otto")
    expect(page.get_by_label("Questions", exact=True)).to_have_value("given")
    expect(page.get_by_label("One question a line")).to_be_visible()


def test_the_shops_own_list_is_kept(open_page: OpenPage, page: Page, stage: Stage) -> None:
    open_page("preflight", "otto")
    page.get_by_label("Questions", exact=True).select_option("list")
    expect(page.get_by_label("One question a line")).to_have_value("")
    page.get_by_label("One question a line").fill("cod?\n有黑色吗")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".said")).to_contain_text("of 2 questions")
    assert stage.api.get("shop/questions").json()["items"] == ["cod?", "有黑色吗"]
    page.get_by_label("Questions", exact=True).select_option("workbook")
    page.get_by_label("Questions", exact=True).select_option("list")
    expect(page.get_by_label("One question a line")).to_have_value("cod?\n有黑色吗")
    stage.api.put("shop/questions", json={"questions": []}).raise_for_status()


def test_what_is_typed_before_the_shops_list_has_come_is_kept(open_page: OpenPage, page: Page) -> None:
    held: list[Route] = []
    page.route("**/api/v1/shop/questions", lambda route: held.append(route))
    open_page("preflight", "otto")
    with page.expect_request("**/api/v1/shop/questions"):
        page.get_by_label("Questions", exact=True).select_option("list")
    page.get_by_label("One question a line").fill("cod?")
    with page.expect_response("**/api/v1/shop/questions"):
        held[0].fulfill(json={"items": ["is it red?"]})
    page.wait_for_function("() => new Promise((done) => setTimeout(() => done(true), 100))")
    expect(page.get_by_label("One question a line")).to_have_value("cod?")


def test_asking_can_be_stopped(open_page: OpenPage, page: Page, stage: Stage) -> None:
    open_page("preflight", "otto")
    page.get_by_label("Questions", exact=True).select_option("given")
    page.get_by_label("One question a line").fill(
        "\n".join(f"is colour number {n} nice?" for n in range(500))
    )
    page.get_by_role("button", name="Ask", exact=True).click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped.")).to_be_visible()
    expect(page.get_by_role("button", name="Ask", exact=True)).to_be_focused()
    assert stage.api.get(f"streams/{stage.id}/knowledge/1/preflight").status_code == 404


@LANGUAGES
def test_nothing_is_out_of_reach(open_page: OpenPage, page: Page, stage: Stage, language: str) -> None:
    words = speaks(page, language)
    fly(stage, draft(stage))
    open_page("preflight", "otto")
    expect(page.locator(".asked tbody tr").first).to_be_visible()
    found = in_both_themes(page)
    page.get_by_role("button", name=words["preflight_group.changed"]).click()
    assert [*found, *in_both_themes(page, "changed")] == []


def test_the_page_fits_a_phone(open_page: OpenPage, page: Page, stage: Stage) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    fly(stage, draft(stage))
    open_page("preflight", "otto")
    expect(page.locator(".asked tbody tr").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

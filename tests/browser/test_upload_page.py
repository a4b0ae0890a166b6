"""The upload page understands files as shops have them."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Browser, Download, Locator, Page, expect

from tests.browser.axe import LANGUAGES, in_both_themes, speaks
from tests.browser.conftest import SAMPLE, Stage
from tests.browser.deployment import visit
from tests.browser.messy import (
    faq_csv,
    forget_headers,
    many_questions,
    own_names,
    shopee_export,
    wrong_workbook,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]


def chosen(select: Locator) -> str:
    """The words of the option that is chosen."""
    return select.evaluate("one => one.selectedOptions[0].textContent")


def opened(download: Download) -> Workbook:
    """The workbook that came."""
    return load_workbook(io.BytesIO(download.path().read_bytes()))


def step(page: Page, name: str) -> Locator:
    return page.locator(".steps li").filter(has_text=name)


def test_a_file_is_read_and_checked_as_soon_as_it_is_chosen_and_comes_back_marked(
    open_page: OpenPage, tmp_path: Path
) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files(
        "#workbook-file", wrong_workbook(tmp_path, (3, "price", "@cheap"), (4, "currency", "gold"))
    )
    expect(step(page, "Read")).to_have_attribute("data-state", "done")
    expect(step(page, "Check")).to_have_attribute("data-state", "failed")
    expect(page.get_by_role("list", name="What was found")).to_contain_text("products16 rows")
    expect(page.locator("column-mapping")).to_be_hidden()

    many = page.locator("problem-table tbody tr")
    expect(many.first).to_contain_text("mistake")
    page.get_by_label("Which problems").select_option(label="2 mistakes")
    expect(many).to_have_count(2)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    head, *lines = [line.split("\t") for line in page.evaluate("navigator.clipboard.readText()").split("\n")]
    found = [dict(zip(head, line, strict=True))["Found"] for line in lines]
    assert sorted(found) == ["'@cheap", "gold"]  # no spreadsheet takes it for a formula
    with page.expect_download() as download:
        page.get_by_role("button", name="Download it marked").click()
    assert download.value.suggested_filename == "friday-marked.xlsx"
    marked = opened(download.value)
    assert {"Problems", "products"} <= set(marked.sheetnames)
    assert any(cell.comment for cell in marked["products"][3])


def test_unknown_headers_are_proposed_and_changed(open_page: OpenPage, stage: Stage, tmp_path: Path) -> None:
    forget_headers(stage)
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", own_names(tmp_path))
    expect(page.get_by_text("Look at what they are taken for")).to_be_visible()
    expect(page.get_by_role("button", name="Upload and activate")).to_be_disabled()
    assert chosen(page.get_by_label("What the sheet List 1 is")) == "products"
    assert chosen(page.get_by_label("What Livestream price means")) == "price"
    row = page.locator(".columns li").filter(has_text="Livestream price")
    expect(row).to_contain_text("holds a known name")
    expect(row.locator(".values")).not_to_be_empty()

    code = page.get_by_label("What Nr means", exact=True)
    code.select_option("price")
    expect(page.get_by_text("Two headers mean the same: price.")).to_be_visible()
    code.select_option("sku")
    page.get_by_role("button", name="Read it so").click()
    expect(page.get_by_role("status").filter(has_text="No mistakes")).to_contain_text("products 16")
    page.get_by_role("button", name="Upload and activate").click()
    expect(page.get_by_text("Version 2 answers from now on")).to_be_visible()
    found = stage.api.get(f"streams/{stage.id}/knowledge/1/changes", params={"from": 2}).json()["items"]
    assert found == []


def test_what_headers_mean_is_remembered_for_another_browser_until_it_is_forgotten(
    open_page: OpenPage, browser: Browser, stage: Stage, tmp_path: Path
) -> None:
    forget_headers(stage)
    first = open_page("knowledge", "otto")
    first.set_input_files("#workbook-file", own_names(tmp_path))
    first.get_by_role("button", name="Read it so").click()
    listed = first.get_by_text("Headers that the shop remembers")
    expect(listed).to_be_visible()

    other = visit(browser.new_context(locale="en-GB").new_page(), stage, "knowledge", "boss")
    other.set_input_files("#workbook-file", own_names(tmp_path, "saturday.xlsx"))
    expect(other.get_by_role("status").filter(has_text="No mistakes")).to_be_visible()
    other.get_by_text("as you said").click()
    assert chosen(other.get_by_label("What Livestream price means")) == "price"
    other.get_by_role("button", name="Forget this").click()
    expect(other.get_by_text("Look at what they are taken for")).to_be_visible()
    assert stage.api.get("mappings").json()["items"] == []

    other.get_by_role("button", name="Read it so").click()
    other.get_by_text("Headers that the shop remembers").click()
    expect(other.locator("mapping-list li")).to_contain_text("Livestream price → price")
    other.get_by_role("button", name="Forget what these headers of products mean").click()
    expect(other.locator("mapping-list li")).to_have_count(0)
    assert stage.api.get("mappings").json()["items"] == []
    other.context.close()


def test_a_problem_is_shown_in_its_row(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("knowledge", "otto")
    path = wrong_workbook(tmp_path, (3, "price", "cheap"), (6, "price", "-3"))
    page.set_input_files("#workbook-file", path)
    button = page.get_by_role("button", name="Show row 3 of products")
    button.focus()
    page.keyboard.press("Enter")
    around = page.get_by_role("region", name="products, row 3, with its header")
    expect(around.locator("td[data-wrong]")).to_have_text("cheap the problem is here")
    assert around.locator("tbody th").all_text_contents() == ["1", "2", "3", "4"]
    expect(around.locator("td[data-wrong]")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(around).to_have_count(0)
    path.unlink()  # what was checked is looked at, whatever became of the file
    page.locator("problem-table tbody tr").nth(1).locator(".at-wrong").click()
    expect(page.locator("td[data-wrong]")).to_contain_text("-3")
    page.get_by_role("button", name="Check only").click()
    expect(page.get_by_text("The file was saved or moved after you chose it.")).to_be_visible()


def test_an_upload_shows_how_far_it_has_come_and_can_be_stopped(
    open_page: OpenPage, stage: Stage, tmp_path: Path
) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", many_questions(tmp_path, 4000))
    expect(page.get_by_role("status").filter(has_text="No mistakes")).to_contain_text("faq 4000")
    page.get_by_role("button", name="Upload and activate").click()
    expect(page.locator("upload-progress")).to_contain_text(
        re.compile(r"Encoding: [\d,]+ of 8,000 questions and answers")
    )
    bar = page.get_by_role("progressbar", name="How far the file has come")
    assert 0 <= bar.evaluate("bar => bar.value") < 1
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("Stopped. Nothing was taken over.")).to_be_visible()
    expect(bar).to_be_hidden()
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1

    page.set_input_files("#workbook-file", wrong_workbook(tmp_path, (3, "price", 7.25)))
    page.get_by_role("button", name="Upload and activate").click()
    expect(page.get_by_text("Version 2 answers from now on")).to_be_visible()


def test_how_a_csv_was_read_is_shown_and_can_be_changed(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", faq_csv(tmp_path))
    found = page.get_by_role("list", name="What was found")
    expect(found).to_contain_text(re.compile("faq.*one row · GB18030.* · semicolons"))
    page.get_by_label("Characters").select_option(label="UTF-8")
    expect(page.get_by_text("can't be read")).not_to_have_count(0)
    expect(page.get_by_label("Characters")).to_have_value("utf-8-sig")
    page.get_by_label("Characters").select_option(label="found out by itself")
    expect(found).to_contain_text("GB18030")


def test_a_platforms_export_is_known_by_its_headers(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", shopee_export(tmp_path))
    kind = page.get_by_label("Read as")
    expect(kind).to_be_visible()
    assert chosen(kind) == "Shopee’s mass update"
    expect(page.locator("problem-table")).to_contain_text("faq")
    expect(page.locator("problem-table")).not_to_contain_text("Variation Name")
    kind.select_option(label="a workbook of its own")
    expect(page.locator("problem-table")).to_contain_text("mass_update")


def test_versions_are_compared_and_taken_back(open_page: OpenPage, stage: Stage, tmp_path: Path) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", wrong_workbook(tmp_path, (3, "price", 7.25)))
    expect(step(page, "Check")).to_have_attribute("data-state", "done")
    page.get_by_role("button", name="Upload and activate").click()
    expect(step(page, "Encode")).to_have_attribute("data-state", "done")
    page.get_by_role("button", name="Changes: version 2").click()
    expect(page.get_by_role("combobox", name="From", exact=True)).to_have_value("1")
    expect(page.locator("version-changes")).to_contain_text("1 changed")
    expect(page.locator("version-changes ins")).to_have_text("7.25")
    with page.expect_download() as download:
        page.get_by_role("link", name="Export: version 2").click()
    assert "products" in opened(download.value).sheetnames
    page.get_by_role("button", name="Back to version 1").click()
    expect(page.get_by_text("Version 1 answers now, before it version 2 did.")).to_be_visible()
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1


def test_a_price_is_changed_in_the_page(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.get_by_label("Find a product or a question").fill("scrunchie")
    price = page.get_by_label("#16 Satin scrunchie set of 3: price")
    price.fill("cheap")
    page.get_by_role("button", name="Save one change as a new version").click()
    expect(page.get_by_text("This is not a price.")).to_be_visible()
    price.fill("7.25")
    page.get_by_role("button", name="Save one change as a new version").click()
    expect(page.get_by_text("Saved: version 2 answers now.")).to_be_visible()
    expect(page.locator("version-list li").first).to_contain_text("(edited)")
    expect(price).to_have_value("7.25")
    page.get_by_role("button", name="Back to version 1").click()
    expect(price).to_have_value("12")
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1


@LANGUAGES
def test_nothing_of_it_is_out_of_reach(
    open_page: OpenPage, page: Page, stage: Stage, tmp_path: Path, language: str
) -> None:
    words = speaks(page, language)
    forget_headers(stage)
    data = (SAMPLE / "shop.xlsx").read_bytes()
    stage.api.post(f"streams/{stage.id}/knowledge", files={"file": ("shop.xlsx", data)}).raise_for_status()
    open_page("knowledge", "otto")
    expect(page.locator(".edit-list li").first).to_be_visible()
    page.locator("#changes-2").click()
    expect(page.get_by_text(words["versions.same"])).to_be_visible()
    page.set_input_files("#workbook-file", own_names(tmp_path))
    expect(page.get_by_text(words["upload.look"])).to_be_visible()
    found = in_both_themes(page, "the headers")
    page.get_by_role("button", name=words["kb.check"]).click()
    expect(page.get_by_role("button", name=words["problems.mark"])).to_be_visible()
    page.locator("problem-table .at-row button").first.click()
    expect(page.locator("row-around td").first).to_be_visible()
    found += in_both_themes(page, "the problems")
    page.set_input_files("#workbook-file", faq_csv(tmp_path))
    expect(page.get_by_label(words["upload.encoding"])).to_be_visible()
    assert found + in_both_themes(page, "a CSV") == []

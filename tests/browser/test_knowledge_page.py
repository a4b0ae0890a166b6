"""The upload page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import SAMPLE, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]
OpenPage = Callable[[str, str], Page]


@pytest.fixture
def wrong_workbook(tmp_path: Path) -> Path:
    """The sample shop with two wrong cells."""
    workbook = load_workbook(SAMPLE / "shop.xlsx")
    products = workbook["products"]
    columns = {cell.value: cell.column for cell in products[1]}
    products.cell(3, columns["price"]).value = "<b>cheap</b>"
    products.cell(4, columns["currency"]).value = "gold"
    path = tmp_path / "wrong.xlsx"
    workbook.save(path)
    return path


def test_every_problem_is_shown_with_its_cell(
    open_page: OpenPage, stage: Stage, wrong_workbook: Path
) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", wrong_workbook)
    page.get_by_role("button", name="Upload and activate").click()

    row = page.get_by_role("row").filter(has_text="<b>cheap</b>")
    expect(row.get_by_role("cell")).to_contain_text(
        ["mistake", "products", "3", "price", "<b>cheap</b>", "price"]
    )
    expect(page.get_by_role("heading", name="2 mistakes")).to_be_visible()
    page.get_by_label("Filter").fill("gold")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("currency")
    versions = stage.api.get(f"streams/{stage.id}/knowledge").json()["items"]
    assert [version["version"] for version in versions] == [1]


def test_a_check_stores_nothing_and_an_upload_answers_from_then_on(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", SAMPLE / "shop.xlsx")
    page.get_by_role("button", name="Check only").click()
    expect(page.get_by_role("status").filter(has_text="No mistakes")).to_contain_text("products 16")
    expect(page.locator("version-list li")).to_have_count(1)

    page.get_by_role("button", name="Upload and activate").click()
    expect(page.get_by_text("Version 2 answers from now on")).to_be_visible()
    expect(page.locator("version-list li").first).to_contain_text("active")
    page.get_by_role("button", name="Activate", exact=True).click()
    expect(page.locator("version-list li").last).to_contain_text("active")
    assert stage.api.get(f"streams/{stage.id}").json()["active_version"] == 1


def test_a_deleted_draft_can_be_kept_for_some_seconds(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("knowledge", "otto")
    page.set_input_files("#workbook-file", SAMPLE / "shop.xlsx")
    page.get_by_role("button", name="Upload as draft").click()
    draft = page.locator("version-list li[data-state=draft]").first
    draft.wait_for()
    many = page.locator("version-list .versions > li").count()
    draft.get_by_role("button", name="Delete").click()
    expect(page.locator("version-list .versions > li")).to_have_count(many - 1)
    page.get_by_role("button", name="Keep version").click()
    expect(page.locator("version-list .versions > li")).to_have_count(many)
    draft.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("button", name="Keep version")).to_be_hidden(timeout=15_000)
    page.reload()
    expect(page.locator("version-list .versions > li")).to_have_count(many - 1)

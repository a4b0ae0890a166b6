"""The controller's view of the host's queue, by hand and by key."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.asking import AUSTRALIA, FADES, ICELAND, PERU, ask, row, topics
from tests.browser.conftest import OpenPage, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def chosen(page: Page, question: str) -> None:
    """Waits until a question is the chosen one, and all of it is shown."""
    expect(row(page, question)).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("region").get_by_role("heading", name=question)).to_be_visible()
    expect(page.locator(".members li").first).to_be_visible()


def order(page: Page) -> list[str]:
    return page.locator("[role=option] .row-text").all_inner_texts()


def test_answered_with_words_is_kept_taken_back_and_told_for_how_long(
    open_page: OpenPage, stage: Stage
) -> None:
    stage.let_undo(30)
    ask(stage, FADES, times=2)
    ask(stage, PERU)
    page = open_page("queue", "otto")
    chosen(page, FADES)
    page.keyboard.press("Enter")
    page.get_by_label("What the host said").fill("No, it keeps its colour.")
    page.get_by_label("Holds for").select_option("30")
    page.get_by_role("button", name="Answered").click()
    expect(page.get_by_text("Answered, 2 viewers.")).to_be_visible()
    chosen(page, PERU)
    page.keyboard.press("z")
    expect(page.get_by_text("Taken back.")).to_be_visible()
    chosen(page, FADES)
    assert topics(stage, "answered") == {}

    page.keyboard.press("Enter")
    expect(page.get_by_label("What the host said")).to_be_focused()
    page.keyboard.type("No, it keeps its colour.")
    page.get_by_label("Holds for").select_option("30")
    page.get_by_label("What the host said").press("Enter")
    expect(row(page, FADES)).to_have_count(0)
    answered = topics(stage, "answered")[FADES]
    assert (answered["answer"], answered["settled_by"]) == ("No, it keeps its colour.", "otto")

    tab(page, "Answered 1")
    said = page.locator("settled-list:visible li")
    expect(said).to_contain_text("No, it keeps its colour.")
    expect(said.locator(".tag")).to_have_text("30 more minutes")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download rows").click()
    cells = [
        cell.value
        for line in load_workbook(BytesIO(download.value.path().read_bytes()))["faq"]
        for cell in line
    ]
    assert "No, it keeps its colour." in cells


def test_a_row_is_copied_for_the_workbook(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    body = {"answer": "No.", "valid_minutes": 5}
    stage.api.post(f"topics/{topics(stage)[FADES]['id']}/answered", json=body).raise_for_status()
    page = open_page("queue", "otto")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=stage.service.url)
    tab(page, "Answered")
    page.get_by_role("button", name="Copy row").click()
    expect(page.get_by_text("Copied:")).to_be_visible()
    headers, values = page.evaluate("navigator.clipboard.readText()").split("\n")
    copied = dict(zip(headers.split("\t"), values.split("\t"), strict=True))
    assert (copied["question_en"], copied["answer_en"]) == (FADES, "No.")


def test_what_holds_while_on_air_is_over_when_the_product_leaves(open_page: OpenPage, stage: Stage) -> None:
    stage.api.patch(f"streams/{stage.id}", json={"delay_seconds": 0}).raise_for_status()
    ask(stage, AUSTRALIA)
    page = open_page("queue", "otto")
    chosen(page, AUSTRALIA)
    page.keyboard.press("Enter")
    page.keyboard.type("No.")
    page.get_by_label("Holds for").select_option("air")
    page.get_by_role("button", name="Answered").click()
    expect(page.get_by_role("tab", name="Answered")).to_contain_text("1")
    tab(page, "Answered")
    held = page.locator("settled-list:visible .tag")
    expect(held).to_have_text("while the product is on air")
    stage.api.put(f"streams/{stage.id}/on-air", json={"sku": "SN-205"}).raise_for_status()
    expect(held).to_contain_text("held until")


def test_pinned_moved_and_by_priority_again(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, AUSTRALIA, times=3)
    ask(stage, ICELAND, times=2)
    ask(stage, PERU)
    page = open_page("queue", "otto")
    chosen(page, AUSTRALIA)
    assert order(page) == [AUSTRALIA, ICELAND, PERU]
    page.keyboard.press("j")
    page.keyboard.press("j")
    chosen(page, PERU)
    page.keyboard.press("p")
    expect(row(page, PERU)).to_contain_text("pinned")
    assert order(page) == [PERU, AUSTRALIA, ICELAND]
    page.keyboard.press("p")
    expect(row(page, PERU)).not_to_contain_text("pinned")

    page.keyboard.press("[")
    expect(row(page, PERU)).to_contain_text("by hand")
    assert order(page) == [AUSTRALIA, PERU, ICELAND]
    assert list(topics(stage)) == [AUSTRALIA, PERU, ICELAND]
    row(page, ICELAND).drag_to(row(page, AUSTRALIA))
    expect(page.locator("[role=option] .row-text").first).to_have_text(ICELAND)
    page.get_by_role("button", name="All by priority again").click()
    expect(page.locator("[role=option] .row-text").first).to_have_text(AUSTRALIA)
    expect(page.get_by_role("button", name="All by priority again")).to_have_count(0)
    assert list(topics(stage)) == [AUSTRALIA, ICELAND, PERU]


def test_two_that_ask_the_same_are_joined_and_parted_again(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, AUSTRALIA, times=2)
    ask(stage, ICELAND)
    page = open_page("queue", "otto")
    chosen(page, AUSTRALIA)
    page.keyboard.press("j")
    chosen(page, ICELAND)
    page.keyboard.press("m")
    expect(page.get_by_role("group", name="Which question asks the same?")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Joined: 3 viewers ask it now.")).to_be_visible()
    chosen(page, AUSTRALIA)
    assert {question: topic["askers"] for question, topic in topics(stage).items()} == {AUSTRALIA: 3}

    expect(page.locator(".members li")).to_have_count(3)
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Split off 0")).to_be_disabled()
    page.get_by_role("checkbox", name=ICELAND).check()
    page.keyboard.press("Enter")
    expect(row(page, ICELAND)).to_be_visible()
    assert {question: topic["askers"] for question, topic in topics(stage).items()} == {
        AUSTRALIA: 2,
        ICELAND: 1,
    }


def test_put_off_off_the_air_and_back(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, AUSTRALIA, times=2)
    ask(stage, ICELAND)
    page = open_page("queue", "otto")
    chosen(page, AUSTRALIA)
    page.keyboard.press("l")
    expect(page.get_by_role("tab", name="Later")).to_contain_text("1")
    chosen(page, ICELAND)
    page.keyboard.press("x")
    expect(page.get_by_text("Nobody waits for the host.")).to_be_visible()
    tab(page, "Later")
    chosen(page, AUSTRALIA)
    tab(page, "Not for air 1")
    page.get_by_role("button", name="Open again").click()
    expect(page.locator(".empty:visible")).to_have_text("Nothing was taken off the air.")
    page.keyboard.press("z")
    tab(page, "Open 2")
    expect(page.locator("[role=option]")).to_have_count(2)
    assert all(topic["later_until"] is None for topic in topics(stage).values())


def test_what_others_do_is_seen_at_once(open_page: OpenPage, stage: Stage) -> None:
    page = open_page("queue", "otto")
    expect(page.get_by_text("Nobody waits for the host.")).to_be_visible()
    ask(stage, AUSTRALIA, times=2)
    expect(row(page, AUSTRALIA)).to_contain_text("nobody knows")
    expect(row(page, AUSTRALIA)).to_contain_text("en 2")
    chosen(page, AUSTRALIA)
    expect(page.locator(".points")).to_contain_text("2 ask +")
    stage.api.post(f"topics/{topics(stage)[AUSTRALIA]['id']}/answered", json={}).raise_for_status()
    expect(row(page, AUSTRALIA)).to_have_count(0)
    tab(page, "Answered 1")
    expect(page.locator("settled-list:visible li")).to_contain_text("boss")


def test_words_begun_for_a_question_never_answer_another(open_page: OpenPage, stage: Stage) -> None:
    stage.let_undo(30)
    ask(stage, AUSTRALIA, times=2)
    ask(stage, ICELAND)
    page = open_page("queue", "otto")
    chosen(page, AUSTRALIA)
    page.keyboard.press("Enter")
    page.keyboard.type("from Fri")
    settled = f"topics/{topics(stage)[AUSTRALIA]['id']}"
    stage.api.post(f"{settled}/dismiss").raise_for_status()
    expect(row(page, AUSTRALIA)).to_have_count(0)
    panel = page.get_by_role("region", name="The chosen question")
    expect(panel.get_by_role("heading", name=AUSTRALIA)).to_be_visible()
    expect(panel.get_by_role("status")).to_contain_text("Not for air · boss")
    page.keyboard.type("day")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The topic is dismissed already.")).to_be_visible()
    expect(page.get_by_label("What the host said")).to_have_value("from Friday")
    assert list(topics(stage)) == [ICELAND]

    stage.api.post(f"{settled}/reopen").raise_for_status()
    expect(panel.get_by_role("status")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Answered, 2 viewers.")).to_be_visible()
    chosen(page, ICELAND)
    expect(page.get_by_label("What the host said")).to_have_value("")
    assert topics(stage, "answered")[AUSTRALIA]["answer"] == "from Friday"


def test_what_is_settled_elsewhere_stands_until_its_field_is_left(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, PERU, times=3)
    ask(stage, AUSTRALIA, times=2)
    ask(stage, ICELAND)
    page = open_page("queue", "otto")
    chosen(page, PERU)
    page.keyboard.press("j")
    chosen(page, AUSTRALIA)
    page.keyboard.press("Enter")
    later = stage.api.post(f"topics/{topics(stage)[AUSTRALIA]['id']}/later", json={"seconds": 300})
    later.raise_for_status()
    expect(row(page, AUSTRALIA)).to_have_count(0)
    panel = page.get_by_role("region", name="The chosen question")
    expect(panel.get_by_role("heading", name=AUSTRALIA)).to_be_visible()
    expect(panel.get_by_role("status")).to_contain_text("Later")
    page.keyboard.press("Escape")
    chosen(page, ICELAND)
    page.keyboard.press("Enter")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    stage.api.post(f"topics/{topics(stage)[ICELAND]['id']}/answered", json={}).raise_for_status()
    expect(panel.get_by_role("status")).to_contain_text("Answered · boss")
    page.keyboard.press("k")
    chosen(page, PERU)
    expect(page.get_by_label("What the host said")).to_have_value("")


def test_an_agent_reads_the_queue_and_has_no_buttons(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    page = open_page("queue", "mei")
    chosen(page, FADES)
    expect(page.locator("topic-panel button:visible")).to_have_count(0)
    page.keyboard.press("x")
    page.keyboard.press("p")
    assert topics(stage)[FADES]["pinned"] is False


def test_the_keys_are_listed(open_page: OpenPage, stage: Stage) -> None:
    ask(stage, FADES)
    page = open_page("queue", "otto")
    chosen(page, FADES)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog.get_by_role("heading")).to_have_text(["List", "Chosen question", "What the host said"])
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_on_a_phone_a_question_opens_over_the_list(open_page: OpenPage, page: Page, stage: Stage) -> None:
    ask(stage, AUSTRALIA, ICELAND)
    page.set_viewport_size({"width": 390, "height": 844})
    open_page("queue", "otto")
    row(page, ICELAND).click()
    expect(page.get_by_role("heading", name=ICELAND)).to_be_visible()
    expect(page.get_by_role("button", name="Not for air")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.get_by_role("button", name="All questions").click()
    expect(page.get_by_role("heading", name=ICELAND)).to_be_hidden()
    expect(row(page, AUSTRALIA)).to_be_visible()

"""What an agent writes into a reply: what no row says, what is too long, what is half written, canned answers."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PASSWORD, OpenPage, Stage
from tests.browser.working import COMPLAINT, PRICE, SEEN, decides, left, shown

pytestmark = [pytest.mark.browser, pytest.mark.model]


def test_what_is_not_in_the_workbook_asks_twice(open_page: OpenPage, program: Stage) -> None:
    program.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    page.keyboard.press("e")
    expect(page.locator(".marks .grounded").first).to_be_visible()
    reply = page.get_by_label("Your reply")
    reply.fill("2 pcs are RM 149, one is RM 129.00")
    expect(page.locator(".marks .unfounded")).to_have_text("149")
    expect(page.get_by_text("149 is not in the workbook.")).to_be_visible()

    reply.press("Enter")
    expect(page.locator("suggestion-card .note")).to_contain_text("Send again")
    assert len(program.suggestions("waiting")) == 1
    with decides(page, "approve") as asked:
        reply.press("Enter")

    assert not asked["check"]
    assert [item["sent_text"] for item in left(program)] == ["2 pcs are RM 149, one is RM 129.00"]


def test_words_that_stand_in_the_evidence_leave_at_once_and_are_checked_by_the_service(
    open_page: OpenPage, program: Stage
) -> None:
    program.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    page.keyboard.press("e")
    page.get_by_label("Your reply").fill("Two are RM 258.00")
    with decides(page, "approve") as asked:
        page.keyboard.press("Enter")
    assert asked["check"]
    assert asked["text"] == "Two are RM 258.00"
    left(program)


def test_a_reply_longer_than_the_platform_takes_stays(open_page: OpenPage, program: Stage) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("e")
    page.get_by_label("Your reply").fill("a" * 153)
    expect(page.get_by_text("3 too long")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("suggestion-card .note")).to_contain_text("3 characters too long")
    assert len(program.suggestions("waiting")) == 1


def test_what_is_being_written_survives_going_to_another_and_esc_keeps_nothing(
    open_page: OpenPage, program: Stage
) -> None:
    texts = [f"{COMPLAINT}, parcel {n}" for n in ("one", "two")]
    for text in texts:
        program.say(text)
    page = open_page("desk", "mei")
    shown(page, texts[0])
    page.keyboard.press("e")
    page.get_by_label("Your reply").fill("half a sen")
    page.locator("suggestion-row").nth(1).click()
    shown(page, texts[1])
    expect(page.get_by_label("Your reply")).to_be_hidden()
    page.keyboard.press("k")
    shown(page, texts[0])
    expect(page.get_by_label("Your reply")).to_have_value("half a sen")

    page.get_by_label("Your reply").press("Shift+Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Your reply")).to_be_hidden()
    page.keyboard.press("e")
    expect(page.get_by_label("Your reply")).to_have_value(page.locator(".row-draft").first.inner_text())


def test_what_is_being_written_outlives_a_sign_in_and_is_forgotten_once_it_is_sent(
    open_page: OpenPage, program: Stage
) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("e")
    page.context.clear_cookies()
    page.get_by_label("Your reply").fill("half a sentence")  # its check is refused
    page.get_by_label("Name").fill("mei")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    shown(page, COMPLAINT)
    expect(page.get_by_label("Your reply")).to_have_value("half a sentence")
    page.reload()  # as another language of the interface makes it
    expect(page.get_by_label("Your reply")).to_have_value("half a sentence")
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("Enter")
    assert [item["sent_text"] for item in left(program)] == ["half a sentence"]
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    assert "half a sentence" not in page.evaluate("JSON.stringify(sessionStorage)")


def test_enter_of_an_input_method_sends_nothing(open_page: OpenPage, program: Stage) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("e")
    page.get_by_label("Your reply").evaluate(
        """(field) => field.dispatchEvent(new KeyboardEvent("keydown",
             { key: "Enter", isComposing: true, bubbles: true, composed: true }))"""
    )
    page.wait_for_timeout(300)
    expect(page.get_by_label("Your reply")).to_be_visible()
    assert len(program.suggestions("waiting")) == 1


def test_a_canned_answer_is_kept_in_the_book_and_filled_in_by_a_slash(
    open_page: OpenPage, program: Stage
) -> None:
    program.say(PRICE, author={"id": "u1", "name": "ana"})
    page = open_page("desk", "mei")
    shown(page, PRICE)
    page.keyboard.press("e")
    page.get_by_role("button", name="Canned answers").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Edit the canned answers").click()
    book = opened.value
    book.get_by_label("Shortcut").fill("hey")
    book.get_by_label("Text", exact=True).fill("Hi {viewer}, {product} is {price}. {agent}")
    book.get_by_label("For this stream only").check()
    book.get_by_role("button", name="Save").click()
    expect(book.locator("canned-book").get_by_text("/hey")).to_be_visible()
    book.close()

    reply = page.get_by_label("Your reply")
    reply.fill("")
    reply.press_sequentially("/he")
    expect(page.get_by_role("option", name="/hey")).to_be_visible()
    page.keyboard.press("Enter")
    expect(reply).to_have_value("Hi ana, #1 Linen wrap midi dress is RM 129.00. mei")
    assert len(program.suggestions("waiting")) == 1, "Enter took the answer, it sent nothing"


def test_a_variable_that_nobody_filled_in_is_not_sent(open_page: OpenPage, program: Stage) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("e")
    page.get_by_label("Your reply").fill("It is {price}.")
    page.keyboard.press("Enter")
    expect(page.locator("suggestion-card .note")).to_have_text("Fill in {price} first.")
    assert len(program.suggestions("waiting")) == 1

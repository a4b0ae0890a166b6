"""The open card and what stands behind it: what leaves it, and what can't."""

import json
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import SAMPLE, Stage

pytestmark = [pytest.mark.browser, pytest.mark.model]

OpenPage = Callable[[str, str], Page]
COMPLAINT = "my order came broken, very disappointed"
PRICE = "link 1 how much for 2 pcs"
PRICED = "Linen wrap midi dress: 2 × RM 129.00 = RM 258.00."
OPEN = "how much is it and where do you ship"
HOSTILE = "<b>bold</b><img src=x onerror=alert(1)> \u202eoverridden " + "".join(
    letter + "\u0301\u0323\u0332" * 33 for letter in "zalgo"
)
SEEN = "suggestion-card[ready]"


@pytest.fixture
def program(stage: Stage) -> Stage:
    """A stream whose replies a program posts."""
    stage.api.patch(
        f"streams/{stage.id}", json={"rules": {"posting": "program", "undo_seconds": 1}}
    ).raise_for_status()
    return stage


def shown(page: Page, text: str) -> None:
    """Waits until a comment is in the open card, and the card is ready for keys."""
    expect(page.locator("suggestion-card .viewer-text")).to_have_text(text)
    expect(page.locator(SEEN)).to_be_visible()


def left(stage: Stage, state: str = "approved", count: int = 1) -> list[dict[str, Any]]:
    """What has left in a state, once its time to undo is over."""
    ends = time.monotonic() + 15
    while len(found := stage.suggestions(state)) < count:
        assert time.monotonic() < ends, f"{len(found)} of {count} are {state}"
        time.sleep(0.1)
    return found


@contextmanager
def decides(page: Page, action: str) -> Generator[dict[str, Any], None, None]:
    """What a key makes the page ask for."""
    asked: dict[str, Any] = {}
    with page.expect_request(f"**/{action}") as caught:
        yield asked
    asked.update(caught.value.post_data_json or {})


def test_another_draft_is_picked_by_its_digit_and_leaves(open_page: OpenPage, program: Stage) -> None:
    program.say(OPEN)
    page = open_page("desk", "mei")
    shown(page, OPEN)
    [waiting] = program.suggestions("waiting")
    draft, other = waiting["reply"], waiting["alternatives"][0]

    page.keyboard.press("1")
    expect(page.locator(".draft-text")).to_have_text(other["text"])
    page.keyboard.press("0")
    expect(page.locator(".draft-text")).to_have_text(draft["text"])
    page.keyboard.press("1")
    with decides(page, "approve") as asked:
        page.keyboard.press("Enter")

    assert asked["draft_id"] == other["id"]
    assert [item["sent_text"] for item in left(program)] == [other["text"]]


def repriced(price: str) -> bytes:
    """The sample shop's workbook with another price of its first product."""
    book = load_workbook(SAMPLE / "shop.xlsx")
    sheet = book["products"]
    headings = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[headings.index("sku")].value == "DR-101":
            sheet[row[headings.index("price")].coordinate] = price
    book.save(told := BytesIO())
    return told.getvalue()


def test_a_draft_that_changed_is_told_and_only_the_new_one_leaves(
    open_page: OpenPage, program: Stage
) -> None:
    program.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    files = {"file": ("shop.xlsx", repriced("139"))}
    program.api.post(f"streams/{program.id}/knowledge?activate=true", files=files).raise_for_status()

    expect(page.locator(".draft-text")).to_contain_text("278.00")
    expect(page.locator("suggestion-card .note")).to_contain_text("The draft has changed")
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("Enter")
    assert [item["sent_text"] for item in left(program)] == [
        PRICED.replace("129", "139").replace("258", "278")
    ]


def test_what_could_not_leave_comes_back_and_says_so(open_page: OpenPage, program: Stage) -> None:
    program.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    page.keyboard.press("Enter")
    [leaving] = left(program, "leaving")
    held = json.dumps({"action": "approve", "text": "no service writes this"})
    with closing(sqlite3.connect(program.service.settings.data_dir / "sidestage.db", timeout=10)) as database:
        database.execute("UPDATE suggestions SET held = ? WHERE id = ?", (held, leaving["id"]))
        database.commit()
    expect(page.locator("suggestion-card")).to_be_hidden()

    [back] = left(program, "waiting")
    assert back["reason"].startswith("It could not leave")
    page.keyboard.press("j")
    shown(page, PRICE)
    expect(page.locator("suggestion-card .note")).to_contain_text("It could not be sent")
    page.keyboard.press("Enter")
    assert [item["sent_text"] for item in left(program)] == [PRICED]


def test_the_arithmetic_and_the_row_stand_under_the_draft(open_page: OpenPage, program: Stage) -> None:
    program.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    row = page.locator("suggestion-card .evidence-lines")
    expect(row).to_contain_text("product DR-101")
    expect(row).to_contain_text("2 x 129.00 = 258.00")


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


def test_a_promise_gets_an_owner_a_time_in_the_streams_zone_and_a_note(
    open_page: OpenPage, program: Stage
) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("f")
    page.get_by_role("combobox", name="Who").select_option("lina")
    page.get_by_label("Note for whoever sees to it").fill("call her")
    page.get_by_role("radio").first.focus()
    page.keyboard.press("3")
    page.keyboard.press("Enter")

    left(program, "follow_up")
    [promise] = program.api.get("follow-ups", params={"stream": program.id}).json()["items"]
    zone = ZoneInfo(program.api.get(f"streams/{program.id}").json()["timezone"])
    due = datetime.fromisoformat(promise["due_at"]).astimezone(zone)
    tomorrow = datetime.now(zone).date() + timedelta(days=1)
    assert (promise["owner"], promise["note"]) == ("lina", "call her")
    assert (due.date(), due.hour, due.minute) == (tomorrow, 10, 0)


def test_it_can_be_put_off(open_page: OpenPage, program: Stage) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    page.keyboard.press("s")
    with decides(page, "snooze") as asked:
        page.keyboard.press("2")
    assert asked["seconds"] == 300
    expect(page.locator("suggestion-card")).to_be_hidden()


def test_all_who_ask_the_same_are_answered_at_once_each_with_their_own_draft(
    open_page: OpenPage, program: Stage
) -> None:
    for text in ("harga berapa kak?", "mau beli berapa harganya", COMPLAINT):
        program.say(text)
    page = open_page("desk", "mei")
    shown(page, "harga berapa kak?")
    page.get_by_role("button", name="All 2").click()
    expect(page.locator("card-form .many li")).to_have_count(2)
    expect(page.locator(SEEN)).to_be_visible()
    seen = {item["id"]: item["reply"]["id"] for item in program.suggestions("waiting") if item["reply"]}
    with decides(page, "approve") as asked:
        page.keyboard.press("Enter")
    assert asked["draft_ids"] == [seen[one] for one in asked["ids"]]

    drafts = {item["comment"]["text"]: item["reply"]["text"] for item in left(program, count=2)}
    assert set(drafts) == {"harga berapa kak?", "mau beli berapa harganya"}
    assert [item["comment"]["text"] for item in program.suggestions("waiting")] == [COMPLAINT]


def test_where_nothing_can_be_posted_enter_copies_and_marks_as_sent(
    open_page: OpenPage, stage: Stage
) -> None:
    stage.api.patch(
        f"streams/{stage.id}", json={"rules": {"posting": "by_hand", "undo_seconds": 1}}
    ).raise_for_status()
    stage.say(PRICE)
    page = open_page("desk", "mei")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shown(page, PRICE)
    expect(page.get_by_role("button", name="Copy, mark as sent")).to_be_visible()
    with decides(page, "approve") as asked:
        page.keyboard.press("Enter")
    assert asked["by_hand"]
    assert page.evaluate("navigator.clipboard.readText()") == PRICED
    assert [item["sent_text"] for item in left(stage)] == [PRICED]


def test_where_the_browser_refuses_to_copy_the_text_is_marked_for_it(
    open_page: OpenPage, stage: Stage
) -> None:
    stage.api.patch(
        f"streams/{stage.id}", json={"rules": {"posting": "by_hand", "undo_seconds": 1}}
    ).raise_for_status()
    stage.say(PRICE)
    page = open_page("desk", "mei")
    shown(page, PRICE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.keyboard.press("Enter")
    expect(page.locator("suggestion-card .note")).to_contain_text("did not let Sidestage copy")
    field = page.get_by_label("Your reply")
    assert field.evaluate("(field) => field.selectionEnd - field.selectionStart") == len(PRICED)
    assert len(stage.suggestions("waiting")) == 1
    with decides(page, "approve") as asked:
        page.keyboard.press("Enter")
    assert asked["by_hand"]


def test_after_the_stream_only_rejecting_and_following_up_go_on(open_page: OpenPage, program: Stage) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    program.api.post(f"streams/{program.id}/end").raise_for_status()
    card = page.locator("suggestion-card")
    expect(card.get_by_text("The stream has ended")).to_be_visible()
    for name in ("Send", "Edit", "Host", "Snooze"):
        expect(card.get_by_role("button", name=name)).to_be_disabled()
    page.keyboard.press("Enter")
    expect(card.locator(".note")).to_contain_text("nothing can be posted")
    assert len(program.suggestions("waiting")) == 1
    page.keyboard.press("x")
    page.keyboard.press("1")
    assert [item["reason"] for item in left(program, "rejected")] == ["Not a question"]


@pytest.mark.parametrize("text", [HOSTILE, "words " * 330], ids=["hostile", "2,000 characters"])
def test_no_comment_moves_the_card(open_page: OpenPage, program: Stage, text: str) -> None:
    program.say(COMPLAINT)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    card, send = page.locator("suggestion-card"), page.get_by_role("button", name="Reject")
    before = card.bounding_box(), send.bounding_box()
    hostile = f"{COMPLAINT} {text}"[:1990].strip()
    program.say(hostile, author={"id": "u", "name": HOSTILE[:190]})
    page.locator("suggestion-row").nth(1).click()
    shown(page, " ".join(hostile.split()))
    after = card.bounding_box(), send.bounding_box()
    assert after[0] == before[0]
    assert after[1] is not None
    assert before[1] is not None
    assert after[1]["y"] == before[1]["y"]
    assert page.locator("suggestion-card :is(img, b)").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".side").evaluate("(side) => side.scrollWidth <= side.clientWidth")


def test_the_panel_tells_what_the_viewer_said_and_was_told(open_page: OpenPage, program: Stage) -> None:
    ana = {"id": "ana", "name": "ana"}
    told = program.say("how much is link 1", author=ana)["decision"]["reply"]["text"]
    program.say(COMPLAINT, author=ana)
    page = open_page("desk", "mei")
    shown(page, COMPLAINT)
    panel = page.locator(".side viewer-panel")
    expect(panel.get_by_text("2 comments · 1 answered")).to_be_visible()
    expect(panel.locator(".said li").first).to_contain_text(told)
    expect(panel.locator(".said li").first).to_contain_text("answered by itself")
    expect(panel.locator(".said [aria-current]")).to_contain_text(COMPLAINT)
    expect(panel.get_by_text("a person sees to it")).to_be_visible()


def test_without_its_viewer_the_card_works_on(open_page: OpenPage, program: Stage, page: Page) -> None:
    page.route("**/viewers/*", lambda route: route.abort())
    program.say(COMPLAINT)
    open_page("desk", "mei")
    shown(page, COMPLAINT)
    expect(page.locator(".side").get_by_text("could not be read")).to_be_visible()
    page.keyboard.press("Enter")
    left(program)


def test_a_carried_answer_stands_beside_its_original(open_page: OpenPage, program: Stage) -> None:
    text = "vải này có co rút khi giặt không"
    earlier = (datetime.now(UTC) - timedelta(minutes=5)).isoformat()
    program.api.put(f"streams/{program.id}/on-air", json={"sku": "DR-101", "at": earlier}).raise_for_status()
    assert program.say(text)["decision"]["reply"]["kind"] == "carried"
    page = open_page("desk", "mei")
    shown(page, text)
    expect(page.locator("suggestion-card .original")).to_contain_text("Cold gentle machine wash in a bag")


def test_on_a_phone_everything_is_reached_by_touch(open_page: OpenPage, program: Stage) -> None:
    program.say(OPEN)
    page = open_page("desk", "mei")
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    page.locator("suggestion-row").first.click()
    shown(page, OPEN)
    card = page.locator("suggestion-card")
    for name in ("Send", "Edit", "Host", "Follow up", "Snooze", "Reject", "Back to the list"):
        box = card.get_by_role("button", name=name, exact=False).first.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, name
    for picked in card.locator(".others button").all():
        assert (picked.bounding_box() or {"height": 0})["height"] >= 44
    card.locator("summary").click()
    expect(card.get_by_text("Why not by itself")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390

"""The open card and what stands behind it: what leaves it, and what can't."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import SAMPLE, OpenPage, Stage
from tests.browser.working import (
    COMPLAINT,
    PRICE,
    SEEN,
    TWO_QUESTIONS,
    decides,
    left,
    posted_by_a_program,
    shown,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]

PRICED = "Linen wrap midi dress: 2 × RM 129.00 = RM 258.00."
HOSTILE = "<b>bold</b><img src=x onerror=alert(1)> \u202eoverridden " + "".join(
    letter + "\u0301\u0323\u0332" * 33 for letter in "zalgo"
)


def test_another_draft_is_picked_by_its_digit_and_leaves(open_page: OpenPage, program: Stage) -> None:
    program.say(TWO_QUESTIONS)
    page = open_page("desk", "mei")
    shown(page, TWO_QUESTIONS)
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


def test_those_of_many_that_left_are_taken_back_where_another_was_refused(
    open_page: OpenPage, program: Stage
) -> None:
    posted_by_a_program(program, undo_seconds=20)
    for n in range(3):
        program.say(f"{COMPLAINT}, parcel {n}")
    page = open_page("desk", "mei")
    shown(page, f"{COMPLAINT}, parcel 0")

    def one_has_changed(route: Route) -> None:
        asked = route.request.post_data_json or {}
        asked["draft_ids"][1] = "rp_of_before"
        route.fulfill(response=route.fetch(post_data=asked))

    page.route("**/suggestions/approve", one_has_changed)
    page.keyboard.press("a")
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("Enter")
    left(program, "leaving", count=2)
    page.keyboard.press("z")

    news = page.locator("news-line")
    expect(news).to_contain_text("Taken back. Nothing was sent.")
    expect(news).not_to_contain_text("Too late")
    expect(page.locator("suggestion-row:not([data-kind='leaving'])")).to_have_count(3)
    assert len(program.suggestions("waiting")) == 3


def test_more_than_one_request_takes_are_sent_to_all_and_taken_back(
    open_page: OpenPage, program: Stage
) -> None:
    posted_by_a_program(program, undo_seconds=30)
    many = 203
    comments = [{"text": f"{COMPLAINT}, parcel {n}", "author": {"id": f"v{n}"}} for n in range(many)]
    for at in range(0, many, 100):
        program.api.post(f"streams/{program.id}/comments", json=comments[at : at + 100]).raise_for_status()
    page = open_page("desk", "mei")
    expect(page.locator("suggestion-row").first).to_have_attribute("aria-setsize", str(many))
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator("card-form .many li")).to_have_count(many)
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("Enter")
    assert len(left(program, "leaving", count=many)) == many
    page.keyboard.press("z")

    expect(page.locator("news-line")).to_contain_text("Taken back. Nothing was sent.")
    assert len(program.suggestions("waiting")) == many


def test_what_one_request_sent_stands_where_the_next_one_fails(open_page: OpenPage, program: Stage) -> None:
    posted_by_a_program(program, undo_seconds=30)
    comments = [{"text": f"{COMPLAINT}, parcel {n}", "author": {"id": f"v{n}"}} for n in range(202)]
    for at in range(0, 202, 101):
        program.api.post(f"streams/{program.id}/comments", json=comments[at : at + 101]).raise_for_status()
    page = open_page("desk", "mei")
    expect(page.locator(SEEN)).to_be_visible()
    page.keyboard.press("a")
    expect(page.locator("card-form .many li")).to_have_count(202)
    expect(page.locator(SEEN)).to_be_visible()

    def the_second_fails(route: Route) -> None:
        if len((route.request.post_data_json or {})["ids"]) < 200:
            route.fulfill(status=500, json={"title": "Failed", "status": 500})
        else:
            route.continue_()

    page.route("**/suggestions/approve", the_second_fails)
    page.keyboard.press("Enter")
    left(program, "leaving", count=200)
    expect(page.locator("suggestion-row:not([data-kind='leaving'])")).to_have_count(2)
    page.keyboard.press("z")

    expect(page.locator("news-line")).to_contain_text("Taken back. Nothing was sent.")
    assert len(program.suggestions("waiting")) == 202


def test_where_nothing_can_be_posted_enter_copies_and_marks_as_sent(
    open_page: OpenPage, stage: Stage
) -> None:
    stage.api.patch(
        f"streams/{stage.id}",
        json={"rules": {"posting": "by_hand", "undo_seconds": 1, "manual_intents": ["price"]}},
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
        f"streams/{stage.id}",
        json={"rules": {"posting": "by_hand", "undo_seconds": 1, "manual_intents": ["price"]}},
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


@pytest.mark.parametrize("text", [HOSTILE, "very disappointed " * 115], ids=["hostile", "2,000 characters"])
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
    posted_by_a_program(program, undo_seconds=1)
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
    program.say(TWO_QUESTIONS)
    page = open_page("desk", "mei")
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    page.locator("suggestion-row").first.click()
    shown(page, TWO_QUESTIONS)
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

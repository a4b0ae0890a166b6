"""The network is cut and comes back, the service is killed and started: nothing is lost, nothing goes twice."""

import re
import time

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.deployment import Stage, visit
from tests.browser.working import (
    SETTLED_MS,
    complaints,
    posted_by_a_program,
    row_of,
    settled,
    shown,
    suggestion_of,
    told_to_viewers,
)

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(180)]

CUT_S = 30
BACK_MS = 20_000


def a_desk(page: Page, stage: Stage, *parcels: str, undo_seconds: int = 2) -> list[str]:
    """The complaints that wait, the first of them open."""
    posted_by_a_program(stage, undo_seconds=undo_seconds)
    texts = complaints(*parcels)
    for text in texts:
        stage.say(text)
    visit(page, stage, "desk", "mei")
    shown(page, texts[0])
    expect(page.locator("suggestion-row")).to_have_count(len(texts))
    return texts


def listed(page: Page, texts: list[str]) -> None:
    """Waits until these and no others are in the list, in this order."""
    expect(page.locator("suggestion-row .row-text")).to_have_text(texts, timeout=BACK_MS)


def lost(page: Page) -> None:
    expect(page.get_by_role("alert").filter(has_text="Connection lost")).to_be_visible()


def test_after_thirty_seconds_without_a_network_the_list_is_right_and_each_outcome_is_told(
    page: Page, stage: Stage
) -> None:
    one, two, three, four, five = a_desk(page, stage, "one", "two", "three", "four", "five")
    asked = list[str]()

    def note(request: Request) -> None:
        if request.url.endswith(("/approve", "/reject")):
            asked.append(request.url.split("/")[-2])

    ids = {text: suggestion_of(stage, text)["id"] for text in (one, two, three, four)}
    page.context.set_offline(True)
    cut = time.monotonic()
    lost(page)
    page.on("request", note)
    page.keyboard.press("Enter")
    shown(page, two)
    page.keyboard.press("Enter")
    shown(page, three)
    page.keyboard.press("x")
    page.keyboard.press("3")
    shown(page, four)
    for text in (one, two):
        expect(row_of(page, text)).to_contain_text("sent when the connection is back")
    expect(row_of(page, three)).to_contain_text("rejected when the connection is back")

    with stage.service.client("lina") as lina:
        for text in (two, three, four):
            answer = lina.post(f"suggestions/{ids[text]}/approve", json={"text": f"Mine: {text}"})
            answer.raise_for_status()
    [six] = complaints("six")
    stage.say(six)
    page.wait_for_timeout(1000 * (cut + CUT_S - time.monotonic()))
    asked.clear()  # those that could not leave
    page.context.set_offline(False)

    news = page.locator("news-line")
    expect(news).to_contain_text(re.compile("lina was first.*two.*lina was first.*three"), timeout=BACK_MS)
    assert asked == [ids[text] for text in (one, two, three)]
    expect(page.locator("viewer-panel").get_by_text("could not be read")).to_be_hidden()
    listed(page, [five, six])
    shown(page, five)
    expect(page.get_by_role("alert")).to_be_hidden()
    approved = settled(stage, "approved", 4)
    assert {item["comment"]["text"]: item["settled_by"] for item in approved} == {
        one: "mei", two: "lina", three: "lina", four: "lina",
    }  # fmt: skip
    for item in approved:
        assert told_to_viewers(stage, item) == [item["sent_text"]]


def test_a_reload_without_a_network_loses_nothing_that_was_decided(page: Page, stage: Stage) -> None:
    one, two, three = a_desk(page, stage, "one", "two", "three")
    page.context.set_offline(True)
    lost(page)
    page.keyboard.press("Enter")
    shown(page, two)
    page.keyboard.press("h")
    shown(page, three)
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()

    page.context.set_offline(False)
    page.goto(f"{stage.service.url}/desk?stream={stage.id}")

    listed(page, [three])
    assert [item["comment"]["text"] for item in settled(stage, "approved", 1)] == [one]
    assert [item["comment"]["text"] for item in settled(stage, "to_host", 1)] == [two]


def test_the_list_is_right_after_the_service_was_killed_and_started(page: Page, either_stage: Stage) -> None:
    one, two, three = a_desk(page, either_stage, "one", "two", "three", undo_seconds=5)
    page.keyboard.press("Enter")
    expect(row_of(page, one).get_by_text("sent")).to_be_visible()
    settled(either_stage, "leaving", 1)  # it is the service's now, which dies before it has left

    either_stage.service.kill()
    lost(page)
    shown(page, two)
    page.keyboard.press("Enter")
    expect(row_of(page, two)).to_contain_text("sent when the connection is back")
    either_stage.service.start()
    [four] = complaints("four")
    either_stage.say(four)

    listed(page, [three, four])
    shown(page, three)
    expect(page.get_by_role("alert")).to_be_hidden()
    approved = settled(either_stage, "approved", 2)
    assert {item["comment"]["text"] for item in approved} == {one, two}
    for item in approved:
        assert len(told_to_viewers(either_stage, item)) == 1


@pytest.mark.parametrize(
    ("either_stage", "done"),
    [
        pytest.param("sqlite", True, id="after it was stored, sqlite"),
        pytest.param("postgres", True, id="after it was stored, postgres", marks=pytest.mark.postgres),
        pytest.param("sqlite", False, id="before it was read"),
    ],
    indirect=["either_stage"],
)
def test_a_service_killed_between_enter_and_its_answer_sends_exactly_once(
    page: Page, either_stage: Stage, *, done: bool
) -> None:
    one, two = a_desk(page, either_stage, "one", "two")
    statuses = list[int]()

    def dies(route: Route) -> None:
        if done:
            statuses.append(route.fetch().status)
        either_stage.service.kill()
        route.abort("connectionreset")

    page.route("**/approve", dies, times=1)
    page.keyboard.press("Enter")
    expect(row_of(page, one)).to_contain_text("sent when the connection is back")
    either_stage.service.start()

    listed(page, [two])
    [sent] = settled(either_stage, "approved", 1)
    assert sent["comment"]["text"] == one
    assert len(told_to_viewers(either_stage, sent)) == 1
    assert statuses == ([200] if done else [])
    expect(page.get_by_text("was first")).to_have_count(0, timeout=SETTLED_MS)


@pytest.mark.parametrize("taken", [True, False], ids=["the service has it", "the service never had it"])
def test_what_is_taken_back_after_its_answer_was_lost_is_not_sent(
    page: Page, stage: Stage, *, taken: bool
) -> None:
    one, two = a_desk(page, stage, "one", "two", undo_seconds=30)

    def lose(route: Route) -> None:
        if taken:
            route.fetch()
        route.abort("connectionreset")

    page.route("**/approve", lose)
    page.keyboard.press("Enter")
    expect(row_of(page, one)).to_contain_text("sent when the connection is back")
    assert len(stage.suggestions("leaving")) == taken
    page.keyboard.press("z")

    expect(page.locator("news-line")).to_contain_text("Taken back. Nothing was sent.")
    assert stage.suggestions("leaving") == []
    shown(page, one)
    page.unroute("**/approve")
    page.wait_for_timeout(4_000)  # longer than it takes until what waits is tried again
    assert [item["comment"]["text"] for item in stage.suggestions("waiting")] == [one, two]


def test_what_is_taken_back_without_a_connection_is_told_when_it_is_known(page: Page, stage: Stage) -> None:
    one, two = a_desk(page, stage, "one", "two", undo_seconds=30)

    def lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/approve", lose, times=1)
    page.route("**/undo", lambda route: route.abort("connectionreset"))
    page.keyboard.press("Enter")
    expect(row_of(page, one)).to_contain_text("sent when the connection is back")
    page.keyboard.press("z")

    news = page.locator("news-line")
    expect(news).to_contain_text("it can't be told yet")
    expect(row_of(page, one)).to_contain_text("taken back when the connection is back")
    expect(news).not_to_contain_text("Nothing was sent")
    page.unroute("**/undo")
    expect(news).to_contain_text("Taken back. Nothing was sent.")
    assert [item["comment"]["text"] for item in stage.suggestions("waiting")] == [one, two]


def test_what_had_left_before_it_was_taken_back_is_said(page: Page, stage: Stage) -> None:
    one, two = a_desk(page, stage, "one", "two", undo_seconds=1)

    def lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/events*", lambda route: route.abort())
    page.route("**/approve", lose)
    page.keyboard.press("Enter")
    expect(row_of(page, one)).to_contain_text("sent when the connection is back")
    settled(stage, "approved", 1)
    page.keyboard.press("z")

    expect(page.locator("news-line")).to_contain_text("Too late: it has left.")
    expect(page.locator("news-line")).not_to_contain_text("Nothing was sent")
    listed(page, [two])


def test_where_taking_back_fails_the_list_is_as_the_service_tells(page: Page, stage: Stage) -> None:
    one, two = a_desk(page, stage, "one", "two", undo_seconds=30)
    page.route("**/approve", lambda route: route.abort("connectionreset"))
    page.route("**/undo", lambda route: route.fulfill(status=500, json={"title": "Failed", "status": 500}))
    page.keyboard.press("Enter")
    expect(row_of(page, one)).to_contain_text("sent when the connection is back")
    page.keyboard.press("z")

    expect(row_of(page, one)).not_to_contain_text("connection is back")
    page.unroute("**/approve")
    row_of(page, one).click()
    shown(page, one)
    page.keyboard.press("Enter")
    [item] = settled(stage, "leaving", 1)
    assert item["comment"]["text"] == one
    listed(page, [one, two])

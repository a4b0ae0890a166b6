"""Two agents in two browsers work one queue while the room goes on."""

import threading
import time
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.deployment import Stage, visit
from tests.browser.working import complaints, shown, suggestion_of

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(300)]

MANY = 60
"""So many wait, more than a window shows."""
PER_SECOND = 10
LOOK_S = 3
"""So often the service is asked what still waits: agents do not ask either."""
CHAT = (
    "hello everyone",
    "love it",
    "so pretty",
    "1",
    "hi from penang",
    "wow",
    "nice color",
    "follow me back",
)


@contextmanager
def a_lively_room(stage: Stage) -> Generator[list[str]]:
    """Viewers chat at `PER_SECOND` until it is left, one in ten complains; yields what went wrong."""
    over, failures = threading.Event(), list[str]()

    def talk() -> None:
        began, said = time.monotonic(), 0
        while not over.wait(max(0.0, began + said / PER_SECOND - time.monotonic())):
            said += 1
            text = (
                f"my parcel {said} is broken, very disappointed" if said % 10 == 0 else CHAT[said % len(CHAT)]
            )
            try:
                stage.say(text)
            except Exception as error:
                failures.append(repr(error))

    talking = threading.Thread(target=talk)
    talking.start()
    try:
        yield failures
    finally:
        over.set()
        talking.join()


def fill_the_queue(stage: Stage) -> set[str]:
    """The ids of the comments that wait for an agent."""
    posted = [
        {
            "comment_id": f"q{n}",
            "text": f"order {n} came broken, very disappointed",
            "author": {"id": f"v{n}"},
        }
        for n in range(MANY)
    ]
    stage.api.post(f"streams/{stage.id}/comments", json=posted).raise_for_status()
    waiting = {item["comment"]["comment_id"] for item in stage.suggestions("waiting")}
    assert len(waiting) == MANY
    return waiting


def test_two_agents_send_each_once_and_lose_none(browser: Browser, either_stage: Stage) -> None:
    stage = either_stage
    queue = fill_the_queue(stage)
    pages = [visit(browser.new_page(), stage, "desk", agent) for agent in ("mei", "lina")]

    with a_lively_room(stage) as failures:
        work_until_empty(stage, pages, queue)

    assert failures == []
    settled = [item for item in stage.suggestions("approved") if item["comment"]["comment_id"] in queue]
    assert {item["comment"]["comment_id"] for item in settled} == queue
    done_by = Counter(item["settled_by"] for item in settled)
    assert min(done_by["mei"], done_by["lina"]) > MANY / 5
    for comment_id in queue:
        replies = stage.api.get(f"streams/{stage.id}/comments/{comment_id}").json()["replies"]
        assert len(replies) == 1, f"{comment_id} was sent {len(replies)} times"
    for page in pages:
        page.context.close()


def work_until_empty(stage: Stage, pages: list[Page], queue: set[str]) -> None:
    """Both press Enter whenever their open card can be sent, until nothing of the queue waits."""
    ends = time.monotonic() + 200
    look = 0.0
    while time.monotonic() < ends:
        ready = [page for page in pages if page.locator("suggestion-card[ready]").is_visible()]
        for page in ready:
            page.keyboard.press("Enter")
        if not ready:
            pages[0].wait_for_timeout(20)  # asking without a pause takes the core from the pages
        if time.monotonic() < look:
            continue
        look = time.monotonic() + LOOK_S
        open_now = [*stage.suggestions("waiting"), *stage.suggestions("leaving")]
        if queue.isdisjoint(item["comment"]["comment_id"] for item in open_now):
            return
    pytest.fail("the queue was not emptied in time")


def test_a_claim_is_seen_by_the_other_within_a_second(browser: Browser, either_stage: Stage) -> None:
    stage = either_stage
    for n in range(6):
        stage.say(f"parcel {n} came broken, very disappointed")
    mei, lina = (visit(browser.new_page(), stage, "desk", agent) for agent in ("mei", "lina"))
    for page in (mei, lina):
        expect(page.locator("suggestion-card[ready]")).to_be_visible()
    rows = lina.locator("suggestion-row")
    rows.last.click()  # out of the way

    took = list[float]()
    for step in (1, 2, 3):
        mei.keyboard.press("j")
        began = time.monotonic()
        expect(rows.nth(step)).to_contain_text("claimed by mei")
        took.append(time.monotonic() - began)

    assert min(took) < 1, f"seen after {took} seconds"
    for page in (mei, lina):
        page.context.close()


def test_a_claim_that_comes_after_its_agent_has_moved_on_is_given_back(page: Page, stage: Stage) -> None:
    texts = complaints("one", "two")
    for text in texts:
        stage.say(text)
    passed, open_now = (suggestion_of(stage, text)["id"] for text in texts)
    late = list[Route]()
    page.route(f"**/{passed}/claim", lambda route: late.append(route))
    visit(page, stage, "desk", "mei")
    shown(page, texts[0])
    page.wait_for_timeout(300)  # it was asked for: it is no longer only passed by
    with page.expect_response(f"**/{open_now}/claim"):
        page.keyboard.press("j")
    assert late
    with page.expect_response(f"**/{passed}/release"):
        late[0].continue_()

    assert suggestion_of(stage, texts[0])["claimed_by"] is None
    assert suggestion_of(stage, texts[1])["claimed_by"] == "mei"

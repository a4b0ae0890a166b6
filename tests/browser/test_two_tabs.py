"""One agent in two tabs, and one who goes away: nothing goes twice, and each tab ends right."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Stage
from tests.browser.deployment import visit
from tests.browser.working import (
    SETTLED_MS,
    complaints,
    posted_by_a_program,
    settled,
    shown,
    suggestion_of,
    told_to_viewers,
)

pytestmark = [pytest.mark.browser, pytest.mark.model]

ONE, TWO = complaints("one", "two")


@pytest.fixture
def tabs(page: Page, stage: Stage) -> tuple[Page, Page]:
    """Two tabs of mei's, the same comment open in both; the second hears no events, so that it knows nothing."""
    posted_by_a_program(stage)
    for text in (ONE, TWO):
        stage.say(text)
    deaf = page.context.new_page()
    deaf.route("**/events*", lambda route: route.abort())
    for tab in (page, deaf):
        visit(tab, stage, "desk", "mei")
        shown(tab, ONE)
    return page, deaf


def hears_again(deaf: Page) -> None:
    deaf.unroute("**/events*")


def test_the_same_sent_from_both_goes_once_and_both_go_on(tabs: tuple[Page, Page], stage: Stage) -> None:
    first, deaf = tabs
    first.keyboard.press("Enter")
    shown(first, TWO)
    deaf.keyboard.press("Enter")
    shown(deaf, TWO)
    hears_again(deaf)

    for tab in tabs:
        expect(tab.locator("suggestion-row")).to_have_count(1, timeout=SETTLED_MS)
        shown(tab, TWO)
        expect(tab.get_by_text("was first")).to_have_count(0)
    [sent] = settled(stage, "approved", 1)
    assert len(told_to_viewers(stage, sent)) == 1


@pytest.mark.parametrize("how", ["rejected", "rewritten"])
def test_something_else_decided_in_the_second_tab_is_not_lost_without_a_word(
    tabs: tuple[Page, Page], stage: Stage, how: str
) -> None:
    first, deaf = tabs
    draft = suggestion_of(stage, ONE)["reply"]["text"]
    first.keyboard.press("Enter")
    shown(first, TWO)
    if how == "rejected":
        deaf.keyboard.press("x")
        deaf.keyboard.press("1")
    else:
        deaf.keyboard.press("e")
        deaf.get_by_label("Your reply").fill("We call you.")
        deaf.keyboard.press("Enter")

    expect(deaf.locator("news-line")).to_contain_text("mei was first with")
    expect(deaf.locator("news-line")).to_contain_text(draft)
    shown(deaf, TWO)
    [sent] = settled(stage, "approved", 1)
    assert told_to_viewers(stage, sent) == [draft]
    assert stage.suggestions("rejected") == []


def test_what_one_tab_sends_the_other_can_take_back(page: Page, stage: Stage) -> None:
    posted_by_a_program(stage)
    for text in (ONE, TWO):
        stage.say(text)
    other = page.context.new_page()
    for tab in (page, other):
        visit(tab, stage, "desk", "mei")
        shown(tab, ONE)
    page.keyboard.press("Enter")
    shown(page, TWO)
    other.get_by_role("button", name="Undo: ").click()

    expect(other.locator("news-line")).to_contain_text("Taken back")
    shown(other, ONE)
    for tab in (page, other):
        expect(tab.locator("suggestion-row:not([data-kind='leaving'])")).to_have_count(2)
    page.wait_for_timeout(5_500)
    assert len(stage.suggestions("waiting")) == 2
    assert stage.suggestions("approved") == []


def test_a_second_approval_is_refused_kindly_while_the_first_is_on_its_way(page: Page, stage: Stage) -> None:
    posted_by_a_program(stage)
    for text in (ONE, TWO):
        stage.say(text)
    page.route("**/events*", lambda route: route.abort())
    page.route("**/claim", lambda route: route.abort())
    visit(page, stage, "desk", "mei")
    shown(page, ONE)
    with stage.service.client("lina") as lina:
        path = f"suggestions/{suggestion_of(stage, ONE)['id']}/approve"
        lina.post(path, json={"text": "I am on it.", "undo_seconds": 20}).raise_for_status()
        page.keyboard.press("Enter")
        expect(page.locator("news-line")).to_contain_text("lina was first with")
        expect(page.locator("news-line")).to_contain_text("I am on it.")
        shown(page, TWO)
        lina.post(path.replace("approve", "undo")).raise_for_status()
    assert stage.suggestions("approved") == []


def test_a_claim_is_renewed_while_somebody_is_there_and_lapses_when_nobody_is(
    page: Page, stage: Stage
) -> None:
    posted_by_a_program(stage)
    stage.say(ONE)
    claims = list[str]()

    def note(request: Request) -> None:
        if request.url.endswith("/claim"):
            claims.append(request.url)

    page.on("request", note)
    page.clock.install()
    page.route("**/api/v1/session", lambda route: route.fallback() if not claims else route.abort())
    visit(page, stage, "desk", "mei")
    shown(page, ONE)
    expect(page.get_by_role("list", name="Here now")).to_contain_text("mei")
    assert len(claims) == 1

    pass_by(page, 35)
    page.keyboard.press("j")  # somebody is there
    pass_by(page, 10)
    assert len(claims) > 1, "it is renewed before it lapses"
    pass_by(page, 90)
    renewed = len(claims)
    pass_by(page, 300)
    assert len(claims) == renewed, "nobody was there, and it was renewed"


def pass_by(page: Page, seconds: int) -> None:
    """Time passes for the page, and what it asks for then is answered."""
    for _ in range(0, seconds, 5):
        page.clock.run_for(5_000)
        page.wait_for_timeout(20)

"""Fifty hostile comments stay words: on the desk, and on a desk that another site's page embeds."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Stage
from tests.browser.foreign_page import ForeignSite
from tests.browser.hostile import HOSTILE

pytestmark = [pytest.mark.browser, pytest.mark.model, pytest.mark.timeout(240)]

FOREIGN_PARTS = (
    "img, script, svg, math, iframe, object, embed, base, meta, video, b, h1 h1, a[href^='javascript']"
)


def say_all(stage: Stage) -> None:
    for number, text in enumerate(HOSTILE):
        author = {"id": f"h{number}", "name": text[:60]}
        answer = stage.say(text, author=author)
        assert answer["decision"]["action"] in {"follow_up", "suggest"}, text


def watch(page: Page) -> list[str]:
    """What the page asks for from now on; a dialog fails the test."""
    asked = list[str]()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    page.on("request", lambda request: asked.append(request.url))
    return asked


def walk_through(page: Page, stage: Stage) -> None:
    """Opens every one of them; each is shown letter by letter, and the card stays where it is."""
    expect(page.locator("suggestion-card[ready]")).to_be_visible()
    expected = [item["comment"]["text"] for item in stage.suggestions("waiting")]
    assert len(expected) == len(HOSTILE)
    place = page.locator("suggestion-card").bounding_box()
    for number, text in enumerate(expected):
        if number:
            page.keyboard.press("j")
        shown = page.locator("suggestion-card .viewer-text")
        page.wait_for_function("([at, text]) => at.textContent === text", arg=[shown.element_handle(), text])
        now = page.locator("suggestion-card").bounding_box()
        assert place is not None
        assert now is not None
        assert (now["x"], now["y"], now["width"]) == (place["x"], place["y"], place["width"]), text
    assert page.locator(f"sidestage-desk :is({FOREIGN_PARTS})").count() == 0
    width, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= room, "the page became wider than the window"


def test_fifty_hostile_comments_stay_words_on_the_desk(open_page: OpenPage, stage: Stage) -> None:
    assert len(HOSTILE) == 50
    say_all(stage)
    page = open_page("desk", "mei")
    asked = watch(page)
    walk_through(page, stage)
    assert [url for url in asked if not url.startswith(stage.service.url)] == []


def test_fifty_hostile_comments_stay_words_in_a_foreign_page(
    page: Page, stage: Stage, foreign: ForeignSite
) -> None:
    say_all(stage)
    given = {"username": "mei", "origin": foreign.origin, "streams": [stage.id]}
    ticket = stage.api.post("tickets", json=given).raise_for_status().json()["ticket"]
    errors = list[str]()
    page.on("console", lambda told: errors.append(told.text) if told.type == "error" else None)
    page.goto(f"{foreign.origin}/?{urlencode({'ticket': ticket, 'streams': stage.id})}")
    asked = watch(page)
    page.locator("sidestage-desk suggestion-row").first.click()
    walk_through(page, stage)
    ours = (stage.service.url, foreign.origin)
    assert [url for url in asked if not url.startswith(ours)] == []
    assert [error for error in errors if "Content Security Policy" in error] == []

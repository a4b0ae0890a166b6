"""What the tests of whole stretches of work at the desk say and wait for."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.deployment import Stage

COMPLAINT = "my order came broken, very disappointed"
"""Waits for an agent, with a draft."""
PRICE = "link 1 how much for 2 pcs"
"""Waits for an agent where the rules say that prices do."""
TWO_QUESTIONS = "how much is it and where do you ship"
SEEN = "suggestion-card[ready]"
"""A card that takes keys."""
SETTLED_MS = 15_000
"""What was decided has left, and its row is folded away, by then."""


def complaints(*names: str) -> list[str]:
    """A complaint about each of these parcels."""
    return [f"{COMPLAINT}, parcel {name}" for name in names]


def shown(page: Page, text: str) -> None:
    """Waits until a comment is in the open card, and the card is ready for keys."""
    expect(page.locator("suggestion-card .viewer-text")).to_have_text(text, timeout=SETTLED_MS)
    expect(page.locator(SEEN)).to_be_visible()


def row(page: Page, at: int) -> Locator:
    """A row of the list, by its place."""
    return page.locator(f'suggestion-row[aria-posinset="{at + 1}"]')


def open_row(page: Page) -> Locator:
    """The row that is worked on."""
    return page.locator('suggestion-row[aria-selected="true"]')


def row_of(page: Page, text: str) -> Locator:
    """The row of a comment."""
    return page.locator("suggestion-row").filter(has_text=text)


def posted_by_a_program(stage: Stage, **rules: Any) -> Stage:
    """The stream, its replies posted by a program, with these rules besides."""
    stage.api.patch(f"streams/{stage.id}", json={"rules": {"posting": "program", **rules}}).raise_for_status()
    return stage


def suggestion_of(stage: Stage, text: str) -> dict[str, Any]:
    """What waits for the answer to a comment."""
    [found] = [item for item in stage.suggestions("waiting") if item["comment"]["text"] == text]
    return found


def settled(stage: Stage, state: str, count: int) -> list[dict[str, Any]]:
    """Those in a state, once there are so many of them."""
    ends = time.monotonic() + SETTLED_MS / 1000
    while len(found := stage.suggestions(state)) < count:
        assert time.monotonic() < ends, f"{len(found)} of {count} are {state}"
        time.sleep(0.2)
    assert len(found) == count
    return found


def told_to_viewers(stage: Stage, suggestion: dict[str, Any]) -> list[str]:
    """The replies to a suggestion's comment that went out."""
    comment = stage.api.get(f"streams/{stage.id}/comments/{suggestion['comment']['comment_id']}").json()
    return [reply["text"] for reply in comment["replies"]]


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

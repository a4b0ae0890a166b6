"""What viewers ask that only the host can answer."""

from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.deployment import Stage

AUSTRALIA, ICELAND, PERU, FIJI = (
    f"do you ship to {place}" for place in ("australia", "iceland", "peru", "fiji")
)
FADES = "does it fade in the sun"
JAPAN = "日本に送れますか"
SIX = (AUSTRALIA, ICELAND, PERU, FADES, FIJI, JAPAN)


def ask(stage: Stage, *questions: str, times: int = 1) -> None:
    """Viewers ask each of these, so many of them one question."""
    for question in questions:
        for _ in range(times):
            assert stage.say(question)["decision"]["action"] == "host"


def topics(stage: Stage, state: str = "open") -> dict[str, dict[str, Any]]:
    """The stream's topics in a state by their questions, the most urgent first."""
    answer = stage.api.get(f"streams/{stage.id}/topics", params={"state": state, "limit": 200})
    return {topic["question"]: topic for topic in answer.raise_for_status().json()["items"]}


def card(page: Page, question: str) -> Locator:
    """The prompter's card of a question."""
    return page.locator("topic-card").filter(has_text=question)


def row(page: Page, question: str) -> Locator:
    """The row of a question in the controller's list."""
    return page.get_by_role("option").filter(has_text=question)

"""A state of the pages, and how it is reached."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, expect

from tests.browser.deployment import Stage
from tests.browser.foreign_page import ForeignSite


@dataclass(slots=True)
class View:
    """A browser before a stream of its own."""

    page: Page
    stage: Stage
    site: ForeignSite
    phone: bool
    visit: Callable[[str, str], Page]
    leaving: list[Callable[[], object]] = field(default_factory=list)

    def desk(self, text: str = "") -> Page:
        """The desk; with a text, the card of the comment that says it."""
        self.visit("desk", "mei")
        self.page.locator("suggestion-row, .empty:not([hidden])").first.wait_for()
        if text:
            self.open(text)
        return self.page

    def open(self, text: str) -> None:
        """Opens the card of a comment."""
        rows = self.page.locator("suggestion-row")
        rows.filter(has_text=text).first.click()
        expect(self.page.locator("suggestion-card .viewer-text")).to_have_text(text)
        expect(self.page.locator("suggestion-card[ready]")).to_be_visible()

    def as_lina(self, act: str, text: str = "") -> None:
        """What another agent does to one that waits."""
        with self.stage.service.client("lina") as lina:
            one = next(item for item in self.stage.suggestions("waiting") if text in item["comment"]["text"])
            lina.post(f"suggestions/{one['id']}/{act}", json={}).raise_for_status()


@dataclass(frozen=True, slots=True)
class Scene:
    """A state, and how it is reached; a chosen one is shown in the dark and in Chinese too."""

    name: str
    reach: Callable[[View], object]
    chosen: bool


SCENES: list[Scene] = []
Reach = Callable[[View], object]


def scene(*, chosen: bool = False) -> Callable[[Reach], Reach]:
    """Registers a function as a scene of its name."""

    def registered(reach: Reach) -> Reach:
        SCENES.append(Scene(reach.__name__.replace("_", "-"), reach, chosen))
        return reach

    return registered

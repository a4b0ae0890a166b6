"""Hands of a practised person: what they do is done on a page, and counted.

Seconds follow the keystroke-level model (Card, Moran and Newell 1980): a key .2 s, a pointing 1.1 s, a hand's way between
mouse and keyboard .4 s, a thought 1.35 s. The page's own time comes on top.
"""

from dataclasses import dataclass, field
from typing import Self

from playwright.sync_api import Locator, Page

KEY_S, POINT_S, HAND_S, THOUGHT_S = 0.2, 1.1, 0.4, 1.35


@dataclass(slots=True)
class Effort:
    """What hands did; every click is a pointing and a way to the mouse and back."""

    keys: int = 0
    clicks: int = 0
    pointings: int = 0
    thoughts: int = 0

    def __add__(self, other: Self) -> "Effort":
        return Effort(
            self.keys + other.keys,
            self.clicks + other.clicks,
            self.pointings + other.pointings,
            self.thoughts + other.thoughts,
        )

    @property
    def hands_s(self) -> float:
        """Seconds of keys and mouse."""
        return (self.keys + self.clicks) * KEY_S + self.pointings * (POINT_S + 2 * HAND_S)

    @property
    def seconds(self) -> float:
        """The same with the thoughts."""
        return self.hands_s + self.thoughts * THOUGHT_S


@dataclass(slots=True)
class Hands:
    """Counts what they do, and does it."""

    page: Page
    effort: Effort = field(default_factory=Effort)

    def press(self, *keys: str) -> None:
        """Presses keys; a chord counts each of its keys."""
        for key in keys:
            self.effort.keys += key.count("+") + 1
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Types, a key a character."""
        self.effort.keys += len(text)
        self.page.keyboard.type(text)

    def click(self, what: str | Locator, times: int = 1) -> None:
        """Takes the mouse, points, clicks, and goes back to the keys."""
        self.effort.pointings += 1
        self.effort.clicks += times
        found = self.page.locator(what) if isinstance(what, str) else what
        found.click(click_count=times)

    def put(self, what: Locator, text: str) -> None:
        """Points at a field and types into it, over what it held."""
        self.click(what, times=3)
        self.effort.keys += len(text)
        what.fill(text)

    def think(self, times: int = 1) -> None:
        """Reads and decides."""
        self.effort.thoughts += times

    def elsewhere(self, keys: int = 0, clicks: int = 0) -> None:
        """Works in another program, such as a spreadsheet's; only counted."""
        self.effort += Effort(keys, clicks, clicks)

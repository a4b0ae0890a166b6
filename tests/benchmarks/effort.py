"""What an approval costs an agent: keys, clicks and seconds, on the desk and in a plain list.

    python -m tests.benchmarks.effort

The same twenty comments are answered twice by a script that does what a practised agent does. In the plain list (what a
shop without Sidestage has: the comments on the left, its answers on the right) the answer is selected, copied and pasted
beside the comment, and changed by typing where it has to be. Seconds follow the keystroke-level model (Card, Moran and
Newell 1980: a key .2 s, a pointing 1.1 s, a hand's way between mouse and keyboard .4 s, a thought 1.35 s), so that both
are measured with the same hands; the page's own time comes on top.
"""

import json
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.desk import chromium_of, deployed
from tests.browser.deployment import Stage, staged, visit

KEY_S, POINT_S, HAND_S, THOUGHT_S = 0.2, 1.1, 0.4, 1.35
PLAIN_LIST = Path(__file__).with_name("plain_list.html")
ADDED = " I look into it now."
COMMENTS = 20
EDITED = frozenset({3, 8, 13, 18})
"""Which of them get `ADDED` at the end of their draft."""


@dataclass(slots=True)
class Hands:
    """Counts what they do, and does it."""

    page: Page
    keys: int = 0
    clicks: int = 0
    moves: int = 0
    thoughts: int = 0
    began: float = 0.0

    def press(self, *keys: str) -> None:
        """Presses keys; a chord counts each of its keys."""
        for key in keys:
            self.keys += key.count("+") + 1
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Types, a key a character."""
        self.keys += len(text)
        self.page.keyboard.type(text)

    def click(self, selector: str, times: int = 1) -> None:
        """Takes the mouse, points, clicks, and goes back to the keys."""
        self.moves += 2
        self.clicks += times
        self.page.locator(selector).click(click_count=times)

    def think(self) -> None:
        """Reads and decides."""
        self.thoughts += 1

    def figures(self, approvals: int) -> dict[str, float]:
        """What one approval cost."""
        hands = self.keys * KEY_S + self.clicks * KEY_S + (self.moves / 2) * POINT_S + self.moves * HAND_S
        thinking = self.thoughts * THOUGHT_S
        return {
            "keys": round(self.keys / approvals, 2),
            "clicks": round(self.clicks / approvals, 2),
            "seconds_of_hands": round(hands / approvals, 2),
            "seconds_with_thinking": round((hands + thinking) / approvals, 2),
            "seconds_of_the_page": round((time.monotonic() - self.began) / approvals, 2),
        }


def on_the_desk(page: Page, stage: Stage) -> dict[str, float]:
    """Enter where the draft will do; E, the words, Enter where it has to be changed."""
    for n in range(COMMENTS):
        stage.say(f"parcel {n} came broken, very disappointed", comment_id=f"c{n}")
    visit(page, stage, "desk", "mei")
    hands = Hands(page, began=time.monotonic())
    for n in range(COMMENTS):
        page.locator(f'suggestion-card[ready] .viewer-text:has-text("parcel {n} ")').wait_for()
        hands.think()
        if n in EDITED:
            hands.press("e")
            page.locator("reply-field textarea").wait_for()
            hands.press("End")
            hands.type(ADDED)
        hands.press("Enter")
    figures = hands.figures(COMMENTS)
    page.wait_for_timeout(8000)
    sent = stage.suggestions("approved")
    assert len(sent) == COMMENTS, f"{len(sent)} were sent"
    assert sum(item["sent_text"].endswith(ADDED) for item in sent) == len(EDITED)
    return figures


def in_a_plain_list(page: Page, answer: str) -> dict[str, float]:
    """The answer is looked up, selected, copied and pasted beside the comment."""
    page.goto(PLAIN_LIST.as_uri())
    page.evaluate(
        """([comments, answer]) => {
          for (let n = 0; n < comments; n += 1) {
            const line = document.createElement("li");
            const field = Object.assign(document.createElement("input"), { id: `r${n}` });
            line.append(`parcel ${n} came broken, very disappointed `, field);
            document.getElementById("comments").append(line);
          }
          const line = Object.assign(document.createElement("li"), { id: "answer", textContent: answer });
          document.getElementById("answers").append(line);
        }""",
        [COMMENTS, answer],
    )
    hands = Hands(page, began=time.monotonic())
    for n in range(COMMENTS):
        hands.think()  # which of the answers
        hands.click("#answer", times=3)
        hands.press("Control+c")
        hands.click(f"#r{n}")
        hands.press("Control+v")
        if n in EDITED:
            hands.press("End")
            hands.type(ADDED)
        hands.think()  # whether it is what was meant
        hands.press("Enter")
        text = page.locator(f"#r{n}").input_value()
        assert text == answer + (ADDED if n in EDITED else ""), text
    return hands.figures(COMMENTS)


def by_typing(answer: str) -> dict[str, float]:
    """The same without a draft or a list: every character typed, as counted."""
    keys = len(answer) + 1 + len(EDITED) * len(ADDED) / COMMENTS
    hands = keys * KEY_S + KEY_S + POINT_S + 2 * HAND_S
    return {
        "keys": round(keys, 2),
        "clicks": 1,
        "seconds_of_hands": round(hands, 2),
        "seconds_with_thinking": round(hands + THOUGHT_S, 2),
    }


def measured() -> dict[str, dict[str, float]]:
    """Both ways, and typing, by name."""
    with deployed("sqlite") as service, staged(service) as stage, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium_of())
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        desk = on_the_desk(page, stage)
        draft = stage.suggestions("approved")[0]["reply"]["text"]
        plain = in_a_plain_list(page, draft)
        browser.close()
    return {"desk": desk, "plain list": plain, "typing": by_typing(draft)}


if __name__ == "__main__":
    print(json.dumps(measured(), indent=1))

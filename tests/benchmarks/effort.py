"""What an approval costs an agent: keys, clicks and seconds, on the desk and in a plain list.

    python -m tests.benchmarks.effort

The same twenty comments are answered twice by a script that does what a practised agent does. In the plain list (what a
shop without Sidestage has: the comments on the left, its answers on the right) the answer is selected, copied and pasted
beside the comment, and changed by typing where it has to be. Both are measured
with the same hands (`tests.benchmarks.hands`); the page's own time comes on top.
"""

import json
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.desk import chromium_of, deployed
from tests.benchmarks.hands import Effort, Hands
from tests.browser.deployment import Stage, staged, visit

PLAIN_LIST = Path(__file__).with_name("plain_list.html")
ADDED = " I look into it now."
COMMENTS = 20
EDITED = frozenset({3, 8, 13, 18})
"""Which of them get `ADDED` at the end of their draft."""


def figures(effort: Effort, seconds_of_the_page: float | None = None) -> dict[str, float]:
    """What one approval cost."""
    counted = {
        "keys": effort.keys,
        "clicks": effort.clicks,
        "seconds_of_hands": effort.hands_s,
        "seconds_with_thinking": effort.seconds,
    }
    if seconds_of_the_page is not None:
        counted["seconds_of_the_page"] = seconds_of_the_page
    return {name: round(value / COMMENTS, 2) for name, value in counted.items()}


def on_the_desk(page: Page, stage: Stage) -> dict[str, float]:
    """Enter where the draft will do; E, the words, Enter where it has to be changed."""
    for n in range(COMMENTS):
        stage.say(f"parcel {n} came broken, very disappointed", comment_id=f"c{n}")
    visit(page, stage, "desk", "mei")
    hands, began = Hands(page), time.monotonic()
    for n in range(COMMENTS):
        page.locator(f'suggestion-card[ready] .viewer-text:has-text("parcel {n} ")').wait_for()
        hands.think()
        if n in EDITED:
            hands.press("e")
            page.locator("reply-field textarea").wait_for()
            hands.press("End")
            hands.type(ADDED)
        hands.press("Enter")
    cost = figures(hands.effort, time.monotonic() - began)
    page.wait_for_timeout(8000)
    sent = stage.suggestions("approved")
    assert len(sent) == COMMENTS, f"{len(sent)} were sent"
    assert sum(item["sent_text"].endswith(ADDED) for item in sent) == len(EDITED)
    return cost


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
    hands, began = Hands(page), time.monotonic()
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
    return figures(hands.effort, time.monotonic() - began)


def by_typing(answer: str) -> dict[str, float]:
    """The same without a draft or a list: every character typed, as counted."""
    changes = len(EDITED) * len(ADDED)
    return figures(Effort(COMMENTS * (len(answer) + 1) + changes, COMMENTS, COMMENTS, COMMENTS))


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

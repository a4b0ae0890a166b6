"""How quick the on-air board is with few products and with many, in the browser.

python -m tests.benchmarks.on_air
"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.desk import chromium_of
from tests.browser.deployment import Service, staged, visit
from tests.browser.on_stage import serve_pictures, upload, workbook

TIMES = 20
TICK = """() => {
  const board = document.querySelector("air-board");
  const began = performance.now();
  for (let n = 0; n < 20; n++) board.tick();
  return (performance.now() - began) / 20;
}"""
FRAME = """() => new Promise((done) => {
  const board = document.querySelector("air-board");
  const frames = [];
  let last = performance.now();
  const next = (now) => {
    frames.push(now - last);
    last = now;
    board.scrollTop += 60;
    if (frames.length < 90) requestAnimationFrame(next);
    else done(frames.slice(5).sort((a, b) => a - b)[80]);
  };
  requestAnimationFrame(next);
})"""
FRAMED = "(number) => document.querySelector('air-card[data-on-air] .number')?.textContent === String(number)"


def until_framed(page: Page, number: int) -> float:
    """Milliseconds from a click on a card until it is framed, with the request that is between."""
    began = page.evaluate("performance.now()")
    page.evaluate("(number) => document.querySelectorAll('air-card button')[number - 1].click()", number)
    page.wait_for_function(FRAMED, arg=number)
    return page.evaluate("performance.now()") - began


def main() -> None:
    """Prints the figures for 16 and for 300 products."""
    with tempfile.TemporaryDirectory(prefix="sidestage-board-") as data, sync_playwright() as playwright:
        service = Service.with_people(Path(data))
        service.start()
        browser = playwright.chromium.launch(**chromium_of())
        try:
            for products in (16, 300):
                with staged(service) as stage:
                    page = browser.new_page(viewport={"width": 1440, "height": 900})
                    serve_pictures(page)
                    upload(stage, workbook(products, pictures=True, offer=True))
                    visit(page, stage, "on-air", "otto").locator("air-card[data-on-air]").wait_for()
                    taken = statistics.median(until_framed(page, 2 + n % 14) for n in range(TIMES))
                    tick, frame = page.evaluate(TICK), page.evaluate(FRAME)
                    print(
                        f"{products} products: framed {taken:.0f} ms after a click (median of {TIMES}), "
                        f"a second's tick {tick:.2f} ms, 19 of 20 frames of a scroll within {frame:.0f} ms"
                    )
                    page.close()
        finally:
            browser.close()
            service.stop()


if __name__ == "__main__":
    main()

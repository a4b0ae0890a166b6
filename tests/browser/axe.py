"""What axe finds on a page."""

import json
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

import app.web

WORDS = Path(app.web.__file__).parent / "static" / "words"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": RULES}
COLOURS = {"type": "rule", "values": ["color-contrast"]}
AXE = Axe()
LANGUAGES = pytest.mark.parametrize("language", ["en", "zh"])


def violations(page: Page, only: dict[str, Any] = ALL) -> list[str]:
    """Each violation of WCAG 2.2 AA or good practice on the page as it stands, with where it is and why.

    axe is run by the browser's debugger, so the page's own policy stays as strict as it is served."""
    if not page.evaluate("'axe' in window"):  # half a megabyte to compile, once a document
        page.evaluate(AXE.axe_script)
    given = {"resultTypes": ["violations"], "runOnly": only}
    found = page.evaluate("given => axe.run(given).then((told) => told.violations)", given)
    return [
        f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def in_both_themes(page: Page, state: str = "") -> list[str]:
    """The violations in the light theme, and those of colours, which are all that it changes, in the dark one."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    found = violations(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [f"dark: {one}" for one in violations(page, COLOURS)]
    return [f"{state}: {one}" for one in found]


def speaks(page: Page, language: str) -> dict[str, str]:
    """The interface's words in a language, which its pages speak from now on."""
    page.add_init_script(f"localStorage.setItem('sidestage-language', '{language}')")
    return json.loads((WORDS / f"{language}.json").read_text("utf-8"))

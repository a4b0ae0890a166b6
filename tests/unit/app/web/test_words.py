"""The interface's strings."""

import json
import re
from pathlib import Path

import app.web
from app.triage.reasons import REASONS

STATIC = Path(app.web.__file__).parent / "static"
WORDS = json.loads((STATIC / "words" / "en.json").read_text("utf-8"))
SOURCES = "\n".join(path.read_text("utf-8") for path in STATIC.rglob("*.js"))


def test_every_reason_is_said_in_words() -> None:
    unsaid = {name for name in REASONS if not {f"reason.{name}", f"found.{name}"} & WORDS.keys()}
    assert unsaid <= {"chat"}, "a comment that is ignored never reaches the desk; every other reason may"


def test_every_string_that_is_asked_for_is_in_the_catalogue() -> None:
    asked = set(re.findall(r'\bt\("([a-z_]+(?:\.[a-z_]+)*)"', SOURCES))
    assert asked
    assert asked <= WORDS.keys()


def test_no_page_makes_markup_of_text() -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(", SOURCES
    )


def test_no_document_holds_inline_code_or_styles() -> None:
    for page in (STATIC.parent / "pages").glob("*.html"):
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page.read_text("utf-8")), (
            page.name
        )

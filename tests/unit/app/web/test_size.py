"""How much JavaScript the desk is."""

import re
from pathlib import Path

import app.web

WEB = Path(app.web.__file__).parent
STATIC = WEB / "static"
MOST = 90_000
"""Bytes, not minified, that a desk reads: all at first, none later."""
STATICALLY = re.compile(r'^(?:import|export)\s[^;=(]*?"([^"]+\.js)"', re.MULTILINE)
LAZILY = re.compile(r"\bimport\(")
TYPES = re.compile(r"/\*[\s\S]*?\*/|^\s*//.*$", re.MULTILINE)


def scripts() -> list[Path]:
    """The scripts that the desk's page names."""
    page = (WEB / "pages" / "desk.html").read_text("utf-8")
    return [STATIC / name for name in re.findall(r'src="/static/([^"]+\.js)"', page)]


def reached() -> dict[Path, str]:
    """The scripts that the page reaches by imports, and their code."""
    seen: dict[Path, str] = {}
    waiting = scripts()
    while waiting:
        script = waiting.pop().resolve()
        if script in seen:
            continue
        seen[script] = TYPES.sub("", script.read_text("utf-8"))
        waiting.extend(script.parent / name for name in STATICALLY.findall(seen[script]))
    return seen


def test_what_a_desk_loads_is_small() -> None:
    assert sum(script.stat().st_size for script in reached()) < MOST


def test_nothing_but_the_words_is_loaded_later() -> None:
    found = reached()
    assert {script.name for script in found} >= {"suggestion-card.js", "canned-menu.js", "ticket.js"}
    assert {script.name for script, code in found.items() if LAZILY.search(code)} == {"words.js"}


def test_what_is_loaded_is_asked_for_all_at_once() -> None:
    page = (WEB / "pages" / "desk.html").read_text("utf-8")
    named = {(STATIC / name).resolve() for name in re.findall(r'modulepreload" href="/static/([^"]+)"', page)}
    assert named == reached().keys() - {STATIC / "theme.js"}


def test_a_script_is_short_and_so_are_its_lines() -> None:
    texts = {path.name: path.read_text("utf-8").splitlines() for path in reached()}
    assert {name: len(lines) for name, lines in texts.items() if len(lines) > 225} == {}
    assert {name: line for name, lines in texts.items() for line in lines if len(line) > 150} == {}

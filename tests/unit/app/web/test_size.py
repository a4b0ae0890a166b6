"""How much JavaScript the desk is."""

import re
from pathlib import Path

import app.web

WEB = Path(app.web.__file__).parent
STATIC = WEB / "static"
EAGER = 85_500
"""Bytes, not minified, that a desk reads before its agent can work."""
ALL = 126_000
"""Bytes that it can ever read: the toolbar, other lists, forms and menus come once the waiting list stands."""
STATICALLY = re.compile(r'^(?:import|export)\s[^;=(]*?"([^"]+\.js)"', re.MULTILINE)
LAZILY = re.compile(r'\bimport\("([^"]+\.js)"\)')
TYPES = re.compile(r"/\*[\s\S]*?\*/|^\s*//.*$", re.MULTILINE)


def scripts() -> list[Path]:
    """The scripts that the desk's page names."""
    page = (WEB / "pages" / "desk.html").read_text("utf-8")
    return [STATIC / name for name in re.findall(r'src="/static/([^"]+\.js)"', page)]


def reached(*kinds: re.Pattern[str]) -> set[Path]:
    """The scripts that the page reaches by imports of some kinds."""
    seen: set[Path] = set()
    waiting = scripts()
    while waiting:
        script = waiting.pop().resolve()
        if script in seen:
            continue
        seen.add(script)
        code = TYPES.sub("", script.read_text("utf-8"))
        waiting.extend(script.parent / name for kind in kinds for name in kind.findall(code))
    return seen


def size(found: set[Path]) -> int:
    """Their bytes together."""
    return sum(script.stat().st_size for script in found)


def test_what_is_loaded_before_an_agent_can_work_is_small() -> None:
    assert size(reached(STATICALLY)) < EAGER


def test_what_is_loaded_at_first_is_asked_for_all_at_once() -> None:
    page = (WEB / "pages" / "desk.html").read_text("utf-8")
    named = {(STATIC / name).resolve() for name in re.findall(r'modulepreload" href="/static/([^"]+)"', page)}
    assert named == reached(STATICALLY) - {STATIC / "theme.js"}


def test_all_that_a_desk_can_load_is_small() -> None:
    found = reached(STATICALLY, LAZILY)
    assert {path.name for path in found} >= {"follow-up-list.js", "canned-book.js", "ticket.js"}
    assert size(found) < ALL


def test_a_script_is_short_and_so_are_its_lines() -> None:
    texts = {path.name: path.read_text("utf-8").splitlines() for path in reached(STATICALLY, LAZILY)}
    assert {name: len(lines) for name, lines in texts.items() if len(lines) > 225} == {}
    assert {name: line for name, lines in texts.items() for line in lines if len(line) > 150} == {}

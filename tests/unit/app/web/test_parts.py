"""The desk's templates, and the elements that they are for."""

import re
from pathlib import Path

import app.web

STATIC = Path(app.web.__file__).parent / "static"
PARTS = (STATIC / "desk-parts.html").read_text("utf-8")
SOURCES = {path.name: path.read_text("utf-8") for path in STATIC.glob("*/*.js")}
TEMPLATES = dict(re.findall(r'<template id="([a-z-]+)">(.*?)</template>', PARTS, re.DOTALL))
SHOWN_BY = {
    "sidestage-desk": ("workplace.js",),
    "suggestion-card": ("suggestion-card.js", "draft.js", "clock.js"),
    "waiting-list": ("waiting-list.js", "clock.js"),
    "desk-toolbar": ("desk-toolbar.js", "clock.js"),
    "ask-all": ("asks.js",),
}
"""Where a template is filled, if not by the element of its name alone."""
INNERMOST = {"it"}


def shown_by(template: str) -> str:
    """The scripts that fill a template."""
    names = SHOWN_BY.get(template, (f"{template}.js",))
    return "\n".join(SOURCES[name] for name in names)


def test_every_template_is_asked_for_and_every_one_that_is_asked_for_is_there() -> None:
    pattern = re.compile(r'(?:\belement\(|\bview\(\w+, \w+, |^ +\}, \w+, )"([a-z-]+)"', re.MULTILINE)
    asked = set(pattern.findall("\n".join(SOURCES.values())))
    assert asked == TEMPLATES.keys()


def test_every_method_that_a_template_calls_is_there() -> None:
    called = {
        (name, method) for name, text in TEMPLATES.items() for method in re.findall(r'@\w+="(\w+)"', text)
    }
    assert called
    missing = {
        (name, method)
        for name, method in called
        if not re.search(
            rf"\b(?:async )?{method}\(.*\{{$|[{{ ,]{method},|\b{method}:", shown_by(name), re.MULTILINE
        )
    }
    assert missing == set()


def test_every_value_that_a_template_shows_is_given() -> None:
    fields = set(re.findall(r"\b(\w+)\??: ", (STATIC / "shapes.d.ts").read_text("utf-8")))
    missing = {
        (name, path)
        for name, text in TEMPLATES.items()
        for path in re.findall(r'(?:each|:[a-z-]+)="([\w.]+)"', text)
        if (first := path.split(".")[0]) not in INNERMOST | fields
        and not re.search(rf"\b{first}\b", shown_by(name))
    }
    assert missing == set()

"""`sidestage streams checklist`: what a stream lacks before it goes live."""

import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import typer
from rich.text import Text

from app.commands.moments import told_in, zone_of
from app.commands.problems import Language
from app.commands.reading import ToldIn
from app.commands.remote import HERE, Key, Remote, Url
from app.commands.streams import Id
from app.commands.terminal import AsJson, print_json, print_table, say

COLOURS = {"ok": "green", "warn": "yellow", "missing": "red"}
_COUNTED = re.compile(r"\{(\w+)\|([^|}]*)\|([^|}]*)\}")
_NAMED = re.compile(r"\{(\w+)\}")


def checklist(
    stream: Id, key: Key, language: ToldIn = Language.en, url: Url = HERE, as_json: AsJson = False
) -> None:
    """Show what a stream has and lacks before it goes live; exits 1 where something is missing."""
    remote = Remote(url, key)
    found = remote.ask("GET", f"/streams/{stream}/readiness")
    if as_json:
        print_json(found)
        raise typer.Exit(0 if found["ready"] else 1)
    zone = zone_of(remote, stream)
    words = _words(language)
    print_table(("", "", ""), [_line(item, words, zone) for item in found["items"]])
    missing = [words[f"golive_item.{item['name']}"] for item in found["items"] if item["state"] == "missing"]
    say(_filled(words["golive.gaps"], {"items": ", ".join(missing)}) if missing else words["golive.ready"])
    raise typer.Exit(0 if found["ready"] else 1)


def _line(item: Mapping[str, Any], words: Mapping[str, str], zone: str) -> list[object]:
    state, name, said = item["state"], item["name"], item["said"]
    values = {**said["values"], "at": told_in(item["at"], zone)}
    told = _filled(words[f"ready.{said['code']}"], values)
    return [Text(words[f"golive_state.{state}"], style=COLOURS[state]), words[f"golive_item.{name}"], told]


def _words(language: Language) -> Mapping[str, str]:
    """The interface's words, which the page's checklist has, too."""
    return json.loads((files("app.web") / "static" / "words" / f"{language.value}.json").read_text("utf-8"))


def _filled(text: str, values: Mapping[str, Any]) -> str:
    """The words with `{name}` and `{n|one thing|# things}` filled in."""

    def counted(match: re.Match[str]) -> str:
        number = values.get(match[1])
        return (match[2] if number == 1 else match[3]).replace("#", str(number))

    return _NAMED.sub(lambda match: _listed(values.get(match[1])), _COUNTED.sub(counted, text))


def _listed(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)

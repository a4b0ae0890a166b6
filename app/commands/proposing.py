"""`sidestage kb propose`: the rows that a document proposes, looked at and taken one by one."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.editing import Base, make_edited
from app.commands.files import bytes_of, check_ending, write
from app.commands.numbers import numbers_in
from app.commands.problems import Language
from app.commands.reading import ToldIn
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, print_json, print_table, say
from app.commands.uploading import Activate
from app.commands.versions import base

Item = Mapping[str, Any]
Accept = Annotated[
    str | None, typer.Option(help="The numbers of those to take, as 1,3-5; default: show all, take none.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="Take each that has no error and that nothing answers already.")
]
Shorten = Annotated[
    bool, typer.Option("--shorten", help="Of an answer that is too long take the whole sentences that fit.")
]
Out = Annotated[
    Path | None, typer.Option(help="Write those that are taken here, a .yaml, to be mended and put in later.")
]


def propose(  # noqa: PLR0913 - its options
    file: Annotated[Path, typer.Argument(help="A .docx or .pdf.")],
    *,
    stream: Stream,
    key: Key,
    accept: Accept = None,
    everything: Everything = False,
    shorten: Shorten = False,
    out: Out = None,
    version: Base = None,
    activate: Activate = False,
    language: ToldIn = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show the rows that a document proposes, or make a version with those that are taken."""
    if out is not None:
        check_ending(out, ".yaml", ".yml")
    if accept is not None and everything:
        fail("Give --accept or --all, not both.")
    remote = Remote(url, key)
    sent = {"params": {"language": language.value}, "files": {"file": (file.name, bytes_of(file))}}
    items: list[Item] = remote.ask("POST", f"/streams/{stream}/knowledge/proposals", **sent)["items"]
    if accept is None and not everything and out is None:
        _show(items, as_json)
        return
    taken = _taken(items, accept) if accept is not None else _fit(items) if everything else items
    rows = [{"sheet": one["sheet"], "cells": _cells(one, shorten)} for one in taken]
    if out is not None:
        write(out, lambda: _yaml(rows))
        return
    if not rows:
        fail("Nothing is left to take.")
    number = base(remote, stream, version)
    make_edited(remote, stream, number, {"rows": rows, "activate": activate}, language, as_json)


def _show(items: Sequence[Item], as_json: bool) -> None:
    if as_json:
        print_json(items)
        return
    lines: list[list[object]] = []
    for number, one in enumerate(items, start=1):
        told = [problem["message"] for problem in one["problems"]]
        if one["duplicate_of"]:
            further_up = one["duplicate_of"] == "here"
            told.append(
                "It stands further up." if further_up else f"{one['duplicate_of']} answers that already."
            )
        cells = "\n".join(f"{column}: {text}" for column, text in one["cells"].items())
        lines.append([number, one["sheet"], cells, one["page"], "\n".join(told)])
    print_table(("", "sheet", "cells", "page", "problems"), lines)
    say(f"{len(items)} proposed. Take some with --accept 1,3-5, or --all.")


def _taken(items: Sequence[Item], accept: str) -> list[Item]:
    return [items[number - 1] for number in numbers_in(accept, len(items))]


def _fit(items: Sequence[Item]) -> list[Item]:
    """Those that nothing speaks against."""
    return [
        one
        for one in items
        if not one["duplicate_of"] and all(problem["severity"] != "error" for problem in one["problems"])
    ]


def _cells(one: Item, shorten: bool) -> dict[str, str]:
    return {**one["cells"], **(one["shorter"] if shorten else {})}


def _yaml(rows: Sequence[Item]) -> bytes:
    import yaml

    sheets: dict[str, list[Any]] = {}
    for row in rows:
        sheets.setdefault(row["sheet"], []).append(row["cells"])
    return yaml.safe_dump(sheets, allow_unicode=True, sort_keys=False, width=110).encode()

"""After a stream: its review, what the host said on air as rows for the workbook, and the promises that are left."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.files import check_ending, write
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.streams import Id
from app.commands.terminal import AsJson, print_json, print_table, say


class PromiseState(StrEnum):
    """What has become of a promise."""

    open = "open"
    in_progress = "in_progress"
    waiting = "waiting"
    done = "done"
    dropped = "dropped"
    unfinished = "unfinished"
    finished = "finished"


OfStream = Annotated[str | None, typer.Option("--stream", help="One stream only; default: all.")]
States = Annotated[PromiseState | None, typer.Option(help="Only those; unfinished is all that is not over.")]
Owner = Annotated[str | None, typer.Option(help="Only those of a person.")]
Overdue = Annotated[bool, typer.Option("--overdue", help="Only those whose time has passed.")]


def review(stream: Id, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Show how fast viewers were answered, and who was not, by topic, with the reason."""
    found = Remote(url, key).ask("GET", f"/streams/{stream}/review")
    if as_json:
        print_json(found)
        return
    print_table(("clock", ""), [[name.replace("_", " "), value] for name, value in found["clocks"].items()])
    names = ("reason", "question", "product", "comments", "viewers")
    for title, of in (("Not answered", "unanswered"), ("Answered on air", "answered_on_air")):
        say(f"{title}: {found[f'{of}_comments']}")
        if found[of]:
            print_table(names, [[one[name] for name in names] for one in found[of]])


def said(
    stream: Stream,
    key: Key,
    out: Annotated[Path | None, typer.Option(help="Write them here, an .xlsx with the sheet faq.")] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List what the host answered on air, or write it as rows for the workbook."""
    remote, path = Remote(url, key), f"/streams/{stream}/said"
    if out is not None:
        check_ending(out, ".xlsx")
        made = remote.file("GET", f"{path}.xlsx")
        write(out, lambda: made)
        return
    items = remote.ask("GET", path)["items"]
    if as_json:
        print_json(items)
        return
    names = ("question", "answer", "askers", "answered_at")
    print_table(names, [[one[name] for name in names] for one in items])


def list_promises(
    key: Key,
    stream: OfStream = None,
    state: States = None,
    owner: Owner = None,
    overdue: Overdue = False,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List the promises that were made to viewers, by due time; personal numbers are masked."""
    items = Remote(url, key).all_of("/follow-ups", **_asked(stream, state, owner, overdue))
    if as_json:
        print_json(items)
        return
    names = ("id", "state", "due_at", "owner", "note")
    print_table(names, [[one.get(name) for name in names] for one in items])


def export_promises(
    file: Annotated[Path, typer.Argument(help="Where to write it, ending in .csv or .xlsx.")],
    key: Key,
    stream: OfStream = None,
    state: States = None,
    owner: Owner = None,
    overdue: Overdue = False,
    reveal: Annotated[
        bool, typer.Option("--reveal", help="Personal numbers whole; it is put on record.")
    ] = False,
    url: Url = HERE,
) -> None:
    """Write the promises as a table, times in each stream's zone; personal numbers are masked."""
    check_ending(file, ".csv", ".xlsx")
    asked = {**_asked(stream, state, owner, overdue), **({"reveal": "true"} if reveal else {})}
    made = Remote(url, key).file("GET", f"/follow-ups/export{file.suffix.lower()}", params=asked)
    write(file, lambda: made)


def _asked(
    stream: str | None, state: PromiseState | None, owner: str | None, overdue: bool
) -> dict[str, str]:
    given: Mapping[str, Any] = {
        "stream": stream,
        "state": state and state.value,
        "owner": owner,
        "overdue": "true" if overdue else None,
    }
    return {name: str(value) for name, value in given.items() if value is not None}

"""`sidestage on-air`: what is on air said and asked, the timeline shown and corrected."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from app.commands.moments import moment_in, told_in, zone_of
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, print_json, print_table, say


def put_on_air(  # noqa: PLR0913 - its options
    sku: Annotated[
        str | None, typer.Argument(help="The product, or none; without it: what is on air now.")
    ] = None,
    *,
    stream: Stream,
    key: Key,
    at: Annotated[
        str | None,
        typer.Option(help="Since when, in RFC 3339 or as 20:14 by the stream's clock; default: now."),
    ] = None,
    timeline: Annotated[bool, typer.Option("--timeline", help="Show what was on air when.")] = False,
    correct: Annotated[
        int | None,
        typer.Option(help="The line of the timeline that was otherwise: another product, or --at."),
    ] = None,
    remove: Annotated[int | None, typer.Option(help="The line to take off the timeline.")] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Say which product is on air, or ask; show and correct what was."""
    if timeline + (correct is not None) + (remove is not None) > 1:
        fail("Give one of --timeline, --correct and --remove.")
    remote, path = Remote(url, key), f"/streams/{stream}/on-air"
    if (timeline or remove is not None) and (sku or at):
        fail("--timeline and --remove take no product and no time.")
    if timeline:
        _show_timeline(remote.ask("GET", path), remote, stream, as_json)
    elif remove is not None:
        _print_line(remote.ask("DELETE", f"{path}/{remove}"), "Taken off", remote, stream, as_json)
    elif sku or at or correct is not None:
        _say(_said(sku, at, remote, stream), correct, remote, stream, as_json)
    else:
        _show(remote.ask("GET", path), as_json)


def _said(sku: str | None, at: str | None, remote: Remote, stream: str) -> dict[str, Any]:
    """What was given, as the service takes it."""
    given: dict[str, Any] = {} if sku is None else {"sku": None if sku == "none" else sku}
    return given if at is None else {**given, "at": moment_in(remote, stream, at)}


def _say(said: dict[str, Any], line: int | None, remote: Remote, stream: str, as_json: bool) -> None:
    """Says what is on air, or was otherwise than a line says."""
    path = f"/streams/{stream}/on-air"
    if line is None and "sku" not in said:
        fail("Say what was on air then.")
    if not said:
        fail("Say what was otherwise: another product, or --at.")
    if line is None:
        _print_line(remote.ask("PUT", path, json=said), "On air", remote, stream, as_json)
    else:
        _print_line(remote.ask("PATCH", f"{path}/{line}", json=said), "Corrected", remote, stream, as_json)


def _show(found: Mapping[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(found)
    else:
        say(f"On air: {found['current'] or 'nothing'}.")


def _show_timeline(found: Mapping[str, Any], remote: Remote, stream: str, as_json: bool) -> None:
    """Prints what was on air when, by the stream's clock."""
    if as_json:
        print_json(found)
        return
    zone = zone_of(remote, stream)
    print_table(
        ("line", "since", "product", "by"),
        [
            [one["id"], told_in(one["at"], zone, seconds=True), one["sku"] or "nothing", one["set_by"]]
            for one in found["items"]
        ],
    )


def _print_line(line: Mapping[str, Any], done: str, remote: Remote, stream: str, as_json: bool) -> None:
    """Prints a line that was said, corrected or taken off, and what that touched."""
    if as_json:
        print_json(line)
        return
    said = f"{done}: {line['sku'] or 'nothing'}"
    if line.get("corrected"):
        said += f", from {told_in(line['at'], zone_of(remote, stream), seconds=True)}"
    say(f"{said}.")
    meant = line.get("meant")
    if meant and meant["comments"]:
        say(
            f"Comments that meant something else than was told: {meant['comments']}, answered {meant['answered']}, "
            f"drafted again {meant['redrafted']}."
        )

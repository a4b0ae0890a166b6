"""`sidestage on-air`: what is on air said and asked, the timeline shown and corrected."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from app.commands.moments import moment_in
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
    said: dict[str, Any] = {} if sku is None else {"sku": None if sku == "none" else sku}
    if at is not None:
        said["at"] = moment_in(remote, stream, at)
    if correct is not None:
        if not said:
            fail("Say what was otherwise: another product, or --at.")
        _print(remote.ask("PATCH", f"{path}/{correct}", json=said), "Corrected", as_json)
    elif sku is not None and not timeline and remove is None:
        _print(remote.ask("PUT", path, json=said), "On air", as_json)
    elif said:
        fail("Say what was on air then." if sku is None else "That takes no product.")
    elif remove is not None:
        _print(remote.ask("DELETE", f"{path}/{remove}"), "Taken off", as_json)
    else:
        _show(remote.ask("GET", path), timeline, as_json)


def _show(found: Mapping[str, Any], timeline: bool, as_json: bool) -> None:
    if as_json:
        print_json(found)
    elif timeline:
        names = ("id", "at", "sku", "set_by")
        print_table(
            ("line", "since", "product", "by"),
            [[one[name] or ("nothing" if name == "sku" else "") for name in names] for one in found["items"]],
        )
    else:
        say(f"On air: {found['current'] or 'nothing'}.")


def _print(line: Mapping[str, Any], done: str, as_json: bool) -> None:
    if as_json:
        print_json(line)
        return
    said = f"{done}: {line['sku'] or 'nothing'}"
    say(f"{said}." if done == "On air" else f"{said}, from {line['at']}.")
    meant = line.get("meant")
    if meant and meant["comments"]:
        say(
            f"Comments that meant something else than was told: {meant['comments']}, answered {meant['answered']}, "
            f"drafted again {meant['redrafted']}."
        )

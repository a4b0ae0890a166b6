"""`sidestage streams`: streams listed, added, changed, started, ended and deleted, by the running service."""

import json
import sys
from typing import Annotated, Any

import typer

from app.commands.remote import HERE, Key, Remote, Url
from app.commands.rules import RuleOptions, over
from app.commands.terminal import AsJson, fail, print_id, print_json, print_table, say

Id = Annotated[str, typer.Argument(help="The stream's id.")]
Languages = Annotated[list[str] | None, typer.Option("--language", help="A language of it; may be repeated.")]
Regions = Annotated[
    list[str] | None, typer.Option("--sells-to", help="A country it sells to, as MY; may be repeated.")
]
Title = Annotated[str | None, typer.Option(help="What it is called.")]
Platform = Annotated[str | None, typer.Option(help="tiktok, youtube, twitch, shopee, ... or other.")]
Zone = Annotated[str | None, typer.Option(help="Its time zone, as Asia/Kuala_Lumpur.")]
Default = Annotated[str | None, typer.Option(help="What is spoken to who writes no language of it.")]
Room = Annotated[str | None, typer.Option(help="Its room on the platform.")]
Starts = Annotated[str | None, typer.Option(help="When it starts, in RFC 3339.")]
Delay = Annotated[int | None, typer.Option(help="How many seconds later viewers see it.")]


def list_streams(
    key: Key,
    url: Url = HERE,
    state: Annotated[str | None, typer.Option(help="planned, live or ended.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the streams, newest first."""
    items = Remote(url, key).all_of("/streams", **({"state": state} if state else {}))
    if as_json:
        print_json(items)
        return
    names = ("id", "state", "title", "platform", "starts_at", "active_version")
    print_table(names, [[item.get(name) for name in names] for item in items])


def add_stream(  # noqa: PLR0913 - an option for each of a stream's fields
    *,
    key: Key,
    title: Annotated[str, typer.Option(help="What it is called.")],
    timezone: Annotated[str, typer.Option(help="Its time zone, as Asia/Kuala_Lumpur.")],
    language: Annotated[
        list[str], typer.Option(help="A language of it, the default first; may be repeated.")
    ],
    platform: Annotated[str, typer.Option(help="tiktok, youtube, twitch, shopee, ... or other.")] = "other",
    default_language: Default = None,
    sells_to: Regions = None,
    room: Room = None,
    starts_at: Starts = None,
    delay: Delay = None,
    rule: RuleOptions = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Add a stream and print its id, and only it."""
    body = _given(
        title=title,
        platform=platform,
        timezone=timezone,
        languages=language,
        default_language=default_language,
        sells_to=sells_to,
        room=room,
        starts_at=starts_at,
        delay_seconds=delay,
    )
    body.setdefault("default_language", language[0])
    if rule:
        body["rules"] = over({}, rule)
    print_id(Remote(url, key).ask("POST", "/streams", json=body), as_json)


def show_stream(stream: Id, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Show a stream with its settings."""
    print_fields(Remote(url, key).ask("GET", f"/streams/{stream}"), as_json)


def set_stream(  # noqa: PLR0913 - an option for each of a stream's fields
    stream: Id,
    *,
    key: Key,
    title: Title = None,
    platform: Platform = None,
    timezone: Zone = None,
    language: Languages = None,
    default_language: Default = None,
    sells_to: Regions = None,
    room: Room = None,
    starts_at: Starts = None,
    delay: Delay = None,
    rule: RuleOptions = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Change what is given of a stream; an empty room, start or country takes it out."""
    remote, path = Remote(url, key), f"/streams/{stream}"
    body = _changes(
        title=title,
        platform=platform,
        timezone=timezone,
        languages=language,
        default_language=default_language,
        sells_to=sells_to,
        room=room,
        starts_at=starts_at,
        delay_seconds=delay,
    )
    if rule:
        body["rules"] = over(remote.ask("GET", path).get("rules") or {}, rule)
    if not body:
        fail("Say what is to change: --title, --delay, --rule and others.")
    print_fields(remote.ask("PATCH", path, json=body), as_json)


def start_stream(stream: Id, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Make a stream live."""
    print_fields(Remote(url, key).ask("POST", f"/streams/{stream}/start"), as_json)


def end_stream(
    stream: Id,
    key: Key,
    refuse_unseen: Annotated[
        bool, typer.Option("--refuse-unseen", help="Not while nobody has seen a promise that was made.")
    ] = False,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """End a stream: it takes no more comments."""
    body = {"refuse_unseen": refuse_unseen}
    print_fields(Remote(url, key).ask("POST", f"/streams/{stream}/end", json=body), as_json)


def delete_stream(
    stream: Id,
    key: Key,
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Do it without asking: comments, knowledge and promises of it go, too."),
    ] = False,
    url: Url = HERE,
) -> None:
    """Delete a stream that is not live, with all that belongs to it."""
    remote, path = Remote(url, key), f"/streams/{stream}"
    if not yes:
        _ask(remote.ask("GET", path)["title"])
    remote.ask("DELETE", path)
    say(f"Deleted {stream}.")


def _ask(title: str) -> None:
    if not sys.stdin.isatty():
        fail("There is no terminal to ask on: say that you mean it with --yes.")
    typer.confirm(f"Delete {title!r} with its comments, knowledge and promises?", abort=True)


def _given(**fields: object) -> dict[str, Any]:
    """What was given, by the contract's names."""
    return {name: value for name, value in fields.items() if value is not None and value != []}


def _changes(**fields: object) -> dict[str, Any]:
    """What was given, and what was given as nothing, as the contract says it: those details are taken out."""
    body = _given(**fields)
    empty = {name: None for name in ("room", "starts_at") if body.get(name) == ""}
    countries = [code for code in body.get("sells_to", ()) if code]
    return {**body, **empty, **({"sells_to": countries} if "sells_to" in body else {})}


def print_fields(stream: dict[str, Any], as_json: bool) -> None:
    """Prints what there is of it, a field a line."""
    if as_json:
        print_json(stream)
        return
    print_table(
        ("", ""), [[name, _shown(value)] for name, value in stream.items() if value not in (None, [], {})]
    )


def _shown(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value

"""`sidestage streams` and `sidestage on-air`: what ops do with a stream, by the running service."""

import json
import sys
from typing import Annotated, Any

import typer

from app.commands.remote import HERE, Key, Remote, Url
from app.commands.terminal import AsJson, fail, out, print_json, print_table

streams = typer.Typer(no_args_is_help=True, help="Streams, by the running service.")

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
RuleOptions = Annotated[
    list[str] | None,
    typer.Option("--rule", help="A rule of it, as due_seconds=30; without a value the setting's holds."),
]


@streams.command("list")
def list_streams(
    key: Key,
    url: Url = HERE,
    state: Annotated[str | None, typer.Option(help="planned, live or ended.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the streams, newest first."""
    remote, items, after = Remote(url, key), list[dict[str, Any]](), None
    while True:
        query = {"limit": "200", **({"state": state} if state else {}), **({"after": after} if after else {})}
        page = remote.ask("GET", "/streams", params=query)
        items += page["items"]
        after = page["next"]
        if after is None:
            break
    if as_json:
        print_json(items)
        return
    names = ("id", "state", "title", "platform", "starts_at", "active_version")
    print_table(names, [[item.get(name) for name in names] for item in items])


@streams.command("add")
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
        body["rules"] = _rules({}, rule)
    made = Remote(url, key).ask("POST", "/streams", json=body)
    if as_json:
        print_json(made)
    else:
        sys.stdout.write(made["id"] + "\n")


@streams.command("show")
def show_stream(stream: Id, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Show a stream with its settings."""
    _print(Remote(url, key).ask("GET", f"/streams/{stream}"), as_json)


@streams.command("set")
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
    """Change what is given of a stream."""
    remote, path = Remote(url, key), f"/streams/{stream}"
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
    if rule:
        body["rules"] = _rules(remote.ask("GET", path).get("rules") or {}, rule)
    if not body:
        fail("Say what is to change: --title, --delay, --rule and others.")
    _print(remote.ask("PATCH", path, json=body), as_json)


@streams.command("start")
def start_stream(stream: Id, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Make a stream live."""
    _print(Remote(url, key).ask("POST", f"/streams/{stream}/start"), as_json)


@streams.command("end")
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
    _print(Remote(url, key).ask("POST", f"/streams/{stream}/end", json=body), as_json)


def put_on_air(
    stream: Annotated[str, typer.Option(help="The stream's id.")],
    key: Key,
    sku: Annotated[
        str | None, typer.Argument(help="The product, or none; without it: what is on air now.")
    ] = None,
    at: Annotated[str | None, typer.Option(help="Since when, in RFC 3339; default: now.")] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Say which product is on air, or ask."""
    remote, path = Remote(url, key), f"/streams/{stream}/on-air"
    if sku is None:
        if at is not None:
            fail("Say what was on air then.")
        found = remote.ask("GET", path)
        shown = found["current"]
    else:
        body = {"sku": None if sku == "none" else sku, **({"at": at} if at else {})}
        found = remote.ask("PUT", path, json=body)
        shown = found["sku"]
    if as_json:
        print_json(found)
    else:
        out.print(f"On air: {shown or 'nothing'}.", markup=False, highlight=False)


def _given(**fields: object) -> dict[str, Any]:
    """What was given, by the contract's names."""
    return {name: value for name, value in fields.items() if value is not None and value != []}


def _rules(standing: dict[str, Any], given: list[str]) -> dict[str, Any]:
    """The rules that stand, with those given as `name=value`; without a value one is taken away."""
    rules = dict(standing)
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            fail(f"{one!r} is no rule: write name=value.")
        if not value:
            rules.pop(name, None)
            continue
        try:
            rules[name] = json.loads(value)
        except ValueError:
            rules[name] = value
    return rules


def _print(stream: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(stream)
        return
    print_table(
        ("", ""), [[name, _shown(value)] for name, value in stream.items() if value not in (None, [], {})]
    )


def _shown(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else value

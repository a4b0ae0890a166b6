"""`sidestage alerts`: the channels that the team is told through outside the desk, and what they were told."""

import sys
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer

from app.commands.problems import Language
from app.commands.remote import HERE, Key, Remote, Url
from app.commands.terminal import AsJson, fail, print_id, print_json, print_table, say

Channel = Annotated[str, typer.Argument(help="The channel's id.")]
Fields = Annotated[
    list[str] | None,
    typer.Option("--field", help="A field of it, as chat=-100123; see `alerts kinds`. May be repeated."),
]
Hidden = Annotated[
    list[str] | None,
    typer.Option(
        "--field-stdin",
        help="A field that is read from standard input, a line each: for addresses and secrets, which the command "
        "line would show to others. May be repeated.",
    ),
]


def list_channels(key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """List the channels, without their secrets."""
    items = Remote(url, key).ask("GET", "/alert-channels")["items"]
    _print(items, ("id", "kind", "name", "host", "waiting"), as_json)


def list_kinds(key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """List the kinds of channels, and the fields that each is set up with."""
    items = Remote(url, key).ask("GET", "/alert-channels/kinds")["items"]
    if as_json:
        print_json(items)
        return
    lines: list[list[object]] = []
    for one in items:
        lines.append([one["kind"], [_told(field) for field in one["fields"]]])
    print_table(("kind", "fields"), lines)


def add_channel(
    kind: Annotated[str, typer.Argument(help="Its kind, as `alerts kinds` lists them.")],
    key: Key,
    name: Annotated[str, typer.Option(help="What it is called.")],
    field: Fields = None,
    field_stdin: Hidden = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Add a channel and print its id, and only it."""
    body = {"kind": kind, "name": name, "config": _config(field or [], field_stdin or [])}
    print_id(Remote(url, key).ask("POST", "/alert-channels", json=body), as_json)


def set_channel(
    channel: Channel,
    key: Key,
    name: Annotated[str | None, typer.Option(help="What it is called.")] = None,
    field: Fields = None,
    field_stdin: Hidden = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Change a channel's name or fields; a field without a value is taken out."""
    config = _config(field or [], field_stdin or [])
    if name is None and not config:
        fail("Say what is to change: --name, --field or --field-stdin.")
    body = {"name": name, "config": {field: value or None for field, value in config.items()}}
    made = Remote(url, key).ask("PATCH", f"/alert-channels/{channel}", json=body)
    if as_json:
        print_json(made)
    else:
        say(f"Changed {made['name']}.")


def remove_channel(channel: Channel, key: Key, url: Url = HERE) -> None:
    """Remove a channel; what waits for it does not leave."""
    Remote(url, key).ask("DELETE", f"/alert-channels/{channel}")
    say(f"Removed {channel}.")


def try_channel(
    channel: Channel,
    key: Key,
    language: Annotated[Language, typer.Option(help="The language of the message.")] = Language.en,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Send a test message now and tell what the other side said; exits 1 where it did not take it."""
    body = {"language": language.value}
    found = Remote(url, key).ask("POST", f"/alert-channels/{channel}/test", json=body)
    if as_json:
        print_json(found)
    else:
        say(*filter(None, (f"{found['outcome']}: {found['detail']}", found["advice"])))
    raise typer.Exit(0 if found["outcome"] == "sent" else 1)


def list_messages(
    key: Key,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many at most.")] = 50,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List what the team was told outside the desk, newest first, and what became of it."""
    items = Remote(url, key).ask("GET", "/alert-messages", params={"limit": str(limit)})["items"]
    _print(items, ("id", "created_at", "channel", "title", "state"), as_json)


def send_again(
    message: Annotated[str, typer.Argument(help="The message's id.")],
    key: Key,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Send a message again that did not arrive, or may not have."""
    made = Remote(url, key).ask("POST", f"/alert-messages/{message}/again")
    if as_json:
        print_json(made)
    else:
        say(f"{message} is on its way again.")


def _config(given: Iterable[str], hidden: Iterable[str]) -> dict[str, str]:
    config: dict[str, str] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            fail("Write a field as name=value, or its name with --field-stdin.")
        config[name.strip()] = value.strip()
    for name in hidden:
        config[name.strip()] = _line()
    return config


def _told(field: Mapping[str, Any]) -> str:
    marks = [
        mark for mark, so in (("secret", field["secret"]), ("may be left out", not field["required"])) if so
    ]
    return f"{field['name']} ({', '.join(marks)})" if marks else field["name"]


def _line() -> str:
    try:
        return sys.stdin.buffer.readline().decode().strip()
    except UnicodeDecodeError:
        fail("What stands on standard input is not UTF-8.")


def _print(items: list[Mapping[str, Any]], names: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        print_json(items)
    else:
        print_table(names, [[one.get(name) for name in names] for one in items])

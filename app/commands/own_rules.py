"""`sidestage streams rules` and `alerts`: what holds for one stream, and where its team is told."""

from typing import Annotated, Any

import typer

from app.commands.problems import Language
from app.commands.remote import HERE, Key, Remote, Url
from app.commands.rules import print_rules, rules_in
from app.commands.streams import Id
from app.commands.terminal import AsJson, fail, print_json, say

Channels = Annotated[
    list[str] | None,
    typer.Option(help="The id of a channel to tell, as `alerts list` shows it; may be repeated."),
]


def stream_rules(
    stream: Id,
    key: Key,
    change: Annotated[
        list[str] | None,
        typer.Option("--set", help="A rule, as due_seconds=30 or manual_intents=returns,order_status; without a "
                     "value the shop's or the standard holds again. May be repeated."),
    ] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Show every rule of a stream, whose value it has, and what else holds; --set changes some from the next comment on."""
    remote, path = Remote(url, key), f"/streams/{stream}/rules"
    found = remote.ask("PATCH", path, json=rules_in(change)) if change else remote.ask("GET", path)
    if as_json:
        print_json(found["rules"])
    else:
        print_rules(found["rules"])


def stream_alerts(
    stream: Id,
    key: Key,
    *,
    channel: Channels = None,
    no_channel: Annotated[bool, typer.Option("--no-channel", help="Tell nobody outside the desk.")] = False,
    quiet_hours: Annotated[
        str | None, typer.Option(help="When only what is urgent leaves, as 23:00-08:00; none for never.")
    ] = None,
    language: Annotated[Language | None, typer.Option(help="In which language.")] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show where a stream's team is told of what is late, or change it; what is not given stays."""
    if channel and no_channel:
        fail("Give --channel or --no-channel, not both.")
    given: dict[str, Any] = {}
    if channel or no_channel:
        given["channels"] = channel or []
    if quiet_hours is not None:
        given["quiet_hours"] = _hours(quiet_hours)
    if language is not None:
        given["language"] = language.value
    remote, path = Remote(url, key), f"/streams/{stream}"
    made = remote.ask("PATCH", path, json={"alerts": given}) if given else remote.ask("GET", path)
    told = made.get("alerts") or {}
    if as_json:
        print_json(told)
        return
    hours = told.get("quiet_hours")
    say(f"Channels: {', '.join(told.get('channels') or []) or 'none'}.")
    say(f"Quiet hours: {hours['from'] + '-' + hours['to'] if hours else 'none'}.")
    say(f"Language: {told.get('language', 'en')}.")


def _hours(text: str) -> dict[str, str] | None:
    if text == "none":
        return None
    begins, dash, ends = text.partition("-")
    if not dash:
        fail(f"{text!r} are no hours: write 23:00-08:00.")
    return {"from": begins.strip(), "to": ends.strip()}

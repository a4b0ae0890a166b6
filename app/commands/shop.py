"""`sidestage shop`: what holds for all streams, the questions that every version is asked, and what a bar does."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.files import lines_of
from app.commands.remote import HERE, Key, Remote, Url
from app.commands.rules import RuleOptions, print_rules, rules_in
from app.commands.streams import print_fields
from app.commands.terminal import AsJson, fail, print_json, print_table, say


def show_shop(key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Show the shop's defaults, as far as there are any."""
    _print(Remote(url, key).ask("GET", "/shop"), as_json)


def set_shop(  # noqa: PLR0913 - its options
    key: Key,
    *,
    language: Annotated[
        list[str] | None,
        typer.Option(help="A language of new streams, the default first; may be repeated, empty for none."),
    ] = None,
    timezone: Annotated[
        str | None, typer.Option(help="The time zone of new streams; empty for none.")
    ] = None,
    currency: Annotated[str | None, typer.Option(help="As MYR; empty for none.")] = None,
    delay: Annotated[
        str | None,
        typer.Option(metavar="SECONDS", help="How much later viewers see new streams; empty for none."),
    ] = None,
    rule: RuleOptions = None,
    replace: Annotated[bool, typer.Option("--replace", help="Nothing else stays of what there is.")] = False,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Change the shop's defaults from the next comment on: rules of all streams, and what a new stream begins with."""
    body: dict[str, Any] = rules_in(rule or [])
    given = {"timezone": timezone, "currency": currency, "delay_seconds": delay}
    body |= {name: value.strip() or None for name, value in given.items() if value is not None}
    if language:
        body["languages"] = [tag for tag in language if tag.strip()] or None
    if not body and not replace:
        fail("Say what is to change: --timezone, --language, --rule and others.")
    _print(Remote(url, key).ask("PUT" if replace else "PATCH", "/shop", json=body), as_json)


def shop_rules(key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """Show every rule of the shop, whose value it has, and what holds without the shop's own."""
    found = Remote(url, key).ask("GET", "/shop/rules")["rules"]
    if as_json:
        print_json(found)
    else:
        print_rules(found)


def shop_questions(
    key: Key,
    change: Annotated[
        Path | None, typer.Option("--set", help="Keep the questions of this text file instead, one a line.")
    ] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List the questions that `kb preflight --source list` asks, or keep others."""
    remote = Remote(url, key)
    if change is None:
        items = remote.ask("GET", "/shop/questions")["items"]
    else:
        items = remote.ask("PUT", "/shop/questions", json={"questions": lines_of(change)})["items"]
    if as_json:
        print_json(items)
    else:
        say(*items)


def effects(
    key: Key,
    intent: Annotated[str, typer.Option(help="Questions of one intent only, as price.")] = "all",
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Show what each bar lets go out by itself, as it was measured: the rule target_precision."""
    found = Remote(url, key).ask("GET", "/settings-effects")
    if as_json:
        print_json(found)
        return
    if not found["measured"]:
        fail("Nothing was measured with the model in use.")
    groups = found["levels"][0]["groups"]
    if intent not in groups:
        fail(f"There is nothing of {intent!r}; there is {', '.join(groups)}.")
    say(f"Of {found['comments']} comments of {found['shops']} labelled shops, by the rule target_precision:")
    names = ("answerable", "gone", "sent", "wrong")
    print_table(
        ("bar", "questions", "answered by itself", "sent in all", "of these wrong"),
        [[one["precision"], *(one["groups"][intent][name] for name in names)] for one in found["levels"]],
    )
    past = found["past"]
    if past is not None:
        say(f"What this shop's agents made of {past['decided']} drafts, of which these would have been sent:")
        names = ("precision", "unchanged", "edited", "rejected")
        print_table(("bar", *names[1:]), [[one[name] for name in names] for one in past["levels"]])


def _print(found: dict[str, Any], as_json: bool) -> None:
    if not found and not as_json:
        say("The shop has no defaults of its own.")
    else:
        print_fields(found, as_json)

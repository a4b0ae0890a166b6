"""`sidestage kb preflight`: a version asked what viewers will ask."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from app.commands.files import lines_of
from app.commands.following import followed
from app.commands.remote import HERE, Key, Remote, Stream, Url
from app.commands.terminal import AsJson, fail, print_json, print_table, say
from app.commands.versions import newest

Report = Mapping[str, Any]
OUTCOMES = {
    "by_itself": "by itself",
    "drafted": "for an agent",
    "doubtful": "doubtful",
    "nobody": "nobody",
    "ignored": "ignored",
}
"""What may become of a question, and what it is called."""


class Source(StrEnum):
    """Where questions are from."""

    last_streams = "last-streams"
    list = "list"
    workbook = "workbook"


Questions = Annotated[
    Path | None, typer.Option(help="A text file, a question a line; default: the stream's own choice.")
]
Sources = Annotated[
    Source | None,
    typer.Option(
        help="What viewers of the last streams asked, the shop's list, or the workbook's own variants."
    ),
]
Whole = Annotated[
    bool, typer.Option("--whole", help="Print all of the report, not the questions without an answer only.")
]


def preflight(  # noqa: PLR0913 - its options
    stream: Stream,
    key: Key,
    *,
    version: Annotated[int | None, typer.Option(help="Its number; default: the newest.")] = None,
    questions: Questions = None,
    source: Sources = None,
    latest: Annotated[
        bool, typer.Option("--latest", help="Show the latest run again, and ask nothing.")
    ] = False,
    keep: Annotated[
        bool, typer.Option("--keep/--no-keep", help="Whether the run is stored as the latest.")
    ] = True,
    whole: Whole = False,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Ask a version what viewers will ask; exits 1 where a question has no answer."""
    if (questions is not None) + (source is not None) + latest > 1:
        fail("Give one of --questions, --source and --latest.")
    remote = Remote(url, key)
    asked = lines_of(questions) if questions else []
    number = version or newest(remote, stream)
    path = f"/streams/{stream}/knowledge/{number}/preflight"
    if latest:
        found = remote.ask("GET", path)
    else:
        named = {"source": source.value.replace("-", "_")} if source else {}
        body = {"questions": asked, "keep": keep, **named}
        found = followed(remote, path, "asking", as_json, json=body)
    if as_json:
        print_json(found)
    else:
        _print_report(number, found, whole)
    raise typer.Exit(1 if found["unanswered"] else 0)


def _print_report(number: int, found: Report, whole: bool) -> None:
    unanswered = [found["questions"][place] for place in found["unanswered"]]
    if unanswered:
        names = ("question", "askers", "language", "product")
        print_table(names, [[one[name] for name in names] for one in unanswered])
    if whole:
        _print_rest(found)
    say(
        f"Version {number}: "
        + ", ".join(f"{told} {found['counts'][name]}" for name, told in OUTCOMES.items())
    )


def _print_rest(found: Report) -> None:
    asked = found["questions"]
    for by, lines in found["coverage"].items():
        print_table(
            (by, *OUTCOMES.values()), [[one["name"], *(one[name] for name in OUTCOMES)] for one in lines]
        )
    if found["changed"]:
        print_table(
            ("question", "", "before", "after"),
            [
                [
                    asked[one["id"]]["question"],
                    one["kind"],
                    *(_outcome(one[side]) for side in ("before", "after")),
                ]
                for one in found["changed"]
            ],
        )
    if found["contradicting"]:
        print_table(
            ("contradicting", "said", "stated", ""),
            [
                [f"{one['sheet']}:{one['row']}:{one['column']}", one["said"], one["stated"], one["message"]]
                for one in found["contradicting"]
            ],
        )
    never = list(_never_unseen(found))
    if never:
        print_table(("never sent unseen", "why"), never)
    say(*_missing(found["missing"]))


def _outcome(side: Report) -> str:
    return f"{side['answered'].replace('_', ' ')}: {side['reply'] or ''}".removesuffix(": ")


def _never_unseen(found: Report) -> Iterator[tuple[str, str]]:
    seen = found["always_seen"]
    for intent in seen["intents"]:
        yield intent, "an intent that waits for a person"
    for one in seen["rows"]:
        yield one["entry"], "auto is no" if one["why"] == "entry_manual" else "too long for the platform"
    for one in seen["questions"]:
        yield found["questions"][one["id"]]["question"], one["why"].replace("_", " ")


def _missing(lacking: Report) -> Iterator[str]:
    for one in lacking["sizes"]:
        sizes = "any size" if one["all"] else ", ".join(one["sizes"])
        yield f"No size chart for {sizes} of {one['product']}."
    told = {"regions": "No shipping to", "prices": "No price of", "products": "No word of"}
    for name, words in told.items():
        if lacking[name]:
            yield f"{words} {', '.join(lacking[name])}."
    for one in lacking["languages"]:
        yield f"{one['entries']} entries have no answer in {one['language']}."

"""The `sidestage` command. Commands import what they need when they run: most need no model."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from app.commands.groups import groups
from app.commands.on_air import put_on_air
from app.commands.remote import HERE, Url
from app.commands.terminal import AsJson, DataDir, err, fail, out, print_json, print_table, settings_with
from app.errors import AppError, ConfigError
from knowledge.collecting import uncollected

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The customer-service desk beside the live stage.",
)
users = typer.Typer(no_args_is_help=True, help="People who sign in.")
keys = typer.Typer(no_args_is_help=True, help="Keys for programs.")
app.add_typer(users, name="users")
app.add_typer(keys, name="keys")
for group, commands in groups().items():
    app.add_typer(commands, name=group)
app.command("on-air")(put_on_air)


def main() -> None:
    """Runs the command; what a user did wrong is one sentence, not a traceback."""
    try:
        app()
    except ConfigError as error:
        fail(str(error))
    except AppError as error:
        fail(error.detail)


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Run the service."""
    with uncollected():  # what is loaded stays; looking through it again and again takes most of a second
        from app.serving import serve as run

    run(settings_with(data_dir, host=host, port=port))


@app.command()
def demo(
    port: Annotated[int | None, typer.Option(help="Port to listen on.")] = None,
    speed: Annotated[float, typer.Option(min=0.1, max=100, help="How many times faster than life.")] = 6.0,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the desk.")] = True,
    once: Annotated[bool, typer.Option("--once", help="Stop when the replay is over.")] = False,
) -> None:
    """Run the service with a sample shop, accounts and a comment replay."""
    with uncollected():
        from app.demo import run

    run(settings_with(port=port), speed=speed, browser=browser, once=once)


@users.command("add")
def add_user(
    name: Annotated[str, typer.Argument(help="The name to sign in with.")],
    role: Annotated[str, typer.Option(help="admin, ops, agent or host.")],
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from stdin.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Add a user; works while the service runs."""
    from app.offline import offline_accounts
    from app.people.accounts import check_user

    password = _password_from_stdin() if password_stdin else _password_asked()
    check_user(name, password, role)
    with offline_accounts(settings_with(data_dir)) as (db, accounts):
        db.write_now(accounts.new_user(name, password, role))
    err.print(Text(f"Added {role} {name}."))


def _password_from_stdin() -> str:
    try:
        return sys.stdin.buffer.readline().decode().rstrip("\r\n")
    except UnicodeDecodeError:
        fail("The password on standard input is not UTF-8.")


def _password_asked() -> str:
    if not sys.stdin.isatty():
        fail("There is no terminal to ask for the password on: give it with --password-stdin.")
    return typer.prompt("Password", hide_input=True, confirmation_prompt=True)


@keys.command("add")
def add_key(
    name: Annotated[str, typer.Argument(help="What the key is for.")],
    scope: Annotated[list[str], typer.Option(help="ingest, ops, agent or host; may be repeated.")],
    stream: Annotated[list[str] | None, typer.Option(help="Limit it to a stream; may be repeated.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Add a key for a program and print it, this once; works while the service runs."""
    from app.offline import offline_accounts
    from app.store.streams import has

    with offline_accounts(settings_with(data_dir)) as (db, accounts):
        secret, work = accounts.new_key(name, scope, stream or [])
        db.write_now(work)
        unknown = db.read_now(lambda session: [one for one in stream or [] if not has(session, one)])
    sys.stdout.write(secret + "\n")
    for one in unknown:
        err.print(Text(f"There is no stream {one!r} here: the key reaches nothing there."), soft_wrap=True)


@app.command("replay")
def replay_log(
    file: Annotated[Path, typer.Argument(help="A comment log, one JSON object a line.")],
    stream: Annotated[str, typer.Option(help="The stream's id.")],
    key: Annotated[str, typer.Option(help="An ingest key.", envvar="SIDESTAGE_KEY")],
    url: Url = HERE,
    speed: Annotated[float, typer.Option(min=0, help="Times its own pace; 0 is as fast as it goes.")] = 1.0,
    start: Annotated[str | None, typer.Option(help="When second 0 was, in RFC 3339; default: now.")] = None,
    as_json: AsJson = False,
) -> None:
    """Post a recorded comment log at its own pace."""
    from app import replay

    try:
        comments = replay.read_log(file)
        begins = datetime.fromisoformat(start) if start else None
    except (replay.LogError, ValueError) as error:
        fail(str(error))
    if begins is not None and begins.tzinfo is None:
        begins = begins.replace(tzinfo=UTC)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=err, disable=not err.is_terminal)
    task = progress.add_task("replaying", total=len(comments))

    def watch(_comment: replay.LoggedComment, _answer: dict[str, Any] | None, _tally: replay.Tally) -> None:
        progress.advance(task)

    work = replay.replay(comments, url=url, key=key, stream_id=stream, speed=speed, start=begins, watch=watch)
    try:
        with progress:
            tally = asyncio.run(work)
    except (replay.Refused, replay.LogError) as error:
        fail(str(error))
    if as_json:
        print_json({"posted": tally.posted, "actions": dict(tally.actions), "failed": tally.failed})
    else:
        out.print(f"{tally.posted} of {tally.total} posted: {dict(tally.actions)}", highlight=False)
        for line in tally.failed[:20]:
            err.print(line, highlight=False, markup=False)
    raise typer.Exit(1 if tally.failed else 0)


@app.command("settings")
def show_settings(data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List every setting with its meaning, default and present value; secrets are masked."""
    from app.settings import described

    rows = described(settings_with(data_dir))
    if as_json:
        print_json(rows)
        return
    columns = ("name", "value", "default", "meaning")
    print_table(
        ("setting", "present", "default", "meaning"), [[row[name] for name in columns] for row in rows]
    )

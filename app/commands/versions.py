"""`sidestage kb`, by the running service: versions uploaded, compared, tried and made the one that answers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.progress import BarColumn, Progress, TextColumn

from app.commands.kb import Workbook, kb
from app.commands.problems import Language, print_problems
from app.commands.remote import HERE, Key, Refused, Remote, Told, Url
from app.commands.terminal import AsJson, err, fail, out, print_json, print_table

Stream = Annotated[str, typer.Option(help="The stream's id.")]


@kb.command("upload")
def upload(  # noqa: PLR0913 - its options
    file: Workbook,
    *,
    stream: Stream,
    key: Key,
    url: Url = HERE,
    activate: Annotated[
        bool, typer.Option("--activate/--draft", help="Whether it is to answer at once.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only check it.")] = False,
    arrange: Annotated[
        bool,
        typer.Option("--arrange", help="Take unknown names, and platforms' exports, for what they mean."),
    ] = False,
    language: Annotated[Language, typer.Option(help="The language that problems are told in.")] = Language.en,
    as_json: AsJson = False,
) -> None:
    """Make a workbook a version of a stream's knowledge; exits 1 on an error, which changes nothing."""
    asked = {"activate": activate, "dry_run": dry_run, "arrange": arrange, "language": language.value}
    query = {name: str(value).lower() for name, value in asked.items()}
    files = {"file": (file.name, _bytes(file))}
    made = _followed(
        Remote(url, key), f"/streams/{stream}/knowledge", file.name, as_json, params=query, files=files
    )
    if as_json:
        print_json(made)
        return
    print_problems([{"severity": "warning", **problem} for problem in made["warnings"]])
    counts = ", ".join(f"{sheet} {n}" for sheet, n in made["counts"].items())
    number = made["version"]
    out.print(
        f"Checked: {counts}" if number is None else f"Version {number} ({made['state']}): {counts}",
        soft_wrap=True,
    )


@kb.command("versions")
def versions(stream: Stream, key: Key, url: Url = HERE, as_json: AsJson = False) -> None:
    """List the versions of a stream's knowledge, newest first."""
    items = Remote(url, key).ask("GET", f"/streams/{stream}/knowledge")["items"]
    if as_json:
        print_json(items)
        return
    columns = ("version", "state", "uploaded", "by", "file", "active since")
    names = ("version", "state", "created_at", "uploaded_by", "filename", "activated_at")
    print_table(columns, [[item.get(name) for name in names] for item in items])


@kb.command("changes")
def changes(
    stream: Stream,
    key: Key,
    old: Annotated[int, typer.Option("--from", help="The number of the version before.")],
    new: Annotated[int, typer.Option("--to", help="The number of the version after.")],
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """List the facts that differ from one version to another."""
    path = f"/streams/{stream}/knowledge/{new}/changes"
    items = Remote(url, key).ask("GET", path, params={"from": old})["items"]
    if as_json:
        print_json(items)
        return
    names = ("entry", "fact", "kind", "before", "after")
    print_table(names, [[item[name] for name in names] for item in items])


@kb.command("activate")
def activate_version(
    version: Annotated[int, typer.Argument(help="Its number; an archived one is a roll back.")],
    stream: Stream,
    key: Key,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Make a version the one that answers, at once for every worker."""
    made = Remote(url, key).ask("POST", f"/streams/{stream}/knowledge/{version}/activate")
    if as_json:
        print_json(made)
    else:
        out.print(f"Version {made['version']} answers.")


@kb.command("preflight")
def preflight(
    stream: Stream,
    key: Key,
    version: Annotated[int | None, typer.Option(help="Its number; default: the newest.")] = None,
    questions: Annotated[
        Path | None, typer.Option(help="A text file, a question a line; default: the stream's own choice.")
    ] = None,
    url: Url = HERE,
    as_json: AsJson = False,
) -> None:
    """Ask a version what viewers will ask; exits 1 where a question has no answer."""
    remote = Remote(url, key)
    asked = _lines(questions) if questions else []
    items = remote.ask("GET", f"/streams/{stream}/knowledge")["items"] if version is None else []
    if version is None and not items:
        fail("The stream has no version yet.")
    number = version or items[0]["version"]
    body = {"questions": asked} if asked else {}
    path = f"/streams/{stream}/knowledge/{number}/preflight"
    found = _followed(remote, path, "asking", as_json, json=body)
    if as_json:
        print_json(found)
    else:
        _print_report(number, found)
    raise typer.Exit(1 if found["unanswered"] else 0)


def _print_report(number: int, found: Mapping[str, Any]) -> None:
    counts = found["counts"]
    unanswered = [found["questions"][place] for place in found["unanswered"]]
    if unanswered:
        names = ("question", "askers", "language", "product")
        print_table(names, [[one[name] for name in names] for one in unanswered])
    said = {"by itself": "by_itself", "for an agent": "drafted", "nobody": "nobody", "ignored": "ignored"}
    out.print(
        f"Version {number}: " + ", ".join(f"{told} {counts[name]}" for told, name in said.items()),
        soft_wrap=True,
    )


def _followed(remote: Remote, path: str, name: str, as_json: bool, **given: Any) -> dict[str, Any]:
    """What long work comes to, shown as it goes on; what is wrong ends the command."""
    try:
        with _Shown(name) as told:
            return remote.try_to("POST", path, told=told, **given)
    except Refused as refused:
        _tell_refused(refused, as_json)


def _tell_refused(refused: Refused, as_json: bool) -> NoReturn:
    """Prints what is wrong, as `kb check` does, and exits 1."""
    problem = refused.problem
    problems = [{"severity": "error", **one} for one in problem.get("errors", [])]
    problems += [{"severity": "warning", **one} for one in problem.get("warnings", [])]
    if as_json:
        print_json({"ok": False, "detail": str(refused), "problems": problems})
    elif all("message" in one and "loc" in one for one in problems):
        print_problems(problems)
    fail(str(refused))


def _lines(file: Path) -> list[str]:
    try:
        text = _bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        fail(f"{file} can't be read: it is not UTF-8.")
    return [line.strip() for line in text.splitlines() if line.strip()]


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        fail(f"{file} can't be read: {error.strerror}.")


class _Shown:
    """A bar on standard error that says how far it has come, where that is a terminal."""

    def __init__(self, name: str) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[step]}"))
        self._progress = Progress(*columns, console=err, disable=not err.is_terminal, transient=True)
        self._task = self._progress.add_task(name, total=None, step="")

    def __enter__(self) -> Told:
        self._progress.start()
        return self._tell

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def _tell(self, told: dict[str, Any]) -> None:
        done, total = told.get("done"), told.get("total")
        self._progress.update(self._task, completed=done, total=total, step=str(told.get("step", "")))

"""Long work of the service, shown as it goes on, and what is wrong with a workbook told as `kb check` tells it."""

from collections.abc import Mapping
from typing import Any, NoReturn

from rich.progress import BarColumn, Progress, TextColumn

from app.commands.problems import print_problems
from app.commands.remote import Refused, Remote, Told
from app.commands.terminal import counted, err, fail, print_json, say


def followed(remote: Remote, path: str, name: str, as_json: bool, **given: Any) -> dict[str, Any]:
    """What long work comes to, shown as it goes on; what is wrong ends the command."""
    try:
        with _Shown(name) as told:
            return remote.try_to("POST", path, told=told, **given)
    except Refused as refused:
        tell_refused(refused, as_json)


def tell_refused(refused: Refused, as_json: bool) -> NoReturn:
    """Prints what is wrong, as `kb check` does, and exits 1."""
    problem = refused.problem
    problems = [{"severity": "error", **one} for one in problem.get("errors", [])]
    problems += [{"severity": "warning", **one} for one in problem.get("warnings", [])]
    if as_json:
        print_json({"ok": False, "detail": str(refused), "problems": problems})
    elif all("message" in one and _is_place(one.get("loc")) for one in problems):
        print_problems(problems)
    fail(str(refused))


def print_made(made: Mapping[str, Any], as_json: bool) -> None:
    """Prints a version that was made, or what was checked only."""
    if as_json:
        print_json(made)
        return
    print_problems([{"severity": "warning", **problem} for problem in made["warnings"]])
    counts, number = counted(made["counts"]), made["version"]
    say(f"Checked: {counts}" if number is None else f"Version {number} ({made['state']}): {counts}")


def _is_place(loc: Any) -> bool:
    """Whether it is in a workbook, not in the request."""
    return isinstance(loc, list) and len(loc) <= 3 and loc[:1] not in (["body"], ["query"], ["path"])  # pyright: ignore[reportUnknownArgumentType]


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

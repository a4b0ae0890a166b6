"""The running service, as the commands ask it: by its address and a key, like every other program."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any

import httpx
import typer

from app.commands.terminal import fail
from app.http_client import client

Url = Annotated[str, typer.Option(help="The service's address.", envvar="SIDESTAGE_URL")]
Key = Annotated[str, typer.Option(help="A key with the scope ops.", envvar="SIDESTAGE_KEY")]
Stream = Annotated[str, typer.Option(help="The stream's id.")]
HERE = "http://127.0.0.1:8000"
UNTIL_ANSWERED_S = 600.0
"""A large workbook takes its time."""
TOLD_PARTS = 3
Told = Callable[[dict[str, Any]], None]
"""Hears how far it has come."""


class Refused(Exception):
    """The service refuses; what it says of it."""

    def __init__(self, problem: Mapping[str, Any]) -> None:
        super().__init__(_said(problem))
        self.problem = problem


class Remote:
    """Asks the service; who can't be asked ends the command with a sentence."""

    def __init__(self, url: str, key: str) -> None:
        self._url = url
        self._key = key.strip()
        if not (self._key.isascii() and self._key.isprintable()):
            fail("The key has characters that no key has.")

    def ask(self, method: str, path: str, **given: Any) -> Any:
        """What it answers; a refusal ends the command with its words."""
        try:
            return self.try_to(method, path, **given)
        except Refused as refused:
            fail(f"The service at {self._url} refuses: {refused}")

    def all_of(self, path: str, **query: str) -> list[dict[str, Any]]:
        """Every item of a list, page by page."""
        items, after = list[dict[str, Any]](), None
        while True:
            asked = {"limit": "200", **query, **({"after": after} if after else {})}
            page = self.ask("GET", path, params=asked)
            items += page["items"]
            after = page["next"]
            if after is None:
                return items

    def file(self, method: str, path: str, **given: Any) -> bytes:
        """The file that it answers with; a refusal ends the command with its words."""
        answer, _ = self._asked(method, path, "*/*", given)
        if answer.is_error or "json" in answer.headers.get("content-type", ""):
            try:
                self._answer(answer)
            except Refused as refused:
                fail(f"The service at {self._url} refuses: {refused}")
        return answer.content

    def try_to(self, method: str, path: str, told: Told | None = None, **given: Any) -> Any:
        """What it answers, None for nothing; raises Refused. Where it tells how far it has come, `told` hears of it."""
        accept = "text/event-stream, application/json;q=0.9" if told else "application/json"
        answer, followed = self._asked(method, path, accept, given, told)
        return self._answer(answer) if followed is None else followed

    def _asked(
        self, method: str, path: str, accept: str, given: Mapping[str, Any], told: Told | None = None
    ) -> tuple[httpx.Response, Any]:
        headers = {"Authorization": f"Bearer {self._key}", "Accept": accept}
        try:
            with (
                client(base_url=self._url, headers=headers, timeout=UNTIL_ANSWERED_S) as asking,
                asking.stream(method, f"/api/v1{path}", **given) as answer,
            ):
                if "text/event-stream" in answer.headers.get("content-type", ""):
                    return answer, _followed(answer.iter_lines(), told or (lambda _: None))
                answer.read()
                return answer, None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            fail(f"No service answers at {self._url}: {error or type(error).__name__}.")

    def _answer(self, answer: httpx.Response) -> Any:
        if answer.status_code == 204:
            return None
        if "json" not in answer.headers.get("content-type", ""):
            fail(f"What answers at {self._url} is not Sidestage.")
        found = answer.json()
        if answer.is_error:
            raise Refused(found)
        return found


def _said(problem: Mapping[str, Any]) -> str:
    """What the service says of it, with what is wrong of the parts of what it was given."""
    detail = str(problem.get("detail") or problem.get("title") or "no reason given")
    parts = [
        f"{'.'.join(map(str, one['loc'][1:])) or 'it'}: {_plain(str(one['message']))}"
        for one in problem.get("errors", [])
        if one.get("loc") and one["loc"][0] in ("body", "query", "path")
    ]
    told = "; ".join(parts[:TOLD_PARTS]).rstrip(".")
    if not told:
        return detail
    return f"{told}." if detail.startswith("Not acceptable") else f"{detail.rstrip('.')} ({told})."


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").replace(
        "Extra inputs are not permitted", "there is no such thing"
    )


def _followed(lines: Iterator[str], told: Told) -> Any:
    """What the events end with; raises Refused."""
    event = ""
    for line in lines:
        name, _, value = line.partition(":")
        if name == "event":
            event = value.strip()
        elif name == "data" and event == "progress":
            told(json.loads(value))
        elif name == "data" and event == "done":
            return json.loads(value)
        elif name == "data" and event == "problem":
            raise Refused(json.loads(value))
    raise Refused({"detail": "the connection ended before the work did."})

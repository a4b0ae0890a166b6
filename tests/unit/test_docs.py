"""What the documentation says is so."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.main import get_command

from app.alerts.setting_up import check_config
from app.channels import registry
from app.channels.alert_channel import Alert, AlertChannel, AlertKind, Field
from app.channels.alert_kinds import ALERT_KINDS
from app.channels.channel import Channel, Outgoing, Sent
from app.cli import app as cli
from app.metrics import registry as metrics
from app.settings import Settings, described
from app.store.session import Database
from knowledge import importers
from knowledge.importers.raw import RawWorkbook, Reading, build_sheet
from tests.described import DESCRIBED
from tests.unit.app.intake_room import Room

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.glob("**/*.md")), ROOT / "README.md"]
DESCRIBING = [file for file in PAGES if not file.name.startswith("new-")]
"""The others name files that their reader is to write."""


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


def test_every_setting_stands_in_the_docs_with_its_default_and_meaning() -> None:
    text = page("settings.md")
    for row in described(Settings()):
        assert f"| `{row['name']}` | `{row['default'] or '(none)'}` | {row['meaning']} |" in text
    known = {row["name"] for row in described(Settings())}
    assert set(re.findall(r"`(SIDESTAGE_[A-Z_]+)`", text)) == known


@pytest.mark.parametrize(
    "name", ["compose.yaml", "Dockerfile", "README.md", "docs/running.md", "docs/sign-in.md"]
)
def test_what_names_a_setting_names_one_that_there_is(name: str) -> None:
    named = set(re.findall(r"SIDESTAGE_[A-Z_]+", (ROOT / name).read_text("utf-8"))) - {
        "SIDESTAGE_KEY",
        "SIDESTAGE_URL",
    }
    assert named <= {row["name"] for row in described(Settings())}


def test_every_metric_stands_in_the_docs(sqlite_db: Database) -> None:
    room = Room(sqlite_db)
    names = {
        metric.name for metric in metrics(sqlite_db, room.intake).collect() if metric.name.startswith("side")
    }
    told = {name.removesuffix("_total") for name in re.findall(r"`(sidestage_[a-z_]+)`", page("running.md"))}
    assert told == names


def test_every_route_stands_in_the_docs_and_no_other() -> None:
    routes = {(method.upper(), path) for path, methods in DESCRIBED["paths"].items() for method in methods}
    told = set(re.findall(r"^\| ([A-Z]+) \| `([^`]+)` \|", page("http.md"), re.MULTILINE))
    assert told == routes


def test_every_command_stands_in_the_docs_with_each_of_its_options_and_no_other() -> None:
    rows = dict(
        re.findall(r"^\| `sidestage ([a-z -]+[a-z])[^`]*` \| (.+) \|$", page("commands.md"), re.MULTILINE)
    )
    commands = dict(_commands(get_command(cli), ()))
    assert set(rows) == set(commands)
    for name, options in commands.items():
        told = set(re.findall(r"`(--[a-z-]+)[^`]*`", rows[name]))
        missing = options - told - {"--data-dir"}
        assert not missing, f"sidestage {name}: {missing}"
        assert told <= options, f"sidestage {name}: {told - options}"


def _commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[str, set[str]]]:
    """Each command below one, with its options."""
    if hasattr(command, "commands"):
        for name, below in command.commands.items():
            yield from _commands(below, (*path, name))
        return
    options = [p for p in command.params if p.param_type_name == "option"]
    yield " ".join(path), {name for p in options for name in (*p.opts, *p.secondary_opts)}


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_link_leads_somewhere(file: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", file.read_text("utf-8")):
        assert (file.parent / target).exists(), f"{file.name}: {target}"


@pytest.mark.parametrize("file", DESCRIBING, ids=lambda file: file.name)
def test_every_file_that_is_named_is_there(file: Path) -> None:
    named = re.findall(
        r"`((?:app|knowledge|intents|eval|tests|docs)/[\w/.-]+\.\w+)`", file.read_text("utf-8")
    )
    for name in named:
        assert (ROOT / name).exists(), f"{file.name}: {name}"


def test_a_new_channel_is_one_class_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Follows docs/new-channel.md with a toy channel."""

    class Paper:
        name = "paper"

        async def send(self, outgoing: Outgoing) -> Sent:
            return Sent("sent", f"wrote {outgoing.id} down")

        async def close(self) -> None:
            """Nothing to let go of."""

    def paper(settings: Settings, clock: registry.Clock) -> Channel | None:
        return Paper()

    monkeypatch.setattr(registry, "CHANNELS", (*registry.CHANNELS, paper))
    assert list(registry.channels(Settings(), lambda: pytest.fail("no clock is needed"))) == ["paper"]


async def test_a_new_channel_of_alerts_is_one_file_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Follows docs/new-channel.md with a toy channel."""

    class Bell:
        async def send(self, alert: Alert) -> Sent:
            return Sent("sent", f"rang for {alert.title}")

    def build(config: Mapping[str, str], client: httpx.AsyncClient, clock: registry.Clock) -> AlertChannel:
        return Bell()

    monkeypatch.setitem(ALERT_KINDS, "bell", AlertKind(fields=(Field("tone"),), build=build))
    async with httpx.AsyncClient() as client:
        assert check_config("bell", {"tone": "high"}, client, admin=True) == {"tone": "high"}


def test_a_new_format_is_one_function_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Follows docs/new-importer.md with a toy format: one sheet, a line a row, cells between tabs."""

    def read_lines(data: bytes, _: Reading) -> RawWorkbook:
        lines = data.decode().splitlines()
        rows = [(n, tuple(line.split("\t"))) for n, line in enumerate(lines, start=1)]
        return RawWorkbook((build_sheet("products", rows),))

    monkeypatch.setattr(importers, "IMPORTERS", (*importers.IMPORTERS, ((".lines",), read_lines)))
    workbook = importers.read("shop.lines", b"sku\tname_en\nA\tOne\n")
    assert [sheet.name for sheet in workbook.sheets] == ["products"]

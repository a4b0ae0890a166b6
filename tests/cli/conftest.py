"""The command line in this process: starting a new one for each sentence would take seconds."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.offline import offline_accounts
from tests.serving import WORKBOOK, Service, start

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]
Ops = Callable[..., Done]
"""Runs a command on the service with a key that may do what ops do."""


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `sidestage` with these arguments, standard input and settings; tells what it printed."""

    def run(*arguments: str | Path, given: str | bytes = b"", **settings: object) -> Done:
        stdin = io.TextIOWrapper(io.BytesIO(given.encode() if isinstance(given, str) else given))
        argv = ["sidestage", *map(str, arguments)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", argv)
            patch.setattr(sys, "stdin", stdin)
            patch.setenv("COLUMNS", "200")  # so that cells are not broken
            for name, value in settings.items():
                patch.setenv(f"SIDESTAGE_{name.upper()}", str(value))
            with pytest.raises(SystemExit) as ended:
                main()
        stdout, stderr = capsys.readouterr()
        return subprocess.CompletedProcess(argv, int(ended.value.code or 0), stdout, stderr)

    return run


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Service]:
    """One service for all commands; each test has a stream of its own."""
    made = start(tmp_path_factory.mktemp("data"), request.config.cache.mkdir("encoder"))
    yield made
    made.stop()


@pytest.fixture(scope="session")
def key(service: Service) -> str:
    """A key of ops."""
    with offline_accounts(service.settings) as (db, accounts):
        secret, work = accounts.new_key("ops", ["ops"], [])
        db.write_now(work)
    return secret


@pytest.fixture
def ops(command: Command, service: Service, key: str) -> Ops:
    def run(*arguments: str | Path, **given: Any) -> Done:
        return command(*arguments, **{"key": key, "url": service.url, **given})

    return run


@pytest.fixture
def stream(ops: Ops) -> str:
    """The id of a new stream without knowledge."""
    done = ops(
        "streams", "add", "--title", "Spring drop", "--timezone", "Asia/Kuala_Lumpur", "--language", "en",
        "--language", "zh", "--sells-to", "MY", "--platform", "tiktok",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("st_")
    assert done.stdout.count("\n") == 1, "the id, and only it"
    return done.stdout.strip()


@pytest.fixture
def shop(ops: Ops, stream: str, tmp_path: Path) -> str:
    """The id of a new stream with a small shop's knowledge, which answers."""
    told(ops("kb", "upload", book(tmp_path), "--stream", stream, "--activate", "--json"))
    return stream


@pytest.fixture
def own_shop(service: Service) -> Iterator[None]:
    """What is said of the shop is taken back afterwards."""
    yield
    with closing(service.client("ops")) as client:
        client.put("/api/v1/shop", json={}).raise_for_status()
        client.put("/api/v1/shop/questions", json={"questions": []}).raise_for_status()
        for item in client.get("/api/v1/mappings").json()["items"]:
            client.delete(f"/api/v1/mappings/{item['id']}").raise_for_status()


def told(done: Done) -> Any:
    """What it printed for programs."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def book(folder: Path, price: str = "39.00", name: str = "shop.yaml") -> Path:
    """A workbook of a small shop."""
    file = folder / name
    file.write_text(WORKBOOK.replace("price: 39.00", f"price: {price}"))
    return file


def assert_one_sentence(done: Done, *words: str) -> None:
    """It failed, and said why in one sentence on standard error."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert line.endswith((".", ")"))
    for word in words:
        assert word in line

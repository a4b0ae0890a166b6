"""The command line in this process: starting a new one for each sentence would take seconds."""

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `sidestage` with these arguments, standard input and settings; tells what it printed."""

    def run(*arguments: str | Path, given: str | bytes = b"", **settings: object) -> Done:
        stdin = io.TextIOWrapper(io.BytesIO(given.encode() if isinstance(given, str) else given))
        argv = ["sidestage", *map(str, arguments)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "argv", argv)
            patch.setattr(sys, "stdin", stdin)
            for name, value in settings.items():
                patch.setenv(f"SIDESTAGE_{name.upper()}", str(value))
            with pytest.raises(SystemExit) as ended:
                main()
        stdout, stderr = capsys.readouterr()
        return subprocess.CompletedProcess(argv, int(ended.value.code or 0), stdout, stderr)

    return run


def assert_one_sentence(done: Done, *words: str) -> None:
    """It failed, and said why in one sentence on standard error."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert line.endswith((".", ")"))
    for word in words:
        assert word in line

"""What `python -m eval` refuses before it measures anything."""

from pathlib import Path

import pytest

from eval.__main__ import main


def test_limits_of_another_split_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    limits = tmp_path / "limits.toml"
    limits.write_text('split = "dev"\n', "utf-8")
    assert main(["--split", "untouched", "--limits", str(limits)]) == 1
    assert "--split dev" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["decisions", "--split", "untouched", "--wrong"], "comments are not read"),
        (["external"], "needs --data"),
        (["speed"], "no measure speed"),
        (["--data", "/nowhere"], "no folder /nowhere"),
        (["--json", "/nowhere/a.json"], "can't be written"),
        (["--html", "/"], "can't be written"),
        (["--seconds", "0"], "no number of seconds"),
        (["--seconds", "nan"], "no number of seconds"),
    ],
)
def test_what_makes_no_sense_is_refused(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('split = "dev"\n[decsions]\nprecision = {at_least = 0.9}\n', "nothing measures [decsions]"),
        ('split = "dev"\n[decisions]\nprecision = 0.9\n', "precision"),
        (None, "No such file"),
    ],
)
def test_limits_that_could_never_break_are_refused_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, reason: str
) -> None:
    limits = tmp_path / "limits.toml"
    if text is not None:
        limits.write_text(text, "utf-8")
    assert main(["decisions", "--limits", str(limits)]) == 1
    assert reason in capsys.readouterr().out

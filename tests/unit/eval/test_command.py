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
    ],
)
def test_what_makes_no_sense_is_refused(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert reason in capsys.readouterr().err

import json
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.compare import differences
from eval.report import Figure, Section, as_json


def run(value: float, low: float, high: float) -> dict[str, object]:
    figures = (
        Figure("precision", "right", value, 100, "share", low, high),
        Figure("n", "many", 3, 3, "count"),
    )
    return dict(as_json([Section("decisions", "", "dev", "", figures)]))


def test_a_difference_beyond_both_intervals_is_told_from_chance() -> None:
    (small,) = differences(run(0.90, 0.85, 0.95), run(0.93, 0.88, 0.98))
    (large,) = differences(run(0.70, 0.65, 0.75), run(0.93, 0.88, 0.98))
    assert (small.name, small.before, small.after, small.outside) == (
        "decisions.precision",
        0.90,
        0.93,
        False,
    )
    assert large.outside


def test_the_command_prints_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in (("a", 0.7), ("b", 0.93)):
        (tmp_path / name).write_text(json.dumps(run(value, value - 0.05, value + 0.05)), "utf-8")
    assert main(["compare", str(tmp_path / "a"), str(tmp_path / "b")]) == 0
    assert "* decisions.precision: 0.700 -> 0.930 (+0.230)  right" in capsys.readouterr().out


@pytest.mark.parametrize(
    "content",
    [
        "[]",
        "3",
        "{",
        '{"decisions": {}}',
        '{"decisions": 3}',
        '{"decisions": "figures"}',
        '{"a": {"figures": 3}}',
    ],
)
def test_what_is_no_run_is_refused(tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").write_text(content, "utf-8")
    assert main(["compare", str(tmp_path / "a"), str(tmp_path / "a")]) == 1
    assert capsys.readouterr().out

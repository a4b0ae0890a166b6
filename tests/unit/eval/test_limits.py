"""Limits break when a figure is worse, missing or empty, and only then."""

from pathlib import Path

import pytest

from eval.limits import broken, read_limits
from eval.report import Figure, Section

LIMITS = """split = "dev"
[decisions]
precision = {at_least = 0.9}
never_auto_violated = {at_most = 0.01}
"""


def section(**figures: float | None) -> Section:
    made = tuple(Figure(name, name, value, 10) for name, value in figures.items())
    return Section("decisions", "", "dev", "", made)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "limits.toml"
    path.write_text(LIMITS, "utf-8")
    return path


def test_figures_at_their_limits_keep_them(file: Path) -> None:
    assert broken(read_limits(file), [section(precision=0.9, never_auto_violated=0.01)]) == []


def test_a_worse_figure_is_named_with_its_value(file: Path) -> None:
    found = broken(read_limits(file), [section(precision=0.89, never_auto_violated=0.02)])
    assert len(found) == 2
    assert "decisions.precision" in found[0]
    assert "0.890" in found[0]


def test_a_figure_that_was_not_measured_is_broken(file: Path) -> None:
    for nothing in (None, float("nan")):
        found = broken(read_limits(file), [section(precision=nothing)])
        assert found[0] == "decisions.precision was not measured"
    assert broken(read_limits(file), [section(precision=None)]) == [
        "decisions.precision was not measured",
        "decisions.never_auto_violated was not measured",
    ]


def test_a_section_that_was_not_asked_for_is_left_out(file: Path) -> None:
    assert broken(read_limits(file), []) == []


def test_a_limit_that_limits_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "limits.toml"
    for bounds in ("{atleast = 1}", "{}", "1", '{at_least = "1"}', "{at_least = nan}", "{at_least = true}"):
        path.write_text(f'split = "dev"\n[decisions]\nprecision = {bounds}\n', "utf-8")
        with pytest.raises(ValueError, match="precision"):
            read_limits(path)


@pytest.mark.parametrize(
    "text", ["[decisions]\n", "split = 3\n", 'split = "dev"\ndecisions = 3\n', "split = "]
)
def test_what_is_no_file_of_limits_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "limits.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"."):
        read_limits(path)


def test_the_shipped_limits_can_be_read() -> None:
    limits = read_limits(Path(__file__).parents[3] / "eval" / "limits.toml")
    assert limits.limits

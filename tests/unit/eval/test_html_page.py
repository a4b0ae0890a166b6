"""The measured figures as a page: it says which limits are kept, shows what went wrong, and loads nothing."""

import re

import pytest

from eval.html_page import html_page
from eval.limits import Limit, Limits
from eval.report import Case, Chart, Curve, Figure, Grid, Section

CASE = Case("c1", "hi <b>", "en", ("AUTO facts missing",), (("draft", "It is 8 & more"),))


def section(**parts: object) -> Section:
    given = {"about": "Two comments.", "split": "dev", "command": "python -m eval decisions", "figures": ()}
    return Section("decisions", **{**given, **parts})  # pyright: ignore[reportArgumentType]


def limits(**at_least: float) -> Limits:
    return Limits("dev", tuple(Limit("decisions", name, bound, None) for name, bound in at_least.items()))


def figure(name: str, value: float | None) -> Figure:
    return Figure(name, f"how {name}", value, 10, "share", value and value - 0.1, value and value + 0.05)


def words(page: str) -> str:
    body = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_a_figure_stands_with_its_interval() -> None:
    page = html_page([section(figures=(figure("right", 0.9),))], "python -m eval <all>")
    assert "how right 0.900 0.800 to 0.950 10" in words(page)
    assert "python -m eval &lt;all&gt;" in page
    assert "limit" not in words(page)


def test_it_says_which_limits_are_kept_and_which_are_broken() -> None:
    measured = [section(figures=(figure("right", 0.9), figure("quick", 0.5), figure("kind", None)))]
    page = words(html_page(measured, "", limits(right=0.85, quick=0.6, kind=0.1, not_measured=0.1)))
    assert "2 of 3 limits are broken: decisions : how quick decisions : how kind" in page
    assert "at least 0.85, kept" in page
    assert "at least 0.6, broken" in page
    assert "All 1 limits are kept." in words(html_page(measured, "", limits(right=0.85)))


def test_a_comment_that_went_wrong_is_shown_as_it_was_typed() -> None:
    page = html_page([section(cases=(CASE,))], "")
    assert '<p class="said" dir="auto" lang="en">hi &lt;b&gt;</p>' in page
    assert "c1 · en · AUTO facts missing draft It is 8 &amp; more" in words(page)


def test_a_confusion_is_shaded_by_each_rows_shares() -> None:
    page = html_page([section(grids=(Grid("Confusion", ("", "a", "b"), (("a", 3, 1),), shaded=True),))], "")
    assert re.findall(r"--part:([\d.]+)%", page) == ["75.0", "25.0"]


def test_curves_are_drawn_between_the_floor_and_one() -> None:
    chart = Chart("Risk", "coverage", "precision", [Curve("all", [(0, 1), (1, 0.8)])], floor=0.8, level=0.98)
    page = html_page([section(charts=(chart,))], "")
    assert 'points="44.0,10.0 364.0,330.0"' in page
    assert "0.8 0.85 0.9 0.95 1 coverage precision all wanted, 0.98" in words(page)


@pytest.mark.parametrize("counts", [(), (1, 4)])
def test_dots_are_as_large_as_what_they_count(counts: tuple[int, ...]) -> None:
    chart = Chart("Reliability", "said", "was", [Curve("all", [(0, 0), (1, 1)], counts)], diagonal=True)
    radii = re.findall(r' r="([\d.]+)"', html_page([section(charts=(chart,))], ""))
    assert radii == (["4.5", "9.0"] if counts else ["2.5", "2.5"])


def test_the_page_loads_nothing() -> None:
    page = html_page([section(figures=(figure("right", 0.9),), cases=(CASE,))], "")
    assert not re.search(r"https?:|<script|<link|url\((?!#)|@import|src=", page)

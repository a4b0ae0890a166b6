"""The limits that measured figures must keep."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any

from eval.report import Figure, Section, shown


@dataclass(frozen=True, slots=True)
class Limit:
    """What one figure must reach, or may not pass."""

    section: str
    figure: str
    at_least: float | None
    at_most: float | None


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a file; they hold for one split only."""

    split: str
    limits: tuple[Limit, ...]


def read_limits(path: Path) -> Limits:
    """The limits of a TOML file: a table a section, a line a figure, each with `at_least` or `at_most`. Raises OSError, and
    ValueError for what is none."""
    given = tomllib.loads(path.read_text("utf-8"))
    split = given.pop("split", None)
    if not isinstance(split, str):
        raise ValueError(f"{path.name} does not say which split it is for")
    found: list[Limit] = []
    for section, figures in given.items():
        if not isinstance(figures, dict):
            raise ValueError(f"{path.name}: {section} is no table of figures")
        for figure, bounds in figures.items():
            if not _bounds(bounds):
                raise ValueError(
                    f"{path.name}: [{section}] {figure} has no at_least or at_most, or more than that"
                )
            found.append(Limit(section, figure, bounds.get("at_least"), bounds.get("at_most")))
    return Limits(split, tuple(found))


def _bounds(given: Any) -> bool:
    if not isinstance(given, dict) or not given or set(given) - {"at_least", "at_most"}:
        return False
    return all(type(bound) in (int, float) and not isnan(bound) for bound in given.values())


def broken(limits: Limits, sections: Sequence[Section]) -> list[str]:
    """A sentence for every limit that is broken; sections that were not measured are left out, figures that are
    missing or empty are broken."""
    by_name = {section.name: section for section in sections}
    found: list[str] = []
    for limit in limits.limits:
        section = by_name.get(limit.section)
        if section is None:
            continue
        figure = next((one for one in section.figures if one.name == limit.figure), None)
        name = f"{limit.section}.{limit.figure}"
        if figure is None or figure.value is None or isnan(figure.value):
            found.append(f"{name} was not measured")
        else:
            found += _broken(name, limit, figure, figure.value)
    return found


def _broken(name: str, limit: Limit, figure: Figure, value: float) -> list[str]:
    found: list[str] = []
    says = f"{name} ({figure.meaning}) is {shown(value, figure.unit)} (n={figure.n})"
    if limit.at_least is not None and value < limit.at_least:
        found.append(f"{says}, at least {limit.at_least} is demanded")
    if limit.at_most is not None and value > limit.at_most:
        found.append(f"{says}, at most {limit.at_most} is allowed")
    return found

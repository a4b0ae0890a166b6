"""The limits that measured figures must keep."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any

from eval.report import Section, shown


@dataclass(frozen=True, slots=True)
class Limit:
    """What one figure must reach, or may not pass."""

    section: str
    figure: str
    at_least: float | None
    at_most: float | None

    def keeps(self, value: float | None) -> bool:
        """Whether a figure of this value is as it must be; one that was not measured is not."""
        if value is None or isnan(value):
            return False
        low, high = self.at_least, self.at_most
        return (low is None or value >= low) and (high is None or value <= high)

    def __str__(self) -> str:
        low = [] if self.at_least is None else [f"at least {self.at_least}"]
        high = [] if self.at_most is None else [f"at most {self.at_most}"]
        return " and ".join(low + high)


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
        elif not limit.keeps(figure.value):
            value = shown(figure.value, figure.unit)
            found.append(f"{name} ({figure.meaning}) is {value} (n={figure.n}); {limit} is demanded")
    return found

"""`python -m eval compare A B` shows how the figures of two runs differ, and which differences chance can't explain."""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.report import shown

Run = Mapping[str, Any]
"""What `--json` wrote."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that two runs have and that is not the same in both."""

    name: str
    meaning: str
    before: float
    after: float
    unit: str
    outside: bool
    """Whether each value lies outside the other's 95 % interval; false where one has none."""


def main(arguments: Sequence[str]) -> int:
    """Prints the differences, those that chance can't explain marked; 1 where a file holds no run."""
    parser = argparse.ArgumentParser("python -m eval compare", description=__doc__)
    parser.add_argument("before", type=Path, help="what --json wrote")
    parser.add_argument("after", type=Path)
    options = parser.parse_args(arguments)
    try:
        before, after = _read(options.before), _read(options.after)
    except (OSError, ValueError) as error:
        print(error)
        return 1
    print(*_lines(before, after), sep="\n")
    return 0


def differences(before: Run, after: Run) -> list[Difference]:
    """The figures of both runs that differ, in the order of the second."""
    found: list[Difference] = []
    for section, content in after.items():
        earlier = before.get(section, {}).get("figures", {})
        for name, figure in content["figures"].items():
            old = earlier.get(name)
            if old is None or old["value"] is None or figure["value"] is None:
                continue
            if old["value"] != figure["value"]:
                outside = _outside(old["value"], figure) and _outside(figure["value"], old)
                found.append(
                    Difference(
                        f"{section}.{name}",
                        figure["meaning"],
                        old["value"],
                        figure["value"],
                        figure["unit"],
                        outside,
                    )
                )
    return found


def _outside(value: float, figure: Mapping[str, Any]) -> bool:
    low, high = figure["low"], figure["high"]
    return low is not None and high is not None and not low <= value <= high


def _lines(before: Run, after: Run) -> Iterator[str]:
    found = differences(before, after)
    yield f"{len(found)} figures differ; * marks those outside each other's 95 % interval."
    for one in found:
        mark = "*" if one.outside else " "
        old, new = (shown(value, one.unit) for value in (one.before, one.after))  # pyright: ignore[reportArgumentType]
        yield f"{mark} {one.name}: {old} -> {new} ({one.after - one.before:+.3f})  {one.meaning}"
    for here, there, where in ((before, after, "first"), (after, before, "second")):
        alone = sorted(set(here) - set(there))
        if alone:
            yield f"Only in the {where} run: {', '.join(alone)}"


def _read(path: Path) -> Run:
    given = json.loads(path.read_text("utf-8"))
    sections: list[Any] = list(given.values()) if isinstance(given, dict) else [None]  # pyright: ignore
    if not all(isinstance(one, dict) and isinstance(one.get("figures"), dict) for one in sections):  # pyright: ignore
        raise ValueError(f"{path} holds no run: write one with --json")
    return given  # pyright: ignore[reportUnknownVariableType]

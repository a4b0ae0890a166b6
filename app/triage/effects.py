"""What a bar does: how many questions it lets go out by themselves, and how many wrongly, counted on shops left out.

`python -m eval.settings_effects` writes `effects.json`. It holds for one encoder, one classifier and one calibration; for
others nothing is known.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

from app.triage.calibration import Calibration

SHIPPED = Path(__file__).with_name("effects.json")
ALL = "all"
"""The group of every question, whatever its intent."""
_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of labelled comments."""

    answerable: int
    """Questions that a reply could have answered by itself, by their labels."""
    gone: int
    """Those of them that would have been answered by themselves."""
    sent: int
    """All that would have gone out by itself."""
    wrong: int
    """Those of them that were wrong to send."""


@dataclass(frozen=True, slots=True)
class Level:
    """A wanted precision, and what its bar does: to all, and by intent."""

    precision: float
    groups: Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Effects:
    """The counts for every bar that a setting can name, and a curve over confidences between."""

    encoder: str
    classifier: str
    calibration: str
    sets: Mapping[str, str]
    """The labelled shops that were played, each with a hash of its comments, labels and workbook."""
    comments: int
    levels: tuple[Level, ...]
    """In rising order of precision."""
    curve: tuple[tuple[float, Tally], ...]
    """Confidence that is asked for -> what goes out then, of all questions."""

    def holds_for(self, calibration: Calibration) -> bool:
        """Whether it was counted with this calibration, and so with its encoder and classifier."""
        return self.calibration == digest(calibration)

    def save(self, path: Path) -> None:
        """Writes it as JSON, a tally as four numbers."""
        written = {
            **{name: getattr(self, name) for name in ("encoder", "classifier", "calibration", "comments")},
            "sets": dict(self.sets),
            "levels": [
                {"precision": level.precision, "groups": {k: astuple(one) for k, one in level.groups.items()}}
                for level in self.levels
            ],
            "curve": [(at, *astuple(one)) for at, one in self.curve],
        }
        lines = [
            f" {json.dumps(name)}: {json.dumps(written[name], sort_keys=True)}" for name in sorted(written)
        ]
        path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Effects":
        """What `save` wrote."""
        given: dict[str, Any] = json.loads(path.read_text("utf-8"))
        levels = tuple(
            Level(one["precision"], {name: Tally(*counts) for name, counts in one["groups"].items()})
            for one in given.pop("levels")
        )
        curve = tuple((at, Tally(*counts)) for at, *counts in given.pop("curve"))
        return cls(**given, levels=levels, curve=curve)


@cache
def shipped() -> Effects:
    """The counts that come with the program."""
    return Effects.load()


def digest(calibration: Calibration) -> str:
    """A short hash of all that a calibration says."""
    written = json.dumps(asdict(calibration), sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def interval(part: int, whole: int) -> tuple[float, float] | None:
    """The 95 % interval of a share (Wilson's score interval); None of nothing."""
    if not whole:
        return None
    share, spread = part / whole, _Z * _Z / whole
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / whole + spread / (4 * whole)) / (1 + spread)
    return round(max(0.0, middle - half), 6), round(min(1.0, middle + half), 6)

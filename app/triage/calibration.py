"""What confidences mean: weights fitted on labelled shops, and the bars that keep a promised precision.

`python -m eval.fit_calibration` writes `calibration.json`. It holds for one encoder and one classifier; with others
nothing goes out unseen until it is fitted again.
"""

import json
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from math import exp, log
from pathlib import Path
from typing import Any

from app.triage.quadratic import Quadratic, linear

SHIPPED = Path(__file__).with_name("calibration.json")
_FARTHEST = 6.0
_LIST = re.compile(r"\[[^\[\]{}]*\]")
"""A list of numbers or names, which stands on one line of the file: there are hundreds of products."""


def logit(probability: float) -> float:
    """log(p / (1 - p)), kept within 6 either way."""
    if probability <= 0.0:
        return -_FARTHEST
    if probability >= 1.0:
        return _FARTHEST
    told = log(probability / (1 - probability))
    return -_FARTHEST if told < -_FARTHEST else min(told, _FARTHEST)


@dataclass(frozen=True, slots=True)
class Logistic:
    """The logistic regression of named signs."""

    weights: Mapping[str, float]
    base: float

    def __call__(self, signs: Mapping[str, float]) -> float:
        """The probability, 0 to 1; a sign without a weight counts for nothing."""
        z = self.base + sum([weight * signs[name] for name, weight in self.weights.items()])
        return 1 / (1 + exp(-max(-30.0, min(z, 30.0))))


AS_READ = linear({"needs_reply": 1.0}, base=0.0)
"""As the classifier and the words have it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Probabilities for comments, entries and replies, and for each kind of reply the bar of each precision."""

    encoder: str
    """The fingerprint of the encoder that it was fitted with; empty: of none in particular."""
    classifier: str
    bank: str
    """The key of the query bank that its searches had."""
    sets: Mapping[str, str]
    """The labelled shops that it was fitted on, each with a hash of its comments, labels and workbook."""
    entry: Logistic
    """That a retrieved entry answers the comment."""
    asked: Quadratic = field(default=AS_READ)
    """That a comment wants an answer."""
    reply: Mapping[str, Quadratic] = field(default_factory=dict[str, Quadratic])
    """By kind of reply: that it would be right to send."""
    bars: Mapping[str, tuple[tuple[float, float], ...]] = field(
        default_factory=dict[str, tuple[tuple[float, float], ...]]
    )
    """By kind of reply: precision -> the least probability that kept it on shops left out, in rising order."""

    def holds_for(self, encoder: str, classifier: str, bank: str) -> bool:
        """Whether it was fitted with these three."""
        return not self.encoder or (encoder, classifier, bank) == (self.encoder, self.classifier, self.bank)

    def bar(self, kind: str, precision: float) -> float:
        """The least probability at which replies of the kind are right this often; above 1 where none was enough."""
        measured = self.bars.get(kind, ())
        at = bisect_left(measured, (precision - 1e-9, 0.0))
        return measured[at][1] if at < len(measured) else 1.01

    def save(self, path: Path) -> None:
        """Writes it as JSON."""
        written = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        path.write_text(_LIST.sub(lambda found: " ".join(found[0].split()), written) + "\n", "utf-8")

    @classmethod
    def load(cls, path: Path = SHIPPED) -> "Calibration":
        """What `save` wrote."""
        given: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return cls(
            **{
                one.name: given[one.name]
                for one in fields(cls)
                if one.name in ("encoder", "classifier", "bank", "sets")
            },
            entry=Logistic(**given["entry"]),
            asked=Quadratic(**given["asked"]),
            reply={kind: Quadratic(**one) for kind, one in given["reply"].items()},
            bars={kind: tuple((p, bar) for p, bar in pairs) for kind, pairs in given["bars"].items()},
        )


PLAIN = Calibration(
    encoder="",
    classifier="",
    bank="",
    sets={},
    entry=Logistic(
        {
            "similarity": 0.64,
            "support": 2.16,
            "crowd": -1.81,
            "margin": 1.32,
            "spelling": -1.33,
            "lengths": -1.34,
            "foreign": 2.09,
            "intent": 0.29,
            "rival": -1.01,
            "needs_reply": 2.07,
            "product": 1.01,
            "fact_missing": -0.42,
        },
        base=-3.1,
    ),
)
"""Entries weighed roughly, replies not at all: what a draft says of itself counts. For tests about something else, and
as a beginning for a new model."""

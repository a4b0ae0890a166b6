"""Shares, F1, AUROC, ranks and quantiles, with bootstrap intervals."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score

from eval.report import Figure

T = TypeVar("T")
RESAMPLES = 1_000
FEW_RESAMPLES = 200
"""Where a statistic takes milliseconds."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Counts:
    """How often something was found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Of what was found, the share that was right."""
        return ratio(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float | None:
        """Of what there was, the share that was found."""
        return ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)


def ratio(part: float, whole: float) -> float | None:
    """part / whole; None of nothing."""
    return part / whole if whole else None


def share(name: str, meaning: str, rows: Sequence[T], passes: Callable[[T], bool]) -> Figure:
    """The share of rows that pass, with its 95 % bootstrap interval."""
    return mean(name, meaning, [float(passes(row)) for row in rows])


def mean(name: str, meaning: str, values: Sequence[float]) -> Figure:
    """The mean of values, with its 95 % bootstrap interval."""
    if not values:
        return Figure(name, meaning, None, 0)
    low, high = interval(np.array(values, np.float64))
    return Figure(name, meaning, float(np.mean(values)), len(values), "share", low, high)


def with_interval(
    name: str, meaning: str, rows: Sequence[T], statistic: Callable[[Sequence[T]], float | None]
) -> Figure:
    """A statistic of rows that is no mean, with its 95 % bootstrap interval."""
    value = statistic(rows)
    if value is None:
        return Figure(name, meaning, None, len(rows))
    drawn = np.random.default_rng(_SEED).integers(0, len(rows), (FEW_RESAMPLES, len(rows)))
    again = [statistic([rows[place] for place in places]) for places in drawn]
    low, high = np.quantile([one for one in again if one is not None], (0.025, 0.975))
    return Figure(name, meaning, value, len(rows), "share", float(low), float(high))


def interval(values: NDArray[np.float64]) -> tuple[float, float]:
    """The 95 % percentile bootstrap interval of the mean."""
    drawn = np.random.default_rng(_SEED).integers(0, len(values), (RESAMPLES, len(values)))
    low, high = np.quantile(values[drawn].mean(axis=1), (0.025, 0.975))
    return float(low), float(high)


def multi_label(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> dict[str, Counts]:
    """Counts by name, for pairs of what was found and what was wanted."""
    tallies: dict[str, list[int]] = {}
    for found, wanted in pairs:
        for name in found | wanted:
            place = 0 if name in found & wanted else 1 if name in found else 2
            tallies.setdefault(name, [0, 0, 0])[place] += 1
    return {name: Counts(*tallies[name]) for name in sorted(tallies)}


def micro_f1(counts: Iterable[Counts]) -> float | None:
    """F1 over all names together."""
    every = list(counts)
    return Counts(
        sum(one.right for one in every), sum(one.wrong for one in every), sum(one.missed for one in every)
    ).f1


def macro_f1(counts: Iterable[Counts]) -> float | None:
    """The mean F1 of the names that were wanted at least once."""
    scores = [one.f1 or 0.0 for one in counts if one.right + one.missed]
    return ratio(sum(scores), len(scores))


def auroc(scores: Sequence[float], positive: Sequence[bool]) -> float | None:
    """The probability that a positive scores above a negative; None without both."""
    if len(set(positive)) < 2:
        return None
    return float(roc_auc_score(positive, scores))


def reciprocal_rank(right: Sequence[bool]) -> float:
    """1 / the place of the first right one; 0 without one."""
    return next((1 / place for place, one in enumerate(right, start=1) if one), 0.0)


def quantile(values: Sequence[float], q: float) -> float | None:
    """The value below which the share q lies, the higher of two."""
    return float(np.quantile(values, q, method="higher")) if values else None

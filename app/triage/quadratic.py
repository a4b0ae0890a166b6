"""A logistic regression of named signs, of their squares and of the products of every two: where a sign means one thing beside
another and something else without it.

`eval.quadratic` fits it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

_FARTHEST = 30.0


@dataclass(frozen=True)
class Quadratic:
    """The fitted weights of the signs."""

    names: Sequence[str]
    least: Sequence[float]
    most: Sequence[float]
    """The range in which each sign was seen: what is outside counts as its end."""
    mean: Sequence[float]
    spread: Sequence[float]
    linear: Sequence[float]
    products: Sequence[float]
    """Of each sign with itself and every later one."""
    base: float

    def __call__(self, signs: Mapping[str, float]) -> float:
        """The probability, 0 to 1, by signs of which all of `names` are given."""
        z = self.logit(np.array([signs[name] for name in self.names], np.float64))
        return 1 / (1 + math.exp(-max(-_FARTHEST, min(z, _FARTHEST))))

    def logit(self, signs: NDArray[np.float64]) -> float:
        """The same as a logit, by signs in the order of `names`."""
        least, most, mean, spread, linear, products = self._columns
        scaled = (np.minimum(np.maximum(signs, least), most) - mean) / spread
        return float(self.base + scaled @ (linear + products @ scaled))

    @cached_property
    def _columns(self) -> tuple[NDArray[np.float64], ...]:
        count = len(self.names)
        products = np.zeros((count, count))
        products[np.triu_indices(count)] = self.products
        columns: list[Any] = [self.least, self.most, self.mean, self.spread, self.linear]
        return (*(np.array(column, np.float64) for column in columns), products)


def linear(weights: Mapping[str, float], base: float) -> Quadratic:
    """One without products, by signs of any size."""
    count = len(weights)
    far, flat = [math.inf] * count, [0.0] * count
    return Quadratic(
        names=list(weights),
        least=[-one for one in far],
        most=far,
        mean=flat,
        spread=[1.0] * count,
        linear=list(weights.values()),
        products=[0.0] * (count * (count + 1) // 2),
        base=base,
    )

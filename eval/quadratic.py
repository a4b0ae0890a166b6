"""Fits a logistic regression of signs and of the products of every two of them (`app/triage/quadratic.py`)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from app.triage.quadratic import Quadratic


def fit_quadratic(
    names: Sequence[str],
    signs: NDArray[np.float64],
    told: Sequence[bool],
    strength: float,
    *,
    products: float = 1.0,
    added: float = 0.0,
) -> Quadratic:
    """By `signs` (examples, names) and what was told of each example; `strength` is the inverse of the L2 penalty,
    `products` the scale of squares and products beside the signs themselves: below 1 they are held down more. `added` comes
    to the fitted logit."""
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = (signs - mean) / spread
    left, right = np.triu_indices(len(names))
    columns = np.concatenate([scaled, scaled[:, left] * scaled[:, right]], axis=1)
    means, spreads = columns.mean(axis=0), columns.std(axis=0)  # as one penalty is to fall on all alike
    spreads[spreads == 0] = 1.0
    spreads[len(names) :] /= products
    model = LogisticRegression(C=strength, solver="newton-cholesky", max_iter=1000).fit(
        (columns - means) / spreads, told
    )
    weights = model.coef_[0] / spreads
    return Quadratic(
        names=list(names),
        least=_rounded(signs.min(axis=0)),
        most=_rounded(signs.max(axis=0)),
        mean=_rounded(mean),
        spread=_rounded(spread),
        linear=_rounded(weights[: len(names)]),
        products=_rounded(weights[len(names) :]),
        base=round(float(model.intercept_[0] - weights @ means) + added, 4),
    )


def _rounded(numbers: NDArray[np.float64]) -> list[float]:
    return np.round(numbers, 4).tolist()

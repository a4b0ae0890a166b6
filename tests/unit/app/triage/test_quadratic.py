import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.preprocessing import PolynomialFeatures

from app.triage.alike.sameness import Sameness
from app.triage.calibration import Calibration
from app.triage.quadratic import Quadratic, linear
from eval.quadratic import fit_quadratic

COUNT = 7
PRODUCTS = COUNT * (COUNT + 1) // 2
NAMES = [f"sign {place}" for place in range(COUNT)]
finite = st.floats(-1e6, 1e6)
several = st.lists(finite, min_size=COUNT, max_size=COUNT).map(np.array)


@given(several, several, st.lists(finite, min_size=PRODUCTS, max_size=PRODUCTS))
def test_every_product_of_two_signs_has_a_weight(
    given: np.ndarray, linear: np.ndarray, products: list[float]
) -> None:
    far = [-2e6] * COUNT, [2e6] * COUNT
    fitted = Quadratic(NAMES, *far, [1.0] * COUNT, [2.0] * COUNT, linear.tolist(), products, 0.5)
    every = PolynomialFeatures(2, include_bias=False).fit_transform(((given - 1) / 2)[np.newaxis])[0]
    parts = every * np.array([*linear, *products])
    assert fitted.logit(given) == pytest.approx(0.5 + parts.sum(), abs=1e-6 + 1e-9 * np.abs(parts).sum())


@pytest.mark.parametrize("shipped", [Sameness.load().joining, Calibration.load().asked])
def test_what_was_never_seen_counts_as_the_nearest_that_was(shipped: Quadratic) -> None:
    random = np.random.default_rng(3)
    for signs in random.normal(0, 1000, (50, len(shipped.names))):
        assert shipped.logit(signs) == shipped.logit(np.clip(signs, shipped.least, shipped.most))


def test_without_products_it_is_a_weighted_sum() -> None:
    plain = linear({"asks": 2.0, "words": -0.5}, base=-1.0)
    assert plain({"words": 4.0, "asks": 3.0, "other": 9.0}) == pytest.approx(1 / (1 + math.exp(-3.0)))
    assert 0 < plain({"words": 1e9, "asks": 0.0}) < plain({"words": 0.0, "asks": 1e9}) < 1


def test_a_fit_finds_what_only_two_signs_together_say() -> None:
    random = np.random.default_rng(5)
    signs = random.normal(0, 1, (2000, 3)) * [1.0, 100.0, 0.0]
    either = (signs[:, 0] > 0) != (signs[:, 1] > 0)
    fitted = fit_quadratic(["one", "other", "never"], signs, either.tolist(), strength=1.0)
    assert fitted({"one": 1.5, "other": -150.0, "never": 0.0}) > 0.9
    assert fitted({"one": 1.5, "other": 150.0, "never": 0.0}) < 0.1
    raised = fit_quadratic(["one", "other", "never"], signs, either.tolist(), strength=1.0, added=2.0)
    assert raised.logit(signs[0]) == pytest.approx(fitted.logit(signs[0]) + 2.0)


def test_products_that_are_held_down_say_less_than_the_signs_themselves() -> None:
    random = np.random.default_rng(7)
    signs = random.normal(0, 1, (400, 2))
    told = (signs.sum(axis=1) + signs[:, 0] * signs[:, 1] > 0).tolist()
    free, held = (fit_quadratic(["one", "other"], signs, told, 0.1, products=scale) for scale in (1.0, 0.1))
    assert abs(held.products[1]) < abs(free.products[1]) / 4
    assert held.linear[0] == pytest.approx(free.linear[0], rel=0.1)

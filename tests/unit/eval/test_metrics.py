"""Metrics agree with hand-counted toys."""

import numpy as np
import pytest

from eval.metrics import (
    Counts,
    auroc,
    interval,
    macro_f1,
    mean,
    micro_f1,
    multi_label,
    quantile,
    reciprocal_rank,
    share,
    with_interval,
)

A, B = frozenset({"a"}), frozenset({"b"})
NONE: frozenset[str] = frozenset()
PAIRS = [(A, A), (A, B), (A | B, A), (NONE, B), (NONE, NONE)]
"""Of what was found and what was wanted."""


def test_counts_by_name() -> None:
    counts = multi_label(PAIRS)
    assert counts == {"a": Counts(right=2, wrong=1, missed=0), "b": Counts(right=0, wrong=1, missed=2)}


def test_micro_f1_counts_everything_together_and_macro_f1_every_name_alike() -> None:
    counts = multi_label(PAIRS).values()
    assert micro_f1(counts) == pytest.approx(2 * 2 / (2 * 2 + 2 + 2))
    assert macro_f1(counts) == pytest.approx((0.8 + 0.0) / 2)


def test_a_name_that_never_occurs_does_not_lower_macro_f1() -> None:
    assert macro_f1([Counts(1, 0, 0), Counts(0, 3, 0)]) == 1.0


def test_nothing_measured_is_no_figure() -> None:
    assert share("x", "x", [], bool).value is None
    assert mean("x", "x", []).value is None
    assert with_interval("x", "x", [], lambda _: None).value is None
    assert quantile([], 0.5) is None
    assert micro_f1([]) is None
    assert auroc([0.1, 0.2], [True, True]) is None
    assert Counts(0, 0, 0).f1 is None


def test_auroc_is_the_share_of_pairs_in_the_right_order() -> None:
    assert auroc([0.9, 0.4, 0.5, 0.1], [True, True, False, False]) == pytest.approx(3 / 4)


def test_the_interval_holds_the_mean_and_narrows_with_more() -> None:
    few, many = np.array([0.0, 1.0] * 10), np.array([0.0, 1.0] * 1000)
    (low, high), (lower, higher) = interval(few), interval(many)
    assert low < lower < 0.5 < higher < high


def test_a_figure_knows_its_share_and_number() -> None:
    figure = share("x", "x", [1, 2, 3, 4], lambda row: row > 1)
    assert (figure.value, figure.n) == (0.75, 4)


def test_ranks_and_quantiles() -> None:
    assert reciprocal_rank([False, True, True]) == 0.5
    assert reciprocal_rank([False]) == 0.0
    assert quantile([float(n) for n in range(1, 101)], 0.99) == 100.0

from dataclasses import replace
from pathlib import Path

import pytest

from app.triage.calibration import PLAIN, SHIPPED, Calibration, Logistic
from app.triage.quadratic import linear
from eval.gold import read_labels
from eval.shops import gold_shops

FITTED = Calibration(
    encoder="model",
    classifier="head",
    bank="queries",
    sets={"shop": "1"},
    entry=Logistic({"similarity": 2.0}, -1.0),
    asked=linear({"asks": 0.5}, -0.5),
    reply={"quoted": linear({"needs_reply": 1.0, "words": -0.5}, 0.25)},
    bars={"quoted": ((0.9, 0.6), (0.98, 0.85))},
)


def test_a_saved_calibration_reads_as_before(tmp_path: Path) -> None:
    FITTED.save(tmp_path / "calibration.json")
    assert Calibration.load(tmp_path / "calibration.json") == FITTED


def test_it_holds_for_its_own_model_head_and_query_bank_only() -> None:
    assert FITTED.holds_for("model", "head", "queries")
    assert not FITTED.holds_for("model", "another", "queries")
    assert not FITTED.holds_for("another", "head", "queries")
    assert not FITTED.holds_for("model", "head", "")
    assert PLAIN.holds_for("any", "at", "all")


@pytest.mark.parametrize(
    ("precision", "bar"), [(0.5, 0.6), (0.9, 0.6), (0.95, 0.85), (0.98, 0.85), (0.99, 1.01)]
)
def test_the_bar_is_that_of_the_next_measured_precision(precision: float, bar: float) -> None:
    assert FITTED.bar("quoted", precision) == bar


def test_what_was_never_measured_is_never_sent() -> None:
    assert FITTED.bar("computed", 0.5) > 1


def test_a_sign_without_a_weight_counts_for_nothing() -> None:
    fitted = Logistic({"similarity": 1.0, "words": -0.5}, 0.25)
    signs = {"similarity": 2.0, "words": 1.0, "other": 9.0}
    assert fitted(signs) == pytest.approx(1 / (1 + 2.718281828 ** -(0.25 + 2.0 - 0.5)))
    assert 0 < Logistic({"x": 1000.0}, 0.0)({"x": -9.0}) < Logistic({"x": 1000.0}, 0.0)({"x": 9.0}) < 1


def test_the_shipped_one_was_fitted_on_development_shops_only() -> None:
    shipped = Calibration.load(SHIPPED)
    assert set(shipped.sets) == {one.name for one in gold_shops() if read_labels(one.labels, "dev")}
    assert {"computed", "quoted"} <= set(shipped.reply)
    assert all(0 < bar <= 1 for pairs in shipped.bars.values() for _, bar in pairs)
    assert replace(shipped, encoder="") != shipped

"""What bars do is counted as the page tells it."""

from pathlib import Path

from app.triage.calibration import Calibration
from app.triage.effects import ALL, Effects, Tally, interval, shipped
from eval.fit_calibration import PRECISIONS, set_hash
from eval.gold import read_labels
from eval.settings_effects import Outcome, counted, table
from eval.shops import gold_shops

DOCS = Path(__file__).parents[3] / "docs"
SIZE, PRICE = frozenset({"size"}), frozenset({"price"})
BARS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""One for each of the precisions."""


def _outcomes() -> list[Outcome]:
    return [
        Outcome(answerable=True, asked=SIZE, taken_for=SIZE, confidence=0.55, right=True, bars=BARS),
        Outcome(answerable=True, asked=SIZE, taken_for=PRICE, confidence=0.35, right=False, bars=BARS),
        Outcome(answerable=True, asked=PRICE, taken_for=PRICE, confidence=None, right=False, bars=BARS),
        Outcome(answerable=False, asked=frozenset(), taken_for=SIZE, confidence=0.25, right=False, bars=BARS),
    ]


def test_each_bar_is_counted_by_what_was_asked_and_by_what_was_sent() -> None:
    effects = counted(_outcomes(), Calibration.load(), {})
    levels = {level.precision: level.groups for level in effects.levels}
    assert levels[0.8] == {ALL: Tally(3, 2, 3, 2), "price": Tally(1, 0, 1, 1), "size": Tally(2, 2, 2, 1)}
    assert levels[0.95] == {ALL: Tally(3, 2, 2, 1), "price": Tally(1, 0, 1, 1), "size": Tally(2, 2, 1, 0)}
    assert levels[0.99] == {ALL: Tally(3, 0, 0, 0), "price": Tally(1, 0, 0, 0), "size": Tally(2, 0, 0, 0)}
    assert dict(effects.curve)[0.0] == Tally(3, 2, 3, 2)
    assert dict(effects.curve)[0.5] == Tally(3, 1, 1, 0)


def test_saved_effects_read_as_before(tmp_path: Path) -> None:
    effects = counted(_outcomes(), Calibration.load(), {"shop": "1"})
    effects.save(tmp_path / "effects.json")
    assert Effects.load(tmp_path / "effects.json") == effects


def test_those_shipped_are_of_the_calibration_and_the_labels_as_they_are() -> None:
    """Else `python -m eval.settings_effects` was forgotten."""
    known, calibration = shipped(), Calibration.load()
    learnt = {shop.name: set_hash(shop) for shop in gold_shops() if read_labels(shop.labels, "dev")}
    assert known.holds_for(calibration)
    assert (known.encoder, known.classifier) == (calibration.encoder, calibration.classifier)
    assert known.sets == learnt == calibration.sets
    assert tuple(level.precision for level in known.levels) == PRECISIONS
    assert table(known) in (DOCS / "bars.md").read_text("utf-8")


def test_no_held_out_shop_is_counted() -> None:
    assert not {"beauty", "party", "mattress"} & shipped().sets.keys()


def test_the_range_of_a_share_holds_it_and_narrows_with_more() -> None:
    assert interval(0, 0) is None
    few, many = interval(1, 10), interval(100, 1000)
    assert few is not None
    assert many is not None
    assert few[0] < many[0] < 0.1 < many[1] < few[1]
    none, every = interval(0, 10), interval(10, 10)
    assert none is not None
    assert every is not None
    assert (none[0], every[1]) == (0.0, 1.0)
    assert 0 < none[1] < 0.5 < every[0] < 1

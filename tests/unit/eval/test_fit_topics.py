import pytest

from app.triage.alike.sameness import OF_TEXTS, SHIPPED, Sameness
from app.triage.alike.wording import PAIR_SIGNS
from eval.fit_calibration import set_hash
from eval.gold import read_labels
from eval.topics import WITHOUT
from tests.unit.eval.labelled import SHOPS

LEARNT = [shop for shop in SHOPS if read_labels(shop.labels, "dev")]


def test_the_weights_are_of_the_labels_as_they_are() -> None:
    """Else `python -m eval.fit_topics` was forgotten."""
    assert Sameness.load(SHIPPED).sets == {shop.name: set_hash(shop) for shop in LEARNT}


@pytest.mark.parametrize("shop", [shop.name for shop in LEARNT])
def test_no_shop_is_measured_by_what_it_taught(shop: str) -> None:
    without = Sameness.load(WITHOUT / f"{shop}.json")
    assert set(without.sets) == {other.name for other in LEARNT} - {shop}
    assert set(without.weights) == {*PAIR_SIGNS, *OF_TEXTS}

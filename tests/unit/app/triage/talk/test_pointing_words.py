import pytest

from app.triage.cleaning import fold_in_place
from app.triage.talk.pointing_words import points


@pytest.mark.parametrize(
    ("text", "pointing"), [("any discount for this", True), ("ada diskaun tak kasut ni", True), ("这个有优惠吗", True), ("any promo tonight?", False)]
)  # fmt: skip
def test_pointing_at_a_product_is_seen(text: str, pointing: bool):
    assert points(fold_in_place(text)) is pointing

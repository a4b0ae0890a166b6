"""With another model than the confidences were fitted with, nothing goes out unseen."""

from dataclasses import replace

import pytest

from app.triage.calibration import PLAIN, Logistic
from app.triage.quadratic import linear
from tests.unit.app.triage.conftest import Desk

SURE = linear({}, 5.0)
ALWAYS = replace(PLAIN, entry=Logistic({}, 5.0), reply={"computed": SURE}, bars={"computed": ((0.98, 0.9),)})


def test_a_reply_waits_for_an_agent(desk: Desk) -> None:
    sent = desk("price?", "price")
    waiting = desk("price?", "price", calibrated=False)
    assert sent.action == "reply"
    assert waiting.action == "suggest"
    assert "uncalibrated" in waiting.reasons
    assert waiting.draft == sent.draft


def test_the_calibrated_confidence_and_its_bar_decide(desk: Desk) -> None:
    assert desk("price?", {"price": 0.6}, calibration=ALWAYS).action == "reply"
    doubtful = replace(ALWAYS, reply={"computed": linear({}, 1.0)})
    decision = desk("price?", {"price": 0.99}, calibration=doubtful)
    assert decision.action == "suggest"
    assert "below_bar" in decision.reasons


def test_a_stricter_precision_than_was_measured_sends_nothing(desk: Desk) -> None:
    strict = replace(desk.rules, target_precision=0.995)
    assert desk("price?", "price", calibration=ALWAYS, rules=strict).action == "suggest"


def test_the_streams_own_bar_goes_before_the_measured_one(desk: Desk) -> None:
    own = replace(desk.rules, reply_confidence=0.999)
    assert desk("price?", "price", calibration=ALWAYS, rules=own).action == "suggest"


@pytest.mark.parametrize(("base", "action"), [(-1.2, "suggest"), (-0.4, "reply")])
def test_an_entry_that_hardly_answers_is_not_sent_however_sure_the_reply(
    desk: Desk, base: float, action: str
) -> None:
    sure = replace(ALWAYS, entry=Logistic({}, base), reply={"quoted": SURE}, bars={"quoted": ((0.98, 0.9),)})
    decision = desk("can I machine wash my new one please?", "product_info", calibration=sure)
    assert decision.action == action
    assert ("entry_unsure" in decision.reasons) == (action == "suggest")

"""Whether a comment wants an answer, by more than the classifier."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.triage.asked import HARDLY, OF_ENTRY
from app.triage.calibration import PLAIN, logit
from app.triage.comment import Earlier
from app.triage.quadratic import linear
from tests.unit.app.triage.conftest import NOON, Desk


def weighing(**weights: float):
    return replace(PLAIN, asked=linear(weights, base=-1.0))


def test_the_classifier_alone_decides_without_a_fit(desk: Desk) -> None:
    rules = replace(desk.rules, ignore_below=0.5)
    assert desk("that cotton again", "price", needs=0.51, rules=rules).action != "ignore"
    assert desk("that cotton again", "price", needs=0.49, rules=rules).action == "ignore"


@pytest.mark.parametrize(("likely", "bar"), [(0.35, 0.5), (0.35, 0.8), (0.25, 0.2)])
def test_a_complaint_is_heard_where_the_bar_for_chat_is_higher(desk: Desk, likely: float, bar: float) -> None:
    fitted = replace(PLAIN, asked=linear({}, base=logit(likely)))
    rules = replace(desk.rules, ignore_below=bar)
    complaint = desk("mine came torn", "complaint", calibration=fitted, rules=rules)
    assert complaint.action == "follow_up"
    question = desk("how much is it", "price", calibration=fitted, rules=rules)
    assert (question.action == "ignore") == (likely < bar)


@pytest.mark.parametrize(
    ("sign", "asking", "telling"),
    [
        ("asks", "does it shrink", "it shrinks"),
        ("question_mark", "so thin?", "so thin"),
        ("region", "what of malaysia", "what of that"),
        ("measured", "so 160 cm", "so tall"),
        ("own_matter", "my parcel never arrived", "the parcel arrived"),
        ("cues", "the price of it", "the look of it"),
        ("entry_similarity", "can i machine wash it", "can i kiss it goodbye"),
    ],
)
def test_what_speaks_for_a_question(desk: Desk, sign: str, asking: str, telling: str) -> None:
    fitted = weighing(**{sign: 9.0})
    for_it, against = (desk(text, {}, needs=0.4, calibration=fitted).asked for text in (asking, telling))
    assert for_it[sign] > against[sign]


def test_a_fit_raises_what_the_classifier_doubts(desk: Desk) -> None:
    plain, fitted = (
        desk("does it shrink", "product_info", needs=0.2, calibration=one)
        for one in (PLAIN, weighing(asks=9.0))
    )
    assert (plain.action, fitted.action != "ignore") == ("ignore", True)


def test_a_fit_lowers_what_the_classifier_believes(desk: Desk) -> None:
    talk = desk("it shrinks my heart", "product_info", needs=0.9, calibration=weighing(asks=9.0))
    assert talk.action == "ignore"
    assert talk.reasons == ("chat",)


def test_no_fit_silences_what_is_likelier_an_own_matter_than_not(desk: Desk) -> None:
    late = {"complaint": 0.3, "order_status": 0.3}
    followed = desk(
        "my parcel never arrived", late, needs=0.9, calibration=weighing(asks=-9.0, own_matter=-9.0)
    )
    assert followed.action == "follow_up"
    less = {"complaint": 0.2, "order_status": 0.2}
    assert (
        desk("my parcel came yesterday", less, needs=0.9, calibration=weighing(own_matter=-9.0)).action
        == "ignore"
    )


def test_words_that_tell_more_than_the_classifier_are_a_sign(desk: Desk) -> None:
    asked = [Earlier("how much is shipping?", NOON - timedelta(minutes=1))]
    told = desk("malaysia", {}, needs=0.05, earlier=asked)
    assert told.asked["told"] == told.asked["spoke_before"] == 1.0
    assert desk("malaysia", "shipping", needs=0.9).asked["told"] == 0.0


def test_what_hardly_looks_like_a_question_is_not_searched_for(desk: Desk) -> None:
    decision = desk("lovely evening everyone", {}, needs=HARDLY / 2, calibration=weighing(words=9.0))
    assert decision.action == "ignore"
    assert not decision.asked


def test_a_question_of_the_workbook_word_for_word_is_asked_whatever_it_looks_like(desk: Desk) -> None:
    never = weighing(asks=-99.0)
    for needs in (HARDLY / 2, 0.2):
        assert desk("Can I machine wash it?", {}, needs=needs, calibration=never).action != "ignore"


def test_nothing_is_near_in_an_empty_workbook(desk: Desk) -> None:
    empty = desk.shop.model_copy(update={"faq": (), "policies": (), "products": ()})
    seen = desk("does it shrink", "product_info", on_air=None, shop=empty).asked
    assert seen["entry"] == logit(0.0)
    assert {seen[f"entry_{name}"] for name in OF_ENTRY} == {0.0}


def test_a_question_of_the_workbook_about_a_named_product_is_no_talk(desk: Desk) -> None:
    row = desk.shop.faq[0].model_copy(update={"question": {"en": "Where is the linen dress from?"}})
    shop = desk.shop.model_copy(update={"faq": (row,)})
    asking, talking = (
        desk(text, {}, needs=0.001, shop=shop).action
        for text in ("where is the linen dress form", "where are you from, linen dress")
    )
    assert (asking != "ignore", talking) == (True, "ignore")


def test_a_number_that_supplies_the_measure_lacking_wants_its_answer_whatever_its_digits(desk: Desk) -> None:
    fitted = replace(PLAIN, asked=linear({}, base=logit(0.4)))
    earlier = [Earlier("what size for 5'4", NOON - timedelta(seconds=30))]

    assert desk("120", "chat", needs=0.1, calibration=fitted, earlier=earlier).action != "ignore"
    assert desk("120 likes", "chat", needs=0.1, calibration=fitted, earlier=earlier).action == "ignore"

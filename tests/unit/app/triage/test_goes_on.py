"""A comment that only names another product goes on with what its viewer has just asked; without that it asks nothing."""

from datetime import timedelta

import pytest

from app.triage.comment import Earlier


def _before(desk, text: str, seconds: int = 40) -> list[Earlier]:
    return [Earlier(text, desk.noon - timedelta(seconds=seconds))]


@pytest.mark.parametrize("text", ["linen dress?", "and the linen dress?", "what about the linen dress"])
@pytest.mark.parametrize("before", ["160/55 what size", "160 cm 55 kg size?"])
def test_the_size_for_the_same_body_is_told_of_the_other_product(desk, before: str, text: str):
    decision = desk(text, "product_info", earlier=_before(desk, before), on_air="BG-3")

    assert [intent.name for intent in decision.intents] == ["size"]
    assert [one.entry for one in decision.draft.evidence] == ["sizes:DR-1:M"]


def test_a_price_that_was_asked_is_told_of_the_other_product(desk):
    decision = desk(
        "and the linen dress?", "product_info", earlier=_before(desk, "how much is the bag"), on_air="BG-3"
    )

    assert [intent.name for intent in decision.intents] == ["price"]
    assert "39.00" in decision.draft.text


@pytest.mark.parametrize(
    ("before", "seconds"),
    [("so pretty", 40), ("160/55 what size", 7200), ("how much and which size for 160cm", 40)],
)
def test_without_one_question_just_before_it_goes_on_with_none(desk, before: str, seconds: int):
    decision = desk("linen dress?", "product_info", earlier=_before(desk, before, seconds), on_air="BG-3")

    assert [intent.name for intent in decision.intents] == ["product_info"]
    assert decision.action != "reply"


@pytest.mark.parametrize("text", ["38.5?", "size 8.5?", "8mm?"])
def test_a_number_alone_is_not_answered_by_what_does_not_say_it(desk, text: str):
    decision = desk(text, "product_info")

    assert decision.action != "reply"


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("do you ship to Singapore", "how long?"), ("shipping to Singapore?", "how many days sis"), ("送新加坡吗", "多久"), ("能寄新加坡吗", "要几天呢"),
        ("bisa kirim ke Singapura?", "berapa lama kak"), ("ส่งสิงคโปร์ไหม", "กี่วันคะ"), ("có giao Singapore không", "bao lâu ạ"), ("envían a Singapur?", "cuánto tarda?"),
    ],
)  # fmt: skip
def test_how_long_behind_a_question_for_sending_asks_how_long_that_takes(desk, before: str, text: str):
    decision = desk(text, "returns", earlier=_before(desk, before))

    assert [intent.name for intent in decision.intents] == ["shipping"]
    assert [one.entry for one in decision.draft.evidence] == ["shipping:SG"]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("do you ship to Singapore", "how long is the warranty"), ("能寄新加坡吗", "能用多久"), ("is it soft", "how long?"), ("bisa kirim ke Singapura?", "garansi berapa lama"),
    ],
)  # fmt: skip
def test_how_long_of_something_else_is_asked_of_that(desk, before: str, text: str):
    assert [one.name for one in desk(text, "returns", earlier=_before(desk, before)).intents] == ["returns"]

from pathlib import Path

import pytest

import intents
from knowledge.checks.choices import INTENTS, TOPICS, choice


def test_the_intents_that_a_faq_row_takes_are_those_of_the_catalogue() -> None:
    catalogue = Path(intents.__path__[0]) / "catalogue"
    assert {file.stem for file in catalogue.glob("*.yaml")} == set(INTENTS)


@pytest.mark.parametrize(
    ("column", "word", "meant"),
    [
        ("intent", "Product Info", "product_info"), ("intent", "物流", "shipping"), ("kind", "满减", "amount"),
        ("kind", "free-shipping", "free_shipping"), ("action", "隐藏", "hide"), ("days_kind", "自然日", "calendar"),
        ("on_border", "Larger", "larger"), ("topic", "退换货", "returns"), ("topic", "after sales", "after_sales"),
    ],
)  # fmt: skip
def test_a_choice_is_known_in_both_languages(column: str, word: str, meant: str) -> None:
    assert choice(column, word) == meant


def test_every_known_topic_and_intent_is_itself() -> None:
    assert [choice("topic", topic) for topic in TOPICS] == list(TOPICS)
    assert [choice("intent", intent) for intent in INTENTS] == list(INTENTS)


def test_a_word_that_is_no_choice_is_none() -> None:
    assert choice("kind", "打折") is None

"""What earlier streams' viewers asked, each question once."""

from app.preflight.asked_before import grouped
from app.store.preflights import AskedBefore


def said(
    viewer: str,
    text: str,
    *intents: str,
    sku: str | None = None,
    stream: str = "s1",
    topic: str | None = None,
) -> AskedBefore:
    return AskedBefore(stream, viewer, text, "en", sku, list(intents), topic)


def asked(*comments: AskedBefore, most: int = 500) -> list[tuple[str, str | None, int]]:
    questions, _ = grouped(comments, most)
    return [(one.text, one.product, one.askers) for one in questions]


def test_the_same_words_are_one_question_and_a_viewer_one_asker() -> None:
    comments = [said("a", "cod?"), said("a", "COD ?"), said("b", "cod?"), said("a", "cod?", stream="s2")]
    assert asked(*comments) == [("cod?", None, 3)]


def test_comments_of_a_topic_are_its_question() -> None:
    topic = "is the insole removable?"
    comments = [said("a", topic, topic=topic), said("b", "can take out insole", topic=topic)]
    assert asked(*comments) == [(topic, None, 2)]


def test_a_question_about_a_product_is_another_for_another_product() -> None:
    comments = [said("a", "how much?", "price", sku="A"), said("b", "how much?", "price", sku="B")]
    assert asked(*comments) == [("how much?", "A", 1), ("how much?", "B", 1)]


def test_a_question_about_the_shop_is_the_same_whatever_was_on_air() -> None:
    comments = [
        said("a", "ship to Japan?", "shipping", sku="A"),
        said("b", "ship to Japan?", "shipping", sku="B"),
    ]
    assert asked(*comments) == [("ship to Japan?", "A", 2)]
    both = [said("a", "price and shipping?", "price", "shipping", sku=sku) for sku in "AB"]
    assert len(asked(*both)) == 2


def test_those_of_the_most_askers_are_asked() -> None:
    comments = [said("a", "one?"), said("a", "two?"), said("b", "two?"), said("a", "three?")]
    questions, many = grouped(comments, 2)
    assert [one.text for one in questions] == ["two?", "one?"]
    assert many == 3

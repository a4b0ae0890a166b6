"""A viewer's third near-identical comment within two minutes, and what only looks like one."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.comment import Comment, Earlier, StreamRules
from app.triage.flood import is_flood, is_said_again

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
RULES = StreamRules(languages=("en", "id"), default_language="en", zone=ZoneInfo("UTC"))


def _is_flood(text: str, *earlier: str, seconds: int = 20) -> bool:
    before = [Earlier(said, NOW - timedelta(seconds=seconds)) for said in earlier]
    return is_flood(Comment("1", text, "u", NOW), before, RULES)


def test_the_third_of_a_kind_within_two_minutes_is_a_flood():
    assert not _is_flood("how much price", "price how much")
    assert _is_flood("how much price", "price how much", "PRICE HOW MUCH??")
    assert not _is_flood("how much price", "price how much", "price how much", seconds=121)
    assert not _is_flood("how much price", "do you ship", "price how much")


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("how much", "how much pls"), ("how much", "how much!!"), ("how much sis", "sis how much plsss"), ("how much", "hooow muuuch 🙏🔥"),
        ("how much", "hi admin how much"), ("how much", "how much [rose][rose]"), ("how much", "@shop how much :fire:"), ("how much", "haha how much lol"),
        ("harga berapa", "kak harga berapa dong"), ("brp harga", "harga brp ya kakak"), ("magkano po", "magkano"), ("cuanto cuesta", "hola cuanto cuesta por favor"),
        ("giá bao nhiêu", "giá bao nhiêu shop ơi"), ("多少钱", "主播 多少钱呀"), ("多少钱", "请问多少钱啊"), ("ราคาเท่าไหร่", "ราคาเท่าไหร่คะ"),
        ("كم السعر", "كم السعر لو سمحتي"), ("얼마예요", "언니 얼마예요"), ("いくらですか", "いくらですか教えて"),
        ("available in black?", "availabel in black?"), ("available in black?", "availble black in"),
    ],
)  # fmt: skip
def test_a_please_an_emoji_or_a_slip_makes_no_other_comment(text: str, other: str):
    assert is_said_again(text, other)
    assert is_said_again(other, text)
    assert _is_flood(text, other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("size M?", "size L?"), ("harga 1", "harga 2"), ("XL?", "XXL?"), ("size S pls", "size M pls"), ("black shirts?", "black skirts?"),
        ("ship to 🇲🇾?", "ship to 🇸🇬?"), ("got ⚫?", "got ⚪?"), ("1.5 kg?", "5.1 kg?"), ("三十五码", "五十三码"), ("有红色吗", "有黑色吗"), ("这件多少钱", "那件多少钱"),
        ("is it PO?", "is it?"), ("how much", "how long"), ("link 12", "link 21"), ("160 55", "165 55"), ("ready to ship?", "free to ship?"),
        ("can i return it", "can i wash it"), ("want black", "want blacks in M"), ("hi", "hello"), ("how much", "how much for 2"),
    ],
)  # fmt: skip
def test_another_question_is_never_taken_for_the_same(text: str, other: str):
    assert not is_said_again(text, other)
    assert not _is_flood(text, other, other)


def test_what_only_insists_is_the_same_when_it_is_typed_again():
    assert _is_flood("hello sis", "hello sis", "sis hello!!")


@given(st.text(st.characters(), max_size=60))
def test_any_comment_is_itself_again(text: str):
    assert is_said_again(text, text)


@given(
    st.lists(
        st.sampled_from(["black", "white", "M", "L", "XL", "1", "2", "38", "price", "size", "link", "ready"]),
        min_size=1,
        max_size=5,
    )
)
def test_a_comment_with_one_word_more_that_says_something_is_another(words: list[str]):
    assert not is_said_again(" ".join(words), " ".join([*words, "cotton"]))

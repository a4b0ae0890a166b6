import pytest

from app.triage.alike.lookalikes import only_look_alike
from app.triage.alike.sameness import missing_facts
from app.triage.talk.plain_talk import asks_something

DIFFERENT = [
    ("can i return it", "can i exchange it"),
    ("is it washable", "is it not washable"),
    ("is this waterproof?", "is this fireproof?"),
    ("boleh pulang barang tak", "boleh tukar barang tak"),
    ("可以退吗", "可以换吗"),
    ("能洗吗", "不能洗吗"),
    ("tiene bolsillos?", "tiene capucha?"),
    ("does the lid leak", "does the lid rust"),
]
THE_SAME = [
    ("is it waterproof", "is this waterproof"),
    ("got dust bag?", "got dust bag kak"),
    ("halal ke tint ni", "tint ni halal?"),
    ("how long is the warranty", "warranty how long ah"),
    ("is it washable", "are these washable?"),
    ("does it shrink in the wash", "will these shrink when i wash them"),
    ("กันน้ำไหม", "กันน้ำได้ไหม"),
    ("防水吗", "防水的吗"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_one_telling_word_or_a_not_makes_another_question(one: str, other: str) -> None:
    assert only_look_alike(one, other)
    assert only_look_alike(other, one)


@pytest.mark.parametrize(("one", "other"), THE_SAME)
def test_other_words_around_it_leave_it_the_same(one: str, other: str) -> None:
    assert not only_look_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other", "missing"),
    [
        ("does it come in black", "does it come in white", None),
        ("any in black?", "black or white?", 1),
        ("ship to Peru?", "can you ship it", 1),
        ("bising tak kalau guna pagi2", "how loud", 0),
        ("size 40?", "size 42?", None),
    ],
)
def test_facts_that_contradict_are_told_from_facts_that_are_missing(
    one: str, other: str, missing: int | None
) -> None:
    assert missing_facts(one, other) == missing


@pytest.mark.parametrize("text", ["02", "1", "666", "😍😍😍", "A12", "kak", "?"])
def test_a_number_an_emoji_or_a_call_asks_nothing(text: str) -> None:
    assert not asks_something(text)


@pytest.mark.parametrize("text", ["price?", "多少钱", "กี่บาท", "얼마예요", "size 38?"])
def test_a_word_may_ask_something(text: str) -> None:
    assert asks_something(text)

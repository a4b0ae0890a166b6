from hypothesis import given
from hypothesis import strategies as st

from knowledge.entry import Entry, Question
from knowledge.telling import TellingWords


def entry(name: str, question: str, answer: str = "") -> Entry:
    return Entry(name, None, frozenset(), (Question(question),), {"en": answer}, auto=True)


ENTRIES = [
    entry("lid", "Does the lid lock?"),
    entry("oven", "Does the pan go in the oven?"),
    entry("wash", "Does the pan go in the dishwasher?", "Yes, but the lid does not."),
    entry("steel", "Is the pan steel?"),
    entry("gas", "这个锅能用煤气灶吗"),
    entry("mist", "หม้อ ใช้ เตา"),
]


def test_the_rare_word_tells_and_the_common_one_does_not() -> None:
    told = TellingWords([*ENTRIES, *(entry(f"{n}", f"Does the pan number {n}") for n in range(8))]).coverage(
        "does the pan go in ovens"
    )
    assert max(told, key=lambda row: told[row]) == 1
    assert told[1] == 1.0
    assert 3 not in told


def test_a_word_of_the_answer_counts_less_than_one_of_the_question() -> None:
    told = TellingWords(ENTRIES).coverage("lid")
    assert told[0] > told[2] > 0


def test_scripts_without_spaces_are_told_by_pairs_of_letters() -> None:
    assert set(TellingWords(ENTRIES).coverage("煤气灶可以吗")) == {4}


@given(st.text(max_size=60))
def test_coverage_is_a_share(text: str) -> None:
    assert all(0 < share <= 1.0000001 for share in TellingWords(ENTRIES).coverage(text).values())


def test_without_entries_nothing_is_told() -> None:
    assert TellingWords([]).coverage("lid") == {}

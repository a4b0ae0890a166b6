from datetime import UTC, datetime, timedelta

import pytest

from app.triage.comment import Earlier
from app.triage.fragments import completed, is_fragment

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize("text", ["in black?", "XL", "to johor bahru", "黑色有吗", "สีดำ", "ada warna hitam"])
def test_a_few_words_may_only_go_on(text: str) -> None:
    assert is_fragment(text)


@pytest.mark.parametrize("text", ["does it come in black", "黑色的还有没有货", "สีดำมีไหมคะ แม่ค้า"])
def test_more_stand_by_themselves(text: str) -> None:
    assert not is_fragment(text)


@pytest.mark.parametrize(
    ("text", "before", "seconds", "whole"),
    [
        ("in black?", "does it come", 30, "does it come in black?"),
        ("in black?", "does it come", 31, ""),
        ("in black?", "in black", 5, ""),
        ("does it come in black", "hello there", 5, ""),
    ],
)
def test_they_are_read_behind_the_viewers_last_words(
    text: str, before: str, seconds: int, whole: str
) -> None:
    earlier = [Earlier("hi", NOON), Earlier(before, NOON)]
    assert completed(text, NOON + timedelta(seconds=seconds), earlier) == whole


def test_the_first_words_go_on_with_none() -> None:
    assert completed("in black?", NOON, []) == ""

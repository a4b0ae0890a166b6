"""What a message says."""

import pytest

from app.alerts.phrases import packs
from app.alerts.plain import plain
from app.alerts.raising import KINDS
from app.alerts.words import ORDER, Section, Told, lines_of, said_again, title_of, title_of_test


def waits(viewer: str, seconds: int) -> Told:
    return Told("due", {"viewer": viewer, "text": "cod?", "seconds": seconds})


def test_one_thing_is_all_in_the_title_and_the_words() -> None:
    section = Section("Spring", "en", (waits("mei", 125),))
    assert title_of([section]) == "Sidestage: 1 viewer waits longer than 2 minutes · Spring"
    assert lines_of([section]) == ["- mei: cod?"]


def test_many_are_counted_and_the_time_holds_for_all_of_them() -> None:
    section = Section("Spring", "en", tuple(waits(f"v{n}", 200 - n * 10) for n in range(8)))
    assert title_of([section]) == "Sidestage: 8 viewers wait longer than 2 minutes · Spring"
    assert lines_of([section])[-1] == "and 3 more"
    assert len(lines_of([section])) == 6


def test_the_gravest_is_said_first_and_each_kind_has_its_heading() -> None:
    section = Section(
        "春季上新",
        "zh",
        (waits("mei", 121), Told("missed", {"viewer": "tony", "text": "hi", "seconds": 190})),
    )
    assert title_of([section]).startswith(
        "Sidestage: 1 位观众 3 分钟内没有得到回复，1 位观众已等待超过 2 分钟"
    )
    assert lines_of([section]) == [
        "1 位观众 3 分钟内没有得到回复", "- tony：hi", "1 位观众已等待超过 2 分钟", "- mei：cod?",
    ]  # fmt: skip


def test_several_streams_are_told_one_after_the_other_each_in_its_language() -> None:
    sections = [Section("Spring", "en", (waits("mei", 125),)), Section("春季", "zh", (waits("li", 130),))]
    assert title_of(sections) == "Sidestage: Spring · 春季"
    assert lines_of(sections) == [
        "Spring", "1 viewer waits longer than 2 minutes", "- mei: cod?",
        "春季", "1 位观众已等待超过 2 分钟", "- li：cod?",
    ]  # fmt: skip


def test_what_is_not_known_is_left_out() -> None:
    section = Section("Spring", "en", (Told("missed", {}), Told("promises_open", {"count": 4})))
    assert title_of([section]).startswith(
        "Sidestage: 1 viewer got no answer within 3 minutes, the stream has"
    )
    assert [line for line in lines_of([section]) if line.startswith("-")] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_language_has_words_for_every_kind(language: str) -> None:
    assert language in packs()
    assert set(ORDER) == set(KINDS)
    for kind in KINDS:
        title = title_of([Section("s", language, (Told(kind, {"count": 2, "seconds": 150}),))])
        assert "2" in title
    assert said_again("x", language) != "x"
    assert title_of_test(language).startswith("Sidestage: ")


def test_a_language_without_words_is_english() -> None:
    assert title_of_test("fi") == title_of_test("en")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("call me +60 12-345 6789 ok", "call me •••89 ok"),
        ("order 20261121000437?", "order •••37?"),
        ("size 38, 2 pcs, RM129.00", "size 38, 2 pcs, RM129.00"),
        ("mail a.b+c@shop.example.my", "mail •••＠•••"),
        ("see https://evil.example/x?y=1 now", "see (link) now"),
        ("<!channel> @all [x](y) *b*\nnext", "‹!channel› ＠all [x](y) *b* next"),
        ("\u202eevil\u0000 \u200btext", "evil text"),
        ("x" * 200, "x" * 79 + "…"),
    ],
)
def test_words_of_viewers_are_short_masked_and_without_power(said: str, shown: str) -> None:
    assert plain(said) == shown

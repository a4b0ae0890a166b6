"""A comment that says which product is on air says nothing else, and its author may."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.triage.air_word import air_word
from app.triage.cleaning import fold_in_place
from app.triage.comment import AirBy, AirWord, Comment
from app.triage.counting.link_numbers import lone_link_number
from app.triage.normalise import prepare
from tests.unit.app.triage.shown import NOW, SHOP

WAYS = (
    "#{}", "# {}", "＃{}", "no.{}", "No {}", "number {}", "link {}", "LINK{}", "Link no. {}", "now {}", "now #{}", "Now: {}",
    "now link {}", "{}号链接", "{}号", "{} 号链接", "上{}号", "上 {}", "上{}号链接", "第{}号链接", "链接{}", "现在{}号", "讲{}号",
    "切到{}号", "etalase {}", "nomor {}", "sekarang no {}", "ลิงก์ {}", "ตอนนี้ {}", "mã {}", "#{}!", "#{} now", "{}号了",
)  # fmt: skip
NOT = (
    "{}", "{}?", "#{}?", "{} pcs", "#{} pcs", "no {} pcs", "link {} how much", "{}号链接多少钱", "now {}%", "now {} left", "上{}件",
    "{}号发货", "size {}", "上衣{}", "#{} #{}", "now {} cm", "{}码", "I want no {} please", "snow {}", "now", "#", "上",
)  # fmt: skip
numbers = st.integers(1, 300)


def said(text: str, roles: tuple[str, ...] = ("host",), by: AirBy = "host") -> AirWord | None:
    comment = Comment("1", text, "u", NOW, roles=frozenset(roles))
    return air_word(comment, prepare(text), by, SHOP)


def lone(text: str) -> str | None:
    words = prepare(text).text
    return lone_link_number(fold_in_place(words), words)


@given(st.sampled_from(WAYS), numbers)
def test_a_link_number_alone_is_read_in_every_way_it_is_written(way, number):
    assert lone(way.format(number)) == str(number)


@given(st.sampled_from(NOT), numbers)
def test_anything_beside_it_makes_it_another_comment(way, number):
    assert lone(way.format(number, number)) is None


@given(st.text(max_size=40))
def test_any_text_is_read_without_fail(text):
    assert lone(text) is None or any(map(str.isalnum, text))


def test_it_names_the_product_or_that_there_is_none():
    assert said("#3") == AirWord("3", "SH-201")
    assert said("上三号") == AirWord("3", "SH-201")
    assert said("link 10") == AirWord("10", "BG-301")
    assert said("#9") == AirWord("9", None)


@pytest.mark.parametrize(
    ("roles", "by", "may"),
    [
        ((), "moderators", False),
        (("subscriber",), "moderators", False),
        (("host",), "nobody", False),
        (("host",), "host", True),
        (("Broadcaster",), "host", True),
        (("moderator",), "host", False),
        (("moderator",), "moderators", True),
        (("subscriber", "host"), "moderators", True),
    ],
)
def test_whose_word_it_is_follows_the_rule(roles, by, may):
    assert (said("#3", roles, by) is not None) == may


def test_without_a_workbook_nobody_puts_anything_on_air():
    comment = Comment("1", "#3", "u", NOW, roles=frozenset({"host"}))
    assert air_word(comment, prepare("#3"), "host", None) is None

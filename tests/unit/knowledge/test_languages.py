import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.languages import chinese_names, language_tag


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("en", "en"), ("EN", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("es-419", "es"), ("zh", "zh"), ("zh-CN", "zh"),
        ("zh-Hans", "zh"), ("zh-Hant", "zh-Hant"), ("zh-TW", "zh-Hant"), ("zh_Hant_HK", "zh-Hant"), ("fil", "tl"),
        ("in", "id"), ("中文", "zh"), ("繁體", "zh-Hant"), ("英文", "en"), ("印尼语", "id"), ("马来语", "ms"),
        ("泰语", "th"), ("越南语", "vi"), ("他加禄语", "tl"), ("西语", "es"), ("葡语", "pt"), ("阿拉伯语", "ar"),
        ("日语", "ja"), ("韩语", "ko"), ("法语", "fr"), ("德语", "de"), ("俄语", "ru"), ("印地语", "hi"), ("ｅｎ", "en"),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_tag_or_chinese_name(name: str, tag: str) -> None:
    assert language_tag(name) == tag


@pytest.mark.parametrize("name", ["", "klingon", "xq", "en-XQ", "english", "e", "en-", "汉"])
def test_what_is_no_language_has_no_tag(name: str) -> None:
    assert language_tag(name) is None


@given(st.text(max_size=12) | st.from_regex(r"[a-z]{2,3}(-[A-Z]{2})?", fullmatch=True))
def test_a_tag_is_its_own_tag(name: str) -> None:
    tag = language_tag(name)
    assert tag is None or language_tag(tag) == tag


def test_longer_names_come_first_so_that_a_part_of_one_is_not_taken() -> None:
    assert list(chinese_names()) == sorted(chinese_names(), key=len, reverse=True)

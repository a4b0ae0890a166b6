from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.triage.comment import Comment, Earlier, StreamRules
from app.triage.languages.chinese import in_other_letters, is_traditional, with_script
from app.triage.normalise import prepare

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def _script(
    text: str,
    language: str = "zh",
    languages: tuple[str, ...] = ("en", "zh"),
    default: str = "en",
    hint: str | None = None,
    earlier: Sequence[Earlier] = (),
) -> str:
    rules = StreamRules(languages=languages, default_language=default, zone=ZoneInfo("UTC"))
    return with_script(language, Comment("1", text, "u", NOW, language=hint), prepare(text), earlier, rules)


def _earlier(text: str, minutes: int = 1, language: str = "zh") -> Earlier:
    return Earlier(text, NOW - timedelta(minutes=minutes), language)


@pytest.mark.parametrize(
    ("traditional", "text"),
    [
        (True, "運費多少？"), (True, "這件有黑色嗎"), (True, "呢件有冇現貨"), (True, "寄花蓮幾天"), (True, "臺灣可以寄嗎"),
        (True, "wow 多少錢"),
        (False, "运费多少？"), (False, "这件有黑色吗"), (False, "寄台湾要几天"), (False, "M码还有吗"),
        (None, "多少"), (None, "可以退"), (None, "白色有"), (None, "duoshao"), (None, ""), (None, "160 55"),
    ],
)  # fmt: skip
def test_letters_that_only_one_script_has_tell_it(traditional: bool | None, text: str) -> None:
    assert is_traditional(text) is traditional


@pytest.mark.parametrize(
    ("traditional", "text"),
    [(True, "亚麻裙還有現貨嗎"), (False, "囧 这个还有吗"), (None, "錢钱")],
)
def test_a_name_or_a_slip_in_the_other_script_tells_less_than_the_rest(
    traditional: bool | None, text: str
) -> None:
    assert is_traditional(text) is traditional


@pytest.mark.parametrize("language", ["en", "ja", "ms"])
def test_other_languages_are_left_as_they_are(language: str) -> None:
    assert _script("這個 how much", language) == language


def test_the_comments_own_letters_go_first() -> None:
    assert _script("運費多少", earlier=[_earlier("运费多少")]) == "zh-Hant"
    assert _script("运费多少", "zh", ("zh-Hant",), "zh-Hant", "zh-TW", [_earlier("運費多少")]) == "zh"


def test_a_name_that_is_mentioned_is_not_the_viewers_own_writing() -> None:
    assert _script("@陳小姐 多少") == "zh"
    assert _script("@陳麗華 多少钱") == "zh"


def test_letters_of_both_scripts_follow_what_the_viewer_wrote_before() -> None:
    assert _script("多少", earlier=[_earlier("運費多少")]) == "zh-Hant"
    assert (
        _script("多少", earlier=[_earlier("运费多少", 3), _earlier("還有嗎", 2), _earlier("白色")])
        == "zh-Hant"
    )
    assert _script("多少", earlier=[_earlier("還有嗎", 3), _earlier("运费多少", 2)]) == "zh"
    assert _script("多少", earlier=[_earlier("運費多少", minutes=6)]) == "zh"
    assert _script("多少", earlier=[_earlier("送料無料 發送", language="ja")]) == "zh"


@pytest.mark.parametrize(
    ("languages", "default", "hint", "script"),
    [
        (("en", "zh"), "en", None, "zh"),
        (("en",), "en", None, "zh"),
        (("en", "zh-Hant"), "en", None, "zh-Hant"),
        (("en", "zh-TW"), "en", None, "zh-Hant"),
        (("en", "zh", "zh-Hant"), "zh-HK", None, "zh-Hant"),
        (("zh-Hant", "zh"), "zh", None, "zh"),
        (("zh-CN", "zh-Hant"), "en", None, "zh"),
        (("en", "zh"), "en", "zh-TW", "zh-Hant"),
        (("en", "zh"), "en", "not a tag", "zh"),
    ],
)
def test_where_nothing_tells_the_platforms_guess_and_the_stream_do(
    languages: tuple[str, ...], default: str, hint: str | None, script: str
) -> None:
    assert _script("多少", "zh", languages, default, hint) == script


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("zh-Hant", "可以，冷水装袋洗。", True), ("zh-Hant", "可以，冷水裝袋洗。", False), ("zh-Hant", "可以", False),
        ("zh", "可以，冷水裝袋洗。", True), ("zh", "可以，冷水装袋洗。", False), ("zh", "可以", False),
        ("ja", "冷水裝袋", False), ("en", "Yes.", False),
    ],
)  # fmt: skip
def test_a_text_is_in_the_other_letters_only_where_it_has_some(language: str, text: str, other: bool) -> None:
    assert in_other_letters(text, language) is other

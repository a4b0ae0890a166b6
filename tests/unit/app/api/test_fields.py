"""What many requests name."""

import pytest
from pydantic import TypeAdapter, ValidationError

from app.api.fields import Language

TAGS = TypeAdapter(Language)


@pytest.mark.parametrize(
    "tag",
    [
        "en", "EN", "zh", "tl", "fil", "ilo", "nan", "war", "hil", "ban", "min", "zh-yue", "zh-Hant", "pt-BR",
        "es-419", "zh-cmn-Hans-CN", "sl-rozaj-biske", "de-CH-1901", "hy-Latn-IT-arevela", "de-DE-u-co-phonebk",
        "en-x-shop",
    ],
)  # fmt: skip
def test_a_language_is_any_tag_of_bcp_47(tag: str) -> None:
    assert TAGS.validate_python(tag) == tag


@pytest.mark.parametrize(
    "tag",
    [
        "", "e", "klingonese", "english", "中文", "en_US", "en-", "-en", "en--US", "en-US\n", "en US", "en-x", "en-u",
        "en-\u017fa", "en" + "-abcdefgh" * 5, "en-\x00", "1en",
    ],
)  # fmt: skip
def test_what_is_no_tag_is_refused(tag: str) -> None:
    with pytest.raises(ValidationError, match="a BCP 47 language"):
        TAGS.validate_python(tag)

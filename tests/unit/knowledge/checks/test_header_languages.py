import dataclasses

import pytest

from tests.unit.knowledge.shop_files import STREAM, changed, checked


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("tw", "zh-Hant"),
        ("my", "ms"),
        ("kr", "ko"),
        ("br", "pt"),
        ("sa", "ar"),
        ("co", "es"),
        ("bm", "ms"),
        ("sg", "en"),
    ],
)
def test_a_countrys_code_is_told_of_with_the_language_that_is_likely_meant(tag: str, meant: str) -> None:
    told = [p for p in checked(changed("faq", **{f"answer_{tag}": "Tak."})).problems if "country" in p.code]
    assert [problem.loc for problem in told] == [("faq", 1, f"answer_{tag}")]
    assert f"write `answer_{meant}`" in told[0].message


@pytest.mark.parametrize("tag", ["ms", "zh-TW", "pt-BR", "ko", "ar", "es", "de", "it", "nl", "pl", "in"])
def test_a_languages_own_code_is_not(tag: str) -> None:
    assert checked(changed("faq", **{f"answer_{tag}": "Tak."})).warnings == ()


@pytest.mark.parametrize(("tag", "text"), [("my", "မဟုတ်ဘူး"), ("sa", "न"), ("uk", "Ні.")])
def test_nor_is_what_is_in_the_languages_own_script(tag: str, text: str) -> None:
    assert checked(changed("faq", **{f"answer_{tag}": text})).warnings == ()


def test_nor_is_a_language_of_the_stream() -> None:
    stream = dataclasses.replace(STREAM, languages=("en", "sv"))
    assert checked(changed("faq", answer_sv="Nej."), stream).warnings == ()

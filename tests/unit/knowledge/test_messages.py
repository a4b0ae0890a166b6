import string
from pathlib import Path

import pytest

import knowledge
from knowledge.messages import LANGUAGES, Message, catalogue, said
from tests.unit.knowledge.defects import DEFECTS
from tests.unit.knowledge.defects.defect import Taken

SOURCE = "\n".join(file.read_text("utf-8") for file in Path(knowledge.__path__[0]).rglob("*.py"))


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_sentence_with_gaps_of_its_own(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    assert list(other) == list(english)
    for code, sentence in other.items():
        assert gaps(sentence) <= gaps(english[code]), code


def test_the_chinese_sentences_are_chinese() -> None:
    for code, sentence in catalogue("zh").items():
        assert any("\u4e00" <= char <= "\u9fff" for char in sentence), code


def test_every_sentence_is_used() -> None:
    codes = [code for code in catalogue("en") if not code.startswith(("marked.", "workbook."))]
    assert [code for code in codes if f'"{code}"' not in SOURCE] == []


def test_every_sentence_is_what_is_said_of_some_defective_file() -> None:
    told = {defect.expected.code for defect in DEFECTS if not isinstance(defect.expected, Taken)}
    around = {
        code
        for code in catalogue("en")
        if code.startswith(("marked.", "workbook.", "edit.", "option.", "document."))
    }
    assert set(catalogue("en")) - told - around == set()


def test_a_message_is_told_in_each_language_and_in_english_where_there_is_none() -> None:
    message = said("sheet.rows", {"sheet": "faq", "limit": 20_000})
    assert message.told() == "The sheet `faq` has more than 20,000 rows. Split the upload."
    assert message.told("zh") == "工作表 `faq` 超过 20,000 行。请分成几次上传。"
    assert message.told("tlh") == message.told("en")


def test_a_value_with_braces_is_text() -> None:
    assert "{limit}" in said("sheet.rows", {"sheet": "{limit}", "limit": 1}).told()


def test_a_value_that_can_not_be_sent_is_replaced() -> None:
    assert said("csv.nested", {"part": "a\ud800\0"}) == Message("csv.nested", {"part": "a?\ufffd"})

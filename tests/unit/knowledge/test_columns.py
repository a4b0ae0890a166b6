from collections import Counter

import pytest

from knowledge.columns import SHEETS, Sheet, find_header, find_sheet, folded


def sheet(name: str) -> Sheet:
    return next(sheet for sheet in SHEETS if sheet.name == name)


@pytest.mark.parametrize(
    ("sheet_name", "header", "meant"),
    [
        ("faq", "回答_泰语", "answer_th"),
        ("faq", " Answer EN ", "answer_en"),
        ("faq", "answer-en", "answer_en"),
        ("faq", "ｑｕｅｓｔｉｏｎ", "question"),
        ("faq", "相似问", "variants"),
        ("products", "中文名称", "name_zh"),
        ("products", "名称（英文）", "name_en"),
        ("products", "name (zh-TW)", "name_zh-Hant"),
        ("products", "how to use_pt-BR", "how_to_use_pt"),
        ("products", "SKU*", "sku"),
        ("products", "颜色", "colours"),
        ("variants", "颜色", "colour"),
        ("products", "尺码", "sizes"),
        ("sizes", "尺码", "size"),
        ("sizes", "身高最小(cm)", "height_min_cm"),
        ("sizes", "身高", "height"),
        ("shipping", "時效", "days"),
        ("shipping", "到货时效", "days"),
        ("policies", "天数", "window_days"),
        ("promos", "可叠加", "stackable"),
        ("blocked", "屏蔽词", "term"),
    ],
)
def test_a_header_is_known_by_its_usual_names(sheet_name: str, header: str, meant: str) -> None:
    found = find_header(sheet(sheet_name), header)
    assert found is not None
    assert found.name == meant


@pytest.mark.parametrize("header", ["price_en", "shelf", "答", "_en", "unanswered"])
def test_a_header_of_no_column_is_not_guessed(header: str) -> None:
    assert find_header(sheet("products"), header) is None


def test_a_language_that_is_none_is_reported_with_its_column() -> None:
    found = find_header(sheet("faq"), "answer_klingon")
    assert found is not None
    assert (found.column.name, found.unreadable_language) == ("answer", "klingon")


@pytest.mark.parametrize("name", ["商品", "products", "Products ", "PRODUCT"])
def test_a_sheet_is_known_in_both_languages(name: str) -> None:
    assert find_sheet(name) is sheet("products")


def test_every_column_has_a_chinese_name() -> None:
    for each in SHEETS:
        for column in each.columns:
            assert any(not alias.isascii() for alias in column.aliases), (each.name, column.name)


def test_no_name_means_two_columns_of_a_sheet_or_two_sheets() -> None:
    for each in SHEETS:
        names = [{folded(name) for name in (column.name, *column.aliases)} for column in each.columns]
        doubled = [
            name for name, count in Counter(name for some in names for name in some).items() if count > 1
        ]
        assert doubled == [], each.name
    sheets = Counter(
        name for each in SHEETS for name in {folded(name) for name in (each.name, *each.aliases)}
    )
    assert [name for name, count in sheets.items() if count > 1] == []


def test_an_alias_of_a_column_holds_in_every_sheet_that_has_the_column() -> None:
    for each in SHEETS:
        for column in each.columns:
            for other in SHEETS:
                if column.name in {item.name for item in other.columns}:
                    for alias in column.aliases:
                        found = find_header(other, alias)
                        assert found is not None, (other.name, alias)
                        assert found.column.name == column.name, (other.name, alias)

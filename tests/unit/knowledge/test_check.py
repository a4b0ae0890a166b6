import dataclasses
import math
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.check import check
from knowledge.importers import read
from tests.unit.knowledge.shop_files import (
    STREAM,
    as_json,
    as_yaml,
    changed,
    checked,
    csv_files,
    more,
    shop,
    xlsx,
    xlsx_of_tables,
    zipped,
)

STREAMS = {
    "sells_to": dataclasses.replace(STREAM, sells_to=("MY", "TH")),
    "later": dataclasses.replace(STREAM, starts_at=datetime(2026, 11, 20, 12, 0, tzinfo=UTC)),
    "short": dataclasses.replace(STREAM, max_reply_length=12),
}


def without(sheet: str, column: str) -> dict[str, Any]:
    sheets = shop()
    for row in sheets[sheet]:
        row.pop(column, None)
    return sheets


def test_a_correct_workbook_has_no_problem_and_all_its_rows() -> None:
    result = checked(shop())
    assert result.problems == ()
    assert result.workbook is not None
    dress = result.workbook.products[0]
    assert (dress.row, dress.price, dress.link_no) == (2, Decimal("29.9"), "1")
    assert dress.colours[0].names == ("白色", "white", "putih")
    assert result.workbook.faq[0].question == {"und": "Is it see-through?"}
    assert result.workbook.faq[0].auto is False
    assert result.workbook.shipping[0].cutoff == time(16, 0)
    promo = result.workbook.promos[0]
    assert promo.skus == ("DR-102", "KT-7")
    assert promo.starts_at == datetime(2026, 11, 14, 12, 0, tzinfo=UTC)
    assert promo.ends_at == datetime(2026, 11, 14, 14, 0, tzinfo=UTC)


def test_every_format_gives_the_same_workbook() -> None:
    files = {
        "a.xlsx": xlsx(shop()), "a.zip": zipped(csv_files(shop())), "a.json": as_json(shop()), "a.yaml": as_yaml(shop()),
    }  # fmt: skip
    results = [check(read(name, data), STREAM) for name, data in files.items()]
    assert all(result.problems == () for result in results)
    assert all(result.workbook == results[0].workbook for result in results)


ERRORS: list[tuple[dict[str, Any], tuple[str | int, ...]]] = [
    (shop(products=[]) and {"faq": shop()["faq"]}, ("products",)),
    ({"products": shop()["products"]}, ("faq",)),
    (without("products", "sku"), ("products", 1, "sku")),
    (without("faq", "question"), ("faq", 1, "question")),
    (changed("products", 1, sku=" "), ("products", 3, "sku")),
    (changed("products", 1, name_en=""), ("products", 3, "name_en")),
    (changed("faq", answer_en=None, answer_zh=None), ("faq", 2, "answer_en")),
    (changed("products", **{"货号": "X"}), ("products", 1, "sku")),
    (more("products", sku="kt -7", link_no="3"), ("products", 4, "sku")),
    (more("products", link_no="3"), ("products", 4, "sku")),
    (more("products", sku="NEW"), ("products", 4, "link_no")),
    *(
        (more("products", sku="NEW", link_no=number), ("products", 4, "link_no"))
        for number in ("02", "２", "#2", "๒", 2, "2.")
    ),
    (more("faq", question="Another?"), ("faq", 4, "id")),
    (changed("products", price="-1"), ("products", 2, "price")),
    (changed("products", stock=-3), ("products", 2, "stock")),
    (changed("products", stock="2.5"), ("products", 2, "stock")),
    (changed("shipping", fee="-0.01"), ("shipping", 2, "fee")),
    (changed("promos", kind="percent", value="101"), ("promos", 2, "value")),
    (changed("promos", kind="percent", value="0"), ("promos", 2, "value")),
    (changed("promos", kind="raffle"), ("promos", 2, "kind")),
    (changed("promos", kind="bundle", min_quantity=None), ("promos", 2, "min_quantity")),
    (changed("promos", value=None), ("promos", 2, "value")),
    (changed("promos", kind="fixed_price", value="299.000"), ("promos", 2, "value")),
    (changed("promos", kind="bundle", value="299.000", min_quantity="2"), ("promos", 2, "value")),
    (changed("promos", value="50.000"), ("promos", 2, "value")),
    (changed("promos", value="10%"), ("promos", 2, "value")),
    (changed("promos", kind="fixed_price", value="80％"), ("promos", 2, "value")),
    (changed("products", price="¥199"), ("products", 2, "price")),
    (changed("shipping", fee="￥10"), ("shipping", 2, "fee")),
    (changed("shipping", fee="$5", currency=None, free_over="RM100"), ("shipping", 2, "fee")),
    (changed("variants", price="¥30"), ("variants", 2, "price")),
    (changed("promos", min_spend="¥40"), ("promos", 2, "min_spend")),
    (changed("promos", title_en=None), ("promos", 2, "title_en")),
    (changed("blocked", action="shout"), ("blocked", 2, "action")),
    (changed("faq", intent="weather"), ("faq", 2, "intent")),
    (changed("policies", topic=""), ("policies", 2, "topic")),
    (changed("products", price=math.nan), ("products", 2, "price")),
    (changed("products", price=math.inf), ("products", 2, "price")),
    (changed("products", price="NaN"), ("products", 2, "price")),
    (changed("shipping", cutoff="25:70"), ("shipping", 2, "cutoff")),
    (changed("variants", sku="NOPE"), ("variants", 2, "sku")),
    (changed("variants", sku="dr-102"), ("variants", 2, "sku")),
    (changed("sizes", sku="NOPE"), ("sizes", 2, "sku")),
    (changed("faq", sku="NOPE"), ("faq", 2, "sku")),
    (changed("promos", sku="DR-102|NOPE"), ("promos", 2, "sku")),
    (changed("products", price="cheap"), ("products", 2, "price")),
    (changed("products", price="18.000"), ("products", 2, "price")),
    (changed("products", price="RM 30"), ("products", 2, "price")),
    (changed("products", currency="DOUBLOONS"), ("products", 2, "currency")),
    (changed("promos", starts_at="14/11/2026"), ("promos", 2, "starts_at")),
    (changed("promos", starts_at="2026-02-30 20:00"), ("promos", 2, "starts_at")),
    (changed("promos", starts_at="9999-12-31"), ("promos", 2, "starts_at")),
    (changed("promos", ends_at="2026-11-14 19:00"), ("promos", 2, "ends_at")),
    (changed("promos", stackable="perhaps"), ("promos", 2, "stackable")),
    (changed("shipping", region="Atlantis"), ("shipping", 2, "region")),
    *(
        (changed("shipping", region=name), ("shipping", 2, "region"))
        for name in (
            "Malaysia, Singapore",
            "MY|SG",
            "马来西亚、新加坡",
            "All except Malaysia",
            "Malaysia (West)",
            "Sabah & Sarawak",
        )
    ),
    (changed("policies", region="Malaysia, Singapore"), ("policies", 2, "region")),
    (changed("promos", region="Thailand|Malaysia, Singapore"), ("promos", 2, "region")),
    (changed("policies", region="Atlantis"), ("policies", 2, "region")),
    (changed("promos", region="MY|Atlantis"), ("promos", 2, "region")),
    (changed("shipping", days="3-5"), ("shipping", 1, "days")),
    (changed("sizes", height="145-155"), ("sizes", 1, "height")),
    (changed("variants", price="RM 30"), ("variants", 2, "price")),
    (changed("blocked", lang="klingonese"), ("blocked", 2, "lang")),
    (changed("shipping", days_min="6"), ("shipping", 2, "days_min")),
    (changed("shipping", days_max="5自然日", days_kind="working"), ("shipping", 2, "days_max")),
    (
        changed("shipping", handling_days="1 working day", days_max="5 calendar days"),
        ("shipping", 2, "days_max"),
    ),
    (changed("shipping", days_min="3工作日", days_kind="自然日"), ("shipping", 2, "days_min")),
    (shop(shipping=[{"region": "MY", "days": "3工作日-5自然日"}]), ("shipping", 2, "days")),
    (changed("shipping", days_max="100000000"), ("shipping", 2, "days_max")),
    (changed("sizes", height_min_cm="160"), ("sizes", 2, "height_min_cm")),
    (changed("sizes", 1, height_min_cm="154"), ("sizes", 3, "size")),
    (changed("products", link_no=2**53), ("products", 2, "link_no")),
    (changed("products", sku=2.0**60), ("products", 2, "sku")),
    (changed("faq", answer_en="#REF!"), ("faq", 2, "answer_en")),
    (changed("faq", answer_en="a\x00b"), ("faq", 2, "answer_en")),
    (changed("faq", answer_en="a\ud800b"), ("faq", 2, "answer_en")),
]


@pytest.mark.parametrize(
    ("days", "kind"),
    [
        ("7-15自然日", "calendar"), ("7-15个自然日", "calendar"), ("7自然日-15自然日", "calendar"),
        ("7-15 Calendar Days", "calendar"), ("7-15 hari kalender", "calendar"), ("7-15日历日", "calendar"),
        ("7-15个工作日", "working"), ("7-15 business days", "working"), ("7-15 hari kerja", "working"),
        ("7-15天", "working"), ("7-15 hari", "working"), ("7-15", "working"),
    ],
)  # fmt: skip
def test_the_kind_of_days_may_stand_beside_them(days: str, kind: str) -> None:
    for cells in ({"days": days}, {"days_min": "7", "days_max": days.rpartition("-")[2], "handling_days": 2}):
        workbook = checked(shop(shipping=[{"region": "MY", **cells}])).workbook
        assert workbook is not None
        row = workbook.shipping[0]
        assert (row.days_min, row.days_max, row.days_kind) == (7, 15, kind)


@pytest.mark.parametrize("name", ["Sabah", "西马", "Peninsular Malaysia", "Johor Bahru", "*", "Deutschland"])
def test_a_region_is_a_country_or_a_part_of_one_by_itself(name: str) -> None:
    assert checked(changed("shipping", region=name)).errors == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("United States of America", "US"), ("U.S.A.", "US"), ("U.S.", "US"), ("Republic of Korea", "KR"),
        ("Hong Kong SAR", "HK"), ("the Philippines", "PH"), ("中国内地", "CN"), ("内地", "CN"),
    ],
)  # fmt: skip
def test_a_country_may_have_its_official_name(name: str, code: str) -> None:
    workbook = checked(changed("shipping", region=name)).workbook
    assert workbook is not None
    assert workbook.shipping[0].code == code


def test_a_region_among_other_words_is_told_to_stand_alone() -> None:
    (problem,) = checked(changed("shipping", region="Malaysia, Singapore")).errors
    assert "Malaysia, Singapore" in problem.message
    assert "a row for each" in problem.message


@pytest.mark.parametrize(
    "sheets",
    [
        changed("promos", kind="percent", value="12.500%", min_spend="$40"),
        changed("promos", value="299,000"),
        changed("products", price="$1,299.50"),
        changed("products", price="$5", currency="ZWG"),
        changed("shipping", fee="￥10", currency="JPY", free_over="10000 JPY"),
    ],
)
def test_a_number_is_of_its_promos_kind_and_a_sign_of_its_rows_currency(sheets: dict[str, Any]) -> None:
    assert checked(sheets).errors == ()


def test_a_time_is_told_as_the_cell_has_it() -> None:
    [problem] = checked(changed("promos", ends_at="2026-11-14 19:00")).errors
    assert problem.value == "2026-11-14 19:00"


@pytest.mark.parametrize(
    ("sheets", "loc"), ERRORS, ids=lambda value: str(value) if isinstance(value, tuple) else ""
)
def test_an_error_names_its_cell_and_leaves_no_workbook(
    sheets: dict[str, Any], loc: tuple[str | int, ...]
) -> None:
    result = checked(sheets)
    assert loc in [problem.loc for problem in result.errors]
    assert result.workbook is None
    assert all(problem.message.endswith(".") for problem in result.problems)


WARNINGS: list[tuple[dict[str, Any], str | None, tuple[str | int, ...]]] = [
    (shop(memo=[{"a": "1"}]), None, ("memo",)),
    (changed("products", shelf="7"), None, ("products", 1, "shelf")),
    (changed("faq", answer_klingon="nuqneH"), None, ("faq", 1, "answer_klingon")),
    (changed("sizes", 1, height_min_cm="158"), None, ("sizes", 3, "height_min_cm")),
    (shop(), "sells_to", ("shipping",)),
    (shop(), "later", ("promos", 2, "ends_at")),
    (
        more("faq", id="F3", question="do you post on sundays", answer_en="Yes, always."),
        None,
        ("faq", 4, "question"),
    ),
    (changed("faq", answer_zh=None), None, ("faq", 2, "answer_en")),
    (shop(), "short", ("faq", 2, "answer_en")),
    (changed("policies", answer_zh="7天。"), None, ("policies", 2, "answer_zh")),
    (changed("faq", answer_en="evil \u202etext"), None, ("faq", 2, "answer_en")),
]


@pytest.mark.parametrize(("sheets", "stream", "loc"), WARNINGS)
def test_a_warning_names_its_cell_and_keeps_the_workbook(
    sheets: dict[str, Any], stream: str | None, loc: tuple[str | int, ...]
) -> None:
    result = checked(sheets, STREAMS[stream] if stream else STREAM)
    assert loc in [problem.loc for problem in result.warnings]
    assert result.errors == ()
    assert result.workbook is not None


def test_all_problems_come_back_at_once_and_in_the_order_of_the_sheets() -> None:
    sheets = changed("products", price="-1", stock="x")
    sheets["faq"][1]["intent"] = "weather"
    sheets["shipping"][0]["cutoff"] = "25:70"
    assert [problem.loc for problem in checked(sheets).errors] == [
        ("products", 2, "price"), ("products", 2, "stock"), ("faq", 3, "intent"), ("shipping", 2, "cutoff"),
    ]  # fmt: skip


def test_a_row_with_a_broken_cell_still_counts_as_a_product() -> None:
    errors = checked(changed("products", price="x")).errors
    assert [problem.loc for problem in errors] == [("products", 2, "price")]


def test_rows_that_overlap_are_fine_where_a_note_gives_the_rule() -> None:
    sheets = changed("sizes", 1, height_min_cm="150", note_en="Between two sizes take the larger")
    assert checked(sheets).errors == ()


def test_a_line_between_two_entries_of_other_products_is_no_contradiction() -> None:
    assert checked(more("faq", id="F3", sku="KT-7", answer_en="Yes.")).problems == ()


def test_a_formula_without_a_value_is_an_error_only_where_the_cell_is_required() -> None:
    tables = {
        "products": [["sku", "name_en", "price", "stock"], ["=A9", "Dress", "=1+1", 3]],
        "faq": [["question", "answer_en"], ["Q?", "A."]],
    }
    result = check(read("a.xlsx", xlsx_of_tables(tables)), dataclasses.replace(STREAM, languages=("en",)))
    assert [(problem.loc, problem.severity) for problem in result.problems] == [
        (("products", 2, "sku"), "error"), (("products", 2, "price"), "warning"),
    ]  # fmt: skip


def test_chinese_sheets_and_headers_give_canonical_names() -> None:
    sheets = {
        "商品": [{"货号": "A1", "名称_中文": "壶", "价格": "１２．５", "颜色": "白色", "库存": "３"}],
        "尺码表": [{"货号": "A1", "尺码": "M", "身高最小": "150", "身高最大": "160cm", "体重": "45-55"}],
        "常见问题": [{"问题": "多大?", "回答_中文": "一升。", "回答_泰语": "1 ลิตร"}],
        "物流": [{"地区": "*", "时效": "3-5天", "运费": "1,200", "币种": "泰铢"}],
        "优惠": [{"title_zh": "满减", "类型": "满减", "value": "5", "可叠加": "是"}],
    }
    result = checked(sheets)
    assert result.errors == ()
    assert result.workbook is not None
    assert result.workbook.products[0].price == Decimal("12.5")
    assert result.workbook.sizes[0].ranges == {"height": (150, 160), "weight": (45, 55)}
    shipping = result.workbook.shipping[0]
    assert (shipping.days_min, shipping.days_max, shipping.fee, shipping.currency) == (3, 5, 1200, "THB")
    assert result.workbook.faq[0].answer == {"zh": "一升。", "th": "1 ลิตร"}
    assert result.workbook.promos[0].stackable is True


def test_a_text_without_a_language_goes_to_the_one_that_its_script_tells() -> None:
    faq = [{"question": "多大?", "answer": "一升。"}, {"question": "Big?", "answer": "A litre."}]
    workbook = checked(shop(faq=faq)).workbook
    assert workbook is not None
    assert [row.answer for row in workbook.faq] == [{"zh": "一升。"}, {"en": "A litre."}]


def test_an_entry_without_an_id_gets_one_that_does_not_depend_on_its_row() -> None:
    faq = [{"question": "Q1?", "answer_en": "A."}, {"question": "Q2?", "answer_en": "B."}]
    one, other = checked(shop(faq=faq)).workbook, checked(shop(faq=faq[::-1])).workbook
    assert one is not None
    assert other is not None
    assert [row.id for row in one.faq] == [row.id for row in other.faq][::-1]


def test_what_is_wrong_is_quoted_so_that_it_can_be_sent() -> None:
    sheets = changed("faq", **{"bad\ud800\x00": "x", "answer_en": "y\ud800"}) | {"\udfff": [{"a": "1"}]}
    for problem in checked(sheets).problems:
        for text in (*problem.loc, problem.message, problem.value):
            assert "\0" not in str(text)
            str(text).encode()


def test_a_faq_row_for_every_product_is_one_of_the_whole_stream() -> None:
    workbook = checked(changed("faq", sku="*")).workbook
    assert workbook is not None
    assert workbook.faq[0].sku is None


CELLS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
    | st.sampled_from(["2026-11-14 20:00", "3-5", "Rp 18.000", "a=b|=", "*", "١٢", "²", "16:00+08:00", "1e5", "0001-01-01"])
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_wild_cells_never_raise(data: st.DataObject) -> None:
    sheets = shop()
    for rows in sheets.values():
        for row in rows:
            for column in list(row):
                if data.draw(st.booleans()):
                    row[column] = data.draw(CELLS)
    result = checked(sheets)
    assert (result.workbook is None) == bool(result.errors)


@pytest.mark.parametrize(
    ("sheet", "column", "text"),
    [
        ("faq", "answer_en", "\ufffdbell"),
        ("faq", "variants", "caf\ufffd?"),
        ("products", "colours", "白\ufffd"),
    ],
)
def test_a_character_that_was_lost_is_told_of_in_every_text(sheet: str, column: str, text: str) -> None:
    told = [
        problem
        for problem in checked(changed(sheet, **{column: text})).warnings
        if problem.code == "text.lost"
    ]
    assert [problem.loc for problem in told] == [(sheet, 2, column)]

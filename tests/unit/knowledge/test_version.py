from typing import Any

import pytest

from knowledge.version import Change, changed_entries, changes
from knowledge.workbook import Workbook
from tests.unit.knowledge.shop_files import changed, checked, more, shop


def workbook(sheets: dict[str, list[dict[str, object]]]) -> Workbook:
    found = checked(sheets).workbook
    assert found is not None
    return found


def test_the_same_facts_in_other_rows_and_spellings_are_no_change() -> None:
    other = changed("products", price="29.90")
    other["faq"] = other["faq"][::-1]
    assert list(changes(workbook(shop()), workbook(other))) == []


def test_a_change_says_from_what_to_what() -> None:
    new = changed("products", price="25")
    new["faq"][0] |= {"answer_en": "Yes.", "answer_th": "ใช่"}
    assert list(changes(workbook(shop()), workbook(new))) == [
        Change("products:DR-102", "price", "changed", "29.9", "25"),
        Change("faq:F1", "answer_en", "changed", "No, it is lined.", "Yes."),
        Change("faq:F1", "answer_th", "added", None, "ใช่"),
    ]


def test_a_new_row_is_its_facts_added_and_an_old_one_its_facts_removed() -> None:
    old, new = workbook(shop()), workbook(more("variants", colour="black", stock="7"))
    added = changes(old, new)
    assert {(change.entry, change.kind) for change in added} == {("variants:DR-102:black:M", "added")}
    assert ("stock", "7") in [(change.fact, change.after) for change in added]
    assert [(change.entry, change.fact, change.before) for change in changes(new, old)] == [
        (change.entry, change.fact, change.after) for change in added
    ]


def test_every_sheet_is_compared() -> None:
    empty = Workbook(products=(), faq=())
    found = changes(empty, workbook(shop()))
    assert {change.entry.partition(":")[0] for change in found} == set(Workbook.model_fields)


def test_a_promo_that_evidence_names_by_its_row_is_changed_where_it_moved() -> None:
    flash = {**shop()["promos"][0], "code": None, "title_en": "Flash sale"}
    gift = {"title_en": "Free socks", "kind": "gift"}
    old, moved = workbook(shop(promos=[flash])), workbook(shop(promos=[gift, flash]))
    assert "promos:2" in changed_entries(old, moved)
    assert "promos:3" in changed_entries(moved, old)
    assert changed_entries(moved, moved) == frozenset()
    assert {change.entry for change in changes(old, moved)} == {"promos:Free socks"}


def test_a_promo_with_a_code_keeps_its_name_where_it_moves() -> None:
    coupon = shop()["promos"][0]
    old = workbook(shop(promos=[coupon]))
    moved = workbook(shop(promos=[{"title_en": "Free socks", "kind": "gift", "sku": "KT-7"}, coupon]))
    assert changed_entries(old, moved) == {"promos:Free socks", "products:KT-7"}


OF_DRESS = {"products:DR-102", "variants:DR-102:白色:M"}


def called_back(old: dict[str, Any], new: dict[str, Any]) -> frozenset[str]:
    """The entries of the old workbook whose drafts a new one calls back."""
    added = {change.entry for change in changes(workbook(old), workbook(new)) if change.kind == "added"}
    return changed_entries(workbook(old), workbook(new)) - added


@pytest.mark.parametrize(
    ("sheet", "cells", "stood"),
    [
        ("variants", {"colour": "black", "size": "S", "stock": "0", "price": None}, OF_DRESS),
        ("sizes", {"sku": "DR-102", "size": "L", "height_min_cm": "165", "height_max_cm": "175"}, {"sizes:DR-102:S", "sizes:DR-102:M"}),
        ("promos", {"code": "FLASH", "sku": "DR-102", "kind": "percent", "value": "50"}, OF_DRESS),
        ("promos", {"code": "FLASH", "sku": "KT-7", "kind": "gift", "value": None}, {"products:KT-7"}),
        ("promos", {"code": "FLASH", "sku": None, "kind": "percent", "value": "50"}, OF_DRESS | {"products:KT-7"}),
        ("shipping", {"region": "Sarawak", "aliases": None}, {"shipping:MY"}),
        ("shipping", {"region": "SG", "aliases": None}, set()),
        ("policies", {"region": "SG"}, {"policies:returns"}),
    ],
)  # fmt: skip
def test_a_row_more_calls_back_what_answered_in_its_place(
    sheet: str, cells: dict[str, Any], stood: set[str]
) -> None:
    assert called_back(shop(), more(sheet, **cells)) == stood


def test_a_row_for_a_place_calls_back_what_the_row_for_everywhere_said() -> None:
    everywhere = changed("shipping", region="*", aliases=None)
    closer = {**everywhere, "shipping": [*everywhere["shipping"], shop()["shipping"][0]]}
    assert called_back(everywhere, closer) == {"shipping:*"}


@pytest.mark.parametrize(
    ("cells", "stood"),
    [
        ({"stock": "19"}, set()), ({"stock": "0"}, {"products:DR-102"}), ({"price": "25"}, {"products:DR-102"}),
    ],
)  # fmt: skip
def test_a_variant_that_is_sold_out_or_costs_otherwise_calls_back_what_is_said_of_all(
    cells: dict[str, Any], stood: set[str]
) -> None:
    assert called_back(shop(), changed("variants", **cells)) == {"variants:DR-102:白色:M"} | stood


@pytest.mark.parametrize(
    ("cells", "stood"),
    [
        ({"title_en": "Five off"}, set()), ({"min_spend": None}, OF_DRESS | {"products:KT-7"}),
        ({"sku": "KT-7"}, OF_DRESS | {"products:KT-7"}), ({"starts_at": None}, OF_DRESS | {"products:KT-7"}),
    ],
)  # fmt: skip
def test_an_offer_that_counts_otherwise_calls_back_the_prices_that_it_did_not_count_for(
    cells: dict[str, Any], stood: set[str]
) -> None:
    assert called_back(shop(), changed("promos", **cells)) == {"promos:LIVE5"} | stood

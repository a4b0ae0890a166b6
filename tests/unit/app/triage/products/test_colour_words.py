from functools import lru_cache

import pytest

from app.triage.cleaning import clean
from app.triage.products.colour_words import named_colours
from app.triage.products.shop_words import ShopWords, shop_words
from knowledge.workbook import Product, Term, Variant, Workbook

DRESS = (("black", "黑色", "hitam"), ("white", "白色", "putih"), ("sage", "灰绿", "hijau sage"))
BAG = (("cream", "米白色"), ("sand", "沙色", "ทราย"), ("dusty pink", "灰粉色", "pink", "rosa"))
BRA = (("nude", "肤色", "da", "เนื้อ"), ("tan", "棕色", "น้ำตาล"), ("clear", "透明", "ใส"))
TINT = (("rose", "玫瑰色", "rosa"), ("brick", "砖红色", "bata"), ("plum", "紫红"))


@lru_cache(maxsize=1)
def _words() -> ShopWords:
    made_in = {"DR-1": DRESS, "BG-2": BAG, "BR-3": BRA, "LP-4": TINT}
    products = tuple(
        Product(row=row, sku=sku, name={"en": sku}, colours=tuple(Term(names=names) for names in colours))
        for row, (sku, colours) in enumerate(made_in.items(), start=2)
    )
    rows = (Variant(row=2, sku="DR-1", colour="ink", size=None, stock=3),)
    return shop_words(Workbook(products=products, faq=(), variants=rows))


def _named(text: str, sku: str | None = "DR-1") -> list[str]:
    return [name for name, _, _ in named_colours(clean(text), _words(), sku)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("yg hijau sage s ada?", ["sage"]),
        ("hijau ada?", ["green"]),
        ("hijau sage atau hijau?", ["sage", "green"]),
        ("米白色有货吗", ["cream"]),
        ("米白色和白色有吗", ["cream", "white"]),
        ("off white or white?", ["cream", "white"]),
        ("light blue?", ["light blue"]),
        ("in ink?", ["ink"]),
    ],
)
def test_a_colour_in_a_longer_ones_name_is_not_named(text: str, names: list[str]):
    assert _named(text) == names


@pytest.mark.parametrize(("sku", "name"), [("LP-4", "rose"), ("BG-2", "dusty pink"), ("DR-1", "dusty pink")])
def test_a_name_that_two_products_have_is_the_one_of_the_product_that_is_meant(sku: str, name: str):
    assert _named("rosa hay?", sku) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "schwarz in M noch da?",
        "tem preto da mesma marca?",
        "may size ba pang bata black",
        "black là da bò hả shop",
    ],
)
def test_a_small_word_is_not_another_products_colour(text: str):
    assert set(_named(text)) <= {"black"}


@pytest.mark.parametrize(
    ("text", "sku"),
    [("màu da còn không", "BR-3"), ("da M con k", "BR-3"), ("da?", "BR-3"), ("co mau da khong", "DR-1")],
)
def test_it_is_one_behind_the_word_for_colours_alone_or_before_a_size(text: str, sku: str):
    assert _named(text, sku) == ["nude"]


def test_what_no_language_has_for_a_small_word_is_another_products_colour():
    assert _named("got plum?") == ["plum"]
    assert _named("bata ada?", "LP-4") == ["brick"]


@pytest.mark.parametrize(
    "text",
    ["ใส่น้ำตาลไหม", "เนื้อผ้าดีไหม", "ใส่ตอนฝนตกได้ไหม", "ไม่ใส่น้ำตาลใช่ไหม", "น้ำตาลทรายหรือเปล่า", "ใส่สบายไหม"],
)
def test_sugar_cloth_and_wearing_are_no_thai_colours(text: str):
    assert _named(text, "BR-3") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("น้ำตาลมีไหม", "tan"),
        ("สีน้ำตาล M มีไหม", "tan"),
        ("เอาน้ำตาล M", "tan"),
        ("น้ำตาล กับ เนื้อ", "tan"),
        ("เนื้อยังมีไหมคะ", "nude"),
        ("ใสหมดยัง", "clear"),
        ("มีสีเนื้อมั้ย", "nude"),
    ],
)
def test_chosen_they_are(text: str, name: str):
    assert _named(text, "BR-3")[0] == name


def test_where_the_product_does_not_come_in_it_a_thing_in_thai_is_a_colour_behind_the_word_for_one():
    assert _named("มีน้ำตาลไหม") == []
    assert _named("มีสีทรายไหม") == ["sand"]


def test_a_short_name_typed_with_its_accents_is_meant():
    meat = Product(row=2, sku="WF-1", name={"en": "Food"}, colours=(Term(names=("chicken", "gà")),))
    words = shop_words(Workbook(products=(meat,), faq=()))
    assert [name for name, _, _ in named_colours("vị gà 12 tô còn không", words, "WF-1")] == ["chicken"]
    assert named_colours("ada rasa coklat ga", words, "WF-1")[0][0] == "brown"
    assert len(named_colours("ada rasa coklat ga", words, "WF-1")) == 1

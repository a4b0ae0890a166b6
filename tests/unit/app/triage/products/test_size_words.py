from functools import lru_cache

import pytest

from app.triage.cleaning import clean
from app.triage.products.shop_words import ShopWords, shop_words
from app.triage.products.size_words import named_sizes
from knowledge.workbook import Product, Term, Workbook


def _terms(*names: str) -> tuple[Term, ...]:
    return tuple(Term(names=(name,)) for name in names)


@lru_cache(maxsize=1)
def _words() -> ShopWords:
    made_in = {
        "DR-1": (_terms("black", "sage"), _terms("S", "M", "L", "XL")),
        "RN-12": (_terms("black", "red"), _terms("36", "37", "38", "39", "40")),
        "BG-3": (_terms("black"), ()),
    }
    products = tuple(
        Product(row=row, sku=sku, link_no=str(row), name={"en": sku}, colours=colours, sizes=sizes)
        for row, (sku, (colours, sizes)) in enumerate(made_in.items(), start=2)
    )
    return shop_words(Workbook(products=products, faq=()))


def _named(text: str, sku: str = "DR-1") -> list[str]:
    return list(dict.fromkeys(name for name, _, _ in named_sizes(clean(text), _words(), sku)))


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("黄色 M有吗", ["M"]),
        ("白色 L还有货吗", ["L"]),
        ("白色的s还有吗", ["S"]),
        ("hitam m masih kah", ["M"]),
        ("sage s?", ["S"]),
        ("got m black?", ["M"]),
        ("black/l", ["L"]),
        ("putih m, hitam l ada kak?", ["M", "L"]),
        ("สีดำ m กับสีขาว l มีไหม", ["M", "L"]),
        ("den m con hang k", ["M"]),
        ("ada s?", ["S"]),
        ("s masih ada?", ["S"]),
        ("any l left", ["L"]),
        ("m sold out?", ["M"]),
    ],
)
def test_a_small_letter_beside_a_colour_or_words_for_stock_is_a_size(text: str, sizes: list[str]):
    assert _named(text) == sizes


@pytest.mark.parametrize(
    "text",
    [
        "i m 160 tall",
        "what s this",
        "black m milega kya",
        "delhi m delivery hai",
        "5 m cable black",
        "it's black",
        "black s'il vous plait",
        "m ơi ship nhanh không",
        "m gusta mucho",
        "S&M black",
        "l型 黑色",
    ],
)
def test_elsewhere_it_is_none(text: str):
    assert _named(text) in ([], ["S"] if "S&M" in text else [])


def test_it_is_a_size_only_where_the_product_comes_in_it():
    assert _named("black m ada", "RN-12") == ["M"]  # of the shop's, which this one does not come in


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("ابيض لارج موجود", ["L"]),
        ("أسود مقاس ميديم", ["M"]),
        ("إكس لارج متوفر", ["XL"]),
        ("화이트 라지 있나요", ["L"]),
        ("엑스라지 재고요", ["XL"]),
        ("काला लार्ज है क्या", ["L"]),
        ("ดำ ไซส์แอล มีไหม", ["L"]),
        ("ไซส์เอ็มหมดยัง", ["M"]),
    ],
)
def test_the_words_for_sizes_are_read_in_their_own_letters(text: str, sizes: list[str]):
    assert _named(text) == sizes


@pytest.mark.parametrize("text", ["사라지는 건가요", "لارجاع المنتج", "แอลกอฮอล์ไหม", "달라지나요"])
def test_inside_other_words_they_are_none(text: str):
    assert _named(text) == []


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("tem branco G?", ["L"]),
        ("tem o preto no GG ainda?", ["XL"]),
        ("preto P ainda tem?", ["S"]),
        ("branco tam p", ["S"]),
        ("preto M tem?", ["M"]),
    ],
)
def test_the_letters_of_brazil_are_the_workbooks_sizes(text: str, sizes: list[str]):
    assert _named(text) == sizes


def test_but_where_the_workbook_has_them_itself_or_the_text_is_not_portuguese():
    top = Product(row=2, sku="TP-4", name={"en": "Top"}, sizes=_terms("P", "M", "G", "GG"))
    own = shop_words(Workbook(products=(top,), faq=()))
    assert [name for name, _, _ in named_sizes("preto G ou GG", own, "TP-4")] == ["G", "GG"]
    assert _named("black G class") == []
    assert _named("tem wi-fi 5G?") == []


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("link 3 merah 40 ada?", ["40"]),
        ("3号链接红色40有吗", ["40"]),
        ("لينك 3 احمر 40", ["40"]),
        ("number 2 red 39", ["39"]),
        ("RN-12 black 38?", ["38"]),
        ("rn12 black 38?", ["38"]),
        ("no 38 ada?", ["38"]),
        ("38号有吗", ["38"]),
        ("38 or 39 red got?", ["38", "39"]),
        ("black 38 & red 37", ["38", "37"]),
        ("link 3 size 38 sama 39", ["38", "39"]),
    ],
)
def test_a_links_or_skus_number_hides_no_size(text: str, sizes: list[str]):
    assert _named(text, "RN-12") == sizes


@pytest.mark.parametrize(
    "text", ["38 usd 20 ship", "2 pcs 38", "38 160cm", "36 37 38 39 40 all?", "38 or 55", "us 7 or 38"]
)
def test_beside_other_numbers_a_bare_one_is_none(text: str):
    assert _named(text, "RN-12") == []


def test_a_size_that_is_a_range_is_one():
    slides = Product(row=2, sku="SL-1", name={"en": "Slides"}, sizes=_terms("36-37", "38-39"))
    shoes = Product(row=3, sku="SH-2", name={"en": "Shoes"}, sizes=_terms("38", "39"))
    words = shop_words(Workbook(products=(slides, shoes), faq=()))
    assert [name for name, _, _ in named_sizes("krem 38-39 kapan restok", words, "SL-1")] == ["38-39"]

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.triage.comment import (
    Earlier,
    OnAir,
    ProductRef,
    Reference,
)
from knowledge.workbook import Product, SizeRow, Workbook
from tests.unit.app.triage.shown import NOW, SHOP, SHOWN, product, resolved


@pytest.mark.parametrize(
    ("text", "sku", "how"),
    [
        ("DR-102 price?", "DR-102", "sku"),
        ("dr102 ada?", "DR-102", "sku"),
        ("how much is dr 102", "DR-102", "sku"),
        ("link 2 price", "DR-102", "link"),
        ("no.2 how much", "DR-102", "link"),
        ("No 2?", "DR-102", "link"),
        ("#2 size M", "DR-102", "link"),
        ("link dua berapa", "DR-102", "link"),
        ("nomor 2 kak", "DR-102", "link"),
        ("link no 2 harga", "DR-102", "link"),
        ("2号多少钱", "DR-102", "link"),
        ("2号链接", "DR-102", "link"),
        ("二号链接有吗", "DR-102", "link"),
        ("链接2", "DR-102", "link"),
        ("第二个多少钱", "DR-102", "link"),
        ("ลิงก์ 2 ราคา", "DR-102", "link"),
        ("ลิงค์ ๒ เท่าไหร่", "DR-102", "link"),
        ("เบอร์ 2 ราคา", "DR-102", "link"),
        ("số 2 giá bao nhiêu", "DR-102", "link"),
        ("mã 2 còn không", "DR-102", "link"),
        ("رقم ٢ بكم", "DR-102", "link"),
        ("enlace 2 precio", "DR-102", "link"),
        ("número 2 quanto custa", "DR-102", "link"),
        ("item 10 magkano", "BG-301", "link"),
        ("link 03", "SH-201", "link"),
        ("2番いくら", "DR-102", "link"),
        ("2번 얼마예요", "DR-102", "link"),
        ("silk evening gown in stock?", "DR-102", "name"),
        ("silk evning gown in stock?", "DR-102", "name"),
        ("is the evening gown lined", "DR-102", "name"),
        ("the midi dress how much", "DR-101", "name"),
        ("is the dress lined", "SH-201", "on_air"),
        ("gaun sutra berapa", "DR-102", "alias"),
        ("真丝晚礼服多少钱", "DR-102", "alias"),
        ("รองเท้าผ้าใบราคาเท่าไหร่", "SH-201", "alias"),
        ("how much is the red one", "DR-102", "attribute"),
        ("how much is this", "SH-201", "on_air"),
        ("这个多少钱", "SH-201", "on_air"),
        ("yang ini berapa", "SH-201", "on_air"),
        ("อันนี้เท่าไหร่", "SH-201", "on_air"),
        ("the white one, price?", "SH-201", "on_air"),
        ("price?", "SH-201", "on_air"),
        ("do you have red?", "SH-201", "on_air"),
        ("do you have the red one", "SH-201", "on_air"),
        ("yg warna merah ada ga", "SH-201", "on_air"),
        ("the previous one how much", "DR-101", "previous"),
        ("刚才那个多少钱", "DR-101", "previous"),
        ("yang tadi berapa", "DR-101", "previous"),
        ("áo lúc nãy bao nhiêu", "DR-101", "previous"),
        ("อันเมื่อกี้ราคา", "DR-101", "previous"),
        ("el anterior cuánto cuesta", "DR-101", "previous"),
        ("lien 2 combien", "DR-102", "link"),
        ("lien n°2 c'est combien", "DR-102", "link"),
        ("Nummer 2 wie viel", "DR-102", "link"),
        ("Artikel 2 noch da?", "DR-102", "link"),
        ("लिंक दो कितने का", "DR-102", "link"),
        ("लिंक नंबर २ कितने का", "DR-102", "link"),
        ("दो नंबर वाला कितने का", "DR-102", "link"),
        ("2 number wala kitne ka", "DR-102", "link"),
        ("do number ka price", "DR-102", "link"),
        ("the second one how much", "DR-102", "link"),
        ("the 2nd one in stock?", "DR-102", "link"),
        ("第二個多少錢", "DR-102", "link"),
        ("yang kedua brp", "DR-102", "link"),
        ("yg ke-2 berapa", "DR-102", "link"),
        ("yung pangalawa magkano", "DR-102", "link"),
        ("yung una magkano", "DR-101", "link"),
        ("두번째 사이즈 있어요", "DR-102", "link"),
        ("लिंक नंबर दो दिखाओ", "DR-102", "link"),
        ("दो नंबर का प्राइस", "DR-102", "link"),
        ("cái thứ hai bao nhiêu", "DR-102", "link"),
        ("อันที่สองราคา", "DR-102", "link"),
        ("อันแรกเท่าไหร่", "DR-101", "link"),
        ("cuánto cuesta el segundo", "DR-102", "link"),
        ("o segundo quanto custa", "DR-102", "link"),
        ("le deuxième c'est combien", "DR-102", "link"),
        ("das zweite wie viel", "DR-102", "link"),
        ("الثاني بكم", "DR-102", "link"),
        ("2つ目いくら", "DR-102", "link"),
        ("두번째 거 얼마예요", "DR-102", "link"),
        ("तीसरा वाला कितने का", "SH-201", "link"),
        ("pehla wala kitne ka", "DR-101", "link"),
        ("le précédent c'est combien", "DR-101", "previous"),
        ("celui d'avant combien", "DR-101", "previous"),
        ("celle de tout à l'heure", "DR-101", "previous"),
        ("der vorherige wie viel?", "DR-101", "previous"),
        ("das davor wie teuer", "DR-101", "previous"),
        ("den von vorhin noch da?", "DR-101", "previous"),
        ("पिछला वाला कितने का", "DR-101", "previous"),
        ("पहले वाला कितने का", "DR-101", "previous"),
        ("wo pehle wala kitne ka", "DR-101", "previous"),
        ("size 38 ada?", "SH-201", "on_air"),
        ("nomor 38 ada?", "SH-201", "on_air"),
        ("2 pcs how much", "SH-201", "on_air"),
        ("two pieces please", "SH-201", "on_air"),
        ("160 55", "SH-201", "on_air"),
        ("no 2 pcs only", "SH-201", "on_air"),
    ],
)
def test_the_product_is_told_and_how(text: str, sku: str, how: str):
    assert resolved(text).product == ProductRef(sku, how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("link 77", "77"),
        ("88号链接有吗", "88"),
        ("DR-999 price?", "dr-999"),
        ("no.7 berapa", "7"),
        ("#55", "55"),
    ],
)
def test_a_number_that_does_not_exist_is_unknown(text: str, unknown: str):
    assert resolved(text) == Reference(unknown=unknown)


@pytest.mark.parametrize(
    "text",
    [
        "the last one how much", "previous price?", "precio anterior?", "最后一个多少钱", "combien le dernier", "das letzte wie viel",
        "el último cuánto", "yang terakhir berapa", "आखिरी वाला कितने का", "dusra wala kitne ka", "दूसरा वाला कितने का", "pehle wale ka price",
        "el segundo vestido cuánto", "la deuxième robe combien", "das zweite Kleid wie viel", "the second dress how much", "最初のやつ いくら",
    ],
)  # fmt: skip
def test_words_that_point_elsewhere_and_do_not_tell_where_leave_it_doubtful(text: str):
    assert resolved(text).doubtful


def test_an_ordinal_or_the_one_before_is_doubtful_where_there_are_no_links_and_nothing_was_shown_before():
    unnumbered = Workbook(
        products=tuple(one.model_copy(update={"link_no": None}) for one in SHOP.products), faq=()
    )
    assert resolved("the second one how much", shop=unnumbered).doubtful
    assert resolved("the one before how much", on_air=SHOWN[1:]).doubtful


@pytest.mark.parametrize(
    "text",
    [
        "the first one to order gets a gift?", "second time ordering, how much", "is the second one half price?", "第一次买多少钱", "第一个下单的送什么",
        "la segunda vez que compro, precio", "el primero en comprar gana?", "la deuxième fois combien", "das erste Mal hier, wie viel",
        "yang pertama order dapat apa", "una sa lahat magkano", "thứ hai có giao không", "คนแรกได้อะไร", "اول واحد يطلب", "2つ目半額ですか", "두 번째 구매인데 얼마예요",
        "दूसरा कलर है क्या", "mera pehla order", "link do you have", "is that the last one",
        "how much if I buy a second one?", "my first one was great, how much now?", "need another second one, price?", "second one I buy, how much",
        "nung una 500 lang, magkano na ngayon?", "yung una kong order ok, magkano na", "pertama nonton, berapa harganya", "두 번째 사는데 얼마예요", "두번째 방문인데 얼마예요",
        "انا اول واحد كم السعر", "लिंक दो", "लिंक दो प्लीज", "लिंक दो जी", "article 2 fois moins cher ?", "article 2 mois de garantie ?", "produit 5€ ?",
        "ek number ka maal hai", "do number ka maal hai kya", "एक नंबर का माल है", "la commande précédente", "avant noël livré ?",
    ],
)  # fmt: skip
def test_the_first_buyer_and_the_second_time_point_at_nothing(text: str):
    assert resolved(text) == Reference(ProductRef("SH-201", "on_air"))


@pytest.mark.parametrize("text", ["165 cm 62 kg", "size for 180 kg 99", "8 dr 99"])
def test_letters_behind_a_number_are_its_unit(text: str):
    assert resolved(text).unknown is None


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("link 1 or link 2, which is longer", ("DR-101", "DR-102")),
        ("linen midi dress vs silk evening gown", ("DR-101", "DR-102")),
        ("dr-101 or dr-102", ("DR-101", "DR-102")),
    ],
)
def test_two_that_fit_are_candidates(text: str, skus: tuple[str, ...]):
    assert set(resolved(text).candidates) == set(skus)
    assert resolved(text).product is None


def test_an_attribute_of_two_products_asks_back_and_one_of_the_product_on_air_does_not():
    assert resolved("how much is the black one").candidates == ("DR-101", "DR-102")
    assert resolved("how much is the white one").product == ProductRef("SH-201", "on_air")


def test_the_delay_decides_what_the_viewer_saw():
    shown = (OnAir("DR-101", NOW - timedelta(seconds=11)), OnAir("DR-102", NOW - timedelta(seconds=9)))
    assert resolved("price?", on_air=shown).product == ProductRef("DR-101", "on_air")
    assert resolved("price?", on_air=(OnAir("DR-101", NOW),)) == Reference()


def test_a_follow_on_is_about_the_earlier_product_while_nothing_else_is_shown():
    asked = Earlier("link 2 in black?", NOW - timedelta(minutes=1), "en", "DR-102")
    assert resolved("how much?", earlier=(asked,)).product == ProductRef("DR-102", "earlier")
    long_ago = Earlier("link 2 in black?", NOW - timedelta(minutes=9), "en", "DR-102")
    assert resolved("how much?", earlier=(long_ago,)).product == ProductRef("SH-201", "on_air")
    before_the_switch = Earlier("price", NOW - timedelta(minutes=4), "en", "DR-101")
    assert resolved("how much?", earlier=(before_the_switch,)).product == ProductRef("SH-201", "on_air")
    what_size = Earlier("what size should i take", NOW - timedelta(minutes=4), "en", "DR-101")
    assert resolved("160 55", earlier=(what_size,)).product == ProductRef("DR-101", "earlier")
    assert resolved("link 3?", earlier=(asked,)).product == ProductRef("SH-201", "link")


@pytest.mark.parametrize("text", ["that is the last one", "who won the match just now?", "son cómodos?"])
def test_small_words_point_at_nothing_else(text: str):
    assert resolved(text).product == ProductRef("SH-201", "on_air")


def test_a_short_name_counts_only_as_it_is_written_and_not_as_a_word_of_the_language():
    gown, lipstick = (
        Product(row=2, sku="V-1", name={"vi": "váy"}),
        Product(row=3, sku="S-1", name={"vi": "son"}),
    )
    shop = Workbook(products=(gown, lipstick), faq=())
    assert resolved("váy giá bao nhiêu", shop=shop, on_air=()).product == ProductRef("V-1", "name")
    assert resolved("bao nhiêu vậy", shop=shop, on_air=()).product is None
    assert resolved("son giá bao nhiêu", shop=shop, on_air=()).product == ProductRef("S-1", "name")
    assert resolved("son de cuero los zapatos?", shop=shop, on_air=()).product is None


def test_chat_after_the_switch_is_not_about_the_earlier_product():
    before_the_switch = Earlier("price", NOW - timedelta(minutes=4), "en", "DR-101")
    assert resolved("so cute", earlier=(before_the_switch,)).product == ProductRef("SH-201", "on_air")


def test_with_nothing_on_air_only_a_single_product_is_meant():
    single = Workbook(products=SHOP.products[:1], faq=())
    assert resolved("price?", on_air=()) == Reference()
    assert resolved("price?", on_air=(OnAir(None, NOW - timedelta(minutes=1)),)) == Reference()
    assert resolved("price?", shop=single, on_air=()).product == ProductRef("DR-101", "only")


def test_a_product_on_air_that_the_workbook_lacks_is_none():
    assert resolved("price?", on_air=(OnAir("GONE-1", NOW - timedelta(minutes=1)),)) == Reference()


def test_without_knowledge_the_product_on_air_is_still_known():
    assert resolved("link 2", shop=None).product == ProductRef("SH-201", "on_air")


@settings(deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_no_text_breaks_it(text: str):
    assert isinstance(resolved(text), Reference)


@pytest.mark.parametrize(
    ("before", "sku"),
    [
        ("what size should i take", "SH-201"),
        ("saiz apa untuk saya", "SH-201"),
        ("穿什么码", "SH-201"),
        ("foot 23.8 cm what size", "SN-1"),
        ("size 38 in black?", "SN-1"),
        ("do you ship to johor", "SN-1"),
        ("price?", "SN-1"),
        ("so pretty", "SN-1"),
    ],
)
def test_measures_go_to_the_earlier_product_only_where_they_complete_a_question(before: str, sku: str):
    shop = Workbook(
        products=(SHOP.products[2], product("SN-1", "4", "Runner")),
        faq=(),
        sizes=tuple(
            SizeRow(row=row, sku=sku, size=size, foot_min_cm=Decimal(low), foot_max_cm=Decimal(high))
            for row, (sku, size, low, high) in enumerate(
                [
                    ("SH-201", "38", "23.5", "24"),
                    ("SH-201", "39", "24.1", "24.6"),
                    ("SN-1", "40", "25", "26"),
                ],
                2,
            )
        ),
    )
    asked = Earlier(before, NOW - timedelta(minutes=3), "en", "SH-201")
    shown = (OnAir("SH-201", NOW - timedelta(minutes=9)), OnAir("SN-1", NOW - timedelta(minutes=2)))
    for text in ("23.9 cm", "foot is 23.9"):
        told = resolved(text, shop=shop, on_air=shown, earlier=(asked,)).product
        assert told is not None
        assert told.sku == sku
    this = resolved("kaki saya 28 cm, muat tak ni", shop=shop, on_air=shown, earlier=(asked,)).product
    assert this == ProductRef("SN-1", "on_air")

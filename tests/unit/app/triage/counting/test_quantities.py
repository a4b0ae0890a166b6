"""How many pieces a comment speaks of, where a language counts in the noun itself."""

from decimal import Decimal

import pytest

from app.triage.cleaning import clean
from app.triage.counting.quantities import read_quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("سعرين منه كم يصير", 2), ("كيسين كم", 2), ("زوجين بكم", 2), ("علبتين من هذا كم السعر", 2), ("عشرين منه كم", None),
        ("يومين من هذا كم", None), ("كم سعر الزيتون", None), ("وين منه", None),
    ],
)  # fmt: skip
def test_the_arabic_dual_counts_two(text: str, quantity: int | None):
    assert read_quantity(clean(text)) == quantity


def test_two_of_it_are_priced_twice(desk):
    assert "78" in desk("سعرين منه كم يصير", "price").draft.text


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("เอาสองใบเท่าไหร่", 2), ("3 ผืนราคา", 3), ("dos almohadas cuánto", 2), ("dos de 8 kg cuánto sale", 2),
        ("two of the 12kg how much", 2), ("8 kg cuánto", None), ("两棵小的一共多少", 2), ("两顶一起拍多少", 2), ("pag anim na maliit magkano", 6), ("dua yang kecil berapa", 2), ("deux coussins combien", 2),
    ],
)  # fmt: skip
def test_pieces_are_counted_as_each_language_counts(text: str, quantity: int | None):
    assert read_quantity(clean(text)) == quantity


@pytest.mark.parametrize("text", ["two pairs = ?", "2 pcs, whats the damage", "three of these, total"])
def test_a_total_is_asked_in_few_words(desk, text: str):
    assert desk(text, "price", needs=0.2).draft.kind == "computed"


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("how much is the 4 piece set", None), ("4 piece cotton set price", None), ("this 2 pcs set how much", None),
        ("two piece set how much", None), ("set of 4 how much", None), ("set 4 potong berapa harga", None), ("7 pcs per box how much", None),
        ("juego de sábanas 4 piezas cuánto", None), ("kit com 3 peças quanto", None), ("ensemble 2 pièces combien", None),
        ("bộ ga 4 cái bao nhiêu", None), ("这个四件套多少钱", None), ("四件套怎么卖", None), ("四件式多少錢", None), ("套装3件多少钱", None), ("ชุดเครื่องนอน 4 ชิ้น ราคาเท่าไหร่", None),
        ("3点セットいくら", None), ("3개 세트 얼마예요", None), ("طقم 4 قطع بكم", None),
        ("2 sets how much", 2), ("2 sets of 4 how much", 2), ("2套四件套多少钱", 2), ("3个套装多少钱", 3), ("3条一套多少钱", 1), ("세트 3개 얼마예요", 3),
        ("3件多少钱", 3), ("5 pcs price", 5), ("this set want 4 pcs how much", 4), ("2 pcs of this set how much", 2), ("3セットください", 3),
    ],
)  # fmt: skip
def test_what_a_set_holds_is_no_number_of_sets(text: str, quantity: int | None):
    assert read_quantity(clean(text)) == quantity


@pytest.mark.parametrize(
    "text", ["这个四件套多少钱", "how much is the 4 piece set", "set 4 potong berapa harga"]
)
def test_a_set_is_priced_once(desk, text: str):
    sheets = desk.shop.products[2].model_copy(
        update={
            "name": {"en": "Cotton 4 piece set", "zh": "纯棉四件套"},
            "price": Decimal(39),
            "currency": "MYR",
        }
    )
    shop = desk.shop.model_copy(update={"products": (*desk.shop.products[:2], sheets)})
    decision = desk(text, "price", on_air="BG-3", shop=shop)

    assert "39" in decision.draft.text
    assert "156" not in decision.draft.text


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("今晚8点多少钱", None), ("晚上8点还是这个价格吗", None), ("到10点都是这个价吗", None), ("便宜一点多少钱", None), ("jam 8 berapa harga", None),
        ("at 8 how much", None), ("how much for 6 months", None), ("berapa untuk 3 bulan", None), ("quanto para 2 meses", None), ("combien pour 3 mois", None),
        ("要3个月", None), ("how much for 5 people", None), ("beli 20 ribu", None), ("3个颜色多少钱", None),
        ("3点いくらですか", 3), ("want 2 L black", 2), ("beli 2 jam tangan", 2), ("ate 2 magkano", 2), ("เอา 2 ชมพู", 2), ("áo đen 2 bao nhiêu", 2), ("buy 2 yoga mats", 2), ("要十二件", 12), ("要十二", 12),
    ],
)  # fmt: skip
def test_hours_months_and_people_are_no_pieces(text: str, quantity: int | None):
    assert read_quantity(clean(text)) == quantity


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("sp 2 giá bao nhiêu", None), ("số 2 giá", None), ("mã 2 giá", None), ("SỐ 2 GIÁ", None), ("etalase 2 berapa", None), ("keranjang 2 berapa", None), ("keranjang dua berapa", None),
        ("رابط ٢ بكم", None), ("Artikel 2 Preis?", None), ("nr 2 preis", None), ("อันที่ 2 ราคา", None), ("ตัวที่สองราคา", None), ("enlace 2 cuanto", None), ("produto 2 quanto", None),
        ("link 2 price", None), ("link 2 3 pcs price", 3), ("链接2要3件多少钱", 3), ("sp 2 mua 3 cái bao nhiêu", 3), ("beli 2 etalase 3 berapa", 2), ("#2 x3", 3), ("số lượng 2 cái giá", 2),
    ],
)  # fmt: skip
def test_the_number_of_a_link_is_no_number_of_pieces(text: str, quantity: int | None):
    assert read_quantity(clean(text)) == quantity


@pytest.mark.parametrize(
    "text", ["số 2 giá", "mã 2 giá", "etalase 2 berapa", "رابط ٢ بكم", "nr 2 preis", "อันที่ 2 ราคา"]
)
def test_the_product_of_a_link_is_priced_once(desk, text: str):
    decision = desk(text, "price")

    assert decision.product.sku == "SH-2"
    assert decision.draft.evidence[0].quote == "Canvas sneaker (SH-2): 59.90 MYR"

"""What the workbook does not have gets no price and no stock of what is on air unseen."""

from decimal import Decimal

import pytest

from knowledge.workbook import Product, Term, Workbook

SHOP = Workbook(
    products=(
        Product(row=2, sku="HN-1", name={"en": "Longan honey 500 g", "zh": "龙眼蜂蜜500克", "id": "Madu lengkeng 500 g", "es": "Miel de longan 500 g",
                "vi": "Mật ong nhãn 500 g", "fr": "Miel de longane 500 g"}, aliases=("honey", "蜂蜜", "madu", "miel", "mật ong", "꿀", "عسل"),
                price=Decimal("12.90"), currency="USD", stock=40, note={"en": "Keep the jar away from heat."}),
        Product(row=3, sku="CN-4", name={"en": "Soy wax candle", "zh": "大豆蜡烛"}, aliases=("candle",), price=Decimal(14), currency="USD",
                stock=3, colours=(Term(names=("amber", "琥珀色")),)),
        Product(row=4, sku="DR-5", name={"en": "Linen midi dress", "zh": "亚麻连衣裙", "es": "Vestido midi de lino"}, price=Decimal(39), currency="USD", stock=3),
        Product(row=5, sku="BG-6", name={"en": "Straw bag", "zh": "草编包", "es": "Bolso de paja"}, aliases=("شنطة يد",), price=Decimal(25), currency="USD", stock=3),
        Product(row=6, sku="SN-7", name={"en": "Canvas sneakers", "ko": "캔버스 스니커즈"}, price=Decimal(35), currency="USD", stock=3),
        Product(row=7, sku="PN-8", name={"en": "Heron fountain pen", "ja": "ヘロン万年筆", "de": "Füller Heron"}, aliases=("pen",), price=Decimal(45), currency="USD", stock=3),
        Product(row=8, sku="FE-9", name={"en": "Liquid fertiliser 500 ml", "id": "Pupuk cair 500 ml", "vi": "Phân bón lá 500 ml", "zh": "液体肥500毫升", "es": "Abono líquido 500 ml"},
                price=Decimal(24), currency="MYR", stock=9, note={"en": "NPK 20-20-20, no potash smell, potasio 20 %."}),
    ),
    faq=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("royal jelly price?", "price"), ("how much is the eraser", "price"), ("how much is the china", "price"), ("蜂王浆多少钱", "price"), ("jalea real precio", "price"), ("berapa harga penghapus", "price"),
        ("royal jelly available?", "availability"), ("is manuka in stock?", "availability"), ("royal jelly masih ada?", "availability"), ("蜂王浆还有吗", "availability"),
        ("礼盒还有吗", "availability"), ("로열젤리 재고 있나요", "availability"),
    ],
)  # fmt: skip
def test_a_thing_that_nothing_is_called_by_is_a_person_s(desk, text: str, intent: str):
    decision = desk(text, intent, shop=SHOP, on_air="HN-1", in_tables=0.9)
    assert decision.action == "suggest"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("price?", "price"), ("how much is this one", "price"), ("give me the price", "price"), ("price right now", "price"), ("how much is the honey", "price"), ("how much is the jar", "price"),
        ("蜂蜜多少钱", "price"), ("多少钱一瓶", "price"), ("longan price", "price"), ("yes pls price", "price"), ("berapa ringgit", "price"), ("how much for the set", "price"),
        ("in stock?", "availability"), ("is the honey still available?", "availability"), ("还有货吗", "availability"), ("masih ada stok kak?", "availability"),
        ("jar still available?", "availability"),
    ],
)  # fmt: skip
def test_the_product_in_any_of_its_words_is_answered(desk, text: str, intent: str):
    decision = desk(text, intent, shop=SHOP, on_air="HN-1", in_tables=0.9)
    assert decision.action == "reply"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("cuánto cuesta la vela?", "price"), ("quanto custa a vela?", "price"), ("combien coûte la bougie ?", "price"), ("was kostet die Kerze?", "price"), ("lilin berapa harga", "price"),
        ("कितने का है कैंडल?", "price"), ("بكم الشمعة؟", "price"), ("캔들 얼마예요?", "price"), ("이 캔들 얼마예요", "price"),
    ],
)  # fmt: skip
def test_a_product_without_a_name_in_the_language_is_asked_for_by_any_word(desk, text: str, intent: str):
    decision = desk(text, intent, shop=SHOP, on_air="CN-4", in_tables=0.9)
    assert decision.action == "reply"


@pytest.mark.parametrize(
    ("text", "action"), [("이 로열젤리 얼마예요", "reply"), ("로열젤리 얼마예요", "suggest")]
)
def test_what_is_pointed_at_in_korean_is_what_is_shown(desk, text: str, action: str):
    decision = desk(text, "price", shop=SHOP, on_air="HN-1", in_tables=0.9)
    assert decision.action == action


@pytest.mark.parametrize(
    ("sku", "text", "intent", "action"),
    [
        ("DR-5", "how much is the gown", "price", "reply"),
        ("DR-5", "is the outfit in stock", "availability", "reply"),
        ("DR-5", "衣服还有货吗", "availability", "reply"),
        ("DR-5", "qué precio tiene la prenda", "price", "reply"),
        ("DR-5", "how much is the necklace", "price", "suggest"),
        ("HN-1", "how much is the outfit", "price", "suggest"),
        ("BG-6", "how much is the handbag", "price", "reply"),
        ("BG-6", "包包多少钱", "price", "reply"),
        ("BG-6", "cuánto el bolsito", "price", "reply"),
        ("BG-6", "كم سعر الشنطة", "price", "reply"),
        ("BG-6", "how much is the wallet", "price", "suggest"),
        ("SN-7", "how much are the trainers", "price", "reply"),
        ("SN-7", "운동화 얼마", "price", "reply"),
        ("SN-7", "how much are the gloves", "price", "suggest"),
        ("HN-1", "how much is the bottle", "price", "reply"),
        ("HN-1", "berapa sebotol", "price", "reply"),
        ("HN-1", "how much is the perfume bottle", "price", "suggest"),
        ("PN-8", "wie viel kostet der Füllfederhalter", "price", "reply"),
        ("PN-8", "was kostet der Stift", "price", "reply"),
        ("PN-8", "万年筆いくら", "price", "reply"),
        ("PN-8", "was kostet der Radiergummi", "price", "suggest"),
    ],
)
def test_another_word_for_what_is_shown_is_the_same_thing(
    desk, sku: str, text: str, intent: str, action: str
):
    decision = desk(text, intent, shop=SHOP, on_air=sku, in_tables=0.9)
    assert decision.action == action


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("npk nya berapa", "suggest"),
        ("npk bao nhiêu", "suggest"),
        ("cuánto potasio", "suggest"),
        ("npk nya berapa harganya", "reply"),
        ("pupuk nya berapa", "reply"),
        ("nya berapa", "reply"),
        ("液体肥多少", "reply"),
    ],
)
def test_how_much_of_what_is_in_it_is_no_price(desk, text: str, action: str):
    decision = desk(text, "price", shop=SHOP, on_air="FE-9", in_tables=0.9)
    assert decision.action == action

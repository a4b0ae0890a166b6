from datetime import UTC, datetime
from typing import cast
from zoneinfo import ZoneInfo

import pytest

from app.triage.comment import Context, Knowledge, StreamRules
from app.triage.normalise import prepare
from app.triage.products.shop_words import shop_words
from app.triage.slots import read
from app.triage.talk.plain_questions import names_only_a_product, plain_parts, plain_question
from knowledge.retriever import Retriever
from knowledge.workbook import Product, Term, Workbook

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
RULES = StreamRules(languages=("en", "zh"), default_language="en", zone=ZoneInfo("UTC"))
SHOP = Workbook(
    products=(
        Product(
            row=2,
            sku="HJ-140",
            link_no="3",
            name={"en": "Jersey scarf", "ms": "Tudung jersi", "ar": "ساعه ذكيه"},
            aliases=("tudung", "canvas", "กันแดด", "الساعه", "chanclas", "minis", "wajan"),
            colours=(Term(names=("white",)), Term(names=("pink",)), Term(names=("mint",))),
            sizes=(Term(names=("M",)), Term(names=("L",)), Term(names=("28",))),
        ),
        Product(row=3, sku="WB-1", link_no="4", name={"en": "Water bottle", "ms": "Botol air"}),
    ),
    faq=(),
)
WORDS = shop_words(SHOP)
CONTEXT = Context(RULES, Knowledge(1, SHOP, cast(Retriever, None)))


def _told(text: str) -> str | None:
    prepared = prepare(text)
    return plain_question(prepared.text, read(prepared, CONTEXT, NOW), WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "how much is this", "how much po", "price?", "link 3 how much?", "how much for the scarf now", "may i know the price",
        "tudung ni berapa", "link tiga berapa", "berapa yang ini kak", "harga ni?", "tudung harga brp", "wajan ukuran 28 berapa ya",
        "magkano po ito", "yung tudung magkano", "กันแดดเท่าไหร่", "ตัวนี้เท่าไหร่คะ", "tua ni ki baht ka", "raka thao rai ka",
        "cái này bao nhiêu shop", "giá sao ạ", "lấy 2 cái hết nhiêu shop", "cuánto cuesta esto", "cuánto las chanclas", "precio porfa",
        "quanto custa", "quanto é essa", "be kam dah", "بكم هذا", "بكم الساعه", "كم سعر الساعه", "这个多少钱", "三号链接多少钱", "两个怎么卖", "两件怎么算钱",
        "これいくらですか", "이거 얼마예요", "combien ça coûte", "was kostet das", "yeh canvas wale kitne ke hain", "ये कितने का है",
        "2 of the minis?", "two of the L, total?", "3 packs of these comes to?", "tres pares de chanclas, ¿total?", "y si compro dos?",
        "4 of them total now?", "2 pairs total?", "四支一共多少", "两副打完折多少", "ambil dua tudung jadi berapa kak", "كم سعرها بعد الخصم",
        "any promo tonight?", "ada diskaun tak tudung ni", "pwede tawad ate", "bớt chút đi shop ơi", "可以便宜点吗", "ลดหน่อยได้ไหมคะ",
    ],
)  # fmt: skip
def test_a_price_asked_with_hardly_another_word_is_told(text: str):
    assert _told(text) == "price"


@pytest.mark.parametrize(
    "text",
    [
        "berapa lama", "berapa hari sampai", "berapa cm tudung ni", "berapa liter botol ni", "jam berapa live", "jam berapa", "SPF berapa",
        "how much water do I drink", "how much water", "cuánto pesa", "cuánto mide esto", "cuánto tarda", "quanto tempo demora", "M码衣长多少",
        "L码多少斤", "كم الساعه", "كم يوم", "กี่วัน", "อายุเท่าไหร่", "bao nhiêu ngày", "kitne din", "wie viele Tage", "combien de jours",
        "how much is shipping", "wrap one as a present pls how much is that", "magkano shipping", "这个价格可以啊", "what a deal!", "berapa",
        "do you gift wrap?", "price ok la", "马云现在还有多少钱", "size L berapa cm", "love the price", "i want 2",
    ],
)  # fmt: skip
def test_what_else_is_counted_asked_or_said_is_no_plain_price(text: str):
    assert _told(text) != "price"


@pytest.mark.parametrize(
    "text",
    [
        "any in white?", "got pink?", "mint?", "is white L in stock", "ada warna putih tak", "putih M masih ada?", "may white po ba nito", "may puti pa ba",
        "tienen en blanco?", "hay en rosa talla L?", "tem em branco?", "tem na cor rosa?", "còn màu trắng không", "فيه لون أبيض؟", "متوفر أبيض",
        "มีสีขาวไหม", "白色L还有吗", "有粉色吗", "흰색 있나요", "vous avez en blanc ?", "gibt es das in rosa?",
    ],
)  # fmt: skip
def test_a_colour_or_size_asked_for_with_hardly_another_word_is_told(text: str):
    assert _told(text) == "availability"


@pytest.mark.parametrize(
    "text",
    ["white looks good", "I have the same in black", "arroz rojo mmm", "does white turn yellow?", "白色会发黄吗", "white", "M or L?", "tem masculino?"],
)  # fmt: skip
def test_a_colour_that_is_spoken_of_otherwise_is_no_plain_question(text: str):
    assert _told(text) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("بكم الساعه وكم التوصيل لعجمان", {"price"}),
        ("كم سعر الرجالي وهل باقي لون أبيض", {"price", "availability"}),
        ("magkano po tsaka may cod ba sa cebu", {"price"}),
        ("berapa satu tudung, pos kuching berapa", {"price"}),
        ("how long is delivery and is it waterproof", set()),
        ("how much", set()),
    ],
)
def test_the_clauses_of_a_comment_are_told_one_by_one(text: str, told: set[str]):
    prepared = prepare(text)

    assert plain_parts(prepared.text, read(prepared, CONTEXT, NOW), WORDS) == told


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("water bottle?", True),
        ("and what about the water bottle?", True),
        ("how about the tudung", True),
        ("kalau tudung gimana?", True),
        ("y las chanclas?", True),
        ("那 water bottle 呢", True),
        ("same for the water bottle", True),
        ("how heavy is the water bottle?", False),
        ("water bottle in pink?", False),
        ("is the tudung see through", False),
        ("what about it?", False),
        ("water bottle 28", False),
    ],
)
def test_a_product_is_named_and_nothing_asked_of_it(text: str, only: bool):
    assert names_only_a_product(text, shop_words(SHOP)) is only

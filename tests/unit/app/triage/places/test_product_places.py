"""A place of a product's name is a destination only where the words beside it say so."""

import pytest

from app.triage.cleaning import clean
from app.triage.places.product_places import means_another_by_place, places_to
from app.triage.products.shop_words import shop_words
from knowledge.workbook import Product, ShippingRow, Workbook

WORDS = shop_words(
    Workbook(
        products=(
            Product(row=2, sku="MK-1", name={
                "en": "Korean sheet mask", "zh": "韩国面膜", "ja": "韓国シートマスク", "vi": "Mặt nạ Hàn Quốc",
                "th": "มาส์กเกาหลี", "id": "Masker Korea", "ms": "Topeng muka Korea",
            }),
            Product(row=3, sku="WC-2", name={"en": "Penang white coffee", "zh": "槟城白咖啡", "ms": "Kopi putih Penang"}),
            Product(row=4, sku="MT-4", name={"en": "Matcha from Japan 100 g", "zh": "日本抹茶100克"}),
            Product(row=5, sku="TC-3", name={"en": "Thai tea powder", "zh": "泰国奶茶粉"}),
            Product(row=6, sku="BN-5", name={"en": "Brazil nuts"}),
            Product(row=7, sku="MG-6", name={"en": "Bone china mug"}),
            Product(row=8, sku="MC-7", name={"zh": "带壳夏威夷果 500克"}, aliases=("夏威夷果",)),
        ),
        faq=(),
        shipping=(ShippingRow(row=2, region="SG", code="SG"), ShippingRow(row=3, region="KR", code="KR")),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "日本抹茶多少钱", "日本的抹茶多少钱", "抹茶日本的多少钱", "japan matcha how much", "matcha from japan shipping how much", "泰国奶茶多少钱",
        "泰国奶茶粉几天到", "韩国面膜运费多少", "mặt nạ hàn quốc phí ship", "มาส์กเกาหลีค่าส่ง", "masker korea ongkir berapa", "topeng muka korea pos berapa",
        "韓国シートマスク 送料", "penang white coffee shipping", "kopi penang berapa", "brazil nuts shipping how much", "how much is the china",
        "韩国的多少钱", "韩国那个面膜多少钱", "巴西坚果多少钱", "bone china how much?", "夏威夷果啥价", "夏威夷果运费多少",
    ],
)  # fmt: skip
def test_a_place_said_of_a_product_is_no_destination(text: str):
    assert places_to(clean(text), WORDS) == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ship to korea how much", ["KR"]), ("korea shipping?", ["KR"]), ("寄韩国多少钱", ["KR"]), ("韩国运费多少", ["KR"]), ("韩国能寄吗", ["KR"]), ("ongkir ke korea", ["KR"]),
        ("ส่งเกาหลีไหม", ["KR"]), ("韓国まで送料いくら", ["KR"]), ("penang?", ["MY"]), ("korean mask ship to korea", ["KR"]), ("i live in penang, how long", ["MY"]),
        ("white coffee penang shipping to SG", ["SG"]), ("日本抹茶寄马来西亚运费", ["MY"]), ("masker korea ongkir ke malaysia", ["MY"]),
        ("france how much", ["FR"]), ("法国多少钱", ["FR"]),
    ],
)  # fmt: skip
def test_a_place_that_things_are_sent_to_is_a_destination(text: str, codes: list[str]):
    assert [region.code for region in places_to(clean(text), WORDS)] == codes


@pytest.mark.parametrize(
    ("text", "sku", "another"),
    [
        ("韩国的多少钱", "MT-4", True), ("泰国奶茶多少钱", "MT-4", True), ("日本抹茶多少钱", "MT-4", False), ("penang how much", "WC-2", True),
        ("penang coffee how much", "WC-2", False), ("夏威夷果啥价", "MC-7", False), ("ship to penang how much", "MT-4", False), ("how much is this", "MT-4", False), ("france how much", "MT-4", False),
    ],
)  # fmt: skip
def test_a_place_of_another_product_s_name_may_mean_that_one(text: str, sku: str, another: bool):
    assert means_another_by_place(clean(text), WORDS, sku) is another


PLAIN_WORDS = shop_words(
    Workbook(products=(Product(row=2, sku="PL-1", name={"en": "Dinner plate"}),), faq=())
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("how much is the china", []), ("bone china how much?", []), ("price of this jersey", []), ("how much for the turkey", []),
        ("how much to china", ["CN"]), ("china how much", ["CN"]), ("ship the plate to turkey?", ["TR"]), ("how much to the philippines", ["PH"]), ("is the china plate sent to china?", ["CN"]),
    ],
)  # fmt: skip
def test_a_word_for_a_thing_behind_an_article_is_no_place(text: str, codes: list[str]):
    assert [region.code for region in places_to(clean(text), PLAIN_WORDS)] == codes


@pytest.mark.parametrize(
    "text",
    [
        "how much for the UK plug version", "harga yg plug uk berapa", "UK plug?", "does it have a UK 3-pin plug", "how much is size UK 14", "uk 14 how much",
        "is this the Japan version how much", "korea punya design ke berapa harga", "made in Korea? how much", "baju model korea berapa", "size malaysia ke size china",
        "英国插头多少钱", "日本版多少钱", "是韩国款吗", "中国产的吗多少钱", "ปลั๊กอังกฤษไหม", "ไซส์เกาหลีไหม", "enchufe de mexico?", "feito no Brasil? quanto", "fabriqué en France ?",
        "日本製ですか", "한국산이에요?", "한국 사이즈인가요", "مقاس الصين كم", "ist das ein UK-Stecker?", "buatan jepang ya", "kiểu hàn quốc giá nhiêu",
    ],
)  # fmt: skip
def test_a_place_that_tells_a_kind_is_no_destination(text: str):
    assert places_to(clean(text), PLAIN_WORDS) == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("UK how much", ["GB"]), ("shipping uk 5 days?", ["GB"]), ("ship to UK 2 pcs", ["GB"]), ("UK standard delivery price", ["GB"]), ("does the UK plug one ship to the UK", ["GB"]),
        ("kirim ke korea berapa", ["KR"]), ("马来西亚货到付款吗", ["MY"]), ("日本运费多少", ["JP"]), ("寄中国产品", ["CN"]), ("한국 배송", ["KR"]), ("日本に届く", ["JP"]), ("size M ke malaysia", ["MY"]),
        ("barang sabah bila sampai", ["MY"]), ("the plug, to malaysia how much", ["MY"]), ("ส่งเกาหลีไหม", ["KR"]),
    ],
)  # fmt: skip
def test_a_place_beside_such_words_is_one_still(text: str, codes: list[str]):
    assert [region.code for region in places_to(clean(text), PLAIN_WORDS)] == codes

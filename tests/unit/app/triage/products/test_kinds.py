import pytest

from app.triage.products.kinds import kinds_in, kinds_of
from knowledge.workbook import Product

PRODUCTS = (
    Product(row=2, sku="PB-1", name={"en": "Maggo magnetic power bank 10,000 mAh", "zh": "Maggo 磁吸充电宝 10000毫安",
            "es": "Batería externa Maggo", "ms": "Power bank Maggo"}, aliases=("powerbank kecil", "mini")),
    Product(row=3, sku="PB-2", name={"en": "Brick power bank 65 W, black", "zh": "Brick 充电宝", "es": "Batería externa Brick"}),
    Product(row=4, sku="BG-1", name={"en": "Moon bag", "id": "Tas selempang Moon", "vi": "Túi đeo chéo Moon", "ar": "حقيبة قماش"}),
    Product(row=5, sku="BG-2", name={"en": "Canvas tote bag with zip", "id": "Tas tote kanvas", "fr": "Sac en toile"}),
    Product(row=6, sku="SO-1", name={"en": "Sport socks, 3 pairs", "id": "Kaos kaki olahraga", "de": "Sportsocken blau"}),
    Product(row=7, sku="RL-1", name={"vi": "Đèn livestream"}, aliases=("đèn live",)),
)  # fmt: skip
KINDS = kinds_of(PRODUCTS)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("power bank?", {"PB-1", "PB-2"}),
        ("the powerbanks", {"PB-1", "PB-2"}),
        ("Power-Bank", {"PB-1", "PB-2"}),
        ("有充电宝吗", {"PB-1", "PB-2"}),
        ("la bateria externa", {"PB-1", "PB-2"}),
        ("this bag", {"BG-1", "BG-2"}),
        ("totebag muat laptop gak", {"BG-2"}),
        ("tas ini", {"BG-1", "BG-2"}),
        ("túi đeo chéo", {"BG-1"}),
        ("الحقيبة", {"BG-1"}),
        ("any sock", {"SO-1"}),
    ],
)
def test_a_noun_is_found_in_any_spelling_with_all_products_so_called(text: str, skus: set[str]):
    assert any(kind.skus == skus for kind in kinds_in(text, KINDS).values())


@pytest.mark.parametrize(
    "text",
    [
        "bank transfer ok?",
        "size L black",
        "10 cm",
        "is it mini",
        "con zip?",
        "den mau den khong",
        "có đen ko",
        "kaki saya 24",
        "",
    ],
)
def test_measures_brands_and_small_words_are_no_kind_of_product(text: str):
    assert kinds_in(text, KINDS) == {}


def test_only_a_noun_of_several_words_is_a_compound():
    assert {noun: kind.compound for noun, kind in kinds_in("powerbank or bag", KINDS).items()} == {
        "powerbank": True,
        "bag": False,
    }


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("how much is the kettle", "KT-1"), ("how loud is the mouse", "MS-2"), ("is the ring nickel free?", "RG-3"), ("戒指多少钱", "RG-3"),
        ("项链有货吗", "NK-4"),
    ],
)  # fmt: skip
def test_the_noun_of_one_product_is_found_though_its_alias_has_it_too(text: str, sku: str):
    shop = (
        Product(row=2, sku="KT-1", name={"en": "Electric gooseneck kettle 1L"}, aliases=("gooseneck kettle",)),
        Product(row=3, sku="MS-2", name={"en": "Gaming mouse 8K"}, aliases=("gaming mouse",)),
        Product(row=4, sku="RG-3", name={"en": "Moissanite halo ring", "zh": "莫桑石光环戒指"}, aliases=("halo ring", "光环戒")),
        Product(row=5, sku="NK-4", name={"en": "Freshwater pearl necklace", "zh": "淡水珍珠项链"}, aliases=("pearl necklace",)),
    )  # fmt: skip
    assert [kind.skus for kind in kinds_in(text, kinds_of(shop)).values()] == [{sku}]


@pytest.mark.parametrize("text", ["套装多少钱", "两件多少钱", "有礼盒吗"])
def test_what_counts_or_holds_things_is_no_kind_of_product(text: str):
    shop = tuple(
        Product(row=row, sku=f"A-{row}", name={"zh": name})
        for row, name in enumerate(("儿童雨衣套装", "毛巾两件", "坚果礼盒"), start=2)
    )
    assert kinds_in(text, kinds_of(shop)) == {}

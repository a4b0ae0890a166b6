"""Which kinds of things to wear a text names."""

import pytest

from app.triage.products.garments import garments


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("what size pants for 175cm", {"trousers"}), ("裤子要 175 75公斤穿什么码", {"trousers"}), ("celana size apa", {"trousers"}), ("mặc quần size gì", {"trousers"}),
        ("do you sell dog boots in M?", {"shoes"}), ("有黄色M的狗鞋吗", {"shoes"}), ("apa ada sepatu anjing", {"shoes"}), ("is the hoodie available", {"sweater"}),
        ("Dog raincoat", {"jacket"}), ("Oxford shirt", {"shirt"}), ("Camisa oxford", {"shirt"}), ("váy này còn không", {"dress"}), ("靴下ありますか", {"socks"}),
        ("กางเกงไซส์อะไร", {"trousers"}), ("kaos kaki ada?", {"socks"}), ("양말 있어요?", {"socks"}), ("هل يوجد حذاء", {"shoes"}),
    ],
)  # fmt: skip
def test_things_to_wear_are_known_by_their_nouns(text: str, named: set[str]):
    assert garments(text) == named


@pytest.mark.parametrize(
    "text",
    [
        "giá bao nhiêu vậy shop", "đẹp quá còn size M không", "quần áo size gì", "polos ada?", "2 bh berapa", "what shoe size is 24cm", "hat ihr M?", "ブラック M", "브라운 M",
        "连帽的吗 M", "no cap, M?", "tất cả size", "mantel 150x200", "baskets?", "모자라요", "tem M e meia?", "size M ada?", "basket M", "warna jute", "ブラシ", "mình đi giày 38 thì lấy size nào", "I wear shoes 38", "裤子175",
    ],
)  # fmt: skip
def test_their_lookalikes_are_none(text: str):
    assert garments(text) == frozenset()

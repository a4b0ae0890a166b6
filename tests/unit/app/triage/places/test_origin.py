"""Where a thing is made is asked in many words, and what it is made of is another question."""

import pytest

from app.triage.places.origin import asks_origin, tells_origin


@pytest.mark.parametrize(
    "text",
    ["where is it made", "is it made in italy?", "made in china?", "who makes this", "which country is it from", "产地是哪里", "是国产的吗",
     "哪里产的", "进口的吗", "buatan mana kak", "dibuat di mana ya", "produk mana ni", "gawa saan po yan", "saan to gawa", "hàng nước nào vậy",
     "xuất xứ ở đâu", "hecho en donde?", "de qué país es", "feito no brasil?", "ผลิตที่ไหนคะ", "นำเข้าไหม", "صنع في أي بلد", "원산지가 어디에요", "どこ製ですか",
     "wo wird das hergestellt", "fabriqué en France ?"],
)  # fmt: skip
def test_where_it_is_made_is_asked(text: str) -> None:
    assert asks_origin(text)


@pytest.mark.parametrize(
    "text",
    ["what is it made of", "is it made from cotton and linen?", "where do you ship from", "original or copy", "ada warna apa", "材质是什么", "产品怎么用",
     "bahan apa ni", "terbuat dari apa", "chất liệu gì", "de qué está hecho", "ทำจากผ้าอะไร", "何で作られていますか"],
)  # fmt: skip
def test_what_it_is_made_of_is_not(text: str) -> None:
    assert not asks_origin(text)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("Where is it made?", "In our own workshop."), True),
        (("Is it authentic?", "Our own brand, food made in Thailand."), True),
        (("fabric", "55% linen, 45% viscose, half lined."), False),
        (("成分", "55%亚麻,45%粘胶"), False),
    ],
)
def test_an_entry_tells_it_or_not(texts: tuple[str, ...], told: bool) -> None:
    assert tells_origin(texts) is told

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.lexical import NameIndex, Spellings, one_letter_off
from knowledge.workbook import Product


def product(sku: str, link: str | None, *names: str, aliases: tuple[str, ...] = ()) -> Product:
    texts = dict(zip(("en", "zh"), names, strict=False))
    return Product(row=2, sku=sku, link_no=link, name=texts, aliases=aliases)


INDEX = NameIndex(
    [
        product("DR-102", "1", "Linen wrap dress", "亚麻裹身裙", aliases=("wrap dress", "dress")),
        product("DR-103", "2", "Velvet dress", "丝绒裙", aliases=("dress",)),
        product("SH-1", "3", "Runner 14", "跑鞋", aliases=("sneakers", "รองเท้า")),
        product("SH-2", "10", "Runner 15", "童鞋"),
    ]
)


@pytest.mark.parametrize(
    ("text", "sku", "kind"),
    [
        ("price of dr-102?", "DR-102", "sku"),
        ("how much is the LINEN wrap dress", "DR-102", "name"),
        ("the wrap dress pls", "DR-102", "alias"),
        ("亚麻裹身裙多少钱", "DR-102", "name"),
        ("รองเท้าราคาเท่าไหร่", "SH-1", "alias"),
        ("runner 15 left?", "SH-2", "name"),
        ("the velvte dress", "DR-103", "name"),
        ("sneekers?", "SH-1", "alias"),
    ],
)
def test_a_product_is_found_by_what_it_is_called(text: str, sku: str, kind: str) -> None:
    matches = INDEX.find(text)
    assert [(match.sku, match.kind) for match in matches] == [(sku, kind)]


@pytest.mark.parametrize("text", ["dress", "undress-102", "runner 16", "addressed", "nice", ""])
def test_shared_and_other_words_name_no_product(text: str) -> None:
    assert INDEX.find(text) == []


def test_an_exact_name_is_surer_than_one_with_a_slip() -> None:
    assert INDEX.find("velvet dress")[0].score == 1
    assert 0.85 < INDEX.find("velvte dress")[0].score < 1


def test_two_products_may_be_named() -> None:
    assert {match.sku for match in INDEX.find("velvet dress or sneakers")} == {"DR-103", "SH-1"}


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert all(0 < match.score <= 1 for match in INDEX.find(text))


def test_a_name_inside_a_longer_colour_or_size_of_another_product_is_not_named() -> None:
    index = NameIndex(
        [
            product("EB-2", "1", "Hush buds", aliases=("pro", "smoke")),
            product("CS-1", "2", "Clear case", aliases=("max",)),
        ],
        [("CS-1", "iPhone 15 Pro"), ("CS-1", "Smoke black"), ("CS-1", "Pro Max")],
    )
    for text in ("iphone 15 pro?", "15 pro left", "smoke black for me"):
        assert index.find(text) == []
    assert [match.sku for match in index.find("the pro in black")] == ["EB-2"]
    assert [match.sku for match in index.find("pro max?")] == ["CS-1"]


@pytest.mark.parametrize("text", ["can it charge my phone", "fully charged", "charging time"])
def test_a_word_with_another_ending_is_no_slip(text: str) -> None:
    assert NameIndex([product("CH-1", "1", "Nano", aliases=("charger",))]).find(text) == []


def test_spellings_are_found_as_words_in_their_own_order():
    assert Spellings(["red", "navy", "wine red", ""]).standing_in("wine red, navy or redder") == [
        ("red", 5),
        ("navy", 10),
        ("wine red", 0),
    ]


def test_no_spellings_are_found_nowhere():
    assert Spellings([]).standing_in("red") == []


@pytest.mark.parametrize("at", [1, 4, 9])
def test_a_letter_missing_or_added_anywhere_but_first_is_a_slip(at: int):
    index = NameIndex([product("X", None, "bananacase")])
    for typed in ("bananacase"[:at] + "bananacase"[at + 1 :], "bananacase"[:at] + "x" + "bananacase"[at:]):
        assert [match.sku for match in index.find(f"is {typed} good")] == ["X"]


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("available", "availble", True), ("available", "availabel", True), ("shipping", "shippping", True), ("shirts", "skirts", False),
        ("black", "blck", False), ("available", "vailable", False), ("size38", "size3", False), ("available", "availbl", False),
    ],
)  # fmt: skip
def test_a_word_with_a_letter_off_is_itself_another_letter_makes_another(
    text: str, other: str, same: bool
) -> None:
    assert one_letter_off(text, other) is same


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("how much are the inks", "IK"),
        ("wie viel kosten die Tinten", "IK"),
        ("quanto custam 3 tintas", "IK"),
        ("2 pens how much", "PN"),
        ("cuánto cuestan 3 velas", "CN"),
        ("tea sets price", "TS"),
        ("los lápices", "LP"),
        ("2 boxes", "BX"),
        ("os botões", "BT"),
        ("berries?", "BE"),
    ],
)
def test_a_short_name_is_found_in_the_plural(text: str, sku: str) -> None:
    index = NameIndex(
        [
            product("IK", "1", "Moss ink 30 ml", aliases=("ink", "Tinte", "tinta")),
            product("PN", "2", "Heron fountain pen", aliases=("pen", "pluma")),
            product("CN", "3", "Soy wax candle", aliases=("vela",)),
            product("TE", "4", "Oolong leaves", aliases=("tea",)),
            product("TS", "5", "Porcelain cups", aliases=("tea set",)),
            product("LP", "6", "Pencil", aliases=("lápiz",)),
            product("BX", "7", "Gift carton", aliases=("box",)),
            product("BT", "8", "Shirt", aliases=("botão",)),
            product("BE", "9", "Dried fruit", aliases=("berry",)),
        ]
    )
    assert [match.sku for match in index.find(text)] == [sku]


@pytest.mark.parametrize("text", ["two lighters", "inky", "pensive", "a penny"])
def test_another_word_that_begins_with_a_name_is_no_plural(text: str) -> None:
    index = NameIndex(
        [
            product("IK", "1", "Moss ink 30 ml", aliases=("ink",)),
            product("PN", "2", "Heron fountain pen", aliases=("pen",)),
            product("LG", "3", "Reading lamp", aliases=("light",)),
        ]
    )
    assert index.find(text) == []


def test_a_plural_that_is_written_as_another_name_is_that_one() -> None:
    index = NameIndex(
        [
            product("A", "1", "Lens case", aliases=("case",)),
            product("B", "2", "Two shells", aliases=("cases",)),
        ]
    )
    assert [match.sku for match in index.find("cases?")] == ["B"]


def test_a_plural_of_two_products_names_neither() -> None:
    shared = NameIndex(
        [product("A", "1", "Bambu", aliases=("mesa",)), product("B", "2", "Teak", aliases=("mesa",))]
    )
    assert shared.find("mesas") == []

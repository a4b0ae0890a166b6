"""What a pack holds, in any spelling of number and unit."""

from decimal import Decimal

import pytest

from app.triage.counting.packs import as_pack, held
from app.triage.counting.quantities import read_quantity
from app.triage.sizes.named_sizes import read_sizes
from knowledge.workbook import Product, Term, Workbook

KNOWN = {"1.5 kg": "1.5 kg", "4 kg": "4 kg", "250 g": "250 g", "1 l": "1 L", "m": "M"}


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("四公斤装多少钱", ("4 kg",)), ("yg 4kilo tu berapa", ("4 kg",)), ("the 1,5kg one", ("1.5 kg",)),
        ("250gr msh ready", ("250 g",)), ("tem de 1 litro", ("1 L",)), ("4 กิโล เท่าไหร่", ("4 kg",)),
        ("8kg ada", ()), ("i weigh 54 kg", ()), ("4kgs or 250g", ("4 kg", "250 g")),
    ],
)  # fmt: skip
def test_a_pack_is_the_workbooks_in_any_spelling(text: str, sizes: tuple[str, ...]) -> None:
    assert read_sizes(text, text, KNOWN) == sizes


@pytest.mark.parametrize("name", ["M", "one size", "36-37", "queen"])
def test_other_names_are_no_packs(name: str) -> None:
    assert as_pack(name) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("yg isi 7 berapa", "7"), ("isinya 30 brp", "30"), ("a pack of 7 how much", "7"), ("the 7-pack how much", "7"),
        ("the 30 pack version how much", "30"), ("50条装多少钱", "50"), ("7个装多少钱", "7"), ("caja de 12 cuanto", "12"),
        ("7개입 얼마", "7"), ("แพ็ค 6 เท่าไหร่", "6"),
    ],
)  # fmt: skip
def test_what_a_pack_holds_is_no_number_of_packs(text: str, number: str) -> None:
    assert [written for written, _ in held(text)] == [number]
    assert read_quantity(text) is None
    assert read_sizes(text, text, {f"{number} packs": "the pack"}) == ("the pack",)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [("2 packs of 7 total", 2), ("2 boxes of the 7-pack total", 2), ("3 packs of these", 3), ("kalau salah isi alamat", None)],
)  # fmt: skip
def test_packs_are_counted_whatever_they_hold(text: str, quantity: int | None) -> None:
    assert read_quantity(text) == quantity


@pytest.mark.parametrize("text", ["2XL how much", "harga 3xl", "7-pack berapa"])
def test_a_size_is_no_number_of_pieces(text: str) -> None:
    assert read_quantity(text.lower()) is None


def _sold_in(product: Product, *packs: tuple[str, ...]) -> Product:
    return product.model_copy(update={"sizes": tuple(Term(names=names) for names in packs), "colours": ()})


@pytest.fixture
def pantry(desk) -> Workbook:
    tea, nuts, *others = desk.shop.products
    nuts = _sold_in(nuts, ("7 packs", "7", "7包"), ("30 packs", "30", "30包"))
    nuts = nuts.model_copy(update={"price": Decimal("7.50"), "stock": None})
    tea = _sold_in(tea, ("20 bags", "20"), ("30 bags", "30"))
    return desk.shop.model_copy(update={"products": (tea, nuts, *others), "variants": (), "promos": ()})


@pytest.mark.parametrize(
    "text", ["7 packs how much", "yg isi 7 berapa", "7包多少钱", "7包装多少钱", "how much for the pack of 7"]
)
def test_a_pack_named_by_what_it_holds_is_priced_once(desk, pantry: Workbook, text: str) -> None:
    decision = desk(text, "price", on_air="SH-2", shop=pantry)

    assert "7.50" in decision.draft.text or "7,50" in decision.draft.text
    assert "52" not in decision.draft.text


def test_two_packs_named_by_what_they_hold_are_priced_twice(desk, pantry: Workbook) -> None:
    assert "15.00" in desk("2 packs of 7 total?", "price", on_air="SH-2", shop=pantry).draft.text


def test_a_pack_that_is_not_made_is_not_priced_unseen(desk, pantry: Workbook) -> None:
    assert desk("yg isi 12 berapa", "price", on_air="SH-2", shop=pantry).action != "reply"


def test_a_number_that_two_products_packs_hold_is_the_pack_of_the_one_on_air(desk, pantry: Workbook) -> None:
    decision = desk("how much the 30", "price", on_air="SH-2", shop=pantry)

    assert "7.50" in decision.draft.text
    assert "colour_not_made" not in decision.reasons


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("how much for 14?", "39.00"), ("want 12 how much", "39.00"), ("要12多少钱", "39.00"), ("berapa untuk 10", "39.00"),
        ("12 pcs how much", "468.00"), ("how much for 3?", "117.00"),
    ],
)  # fmt: skip
def test_a_number_that_is_the_size_is_no_number_of_pieces(desk, text: str, total: str) -> None:
    dress, *others = desk.shop.products
    dress = _sold_in(dress, ("8",), ("10",), ("12",), ("14",))
    none = {"variants": (), "sizes": (), "promos": ()}
    decision = desk(text, "price", shop=desk.shop.model_copy(update={"products": (dress, *others), **none}))

    assert decision.draft.text.rstrip(".。").endswith(total)

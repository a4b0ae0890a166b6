import pytest

from knowledge.compute.availability import check
from knowledge.workbook import Product, Term, Variant


def product(**columns: object) -> Product:
    return Product.model_validate({"row": 2, "sku": "A", "name": {"en": "Dress"}} | columns)


def variant(colour: str | None, size: str | None, stock: int) -> Variant:
    return Variant(row=2, sku="A", colour=colour, size=size, stock=stock)


def terms(*written: str) -> tuple[Term, ...]:
    return tuple(Term(names=tuple(name.split("="))) for name in written)


LISTED = product(colours=terms("白色=white=putih", "Black"), sizes=terms("S", "M", "XL"))
ROWS = (
    variant("白色", "XL", 2),
    variant("白色", "S", 3),
    variant("白色", "M", 0),
    variant("Black", "M", 1),
)


@pytest.mark.parametrize("asked", ["白色", "WHITE", "putih", "สีขาว", "blanca", "أبيض"])
def test_a_colour_is_known_by_any_of_its_names(asked: str) -> None:
    found = check(LISTED, ROWS, colour=asked, size="s")
    assert (found.outcome, found.colour, found.size, found.stock) == ("in_stock", "白色", "S", 3)
    assert found.entries == ("variants:A:白色:S",)


def test_one_slip_of_a_key_is_forgiven() -> None:
    assert check(LISTED, ROWS, colour="blakc").colour == "Black"


def test_a_sold_out_variant_says_what_there_is_instead() -> None:
    found = check(LISTED, ROWS, colour="white", size="M")
    assert (found.outcome, found.stock) == ("sold_out", 0)
    assert (found.colours, found.sizes) == (("Black",), ("S", "XL"))


def test_a_colour_that_is_not_made_is_answered_with_those_that_are() -> None:
    found = check(LISTED, ROWS, colour="green", size="M")
    assert (found.outcome, found.colour, found.size) == ("not_made", None, "M")
    assert found.colours == ("Black",)


def test_a_combination_that_is_not_sold_is_not_made() -> None:
    assert check(LISTED, ROWS, colour="black", size="XL").outcome == "not_made"


def test_the_whole_product_is_what_its_variants_are() -> None:
    found = check(LISTED, ROWS)
    assert (found.outcome, found.stock, found.sizes) == ("in_stock", 6, ("S", "M", "XL"))
    empty = tuple(row.model_copy(update={"stock": 0}) for row in ROWS)
    assert check(LISTED, empty).outcome == "sold_out"


def test_a_listed_colour_without_a_row_is_made_and_its_stock_unknown() -> None:
    found = check(product(colours=terms("Red", "Black")), (variant("Black", "M", 1),), colour="red")
    assert (found.outcome, found.colour, found.stock) == ("unknown", "Red", None)


@pytest.mark.parametrize(("stock", "outcome"), [(None, "unknown"), (0, "sold_out"), (4, "in_stock")])
def test_without_variants_the_products_stock_counts(stock: int | None, outcome: str) -> None:
    found = check(product(colours=terms("Red"), stock=stock), (), colour="red")
    assert (found.outcome, found.stock, found.entries) == (outcome, stock, ("products:A",))


def test_without_a_list_a_colour_cannot_be_told() -> None:
    assert check(product(stock=4), (), colour="red").outcome == "unknown"


def test_a_stock_of_nothing_beside_stocked_variants_is_not_believed_either_way() -> None:
    assert check(LISTED.model_copy(update={"stock": 0}), ROWS, size="S").outcome == "unknown"


def test_shades_stand_for_the_colour_they_are_of() -> None:
    shades = product(colours=terms("Dusty blue", "Smoky blue", "Red"), stock=3)
    found = check(shades, (), colour="blue")
    assert (found.outcome, found.colour, found.colours) == ("in_stock", None, ("Dusty blue", "Smoky blue"))


def test_a_row_without_a_colour_holds_for_every_one() -> None:
    found = check(product(colours=terms("Red", "Blue")), (variant(None, "M", 2),), colour="red")
    assert (found.outcome, found.colours) == ("in_stock", ("Red", "Blue"))


def test_other_products_variants_do_not_count() -> None:
    other = Variant(row=2, sku="B", colour="Green", stock=9)
    assert check(LISTED, (*ROWS, other), colour="green").outcome == "not_made"


@pytest.mark.parametrize(
    ("asked", "outcome"),
    [("38", "in_stock"), ("39", "in_stock"), ("40", "sold_out"), ("42", "not_made"), ("M", "not_made")],
)
def test_a_number_is_held_by_the_size_that_is_a_range(asked, outcome):
    slides = Product(row=2, sku="SL-1", name={"en": "Slides"})
    rows = (
        Variant(row=2, sku="SL-1", size="38-39", stock=4),
        Variant(row=3, sku="SL-1", size="40-41", stock=0),
    )

    assert check(slides, rows, size=asked).outcome == outcome

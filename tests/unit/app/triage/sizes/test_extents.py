"""Sizes that are named by their extent."""

import pytest

from app.triage.cleaning import clean, fold_in_place
from app.triage.sizes.extents import by_measure, size_by_extent
from knowledge.workbook import Product, Term


def _product(*sizes: str) -> Product:
    return Product(row=2, sku="A-1", name={"en": "Tea"}, sizes=tuple(Term(names=(size,)) for size in sizes))


@pytest.mark.parametrize(
    ("sizes", "ordered"),
    [
        (("250 g", "1 kg", "100 g"), ("100 g", "250 g", "1 kg")), (("1.5 L", "500 ml"), ("500 ml", "1.5 L")),
        (("200x80", "183x61"), ("183x61", "200x80")), (("20 bags", "50 bags"), ("20 bags", "50 bags")),
        (("M", "L"), ()), (("100 g", "2 packs"), ()), (("500 g",), ()), (("36", "37", "38", "39"), ()), ((), ()),
    ],
)  # fmt: skip
def test_few_sizes_are_ordered_by_what_they_measure(sizes: tuple[str, ...], ordered: tuple[str, ...]):
    assert by_measure(_product(*sizes)) == ordered


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("the small one how much", "100 g"), ("smallest bag?", "100 g"), ("yang besar tu berapa", "1 kg"), ("大的那包多少", "1 kg"),
        ("小包的还有吗", "100 g"), ("بكم الكيس الصغير", "100 g"), ("ถุงใหญ่ราคา", "1 kg"), ("gói nhỏ bao nhiêu", "100 g"),
        ("la grande cuánto", "1 kg"), ("작은 거 얼마예요", "100 g"), ("yung maliit po", "100 g"), ("the medium one", "250 g"),
        ("how big is it", None), ("is it small", None), ("small talk", None), ("the small and the big one", None), ("price?", None),
        ("大家好", None), ("小姐姐", None),
    ],
)  # fmt: skip
def test_which_size_is_meant_by_its_extent(text: str, size: str | None):
    assert size_by_extent(fold_in_place(clean(text)), ("100 g", "250 g", "1 kg")) == size


def test_there_is_no_middle_of_two():
    assert size_by_extent("the medium one", ("100 g", "1 kg")) is None

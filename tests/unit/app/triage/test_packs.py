"""What a pack holds, in any spelling of number and unit."""

import pytest

from app.triage.named_sizes import read_sizes
from app.triage.packs import as_pack

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

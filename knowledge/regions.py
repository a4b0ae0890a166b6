"""Regions by any of their names: Babel's territory names in many languages, and a gazetteer of larger cities."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.workbook import ShippingRow


@dataclass(frozen=True, slots=True)
class Region:
    """A place that a viewer named."""

    code: str | None
    """ISO 3166-1 alpha-2 of its country, where known."""
    name: str
    """As the viewer wrote it."""
    subdivision: str | None = None
    """The part of the country (a city, a state) where the viewer named one, in its English name."""


def region_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code for a code or a country's name in any of the languages, else None."""
    raise NotImplementedError


def find_regions(text: str, rows: Sequence[ShippingRow] = ()) -> tuple[Region, ...]:
    """The places that a comment names, in its order: countries, demonyms, larger cities, and the rows' own names and
    aliases. Short codes (`MY`, `us`) count only where they can't be a word."""
    raise NotImplementedError


def region_name(code: str, language: str) -> str:
    """A country's name in a language ("马来西亚")."""
    raise NotImplementedError

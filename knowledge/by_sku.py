"""The rows of a sheet by their product, gathered once for each sheet: every comment asks for those of its own."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from knowledge.identity import Same


class _OfProduct(Protocol):
    @property
    def sku(self) -> str: ...


Row = TypeVar("Row", bound=_OfProduct)


def by_sku(rows: Sequence[Row]) -> Mapping[str, tuple[Row, ...]]:
    """Folded sku -> its rows, in their order."""
    return _gathered(Same(tuple(rows)))


@lru_cache(maxsize=128)
def _gathered(rows: Same[tuple[Any, ...]]) -> Mapping[str, tuple[Any, ...]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows.it:
        found[row.sku.casefold()].append(row)
    return {sku: tuple(own) for sku, own in found.items()}

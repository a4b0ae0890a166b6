"""In which currency an offer counts: its row states none, so its products' is meant."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from knowledge.compute.price import is_for
from knowledge.identity import Same
from knowledge.workbook import Product, Promo

_MONEY = frozenset({"amount", "fixed_price", "bundle"})


def states_money(kind: str | None, min_spend: Decimal | None) -> bool:
    """Whether an offer says a sum: its value, or what is to be spent."""
    return kind in _MONEY or min_spend is not None


def currencies_of(promo: Promo, products: Sequence[Product]) -> frozenset[str]:
    """The currencies of the products that an offer is for."""
    return _currencies_of(Same(promo), Same(products))


@lru_cache(maxsize=1024)
def _currencies_of(promo: Same[Promo], products: Same[Sequence[Product]]) -> frozenset[str]:
    """Kept, since every price is held against every promo."""
    return frozenset(
        product.currency for product in products.it if product.currency and is_for(promo.it, product.sku)
    )


def is_ambiguous(promo: Promo, products: Sequence[Product]) -> bool:
    """Whether an offer says a sum and nobody can tell in which money: its products have several."""
    return states_money(promo.kind, promo.min_spend) and len(currencies_of(promo, products)) > 1

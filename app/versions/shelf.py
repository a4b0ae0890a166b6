"""What a stream's products are called, and what they cost."""

from decimal import Decimal
from typing import Any

from app.triage.formats import money
from app.views import View


def shelf(workbook: dict[str, Any], language: str) -> View:
    """For each sku its `label`, as `#3 Cloud Runner`, and its `price` as a reader of the language writes it, or None."""
    return {product["sku"]: _called(product, language) for product in workbook["products"]}


def _called(product: dict[str, Any], language: str) -> View:
    names, price = product["name"], product.get("price")
    name = names.get(language) or names.get("en") or next(iter(names.values()), product["sku"])
    link = product.get("link_no")
    return {
        "label": f"#{link} {name}" if link else name,
        "price": None if price is None else money(Decimal(price), product.get("currency"), language),
    }

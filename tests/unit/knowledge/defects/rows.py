"""Rows that contradict themselves, each other, or the stream."""

import dataclasses
from datetime import UTC, datetime

from tests.unit.knowledge.defects.defect import Defect, error, warning
from tests.unit.knowledge.shop_files import STREAM, changed, more, shop, xlsx

_SELLS = dataclasses.replace(STREAM, sells_to=("MY", "TH"))
_LATER = dataclasses.replace(STREAM, starts_at=datetime(2026, 11, 20, 12, tzinfo=UTC))
_SHORT = dataclasses.replace(STREAM, max_reply_length=12)

ROWS: tuple[Defect, ...] = (
    Defect("A sku twice", "shop.xlsx", lambda: xlsx(more("products", link_no="3")), error("name.twice", "products", 4, "sku")),
    Defect("A link number twice", "shop.xlsx", lambda: xlsx(more("products", sku="NEW")), error("name.twice", "products", 4, "link_no")),
    Defect("A link number twice, once with a zero before it", "shop.xlsx", lambda: xlsx(more("products", sku="NEW", link_no="02")), error("link.near", "products", 4, "link_no")),
    Defect("A question's id twice", "shop.xlsx", lambda: xlsx(more("faq", question="Another?")), error("name.twice", "faq", 4, "id")),
    Defect("Two skus that differ in case and spaces", "shop.xlsx", lambda: xlsx(more("products", sku="kt -7", link_no="3")), error("sku.near", "products", 4, "sku")),
    Defect("A sku that products does not have", "shop.xlsx", lambda: xlsx(changed("variants", sku="NOPE")), error("sku.unknown", "variants", 2, "sku")),
    Defect("A sku in another case than in products", "shop.xlsx", lambda: xlsx(changed("faq", sku="dr-102")), error("sku.written_otherwise", "faq", 2, "sku")),
    Defect("A variant twice, with another stock", "shop.xlsx", lambda: xlsx(more("variants", colour="White", stock="0")), error("row.twice_otherwise", "variants", 3, "sku")),
    Defect("A region twice, with another fee", "shop.xlsx", lambda: xlsx(more("shipping", region="Malaysia", fee="15")), error("row.twice_otherwise", "shipping", 3, "region")),
    Defect("A policy pasted twice", "shop.xlsx", lambda: xlsx(more("policies")), warning("row.twice", "policies", 3, "topic")),
    Defect("An offer pasted twice", "shop.xlsx", lambda: xlsx(more("promos")), error("promo.twice", "promos", 3, "code")),
    Defect("A minimum above its maximum", "shop.xlsx", lambda: xlsx(changed("shipping", days_min="6")), error("row.ends", "shipping", 2, "days_min")),
    Defect("Calendar days in a row of working days", "shop.xlsx", lambda: xlsx(changed("shipping", days_max="5自然日", days_kind="working")), error("days.kind", "shipping", 2, "days_max")),
    Defect("Sizes that overlap", "shop.xlsx", lambda: xlsx(changed("sizes", 1, height_min_cm="150")), error("size.overlap", "sizes", 3, "size")),
    Defect("A size chart in metres", "shop.xlsx", lambda: xlsx(shop(sizes=[{"sku": "DR-102", "size": "S", "身高": "1.45-1.55"}])), warning("size.other_unit", "sizes", 2, "height_min_cm")),
    Defect("A size chart of a doll", "shop.xlsx", lambda: xlsx(shop(sizes=[{"sku": "DR-102", "size": "S", "身高": "25-30"}])), warning("size.implausible", "sizes", 2, "height_min_cm")),
    Defect("A gap between sizes", "shop.xlsx", lambda: xlsx(changed("sizes", 1, height_min_cm="158")), warning("size.gap", "sizes", 3, "height_min_cm")),
    Defect("501 sizes of one product", "shop.xlsx", lambda: xlsx(shop(sizes=[{"sku": "DR-102", "size": f"{n}", "height_min_cm": n, "height_max_cm": n} for n in range(501)])), error("size.rows", "sizes", 2, "sku")),
    Defect("A picture that is not served by https", "shop.xlsx", lambda: xlsx(changed("products", picture="http://shop.example/a.jpg")), warning("picture.http", "products", 2, "picture")),
    Defect("A picture that is only a file's name", "shop.xlsx", lambda: xlsx(changed("products", picture="dress.jpg")), warning("picture.none", "products", 2, "picture")),
    Defect("A promo without its value", "shop.xlsx", lambda: xlsx(changed("promos", value=None)), error("promo.value", "promos", 2, "value")),
    Defect("More than 100 percent", "shop.xlsx", lambda: xlsx(changed("promos", kind="percent", value="101")), error("promo.percent", "promos", 2, "value")),
    Defect("A percentage for an amount off", "shop.xlsx", lambda: xlsx(changed("promos", value="10%")), error("promo.percentage", "promos", 2, "value")),
    Defect("A fixed price that may be 299000 or 299", "shop.xlsx", lambda: xlsx(changed("promos", kind="fixed_price", value="299.000")), error("cell.thousands", "promos", 2, "value")),
    Defect("Nothing off", "shop.xlsx", lambda: xlsx(changed("promos", value="0")), error("promo.amount", "promos", 2, "value")),
    Defect("A bundle of no pieces", "shop.xlsx", lambda: xlsx(changed("promos", kind="bundle")), error("promo.pieces", "promos", 2, "min_quantity")),
    Defect("An amount off that is more than the price", "shop.xlsx", lambda: xlsx(changed("promos", value="50", min_spend=None)), warning("promo.gives_away", "promos", 2, "value")),
    Defect("An amount off products of two currencies", "shop.xlsx", lambda: xlsx(changed("products", 1, currency="IDR", price="350000")), warning("promo.currencies", "promos", 2, "value")),
    Defect("Prices without a currency", "shop.xlsx", lambda: xlsx(shop(products=[{**row, "currency": None} for row in shop()["products"]])), warning("price.no_currency", "products", 2, "price")),
    Defect("A price with a sign that several currencies share, and no currency", "shop.xlsx", lambda: xlsx(changed("products", price="¥29.9", currency=None)), warning("price.shared_sign", "products", 2, "price")),
    Defect("A promo that ends before it starts", "shop.xlsx", lambda: xlsx(changed("promos", ends_at="2026-11-14 19:00")), error("promo.ends", "promos", 2, "ends_at")),
    Defect("A promo that is over before the stream", "shop.xlsx", lambda: xlsx(shop()), warning("promo.over", "promos", 2, "ends_at"), _LATER),
    Defect("A region that there is not", "shop.xlsx", lambda: xlsx(changed("shipping", region="Atlantis")), error("region.unknown", "shipping", 2, "region")),
    Defect("Two regions in one row", "shop.xlsx", lambda: xlsx(changed("shipping", region="Malaysia, Singapore")), error("region.among", "shipping", 2, "region")),
    Defect("A region that the stream sells to and no row names", "shop.xlsx", lambda: xlsx(shop()), warning("region.not_covered", "shipping"), _SELLS),
    Defect("An answer in one language", "shop.xlsx", lambda: xlsx(changed("faq", answer_zh=None)), warning("answer.one_language", "faq", 2, "answer_en")),
    Defect("An answer that is too long for the platform", "shop.xlsx", lambda: xlsx(shop()), warning("answer.long", "faq", 2, "answer_en"), _SHORT),
    Defect("A number that differs between languages", "shop.xlsx", lambda: xlsx(changed("policies", answer_zh="7天。")), warning("answer.numbers", "policies", 2, "answer_zh")),
    Defect("Two entries that ask the same and answer otherwise", "shop.xlsx", lambda: xlsx(more("faq", id="F3", question="do you post on sundays", answer_en="Yes, always.")), warning("answer.contradicts", "faq", 4, "question")),
)  # fmt: skip
"""All of them, with what is to be said."""

"""Random workbooks without an error, as rows of text that people and machines write."""

import re
from typing import Any

from hypothesis import strategies as st

from knowledge.compute.size_names import size_key
from tests.unit.knowledge.shop_files import Rows

_AWKWARD = (
    "=1+1", "+44", "-5", "@home", "'quoted'", "_x0041_", "_x000D_", "a|b", "a;b、c", "back\\", "back\\|slash", "x=y", "1.50",
    "2026-11-14", "16:00", "TRUE", "null", "<b>&amp;", '"', "\u200f", "é", "👍🏽", "1e5", "007", "line\nbreak", "tab\tbed", "%",
    "win\r\ndows", "{gap}", "　wide　",
)  # fmt: skip
_SHEET_ERROR = re.compile(r"#\S+[!?]$|#N/A$")
"""Such a text in a cell is a formula's error, which is refused."""
_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\u202e\u202d"
)
TEXT = (st.sampled_from(_AWKWARD) | st.text(_LETTERS, min_size=1, max_size=30)).filter(
    lambda text: bool(text.strip()) and not _SHEET_ERROR.match(text.strip())
)
_ITEMS = st.lists(TEXT, max_size=4)
_LANGUAGES = ("en", "zh", "zh-Hant", "ms", "th", "ar")
_PRICE = st.decimals(0, 10**6, places=2).map(lambda amount: f"{amount:.2f}") | st.floats(0, 10**6)
_COUNT = st.integers(0, 10**6)
_MOMENTS = st.sampled_from(
    ["2026-11-14 20:00", "2026-11-14T20:00:30+08:00", "2026-12-31", "2026-11-01T00:00Z", "2026/1/2 9:05"]
)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def _texts(column: str, least: int = 0) -> st.SearchStrategy[dict[str, str]]:
    headers = [column, *(f"{column}_{language}" for language in _LANGUAGES)]
    return st.dictionaries(st.sampled_from(headers), TEXT, min_size=least, max_size=3)


def _row(
    *texts: st.SearchStrategy[dict[str, str]], **cells: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(st.fixed_dictionaries(cells), *texts).map(
        lambda parts: {k: v for part in parts for k, v in part.items()}
    )


@st.composite
def shops(draw: st.DrawFn) -> dict[str, Rows]:
    """Sheet name -> rows; the skus that rows name are there."""
    numbers = draw(st.lists(st.integers(0, 999), min_size=1, max_size=4, unique=True))
    skus = [
        draw(st.sampled_from(["{}", "={}", "00{}", "货-{}", "{} a"])).format(number) for number in numbers
    ]
    sku = st.sampled_from(skus)
    product = _row(
        _texts("name", 1), _texts("material"), _texts("how_to_use"), _texts("note"), aliases=_ITEMS, price=_maybe(_PRICE),
        currency=st.just("MYR"), colours=_ITEMS.map(_with_names), sizes=_maybe(st.just("S|M=中码")), stock=_maybe(_COUNT),
        picture=_maybe(st.sampled_from(["https://shop.example/a.jpg?w=1&h=2", "http://shop.example/=b"])),
    )  # fmt: skip
    faq = _row(
        _texts("question", 1), _texts("answer", 1), sku=_maybe(sku), intent=_maybe(st.sampled_from(["size", "物流", "returns"])),
        variants=_ITEMS, auto=_maybe(st.booleans()),
    )  # fmt: skip
    region = st.sampled_from(["MY", "Thailand", "新加坡", "*", "Sabah", "Kuala Lumpur"])
    shipping = _row(
        _texts("customs"), region=region, aliases=_ITEMS, carrier=_maybe(TEXT), handling_days=_maybe(st.integers(0, 9)),
        days_min=_maybe(st.integers(0, 5)), days_max=_maybe(st.integers(5, 60)),
        days_kind=_maybe(st.sampled_from(["working", "自然日"])), fee=_maybe(_PRICE), currency=_maybe(st.just("马币")),
        free_over=_maybe(_PRICE), cutoff=_maybe(st.sampled_from(["16:00", "9:30:15", "00:00"])),
    )  # fmt: skip
    promo = _row(
        _texts("title", 1), _texts("terms"), code=_maybe(TEXT), sku=st.lists(sku, max_size=2) | st.just("*"),
        kind=st.sampled_from(["amount", "一口价", "gift"]), value=_PRICE.filter(lambda amount: float(amount) > 0),
        min_spend=_maybe(_PRICE), min_quantity=_maybe(_COUNT), starts_at=_maybe(_MOMENTS), announce_from=_maybe(_MOMENTS),
        stackable=_maybe(st.booleans()), region=st.lists(st.sampled_from(["MY", "泰国", "Sabah"]), max_size=2),
    )  # fmt: skip
    policy = _row(
        _texts("answer", 1),
        topic=st.sampled_from(["退货", "payment"]) | TEXT,
        region=_maybe(region),
        window_days=_maybe(st.integers(0, 90)),
    )
    size = _row(
        _texts("note"),
        sku=sku,
        size=st.just("M"),
        height_min_cm=_maybe(st.floats(100, 150)),
        on_border=_maybe(st.just("smaller")),
    )
    return _without_doubles({
        "products": [{"sku": name, "link_no": str(at), **draw(product)} for at, name in enumerate(skus)],
        "variants": [{"sku": draw(sku), "stock": draw(_COUNT), "price": draw(_maybe(_PRICE)), "size": draw(_maybe(TEXT))} for _ in range(draw(st.integers(0, 2)))],
        "sizes": draw(st.lists(size, max_size=2)),
        "faq": [{"id": draw(_maybe(st.just(f"F{at}"))), **draw(faq)} for at in range(draw(st.integers(1, 4)))],
        "shipping": draw(st.lists(shipping, max_size=3)),
        "promos": draw(st.lists(promo, max_size=3)),
        "policies": draw(st.lists(policy, max_size=3)),
        "blocked": [{"term": draw(TEXT), "action": draw(_maybe(st.just("人工"))), "lang": draw(_maybe(st.just("印尼语")))} for _ in range(draw(st.integers(0, 2)))],
    })  # fmt: skip


def _without_doubles(sheets: dict[str, Rows]) -> dict[str, Rows]:
    """The first of rows that say the same, or nearly, is left: two of them may be refused."""
    keys = {
        "variants": ("sku", "size"),
        "shipping": ("region",),
        "policies": ("topic", "region"),
        "blocked": ("term",),
        "promos": ("code",),
    }
    for sheet, columns in keys.items():
        first = {
            tuple(size_key(str(row.get(column))) for column in columns): row
            for row in reversed(sheets[sheet])
        }
        sheets[sheet] = [row for row in sheets[sheet] if any(row is kept for kept in first.values())]
    return sheets


def _with_names(items: list[str]) -> list[str]:
    """Terms need a name, which signs of equality alone do not give."""
    return [item for item in items if item.replace("=", "").replace("＝", "").strip()]

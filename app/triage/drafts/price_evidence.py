"""The rows behind a price, and what each of them does to it: the arithmetic that a person can check."""

from app.triage.comment import Evidence
from app.triage.drafts.price_offers import told_besides
from app.triage.drafts.told_offers import place_names, terms_of
from app.triage.formats import exact, plain
from app.triage.products.names import product_name, promo_title
from app.triage.request import Request
from knowledge.compute.price import PriceQuote, promo_entry
from knowledge.workbook import Product, Promo


def price_evidence(
    request: Request, product: Product, found: PriceQuote, over: list[Promo]
) -> tuple[Evidence, ...]:
    """The product's row with the plain price, its variants, and the promos that are told, `over` being those that ended."""
    quotes = [Evidence(found.entries[0], 1.0, _plain_arithmetic(request, product, found))]
    quotes += [
        Evidence(
            entry, 1.0, f"{entry}: {exact(found.unit_max, found.currency)} {found.currency or ''}".strip()
        )
        for entry in found.entries[1:]
        if not entry.startswith("promos:")
    ]
    return (*quotes, *_promo_evidence(request, found, over))


def _plain_arithmetic(request: Request, product: Product, found: PriceQuote) -> str:
    name, currency = product_name(product, request.phrases.language), found.currency or ""
    if found.unit != found.unit_max:
        said = f"{name} ({product.sku}): {exact(found.unit, found.currency)} to {exact(found.unit_max, found.currency)} {currency}".strip()
        if found.quantity == 1:
            return said
        low, high = (exact(unit * found.quantity, found.currency) for unit in (found.unit, found.unit_max))
        return f"{said}; {found.quantity} x: {low} to {high}"
    said = f"{name} ({product.sku}): {exact(found.unit, found.currency)} {currency}".strip()
    if found.quantity > 1:
        said += (
            f"; {found.quantity} x {exact(found.unit, found.currency)} = {exact(found.plain, found.currency)}"
        )
    return said


def _promo_evidence(request: Request, found: PriceQuote, over: list[Promo]) -> list[Evidence]:
    language = request.phrases.language
    quotes = _reductions(request, found) if found.reduces_alike else []
    mentioned = (promo for promo, _ in told_besides(request, found))
    quotes += [Evidence(promo_entry(promo), 1.0, _told(promo, language)) for promo in mentioned]
    quotes += [
        Evidence(promo_entry(promo), 1.0, f"{promo.code} ended {promo.ends_at:%Y-%m-%d %H:%M}")
        for promo in over
    ]
    return quotes


def _reductions(request: Request, found: PriceQuote) -> list[Evidence]:
    """What each promo takes off, of the cheapest and, where variants differ in price, of the dearest."""
    left, left_max = found.plain, found.unit_max * found.quantity
    quotes: list[Evidence] = []
    for done, done_max in zip(found.applied, found.applied_max, strict=True):
        left, left_max = left - done.saved, left_max - done_max.saved
        said = f"-{exact(done.saved, found.currency)} = {exact(left, found.currency)}"
        if found.unit != found.unit_max:
            said += f" to -{exact(done_max.saved, found.currency)} = {exact(left_max, found.currency)}"
        told = _told(done.promo, request.phrases.language)
        quotes.append(Evidence(promo_entry(done.promo), 1.0, f"{told}: {said}"))
    return quotes


def _told(promo: Promo, language: str) -> str:
    said = [
        promo.code or "",
        promo_title(promo, language),
        promo.kind,
        plain(promo.value) if promo.value else "",
    ]
    said += [f"from {promo.min_quantity} pieces"] if promo.min_quantity else []
    said += [f"from {plain(promo.min_spend)}"] if promo.min_spend else []
    said += [text] if (text := terms_of(promo, language)) else []
    said += place_names(promo, language)
    return " ".join(part for part in said if part)

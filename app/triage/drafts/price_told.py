"""How a price is told: plain, with the promos that hold, and what offers there are besides."""

from app.triage.drafts.piece import Piece
from app.triage.drafts.price_evidence import price_evidence
from app.triage.drafts.price_offers import told_besides
from app.triage.drafts.told_offers import held_for_terms, terms_of
from app.triage.formats import glued, listing, money
from app.triage.products.names import product_name, promo_name
from app.triage.request import Request
from knowledge.compute.price import PriceQuote
from knowledge.workbook import Product, Promo

PLAIN = 0.97
WITH_COUPON = 0.96


def told_price(request: Request, product: Product, found: PriceQuote, over: list[Promo]) -> Piece:
    """The price as it is said, with its rows, after the coupons that were named and are `over`."""
    phrases = request.phrases
    base, terms = _base(request, product, found), _terms(request, found)
    extras = told_besides(request, found)
    expired = [phrases.say("coupon-over", code=promo.code or "") for promo in over]
    full = glued([*expired, *base, *terms, *(said for _, said in extras)], phrases.language)
    fewer = glued([*expired, *base, *terms], phrases.language)
    piece = Piece(
        wordings=(full, fewer) if extras else (full,),
        language=phrases.language,
        kind="computed",
        evidence=price_evidence(request, product, found, over),
        confidence=WITH_COUPON if over else PLAIN,
        intents=frozenset({"price"}),
        reasons=("price_computed", *(("coupon_not_running",) if over else ())),
    )
    return held_for_terms(piece, [*_reducing(found), *(promo for promo, _ in extras)])


def _base(request: Request, product: Product, found: PriceQuote) -> list[str]:
    phrases, currency = request.phrases, found.currency
    name = product_name(product, phrases.language)

    def cost(amount: object) -> str:
        return money(amount, currency, phrases.language)  # type: ignore[arg-type]

    if found.unit != found.unit_max:
        low, high = found.unit * found.quantity, found.unit_max * found.quantity
        counted = f"{found.quantity} × {name}" if found.quantity > 1 else name
        said = phrases.say("price-range", product=counted, low=cost(low), high=cost(high))
    elif found.quantity > 1:
        said = phrases.say(
            "price-many",
            product=name,
            quantity=str(found.quantity),
            unit=cost(found.unit),
            total=cost(found.plain),
        )
    else:
        said = phrases.say("price-plain", product=name, price=cost(found.unit))
    if not found.applied or not found.reduces_alike:
        return [said]
    promos = listing([promo_name(done.promo, phrases.language) for done in found.applied], phrases.language)
    if found.total != found.total_max:
        low, high = cost(found.total), cost(found.total_max)
        return [said, phrases.say("price-with-range", promos=promos, low=low, high=high)]
    return [said, phrases.say("price-with", promos=promos, total=cost(found.total))]


def _reducing(found: PriceQuote) -> list[Promo]:
    """The promos that are told to take something off."""
    return [done.promo for done in found.applied] if found.reduces_alike else []


def _terms(request: Request, found: PriceQuote) -> list[str]:
    """Conditions that a row cannot state go with the answer, where the promo is named in it."""
    said = (terms_of(promo, request.phrases.language) for promo in _reducing(found))
    return [text for text in said if text]

"""Why a price that the rows give is not surely what an order comes to."""

from collections.abc import Sequence

from app.triage.cleaning import fold_in_place
from app.triage.money.bargain_words import ONE_FREE
from app.triage.money.currency_words import asks_in_other_money
from app.triage.money.offer_words import FREE
from app.triage.money.price_words import HOW_MANY, PRICE, TOTAL
from app.triage.places.product_places import asks_a_kind_by_place
from app.triage.request import Request
from knowledge.compute.price import PriceQuote, running
from knowledge.compute.promo_money import is_ambiguous
from knowledge.workbook import Product, Promo


def unsure(request: Request, product: Product, found: PriceQuote) -> list[str]:
    """Why a price is not surely what an order comes to: variants have other promos, one counts in nobody knows whose
    money, a kind is asked for that no row tells ("the Japan version") or a bargain, or nothing would be left to pay."""
    workbook = request.workbook
    live = running(workbook.promos, request.offers_at, product.sku)
    unclear = any(is_ambiguous(promo, workbook.products) for promo in live)
    reasons = ["partly_answered"] if unclear or not found.reduces_alike else []
    other_money = asks_in_other_money(fold_in_place(request.text_of("price")), product.currency)
    if (
        other_money
        or asks_a_kind_by_place(request.text_of("price"), request.words)
        or _is_another_bargain(request, live)
    ):
        reasons.append("no_product_facts")
    return [*reasons, "nothing_to_pay"] if found.applied and not found.total else reasons


def _is_another_bargain(request: Request, live: Sequence[Promo]) -> bool:
    """Whether "buy one, get one" is asked about, and no offer that runs is called so."""
    if ONE_FREE.search(fold_in_place(request.prepared.text)) is None:
        return False
    return not any(ONE_FREE.search(fold_in_place(title)) for promo in live for title in promo.title.values())


def asks_what_is_free(text: str) -> bool:
    """Whether something free is asked for, and no price."""
    priced = any(words.search(text) for words in (PRICE, HOW_MANY, TOTAL))
    return FREE.search(text) is not None and not priced

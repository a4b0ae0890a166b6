"""What it costs, with the promos that hold as asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from app.triage.cleaning import fold_in_place
from app.triage.counting.pairs import may_be_more
from app.triage.drafts.ask import ask_product
from app.triage.drafts.later import held_for_later
from app.triage.drafts.offers import offers, value_said
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.price_meant import (
    is_another_price,
    is_for_sending,
    is_total_of_before,
    may_ask_of_a_place,
    may_mean_several,
)
from app.triage.drafts.price_offers import near
from app.triage.drafts.price_told import told_price
from app.triage.drafts.price_unsure import asks_what_is_free, unsure
from app.triage.drafts.shipping import shipping
from app.triage.drafts.told_offers import places_meant
from app.triage.money.bargain_words import FLASH
from app.triage.money.currency_words import asks_the_currency
from app.triage.money.offer_words import asks_whether_it_runs
from app.triage.money.price_words import HAGGLING, PRICE, counts_something_else, praises_price
from app.triage.request import Request
from knowledge.compute.price import PriceQuote, quote, running
from knowledge.compute.promo_money import is_ambiguous
from knowledge.workbook import Product

LARGE = 20
"""From so many pieces on a shop may give another price, or not have them."""
HAGGLED = 0.6
"""That the price as it stands answers somebody who wants it lower, or to know which money it is in."""


def price(request: Request) -> Piece | Handover:
    """The plain price and, where promos hold for it as asked, the price with them; another price than the product's is
    not in its row, and what it is at another time nobody knows where offers begin or end."""
    text = fold_in_place(request.text_of("price"))
    return held_for_later(request, text, _now(request, text))


def _now(request: Request, text: str) -> Piece | Handover:
    if is_another_price(request, text):
        return Handover("no_price")
    listed = offers(request)
    if listed is not None:
        return listed
    if is_for_sending(request, text):
        return shipping(request)
    if request.product is None:
        return ask_product(request, "price")
    found = _of_product(request, request.product)
    if isinstance(found, Handover) or not (
        HAGGLING.search(text) or asks_the_currency(text) or _is_none(text)
    ):
        return found
    return replace(found.held("no_product_facts"), confidence=min(found.confidence, HAGGLED))


def _is_none(text: str) -> bool:
    """Whether the words call the price good, or ask for a number that is no money, and for no price."""
    return praises_price(text) or (counts_something_else(text) and PRICE.search(text) is None)


def _of_product(request: Request, product: Product) -> Piece | Handover:
    slots = request.slots
    if len(_named(request, "colours")) > 1 or len(_named(request, "sizes")) > 1:
        return _of_each(request, product)
    colour, size = next(iter(slots.colours), None), next(iter(slots.sizes), None)
    found = _quoted(request, product, colour, size)
    if found is not None:
        return _of_so_many(request, _with_codes(request, product, found))
    found = _quoted(request, product, None, None)
    if found is None:
        return Handover("no_price")
    # What was asked for is not made: its price would promise it. A colour from an earlier comment was not asked for.
    said = [name for name, value in (("colours", colour), ("sizes", size)) if value]
    priced = _with_codes(request, product, found)
    return priced if slots.carried.issuperset(said) else priced.held("colour_not_made")


def _of_each(request: Request, product: Product) -> Piece | Handover:
    """The price where several colours or sizes are asked for: sent where it is the same for each."""
    colours, sizes = _named(request, "colours"), _named(request, "sizes")
    each = [_quoted(request, product, colour, size) for colour in colours for size in sizes]
    found = [one for one in each if one is not None]
    prices = {(one.unit, one.unit_max) for one in found}
    if len(found) == len(each) and len(prices) == 1:
        return _of_so_many(request, _with_codes(request, product, found[0]))
    whole = _quoted(request, product, None, None)
    if whole is None:
        return Handover("no_price")
    priced = _with_codes(request, product, whole).held("partly_answered")
    return priced.held("colour_not_made") if len(found) < len(each) else priced


def _of_so_many(request: Request, priced: Piece) -> Piece:
    """The price, held where many pieces or more than one product may be meant."""
    quantity = request.slots.quantity
    if quantity is not None and quantity >= LARGE:
        priced = priced.held("large_order")
    if is_total_of_before(request):
        priced = priced.held("partly_answered")
    if request.product is not None and may_be_more(request.text_of("price"), request.product):
        priced = priced.held("partly_answered")
    return (
        priced.held("partly_answered") if may_mean_several(request) or may_ask_of_a_place(request) else priced
    )


def _named(request: Request, slot: Literal["colours", "sizes"]) -> Sequence[str | None]:
    """The colours or sizes that the comment itself names; of an earlier comment's, the one that counts."""
    slots = request.slots
    said = slots.colours if slot == "colours" else slots.sizes
    return (said[:1] if slot in slots.carried else said) or (None,)


def _quoted(request: Request, product: Product, colour: str | None, size: str | None) -> PriceQuote | None:
    workbook, places = request.workbook, places_meant(request)
    return quote(
        product,
        workbook.variants,
        [promo for promo in workbook.promos if not is_ambiguous(promo, workbook.products)],
        at=request.offers_at,
        quantity=_quantity(request),
        colour=colour,
        size=size,
        # Of two places an offer may hold for one only.
        region=places[0] if len(places) == 1 else None,
    )


def _quantity(request: Request) -> int:
    """As asked now; a number from an earlier comment does not multiply a later question."""
    slots = request.slots
    return 1 if slots.quantity is None or "quantity" in slots.carried else max(1, slots.quantity)


def _with_codes(request: Request, product: Product, found: PriceQuote) -> Piece:
    """The price, saying which of the coupons that were named don't run; an unknown one is left to a person."""
    at = request.offers_at
    known = {promo.code.casefold(): promo for promo in request.workbook.promos if promo.code}
    named = [known[code.casefold()] for code in request.slots.codes if code.casefold() in known]
    live = running(request.workbook.promos, at)
    over = [
        promo for promo in named if promo not in live and promo.ends_at is not None and promo.ends_at <= at
    ]
    piece = told_price(request, product, found, over)
    if any(code.casefold() not in known for code in request.slots.codes):
        return piece.held("code_unknown")
    counted = [
        *(done.promo for done in found.applied),
        *found.gifts,
        *found.free_shipping,
        *found.near,
        *over,
    ]
    text = fold_in_place(request.text_of("price"))
    unsaid = asks_whether_it_runs(text) and not (found.applied and value_said(counted, text))
    unsaid = unsaid or (FLASH.search(text) is not None and not found.applied)
    given = [*found.gifts, *found.free_shipping, *near(request, found)]
    piece = piece.held(*unsure(request, product, found))
    if asks_what_is_free(text) and not given:
        piece = piece.held("no_product_facts")
    # A coupon that is not announced yet, one of another product, a cut that is none of these: a person says what holds.
    unanswered = unsaid or any(promo not in counted for promo in named)
    return piece.held("coupon_not_running") if unanswered else piece

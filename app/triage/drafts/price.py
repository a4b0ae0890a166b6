"""What it costs, with the promos that hold as asked."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.counting.pairs import may_be_more
from app.triage.drafts.another import nouns_of_others
from app.triage.drafts.ask import ask_product
from app.triage.drafts.later import held_for_later
from app.triage.drafts.offers import NAMED, offers, value_said
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.price_offers import near, told_besides
from app.triage.drafts.shipping import shipping
from app.triage.drafts.told_offers import held_for_terms, place_names, places_meant, terms_of
from app.triage.formats import exact, glued, listing, money, plain
from app.triage.money.bargain_words import DIFFERENT_GOODS, FLASH, ONE_FREE
from app.triage.money.currency_words import asks_in_other_money, asks_the_currency
from app.triage.money.offer_words import FREE, OFFERS, asks_whether_it_runs
from app.triage.money.price_words import (
    AFTER_DISCOUNT,
    COMPARED,
    FREE_SHIPPING,
    HAGGLING,
    HOW_MANY,
    OTHER_PRICE,
    PRICE,
    TOTAL,
    counts_something_else,
    praises_price,
)
from app.triage.places.destinations import is_where
from app.triage.places.product_places import asks_a_kind_by_place, places_to
from app.triage.products.names import product_name, promo_name, promo_title
from app.triage.request import Request
from app.triage.talk.pointing_words import points
from knowledge.compute.price import PriceQuote, promo_entry, quote, running
from knowledge.compute.promo_money import is_ambiguous
from knowledge.workbook import Product, Promo

PLAIN = 0.97
WITH_COUPON = 0.96
LARGE = 20
"""From so many pieces on a shop may give another price, or not have them."""
HAGGLED = 0.6
"""That the price as it stands answers somebody who wants it lower, or to know which money it is in."""
_ADDED = re.compile(
    r"\b(?:and|plus|both|dan|keduanya|con(?! (?:bao )?nhi[eu])|com|ambos|ambas|parehong)\b|[+&]|和|跟|一起|两个都|กับ|และ|ทั้งสอง|と(?=.*(?:いくら|で))|하고|랑"
)
"""Words that put two things together, in a part that asks for one price."""
_OF_IT = re.compile(r"\b(?:is|does|are) (?:it|they)\b")
_OPENING = re.compile(r"^\W*(?:and|plus|dan|con|com|e|y)\b")


def price(request: Request) -> Piece | Handover:
    """The plain price and, where promos hold for it as asked, the price with them; another price than the product's is
    not in its row, and what it is at another time nobody knows where offers begin or end."""
    text = fold_in_place(_text(request))
    return held_for_later(request, text, _now(request, text))


def _now(request: Request, text: str) -> Piece | Handover:
    if _is_another_price(request, text):
        return Handover("no_price")
    listed = offers(request)
    if listed is not None:
        return listed
    if _is_for_sending(request, text):
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
    if _is_total_of_before(request):
        priced = priced.held("partly_answered")
    if request.product is not None and may_be_more(_text(request), request.product):
        priced = priced.held("partly_answered")
    return priced.held("partly_answered") if _of_several(request) or _is_half(request) else priced


def _is_total_of_before(request: Request) -> bool:
    """Whether what it comes to is asked, and how many pieces was said before."""
    carried = request.slots.quantity is not None and "quantity" in request.slots.carried
    return carried and request.slots.quantity != 1 and TOTAL.search(fold_in_place(_text(request))) is not None


def _is_half(request: Request) -> bool:
    """Whether what sending costs, or the offers of a place, may be asked with the price: a place is named, and neither a
    product nor the sending."""
    told = request.reference.product
    if told is None or told.how in NAMED or "shipping" in request.asked_in or not _names_a_place(request):
        return False
    text = fold_in_place(_text(request))
    return _counts_pieces(request) or OFFERS.search(text) is not None or _is_sold_there(request, text)


def _named(request: Request, slot: Literal["colours", "sizes"]) -> Sequence[str | None]:
    """The colours or sizes that the comment itself names; of an earlier comment's, the one that counts."""
    slots = request.slots
    said = slots.colours if slot == "colours" else slots.sizes
    return (said[:1] if slot in slots.carried else said) or (None,)


def _text(request: Request) -> str:
    """The part that asks for the price."""
    return request.text_of("price")


def _is_another_price(request: Request, text: str) -> bool:
    """Whether a service beside the product, or a price for the trade, is asked for: no word of the product's name."""
    asked = OTHER_PRICE.search(text)
    if asked is None:
        return False
    names = (
        name for product in request.workbook.products for name in (*product.name.values(), *product.aliases)
    )
    return not any(asked[0] in fold_in_place(name) for name in names)


def _of_several(request: Request) -> bool:
    """Whether more than one product may be meant: two are named, by noun too, compared, or added up."""
    text = _text(request)
    if len({match.sku for match in request.words.names.find(text)}) > 1 or nouns_of_others(request):
        return True
    if COMPARED.search(fold_in_place(text)) or DIFFERENT_GOODS.search(fold_in_place(text)):
        return True
    plain = _OPENING.sub("", AFTER_DISCOUNT.sub(" ", fold_in_place(text)))
    if request.slots.quantity is not None:
        plain = plain.replace("一起", "")
    return len(request.intents) == 1 and _ADDED.search(plain) is not None


def _is_for_sending(request: Request, text: str) -> bool:
    """Whether what it costs is the sending: it is to be free, or a place is named with it and no product, no pieces
    and no offer."""
    if any(score.name == "shipping" for score in request.intents):
        return False
    if FREE_SHIPPING.search(text):
        return not PRICE.search(FREE_SHIPPING.sub(" ", text))
    told = request.reference.product
    named = told is not None and told.how in NAMED
    if named or _counts_pieces(request) or OFFERS.search(text):
        return False
    return _names_a_place(request) and not _is_sold_there(request, text)


def _is_sold_there(request: Request, text: str) -> bool:
    """Whether what a thing that is pointed at costs in a place is asked ("how much is it in the UK")."""
    pointed = points(text) or _OF_IT.search(text) is not None
    return pointed and any(is_where(text, one) for one in request.slots.regions)


def _names_a_place(request: Request) -> bool:
    return bool(places_to(_text(request), request.words))


def _counts_pieces(request: Request) -> bool:
    """Whether a number of pieces is asked for now."""
    return request.slots.quantity is not None and "quantity" not in request.slots.carried


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
    piece = _priced(request, product, found, over)
    if any(code.casefold() not in known for code in request.slots.codes):
        return piece.held("code_unknown")
    counted = [
        *(done.promo for done in found.applied),
        *found.gifts,
        *found.free_shipping,
        *found.near,
        *over,
    ]
    text = fold_in_place(_text(request))
    unsaid = asks_whether_it_runs(text) and not (found.applied and value_said(counted, text))
    unsaid = unsaid or (FLASH.search(text) is not None and not found.applied)
    given = [*found.gifts, *found.free_shipping, *near(request, found)]
    piece = piece.held(*_unsure(request, product, found))
    if _asks_what_is_free(text) and not given:
        piece = piece.held("no_product_facts")
    # A coupon that is not announced yet, one of another product, a cut that is none of these: a person says what holds.
    unanswered = unsaid or any(promo not in counted for promo in named)
    return piece.held("coupon_not_running") if unanswered else piece


def _unsure(request: Request, product: Product, found: PriceQuote) -> list[str]:
    """Why a price is not surely what an order comes to: variants have other promos, one counts in nobody knows whose
    money, a kind is asked for that no row tells ("the Japan version") or a bargain, or nothing would be left to pay."""
    workbook = request.workbook
    live = running(workbook.promos, request.offers_at, product.sku)
    unclear = any(is_ambiguous(promo, workbook.products) for promo in live)
    reasons = ["partly_answered"] if unclear or not _reduces_all(found) else []
    other_money = asks_in_other_money(fold_in_place(_text(request)), product.currency)
    if (
        other_money
        or asks_a_kind_by_place(_text(request), request.words)
        or _is_another_bargain(request, live)
    ):
        reasons.append("no_product_facts")
    return [*reasons, "nothing_to_pay"] if found.applied and not found.total else reasons


def _is_another_bargain(request: Request, live: Sequence[Promo]) -> bool:
    """Whether "buy one, get one" is asked about, and no offer that runs is called so."""
    if ONE_FREE.search(fold_in_place(request.prepared.text)) is None:
        return False
    return not any(ONE_FREE.search(fold_in_place(title)) for promo in live for title in promo.title.values())


def _asks_what_is_free(text: str) -> bool:
    """Whether something free is asked for, and no price."""
    priced = any(words.search(text) for words in (PRICE, HOW_MANY, TOTAL))
    return FREE.search(text) is not None and not priced


def _priced(request: Request, product: Product, found: PriceQuote, over: list[Promo]) -> Piece:
    phrases = request.phrases
    base, terms = _base(request, product, found), _terms(request, found)
    extras = told_besides(request, found)
    expired = [phrases.say("coupon-over", code=promo.code or "") for promo in over]
    full = glued([*expired, *base, *terms, *(said for _, said in extras)], phrases.language)
    fewer = glued([*expired, *base, *terms], phrases.language)
    quotes = [Evidence(found.entries[0], 1.0, _plain_arithmetic(request, product, found))]
    quotes += [
        Evidence(
            entry, 1.0, f"{entry}: {exact(found.unit_max, found.currency)} {found.currency or ''}".strip()
        )
        for entry in found.entries[1:]
        if not entry.startswith("promos:")
    ]
    quotes += _promo_evidence(request, found, over)
    piece = Piece(
        wordings=(full, fewer) if extras else (full,),
        language=phrases.language,
        kind="computed",
        evidence=tuple(quotes),
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
    if not found.applied or not _reduces_all(found):
        return [said]
    promos = listing([promo_name(done.promo, phrases.language) for done in found.applied], phrases.language)
    if found.total != found.total_max:
        low, high = cost(found.total), cost(found.total_max)
        return [said, phrases.say("price-with-range", promos=promos, low=low, high=high)]
    return [said, phrases.say("price-with", promos=promos, total=cost(found.total))]


def _reduces_all(found: PriceQuote) -> bool:
    """Whether the cheapest and the dearest of what was asked for have the same promos."""
    return [done.promo for done in found.applied] == [done.promo for done in found.applied_max]


def _reducing(found: PriceQuote) -> list[Promo]:
    """The promos that are told to take something off."""
    return [done.promo for done in found.applied] if _reduces_all(found) else []


def _terms(request: Request, found: PriceQuote) -> list[str]:
    """Conditions that a row cannot state go with the answer, where the promo is named in it."""
    said = (terms_of(promo, request.phrases.language) for promo in _reducing(found))
    return [text for text in said if text]


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
    quotes = _reductions(request, found) if _reduces_all(found) else []
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

"""What else than the price of one product a question for a price may mean: the sending, a service, several products."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.drafts.another import nouns_of_others
from app.triage.drafts.offers import NAMED
from app.triage.money.bargain_words import DIFFERENT_GOODS
from app.triage.money.offer_words import OFFERS
from app.triage.money.price_words import AFTER_DISCOUNT, COMPARED, FREE_SHIPPING, OTHER_PRICE, PRICE, TOTAL
from app.triage.places.destinations import is_where
from app.triage.places.product_places import places_to
from app.triage.request import Request
from app.triage.talk.pointing_words import points

_ADDED = re.compile(
    r"\b(?:and|plus|both|dan|keduanya|con(?! (?:bao )?nhi[eu])|com|ambos|ambas|parehong)\b|[+&]|和|跟|一起|两个都|กับ|และ|ทั้งสอง|と(?=.*(?:いくら|で))|하고|랑"
)
"""Words that put two things together, in a part that asks for one price."""
_OF_IT = re.compile(r"\b(?:is|does|are) (?:it|they)\b")
_OPENING = re.compile(r"^\W*(?:and|plus|dan|con|com|e|y)\b")


def is_another_price(request: Request, text: str) -> bool:
    """Whether a service beside the product, or a price for the trade, is asked for: no word of the product's name."""
    asked = OTHER_PRICE.search(text)
    if asked is None:
        return False
    names = (
        name for product in request.workbook.products for name in (*product.name.values(), *product.aliases)
    )
    return not any(asked[0] in fold_in_place(name) for name in names)


def is_for_sending(request: Request, text: str) -> bool:
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


def may_ask_of_a_place(request: Request) -> bool:
    """Whether what sending costs, or the offers of a place, may be asked with the price: a place is named, and neither a
    product nor the sending."""
    told = request.reference.product
    if told is None or told.how in NAMED or "shipping" in request.asked_in or not _names_a_place(request):
        return False
    text = fold_in_place(request.text_of("price"))
    return _counts_pieces(request) or OFFERS.search(text) is not None or _is_sold_there(request, text)


def _is_sold_there(request: Request, text: str) -> bool:
    """Whether what a thing that is pointed at costs in a place is asked ("how much is it in the UK")."""
    pointed = points(text) or _OF_IT.search(text) is not None
    return pointed and any(is_where(text, one) for one in request.slots.regions)


def _names_a_place(request: Request) -> bool:
    return bool(places_to(request.text_of("price"), request.words))


def _counts_pieces(request: Request) -> bool:
    """Whether a number of pieces is asked for now."""
    return request.slots.quantity is not None and "quantity" not in request.slots.carried


def may_mean_several(request: Request) -> bool:
    """Whether more than one product may be meant: two are named, by noun too, compared, or added up."""
    text = request.text_of("price")
    if len({match.sku for match in request.words.names.find(text)}) > 1 or nouns_of_others(request):
        return True
    if COMPARED.search(fold_in_place(text)) or DIFFERENT_GOODS.search(fold_in_place(text)):
        return True
    plain = _OPENING.sub("", AFTER_DISCOUNT.sub(" ", fold_in_place(text)))
    if request.slots.quantity is not None:
        plain = plain.replace("一起", "")
    return len(request.intents) == 1 and _ADDED.search(plain) is not None


def is_total_of_before(request: Request) -> bool:
    """Whether what it comes to is asked, and how many pieces was said before."""
    carried = request.slots.quantity is not None and "quantity" in request.slots.carried
    return (
        carried
        and request.slots.quantity != 1
        and TOTAL.search(fold_in_place(request.text_of("price"))) is not None
    )

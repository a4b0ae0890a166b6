"""What a price tells of offers besides the sum: gifts, free shipping, what is within reach, what holds elsewhere."""

import re
from collections.abc import Sequence

from app.triage.cleaning import fold_in_place
from app.triage.drafts.told_offers import has_foreign_terms, placed, titled
from app.triage.formats import money
from app.triage.money.offer_words import FREE, OFFERS
from app.triage.money.price_words import AFTER_DISCOUNT, DISCOUNT_ASKED, FREE_SHIPPING
from app.triage.products.names import in_words_of
from app.triage.request import Request
from knowledge.compute.price import MONEY_OFF, PriceQuote
from knowledge.workbook import Promo

_DISCOUNTS = re.compile(
    r"\b(?:dis[ck]oun?ts?|flash(?: sale)?|diskon|diskaun|potongan|giam gia|ma giam|descuentos?|descontos?|remises?|rabatte?)\b"
    r"|خصم|تخفيض|打折|折扣|秒杀|ส่วนลด|แฟลช|割引|할인|छूट"
)
"""What is called so takes money off and is no gift."""


def told_besides(request: Request, found: PriceQuote) -> list[tuple[Promo, str]]:
    """Each with its sentence: gifts and free shipping that hold, offers of places that the viewer may be in, offers
    within reach where offers were asked about. One whose terms nobody wrote in the viewer's language, or what another
    place gets beside the price and has no title in it, is told where it was asked about only."""
    phrases = request.phrases
    said = [(promo, phrases.say("price-gift", promo=titled(promo, phrases))) for promo in found.gifts]
    said += [
        (promo, phrases.say("price-free-shipping", promo=titled(promo, phrases)))
        for promo in found.free_shipping
    ]
    said += [(promo, placed(promo, phrases)) for promo in found.elsewhere]
    within = ((promo, _within_reach(request, found, promo)) for promo in near(request, found))
    told = [*said, *((promo, text) for promo, text in within if text)]
    foreign = [promo for promo, _ in told if has_foreign_terms(promo, phrases.language)]
    if not FREE_SHIPPING.search(fold_in_place(request.prepared.text)):
        foreign += [promo for promo in found.elsewhere if _is_extra_in_foreign_words(promo, phrases.language)]
    unasked = [promo for promo in foreign if not _may_be_asked_for(request, promo)]
    return [one for one in told if one[0] not in unasked or one[0] in _named(request, unasked)]


def _is_extra_in_foreign_words(promo: Promo, language: str) -> bool:
    return promo.kind not in MONEY_OFF and in_words_of(promo.title, language) is None


def near(request: Request, found: PriceQuote) -> list[Promo]:
    """The offers within reach that are worth saying: all where offers were asked about, else those that were named."""
    plain = fold_in_place(request.prepared.text)
    if OFFERS.search(plain) or FREE.search(plain):
        return list(found.near)
    return _named(request, found.near)


def _may_be_asked_for(request: Request, promo: Promo) -> bool:
    """Whether offers of its kind are asked about, and not only what a discount leaves to pay, that the sending is free,
    or for a gift how much a discount is."""
    plain = fold_in_place(request.prepared.text)
    money_off = promo.kind in MONEY_OFF
    for words in (AFTER_DISCOUNT, DISCOUNT_ASKED, FREE_SHIPPING, *(() if money_off else (_DISCOUNTS,))):
        plain = words.sub(" ", plain)
    return OFFERS.search(plain) is not None or FREE.search(plain) is not None


def _named(request: Request, promos: Sequence[Promo]) -> list[Promo]:
    codes = {code.casefold() for code in request.slots.codes}
    return [promo for promo in promos if promo.code and promo.code.casefold() in codes]


def _within_reach(request: Request, found: PriceQuote, promo: Promo) -> str | None:
    phrases = request.phrases
    title = titled(promo, phrases)
    if promo.min_quantity is not None and found.quantity < promo.min_quantity:
        return phrases.say(
            "price-near-quantity", count=promo.min_quantity, quantity=str(promo.min_quantity), promo=title
        )
    if promo.min_spend is not None:
        amount = money(promo.min_spend, found.currency, phrases.language)
        return phrases.say("price-near-spend", amount=amount, promo=title)
    return None

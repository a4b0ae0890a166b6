"""Which promos run, where the offers themselves are asked about and not the price of one thing."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.drafts.piece import Piece
from app.triage.formats import plain
from app.triage.names import in_words_of, promo_title
from app.triage.request import Request
from knowledge.compute.price import promo_entry, running
from knowledge.workbook import Promo

LISTED = 0.85
"""A list of what runs is seen by a person first: which of it was meant is not told."""
_OFFERS = re.compile(
    r"\b(?:discounts?|promos?|promotions?|coupons?|vouchers?|deals?|offers?|gifts?|freebies?|(?<!cuanto )sale)\b|\bdis[ck]oun?t|\bdiskon|\bkupon|\bhadiah|\bdiskaun"
    r"|\bbaucar|\bpercuma|\bbonus\b|ma giam|giam gia|khuyen mai|qua tang|\btang (?:gi|qua|kem)|descuento|\bcupon|\boferta|\bregalo|desconto|\bcupom|\bbrinde"
    r"|خصم|كوبون|هديه|عروض|عرض|优惠|優惠|打折|折扣|满减|赠品|贈品|活动|活動|ส่วนลด|โปร|คูปอง|ของแถม|割引|クーポン|セール|할인|쿠폰|사은품"
)
_SPENDING = re.compile(
    r"\b(?:spend|min(?:imum)? (?:spend|purchase|order)|belanja|pembelian|gastos?|gastar|compra minima)\b|\b(?:kalau|kalo|if|jika) (?:i )?(?:beli|buy|belanja|spend) (?:rm|rp|usd|sgd|[$₱฿])? ?\d{2,}"
    r"|满(?:多少|几|\d)|滿(?:多少|幾|\d)|消费满|ซื้อครบ|ครบ(?:กี่|เท่า)|mua (?:tren|tu|du) |اشتري ب|以上(?:で|購入)|이상 (?:구매|사)"
)
_NAMED = frozenset({"sku", "link", "name", "alias", "attribute"})


def offers(request: Request) -> Piece | None:
    """The promos that run, each as its title; None where the price of one thing, or of several, is asked, or nothing runs.

    Where a sum to spend is asked about, those with a least sum.
    """
    text = fold_in_place(request.prepared.texts[request.asked_in.get("price", 0)])
    spending = _SPENDING.search(text) is not None
    told = request.reference.product
    named = told is not None and told.how in _NAMED
    several = request.slots.quantity is not None and "quantity" not in request.slots.carried
    counted = several and told is not None
    if not spending and (named or counted or not _OFFERS.search(text) or request.slots.codes):
        return None
    at = request.comment.posted_at.astimezone(request.context.rules.zone)
    live = [
        promo for promo in running(request.workbook.promos, at) if promo.min_spend is not None or not spending
    ]
    return _listed(request, live) if live else None


def _listed(request: Request, live: list[Promo]) -> Piece:
    language = request.phrases.language
    said = [promo_title(promo, language) for promo in live]
    piece = Piece(
        wordings=tuple(" · ".join(said[:count]) for count in range(len(said), 0, -1)),
        language=language,
        kind="computed",
        evidence=tuple(Evidence(promo_entry(promo), 1.0, _quote(promo, language)) for promo in live),
        confidence=LISTED,
        intents=frozenset({"price"}),
        reasons=("promos_running",),
    )
    foreign = any(in_words_of(promo.title, language) is None for promo in live)
    return piece.held("carried_over") if foreign else piece


def _quote(promo: Promo, language: str) -> str:
    said = [promo.code or "", promo_title(promo, language), promo.kind]
    said += [f"value {plain(promo.value)}"] if promo.value is not None else []
    said += [f"from {plain(promo.min_spend)}"] if promo.min_spend is not None else []
    said += [f"until {promo.ends_at:%Y-%m-%d %H:%M}"] if promo.ends_at else []
    return " ".join(part for part in said if part)

"""A price or an offer that is asked for another time than now: offers begin and end."""

from datetime import datetime

from app.triage.drafts.piece import Handover, Piece
from app.triage.money.later_words import LATER
from app.triage.money.offer_words import UNTIL
from app.triage.request import Request
from knowledge.compute.price import is_for, promo_entry
from knowledge.workbook import Promo


def held_for_later(request: Request, plain: str, answer: Piece | Handover) -> Piece | Handover:
    """The answer to a part that asks for a price, held where the folded text asks for another day and an offer that it
    tells ends, or one for the product begins."""
    if isinstance(answer, Handover) or LATER.search(plain) is None or UNTIL.search(plain):
        return answer
    if "shipping" in request.asked_in and request.part_of("shipping") == request.part_of("price"):
        return answer  # the day may be asked of the sending
    told = {evidence.entry for evidence in answer.evidence}
    turning = any(_turns(request, promo, told) for promo in request.workbook.promos)
    return answer.held("no_product_facts") if turning else answer


def _turns(request: Request, promo: Promo, told: set[str]) -> bool:
    if promo_entry(promo) in told:
        return promo.ends_at is not None
    at, sku = request.offers_at, request.product.sku if request.product else None
    begins = any(
        bound is not None and _aware(request, bound) > at for bound in (promo.starts_at, promo.announce_from)
    )
    return begins and is_for(promo, sku)


def _aware(request: Request, bound: datetime) -> datetime:
    """A moment without an offset is the stream's."""
    return bound.replace(tzinfo=request.context.rules.zone) if bound.tzinfo is None else bound

"""Offers of free shipping, which run beside what the table says that sending costs."""

from collections.abc import Sequence
from dataclasses import replace

from app.triage.comment import Evidence
from app.triage.drafts.offers import conditioned, quote_of
from app.triage.drafts.piece import Piece
from app.triage.drafts.told_offers import held_for_terms, in_a_list, placed
from app.triage.formats import glued
from app.triage.products.names import in_words_of
from app.triage.request import Request
from knowledge.compute.price import is_for_region, promo_entry, running
from knowledge.compute.promo_money import is_ambiguous
from knowledge.compute.shipping import ShippingQuote
from knowledge.folding import fold
from knowledge.regions import Region, place, region_code
from knowledge.workbook import Promo


def with_offers(request: Request, piece: Piece, quotes: Sequence[ShippingQuote]) -> Piece:
    """What sending costs with the offers of free shipping that run, each with its places where it does not hold for all
    that were asked; held where nobody wrote one in the viewer's language, or it is not sure that it holds."""
    told = [(promo, said) for promo in _running(request) if (said := _said(request, promo, quotes))]
    if not told:
        return piece
    language, promos = request.phrases.language, [promo for promo, _ in told]
    now = request.phrases.say("promos-now", promos=" · ".join(said for _, said in told))
    piece = replace(
        piece,
        wordings=tuple(glued([wording, now], language) for wording in piece.wordings),
        evidence=(*piece.evidence, *(Evidence(promo_entry(one), 1.0, quote_of(request, one)) for one in promos)),
    )  # fmt: skip
    if any(in_words_of(promo.title, language) is None for promo in promos):
        piece = piece.held("carried_over")
    unsure = any(_is_unsure(request, promo, quotes) for promo in promos)
    return held_for_terms(piece.held("partly_answered") if unsure else piece, promos)


def _running(request: Request) -> list[Promo]:
    sku = request.product.sku if request.product else None
    live = running(request.workbook.promos, request.offers_at, sku)
    return [promo for promo in live if promo.kind == "free_shipping"]


def _said(request: Request, promo: Promo, quotes: Sequence[ShippingQuote]) -> str | None:
    """An offer as it is told to who asks for these places; None where it holds for none of them."""
    priced = [found for found in quotes if found.fee != 0]
    holding = [found for found in priced if _holds(promo, found)]
    if not holding and not any(_may_hold(promo, found.region) for found in priced):
        return None
    said = conditioned(request, promo)
    return said if len(holding) == len(quotes) else in_a_list(placed(promo, request.phrases, said))


def _holds(promo: Promo, found: ShippingQuote) -> bool:
    region = found.region
    return is_for_region(promo, region.code or region.name) or _is_of_its_own(promo, found)


def _is_of_its_own(promo: Promo, found: ShippingQuote) -> bool:
    """Whether an offer is for the very place, or for the part of the country that the row is for."""
    names = {fold(name) for name in (found.region.name, found.region.subdivision, found.row.region) if name}
    return not names.isdisjoint(map(fold, promo.regions))


def _may_hold(promo: Promo, region: Region) -> bool:
    """Whether a country is asked for, and an offer is for a part of it."""
    parts = (place(name) for name in promo.regions if region_code(name) is None)
    return region.subdivision is None and any(part is not None and part.code == region.code for part in parts)


def _is_unsure(request: Request, promo: Promo, quotes: Sequence[ShippingQuote]) -> bool:
    """Whether an offer counts in nobody knows whose money, or is for a country of which a part has a row of its own."""
    if is_ambiguous(promo, request.workbook.products):
        return True
    parts = (found for found in quotes if found.row.region != "*" and region_code(found.row.region) is None)
    return any(promo.regions and _holds(promo, one) and not _is_of_its_own(promo, one) for one in parts)

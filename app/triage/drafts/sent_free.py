"""Offers of free shipping, which run beside what the table says that sending costs."""

from collections.abc import Sequence
from dataclasses import replace

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.drafts.free_titles import is_plain
from app.triage.drafts.offers import conditioned, quote_of
from app.triage.drafts.piece import Piece
from app.triage.drafts.told_offers import has_foreign_terms, in_a_list, placed
from app.triage.formats import glued
from app.triage.money.price_words import FREE_SHIPPING
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
    that were asked. One that the viewer could not read, or that may not hold, is left out; who asks whether sending is
    free is answered by a person then."""
    running_for = [promo for promo in _running(request) if _is_for(promo, quotes)]
    promos = [
        promo
        for promo in running_for
        if _is_readable(request, promo) and not _is_unsure(request, promo, quotes)
    ]
    if len(promos) < len(running_for) and FREE_SHIPPING.search(fold_in_place(request.text_of("shipping"))):
        piece = piece.held("partly_answered")
    if not promos:
        return piece
    now = list(dict.fromkeys(_now(request, promos, quotes, brief=brief) for brief in (False, True)))
    first, *shorter = piece.wordings
    said = [*((first, offers) for offers in now), *((wording, now[-1]) for wording in shorter)]
    return replace(
        piece,
        wordings=tuple(glued(both, request.phrases.language) for both in said),
        evidence=(*piece.evidence, *(Evidence(promo_entry(one), 1.0, quote_of(request, one)) for one in promos)),
    )  # fmt: skip


def _running(request: Request) -> list[Promo]:
    sku = request.product.sku if request.product else None
    live = running(request.workbook.promos, request.offers_at, sku)
    return [promo for promo in live if promo.kind == "free_shipping"]


def _is_for(promo: Promo, quotes: Sequence[ShippingQuote]) -> bool:
    """Whether an offer holds, or may hold, for a place that something is asked for."""
    priced = [found for found in quotes if found.fee != 0]
    return any(_holds(promo, found) or _may_hold(promo, found.region) for found in priced)


def _now(request: Request, promos: Sequence[Promo], quotes: Sequence[ShippingQuote], *, brief: bool) -> str:
    """What runs, each offer by its title in the viewer's language; `brief`ly, or where it has none, as free shipping."""
    said: list[str] = []
    for promo in promos:
        told = conditioned(request, promo, _called(request, promo, brief=brief))
        everywhere = all(found.fee != 0 and _holds(promo, found) for found in quotes)
        said.append(told if everywhere else in_a_list(placed(promo, request.phrases, told)))
    return request.phrases.say("promos-now", promos=" · ".join(said))


def _called(request: Request, promo: Promo, *, brief: bool) -> str | None:
    title = in_words_of(promo.title, request.phrases.language)
    return request.phrases.say("free-shipping") if is_plain(promo) and (brief or title is None) else title


def _is_readable(request: Request, promo: Promo) -> bool:
    """Whether all of an offer can be said in the viewer's language."""
    language = request.phrases.language
    titled = in_words_of(promo.title, language) is not None
    return (titled or is_plain(promo)) and not has_foreign_terms(promo, language)


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

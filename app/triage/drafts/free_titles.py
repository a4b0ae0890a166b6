"""Whether an offer of free shipping is that and no more, by its titles: then it may be told without them."""

import re

from app.triage.alike.facts import facts_of
from app.triage.cleaning import fold_in_place
from app.triage.formats import plain
from app.triage.money.price_words import FREE_SHIPPING
from knowledge.folding import fold
from knowledge.regions import find_regions, region_code, region_name
from knowledge.workbook import Promo

_OF_A_SUM = re.compile(
    r"(?<![a-z])(?:from|over|above|on|orders?|spend|min(?:imum)?|purchases?|to|in|within|for|the|and|all|of|usd|myr|rm|sgd|idr|rp|thb|php|vnd|eur|gbp|brl|mxn|aed)(?![a-z])|[满滿全场場单單元至到寄发發和、]|美元"
)
"""Folded: what the least sum and the places of free shipping are told with, in English and Chinese."""
_TELLING = re.compile(r"[^\W\d_]")


def is_plain(promo: Promo) -> bool:
    """Whether an offer is free shipping and no more than its row says: no title tells a number or a place beside it, and
    one of them nothing else at all ("Free shipping for new members" may not be called free shipping)."""
    numbers = {plain(promo.min_spend)} if promo.min_spend is not None else set[str]()
    if any(not facts_of(title).numbers <= numbers for title in promo.title.values()):
        return False
    if any(_names_a_place_beside(promo, *written) for written in promo.title.items()):
        return False
    return any(_says_only_that(title) for title in promo.title.values())


def _names_a_place_beside(promo: Promo, language: str, title: str) -> bool:
    """Whether a title names another place than a whole country that the offer's row names, too."""
    whole = {fold(region_name(code, language)) for name in promo.regions if (code := region_code(name))}
    return any(fold(found.name) not in whole for found in find_regions(title))


def _says_only_that(title: str) -> bool:
    left = FREE_SHIPPING.sub(" ", fold_in_place(title))
    for place_named in find_regions(title):
        left = left.replace(fold_in_place(place_named.name), " ")
    return FREE_SHIPPING.search(fold_in_place(title)) is not None and not _TELLING.search(
        _OF_A_SUM.sub(" ", left)
    )

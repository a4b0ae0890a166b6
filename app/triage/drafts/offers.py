"""Which promos run, until when, and which go together, where the offers themselves are asked about and not a price."""

from collections.abc import Sequence
from datetime import datetime

from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.told_offers import (
    held_for_terms,
    in_a_list,
    place_names,
    placed,
    places_meant,
    terms_of,
    titled,
)
from app.triage.formats import day, glued, listing, money, plain
from app.triage.money.offer_words import (
    FREE,
    OFFERS,
    REDUCED,
    SINCE,
    SPENDING,
    TOGETHER,
    UNTIL,
    asks_whether_it_runs,
    gifts_named,
    goes_together,
)
from app.triage.money.price_words import AFTER_DISCOUNT, DISCOUNT_ASKED, FREE_SHIPPING, PRICE
from app.triage.products.names import in_words_of, promo_name, promo_title
from app.triage.request import Request
from app.triage.talk.pointing_words import points
from knowledge.compute.price import MONEY_OFF, is_for, is_for_region, promo_entry, running
from knowledge.compute.promo_money import currencies_of, is_ambiguous
from knowledge.workbook import Promo

LISTED = 0.85
"""A list of what runs is seen by a person first: which of it was meant is not told."""
NAMED = frozenset({"sku", "link", "name", "alias", "attribute"})
"""How a product is told that the comment itself names."""


def offers(request: Request) -> Piece | Handover | None:
    """The promos that are asked about: until when, whether two go together, what gives a gift or free shipping, or
    what runs at all; None where the price of one thing, or of several, is asked, or nothing runs."""
    text = fold_in_place(request.text_of("price"))
    at = request.offers_at
    live = _of_what_is_meant(request, running(request.workbook.promos, at), text)
    if _is_about_offers(request, text) and (UNTIL.search(text) or SINCE.search(text)):
        return _until(request, _meant(request, live, text))
    if goes_together(text) or (TOGETHER.search(text) and _is_about_offers(request, text)):
        together = _together(request, _of_codes(request, live) or live)
        if together is not None:
            return together
    given = gifts_named(text, live)
    if not given and FREE_SHIPPING.search(text):
        given = tuple(promo for promo in live if promo.kind == "free_shipping")
    if given:
        return _listed(request, given)
    if live and FREE.search(text) and asks_whether_it_runs(text):
        listed = _listed(request, live)
        # What is asked for by its name is not among them: a person says that it is over, or not yet on.
        return listed.held("coupon_not_running") if gifts_named(text, request.workbook.promos) else listed
    return _running(request, live, text)


def _of_what_is_meant(request: Request, live: Sequence[Promo], text: str) -> list[Promo]:
    """The promos that hold for the product that a comment names or points at, and for each place that it names."""
    told = request.reference.product
    sku = told.sku if told is not None and (told.how in NAMED or points(text)) else None
    names = places_meant(request)
    if len(names) < len(request.slots.regions):
        live = [promo for promo in live if not promo.regions]
    return [
        promo for promo in live if is_for(promo, sku) and all(is_for_region(promo, name) for name in names)
    ]


def _running(request: Request, live: Sequence[Promo], text: str) -> Piece | None:
    spending = SPENDING.search(text) is not None
    told = request.reference.product
    named = told is not None and told.how in NAMED
    several = request.slots.quantity is not None and "quantity" not in request.slots.carried
    counted = several and told is not None
    priced = told is not None and _asks_a_price(text)
    if not spending and (named or counted or priced or not OFFERS.search(text) or request.slots.codes):
        return None
    live = [promo for promo in live if promo.min_spend is not None or not spending]
    return _listed(request, live) if live else None


def _asks_a_price(text: str) -> bool:
    """Whether the price with an offer is asked, not how much the offer takes off."""
    if DISCOUNT_ASKED.search(text):
        return False
    return AFTER_DISCOUNT.search(text) is not None or PRICE.search(text) is not None


def _is_about_offers(request: Request, text: str) -> bool:
    named = any(words.search(text) for words in (OFFERS, REDUCED, FREE))
    return named or bool(_of_codes(request, request.workbook.promos))


def _of_codes(request: Request, promos: Sequence[Promo]) -> list[Promo]:
    """The promos whose code the comment names."""
    codes = {code.casefold() for code in request.slots.codes}
    return [promo for promo in promos if promo.code and promo.code.casefold() in codes]


def _meant(request: Request, live: Sequence[Promo], text: str) -> list[Promo]:
    """Of the promos that run those that a comment tells by code, number or gift, else all."""
    numbers = {number for cut in REDUCED.findall(text) for number in _numbers(cut)}
    valued = [promo for promo in live if promo.value is not None and _spoken(promo) & numbers]
    ways = (_of_codes(request, live), valued, gifts_named(text, live), live)
    return list(next((way for way in ways if way), ()))


def value_said(promos: Sequence[Promo], text: str) -> bool:
    """Whether every cut or price of an offer that a folded text names is one of these promos'; true where it names
    none."""
    said = [_numbers(cut) for cut in REDUCED.findall(text)]
    return all(not numbers or any(_spoken(promo) & numbers for promo in promos) for numbers in said)


def _numbers(cut: str) -> frozenset[str]:
    cut = cut.translate(_HAN_DIGITS)
    digits = "".join(letter if letter.isdigit() or letter in ".," else " " for letter in cut).split()
    return frozenset(_plain_number(number) for number in digits)


_HAN_DIGITS = str.maketrans("一二三四五六七八九", "123456789")


def _plain_number(number: str) -> str:
    whole, _, part = number.replace(",", ".").strip(".").partition(".")
    return f"{whole}.{part.rstrip('0')}".rstrip(".")


def _spoken(promo: Promo) -> frozenset[str]:
    """A promo's value as viewers say it: 20 percent off is 8折, too."""
    if promo.value is None:
        return frozenset()
    said = {plain(promo.value)}
    if promo.kind == "percent":
        said.add(plain((100 - promo.value) / 10))
    return frozenset(said)


def _until(request: Request, promos: Sequence[Promo]) -> Piece | Handover:
    """Until when each of the promos runs."""
    ending = [promo for promo in promos if promo.ends_at is not None]
    if not ending:
        return Handover("no_entry")
    said = [_with_terms(request, promo, _ends(request, promo)) for promo in ending]
    return _piece(request, ending, tuple(" ".join(said[:count]) for count in range(len(said), 0, -1)))


def _with_terms(request: Request, promo: Promo, said: str) -> str:
    language = request.phrases.language
    return glued([said, text], language) if (text := terms_of(promo, language)) else said


def _ends(request: Request, promo: Promo) -> str:
    phrases, at = request.phrases, request.offers_at
    title, end = promo_title(promo, phrases.language), _in_zone(promo.ends_at, at)
    time = f"{end:%H:%M}"
    if end.date() == at.date():
        return phrases.say("promo-until", promo=title, time=time)
    return phrases.say("promo-until-day", promo=title, day=day(end.date(), phrases.language), time=time)


def _in_zone(moment: datetime | None, at: datetime) -> datetime:
    if moment is None:
        return at
    return moment.replace(tzinfo=at.tzinfo) if moment.tzinfo is None else moment.astimezone(at.tzinfo)


def _together(request: Request, promos: Sequence[Promo]) -> Piece | None:
    """Whether promos count at once: gifts and free shipping beside all, money off only where each is stackable."""
    money_off = [promo for promo in promos if promo.kind in MONEY_OFF]
    apart = [promo for promo in money_off if not promo.stackable]
    clash = len(money_off) > 1 and bool(apart)
    shown = money_off if clash else list(promos)
    if len(shown) < 2:
        return None
    language = request.phrases.language
    names = listing([promo_name(promo, language) for promo in shown], language)
    said = request.phrases.say("promos-apart" if clash else "promos-together", promos=names)
    return _piece(request, shown, (said,))


def _listed(request: Request, live: Sequence[Promo]) -> Piece:
    phrases = request.phrases
    said = [conditioned(request, promo) for promo in live]
    wordings = tuple(
        phrases.say("promos-now", promos=" · ".join(said[:count])) for count in range(len(said), 0, -1)
    )
    return _piece(request, live, wordings)


def conditioned(request: Request, promo: Promo, called: str | None = None) -> str:
    """The promo as it is `called`, else by its title, and its terms, with the least sum where that does not say it, and
    with the places that it holds for where nobody knows the viewer's."""
    phrases = request.phrases
    called = called or promo_title(promo, phrases.language)
    said = titled(promo, phrases, called)
    if promo.min_spend is not None and plain(promo.min_spend) not in called:
        amount = money(promo.min_spend, _currency(request, promo), phrases.language)
        said = in_a_list(phrases.say("price-near-spend", amount=amount, promo=said))
    everywhere = is_for_region(promo, None) or bool(places_meant(request))
    return said if everywhere else in_a_list(placed(promo, phrases, said))


def _currency(request: Request, promo: Promo) -> str | None:
    """Whose money an offer counts in; None where its products have several, or none."""
    found = currencies_of(promo, request.workbook.products)
    return next(iter(found)) if len(found) == 1 else None


def _piece(request: Request, promos: Sequence[Promo], wordings: tuple[str, ...]) -> Piece:
    language = request.phrases.language
    piece = Piece(
        wordings=wordings,
        language=language,
        kind="computed",
        evidence=tuple(Evidence(promo_entry(promo), 1.0, quote_of(request, promo)) for promo in promos),
        confidence=LISTED,
        intents=frozenset({"price"}),
        reasons=("promos_running",),
    )
    foreign = any(in_words_of(promo.title, language) is None for promo in promos)
    piece = piece.held("carried_over") if foreign else held_for_terms(piece, promos)
    unclear = any(is_ambiguous(promo, request.workbook.products) for promo in promos)
    return piece.held("partly_answered") if unclear else piece


def quote_of(request: Request, promo: Promo) -> str:
    """An offer's row, as evidence."""
    at = request.offers_at
    language, currency = request.phrases.language, _currency(request, promo)
    said = [promo.code or "", promo_title(promo, language), promo.kind]
    said += [f"value {plain(promo.value)}"] if promo.value is not None else []
    said += [f"from {plain(promo.min_spend)} {currency or ''}"] if promo.min_spend else []
    said += [f"until {_in_zone(promo.ends_at, at):%Y-%m-%d %H:%M}"] if promo.ends_at else []
    if promo.kind in MONEY_OFF:
        said += ["stackable" if promo.stackable else "not stackable"]
    said += [text] if (text := terms_of(promo, language)) else []
    said += place_names(promo, language)
    return " ".join(part for part in said if part)

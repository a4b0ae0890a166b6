"""How an offer is told: on its terms, and for the places that it holds for."""

from collections.abc import Iterable, Sequence

from app.triage.drafts.piece import Piece
from app.triage.formats import listing
from app.triage.phrases import Phrases
from app.triage.places.destinations import destinations
from app.triage.products.names import in_words_of, promo_title
from app.triage.request import Request
from knowledge.regions import region_code, region_name
from knowledge.workbook import Promo

_STOPS = ".。।"


def terms_of(promo: Promo, language: str) -> str | None:
    """The conditions that its row cannot state: in the language, else in English, else as they were written."""
    if not promo.terms:
        return None
    return in_words_of(promo.terms, language) or promo.terms.get("en") or next(iter(promo.terms.values()))


def has_foreign_terms(promo: Promo, language: str) -> bool:
    """Whether an offer has terms, and none in the language."""
    return bool(promo.terms) and in_words_of(promo.terms, language) is None


def held_for_terms(piece: Piece, told: Iterable[Promo]) -> Piece:
    """The piece, held where the terms of an offer that it tells are not written in its language."""
    foreign = any(has_foreign_terms(promo, piece.language) for promo in told)
    return piece.held("carried_over") if foreign else piece


def titled(promo: Promo, phrases: Phrases, called: str | None = None) -> str:
    """An offer as it is `called`, else by its title, with its terms."""
    title, terms = called or promo_title(promo, phrases.language), terms_of(promo, phrases.language)
    return phrases.say("promo-terms", promo=title, terms=terms.rstrip(_STOPS)) if terms else title


def placed(promo: Promo, phrases: Phrases, said: str | None = None) -> str:
    """An offer, as `said` or by its title and terms, with the places that it holds for."""
    places = listing(place_names(promo, phrases.language), phrases.language)
    return phrases.say("promo-places", places=places, promo=said or titled(promo, phrases))


def place_names(promo: Promo, language: str) -> Sequence[str]:
    """The places that an offer holds for: countries by their names, parts of them as written."""
    codes = ((name, region_code(name)) for name in promo.regions)
    return [region_name(code, language) if code else name for name, code in codes]


def in_a_list(sentence: str) -> str:
    """A sentence without its full stop."""
    return sentence.rstrip(_STOPS)


def places_meant(request: Request) -> tuple[str, ...]:
    """The places that offers are to hold for: those that something is to be sent to, where none is named the only
    country that the stream sells to. Empty where nobody knows."""
    named, sells_to = request.slots.regions, request.context.rules.sells_to
    if not named and len(sells_to) == 1:
        return (sells_to[0].upper(),)
    return tuple(place.code or place.name for place in destinations(request))

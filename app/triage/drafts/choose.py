"""Which answer one question gets: what the host said, what the tables compute, or what the shop wrote down."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from app.triage.cleaning import fold_in_place
from app.triage.confidence import NEAR
from app.triage.counting.quantities import asks_a_total
from app.triage.drafts.another import asks_another_garment, asks_another_thing, means_another
from app.triage.drafts.availability import availability
from app.triage.drafts.bodies import may_be_anothers
from app.triage.drafts.halves import asks_beside, is_likely_asked_beside, is_of_another
from app.triage.drafts.health import health_matters, no_matter_of
from app.triage.drafts.piece import Handover, Piece
from app.triage.drafts.price import price
from app.triage.drafts.quoted import quoted
from app.triage.drafts.shipping import shipping
from app.triage.drafts.size import size
from app.triage.drafts.spoken import spoken
from app.triage.drafts.topics import (
    asks_cod,
    asks_how_much_or_long,
    is_sent_otherwise,
    lies_where_it_differs,
    may_be_sent_otherwise,
)
from app.triage.drafts.unknown_thing import asks_for_unknown
from app.triage.holidays import feasts
from app.triage.money.price_words import FREE_SHIPPING
from app.triage.request import Request
from app.triage.sizes.worn_on_air import asks_what_is_worn
from app.triage.talk.plain_questions import plain_question
from app.triage.talk.subject_cues import subjects
from app.triage.unread import leaves_a_number
from knowledge.compute.variants import made_colours, rows_of
from knowledge.folding import fold

COMPUTED: dict[str, Callable[[Request], Piece | Handover | None]] = {
    "size": size,
    "shipping": shipping,
    "price": price,
    "availability": availability,
}
COUNTED = frozenset({"price", "availability", "size"})
"""A number or size that these leave out may be another pack's."""
NOT_NAMED = 0.75
"""A computed answer to a question whose own words do not name the subject."""
QUOTED_INSTEAD = 0.9
"""From here on an entry's answer serves a second intent of its part, too."""
COMPUTED_SURE = 0.9
VERBATIM = 0.96
"""An entry that answers this surely is asked for in its own words, whatever else they call for."""
ASK_INTENT = 0.95
"""A question back goes out unseen only where the classifier itself is this sure; a word like "ship" in a joke is not enough."""
PLACELESS = 0.6
"""From here on an entry goes before asking where to."""
NOT_IN_TABLES = 0.1
"""Below this a question that a table could answer is about something else ("is the price with batteries?")."""
FEW_LETTERS = 8
"""Up to so long a text says little more than its subject ("price?", "多少钱")."""
TABLES_SURE = 0.9
"""From here on the classifier names the table, though no word of the text does."""
SHORT = 40
"""Characters up to which a place, colour or size is what a comment is about."""
ASKS = 0.5
"""From here on it is likelier that something is asked, or answered, than not."""


def choose(request: Request, intent: str) -> tuple[Piece | Handover, list[Piece]]:
    """The answer to one question, and what else could be said."""
    said = spoken(request, intent)
    entry = quoted(request, intent)
    if said is not None:
        return said, [entry] if entry else []
    computed = _computed(request, intent)
    if computed is None:
        return (entry, []) if entry else (Handover("no_entry"), [])
    if isinstance(computed, Handover):
        if computed.final or entry is None:
            return computed, [entry] if entry else []
        return entry, []
    if entry is not None and _entry_first(request, intent, computed, entry):
        return entry, [computed]
    return _beside(request, intent, computed, entry), [entry] if entry and entry.confidence >= NEAR else []


def unsaid_half(request: Request, intent: str, chosen: Piece, others: list[Piece]) -> Piece | None:
    """The sure computed answer that an entry was put before, where the words ask for it as well: an entry about something
    else says the other half only. None where the entry says all."""
    computed = next((one for one in others if one.kind == "computed"), None)
    if computed is None or computed.confidence < COMPUTED_SURE or not _cued(request, intent):
        return None
    if chosen.rules or chosen.kind == "spoken" or chosen.confidence >= VERBATIM:
        return None
    unsure = chosen.confidence < QUOTED_INSTEAD
    two = is_of_another(request, intent, chosen) and (unsure or asks_beside(request, intent))
    return computed if two else None


def _beside(request: Request, intent: str, computed: Piece, entry: Piece | None) -> Piece:
    """A computed answer, held or doubted for the entry that is near as well."""
    if computed.kind != "ask" and _is_half(request, intent, computed, entry):
        computed = computed.held("partly_answered")
    if entry is not None and entry.confidence >= ASKS and "entry_manual" in entry.reasons:
        computed = computed.held("entry_manual")
    read = request.reading(intent).scores.get(intent, 0.0)
    rivalled = entry is not None and entry.confidence >= ASKS
    if computed.kind == "ask" and (rivalled or read < ASK_INTENT):
        return replace(computed, confidence=min(computed.confidence, NOT_NAMED))
    return computed


def _entry_first(request: Request, intent: str, computed: Piece, entry: Piece) -> bool:
    """An entry goes before a computed answer that is not sure, one that only a colour or place calls for, and a
    question back, unless it is the less likely of two that the words ask for."""
    if entry.rules:
        text = request.text_of(intent)
        return bool(feasts(text)) or not asks_how_much_or_long(text)
    if computed.kind != "ask" and _other_half(request, intent, entry):
        return False
    if computed.kind == "ask":
        # Much that is asked about shipping needs no place: where from, on which days, by whom.
        sure = PLACELESS if intent == "shipping" else computed.confidence
        return entry.confidence >= sure or not named(request, intent)
    in_tables = _in_tables(request, intent)
    if computed.confidence < COMPUTED_SURE:
        return entry.confidence >= in_tables and (entry.confidence >= ASKS or not named(request, intent))
    if intent == "shipping" and "regions" in request.slots.carried and entry.confidence >= QUOTED_INSTEAD:
        return True  # where to was said earlier: it may not be what is asked now
    # "white?" is near to all that was written of the white one.
    told = intent == "availability" and computed.auto and _is_for_tables(request, intent)
    tabled = told or _own_measures(request)
    in_no_table = in_tables <= NOT_IN_TABLES and entry.confidence >= ASKS and not tabled
    if in_no_table or _is_of_price(request, intent, entry):
        return True
    if tabled or (_cued(request, intent) and entry.confidence < VERBATIM):
        return False
    return entry.confidence >= (QUOTED_INSTEAD if _confidence(request, intent) >= ASK_INTENT else ASKS)


def _is_of_price(request: Request, intent: str, entry: Piece) -> bool:
    """Whether the shop wrote down what is asked of a price beside what it is ("for one or for the pair?")."""
    if intent != "price" or intent not in entry.intents or entry.confidence < QUOTED_INSTEAD:
        return False
    return plain_question(request.text_of(intent), request.slots, request.words) is None


def _is_for_tables(request: Request, intent: str) -> bool:
    """Whether the words leave no doubt that a table answers: measures for a size, a total, a price and no more, how much or
    how long to a place that is named."""
    if intent == "size":
        return _own_measures(request)
    text = request.text_of(intent)
    if intent == "shipping":
        return _sends_to_named(request) and (asks_how_much_or_long(text) or _asks_free(text))
    if intent == "price" and asks_a_total(text):
        return True
    return plain_question(text, request.slots, request.words) == intent


def _sends_to_named(request: Request) -> bool:
    """Whether a place is named now, and nothing but sending is asked."""
    named_now = bool(request.slots.regions) and "regions" not in request.slots.carried
    return named_now and {score.name for score in request.intents} <= COMPUTED.keys()


def _asks_free(text: str) -> bool:
    return FREE_SHIPPING.search(fold_in_place(text)) is not None


def _own_measures(request: Request) -> bool:
    """Whether the viewer gives measures now."""
    return bool(request.slots.body.given.keys() - request.slots.carried)


def _is_half(request: Request, intent: str, computed: Piece, entry: Piece | None) -> bool:
    """Whether a computed answer may leave out what was asked: the shop sends this product by rules of its own, payment
    is asked about too, or an entry about something else fits a question that the tables may not answer."""
    if entry is not None and is_likely_asked_beside(request, intent, entry):
        return True
    if "shipping_row" in computed.reasons:
        otherwise = is_sent_otherwise(request) or may_be_sent_otherwise(request)
        return asks_cod(request.text_of(intent)) or otherwise or lies_where_it_differs(request)
    if entry is None or entry.confidence < PLACELESS or len(request.text_of(intent)) <= FEW_LETTERS:
        return False
    if _in_tables(request, intent) >= TABLES_SURE or _is_for_tables(request, intent) or computed.lists:
        return False
    return bool(entry.intents - {intent}) and not request.slots.body.given


def _other_half(request: Request, intent: str, entry: Piece) -> bool:
    """Whether an entry answers another intent of the comment, beside which the words ask for this one."""
    others = {score.name for score in request.intents} - {intent, *COMPUTED}
    return not others.isdisjoint(entry.intents) and _cued(request, intent)


def _in_tables(request: Request, intent: str) -> float:
    """That a table answers the part; of a word or two the classifier knows too little to say no."""
    told = request.reading(intent).in_tables
    text = request.text_of(intent)
    return max(told, ASKS) if len(text) <= FEW_LETTERS else told


def _confidence(request: Request, intent: str) -> float:
    return next((score.confidence for score in request.intents if score.name == intent), 0.0)


def _computed(request: Request, intent: str) -> Piece | Handover | None:
    compute = COMPUTED.get(intent)
    if compute is None:
        return None
    answer = compute(request)
    if not isinstance(answer, Piece):
        return answer
    held = [reason for reason, why in _against(request, intent, answer) if why]
    if held:
        answer = answer.held(*held)
    if not named(request, intent) and request.reading(intent).in_tables < TABLES_SURE:
        answer = replace(answer, confidence=min(answer.confidence, NOT_NAMED))
    return answer


def _against(request: Request, intent: str, answer: Piece) -> Iterable[tuple[str, bool]]:
    """What could keep a computed answer from being sent unseen, and whether it does."""
    computed = answer.kind == "computed"
    yield "sensitive", bool(health_matters(request, {intent}) - no_matter_of(request, intent))
    yield "no_phrases", not request.speaks
    another = means_another(request) or asks_another_garment(request, intent)
    another = another or (intent in COUNTED and asks_another_thing(request, intent))
    yield "product_unclear", request.reference.doubtful or another
    amiss = _in_tables(request, intent) <= NOT_IN_TABLES and not _is_for_tables(request, intent)
    worn = intent == "size" and asks_what_is_worn(fold_in_place(request.text_of(intent)))
    unknown = computed and intent in {"price", "availability"} and asks_for_unknown(request, intent)
    yield "no_product_facts", (computed and (amiss or unknown)) or worn
    yield "partly_answered", computed and _leaves_out(request, intent, answer)


def _leaves_out(request: Request, intent: str, answer: Piece) -> bool:
    """Whether the part names a number, or beside a size a colour, that the answer says nothing of: what a size is for is
    no answer to "white 37 pls" and to "is XXL 189, too"."""
    slots = request.slots
    if intent == "size" and _own_measures(request):
        return may_be_anothers(request, answer.wordings) or _is_gone_in_the_colour(request)
    if intent == "size" and slots.colours and "colours" not in slots.carried:
        return True
    return intent in COUNTED and leaves_a_number(request, request.text_of(intent), answer.wordings)


def _is_gone_in_the_colour(request: Request) -> bool:
    """Whether a colour of the product is named beside the measures, nothing else of the comment is answered with it, and
    the size that fits is not there in it. Other colours may be words: "kaki" is a foot, "bé" a child."""
    slots, product = request.slots, request.product
    if product is None or not slots.colours or "colours" in slots.carried:
        return False
    made = made_colours(product, rows_of(product, request.workbook.variants))
    if {fold(name) for term in made for name in term.names}.isdisjoint(map(fold, slots.colours)):
        return False
    if any(intent.name == "availability" for intent in request.intents):
        return False
    there = availability(request)
    return isinstance(there, Piece) and "availability_computed" not in there.reasons


def named(request: Request, intent: str) -> bool:
    """Whether the words themselves, or the measures given, ask for the subject."""
    if _cued(request, intent):
        return True
    text, slots = request.text_of(intent), request.slots
    shoe = slots.shoe if "shoe" not in slots.carried else None
    if intent == "size" and (slots.body.given or (shoe is not None and shoe.names_its_system)):
        return True
    supplied = {
        "shipping": bool(slots.regions),
        "availability": bool(slots.colours or slots.sizes),
    }
    return supplied.get(intent, False) and len(text.split()) <= 5 and len(text) <= SHORT


def _cued(request: Request, intent: str) -> bool:
    return intent in subjects(request.text_of(intent))

"""What the viewer wants: the classifier's readings, weighed with what the words and slots themselves say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.triage.cleaning import fold_in_place
from app.triage.comment import Comment, Context, IntentScore, Prepared, Reference, Slots
from app.triage.drafts.acknowledge import PERSONAL
from app.triage.grieved import is_grieved
from app.triage.money.offer_words import CONDITION, asks_whether_it_runs, gifts_named
from app.triage.money.price_words import asks_price_with_sending, only_sending_is_priced
from app.triage.products.shop_words import ShopWords, shop_words
from app.triage.sizes.measure_talk import SIZE_TALK
from app.triage.sizes.shoe_sizes import asked_in
from app.triage.talk.choice_words import asks_what_suits
from app.triage.talk.how_long import only_asks_how_long
from app.triage.talk.own_matter import (
    is_own_matter,
    names_an_order,
    speaks_of_giving_back,
    tells_of_a_mistake,
    wants_undone,
)
from app.triage.talk.plain_questions import (
    names_a_price,
    names_only_a_product,
    plain_parts,
    plain_question,
)
from app.triage.talk.questions import asks
from app.triage.talk.subject_cues import subjects
from intents.classifier import Reading

CUE = 0.8
"""How much of the remaining doubt a telling word takes away."""
CUE_AT_LEAST = 0.2
"""Below this the classifier contradicts the word, and the word alone makes no intent."""
CUE_BESIDE = 0.5
"""The same for a word's intent beside others that the classifier is sure of."""
LIKELY = 0.3
"""From here on the classifier takes a comment for one that may want an answer."""
BODY = 0.95
"""Height and weight together ask for a size."""
FOLLOWS_UP = 0.92
"""A bare slot after an unanswered question of the same viewer completes it."""
COMPLETES_AT_LEAST = 0.03
"""What looks less like a question than this completes none ("ordered the 28, thanks"), unless it is bare."""
WORDS_OF_A_SLOT = 5
"""A comment of more words than this says more than the slot that the viewer's last question lacked."""
WORDS_OF_MEASURES = 9
"""Likewise for a measure: "oh right, 27.1 cm long foot"."""
MEASURED_IN = 6
"""One measure among more words than these may be a story's: they ask only where the classifier thinks so too."""
SECOND_AT_LEAST = 0.45
"""A second intent, asked in a part of its own, that is less sure than this is not answered for."""
SAME_PART_AT_LEAST = 0.8
"""Likewise for one that shares its part with a surer one: most of those are echoes of the first."""
CODE_NAMED = 0.9
"""A question that names a coupon of the workbook, or what one of its promos gives, is about it."""
WORDS_BESIDE_A_CODE = 4
"""Beside so many words a code may be asked about together with something else."""
PLAIN = 0.92
"""A price, or a colour or size, asked for with hardly another word is what is wanted."""
SUITS = 0.8
"""Which colour becomes somebody is a question about the product, not about what is left."""
GRIEVED = 0.5
"""That a comment which surely complains wants an answer, at least."""
NUMBERED = 0.9
"""An order named by its number is the viewer's own, and so is one that is to be cancelled or taken back; a grievance in
plain words is a complaint."""
COMPLAINS = 0.95
"""From here on what the words tell of is a complaint."""
OWN_AT_LEAST = 0.1
"""The words tell of an own order or a grievance: the classifier need not contradict them by much."""
PERSONAL_SURE = 0.985
"""Complaint and own order together, where the words don't tell of one, else it is a question like others, or talk."""
PERSONAL_ASKED = 0.9
"""As likely it must want an answer then: many complain of the weather, and of other shops."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Wants:
    """The intents, surest first (empty: none but chat), and whether an answer is wanted at all."""

    needs_reply: float
    intents: tuple[IntentScore, ...]
    asked_in: Mapping[str, int]


def weigh(
    comment: Comment,
    prepared: Prepared,
    readings: Sequence[Reading],
    slots: Slots,
    reference: Reference,
    context: Context,
    *,
    sized: bool = False,
) -> Wants:
    """The intents of a comment with their confidences; `sized` says that it gives all the measures that the product's
    size chart goes by, or a shoe size by its system, which asks for the size unless something else is asked."""
    workbook = context.knowledge.workbook if context.knowledge else None
    words = shop_words(workbook) if workbook else None
    found, plainly = _read(prepared, readings, slots, words)
    needs = max(PLAIN if plainly else 0.0, *(reading.needs_reply for reading in readings))
    following = _follows_up(comment, prepared, slots, context)
    if following is None and (following := _goes_on(comment, prepared, slots, context, words)) is not None:
        found = {name: read for name, read in found.items() if name == following}
    if following is not None and (needs >= COMPLETES_AT_LEAST or _is_bare(prepared)):
        found[following] = (max(FOLLOWS_UP, found.get(following, (0.0, 0))[0]), 0)
        needs = max(needs, FOLLOWS_UP)
    if "availability" in found and _is_bare_choice(prepared, slots):
        confidence, part = found["availability"]
        found["availability"] = (1 - (1 - confidence) * (1 - CUE), part)
    sized = sized and (bool(slots.body.given) or found.keys() <= {"size"})
    told = len(_WORD.findall(prepared.text)) > MEASURED_IN
    enough = LIKELY if told else COMPLETES_AT_LEAST
    if _is_body(slots) or (sized and needs >= enough):
        found["size"] = (max(BODY, found.get("size", (0.0, 0))[0]), found.get("size", (0.0, 0))[1])
        needs = max(needs, BODY)
    if _asks_about_a_code(prepared, slots, context):
        found["price"] = (max(CODE_NAMED, found.get("price", (0.0, 0))[0]), found.get("price", (0.0, 0))[1])
        needs = max(needs, CODE_NAMED)
        if _names_only_a_code(prepared, slots):
            found.pop("availability", None)
    grieved = is_grieved(prepared.text, reference, words)
    needs = _hear_personal(found, needs, prepared.text, readings[0], grieved=grieved)
    personal = grieved or is_own_matter(prepared.text)
    kept = _with_returns(_kept(found, personal=personal), prepared.text, readings[0])
    return Wants(
        needs_reply=needs,
        intents=tuple(IntentScore(name, round(confidence, 4)) for name, (confidence, _) in kept),
        asked_in={name: part for name, (_, part) in kept},
    )


def _kept(found: Mapping[str, tuple[float, int]], *, personal: bool) -> list[tuple[str, tuple[float, int]]]:
    """The intents that are answered for, surest first: a later one must be surer where it shares its part, unless the
    words tell of what is `personal`. One own matter is one: a late order is a complaint or asked after."""
    ranked = sorted(found.items(), key=lambda item: -item[1][0])
    kept: list[tuple[str, tuple[float, int]]] = []
    for name, (confidence, part) in ranked:
        if name in PERSONAL and any(earlier in PERSONAL for earlier, _ in kept):
            continue
        shared = any(part == taken for _, (_, taken) in kept)
        told = personal and name in PERSONAL
        if not kept or told or confidence >= (SAME_PART_AT_LEAST if shared else SECOND_AT_LEAST):
            kept.append((name, (confidence, part)))
    return kept


def _with_returns(
    kept: list[tuple[str, tuple[float, int]]], text: str, reading: Reading
) -> list[tuple[str, tuple[float, int]]]:
    """The intents with returns behind an own matter that speaks of a return, a refund or a cancelling."""
    names = {name for name, _ in kept}
    if names.isdisjoint(PERSONAL) or "returns" in names or not speaks_of_giving_back(text):
        return kept
    return [*kept, ("returns", (1 - (1 - reading.scores.get("returns", 0.0)) * (1 - CUE), 0))]


def _read(
    prepared: Prepared, readings: Sequence[Reading], slots: Slots, words: ShopWords | None
) -> tuple[dict[str, tuple[float, int]], bool]:
    """Intent -> confidence and the part that asks it most; the parts' own readings where there are parts. And whether
    a part is a plain question."""
    numbered = list(enumerate(readings))
    found: dict[str, tuple[float, int]] = {}
    plainly = False
    for part, reading in numbered[1:] or numbered:
        named, plain = _named(prepared.texts[part], reading, slots, words)
        plainly = plainly or plain
        for name, confidence in named.items():
            if confidence > found.get(name, (0.0, 0))[0]:
                found[name] = (confidence, part)
    return found, plainly


def _named(
    text: str, reading: Reading, slots: Slots, words: ShopWords | None
) -> tuple[dict[str, float], bool]:
    """The intents of a part, and whether its words alone tell them."""
    told = plain_question(text, slots, words) if words is not None else None
    if asked_in(fold_in_place(text)) is not None:
        return {"size": BODY}, True
    if told is not None:
        return {told: 1 - (1 - max(PLAIN, reading.scores.get(told, 0.0))) * (1 - CUE)}, True
    cued = subjects(text)
    named = {intent.name: intent.confidence for intent in reading.intents if intent.name != "chat"}
    for name in cued:
        if (score := reading.scores.get(name, 0.0)) >= (CUE_BESIDE if named else CUE_AT_LEAST):
            named[name] = score
    if named and "price" in cued and "shipping" not in named and names_a_price(fold_in_place(text)):
        named["price"] = reading.scores.get("price", 0.0)
    found = {name: 1 - (1 - sure) * (1 - CUE) if name in cued else sure for name, sure in named.items()}
    found = _not_of_stock(fold_in_place(text), found)
    also = plain_parts(text, slots, words) if words is not None and found else frozenset[str]()
    return _rid_of_echoes(fold_in_place(text), found) | {
        name: max(PLAIN, found.get(name, 0.0)) for name in also
    }, bool(also)


def _not_of_stock(plain: str, found: dict[str, float]) -> dict[str, float]:
    """The intents with another one in place of availability where colours or offers are spoken of, not what is left."""
    if "availability" not in found:
        return found
    others = {name: sure for name, sure in found.items() if name != "availability"}
    if asks_what_suits(plain):
        return others | {"product_info": max(SUITS, found.get("product_info", 0.0))}
    if asks_whether_it_runs(plain):
        return others | {"price": max(CODE_NAMED, found.get("price", 0.0))}
    return found


def _rid_of_echoes(plain: str, found: dict[str, float]) -> dict[str, float]:
    """The intents without a price where "how much" was said of the sending only; with one where it was said of both."""
    if "shipping" in found and asks_price_with_sending(plain):
        return found | {"price": max(PLAIN, found.get("price", 0.0))}
    if "shipping" in found and only_sending_is_priced(plain):
        return {name: sure for name, sure in found.items() if name != "price"}
    return found


def _hear_personal(
    found: dict[str, tuple[float, int]], needs: float, text: str, reading: Reading, *, grieved: bool
) -> float:
    """Settles in `found` whether a complaint or own order is meant, by the words and the classifier together; how much
    an answer is wanted."""
    if names_an_order(text) and PERSONAL.isdisjoint(found):
        found["order_status"] = (NUMBERED, 0)
        return max(needs, NUMBERED)
    if grieved:
        return _hear_grievance(found, needs)
    _hear_undoing(found, needs, text)
    if not is_own_matter(text):
        sure = sum(reading.scores.get(name, 0.0) for name in PERSONAL)
        if sure < PERSONAL_SURE or needs < PERSONAL_ASKED:
            for name in PERSONAL & found.keys():
                del found[name]
        return needs
    told = {name: score for name in PERSONAL if (score := reading.scores.get(name, 0.0)) >= OWN_AT_LEAST}
    # A complaint wants an answer, though it asks nothing.
    if told.get("complaint", 0.0) >= COMPLAINS:
        needs = max(needs, GRIEVED)
    if needs >= LIKELY:
        found.update({name: (score, 0) for name, score in told.items() if name not in found})
    return needs


def _hear_grievance(found: dict[str, tuple[float, int]], needs: float) -> float:
    """Settles in `found` that a grievance in plain words is a complaint, unless the classifier heard which own matter it
    is; how much an answer is wanted."""
    if PERSONAL.isdisjoint(found):
        found["complaint"] = (NUMBERED, 0)
    return max(needs, GRIEVED)


def _hear_undoing(found: dict[str, tuple[float, int]], needs: float, text: str) -> None:
    """Settles in `found` that an order that exists is to be undone or holds a mistake."""
    undone = wants_undone(text) or tells_of_a_mistake(text)
    if needs >= LIKELY and PERSONAL.isdisjoint(found) and undone:
        found["order_status"] = (NUMBERED, 0)


def _is_bare(prepared: Prepared) -> bool:
    """A word or two, or measures alone."""
    return len(prepared.text.split()) <= 2 or not re.search(r"[^\W\d_]{4}", prepared.text)


def _is_body(slots: Slots) -> bool:
    """Height and weight, one of them at least said now."""
    both = slots.body.height is not None and slots.body.weight is not None
    return both and not {"height", "weight"} <= slots.carried


def _is_bare_choice(prepared: Prepared, slots: Slots) -> bool:
    """A colour or size and little else ("in pink?") asks whether it is there."""
    named = (slots.colours and "colours" not in slots.carried) or (
        slots.sizes and "sizes" not in slots.carried
    )
    another = slots.shoe is not None and slots.shoe.names_its_system  # "UK 8?" may ask what that is here
    return bool(named) and not another and len(prepared.text.split()) <= 3 and not subjects(prepared.text)


def _asks_about_a_code(prepared: Prepared, slots: Slots, context: Context) -> bool:
    """A coupon of the workbook, named in a question or alone, or what a promo gives, in a question."""
    promos = context.knowledge.workbook.promos if context.knowledge else ()
    plain = fold_in_place(prepared.text)
    known = {promo.code.casefold() for promo in promos if promo.code} if slots.codes else set[str]()
    named = any(code.casefold() in known for code in slots.codes)
    if named and (asks(plain) or len(prepared.text.split()) == 1):
        return True
    return bool(gifts_named(plain, promos)) and CONDITION.search(plain) is not None


def _names_only_a_code(prepared: Prepared, slots: Slots) -> bool:
    """Whether a code and hardly a word more stand there: "BEE20 still available?" asks for no stock."""
    chosen = {name for name in ("colours", "sizes") if getattr(slots, name)} - slots.carried
    left = prepared.text.casefold()
    for code in slots.codes:
        left = left.replace(code.casefold(), " ")
    return bool(slots.codes) and not chosen and len(_WORD.findall(left)) < WORDS_BESIDE_A_CODE


def _goes_on(
    comment: Comment, prepared: Prepared, slots: Slots, context: Context, words: ShopWords | None
) -> str | None:
    """The subject of the viewer's last comment, where this one only names another product ("hoodie?" behind "175/70 size?"),
    or asks how long and not of what behind a question for sending, or a place."""
    last = context.earlier[-1] if context.earlier else None
    if last is None or words is None or comment.posted_at - last.posted_at > context.rules.carry_over:
        return None
    said = subjects(last.text)
    if only_asks_how_long(fold_in_place(prepared.text)):
        return "shipping" if "shipping" in said or (slots.regions and "regions" in slots.carried) else None
    if not names_only_a_product(prepared.text, words):
        return None
    measured = bool(slots.body.given.keys() & slots.carried) and SIZE_TALK.search(fold_in_place(last.text))
    asked = said & {"price", "size"} or ({"size"} if measured else frozenset[str]())
    return next(iter(asked)) if len(asked) == 1 else None


def _follows_up(comment: Comment, prepared: Prepared, slots: Slots, context: Context) -> str | None:
    """The subject of the viewer's last question, where this comment only supplies what it lacked."""
    measured = any(name not in slots.carried for name in slots.body.given)
    if subjects(prepared.text) or len(prepared.text.split()) > (
        WORDS_OF_MEASURES if measured else WORDS_OF_A_SLOT
    ):
        return None
    supplied = {
        "shipping": bool(slots.regions) and "regions" not in slots.carried,
        "size": measured or (slots.shoe is not None and "shoe" not in slots.carried),
        "availability": any(
            values and field not in slots.carried
            for field, values in (("colours", slots.colours), ("sizes", slots.sizes))
        ),
    }
    for one in reversed(context.earlier):
        if comment.posted_at - one.posted_at > context.rules.carry_over:
            return None
        asked = [name for name in subjects(one.text) if supplied.get(name)]
        if asked:
            return sorted(asked)[0]
    return None

"""What the viewer wants: the classifier's readings, weighed with what the words and slots themselves say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.triage.cleaning import fold_in_place
from app.triage.comment import Comment, Context, IntentScore, Prepared, Slots
from app.triage.drafts.acknowledge import PERSONAL
from app.triage.own_matter import is_own_matter, names_an_order
from app.triage.questions import asks
from app.triage.subject_cues import subjects
from intents.classifier import Reading

CUE = 0.8
"""How much of the remaining doubt a telling word takes away."""
CUE_AT_LEAST = 0.2
"""Below this the classifier contradicts the word, and the word alone makes no intent."""
BODY = 0.95
"""Height and weight together ask for a size."""
FOLLOWS_UP = 0.92
"""A bare slot after an unanswered question of the same viewer completes it."""
COMPLETES_AT_LEAST = 0.03
"""What looks less like a question than this completes none ("ordered the 28, thanks"), unless it is bare."""
SECOND_AT_LEAST = 0.45
"""A second intent, asked in a part of its own, that is less sure than this is not answered for."""
SAME_PART_AT_LEAST = 0.8
"""Likewise for one that shares its part with a surer one: most of those are echoes of the first."""
CODE_NAMED = 0.9
"""A question that names a coupon of the workbook is about it."""
GRIEVED = 0.5
"""That a comment which surely complains wants an answer, at least."""
NUMBERED = 0.9
"""An order named by its number is the viewer's own."""
PERSONAL_SURE = 0.75
"""A complaint or own order that the words don't tell of must be this sure, else it is a question like others."""


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
    context: Context,
    *,
    sized: bool = False,
) -> Wants:
    """The intents of a comment with their confidences; `sized` says that it gives all the measures that the product's
    size chart goes by, or a shoe size by its system, which asks for the size unless something else is asked."""
    found = _read(prepared, readings)
    needs = max(reading.needs_reply for reading in readings)
    following = _follows_up(comment, prepared, slots, context)
    if following is not None and (needs >= COMPLETES_AT_LEAST or _is_bare(prepared)):
        found[following] = (max(FOLLOWS_UP, found.get(following, (0.0, 0))[0]), 0)
        needs = max(needs, FOLLOWS_UP)
    if "availability" in found and _is_bare_choice(prepared, slots):
        confidence, part = found["availability"]
        found["availability"] = (1 - (1 - confidence) * (1 - CUE), part)
    sized = sized and (bool(slots.body.given) or found.keys() <= {"size"})
    if _is_body(slots) or (sized and needs >= COMPLETES_AT_LEAST):
        found["size"] = (max(BODY, found.get("size", (0.0, 0))[0]), found.get("size", (0.0, 0))[1])
        needs = max(needs, BODY)
    if _asks_about_a_code(prepared, slots, context):
        found["price"] = (max(CODE_NAMED, found.get("price", (0.0, 0))[0]), found.get("price", (0.0, 0))[1])
        needs = max(needs, CODE_NAMED)
    needs = _hear_personal(found, needs, prepared.text, readings[0], context.rules.ignore_below)
    ranked = sorted(found.items(), key=lambda item: -item[1][0])
    kept: list[tuple[str, tuple[float, int]]] = []
    for name, (confidence, part) in ranked:
        shared = any(part == taken for _, (_, taken) in kept)
        personal = name in PERSONAL and is_own_matter(prepared.text)
        if not kept or personal or confidence >= (SAME_PART_AT_LEAST if shared else SECOND_AT_LEAST):
            kept.append((name, (confidence, part)))
    return Wants(
        needs_reply=needs,
        intents=tuple(IntentScore(name, round(confidence, 4)) for name, (confidence, _) in kept),
        asked_in={name: part for name, (_, part) in kept},
    )


def _read(prepared: Prepared, readings: Sequence[Reading]) -> dict[str, tuple[float, int]]:
    """Intent -> confidence and the part that asks it most; the parts' own readings where there are parts."""
    numbered = list(enumerate(readings))
    found: dict[str, tuple[float, int]] = {}
    for part, reading in numbered[1:] or numbered:
        cued = subjects(prepared.texts[part])
        named = {intent.name: intent.confidence for intent in reading.intents if intent.name != "chat"}
        for name in cued:
            if (score := reading.scores.get(name, 0.0)) >= CUE_AT_LEAST and (name in named or not named):
                named[name] = score
        for name, confidence in named.items():
            if name in cued:
                confidence = 1 - (1 - confidence) * (1 - CUE)
            if confidence > found.get(name, (0.0, 0))[0]:
                found[name] = (confidence, part)
    return found


def _hear_personal(
    found: dict[str, tuple[float, int]], needs: float, text: str, reading: Reading, ignore_below: float
) -> float:
    """Settles in `found` whether a complaint or own order is meant, by the words and the classifier together; how much
    an answer is wanted."""
    if names_an_order(text) and PERSONAL.isdisjoint(found):
        found["order_status"] = (NUMBERED, 0)
        return max(needs, NUMBERED)
    if not is_own_matter(text):
        for name in PERSONAL & found.keys():
            if found[name][0] < PERSONAL_SURE:
                del found[name]
        return needs
    told = {name: score for name in PERSONAL if (score := reading.scores.get(name, 0.0)) >= CUE_AT_LEAST}
    # A complaint wants an answer, though it asks nothing.
    if told.get("complaint", 0.0) >= PERSONAL_SURE:
        needs = max(needs, GRIEVED)
    if needs >= ignore_below:
        found.update({name: (score, 0) for name, score in told.items() if name not in found})
    return needs


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
    """A coupon of the workbook, named in a question or alone."""
    workbook = context.knowledge.workbook if context.knowledge else None
    known = {promo.code.casefold() for promo in workbook.promos if promo.code} if workbook else set[str]()
    named = any(code.casefold() in known for code in slots.codes)
    return named and (asks(fold_in_place(prepared.text)) or len(prepared.text.split()) == 1)


def _follows_up(comment: Comment, prepared: Prepared, slots: Slots, context: Context) -> str | None:
    """The subject of the viewer's last question, where this comment only supplies what it lacked."""
    if subjects(prepared.text) or len(prepared.text.split()) > 5:
        return None
    supplied = {
        "shipping": bool(slots.regions) and "regions" not in slots.carried,
        "size": any(name not in slots.carried for name in slots.body.given)
        or (slots.shoe is not None and "shoe" not in slots.carried),
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

"""From a comment to its decision, step by step; everything it depends on is an argument."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.triage.air_word import air_word
from app.triage.asked import asked
from app.triage.blocked import BlockedMatcher
from app.triage.comment import Comment, Context, Decision, Draft, IntentScore, Prepared, Slots
from app.triage.confidence import NEAR
from app.triage.decide import Understanding, decide, followed_up, for_host, held, ignored, put_on_air
from app.triage.draft import Drafted, draft
from app.triage.drafts.acknowledge import PERSONAL, acknowledgement
from app.triage.for_air import for_air
from app.triage.languages.chinese import with_script
from app.triage.languages.language import detect
from app.triage.noise import screen
from app.triage.phrases import phrases_for
from app.triage.products.shop_words import shop_words
from app.triage.reference import resolve
from app.triage.reply_signs import reply_signs
from app.triage.request import Request
from app.triage.slots import complete, read
from app.triage.talk.statements import only_tells
from app.triage.wants import Wants, weigh
from intents.classifier import Reading
from knowledge.compute.size import chart, recommend
from knowledge.workbook import Workbook

UNNAMED = 0.7
"""A comment of no intent of the catalogue is no chat from here on: that it wants an answer, or that an entry gives it."""
PERSONAL_BELOW = 0.3
"""A complaint or an own order is chat only below this, however high the stream's bar: one that is missed costs more."""
ENTRY_TELLS = 0.8
"""From here on an entry that answers says what the comment is about, whatever the classifier takes it for."""
_NOTHING_BLOCKED = BlockedMatcher(())


def answer(
    comment: Comment,
    prepared: Prepared,
    vectors: NDArray[np.float32],
    readings: Sequence[Reading],
    context: Context,
) -> Decision:
    """The decision for a comment; `vectors` and `readings` hold one for each of `prepared.texts`."""
    rules, knowledge = context.rules, context.knowledge
    workbook = knowledge.workbook if knowledge else None
    language = detect(comment, prepared, context.earlier, rules)
    known = Understanding(comment, rules, language, version=knowledge.version if knowledge else None)

    said = air_word(comment, prepared, rules.on_air_by, workbook)
    if said is not None:
        return put_on_air(known, said)
    words = shop_words(workbook) if workbook else None
    blocked = words.blocked if words else _NOTHING_BLOCKED
    screened = screen(comment, prepared, context.earlier, blocked, rules)
    if screened is not None:
        return held(known) if screened.action == "suggest" else ignored(known, screened.reason)
    if only_tells(prepared.text):
        return ignored(known, "chat")

    written = with_script(language, comment, prepared, context.earlier, rules)
    reference = resolve(comment, prepared, context)
    sku = reference.product.sku if reference.product else None
    slots = read(prepared, context, comment.posted_at, sku)
    slots = complete(slots, context.earlier, comment.posted_at, rules, workbook, sku, prepared.text)
    sized = _is_sized(slots, workbook, sku)
    wants = weigh(comment, prepared, readings, slots, reference, context, sized=sized)
    if knowledge is None or words is None:
        known = replace(known, intents=wants.intents, product=reference.product)
        return _without_knowledge(known, written, wants)
    request = Request(
        comment,
        prepared,
        vectors,
        written,
        reference,
        slots,
        wants.intents,
        wants.asked_in,
        context,
        knowledge,
        readings,
        words,
    )
    wanted = asked(request, wants)
    known = Understanding(
        comment,
        rules,
        language,
        intents=wants.intents,
        product=reference.product,
        version=knowledge.version,
        asked=wanted.signs,
        wanted=wanted.probability,
    )
    wants = Wants(wanted.probability, wants.intents, wants.asked_in)
    return _as_wanted(request, known, wants)


def _as_wanted(request: Request, known: Understanding, wants: Wants) -> Decision:
    """The decision by how likely an answer is wanted."""
    if _is_chat(wants, known):
        return ignored(known, "chat", 1 - wants.needs_reply)
    if not wants.intents:
        return _unnamed(request, known, wants)

    drafted = draft(request)
    personal = PERSONAL & {score.name for score in wants.intents}
    if personal:
        return followed_up(known, acknowledgement(request.phrases, personal), drafted)
    return _decided(request, known, wants, drafted)


def _is_chat(wants: Wants, known: Understanding) -> bool:
    bar = known.rules.ignore_below
    personal = any(score.name in PERSONAL for score in wants.intents)
    return wants.needs_reply < (min(bar, PERSONAL_BELOW) if personal else bar)


def _is_sized(slots: Slots, workbook: Workbook | None, sku: str | None) -> bool:
    """Whether the comment gives, with measures said now, all that the product's size chart goes by, or for a chart of
    feet a shoe size with its system."""
    if workbook is None or sku is None:
        return False
    if not slots.body.given.keys() - slots.carried:
        shoe = slots.shoe if "shoe" not in slots.carried else None
        told = shoe is not None and shoe.names_its_system
        return told and any("foot" in row.ranges for row in chart(workbook.sizes, sku))
    return recommend(workbook.sizes, sku, slots.body).outcome not in ("no_chart", "incomplete")


def _decided(request: Request, known: Understanding, wants: Wants, drafted: Drafted) -> Decision:
    told = _told_by_entry(request, known, drafted.draft)
    known = known if told is known.intents else replace(known, intents=told)
    decision = decide(known, drafted, NEAR, reply_signs(request, wants, drafted), request.context)
    aired = for_air(request, drafted.draft)
    return decision if aired is None else replace(decision, for_air=aired)


def _told_by_entry(request: Request, known: Understanding, quote: Draft | None) -> tuple[IntentScore, ...]:
    """The intents of the one entry that surely answers a comment of one intent or none: the shop wrote them down."""
    if quote is None or quote.kind not in {"quoted", "carried"} or quote.confidence < ENTRY_TELLS:
        return known.intents
    stands_on = {one.entry for one in quote.evidence}
    if len(known.intents) > 1 or len(stands_on) > 1:
        return known.intents
    hits = (hit for found in request.found.values() for hit in found)
    written = next((hit.entry.intents for hit in hits if hit.entry.id in stands_on), frozenset[str]())
    if not written or any(score.name in written for score in known.intents):
        return known.intents
    return tuple(IntentScore(name, round(quote.confidence, 4)) for name in sorted(written))


def _unnamed(request: Request, known: Understanding, wants: Wants) -> Decision:
    """A comment of no intent of the catalogue: answered where the workbook does, else chat or the host's."""
    untold = replace(request, intents=(IntentScore("chat", round(wants.needs_reply, 4)),), asked_in={})
    drafted = draft(untold)
    if drafted.draft is not None and max(drafted.draft.confidence, wants.needs_reply) >= UNNAMED:
        return _decided(untold, replace(known, intents=untold.intents), wants, drafted)
    if wants.needs_reply >= UNNAMED:
        return for_host(known, "no_entry", wants.needs_reply)
    return ignored(known, "chat", 1 - wants.needs_reply)


def _without_knowledge(known: Understanding, written: str, wants: Wants) -> Decision:
    if _is_chat(wants, known):
        return ignored(known, "chat", 1 - wants.needs_reply)
    personal = PERSONAL & {score.name for score in wants.intents}
    phrases = phrases_for(written) or phrases_for(known.rules.default_language) or phrases_for("en")
    if personal and phrases:
        return followed_up(known, acknowledgement(phrases, personal), Drafted(None))
    return for_host(known, "no_knowledge", wants.needs_reply)

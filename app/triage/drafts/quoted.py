"""Answers in the shop's own words: the best entry's text, in the viewer's language where it has one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from app.triage.alike.facts import Facts, compare, facts_of
from app.triage.calibration import Calibration
from app.triage.cleaning import fold_in_place
from app.triage.comment import Evidence
from app.triage.confidence import (
    FACTS_DIFFER_CAP,
    NEAR,
    entry_confidence,
    is_regional,
    is_the_question,
    signs,
)
from app.triage.drafts.another import is_of_unnamed_kinds, kinds_in_any, other_kinds
from app.triage.drafts.carried import carried_wordings, yes_or_no_beside
from app.triage.drafts.halves import leaves_a_half
from app.triage.drafts.health import health_matters
from app.triage.drafts.piece import Piece
from app.triage.drafts.regional import holds_for_some_only
from app.triage.drafts.told_offers import places_meant
from app.triage.drafts.topics import asks_cod, is_about_cod, says_where
from app.triage.drafts.yes_or_no import Asked, misses
from app.triage.holidays import feasts
from app.triage.languages.chinese import in_other_letters
from app.triage.money.offer_words import goes_together, speaks_of_coupons
from app.triage.places.origin import asks_origin, tells_origin
from app.triage.products.names import names_of
from app.triage.request import Request
from app.triage.talk.alternatives import asks_which
from app.triage.talk.plain_questions import names_only_a_product
from app.triage.talk.sensitive import sensitive_subjects
from intents.classifier import Reading
from knowledge.entry import Entry
from knowledge.regions import region_code
from knowledge.retriever import Hit
from knowledge.scripts import is_unspaced

MANUAL_FITS = 0.3
"""From here on an entry that only a person may send may be the one that is meant."""
RIVAL_FITS = 0.7
"""An entry with another answer that is this likely too: which of the two is meant, a person tells."""
BARE_WORDS = 2
"""Up to so many words without a question mark name a subject, not what is asked of it."""
DOUBTFUL = 0.85
"""The most that an answer is worth where one of these holds."""
SENSITIVE_CEILING = 0.5
"""An entry that does not speak of the health matter that was asked about is no answer to it."""
ASKS_NOTHING = 0.4
"""The most that an entry is worth for a product's name or a number alone: nothing is asked that it could answer."""
RULE = 0.6
"""The least that the shop's own rule for what was asked is worth: the words name its subject."""
TELLS = 0.5
"""The share of the comment's telling words from which on an entry says what it is about."""
HARDLY = 0.1
"""Below this an entry that shares words is still about something else."""
_SISTERS = {"ms": "id", "id": "ms"}
_NUMBER_ALONE = re.compile(
    r"\W*(?:(?:size|sz|saiz|ukuran|talla|tamanho|taille|nomor|no|eu|us|uk|尺码|サイズ|사이즈|ไซส์|เบอร์|مقاس)\W*)?\d+(?:[.,]\d+)?\s*[a-z]{0,4}\W*"
)
"""A number with a unit or a word for a size at most."""
Fit = Literal["same", "script", "carried"]


@dataclass(frozen=True, slots=True)
class _Worded:
    wordings: tuple[str, ...]
    language: str
    held: tuple[str, ...] = ()
    """Why a person sees it first."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What every hit is weighed by, worked out once for all of them."""

    text: str
    reading: Reading
    sku: str | None
    facts: Facts
    subjects: frozenset[str]
    """The health matters that are named."""
    calibration: Calibration
    codes: frozenset[str]
    """Of the shop's coupons those that are named, folded."""
    together: bool
    """Whether it is asked which offers go together."""
    coupons: bool
    """Whether coupons are spoken of."""


@dataclass(frozen=True, slots=True)
class _Scored:
    hit: Hit
    confidence: float
    facts_differ: bool
    manual_near: bool = False
    """Whether an entry that only a person may send could be meant as well."""
    ruled: bool = False
    """Whether it is the shop's rule for what was asked, which no table holds."""


def quoted(request: Request, intent: str) -> Piece | None:
    """The best entry's answer to the part that asks for `intent`; None where nothing is near."""
    best = _best(request, intent)
    if best is None or best.confidence < NEAR:
        return None
    entry = best.hit.entry
    nothing = not is_the_question(best.hit) and _asks_nothing(request, entry)
    best = replace(best, confidence=min(best.confidence, ASKS_NOTHING)) if nothing else best
    text, language, fit = in_language(entry.answers, request.language, request.context.rules.default_language)
    worded = _worded(request, intent, text, language, fit)
    piece = Piece(
        wordings=worded.wordings,
        language=worded.language,
        kind="carried" if fit == "carried" else "quoted",
        evidence=(Evidence(entry.id, round(best.confidence, 4), text),),
        confidence=best.confidence,
        intents=frozenset({intent}) | entry.intents,
        reasons=("entry_match",),
        rules=best.ruled,
        original=text if fit == "carried" else None,
    )
    piece = _held_back(request, piece.held(*worded.held, *(["facts_differ"] if nothing else [])), best)
    asked = Asked(request.text_of(intent), request.language, _names_of(request, entry))
    missed = misses(asked, best.hit, text, language)
    if missed:
        return piece.held("facts_differ")
    half = leaves_a_half(request, intent, _all_said(request, entry))
    return piece.held("partly_answered") if half else piece


def _all_said(request: Request, entry: Entry) -> Iterable[str]:
    """What an entry says, and what the product that is meant is called."""
    product = request.product
    return (*_texts_of(entry), *(names_of(product) if product else ()))


def _names_of(request: Request, entry: Entry) -> tuple[str, ...]:
    """What the product that is meant is called, where an entry may be about it."""
    product = request.product
    return names_of(product) if product and entry.sku in (None, product.sku) else ()


def in_language(answers: Mapping[str, str], language: str, default: str) -> tuple[str, str, Fit]:
    """The answer for a language with the language it is in; carried over from another where it has none."""
    if language in answers:
        return answers[language], language, "same"
    plain = language.split("-")[0]
    for tag, text in answers.items():
        if tag.split("-")[0] == plain:
            return text, tag, "script" if in_other_letters(text, language) else "same"
    for tag in (_SISTERS.get(plain, ""), default, "en"):
        if tag in answers:
            return answers[tag], tag, "carried"
    tag, text = next(iter(answers.items()))
    return text, tag, "carried"


def _worded(request: Request, intent: str, text: str, language: str, fit: Fit) -> _Worded:
    """An answer in a language as the viewer is told it."""
    if fit != "carried":
        return _Worded((text,), language, ("other_script",) if fit == "script" else ())
    if not request.speaks:
        return _Worded((text,), language, ("carried_over",))
    phrases = request.phrases
    told = yes_or_no_beside(text, language, phrases)
    if told is not None and not asks_which(request.text_of(intent), request.language):
        return _Worded((told,), phrases.language)
    return _Worded(carried_wordings(text, language, phrases), phrases.language, ("carried_over",))


def _held_back(request: Request, piece: Piece, best: _Scored) -> Piece:
    entry = best.hit.entry
    if not entry.auto or best.manual_near:
        piece = piece.held("entry_manual")
    if best.facts_differ:
        piece = piece.held("facts_differ")
    if holds_for_some_only(request, entry):
        piece = piece.held("partly_answered")
    if entry.sku is not None and (request.reference.doubtful or _is_of_other_kinds(request, entry)):
        piece = piece.held("product_unclear")
    subjects = health_matters(request, piece.intents)
    if subjects and (not entry.auto_said or subjects - _spoken_of(entry) - {"children"}):
        piece = piece.held("sensitive")
    if asks_origin(request.prepared.text) and not tells_origin(_texts_of(entry)):
        piece = piece.held("facts_differ")
    return piece


def _asks_nothing(request: Request, entry: Entry) -> bool:
    """Whether a comment only names a product, or only a number that the entry does not say ("38.5?")."""
    text = request.prepared.text
    if _NUMBER_ALONE.fullmatch(fold_in_place(text)):
        said = frozenset[str]().union(*(facts_of(one).numbers for one in _texts_of(entry)))
        return not facts_of(text).numbers <= said
    return names_only_a_product(text, request.words)


def _best(request: Request, intent: str) -> _Scored | None:
    hits = [hit for hit in request.hits(intent) if _for_region(hit.entry, request)]
    if not hits:
        return None
    asked = _asked(request, intent)
    scored = [_of_goods_meant(request, _score(asked, hits, index)) for index in range(len(hits))]
    # An entry for the viewer's own region goes before the general one that it refines.
    best = max(scored, key=lambda one: one.confidence + (0.03 if one.hit.entry.region else 0.0))
    best = _told_apart(best, scored)
    ruled = _ruled(request, intent, scored)
    if ruled is not None:
        return _beside_manual(ruled, scored)
    best = _beside_manual(best, scored)
    if is_the_question(best.hit) or not (_rivalled(best, scored) or _is_bare(request, intent)):
        return best
    return replace(best, confidence=min(best.confidence, DOUBTFUL))


def _beside_manual(chosen: _Scored, scored: Sequence[_Scored]) -> _Scored:
    """The chosen entry, marked where another that only a person may send could be meant as well."""
    manual = any(not one.hit.entry.auto and one.confidence >= MANUAL_FITS for one in scored)
    return replace(chosen, manual_near=True) if manual and not is_the_question(chosen.hit) else chosen


def _ruled(request: Request, intent: str, scored: Sequence[_Scored]) -> _Scored | None:
    """The entry that is about cash on delivery, a feast that is named, or where this product may be sent, where that is
    asked."""
    text = request.text_of(intent)
    if asks_cod(text):
        found = [one for one in scored if is_about_cod(one.hit.entry)]
        nearest = DOUBTFUL
    elif named := feasts(text):
        found = [
            one for one in scored if any(named & feasts(asked.text) for asked in one.hit.entry.questions)
        ]
        nearest = RULE
    elif intent == "shipping" and request.slots.regions and "regions" not in request.slots.carried:
        found = [one for one in scored if says_where(request, one.hit.entry)]
        nearest = RULE
    else:
        return None
    chosen = max(found, key=lambda one: one.confidence, default=None)
    if chosen is None:
        return None
    sure = FACTS_DIFFER_CAP if chosen.facts_differ else max(nearest, RULE)
    return replace(chosen, confidence=max(chosen.confidence, sure), ruled=True)


def _told_apart(best: _Scored, scored: Sequence[_Scored]) -> _Scored:
    """The best, or the entry of the same product that says the comment's telling words where the best says none."""
    entry = best.hit.entry
    if entry.sku is None or best.hit.telling > 0 or is_the_question(best.hit):
        return best
    telling = [
        one
        for one in scored
        if one.hit.entry.sku == entry.sku and one.hit.telling >= TELLS and one.confidence >= HARDLY
    ]
    chosen = max(telling, key=lambda one: one.confidence, default=None)
    return best if chosen is None else replace(chosen, confidence=max(chosen.confidence, NEAR))


def _is_of_other_kinds(request: Request, entry: Entry) -> bool:
    """Whether the comment has nouns for other products that an entry's questions and answers do not say."""
    others = other_kinds(request).keys()
    return bool(others) and not others <= kinds_in_any(_texts_of(entry), request.words)


def _of_goods_meant(request: Request, one: _Scored) -> _Scored:
    """An entry, which hardly answers where the shop wrote it down for goods of a kind that nothing in the comment is about."""
    entry = one.hit.entry
    if one.confidence <= SENSITIVE_CEILING or entry.sku is not None or not entry.id.startswith("faq:"):
        return one
    questions = tuple(question.text for question in entry.questions)
    if is_the_question(one.hit) or not is_of_unnamed_kinds(request, questions):
        return one
    return replace(one, confidence=SENSITIVE_CEILING)


def _rivalled(best: _Scored, scored: Sequence[_Scored]) -> bool:
    own = best.hit.entry
    return any(
        one.confidence >= RIVAL_FITS
        and one.hit.entry.answers != own.answers
        and not is_regional(one.hit.entry, own)
        for one in scored
    )


def _is_bare(request: Request, intent: str) -> bool:
    text = request.text_of(intent)
    spaced = not any(map(is_unspaced, text))
    return spaced and "?" not in text and len(text.split()) <= BARE_WORDS


def _asked(request: Request, intent: str) -> _Asked:
    text, told = request.text_of(intent), request.reference.product
    plain = fold_in_place(text)
    codes = frozenset(code.casefold() for code in request.slots.codes) & request.words.codes.keys()
    codes = frozenset(code for code in codes if code in plain)
    return _Asked(
        text=text,
        reading=request.reading(intent),
        sku=told.sku if told else None,
        facts=_facts_said(request, intent),
        subjects=sensitive_subjects(text),
        calibration=request.context.calibration,
        codes=codes,
        together=goes_together(plain),
        coupons=speaks_of_coupons(plain),
    )


def _score(asked: _Asked, hits: list[Hit], index: int) -> _Scored:
    hit = hits[index]
    entry = hit.entry
    facts = compare(facts_of(hit.question.text), asked.facts)
    seen = signs(hits, index, asked.text, asked.reading, asked.sku, facts)
    confidence = entry_confidence(hit, seen, facts, asked.calibration)
    if asked.subjects and asked.subjects - _spoken_of(entry):
        confidence = min(confidence, SENSITIVE_CEILING)
    if entry.sku is not None and asked.sku is None and not is_the_question(hit):
        confidence = min(confidence, SENSITIVE_CEILING)
    unlike = facts is False or not _speaks_of_offers(entry, asked)
    return _Scored(hit, confidence, facts_differ=unlike)


def _speaks_of_offers(entry: Entry, asked: _Asked) -> bool:
    """Whether an entry speaks of the coupon, of coupons, or of what goes together, where that is asked about."""
    if not (asked.codes or asked.together or asked.coupons):
        return True
    said = [fold_in_place(text) for text in _texts_of(entry)]
    if any(goes_together(text) or any(code in text for code in asked.codes) for text in said):
        return True
    return not asked.codes and not asked.together and any(map(speaks_of_coupons, said))


def _spoken_of(entry: Entry) -> frozenset[str]:
    """The health matters that an entry's questions and answers name."""
    return _subjects_of(_texts_of(entry))


def _texts_of(entry: Entry) -> tuple[str, ...]:
    return (*(question.text for question in entry.questions), *entry.answers.values())


@lru_cache(maxsize=4096)
def _subjects_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*(sensitive_subjects(text) for text in texts))


def _for_region(entry: Entry, request: Request) -> bool:
    """Whether an entry of one region is meant: the viewer's, or the only one that the stream sells to."""
    if entry.region is None:
        return True
    own = region_code(entry.region) or entry.region
    return own in places_meant(request)


def _facts_said(request: Request, intent: str) -> Facts:
    part = facts_of(request.text_of(intent))
    regions = {region.code or region.name for region in request.slots.regions}
    return Facts(part.numbers, part.regions | regions, part.colours)

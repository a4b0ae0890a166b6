"""What the host said on air, for those who ask the same afterwards."""

import math
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import numpy as np

from app.triage.alike.facts import same_facts
from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Wording, shares
from app.triage.alike.wordings import Wordings
from app.triage.comment import Evidence, Spoken
from app.triage.drafts.another import kinds_in_any, other_kinds
from app.triage.drafts.carried import carried_wordings, wholly_carried
from app.triage.drafts.piece import Piece
from app.triage.drafts.quoted import in_language
from app.triage.normalise import fingerprint
from app.triage.request import Request
from app.triage.talk.polarity import after_yes_or_no, is_turned
from knowledge.entry import entries
from knowledge.folding import fold

SAME_QUESTION = 0.93
"""The cosine from which a comment of the same language asks what the host answered."""
SURE = 0.96
LIKELY = 0.92
LEAST = 0.9
"""Below this it is taken for another question."""
LIKELY_ACROSS = 0.95
"""How likely the same question in another language must be to be worth showing to an agent."""
SURE_ACROSS = 0.997
"""How likely the same question in another language must be to be as sure as a cosine is: what is sent unseen is to be
right in 98 of 100 (`python -m eval topics`)."""


def spoken(request: Request, intent: str) -> Piece | None:
    """The host's latest answer that still holds to the same question about the same product; None where none is."""
    part = request.part_of(intent)
    vector, text = request.vectors[part], request.prepared.texts[part]
    fitting = [
        one
        for one in request.context.spoken
        if _holds(one, request, intent) and same_facts(one.question, text)
    ]
    if not fitting:
        return None
    near = shares([(hit.entry.id, hit.plain) for hit in request.hits(intent)])
    own = Wording(text, vector, request.language, request.comment.posted_at.timestamp(), near=near)
    said = [(_likely(one, own), one) for one in fitting]
    likely, answer = max(said, key=lambda pair: pair[0], default=(0.0, None))
    if answer is None or likely < LEAST:
        return None
    piece = Piece(
        wordings=(answer.answer,),
        language=answer.language,
        kind="spoken",
        evidence=(Evidence(f"topics:{answer.topic_id}", round(likely, 4), answer.answer),),
        confidence=likely,
        intents=frozenset({intent}),
        reasons=("host_said",),
    )
    piece = piece.held(*_against(request, answer, text))
    if answer.language.split("-")[0] == request.language.split("-")[0]:
        return piece
    carried = _carried(request, piece, answer)
    return carried if likely >= LIKELY else carried.held("carried_over")


def _against(request: Request, answer: Spoken, text: str) -> Iterable[str]:
    """Why what the host said may not be an answer to a comment: it names another product than the one that is taken to
    be meant, or turns round what a yes or no was said to."""
    known = kinds_in_any((answer.question, answer.answer), request.words)
    if answer.sku is not None and (request.reference.doubtful or not other_kinds(request).keys() <= known):
        yield "product_unclear"
    asked = [(answer.question, answer.language), *((one.text, one.language) for one in answer.wordings)]
    says_so = after_yes_or_no(answer.answer, answer.language) is not None
    if says_so and is_turned(text, request.language, asked):
        yield "facts_differ"


def _likely(answer: Spoken, own: Wording) -> float:
    """How sure it is that a comment asks what the host answered."""
    asked = [Wording(answer.question, answer.vector, answer.language, own.at), *answer.wordings]
    if any(fingerprint(one.text) == fingerprint(own.text) for one in asked):
        return SURE
    known = [one for one in asked if one.vector.shape == own.vector.shape]
    return max((alike(one, own, _sameness()) for one in known), default=0.0)


def alike(one: Wording, own: Wording, sameness: Sameness) -> float:
    """How sure it is that two comments ask the same: `LIKELY` and above is enough to answer one as the other."""
    cosine = float(np.dot(one.vector, own.vector))
    if cosine >= SAME_QUESTION:
        return SURE if cosine >= SURE else LIKELY
    if _base_language(one.language) == _base_language(own.language):
        return 0.0
    table = Wordings()
    table.put(0, one)
    logit = sameness.of_pairs(own, [one], table.signs(own))[0]
    likely = 1 / (1 + math.exp(-logit))
    if likely >= SURE_ACROSS:
        return SURE
    return LEAST if likely >= LIKELY_ACROSS else 0.0


@cache
def _sameness() -> Sameness:
    return Sameness.load()


def _base_language(tag: str) -> str:
    """The language without its script or country."""
    return tag.split("-")[0]


def _carried(request: Request, piece: Piece, answer: Spoken) -> Piece:
    """The host's words for a viewer of another language: sent unseen only where they are facts, or the shop's own in
    that language, too."""
    if not request.speaks:
        return piece.held("carried_over")
    said = replace(piece, language=request.phrases.language, original=answer.answer)
    own = _as_the_shop_says(request, answer)
    if own is not None:
        return replace(said, wordings=(own.quote,), evidence=(*said.evidence, own))
    whole = wholly_carried(answer.answer, answer.language, request.phrases)
    if whole is not None:
        return replace(said, wordings=(whole,))
    wordings = carried_wordings(answer.answer, answer.language, request.phrases)
    return replace(said, wordings=wordings).held("carried_over")


def _as_the_shop_says(request: Request, answer: Spoken) -> Evidence | None:
    """The row of the workbook whose answer the host said word for word, in the viewer's language."""
    said = _plain(answer.answer)
    for entry in entries(request.workbook):
        if said not in map(_plain, entry.answers.values()):
            continue
        text, _, fit = in_language(entry.answers, request.language, answer.language)
        if fit == "same":
            return Evidence(entry.id, 1.0, text)
    return None


def _plain(text: str) -> str:
    return fold(text).strip(" .!。！")


def _holds(answer: Spoken, request: Request, intent: str) -> bool:
    told = request.reference.product
    in_time = answer.valid_until is None or request.comment.posted_at < answer.valid_until
    same_product = answer.sku is None or (told is not None and told.sku == answer.sku)
    return in_time and same_product and answer.intent in (None, intent)

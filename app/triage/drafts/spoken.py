"""What the host said on air, for those who ask the same afterwards."""

from dataclasses import replace

import numpy as np

from app.triage.comment import Evidence, Spoken
from app.triage.drafts.carried import carried_wordings, wholly_carried
from app.triage.drafts.piece import Piece
from app.triage.drafts.quoted import in_language
from app.triage.facts import compare, facts_of
from app.triage.normalise import fingerprint
from app.triage.request import Request
from knowledge.entry import entries
from knowledge.folding import fold

SAME_QUESTION = 0.93
"""The cosine from which a comment asks what the host answered."""
SURE = 0.96
LIKELY = 0.92


def spoken(request: Request, intent: str) -> Piece | None:
    """The host's latest answer that still holds to the same question about the same product; None where none is."""
    part = request.asked_in.get(intent, 0)
    vector, text = request.vectors[part], request.prepared.texts[part]
    fitting = [
        one for one in request.context.spoken if _holds(one, request, intent) and _same_facts(one, text)
    ]
    said = [(float(np.dot(one.vector, vector)), one) for one in fitting]
    said = [(1.0 if fingerprint(one.question) == fingerprint(text) else cosine, one) for cosine, one in said]
    best = max(said, key=lambda pair: pair[0], default=None)
    if best is None or best[0] < SAME_QUESTION:
        return None
    cosine, answer = best
    piece = Piece(
        wordings=(answer.answer,),
        language=answer.language,
        kind="spoken",
        evidence=(Evidence(f"topics:{answer.topic_id}", round(cosine, 4), answer.answer),),
        confidence=SURE if cosine >= SURE else LIKELY,
        intents=frozenset({intent}),
        reasons=("host_said",),
    )
    if answer.language.split("-")[0] == request.language.split("-")[0]:
        return piece
    return _carried(request, piece, answer)


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


def _same_facts(answer: Spoken, text: str) -> bool:
    """A question that differs in a number, place or colour is another question, however near its vector."""
    asked, said = facts_of(answer.question), facts_of(text)
    return compare(asked, said) is True and compare(said, asked) is True

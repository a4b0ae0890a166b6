"""What speaks for and against sending a draft: the signs that its calibrated confidence is made of."""

from collections.abc import Iterable, Mapping
from math import log1p

from app.triage.calibration import logit
from app.triage.comment import Draft
from app.triage.confidence import signs_of_hit
from app.triage.draft import Drafted
from app.triage.request import Request
from app.triage.talk.subject_cues import subjects
from app.triage.unsaid import unsaid
from app.triage.wants import Wants

SHEETS = ("sizes", "shipping", "promos", "variants", "products", "policies")
"""Of the first evidence; an FAQ is what is left."""
POINTED_AT = frozenset({"on_air", "previous", "earlier", "only"})
"""How a product is told that the comment's own words don't name."""
OF_ENTRY = (
    "similarity", "support", "centre", "crowd", "margin", "centre_margin", "answer", "answer_margin", "telling",
    "told_by_another",
)  # fmt: skip
"""Of the signs that the quoted entry answers: its confidence sums them up for any entry, a reply weighs them anew."""


def reply_signs(request: Request, wants: Wants, drafted: Drafted) -> Mapping[str, float]:
    """The signs by name; empty without a draft. Probabilities stand as logits."""
    draft = drafted.draft
    if draft is None:
        return {}
    intents = [score.name for score in wants.intents if score.name in draft.intents]
    readings = [request.reading(name) for name in intents] or [request.readings[0]]
    scores = {name: max(reading.scores.get(name, 0.0) for reading in readings) for name in draft.intents}
    others = [
        score
        for reading in readings
        for name, score in reading.scores.items()
        if name not in draft.intents and name != "chat"
    ]
    text = request.prepared.text
    told = request.reference.product
    sheet = draft.evidence[0].entry.partition(":")[0] if draft.evidence else ""
    computed = draft.intents & {"size", "shipping", "price", "availability"}
    return {
        "needs_reply": logit(wants.needs_reply),
        "read": logit(max(reading.needs_reply for reading in request.readings)),
        "intent": logit(max(scores.values(), default=0.0)),
        "rival": logit(max(others, default=0.0)),
        "in_tables": logit(min(reading.in_tables for reading in readings)),
        "draft": logit(draft.confidence),
        "other_draft": max((other.confidence for other in drafted.alternatives), default=0.0),
        "cued": float(bool(computed) and computed <= subjects(text)),
        "words": log1p(len(text.split())),
        "letters": log1p(len(text)) / 2,
        "question_mark": float("?" in text or "؟" in text),
        "pointed_at": float(told is not None and told.how in POINTED_AT),
        "no_product": float(told is None),
        "two_questions": float(len(request.prepared.texts) > 2),
        "two_intents": float(len(wants.intents) > 1),
        "carried": float(bool(request.slots.carried)),
        "unsaid": unsaid(text, _said(request, drafted, draft)),
        **{name: float(sheet == name) for name in SHEETS},
        **_of_entry(request, drafted),
    }


def _said(request: Request, drafted: Drafted, draft: Draft) -> Iterable[str]:
    """All that the reply says and stands on: its words, the rows, the product's names, the entries that are quoted."""
    yield draft.text
    yield from (evidence.quote for evidence in draft.evidence)
    if request.product is not None:
        yield from (*request.product.name.values(), *request.product.aliases)
    stands_on = {evidence.entry for evidence in draft.evidence}
    for part in {part for part, _ in drafted.pieces}:
        for hit in request.found.get(part, []):
            if hit.entry.id in stands_on:
                yield from (question.text for question in hit.entry.questions)
                yield from hit.entry.answers.values()


def _of_entry(request: Request, drafted: Drafted) -> Mapping[str, float]:
    """The signs that the least sure of the entries that are quoted answers its part; all 0 where none is quoted."""
    quoted = [
        (part, piece)
        for part, piece in drafted.pieces
        if piece.kind in ("quoted", "carried") and piece.evidence
    ]
    part, piece = min(quoted, key=lambda placed: placed[1].confidence, default=(0, None))
    hits = request.found.get(part, []) if piece else []
    for index, hit in enumerate(hits):
        if piece and hit.entry.id == piece.evidence[0].entry:
            found = signs_of_hit(hits, index)
            return {f"entry_{name}": found[name] for name in OF_ENTRY}
    return {f"entry_{name}": 0.0 for name in OF_ENTRY}

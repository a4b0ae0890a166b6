"""Whether a comment wants an answer: what its words, its slots and the workbook say, beside the classifier.

The classifier reads words alone, and was taught by other shops' comments: what this shop has an entry for, what only
completes an earlier question and what complains of an own order is more likely one that wants an answer than it thinks,
and talk about a product on air less. The weights are the calibration's (`calibration.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from app.triage.calibration import logit
from app.triage.cleaning import fold_in_place
from app.triage.confidence import NEAR_IDENTICAL, VERBATIM, is_the_question, signs
from app.triage.drafts.acknowledge import PERSONAL
from app.triage.grieved import is_grieved
from app.triage.request import Request
from app.triage.sizes.lone_number import is_lone_number
from app.triage.talk.own_matter import is_own_matter
from app.triage.talk.questions import asks
from app.triage.talk.subject_cues import subjects
from app.triage.wants import GRIEVED, Wants

HARDLY = 0.01
"""Below this a comment looks like no question at all, and only a question of the workbook, word for word, is one."""
TOLD = 0.5
"""In logits: how much surer than the classifier the words and slots must be to tell by themselves."""
ALIKE = 0.9
"""In spreads from the usual cosine: from here on the workbook has a question about a product that is named."""
KNOWN = 0.7
"""How likely such a question wants it, at least, whatever the classifier takes it for."""
SUPPLIES = 0.9
"""Likewise a number that supplies what was lacking, whatever digits it has."""
OF_ENTRY = (
    "similarity",
    "support",
    "crowd",
    "centre",
    "margin",
    "answer",
    "answer_margin",
    "spelling",
    "telling",
)
"""Of the signs that the nearest entry answers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The probability that a comment wants an answer, and the signs that it is made of; none where it was plain."""

    probability: float
    signs: Mapping[str, float]


def asked(request: Request, wants: Wants) -> Asked:
    """How likely the comment wants an answer; surely where it is a question of the workbook."""
    known = _asks_of_goods(request)
    hardly = wants.needs_reply < HARDLY and not known
    if hardly and request.nearest("chat") < NEAR_IDENTICAL:
        return Asked(wants.needs_reply, {})
    verbatim = any(map(is_the_question, request.hits("chat")))
    if hardly:
        return Asked(VERBATIM if verbatim else wants.needs_reply, {})
    found = _signs(request, wants)
    likely = request.context.calibration.asked(found)
    if known and found["entry_similarity"] >= ALIKE:
        likely = max(likely, KNOWN)
    if _is_grieved(request, wants):
        likely = max(likely, GRIEVED)
    if _is_the_measure_asked_for(request):
        likely = max(likely, SUPPLIES)
    return Asked(max(likely, VERBATIM) if verbatim else likely, found)


def _is_the_measure_asked_for(request: Request) -> bool:
    """Whether a number alone is the measure that the viewer's own question for a size lacked: it is read as one behind such
    a question only."""
    now = request.slots.body.given.keys() - request.slots.carried
    return bool(now) and is_lone_number(fold_in_place(request.prepared.text))


def _asks_of_goods(request: Request) -> bool:
    """Whether the words ask of a product that they name: "where is your honey from" looks like talk with the host."""
    told = request.reference.product
    return told is not None and told.is_named and asks(fold_in_place(request.prepared.text))


def _is_grieved(request: Request, wants: Wants) -> bool:
    """Whether a matter of the viewer's own is told in plain words, or is likelier than not; that it is a complaint or an
    order, and not which of the two, counts: a parcel that is late is either."""
    if PERSONAL.isdisjoint(score.name for score in wants.intents):
        return False
    if is_grieved(request.prepared.text, request.reference, request.words):
        return True
    return sum(request.readings[0].scores.get(name, 0.0) for name in PERSONAL) >= GRIEVED


def _signs(request: Request, wants: Wants) -> Mapping[str, float]:
    """By name; probabilities stand as logits."""
    reading, text, slots = request.readings[0], request.prepared.text, request.slots
    plain = fold_in_place(text)
    needs, read = logit(wants.needs_reply), logit(max(one.needs_reply for one in request.readings))
    return {
        "needs_reply": needs,
        "read": read,
        "told": float(needs > read + TOLD),
        "in_tables": logit(reading.in_tables),
        "surest": max((score.confidence for score in wants.intents), default=0.0),
        **{f"reads_{name}": logit(score) for name, score in reading.scores.items()},
        "asks": float(asks(plain)),
        "question_mark": float("?" in plain or "؟" in plain),
        "words": log1p(len(plain.split())),
        "letters": log1p(len(plain)) / 2,
        "cues": float(min(len(subjects(text)), 2)),
        "own_matter": float(is_own_matter(text)),
        "two_questions": float(len(request.prepared.texts) > 2),
        "spoke_before": float(bool(request.context.earlier)),
        "region": float(bool(slots.regions)),
        "measured": float(bool(slots.body.given)),
        **_of_nearest_entry(request),
    }


def _of_nearest_entry(request: Request) -> Mapping[str, float]:
    hits = request.hits("chat")
    if not hits:
        return {"entry": logit(0.0), **dict.fromkeys((f"entry_{name}" for name in OF_ENTRY), 0.0)}
    told = request.reference.product
    nearest = max(range(len(hits)), key=lambda place: hits[place].plain)
    found = signs(
        hits, nearest, request.prepared.text, request.readings[0], told.sku if told else None, facts=None
    )
    answers = request.context.calibration.entry(found)
    return {"entry": logit(answers), **{f"entry_{name}": found[name] for name in OF_ENTRY}}

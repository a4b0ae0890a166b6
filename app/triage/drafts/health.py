"""The health matters that an answer has to reckon with: those of the comment, and of what the viewer said just before."""

import re
from collections.abc import Set

from app.triage.cleaning import fold_in_place
from app.triage.drafts.before import said_before
from app.triage.grievances.told import tells_of_harm
from app.triage.request import Request
from app.triage.talk.sensitive import sensitive_subjects
from knowledge.compute.size import chart

_OF_THE_DEAL = frozenset({"price", "shipping", "how_to_order", "returns"})
"""What these ask is the same for everybody: what was said of one's health before says nothing of it."""
_OF_THE_BODY = frozenset({"children", "pregnancy"})
"""What was said before and changes which size fits; an allergy or an illness does not."""
_OF_SIZES = frozenset({"size", "availability"})
"""What these ask differs by the body alone: which size fits, and whether that size is there."""
_MATERNITY = re.compile(r"\b(?:maternit\w+|maternidad\w*|premama|umstands\w+|grossesse)\b")
"""What is made for who is expecting is called so beside the words of `sensitive_subjects`."""
_CHILD = 135
"""Centimetres: a chart with a size up to here measures children."""


def health_matters(request: Request, intents: Set[str]) -> frozenset[str]:
    """The health matters that a comment names, or the viewer's comments of the last `carry_over` where an answer to
    `intents` could be about the wearer or user they spoke of."""
    own = sensitive_subjects(request.prepared.text)
    if intents <= _OF_THE_DEAL:
        return own
    before = frozenset[str]().union(*map(_told_in, said_before(request)))
    if not intents <= _OF_THE_DEAL | _OF_SIZES:
        return own | before
    sized = "size" in intents or bool(request.slots.sizes)
    return own | (before & _OF_THE_BODY) if sized else own


def _told_in(text: str) -> frozenset[str]:
    """The health matters that an earlier comment named; who was harmed is ill."""
    named = sensitive_subjects(text)
    return named | {"illness"} if tells_of_harm(text) else named


def no_matter_of(request: Request, intent: str) -> frozenset[str]:
    """The matters that do no harm beside an intent: what a child's thing or its sending costs, and which size of a thing
    that is made for children, or for who told before that she is expecting. Whether it comes in children's sizes is
    another question than what is left of it."""
    if intent in {"price", "shipping"}:
        return frozenset({"children"})
    if intent == "availability":
        return _made_for(request) - sensitive_subjects(request.prepared.text)
    return _made_for(request) if intent == "size" else frozenset()


def _made_for(request: Request) -> frozenset[str]:
    """Of those whose bodies differ the ones that the product is named for, or that its size chart measures; not who is
    expecting where the comment itself says so, since it may ask for more than a size."""
    product = request.product
    if product is None:
        return frozenset()
    named = frozenset[str]().union(*map(sensitive_subjects, product.name.values()))
    if any(_MATERNITY.search(fold_in_place(name)) for name in product.name.values()):
        named |= {"pregnancy"}
    if any(
        row.height_max_cm is not None and row.height_max_cm <= _CHILD
        for row in chart(request.workbook.sizes, product.sku)
    ):
        named |= {"children"}
    return named & _OF_THE_BODY - (sensitive_subjects(request.prepared.text) - {"children"})

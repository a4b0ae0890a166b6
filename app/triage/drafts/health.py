"""The health matters that an answer has to reckon with: those of the comment, and of what the viewer said just before."""

from collections.abc import Set

from app.triage.drafts.before import said_before
from app.triage.grievances.told import tells_of_harm
from app.triage.request import Request
from app.triage.talk.sensitive import sensitive_subjects
from knowledge.workbook import Product

_OF_THE_DEAL = frozenset({"price", "shipping", "how_to_order", "returns"})
"""What these ask is the same for everybody: what was said of one's health before says nothing of it."""


def health_matters(request: Request, intents: Set[str]) -> frozenset[str]:
    """The health matters that a comment names, or the viewer's comments of the last `carry_over` where an answer to
    `intents` could be about the wearer or user they spoke of."""
    own = sensitive_subjects(request.prepared.text)
    if intents <= _OF_THE_DEAL:
        return own
    return own.union(*map(_told_in, said_before(request)))


def _told_in(text: str) -> frozenset[str]:
    """The health matters that an earlier comment named; who was harmed is ill."""
    named = sensitive_subjects(text)
    return named | {"illness"} if tells_of_harm(text) else named


def no_matter_of(request: Request, intent: str) -> frozenset[str]:
    """The matters that do no harm beside an intent: what a child's thing or its sending costs, and which size of a thing
    that is made for children. Whether it comes in children's sizes is another question than what is left of it."""
    harmless = intent in {"price", "shipping"} or (intent == "size" and _is_for_children(request.product))
    return frozenset({"children"}) if harmless else frozenset()


def _is_for_children(product: Product | None) -> bool:
    """Whether a product is named for children, so that its size chart measures them."""
    return product is not None and any(
        "children" in sensitive_subjects(name) for name in product.name.values()
    )

"""The health matters that an answer has to reckon with: those of the comment, and of what the viewer said just before."""

from collections.abc import Set

from app.triage.cleaning import clean
from app.triage.request import Request
from app.triage.sensitive import sensitive_subjects

_OF_THE_DEAL = frozenset({"price", "shipping", "how_to_order", "returns"})
"""What these ask is the same for everybody: what was said of one's health before says nothing of it."""


def health_matters(request: Request, intents: Set[str]) -> frozenset[str]:
    """The health matters that a comment names, or the viewer's comments of the last `carry_over` where an answer to
    `intents` could be about the wearer or user they spoke of."""
    own = sensitive_subjects(request.prepared.text)
    if intents <= _OF_THE_DEAL:
        return own
    now, carry_over = request.comment.posted_at, request.context.rules.carry_over
    recent = [one for one in request.context.earlier if now - one.posted_at <= carry_over]
    return own.union(*(sensitive_subjects(clean(one.text)) for one in recent))

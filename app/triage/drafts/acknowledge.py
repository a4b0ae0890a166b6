"""Acknowledgements of complaints and of questions about the viewer's own order."""

from app.triage.comment import Draft
from app.triage.languages.language import plain_tag
from app.triage.phrases import Phrases

PERSONAL = frozenset({"complaint", "order_status"})
"""Intents that are an agent's, whatever the workbook says."""


def acknowledgement(phrases: Phrases, intents: frozenset[str]) -> Draft:
    """The draft that says a person will see to it; nothing more is promised."""
    message = "acknowledge-complaint" if "complaint" in intents else "acknowledge-order"
    return Draft(
        text=phrases.say(message),
        language=plain_tag(phrases.language),
        kind="acknowledge",
        evidence=(),
        confidence=1.0,
        intents=intents & PERSONAL,
        auto=False,
        reasons=("acknowledged",),
    )

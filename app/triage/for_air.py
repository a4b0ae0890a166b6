"""What the host may say: the entry that a draft stands on, in the host's language."""

from app.triage.comment import Draft, ForAir
from app.triage.drafts.quoted import in_language
from app.triage.request import Request
from knowledge.entry import Entry

SAID_BY_THE_SHOP = frozenset({"quoted", "carried", "computed"})
ONE_VIEWERS = "sizes:"
"""What is computed from one viewer's measures is nobody else's answer."""
ASKS_JUST_THAT = 0.8
"""From here on the entry's question is the comment's, in other words."""


def for_air(request: Request, draft: Draft | None) -> ForAir | None:
    """What to say, None where the shop's knowledge has nothing near."""
    if draft is None or draft.kind not in SAID_BY_THE_SHOP or not draft.evidence:
        return None
    named = draft.evidence[0].entry
    if named.startswith(ONE_VIEWERS):
        return None
    entry = next(
        (hit.entry for hits in request.found.values() for hit in hits if hit.entry.id == named), None
    )
    if entry is None:
        return in_its_own_words(draft)
    default = request.context.rules.default_language
    text, _, _ = in_language(entry.answers, default, default)
    question = _question(entry, default) if draft.confidence >= ASKS_JUST_THAT else None
    return ForAir(text, named, question)


def in_its_own_words(draft: Draft) -> ForAir:
    """What a draft says, as the shop put it before it was carried into the viewer's language."""
    return ForAir(draft.original or draft.text, draft.evidence[0].entry if draft.evidence else None)


def _question(entry: Entry, language: str) -> str | None:
    plain = language.split("-")[0]
    return next((q.text for q in entry.questions if q.language and q.language.split("-")[0] == plain), None)

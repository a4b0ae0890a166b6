"""Answers that are too long, cut to whole sentences: no word is made up."""

from knowledge.documents.markers import sentences


def shortened(text: str, limit: int) -> str | None:
    """The whole sentences from the beginning of a text that fit; None where not even the first one does."""
    kept = ""
    at = 0
    for sentence in sentences(text):
        at = text.index(sentence, at) + len(sentence)
        if at > limit:
            break
        kept = text[:at]
    return kept.strip() or None

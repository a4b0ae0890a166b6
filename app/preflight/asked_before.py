"""What earlier streams' viewers asked, each question once with the number of its askers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.preflight.asking_ahead import Question
from app.store.preflights import AskedBefore
from app.triage.normalise import fingerprint

OF_THE_SHOP = frozenset({"shipping", "how_to_order", "returns", "order_status", "complaint"})
"""Intents whose questions are the same whichever product was on air."""


@dataclass(slots=True)
class _Group:
    first: AskedBefore
    askers: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


def grouped(comments: Iterable[AskedBefore], most: int) -> tuple[list[Question], int]:
    """The questions that the most viewers asked, at most so many, and how many there are: comments of one topic are one
    question, and so are those in the same words about the same product, or about the shop."""
    groups: dict[tuple[str, str | None], _Group] = {}
    for comment in comments:
        words = fingerprint(comment.question or comment.text)
        about = None if comment.intents and OF_THE_SHOP.issuperset(comment.intents) else comment.sku
        group = groups.setdefault((words, about), _Group(comment))
        group.askers.add((comment.stream_id, comment.author_id))
    ordered = sorted(groups.values(), key=lambda group: -len(group.askers))
    questions = [
        Question(
            text=group.first.question or group.first.text,
            askers=len(group.askers),
            language=group.first.language if group.first.question is None else None,
            product=group.first.sku,
        )
        for group in ordered[:most]
    ]
    return questions, len(ordered)

"""What earlier streams' viewers asked, each question once with the number of its askers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.asking_ahead import Question
from app.store.preflights import AskedBefore
from app.triage.normalise import fingerprint


@dataclass(slots=True)
class _Group:
    first: AskedBefore
    askers: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


def grouped(comments: Iterable[AskedBefore], most: int) -> tuple[list[Question], int]:
    """The questions that the most viewers asked, at most so many, and how many there are: comments of one topic are one
    question, and so are those in the same words about the same product."""
    groups: dict[tuple[str, str | None], _Group] = {}
    for comment in comments:
        group = groups.setdefault(
            (fingerprint(comment.question or comment.text), comment.sku), _Group(comment)
        )
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

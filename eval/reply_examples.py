"""Drafts that only confidence could hold back, and whether sending them would have been right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.triage.comment import Decision
from app.triage.reasons import UNSURE
from eval.gold import Label
from eval.judgement import judge
from eval.play import Played


@dataclass(frozen=True, slots=True)
class ReplyExample:
    """A draft that might have been sent."""

    shop: str
    kind: str
    signs: Mapping[str, float]
    confidence: float
    right: bool


def reply_examples(shop: str, played: Sequence[Played], labels: Sequence[Label]) -> list[ReplyExample]:
    """Of every decision with a label, those whose draft may be sent but for its confidence."""
    by_id = {label.id: label for label in labels}
    found: list[ReplyExample] = []
    for one in played:
        decision, label = one.decision, by_id.get(one.id)
        if label is None or decision.draft is None or not only_unsure(decision):
            continue
        right = right_to_send(one, label)
        found.append(ReplyExample(shop, decision.draft.kind, decision.signs, decision.confidence, right))
    return found


def only_unsure(decision: Decision) -> bool:
    """Whether nothing but its confidence could keep the draft from being sent."""
    draft = decision.draft
    if draft is None or not draft.auto or not decision.signs:
        return False
    return not set(decision.reasons) - set(draft.reasons) - UNSURE


def right_to_send(played: Played, label: Label) -> bool:
    """Whether the draft would have been right, had it gone out by itself."""
    sent = replace(played, decision=replace(played.decision, action="reply"))
    return not judge(sent, label).auto_faults

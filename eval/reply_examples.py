"""Drafts that only confidence could hold back, and whether sending them would have been right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eval.gold import Label
from eval.judgement import judge
from eval.play import Played

UNSURE = {"below_bar", "entry_unsure", "intent_unsure"}


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
        draft = decision.draft
        if label is None or draft is None or not draft.auto or not decision.signs:
            continue
        if set(decision.reasons) - set(draft.reasons) - UNSURE:
            continue
        sent = replace(one, decision=replace(decision, action="reply"))
        right = not judge(sent, label).auto_faults
        found.append(ReplyExample(shop, draft.kind, decision.signs, decision.confidence, right))
    return found

"""What is right and wrong about a decision, by its comment's label."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.triage.comment import Decision
from eval.gold import OUTSIDE_INTENTS, Label
from eval.play import Played
from eval.wording import folded, says

WITH_DRAFT = frozenset({"reply", "suggest", "follow_up"})
_SCRIPTS = {
    "zh": "[\u4e00-\u9fff]",
    "ja": "[\u3040-\u30ff\u4e00-\u9fff]",
    "ko": "[\uac00-\ud7af]",
    "th": "[\u0e00-\u0e7f]",
    "ar": "[\u0600-\u06ff]",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A comment, its label, what was decided, and what is wrong about it."""

    id: str
    text: str
    label: Label
    decision: Decision
    intents: frozenset[str]
    """Those decided; empty for chat."""
    wanted_intents: frozenset[str]
    """Of the right sets the one nearest to those decided."""
    evidence: tuple[str, ...]
    evidence_first: bool
    """Whether the first evidence is right."""
    evidence_any: bool
    facts_right: bool
    """Whether the draft says what it must and nothing that it may not; true without a draft."""
    language_right: bool
    auto_faults: tuple[str, ...]
    """Why a reply that went out by itself was wrong; empty when it was right, or did not go out."""

    @property
    def action(self) -> str:
        """What was done."""
        return self.decision.action

    @property
    def action_right(self) -> bool:
        """Whether the action is among the label's."""
        return self.decision.action in self.label.actions

    @property
    def reply(self) -> str:
        """The reply's or draft's text; empty without one."""
        return self.decision.draft.text if self.decision.draft else ""

    @property
    def sent(self) -> bool:
        """Whether the reply went out by itself."""
        return self.decision.action == "reply"

    @property
    def sku(self) -> str | None:
        """The product that it was taken to be about."""
        return self.decision.product.sku if self.decision.product else None


def judge(played: Played, label: Label) -> Judgement:
    """The judgement of one decision."""
    decision = played.decision
    draft = decision.draft
    evidence = tuple(one.entry for one in draft.evidence) if draft else ()
    intents = frozenset(score.name for score in decision.intents) - {"chat"}
    text = draft.text if draft else ""
    missing = [group for group in label.facts if not any(says(text, fact) for fact in group)]
    said = [fact for fact in label.forbidden if says(text, fact)]
    product = decision.product
    language_right = draft is None or _reads(draft.language, text, label)
    hits = [stands_on(entry, label.entries) for entry in evidence]
    faults = {
        f"never_auto:{label.type}": label.never_auto,
        "empty": not text,
        "facts missing": bool(missing),
        "says what it may not": bool(said),
        "no evidence": bool(label.entries) and not evidence,
        "wrong evidence": bool(label.entries and evidence) and not any(hits),
        "wrong product": label.product is not None and product is not None and product.sku != label.product,
        "wrong language": not language_right,
    }
    return Judgement(
        id=played.id,
        text=played.row.text,
        label=label,
        decision=decision,
        intents=intents,
        wanted_intents=nearest(intents, label.intents),
        evidence=evidence,
        evidence_first=any(hits[:1]),
        evidence_any=any(hits),
        facts_right=draft is None or not (missing or said),
        language_right=language_right,
        auto_faults=tuple(n for n, found in faults.items() if found) if decision.action == "reply" else (),
    )


def judge_all(played: Sequence[Played], labels: Sequence[Label]) -> list[Judgement]:
    """The judgements of the comments that have a label among these, in the order of time."""
    by_id = {label.id: label for label in labels}
    return [judge(one, by_id[one.id]) for one in played if one.id in by_id]


def stands_on(entry: str, wanted: Sequence[str]) -> bool:
    """Whether evidence is one of the wanted entries or a row below one; a bare table stands for itself only."""
    name = _name(entry)
    return any(name == one or (":" in one and name.startswith(one + ":")) for one in map(_name, wanted))


def nearest(found: frozenset[str], right: Sequence[frozenset[str]]) -> frozenset[str]:
    """Of several right sets the one that overlaps most with what was found (F1), the first of equals."""

    def overlap(wanted: frozenset[str]) -> float:
        return 2 * len(wanted & found) / (len(wanted) + len(found)) if wanted or found else 1.0

    return max(right, key=overlap)


def mistakes(one: Judgement) -> list[str]:
    """What is wrong with a decision, the gravest first; empty when nothing is."""
    label, action = one.label, one.action
    wanted = "|".join(sorted(label.actions))
    found = [f"AUTO {fault}" for fault in one.auto_faults]
    if not one.action_right and not one.sent:
        lost = action == "ignore" and label.needs_reply
        noise = not label.needs_reply and label.counts_for_noise
        found.append("LOST" if lost else "NOISE" if noise else f"ACTION {action}, not {wanted}")
    if one.decision.draft is not None and action == "suggest" and label.needs_reply:
        found += _faults_of_draft(one)
    if label.type not in OUTSIDE_INTENTS and one.intents != one.wanted_intents:
        found.append("INTENTS")
    if label.product and one.sku != label.product and action != "ignore":
        found.append("PRODUCT")
    return found


def _faults_of_draft(one: Judgement) -> list[str]:
    found: list[str] = []
    if not one.facts_right:
        found.append("DRAFT facts")
    if one.label.entries and one.evidence and not one.evidence_any:
        found.append("DRAFT evidence")
    if not one.language_right:
        found.append("DRAFT language")
    return found


def _reads(language: str, text: str, label: Label) -> bool:
    """Whether the viewer reads the reply's language, and the text looks like it."""
    base = language.lower().replace("_", "-").split("-")[0]
    if base not in label.languages and "und" not in label.languages:
        return False
    return base not in _SCRIPTS or re.search(_SCRIPTS[base], text) is not None


def _name(entry: str) -> str:
    return folded(entry).strip().rstrip(":")

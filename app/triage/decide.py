"""What is done with a comment: the stream's rules over the draft and its confidences."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.triage.comment import (
    Action,
    AirWord,
    Comment,
    Context,
    Decision,
    Draft,
    IntentScore,
    ProductRef,
    StreamRules,
)
from app.triage.draft import Drafted
from app.triage.drafts.acknowledge import PERSONAL

ENTRY_CONFIRMS = 0.9
"""How much of the doubt about the intent a sure entry of that intent takes away."""
UNFITTED_BAR = 0.95
"""For what the host said, and without any calibration."""
CHAT = (IntentScore("chat", 1.0),)
_NO_SIGNS: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class Understanding:
    """The part of a decision that is settled before anything is drafted."""

    comment: Comment
    rules: StreamRules
    language: str
    intents: tuple[IntentScore, ...] = CHAT
    product: ProductRef | None = None
    version: int | None = None
    asked: Mapping[str, float] = field(default_factory=dict[str, float])
    """What the probability that it wants an answer was made of."""
    wanted: float = 1.0
    """That probability."""


def ignored(known: Understanding, reason: str, confidence: float = 1.0) -> Decision:
    """Nothing is answered, for a reason; it counts as chat, whatever it was taken for."""
    return _decision(known, "ignore", confidence, None, (reason,))


def put_on_air(known: Understanding, said: AirWord) -> Decision:
    """Nothing is answered: it says what is on air."""
    product = ProductRef(said.sku, "link") if said.sku else None
    reason = "on_air_set" if said.sku else "on_air_unknown"
    return replace(ignored(replace(known, product=product), reason), air_word=said)


def held(known: Understanding) -> Decision:
    """A person looks at it first, without a draft."""
    return _decision(known, "suggest", 1.0, None, ("held",))


def for_host(known: Understanding, reason: str, confidence: float) -> Decision:
    """Only a person can answer."""
    return _decision(known, "host", confidence, None, (reason,))


def followed_up(known: Understanding, acknowledgement: Draft, drafted: Drafted) -> Decision:
    """An agent's, with an acknowledgement; what else could be answered is beside it."""
    sure = max(score.confidence for score in known.intents if score.name in PERSONAL)
    others = ((drafted.draft,) if drafted.draft else ()) + drafted.alternatives
    return _decision(known, "follow_up", sure, acknowledgement, acknowledgement.reasons, others)


def decide(
    known: Understanding, drafted: Drafted, near: float, signs: Mapping[str, float], context: Context
) -> Decision:
    """Reply, suggest or host, by what the draft is and how sure everything is; drafts below `near` are the host's."""
    draft = drafted.draft
    if draft is None:
        sure = known.intents[0].confidence if known.intents else 0.0
        spare = drafted.alternatives
        return _decision(
            known, "host", sure, spare[0] if spare else None, drafted.reasons or ("no_entry",), spare[1:]
        )
    confidence, bar = _confidence(known, draft, signs, context)
    against = [*drafted.reasons, *_against(known, drafted, draft)]
    if not context.calibrated:
        against.append("uncalibrated")
    if confidence < bar:
        against += ["below_bar", "entry_unsure" if draft.confidence < bar else "intent_unsure"]
    reasons = tuple(dict.fromkeys([*draft.reasons, *against]))
    sendable = draft.auto and not against and draft.evidence
    action = "host" if draft.confidence < near else "reply" if sendable else "suggest"
    return _decision(known, action, confidence, draft, reasons, drafted.alternatives, signs)


def _confidence(
    known: Understanding, draft: Draft, signs: Mapping[str, float], context: Context
) -> tuple[float, float]:
    """That the draft would be right to send, and what that must reach."""
    calibration, own_bar = context.calibration, known.rules.reply_confidence
    scorer = calibration.reply.get(draft.kind)
    if scorer is None and calibration.reply and draft.kind != "spoken":
        return draft.confidence, 1.01  # the fit had too few of the kind
    if scorer is None:
        least = min([draft.confidence, *(_intent(score, draft) for score in known.intents)])
        return least, UNFITTED_BAR if own_bar is None else own_bar
    bar = calibration.bar(draft.kind, known.rules.target_precision)
    return scorer(signs), bar if own_bar is None else own_bar


def _against(known: Understanding, drafted: Drafted, draft: Draft) -> list[str]:
    """Why the draft may not go out by itself."""
    found: list[str] = []
    if drafted.unanswered:
        found.append("partly_answered")
    # A comment taken for another matter may still be answered by an entry of one that is left to people.
    if not known.rules.manual_intents.isdisjoint({*(one.name for one in known.intents), *draft.intents}):
        found.append("manual_intent")
    if known.rules.auto_languages is not None and known.language not in known.rules.auto_languages:
        found.append("manual_language")
    if len(draft.text) > known.rules.max_reply_length:
        found.append("too_long")
    return found


def _intent(score: IntentScore, draft: Draft) -> float:
    """The confidence in an intent, raised where the draft is surely an answer to it."""
    if score.name not in draft.intents or draft.kind not in {"quoted", "spoken"}:
        return score.confidence
    return 1 - (1 - score.confidence) * (1 - ENTRY_CONFIRMS * draft.confidence)


def _decision(
    known: Understanding,
    action: Action,
    confidence: float,
    draft: Draft | None,
    reasons: tuple[str, ...],
    alternatives: tuple[Draft, ...] = (),
    signs: Mapping[str, float] = _NO_SIGNS,
) -> Decision:
    waits = action != "ignore"
    return Decision(
        action=action,
        intents=known.intents if waits and known.intents else CHAT,
        language=known.language,
        product=known.product,
        confidence=round(confidence, 4),
        draft=draft,
        reasons=reasons,
        knowledge_version=known.version,
        due_at=_after(known.comment.posted_at, known, breach=False) if waits else None,
        breach_at=_after(known.comment.posted_at, known, breach=True) if waits else None,
        alternatives=alternatives,
        signs=signs,
        asked=known.asked,
        wanted=round(known.wanted, 4),
    )


def _after(posted_at: datetime, known: Understanding, *, breach: bool) -> datetime:
    return posted_at + (known.rules.breach_after if breach else known.rules.due_after)

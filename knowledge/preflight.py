"""What a version would do with questions, counted before anybody asks them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Answered = Literal["by_itself", "drafted", "doubtful", "nobody", "ignored"]
"""Sent unseen; drafted for a person to send; drafted from a row that likelier does not answer it than does; a person has
to find the answer; taken for no question."""
ANSWERED: tuple[Answered, ...] = ("by_itself", "drafted", "doubtful", "nobody", "ignored")
LIKELY = 0.5
"""How probable it must be that a draft's row answers the question, for it to be more than doubtful."""

ALWAYS_SEEN = (
    "uncalibrated", "manual_intent", "entry_manual", "sensitive", "acknowledged", "held", "carried_over", "other_script",
    "no_phrases", "too_long",
)  # fmt: skip
"""Reasons that no surer reading takes away, the widest first: what has one of them waits for a person each time."""


@dataclass(frozen=True, slots=True)
class Near:
    """An entry near a question, whether it answers or not."""

    entry: str
    score: float
    question: str = ""
    """Its first question."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, and what would be done with it."""

    question: str
    askers: int
    answered: Answered
    action: str
    language: str
    intents: tuple[str, ...] = ()
    product: str | None = None
    confidence: float = 0.0
    reply: str | None = None
    reply_kind: str | None = None
    evidence: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    nearest: tuple[Near, ...] = ()
    asked_of: str | None = None
    """The entry whose phrasing it is, where the workbook's own questions are asked."""

    @property
    def always_seen(self) -> str | None:
        """Why it waits for a person each time; None where nothing but the confidence may hold it."""
        if self.answered != "drafted":
            return None
        return next((reason for reason in ALWAYS_SEEN if reason in self.reasons), None)


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions came to what, and how many viewers asked them."""

    by_itself: int
    drafted: int
    doubtful: int
    nobody: int
    ignored: int
    askers: int

    @property
    def questions(self) -> int:
        """All of them."""
        return self.by_itself + self.drafted + self.doubtful + self.nobody + self.ignored


@dataclass(frozen=True, slots=True)
class Changed:
    """A question that two versions answer differently."""

    before: Outcome
    after: Outcome

    @property
    def kind(self) -> Literal["gained", "lost", "reworded"]:
        """Whether it goes further by itself than it did, less far, or as far with other words."""
        was, now = ANSWERED.index(self.before.answered), ANSWERED.index(self.after.answered)
        return "reworded" if was == now else "gained" if now < was else "lost"


def answered_how(action: str, draft: float | None) -> Answered:
    """What a decision comes to for whoever asked; `draft` is how probably its draft answers, None where it has none."""
    if action == "reply":
        return "by_itself"
    if action == "ignore":
        return "ignored"
    if draft is None or action == "host":
        return "nobody"
    return "drafted" if draft >= LIKELY else "doubtful"


def count(outcomes: Iterable[Outcome]) -> Count:
    """The outcomes, counted."""
    many = dict.fromkeys(ANSWERED, 0)
    askers = 0
    for outcome in outcomes:
        many[outcome.answered] += 1
        askers += outcome.askers
    return Count(**many, askers=askers)


def coverage(
    outcomes: Sequence[Outcome], names: Callable[[Outcome], Iterable[str | None]]
) -> dict[str | None, Count]:
    """The counts by name, the name of the most questions first; a question of several names counts under each."""
    found: dict[str | None, list[Outcome]] = {}
    for outcome in outcomes:
        for name in dict.fromkeys(names(outcome)):
            found.setdefault(name, []).append(outcome)
    ordered = sorted(found.items(), key=lambda both: (-len(both[1]), both[0] is None, both[0] or ""))
    return {name: count(some) for name, some in ordered}


def changed(before: Sequence[Outcome], after: Sequence[Outcome]) -> list[Changed]:
    """The questions that come to something else, or to other words; both versions' outcomes are in one order."""
    pairs = (Changed(was, now) for was, now in zip(before, after, strict=True))
    return [
        one
        for one in pairs
        if (one.before.answered, one.before.reply) != (one.after.answered, one.after.reply)
    ]

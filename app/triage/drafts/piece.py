"""What a draft is made of: the answer to one question, or why only a person can answer it."""

from dataclasses import dataclass, replace

from app.triage.comment import Evidence, ReplyKind


@dataclass(frozen=True, slots=True)
class Piece:
    """The answer to one of the comment's questions."""

    wordings: tuple[str, ...]
    """The same answer, fullest first: the first that fits the platform is said."""
    language: str
    kind: ReplyKind
    evidence: tuple[Evidence, ...]
    confidence: float
    """That it answers the question, given that the intent is right."""
    intents: frozenset[str]
    auto: bool = True
    reasons: tuple[str, ...] = ()
    original: str | None = None
    rules: bool = False
    """Whether it is the shop's rule for what was asked: no table holds that."""
    lists: bool = False
    """Whether it lists the colours or sizes there are: these are what was asked for."""

    def held(self, *reasons: str) -> "Piece":
        """The same answer, to be seen by a person first; as it is where there is no reason to."""
        return replace(self, auto=False, reasons=(*self.reasons, *reasons)) if reasons else self


@dataclass(frozen=True, slots=True)
class Handover:
    """A question that goes to a person."""

    reason: str
    final: bool = False
    """Whether an entry that is merely similar may not answer it either."""

"""What each bar lets go out by itself: on labelled shops, and on what this shop's agents decided."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any, Literal

from sqlmodel import Session

from app.store.decided_drafts import DecidedDraft, decided
from app.store.session import Database
from app.triage import effects
from app.triage.calibration import Calibration
from app.triage.effects import Level, Tally
from app.triage.reasons import HELD_BACK
from app.views import View

FEWEST = 30
"""Decisions of agents that anything is said from."""
Outcome = Literal["unchanged", "edited", "rejected"]


@dataclass(frozen=True, slots=True)
class Settled:
    """A draft that only the bar held back, and what an agent made of it."""

    kind: str
    confidence: float
    outcome: Outcome


class BarEffects:
    """Tells them for the calibration in use; nothing was measured where that is not the one they were counted with."""

    def __init__(self, db: Database, calibration: Calibration, *, fitted: bool) -> None:
        self._db = db
        self._calibration = calibration
        self._fitted = fitted

    async def told(self, stream_ids: Collection[str] = ()) -> View:
        """The counts of every bar, of the past in the streams named or all."""
        known = effects.shipped()
        if not self._fitted or not known.holds_for(self._calibration):
            return {"measured": False, "comments": 0, "shops": 0, "levels": [], "curve": [], "past": None}
        past = await self._db.read(lambda session: _past(session, stream_ids))
        return {
            "measured": True,
            "comments": known.comments,
            "shops": len(known.sets),
            "levels": [self._level(level) for level in known.levels],
            "curve": [{"confidence": at, **asdict(tally)} for at, tally in known.curve],
            "past": self._above_bars(past) if len(past) >= FEWEST else None,
        }

    def _level(self, level: Level) -> View:
        groups = {name: _tally(tally) for name, tally in level.groups.items()}
        return {"precision": level.precision, "bar": self._bar(level.precision), "groups": groups}

    def _above_bars(self, past: list[Settled]) -> View:
        levels: list[View] = []
        for level in effects.shipped().levels:
            above = [
                one for one in past if one.confidence >= self._calibration.bar(one.kind, level.precision)
            ]
            counts = {
                outcome: sum(one.outcome == outcome for one in above)
                for outcome in ("unchanged", "edited", "rejected")
            }
            levels.append({"precision": level.precision, **counts})
        return {"decided": len(past), "levels": levels}

    def _bar(self, precision: float) -> float:
        """What the surest kind of reply must reach: kinds that were fitted share their bars."""
        return max((self._calibration.bar(kind, precision) for kind in self._calibration.bars), default=1.01)


def _tally(tally: Tally) -> View:
    return {
        **asdict(tally),
        "gone_between": effects.interval(tally.gone, tally.answerable),
        "wrong_between": effects.interval(tally.wrong, tally.sent),
    }


def _past(session: Session, stream_ids: Collection[str]) -> list[Settled]:
    found: list[Settled] = []
    for one in decided(session, stream_ids):
        if one.draft and one.decision and _only_unsure(one.decision):
            found.append(Settled(one.draft.get("kind", ""), one.decision["confidence"], _outcome(one)))
    return found


def _outcome(one: DecidedDraft) -> Outcome:
    if one.state == "rejected":
        return "rejected"
    unchanged = one.sent_text is None or one.sent_text == (one.draft or {}).get("text")
    return "unchanged" if unchanged else "edited"


def _only_unsure(decision: dict[str, Any]) -> bool:
    """Whether nothing but the bar kept the draft from being sent."""
    reasons = decision.get("reasons") or ()
    return decision.get("action") == "suggest" and "below_bar" in reasons and not HELD_BACK & set(reasons)

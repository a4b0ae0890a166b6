"""In which order the host sees questions: points that a controller can add up."""

from dataclasses import dataclass

WAITING, ANSWERED = 1.0, 0.5
"""For each asker who waits, and for each who was answered already."""
COMING = 2.0
"""For each new asker a minute: so many more will have asked in two minutes."""
LATE_S = 10.0
"""A point for every so many seconds that the first who waits is past due."""
LATEST = 30.0
"""No more than this for being late: who waits for ever must not hold up all others."""
WHY = {"sent_by_agent": 5.0, "overdue": 3.0, "unresolved": 2.0, "recurring": 0.0}
"""For what brought it here: a colleague asks; nobody answered in time; nobody knows; many ask."""


@dataclass(frozen=True, slots=True)
class Priority:
    """The points of a topic, part by part."""

    askers: float
    rate: float
    late: float
    why: float

    @property
    def total(self) -> float:
        """All points."""
        return round(self.askers + self.rate + self.late + self.why, 1)

    def parts(self) -> dict[str, float]:
        """By name, to be shown."""
        return {"askers": self.askers, "rate": self.rate, "late": self.late, "why": self.why}


def priority(*, askers: int, waiting: int, rate: float, late_s: float, why: str | None) -> Priority:
    """The points of a topic with so many askers, of whom some wait, the first of them `late_s` past due."""
    answered = max(0, askers - waiting)
    return Priority(
        askers=round(WAITING * waiting + ANSWERED * answered, 1),
        rate=round(COMING * rate, 1),
        late=round(min(LATEST, max(0.0, late_s) / LATE_S), 1),
        why=WHY.get(why or "", 0.0),
    )

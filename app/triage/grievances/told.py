"""Whether a comment's words plainly tell of a grievance, whatever the classifier makes of them."""

from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.grievances.fakes import FAKES
from app.triage.grievances.harm import HARM
from app.triage.grievances.money_back import MONEY_BACK
from app.triage.grievances.not_come import NOT_COME
from app.triage.grievances.threats import THREATS

MATTERS = (HARM, FAKES, THREATS, MONEY_BACK, NOT_COME)


@lru_cache(maxsize=20_000)
def is_plain_grievance(text: str) -> bool:
    """Whether the words tell of harm, of fakes received, of a threat, of money wanted back or of what has not come."""
    plain = fold_in_place(text)
    return any(matter.is_in(plain) for matter in MATTERS)

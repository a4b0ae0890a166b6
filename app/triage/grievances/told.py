"""Whether a comment's words plainly tell of a grievance, whatever the classifier makes of them."""

import re
from functools import lru_cache

from app.triage.cleaning import fold_in_place
from app.triage.grievances.broken import BROKE, CAME_BROKEN, IS_BROKEN
from app.triage.grievances.fakes import FAKES
from app.triage.grievances.felt import CAUSED, CAUSED_SURELY, FELT
from app.triage.grievances.harm import HARM
from app.triage.grievances.hazards import HAZARDS
from app.triage.grievances.money_back import MONEY_BACK
from app.triage.grievances.not_come import NOT_COME
from app.triage.grievances.short import SHORT
from app.triage.grievances.threats import THREATS
from app.triage.talk.own_matter import speaks_of_giving_back
from app.triage.talk.telltales import any_may_be_in

MATTERS = (HARM, FAKES, THREATS, MONEY_BACK, NOT_COME, CAME_BROKEN, SHORT)
OF_GOODS = (FELT, HAZARDS, BROKE)
"""What is a grievance where the comment names what the shop sells."""
BESIDE_A_RETURN = (HARM, CAME_BROKEN, IS_BROKEN, BROKE, FELT, HAZARDS)
"""What is one in a clause of its own beside a wish, or a question, to give the thing back."""

_may_be_told = any_may_be_in(one.told for one in MATTERS)
_may_be_told_of_goods = any_may_be_in(one.told for one in OF_GOODS)
_CLAUSES = re.compile(r"[,.;?!\n，。？！；、]+ ?")


@lru_cache(maxsize=20_000)
def is_plain_grievance(text: str) -> bool:
    """Whether the words tell of harm, of fakes received, of a threat, of money wanted back, or of what has not come, came
    broken or was less than was paid for."""
    plain = fold_in_place(text)
    told = _may_be_told(plain) and any(matter.is_in(plain) for matter in MATTERS)
    return told or _is_beside_a_return(text)


@lru_cache(maxsize=20_000)
def is_grievance_of_goods(text: str) -> bool:
    """Whether the words tell of pain, of danger or of what broke, which may be the shop's goods' or anything's."""
    plain = fold_in_place(text)
    told = _may_be_told_of_goods(plain) and any(matter.is_in(plain) for matter in OF_GOODS)
    return told or _tells_of_harm_and_asks(plain)


def tells_of_any(text: str) -> bool:
    """Whether a text tells of a grievance or may do so: of something amiss, whatever it is."""
    return is_plain_grievance(text) or is_grievance_of_goods(text) or IS_BROKEN.is_in(fold_in_place(text))


def tells_of_harm(text: str) -> bool:
    """Whether a text tells that somebody came to harm."""
    plain = fold_in_place(text)
    return HARM.is_in(plain) or FELT.is_in(plain)


def _tells_of_harm_and_asks(plain: str) -> bool:
    """Whether one clause tells what the goods did, and another may ask for something."""
    return CAUSED.is_in(plain) and any(CAUSED_SURELY.is_in(clause) for clause in _CLAUSES.split(plain))


def _is_beside_a_return(text: str) -> bool:
    if not speaks_of_giving_back(text):
        return False
    plain = fold_in_place(text)
    clauses = [one for one in _CLAUSES.split(plain) if one and not speaks_of_giving_back(one)]
    return IS_BROKEN.is_in(plain) or any(matter.is_in(one) for matter in BESIDE_A_RETURN for one in clauses)

"""What the viewer said shortly before, and an answer has to reckon with."""

from collections.abc import Iterable

from app.triage.cleaning import clean
from app.triage.grievances.told import tells_of_any
from app.triage.request import Request


def said_before(request: Request) -> Iterable[str]:
    """The viewer's cleaned comments of the last `carry_over`."""
    now, carry_over = request.comment.posted_at, request.context.rules.carry_over
    return (clean(one.text) for one in request.context.earlier if now - one.posted_at <= carry_over)


def asks_of_a_grievance(request: Request) -> bool:
    """Whether a return is asked about by somebody who has just told of harm, of damage or of something else amiss."""
    asked = {score.name for score in request.intents}
    return "returns" in asked and any(map(tells_of_any, said_before(request)))

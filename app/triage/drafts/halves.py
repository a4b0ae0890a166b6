"""Whether a part of a comment, which nothing splits further, asks for two things of which one answer says only one."""

import re

from app.triage.cleaning import fold_in_place
from app.triage.drafts.piece import Piece
from app.triage.kinds import kinds_in
from app.triage.plain_questions import beyond_small_words, clauses
from app.triage.request import Request
from app.triage.subject_cues import subjects
from knowledge.colours import find_colours
from knowledge.regions import find_regions

MAY_FIT = 0.3
"""From here on an entry about something else may be what the other clause asks for."""
_TELLING = 2
"""Letters that a clause must have beside small words to ask for something."""
_GAP = re.compile("(?<=[\u0e00-\u9fff])[\\s,，、]+(?=[\u0e00-\u9fff])|\\s[/+]\\s")
"""Where words are not spaced a space parts clauses, and a stroke does everywhere."""


def is_of_another(request: Request, intent: str, entry: Piece) -> bool:
    """Whether the shop wrote an entry down for other intents than this one."""
    quoted = {one.entry for one in entry.evidence}
    own = [hit.entry.intents for hit in request.hits(intent) if hit.entry.id in quoted]
    return any(own) and not any(intent in intents for intents in own)


def asks_beside(request: Request, intent: str) -> bool:
    """Whether a clause of the part names the subject, and another tells of something that is neither a subject of the
    tables nor a place, a colour or a product ("ship to SG and fade?")."""
    said = clauses(_GAP.sub("; ", request.text_of(intent)))
    if len(said) < 2 or not any(_names(request, intent, clause) for clause in said):
        return False
    return any(_tells_of_something_else(request, clause) for clause in said)


def _names(request: Request, intent: str, clause: str) -> bool:
    if intent in subjects(clause):
        return True
    return intent == "shipping" and bool(find_regions(clause, request.workbook.shipping))


def is_likely_asked_beside(request: Request, intent: str, entry: Piece) -> bool:
    """Whether an entry may be what another clause of the part asks for."""
    if entry.confidence < MAY_FIT or not asks_beside(request, intent):
        return False
    return is_of_another(request, intent, entry)


def _tells_of_something_else(request: Request, clause: str) -> bool:
    if subjects(clause) or any(map(str.isdigit, clause)) or find_colours(clause):
        return False
    if request.words.names.find(clause) or find_regions(clause, request.workbook.shipping):
        return False
    if kinds_in(clause, request.words.kinds):
        return False
    return len(beyond_small_words(fold_in_place(clause))) >= _TELLING

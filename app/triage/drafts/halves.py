"""Whether a part of a comment, which nothing splits further, asks for two things of which one answer says only one."""

import re
from collections.abc import Iterable
from functools import cache

from app.triage.alike.lookalikes import POINTING
from app.triage.cleaning import fold_in_place
from app.triage.drafts.piece import Piece
from app.triage.flood import said as words_said
from app.triage.products.kinds import kinds_in
from app.triage.request import Request
from app.triage.talk.plain_questions import clauses
from app.triage.talk.small_words import beyond_small_words
from app.triage.talk.sought import sought
from app.triage.talk.subject_cues import subjects
from app.triage.unsaid import content
from knowledge.colours import find_colours
from knowledge.regions import find_regions
from knowledge.scripts import is_unspaced

MAY_FIT = 0.3
"""From here on an entry about something else may be what the other clause asks for."""
_TELLING = 2
"""Letters that a clause must have beside small words to ask for something."""
_GAP = re.compile("(?<=[\u0e00-\u9fff])[\\s,，、]+(?=[\u0e00-\u9fff])|\\s[/+]\\s")
"""Where words are not spaced a space parts clauses, and a stroke does everywhere."""

_LEAST = 4
"""Letters that a word must have to be what a half asks."""
_JOINED = (
    "(?<=\\w)\\s*[?](?=.*\\w.*[?])|(?<=[\u4e00-\u9fff])(?:和|跟|以及|并且)(?=[\u4e00-\u9fff])|และ"
    "|(?<=[一-鿿ァ-ヴー])と(?=[一-鿿ァ-ヴ])|(?<=\\w)\\s(?:और|तथा)\\s"
)
_BESIDES = sought(
    "((?:可以|能|会|會|有|[吗嗎])[\u4e00-\u9fff]{0,10}?)(?:还能|還能|还可以|還可以)(?=[\u4e00-\u9fff])"
)
"""Joins two things where one stands before it; else it says that something is still possible ("屏幕还能按吗")."""
_LISTED = re.compile(
    r"(?<=[a-z])\s*,\s*(?=(?:[a-z]+[- ])?[a-z]*(?:able|ible|proof|resistant|repellent|friendly)\s*\?\s*$)"
)
"""A comma before a last quality that is asked ("is it dimmable, waterproof?"), which is no address and no reason."""
_AND = {
    "en": "n|also|plus",
    "id": "dan|sama|serta",
    "ms": "dan|sama|serta",
    "es": "y|e",
    "pt": "e",
    "fr": "et",
    "de": "und",
    "vi": "va",
    "tl": "at|tsaka|saka",
    "hi": "aur",
}
"""What joins two things that are asked; a comma as often joins what is told beside, and an "or" asks which of two."""


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


def leaves_a_half(request: Request, intent: str, said: Iterable[str]) -> bool:
    """Whether of two things that a part joins with an "and", or asks one after another, an answer's texts say one and
    nothing of the other ("is it dimmable and foldable?"); what another intent of the comment asks is answered for."""
    language = request.language.split("-")[0]
    plain = _LISTED.sub(" & ", _BESIDES.sub(r"\1和", fold_in_place(request.text_of(intent))))
    halves = joints(language).split(plain)
    if len(halves) < 2:
        return False
    others = {score.name for score in request.intents} - {intent}
    told = [_told(half, language) for half in halves if others.isdisjoint(subjects(half))]
    known = frozenset[str]().union(*(_told(fold_in_place(text), language) for text in said))
    return len({half.isdisjoint(known) for half in told if half}) == 2


@cache
def joints(language: str) -> re.Pattern[str]:
    """What joins two things that are asked in a language, tagged without script and region or with them."""
    base = language.split("-")[0]
    own = f"|{_AND[base]}" if base in _AND else ""
    return re.compile(rf"{_JOINED}|(?<=\w)\s+(?:and|&|\+{own})\s+")


def _told(plain: str, language: str) -> frozenset[str]:
    """The words of a folded text that say what is asked; of a script without spaces its letters."""
    if any(map(is_unspaced, plain)):
        return words_said(plain) - POINTING
    return content(plain, _LEAST, language)

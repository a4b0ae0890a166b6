"""From what is understood to one reply: each question's answer is computed, quoted or the host's, then joined."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.triage.cleaning import fold_in_place
from app.triage.comment import Draft, IntentScore
from app.triage.drafts.acknowledge import PERSONAL
from app.triage.drafts.before import asks_of_a_grievance
from app.triage.drafts.choose import ASKS, COMPUTED, QUOTED_INSTEAD, choose, named, unsaid_half
from app.triage.drafts.joined import joined
from app.triage.drafts.piece import Piece
from app.triage.drafts.topics import asks_from_where, asks_how_much_or_long
from app.triage.products.comes_with import comes_with
from app.triage.request import Request
from app.triage.talk.questions import asks

MAY_ASK = 0.02
"""From here on a part that reads as a question may be one, though nothing is sought for it."""
HOW_LONG = 16
"""Characters up to which a part asks how long, or how much, and of nothing else."""
ALSO_AT_LEAST = 0.4
"""What a further part gets is an answer from here on."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """The reply, what it leaves out, and why a person is needed where one is."""

    draft: Draft | None
    unanswered: tuple[str, ...] = ()
    """Intents that nothing answers."""
    reasons: tuple[str, ...] = ()
    alternatives: tuple[Draft, ...] = ()
    pieces: tuple[tuple[int, Piece], ...] = ()
    """What the draft is joined from, each with the part that it answers; of two parts with one answer, the less sure."""


@dataclass(slots=True)
class _Answers:
    """What the questions of one comment get, as far as they were gone through."""

    pieces: list[tuple[int, Piece]] = field(default_factory=list[tuple[int, Piece]])
    """Each with the part that it answers."""
    unanswered: list[str] = field(default_factory=list[str])
    reasons: list[str] = field(default_factory=list[str])
    spare: list[Piece] = field(default_factory=list[Piece])

    def take(self, request: Request, intent: str) -> None:
        """Answers one question, or notes that nothing does."""
        if any(_covers(request, piece, intent) for _, piece in self.pieces):
            return
        chosen, others = choose(request, intent)
        if isinstance(chosen, Piece):
            self._place(request, intent, chosen, others)
        else:
            self.spare += others
            self.unanswered.append(intent)
            self.reasons.append(chosen.reason)

    def _place(self, request: Request, intent: str, chosen: Piece, others: list[Piece]) -> None:
        """Puts an answer where it was asked for, with the one to the other half of its part before it."""
        part, half = request.part_of(intent), unsaid_half(request, intent, chosen, others)
        if half is not None:
            self.pieces.append((part, half))
        if half is None or not self._is_said(chosen):
            self.pieces.append((part, chosen))
        self.spare += [other for other in others if other is not half]

    def _is_said(self, answer: Piece) -> bool:
        return any(_says_the_same(piece, answer) for _, piece in self.pieces)

    def take_also(self, request: Request, intent: str) -> None:
        """The same for a further part; what answers an earlier one already is not said twice, what hardly answers this
        one not at all."""
        chosen, others = choose(request, intent)
        self.spare += others
        if not isinstance(chosen, Piece) or chosen.confidence < ALSO_AT_LEAST:
            self.unanswered.append(intent)
            return
        placed = (request.part_of(intent), chosen)
        for place, (_, piece) in enumerate(self.pieces):
            if _says_the_same(piece, chosen):
                said = (self.pieces[place], placed)
                self.pieces[place] = min(said, key=lambda one: (one[1].auto, one[1].confidence))
                return
        self.pieces.append(placed)

    @property
    def in_order(self) -> list[tuple[int, Piece]]:
        """The pieces in the order in which they were asked for; one question back at a time: two subjects that lack
        the same detail ask for it once."""
        ordered = sorted(self.pieces, key=lambda placed: placed[0])
        asking = [piece for _, piece in ordered if piece.kind == "ask"]
        return [(part, piece) for part, piece in ordered if piece.kind != "ask" or piece is asking[0]]


def draft(request: Request) -> Drafted:
    """One reply to all of the comment's questions that can be answered."""
    answers = _Answers()
    for intent in _asked(request):
        answers.take(request, intent)
    for part in _left_over(request, answers.pieces):
        alone = _of_part(request, part)
        for score in alone.intents:
            answers.take_also(alone, score.name)
    answers.unanswered += _passed_by(request, answers.pieces)
    pieces = answers.in_order
    if pieces and asks_of_a_grievance(request):
        answers.reasons.append("complained")
    return Drafted(
        draft=joined(request, [piece for _, piece in pieces]) if pieces else None,
        unanswered=tuple(answers.unanswered),
        reasons=tuple(dict.fromkeys(answers.reasons)),
        alternatives=tuple(joined(request, [piece]) for piece in answers.spare),
        pieces=tuple(pieces),
    )


def _asked(request: Request) -> list[str]:
    """The intents to answer: a bare "how long" beside a place that something is sent to asks nothing of a product."""
    sent = "shipping" in request.asked_in and bool(request.slots.regions)
    return [
        score.name
        for score in request.intents
        if score.name not in PERSONAL
        and not (sent and score.name not in COMPUTED and _only_asks_how_long(request.text_of(score.name)))
    ]


def _left_over(request: Request, pieces: Iterable[tuple[int, Piece]]) -> Iterable[int]:
    """The parts that ask for something and are not the ones that ask most for an intent of the comment's, nor answered
    with it."""
    return [
        part
        for part in _untold(request, pieces)
        if request.readings[part].needs_reply >= ASKS or _asks_of_goods(request, part)
    ]


def _asks_of_goods(request: Request, part: int) -> bool:
    """Whether a part's words ask of a product that they name, whatever the classifier takes it for."""
    text = request.prepared.texts[part]
    return asks(fold_in_place(text)) and bool(request.words.names.find(text))


def _passed_by(request: Request, pieces: Iterable[tuple[int, Piece]]) -> Iterable[str]:
    """What the parts may ask that are neither answered nor plainly chat."""
    for part in _untold(request, pieces):
        reading = request.readings[part]
        if MAY_ASK < reading.needs_reply < ASKS:
            yield max(reading.scores, key=lambda name: reading.scores[name])


def _untold(request: Request, pieces: Iterable[tuple[int, Piece]]) -> list[int]:
    """The parts that are not heard, but for a "how long" beside what the shipping table tells."""
    days_told = any("shipping_row" in piece.reasons for _, piece in pieces)
    unheard = _unheard(request)
    return [part for part in unheard if not (days_told and _only_asks_how_long(request.prepared.texts[part]))]


def _only_asks_how_long(text: str) -> bool:
    """Whether a part says nothing but "how long", or "how much": beside a place it asks about sending there."""
    return len(text) <= HOW_LONG and asks_how_much_or_long(text)


def _unheard(request: Request) -> Iterable[int]:
    heard = set(request.asked_in.values())
    for part in range(1, len(request.readings)):
        if part not in heard and not _echoes(request, part):
            yield part


def _of_part(request: Request, part: int) -> Request:
    """The request as if this part alone were asked, by the surest of its intents; what comes along is in no table."""
    reading, tables = request.readings[part], COMPUTED if _is_in_no_table(request, part) else {}
    asked = [one for one in reading.intents if one.name not in {"chat", *PERSONAL, *tables}][:1]
    intents = tuple(IntentScore(one.name, one.confidence) for one in asked)
    intents = intents or (IntentScore("chat", reading.needs_reply),)
    return replace(request, intents=intents, asked_in={intents[0].name: part})


def _echoes(request: Request, part: int) -> bool:
    """Whether a part asks only for subjects that another part's computed answer covers."""
    named = {intent.name for intent in request.readings[part].intents}
    if _is_in_no_table(request, part):
        return False
    return bool(named) and named <= COMPUTED.keys() & request.asked_in.keys()


def _is_in_no_table(request: Request, part: int) -> bool:
    """Whether a part asks what comes along, or where parcels come from."""
    text = request.prepared.texts[part]
    return comes_with(fold_in_place(text)) is not None or asks_from_where(text)


def _covers(request: Request, piece: Piece, intent: str) -> bool:
    """Whether an answer serves a second intent as well: it says so, or the words of the same part don't name it."""
    part = request.part_of(intent)
    if piece.kind == "ask" or all(request.part_of(name) != part for name in piece.intents):
        return False
    if intent in COMPUTED:
        return (
            piece.kind in {"quoted", "spoken"}
            and piece.confidence >= QUOTED_INSTEAD
            and not named(request, intent)
        )
    return intent in piece.intents


def _says_the_same(one: Piece, other: Piece) -> bool:
    return one.kind == other.kind and [e.entry for e in one.evidence] == [e.entry for e in other.evidence]

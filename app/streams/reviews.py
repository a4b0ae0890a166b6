"""What became of a stream: how fast viewers were answered, and who was not answered, by topic, with the reason."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from app.desk.figures import share_below, speed
from app.settings import Settings
from app.store import figures, streams
from app.store import review as rows
from app.store.review import Asked
from app.store.session import Database
from app.store.tables import Stream
from app.triage.personal_data import masked
from app.views import View, moment

SAMPLES = 3
SETTLED = {"rejected": "rejected", "follow_up": "promised"}
"""Reasons by the state of the suggestion."""
TOPIC_SETTLED = {"dismissed": "not_for_air", "answered": "said_before"}
"""Reasons by the state of the topic; who asked after it was answered, and was sent no words, heard it perhaps."""
AFTER_THE_END = {"waiting": "not_reached", "grouped": "not_reached_in_flood", "with_host": "not_said"}
"""What it was waiting for when the stream ended."""


@dataclass(slots=True)
class Group:
    """Comments of one topic that went without a reply of their own for one reason."""

    first: Asked
    reason: str
    comments: int = 0
    viewers: set[str] = field(default_factory=set[str])
    samples: dict[str, None] = field(default_factory=dict[str, None])

    def add(self, asked: Asked) -> None:
        """Takes in one more."""
        self.comments += 1
        self.viewers.add(asked.author_id)
        if len(self.samples) < SAMPLES:
            self.samples[asked.text] = None

    def view(self, regions: tuple[str, ...]) -> View:
        """As the review writes it, personal numbers masked."""
        first = self.first
        named = first.question is not None
        return {
            "topic_id": first.topic_id,
            "question": masked(first.text if first.question is None else first.question, regions),
            "intent": first.topic_intent if named else next(iter(first.intents), None),
            "product": first.topic_sku if named else first.sku,
            "comments": self.comments,
            "viewers": len(self.viewers),
            "reason": self.reason,
            "samples": list(dict.fromkeys(masked(text, regions) for text in self.samples)),
        }


class Reviews:
    """Reads what became of a stream."""

    def __init__(self, db: Database, settings: Settings, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._settings = settings
        self._clock = clock

    async def show(self, stream_id: str) -> View:
        """The review as it stands now; it changes until the stream has ended."""
        now = self._clock()

        def work(session: Session) -> View:
            stream = streams.existing(session, stream_id)
            ended = stream.state == "ended"
            unanswered = rows.unanswered(session, stream_id)
            said = rows.answered_on_air(session, stream_id)
            regions = tuple(stream.sells_to)
            return {
                "stream_id": stream_id,
                "title": stream.title,
                "state": stream.state,
                "at": moment(now),
                "clocks": _clocks(session, stream, self._settings, now),
                "unanswered": grouped(unanswered, lambda asked: why_unanswered(asked, ended=ended), regions),
                "unanswered_comments": len(unanswered),
                "answered_on_air": grouped(said, lambda _: "answered_on_air", regions),
                "answered_on_air_comments": len(said),
                "flood": _floods(stream),
            }

        return await self._db.read(work)


def why_unanswered(asked: Asked, *, ended: bool) -> str:
    """Why a comment that needed an answer got none, in a word."""
    if asked.state in SETTLED:
        return SETTLED[asked.state]
    if asked.state in {"waiting", "leaving"}:
        reason = "waiting" if asked.grouped_with is None else "grouped"
    elif asked.topic_state in TOPIC_SETTLED:
        return TOPIC_SETTLED[asked.topic_state]
    else:
        reason = "with_host"
    return AFTER_THE_END[reason] if ended else reason


def grouped(
    found: Iterable[Asked], reason_of: Callable[[Asked], str], regions: tuple[str, ...] = ()
) -> list[View]:
    """The comments by topic and reason, each in one group, the largest first; those of no topic by what they are about."""
    groups: dict[tuple[object, ...], Group] = {}
    for asked in found:
        reason = reason_of(asked)
        about = () if asked.topic_id is not None else (*asked.intents[:1], asked.sku)
        group = groups.setdefault((asked.topic_id, reason, *about), Group(asked, reason))
        group.add(asked)
    return [group.view(regions) for group in sorted(groups.values(), key=lambda group: -group.comments)]


def _clocks(session: Session, stream: Stream, settings: Settings, now: datetime) -> View:
    counted = rows.clocks_of(session, stream.id, now)
    due = streams.due_seconds(stream, settings)
    by_people = figures.reply_seconds(session, stream.id, by_person=True)
    return {
        **counted._asdict(),
        "due_seconds": due,
        **speed(figures.reply_seconds(session, stream.id), due),
        "by_people_median_seconds": share_below(by_people, 0.5),
        "by_people_p90_seconds": share_below(by_people, 0.9),
    }


def _floods(stream: Stream) -> list[View]:
    if stream.flood_since is None:
        return stream.floods
    now_on = {"from": moment(stream.flood_since), "to": None, "peak_per_minute": stream.flood_peak}
    return [*stream.floods, now_on]

"""How the running streams' viewers put their questions, kept in memory and brought up to date from the database."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from sqlmodel import Session

from app.store import wordings
from app.store.known_wordings import WORDINGS_KEPT, KnownWordings
from app.store.tables import CommentRow
from app.triage.alike.coherence import Coherence, coherence_of
from app.triage.alike.sameness import Sameness
from app.triage.alike.wording import Wording

STREAMS_KEPT = 200
READ_AT_ONCE = 500
NEAREST = 8
"""Topics that are looked at closely."""
TRIES = 3


class TopicIndex:
    """Finds the topics that ask what a comment asks. For writes only, so for one thread at a time."""

    def __init__(self, sameness: Sameness) -> None:
        self._sameness = sameness
        self._streams: OrderedDict[str, KnownWordings] = OrderedDict()
        self._stale: set[str] = set()

    def alike(
        self, session: Session, stream_id: str, wording: Wording, sku: str | None, bar: float
    ) -> list[str]:
        """Ids of the stream's topics that ask the same, the likeliest first: their logit is over `bar`, or one has the
        same words; none has a wording of another product."""
        known = self._current(session, stream_id)
        found: list[str] = []
        for _ in range(TRIES):
            found = self._ranked(session, known, wording, sku, bar)
            if not _mended(session, known, [pk for topic in found for pk in known.members.get(topic, ())]):
                break
        return found

    def are_alike(self, stream_id: str, wording: Wording, topic_id: str, other: str, bar: float) -> bool:
        """Whether a topic that a wording joins, and another one, ask the same: the mean logit of the one's wordings is
        over `bar`, and they are not of two products."""
        known = self._streams[stream_id]
        theirs = known.members.get(other, [])
        members = known.members.get(topic_id, [])
        own = [known.table.of(pk) for pk in members]
        skus = {known.table.sku(pk) for pk in [*theirs, *members]} - {None}
        if not theirs or len(skus) > 1:
            return False
        found = [self._closeness(known, one, theirs) for one in [*own, wording]]
        return sum(found) / len(found) > bar

    def coherence(self, comment: CommentRow, topic_id: str, wording: Wording) -> Coherence:
        """How well a topic's wordings and the one of the comment that joins it hold together."""
        known = self._streams[comment.stream_id]
        same = known.with_words(topic_id, wording.text)
        members = [pk for pk in known.members.get(topic_id, []) if pk != same]
        texts = [wording, *(known.table.of(pk) for pk in members)]
        keys = [comment.id or 0, *members]
        logits = np.full((len(keys), len(keys)), np.nan, np.float32)
        for place, one in enumerate(texts[:-1]):
            beside = known.table.beside(one, members[place:])
            for pk, logit in zip(
                beside.keys, self._sameness.of_pairs(one, beside.wordings, beside.signs), strict=True
            ):
                other = keys.index(pk)
                logits[place, other] = logits[other, place] = logit
        return coherence_of(keys, logits, [one.wanted for one in texts])

    def gathered(self, stream_id: str, other: str, topic_id: str) -> None:
        """Another topic's wordings are a topic's from now on."""
        known = self._streams[stream_id]
        for pk in tuple(known.members.get(other, ())):
            known.move(pk, topic_id)

    def crowded_out(self, session: Session, comment: CommentRow, topic_id: str, text: str) -> int | None:
        """The comment whose wording a new one takes the place of in a topic: the same words, or the oldest of many."""
        known = self._streams[comment.stream_id]
        same = known.with_words(topic_id, text)
        if same is not None:
            return same
        kept, last = wordings.in_topic(session, topic_id), known.said_last(text, comment.sku)
        return last if last in kept else kept[0] if len(kept) >= WORDINGS_KEPT else None

    def forget(self, stream_id: str) -> None:
        """Reads the stream's wordings anew next time, since what was read may have been taken back; from any thread."""
        self._stale.add(stream_id)

    def _ranked(
        self, session: Session, known: KnownWordings, wording: Wording, sku: str | None, bar: float
    ) -> list[str]:
        last = known.said_last(wording.text, sku)
        said = None if last is None else known.topics.get(last) or wordings.topic_of(session, last)
        scores = {said: np.inf} if said else {}
        nearest = dict(scores)
        rows = known.table.about(sku)
        every = known.table.logits(wording, self._sameness, rows)
        places = range(len(known.table)) if isinstance(rows, slice) else rows
        for place in np.flatnonzero(every > bar).tolist():
            topic_id, logit = known.topics[known.table.keys[places[place]]], float(every[place])
            nearest[topic_id] = max(nearest.get(topic_id, logit), logit)
        close = sorted(nearest, key=lambda topic: (-nearest[topic], known.members.get(topic, [])))[:NEAREST]
        for topic_id in close:
            if topic_id not in scores and _is_about(known, topic_id, sku):
                scores[topic_id] = self._closeness(known, wording, known.members[topic_id])
        # Of two that are as likely, the one asked first: ids say nothing, and the same comments make the same topics.
        return sorted(
            (one for one in scores if scores[one] > bar),
            key=lambda one: (-scores[one], known.members.get(one, [])),
        )

    def _closeness(self, known: KnownWordings, wording: Wording, theirs: Sequence[int]) -> float:
        """The logit that a wording asks what some of one topic do."""
        beside = known.table.beside(wording, theirs)
        if not beside.keys:
            return -np.inf
        return self._sameness.of_topic(wording, beside.wordings, beside.signs)

    def _current(self, session: Session, stream_id: str) -> KnownWordings:
        if stream_id in self._stale:
            self._stale.discard(stream_id)
            self._streams.pop(stream_id, None)
        known = self._streams.setdefault(stream_id, KnownWordings())
        self._streams.move_to_end(stream_id)
        while len(self._streams) > STREAMS_KEPT:
            self._streams.popitem(last=False)
        while True:
            found = wordings.after(session, stream_id, known.seq, READ_AT_ONCE)
            for kept in found:
                known.add(kept)
            known.fade()
            if len(found) < READ_AT_ONCE:
                return known


def _is_about(known: KnownWordings, topic_id: str, sku: str | None) -> bool:
    """Whether a topic may be of a product: none of its wordings is of another."""
    return sku is None or all(known.table.sku(pk) in (None, sku) for pk in known.members[topic_id])


def _mended(session: Session, known: KnownWordings, pks: Sequence[int]) -> bool:
    """Whether any of the comments is in another topic by now, as it is after merging and splitting."""
    if not pks:
        return False
    now = wordings.topics_of(session, pks)
    moved = [pk for pk in pks if now.get(pk) != known.topics.get(pk)]
    for pk in moved:
        topic_id = now.get(pk)
        if topic_id is None:
            known.drop(pk)  # it was taken back
        else:
            known.move(pk, topic_id)
    return bool(moved)

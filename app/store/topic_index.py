"""How the running streams' viewers put their questions, kept in memory and brought up to date from the database."""

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from sqlmodel import Session

from app.store import wordings
from app.triage.normalise import fingerprint
from app.triage.sameness import SURELY, Floats, Sameness, Wording
from app.triage.wordings import TOGETHER, Wordings

STREAMS_KEPT = 200
WORDINGS_KEPT = 12
"""Of a topic: the latest different ones."""
LATE = 300.0
"""Seconds that a comment may come behind a later one and still be compared with what was asked before it."""
NEAREST = 8
"""Topics that are looked at closely."""
SAME_WORDS = 2 * SURELY
TRIES = 3


@dataclass(slots=True)
class _Known:
    """A stream's wordings, by product, and the topics that they belong to. Of those that no comment is compared with any
    more only the words are kept."""

    seq: int = 0
    latest: float = 0.0
    compared: deque[tuple[float, int]] = field(default_factory=deque[tuple[float, int]])
    """When they were posted, and the comments, in the order in which they came."""
    products: dict[str | None, Wordings] = field(default_factory=dict[str | None, Wordings])
    skus: dict[int, str | None] = field(default_factory=dict[int, str | None])
    words: dict[int, str] = field(default_factory=dict[int, str])
    topics: dict[int, str] = field(default_factory=dict[int, str])
    members: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    """The wordings of a topic, the oldest first."""
    same_words: dict[tuple[str | None, str], dict[int, None]] = field(
        default_factory=dict[tuple[str | None, str], dict[int, None]]
    )

    def add(self, kept: wordings.Kept) -> None:
        """A wording that was read; what it crowds out of its topic is forgotten."""
        self.seq = kept.seq
        if kept.topic_id is None:
            return
        words = fingerprint(kept.wording.text)
        old = self.crowded_out(kept.topic_id, words)
        if old is not None:
            self.drop(old)
        self.products.setdefault(kept.sku, Wordings()).put(kept.pk, kept.wording)
        self.skus[kept.pk], self.words[kept.pk] = kept.sku, words
        self.same_words.setdefault((kept.sku, words), {})[kept.pk] = None
        self.compared.append((kept.wording.at, kept.pk))
        self.latest = max(self.latest, kept.wording.at)
        self.move(kept.pk, kept.topic_id)

    def fade(self) -> None:
        """Forgets all but the words of what is too old to be compared."""
        while self.compared and self.compared[0][0] < self.latest - TOGETHER - LATE:
            _, pk = self.compared.popleft()
            if self.is_compared(pk):
                self.products[self.skus[pk]].drop(pk)

    def is_compared(self, pk: int) -> bool:
        """Whether more than the words of a wording is known."""
        return pk in self.skus and pk in self.products[self.skus[pk]]

    def crowded_out(self, topic_id: str, words: str) -> int | None:
        """Which of a topic's wordings one with these words takes the place of."""
        members = self.members.get(topic_id, [])
        same = next((pk for pk in members if self.words[pk] == words), None)
        return same if same is not None or len(members) < WORDINGS_KEPT else members[0]

    def drop(self, pk: int) -> None:
        self.leave(pk)
        sku, words = self.skus.pop(pk), self.words.pop(pk)
        if pk in self.products[sku]:
            self.products[sku].drop(pk)
        same = self.same_words[sku, words]
        del same[pk]
        if not same:
            del self.same_words[sku, words]

    def move(self, pk: int, topic_id: str) -> None:
        self.leave(pk)
        self.topics[pk] = topic_id
        members = self.members.setdefault(topic_id, [])
        members.append(pk)
        members.sort()

    def leave(self, pk: int) -> None:
        """Takes a wording out of its topic."""
        topic_id = self.topics.pop(pk, None)
        if topic_id is not None:
            self.members[topic_id].remove(pk)
            if not self.members[topic_id]:
                del self.members[topic_id]

    def wording(self, pk: int) -> Wording:
        return self.products[self.skus[pk]].of(pk)

    def is_about(self, topic_id: str, sku: str | None) -> bool:
        """Whether a topic may be of a product: none of its wordings is of another."""
        return sku is None or all(self.skus[pk] in (None, sku) for pk in self.members[topic_id])


class TopicIndex:
    """Finds the topics that ask what a comment asks. For writes only, so for one thread at a time."""

    def __init__(self, sameness: Sameness) -> None:
        self._sameness = sameness
        self._streams: OrderedDict[str, _Known] = OrderedDict()
        self._stale: set[str] = set()

    def alike(
        self, session: Session, stream_id: str, wording: Wording, sku: str | None, bar: float
    ) -> list[str]:
        """Ids of the stream's topics that ask the same, the likeliest first: their logit is over `bar`, or one has the
        same words; none has a wording of another product."""
        known = self._current(session, stream_id)
        found: list[str] = []
        for _ in range(TRIES):
            found = self._ranked(known, wording, sku, bar)
            if not self._mended(session, known, [pk for topic in found for pk in known.members[topic]]):
                break
        return found

    def are_alike(self, stream_id: str, wording: Wording, topic_id: str, other: str, bar: float) -> bool:
        """Whether a topic that a wording joins, and another one, ask the same: the mean logit of the one's wordings is
        over `bar`, and they are not of two products."""
        known = self._streams[stream_id]
        theirs = known.members.get(other, [])
        own = [known.wording(pk) for pk in known.members.get(topic_id, []) if known.is_compared(pk)]
        skus = {known.skus[pk] for pk in [*theirs, *known.members.get(topic_id, [])]} - {None}
        if not theirs or len(skus) > 1:
            return False
        found = [self._closeness(known, one, theirs) for one in [*own, wording]]
        return sum(found) / len(found) > bar

    def coherence(self, stream_id: str, topic_id: str, wording: Wording) -> float:
        """The mean logit of all pairs of a topic's wordings and the one that joins it; the same words count as one."""
        known = self._streams[stream_id]
        members = [
            pk
            for pk in known.members.get(topic_id, [])
            if known.is_compared(pk) and known.words[pk] != fingerprint(wording.text)
        ]
        texts = [wording, *(known.wording(pk) for pk in members)]
        found = [
            logit
            for place, one in enumerate(texts[:-1])
            for logit, _ in self._pairs(known, one, members[place:])
        ]
        return sum(found) / len(found) if found else SAME_WORDS

    def crowded_out(self, stream_id: str, topic_id: str, text: str) -> int | None:
        """The comment whose wording a new one takes the place of in a topic."""
        return self._streams[stream_id].crowded_out(topic_id, fingerprint(text))

    def forget(self, stream_id: str) -> None:
        """Reads the stream's wordings anew next time, since what was read may have been taken back; from any thread."""
        self._stale.add(stream_id)

    def _ranked(self, known: _Known, wording: Wording, sku: str | None, bar: float) -> list[str]:
        same = known.same_words.get((sku, fingerprint(wording.text)), {})
        scores = {known.topics[pk]: SAME_WORDS for pk in same if pk in known.topics}
        nearest: dict[str, float] = dict.fromkeys(scores, SAME_WORDS)
        for product, table in known.products.items():
            if sku is not None and product not in (None, sku):
                continue
            every = table.logits(wording, self._sameness)
            for row in np.flatnonzero(every > bar).tolist():
                topic_id, logit = known.topics.get(table.keys[row]), float(every[row])
                if topic_id is not None:
                    nearest[topic_id] = max(nearest.get(topic_id, logit), logit)
        close = sorted(nearest, key=lambda topic: (-nearest[topic], known.members[topic]))[:NEAREST]
        for topic_id in close:
            if topic_id not in scores and known.is_about(topic_id, sku):
                scores[topic_id] = self._closeness(known, wording, known.members[topic_id])
        # Of two that are as likely, the one asked first: ids say nothing, and the same comments make the same topics.
        return sorted(
            (one for one in scores if scores[one] > bar), key=lambda one: (-scores[one], known.members[one])
        )

    def _closeness(self, known: _Known, wording: Wording, theirs: Sequence[int]) -> float:
        """The logit that a wording asks what some of one topic do."""
        found = self._pairs(known, wording, theirs)
        if not found:
            return -np.inf
        return self._sameness.of_topic([logit for logit, _ in found], min(pause for _, pause in found))

    def _pairs(self, known: _Known, wording: Wording, theirs: Sequence[int]) -> list[tuple[float, float]]:
        """The logits of a wording's pairs with those that are not too long ago, and the seconds between them."""
        found: list[tuple[float, float]] = []
        for product in dict.fromkeys(known.skus[pk] for pk in theirs):
            table = known.products[product]
            pks = [pk for pk in theirs if known.skus[pk] == product and pk in table]
            bases: Floats = table.logits(wording, self._sameness, table.rows(pks))
            for pk, base in zip(pks, bases.tolist(), strict=True):
                if base > -np.inf:
                    one = known.wording(pk)
                    found.append((self._sameness.of_pair(wording, one, base), abs(one.at - wording.at)))
        return found

    def _mended(self, session: Session, known: _Known, pks: Sequence[int]) -> bool:
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

    def _current(self, session: Session, stream_id: str) -> _Known:
        if stream_id in self._stale:
            self._stale.discard(stream_id)
            self._streams.pop(stream_id, None)
        known = self._streams.setdefault(stream_id, _Known())
        self._streams.move_to_end(stream_id)
        while len(self._streams) > STREAMS_KEPT:
            self._streams.popitem(last=False)
        for kept in wordings.after(session, stream_id, known.seq):
            known.add(kept)
        known.fade()
        return known

"""The topics of the running streams by what they ask, kept in memory and brought up to date from the database."""

from collections import OrderedDict
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from app.store import topics

Vector = NDArray[np.float32]
Subject = tuple[str | None, str | None]
"""Intent and product."""
STREAMS_KEPT = 200


@dataclass(slots=True)
class _Bucket:
    """The topics of one subject: comments are compared with these only."""

    ids: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    vectors: Vector = field(default_factory=lambda: np.empty((0, 0), np.float32))

    def add(self, topic: topics.Founded) -> None:
        vector = np.frombuffer(topic.vector, np.float32)
        count = len(self.ids)
        width = max(self.vectors.shape[1], len(vector))
        if count == len(self.vectors) or width > self.vectors.shape[1]:
            grown = np.zeros((max(8, 2 * count), width), np.float32)
            grown[:count, : self.vectors.shape[1]] = self.vectors[:count]
            self.vectors = grown
        if len(vector) == width:  # there may be none, or another encoder's
            self.vectors[count] = vector
        self.ids.append(topic.id)
        self.words.append(topic.words)

    def alike(self, vector: Vector, words: str, similarity: float) -> list[str]:
        """Ids of the topics that ask the same, the most alike first."""
        cosines = np.zeros(len(self.ids), np.float32)
        if self.vectors.shape[1] == len(vector):
            cosines = self.vectors[: len(self.ids)] @ vector
        same = np.array([bool(words) and own == words for own in self.words])
        scores = np.where(same, 2.0, cosines)
        found = np.flatnonzero(scores >= similarity)
        return [self.ids[place] for place in found[np.argsort(-scores[found], kind="stable")]]


@dataclass(slots=True)
class _Known:
    seq: int = 0
    buckets: dict[Subject, _Bucket] = field(default_factory=dict)


class TopicIndex:
    """Finds the topics that ask what a comment asks. `alike` is for writes only, so for one thread at a time."""

    def __init__(self) -> None:
        self._streams: OrderedDict[str, _Known] = OrderedDict()
        self._stale: set[str] = set()

    def alike(
        self,
        session: Session,
        stream_id: str,
        subject: Subject,
        vector: Vector,
        words: str,
        similarity: float,
    ) -> list[str]:
        """Ids of the stream's topics with the same subject and a cosine of `similarity` or the same words."""
        bucket = self._current(session, stream_id).buckets.get(subject)
        return bucket.alike(vector, words, similarity) if bucket else []

    def forget(self, stream_id: str) -> None:
        """Reads the stream's topics anew next time, since what was read may have been taken back; from any thread."""
        self._stale.add(stream_id)

    def _current(self, session: Session, stream_id: str) -> _Known:
        if stream_id in self._stale:
            self._stale.discard(stream_id)
            self._streams.pop(stream_id, None)
        known = self._streams.setdefault(stream_id, _Known())
        self._streams.move_to_end(stream_id)
        while len(self._streams) > STREAMS_KEPT:
            self._streams.popitem(last=False)
        for topic in topics.founded_after(session, stream_id, known.seq):
            known.buckets.setdefault((topic.intent, topic.sku), _Bucket()).add(topic)
            known.seq = topic.founded_seq
        return known

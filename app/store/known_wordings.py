"""What one process keeps in memory of a stream's wordings: no more of ten thousand questions than of a few."""

from sys import intern

from app.store import wordings
from app.triage.alike.wordings import TOGETHER, Wordings
from app.triage.normalise import fingerprint

WORDINGS_KEPT = 12
"""Of a topic: the latest different ones."""
LATE = 300.0
"""Seconds that a comment may come behind a later one and still be compared with what was asked before it."""
MOST = 4096
"""Wordings that a comment is compared with: more than three minutes of twenty questions a second."""
MOST_WORDS = 50_000
"""Questions whose words alone are known, as a number each."""


class KnownWordings:
    """The wordings of the last minutes with their topics; of what no comment is compared with any more, only which comment
    used the words last."""

    def __init__(self) -> None:
        self.seq = 0
        self.table = Wordings()
        self.topics: dict[int, str] = {}
        """By the comment's key; like the members, of what is compared only."""
        self.members: dict[str, list[int]] = {}
        """The wordings of a topic, the oldest first."""
        self._latest = 0.0
        self._words: dict[int, int] = {}
        self._said: dict[int, int] = {}

    def add(self, kept: wordings.Kept) -> None:
        """A wording that was read; what it crowds out of its topic is forgotten."""
        self.seq = kept.seq
        if kept.topic_id is None:
            return
        members = self.members.get(kept.topic_id, [])
        old = self.with_words(kept.topic_id, kept.wording.text)
        if old is None and len(members) >= WORDINGS_KEPT:
            old = members[0]
        if old is not None:
            self.drop(old)
        self.table.put(kept.pk, kept.wording, kept.sku)
        self._words[kept.pk] = words = _number(kept.wording.text)
        self._say(hash((kept.sku, words)), kept.pk)
        self._latest = max(self._latest, kept.wording.at)
        self.move(kept.pk, kept.topic_id)
        if len(self.table) > MOST:
            self._fade(self.table.oldest())

    def fade(self) -> None:
        """Forgets all but the words of what is too old to be compared."""
        for pk in self.table.before(self._latest - TOGETHER - LATE):
            self._fade(pk)

    def said_last(self, text: str, sku: str | None) -> int | None:
        """The latest comment that asked for a product in the same words."""
        return self._said.get(hash((sku, _number(text))))

    def with_words(self, topic_id: str, text: str) -> int | None:
        """The wording of a topic that has the words of a text."""
        words = _number(text)
        return next((pk for pk in self.members.get(topic_id, ()) if self._words[pk] == words), None)

    def drop(self, pk: int) -> None:
        """Forgets a wording and its words."""
        said = hash((self.table.sku(pk), self._words[pk]))
        if self._said.get(said) == pk:
            del self._said[said]
        self._fade(pk)

    def move(self, pk: int, topic_id: str) -> None:
        """Puts a wording into a topic."""
        self._leave(pk)
        self.topics[pk] = intern(topic_id)
        members = self.members.setdefault(self.topics[pk], [])
        members.append(pk)
        members.sort()

    def _fade(self, pk: int) -> None:
        self._leave(pk)
        del self._words[pk]
        self.table.drop(pk)

    def _leave(self, pk: int) -> None:
        topic_id = self.topics.pop(pk, None)
        if topic_id is not None:
            self.members[topic_id].remove(pk)
            if not self.members[topic_id]:
                del self.members[topic_id]

    def _say(self, said: int, pk: int) -> None:
        self._said.pop(said, None)  # so that the order is that of the latest use
        self._said[said] = pk
        if len(self._said) > MOST_WORDS:
            del self._said[next(iter(self._said))]


def _number(text: str) -> int:
    """The words of a text as a number."""
    return hash(fingerprint(text))

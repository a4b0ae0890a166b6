"""The clocks of a stream's comments as they are meant to be: plain Python that knows nothing of the service."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

ALERT, MISSED, MINUTE, HOLDS, UNDO = (timedelta(seconds=s) for s in (120, 180, 60, 600, 5))
FLOOD = 3
"""More of them in a minute are a flood."""


@dataclass(eq=False, repr=False)
class Told:
    """A comment, and what is so of it."""

    name: str
    question: int
    posted_at: datetime
    action: str
    topic: "Asked | None" = None
    reply: datetime | None = None
    human: datetime | None = None
    refused: datetime | None = None
    waits: str | None = None
    """waiting, leaving, settled; None: nothing for an agent."""
    card: "Told | None" = None
    held: tuple[str, datetime] | None = None
    by_agent: bool = False
    """An agent settled it without a reply."""
    levels: list[str] = field(default_factory=list[str])

    @property
    def by_person(self) -> bool:
        return self.action in {"suggest", "follow_up", "host"}

    @property
    def stopped(self) -> datetime | None:
        return min((at for at in (self.reply, self.refused) if at is not None), default=None)

    def is_missed(self, now: datetime) -> bool:
        breach = self.posted_at + MISSED
        if self.action == "ignore":
            return False
        return breach <= now if self.stopped is None else self.stopped > breach

    def replied(self, at: datetime, *, by_person: bool) -> None:
        self.reply = self.reply or at
        if by_person:
            self.human = self.human or at


@dataclass(eq=False, repr=False)
class Asked:
    """A topic: forming, open, dismissed or answered."""

    state: str = "forming"
    members: list[Told] = field(default_factory=list[Told])
    settled_at: datetime | None = None
    withdrawn: list[tuple[Told, str | None]] = field(default_factory=list[tuple[Told, str | None]])
    """What the answer settled, and where it stood."""

    def takes(self, comment: Told) -> bool:
        """Whether who asks it joins: for a while also after it was answered, without words to send."""
        if self.state != "answered":
            return True
        return self.settled_at is not None and comment.posted_at < self.settled_at + HOLDS


@dataclass
class Model:
    """One stream."""

    comments: list[Told] = field(default_factory=list[Told])
    topics: dict[int, list[Asked]] = field(default_factory=dict[int, list[Asked]])
    """By question, as they were founded."""
    flood: bool = False
    floods: int = 0
    ended: bool = False
    mended: bool = False
    """Topics were merged or split by hand."""

    def rate(self, now: datetime) -> int:
        return sum(c.by_person and c.posted_at > now - MINUTE for c in self.comments)

    def comes(self, comment: Told, now: datetime, joined: Asked | None = None) -> None:
        """A comment is decided; which topic it joins has to be said once somebody merged or split topics by hand."""
        self.comments.append(comment)
        if comment.action == "ignore":
            return
        known = self.topics.setdefault(comment.question, [])
        topic = joined if self.mended else next((topic for topic in known if topic.takes(comment)), None)
        if topic is None:
            topic = Asked()
            known.append(topic)
        topic.members.append(comment)
        comment.topic = topic
        if comment.action == "reply":
            comment.replied(now, by_person=False)
        else:
            self._needs_a_person(comment, topic, now)

    def _needs_a_person(self, comment: Told, topic: Asked, now: datetime) -> None:
        self.flood = self.flood or self.rate(now) > FLOOD
        if comment.action == "host":
            if topic.state == "forming":
                topic.state = "open"
            elif topic.state != "open":
                comment.refused = now
            return
        # A complaint has a card of its own, on which others may wait; it never waits on another.
        cards = [
            c
            for c in self.comments
            if c in topic.members
            and c.question == comment.question
            and c.waits == "waiting"
            and c.card is None
        ]
        comment.waits = "waiting"
        if self.flood and comment.action == "suggest":
            comment.card = next(iter(cards), None)

    def settles(self, comment: Told, action: str, now: datetime) -> None:
        """What an agent decided is done."""
        comment.waits, comment.held = "settled", None
        self._does(comment, action, now)
        mates = [c for c in self.comments if c.waits == "waiting" and c.card is comment]
        if action in {"approve", "to-host"}:
            for mate in [mate for mate in mates if mate.topic is comment.topic]:
                mate.waits = "settled"
                self._does(mate, action, now)
                mates.remove(mate)
        mates.sort(key=lambda mate: mate.posted_at)
        if mates:
            mates[0].card = None
            for mate in mates[1:]:
                mate.card = mates[0]

    def _does(self, comment: Told, action: str, now: datetime) -> None:
        topic = comment.topic
        assert topic is not None
        if action == "approve":
            comment.replied(now, by_person=True)
        elif action != "to-host":
            comment.refused, comment.by_agent = comment.refused or now, True
        elif topic.state == "answered":
            topic.members.remove(comment)
            comment.topic = Asked("open", [comment])
            self.topics[comment.question].append(comment.topic)
        elif topic.state == "dismissed":
            self.reopens(topic)
        else:
            topic.state = "open"

    def answers(self, topic: Asked, now: datetime) -> None:
        """The host says it on air."""
        topic.state, topic.settled_at = "answered", now
        topic.withdrawn = [(c, c.waits) for c in topic.members if c.waits in {"waiting", "leaving"}]
        for comment in topic.members:
            comment.replied(now, by_person=True)
        for comment, _ in topic.withdrawn:
            comment.waits = "settled"

    def dismisses(self, topic: Asked, now: datetime) -> None:
        """The host will not say it."""
        topic.state, topic.settled_at = "dismissed", now
        for comment in topic.members:
            if comment.stopped is None and comment.waits not in {"waiting", "leaving"}:
                comment.refused = now

    def reopens(self, topic: Asked) -> None:
        """What the host said or dismissed is taken back."""
        at = topic.settled_at
        assert at is not None
        for comment in topic.members:
            if comment.refused is not None and comment.refused >= at and not comment.by_agent:
                comment.refused = None
            if topic.state == "answered":
                comment.reply = None if comment.reply == at else comment.reply
                comment.human = None if comment.human == at else comment.human
        if topic.state == "answered":
            for comment, stood in topic.withdrawn:
                comment.waits = stood
        topic.state, topic.settled_at = "open", None

    def merges(self, topic: Asked, into: Asked) -> None:
        """A topic becomes part of another one; nobody's clock stops or begins anew by that."""
        self.mended = True
        for known in self.topics.values():
            if topic in known:
                known.remove(topic)
        for comment in topic.members:
            comment.topic = into
        into.members += topic.members
        topic.state, topic.members = "merged", []
        into.state = "open"

    def splits(self, topic: Asked, apart: list[Told]) -> None:
        """Some of a topic's comments become one of their own."""
        self.mended = True
        new = Asked(topic.state, apart)
        topic.members = [comment for comment in topic.members if comment not in apart]
        for comment in apart:
            comment.topic = new
        self.topics[apart[0].question].append(new)

    def looks(self, now: datetime) -> None:
        """Whoever is late is told."""
        for comment in self.comments:
            if not comment.by_person or comment.stopped is not None or comment.waits == "leaving":
                continue
            if now >= comment.posted_at + MISSED:
                self._tells(comment, "missed")
            elif now >= comment.posted_at + ALERT and not comment.levels:
                self._tells(comment, "due")

    def _tells(self, comment: Told, level: str) -> None:
        if level in comment.levels:
            return
        comment.levels.append(level)
        if comment.topic is not None and comment.topic.state == "forming":
            comment.topic.state = "open"

    def leaves(self, now: datetime) -> None:
        """What was decided and can't be taken back any more is done."""
        due = [c for c in self.comments if c.waits == "leaving" and c.held is not None and c.held[1] <= now]
        for comment in sorted(due, key=lambda c: c.held[1] if c.held else now):
            self.settles(comment, comment.held[0] if comment.held else "", now)

    def ebbs(self, now: datetime) -> None:
        """A flood is over when too little comes."""
        if self.flood and self.rate(now) < FLOOD / 2:
            self._over()

    def ends(self, now: datetime) -> None:
        """The stream is over."""
        self.looks(now)
        self.ended = True
        if self.flood:
            self._over()
        for comment in self.comments:
            if comment.action != "ignore" and comment.stopped is None:
                comment.refused = now

    def _over(self) -> None:
        self.flood = False
        self.floods += 1

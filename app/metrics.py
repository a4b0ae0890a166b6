"""What the service counts, for Prometheus."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from app.intake.intake import Intake
from app.store import counts
from app.store.session import Database


def registry(db: Database, intake: Intake) -> CollectorRegistry:
    """A registry of its own, so that two applications in one process do not meet in it."""
    made = CollectorRegistry()
    ProcessCollector(registry=made)
    made.register(_Counts(db, intake))
    return made


class _Counts(Collector):
    """Reads the counts from the database when they are asked for."""

    def __init__(self, db: Database, intake: Intake) -> None:
        self._db = db
        self._intake = intake

    def describe(self) -> Iterator[Metric]:
        """Nothing: collecting needs the database."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """What there is, by kind: it falls when a stream is deleted, and is the same of every process on one database;
        what this process did, which only grows; and what it has under way."""
        by_action = GaugeMetricFamily("sidestage_comments", "Comments by decision", labels=["action"])
        for action, n in self._db.read_now(counts.comments_by_action):
            by_action.add_metric([action or "undecided"], n)
        waiting = GaugeMetricFamily("sidestage_suggestions", "Suggestions by state", labels=["state"])
        for state, n in self._db.read_now(counts.suggestions_by_state):
            waiting.add_metric([state], n)
        replies = GaugeMetricFamily("sidestage_replies", "Replies by state of delivery", labels=["state"])
        for state, n in self._db.read_now(counts.replies_by_state):
            replies.add_metric([state], n)
        yield by_action
        yield waiting
        yield replies
        decided = CounterMetricFamily(
            "sidestage_decisions", "Comments that this process decided", labels=["action"]
        )
        for action, n in sorted(self._intake.decided.items()):
            decided.add_metric([action], n)
        yield decided
        yield GaugeMetricFamily(
            "sidestage_pending", "Comments taken and not answered for yet", self._intake.pending
        )
        yield CounterMetricFamily("sidestage_commits", "Commits of the writer", self._db.commits)
        yield CounterMetricFamily("sidestage_writes", "Writes that shared them", self._db.writes)

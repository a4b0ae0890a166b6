"""What a comment costs more among ten thousand that wait with the host than among ten, and what memory they take.

    python -m tests.benchmarks.topics [members] [members of a topic]

Comments with decisions made by hand are recorded for real, on SQLite: topic, clock, flood, events. Those of the full stream
and of the near-empty one are measured in turn, in processor time, without the commit, which both share with others.
"""

import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from sqlmodel import Session

from app.intake.recording import Judged, Recorder
from app.settings import Settings
from app.store import comments, streams
from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import Stream
from app.topics.grouping import Grouping
from app.triage.comment import Decision, IntentScore, ProductRef

MEMBERS, OF_A_TOPIC, FEW = 10_000, 5, 10
A_HALF_HOUR = 5_000
"""Members of half an hour, where they are more than two of them."""
ROUNDS, BATCH = 400, 100
DIMENSIONS = 384
INTENTS = ("size", "shipping", "price", "availability", "product_info", "returns")
SYLLABLES = ("ba", "ko", "mi", "ren", "tu", "sal", "vo", "pex", "lin", "dar", "hu", "zem")
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


class Room:
    """Streams whose comments nobody can answer but the host."""

    def __init__(self, db: Database, of_a_topic: int) -> None:
        self.db = db
        self.recorder = Recorder(Settings(), Grouping(Settings()), None)
        self.random = random.Random(5)  # noqa: S311 - the same each time
        self.vectors = np.random.default_rng(5)
        self.of_a_topic = of_a_topic
        self.questions: dict[str, int] = {}
        self.posted = 0

    def open(self, name: str) -> None:
        """A live stream."""
        stream = Stream(
            id=name, title=name, platform="youtube", timezone="UTC", languages=["en"], default_language="en",
            state="live", created_at=NOW,
        )  # fmt: skip
        self.db.write_now(lambda session: streams.add(session, stream))
        self.questions[name] = 0

    def fill(self, name: str, members: int, since: float = 0.0, until: float = 1.0) -> None:
        """So many comments, over a part of the hour, each topic's one after the other's."""
        for start in range(0, members, BATCH):
            several = [
                self.comment(name, since + (until - since) * place / members)
                for place in range(start, min(start + BATCH, members))
            ]

            def work(session: Session, several: list[Any] = several) -> None:
                for one in several:
                    self.record(session, one)

            self.db.write_now(work)

    def comment(self, name: str, share: float) -> tuple[dict[str, Any], Decision, Any]:
        """The next one: of a new question, or of one that was asked before."""
        if not self.questions[name] or self.random.random() < 1 / self.of_a_topic:
            self.questions[name] += 1
        words, centre, intent, sku = self.question(name, self.random.randrange(self.questions[name]))
        noise = self.vectors.standard_normal(DIMENSIONS) * 0.2 / DIMENSIONS**0.5
        self.posted += 1
        posted_at = NOW - timedelta(hours=1) + timedelta(hours=share)
        row = {
            "stream_id": name, "comment_id": f"c{self.posted}", "author_id": f"u{self.posted}", "author_name": "",
            "text": f"{words} {self.random.choice(SYLLABLES)}?", "posted_at": posted_at, "posted_offset": 0,
            "received_at": posted_at, "roles": [], "intents": [], "timing_ms": {},
        }  # fmt: skip
        decision = Decision(
            action="host", intents=(IntentScore(intent, 0.9),), language="en", product=ProductRef(sku, "sku"),
            confidence=0.9, draft=None, reasons=("no_entry",), knowledge_version=1,
            due_at=posted_at + timedelta(seconds=60), breach_at=posted_at + timedelta(seconds=180),
        )  # fmt: skip
        return row, decision, self.unit(centre + noise)

    def question(self, name: str, place: int) -> tuple[str, Any, str, str]:
        """Words, vector, intent and product of a question: made anew each time, so that no memory is the benchmark's."""
        made = random.Random(f"{name} {place}")  # noqa: S311 - the same each time
        words = " ".join("".join(made.choices(SYLLABLES, k=3)) for _ in range(4))
        vector = self.unit(np.random.default_rng(made.randrange(2**32)).standard_normal(DIMENSIONS))
        return words, vector, made.choice(INTENTS), f"A{made.randrange(30)}"

    def record(self, session: Session, comment: tuple[dict[str, Any], Decision, Any]) -> float:
        """Milliseconds of processor time that recording took: a machine that others use, too, does not matter."""
        row, decision, vector = comment
        pk = comments.insert_new(session, [row])[row["comment_id"]]
        began = time.thread_time()
        self.recorder.record(session, Judged(pk, decision, vector), row["posted_at"])
        session.flush()
        return (time.thread_time() - began) * 1000

    @staticmethod
    def unit(vector: Any) -> Any:
        """The vector at length one."""
        return (vector / np.linalg.norm(vector)).astype(np.float32)


def resident_mb() -> float:
    """Memory that the process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


def main() -> None:
    """Prints what is measured."""
    given = [int(value) for value in sys.argv[1:]]
    members, of_a_topic = (*given, *(MEMBERS, OF_A_TOPIC)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'topics.db'}"
        migrate(url)
        db = Database(url)
        room = Room(db, of_a_topic)
        for name in ("few", "many"):
            room.open(name)
        room.fill("few", FEW)
        held = [resident_mb()]
        parts = max(2, members // A_HALF_HOUR)
        for part in range(parts):
            room.fill("many", members // parts, part / 2, (part + 1) / 2)
            held.append(resident_mb())
        took: dict[str, list[float]] = {"few": [], "many": []}
        for _ in range(ROUNDS):
            for name, times in took.items():
                comment = room.comment(name, parts / 2)
                times.append(db.write_now(lambda session, comment=comment: room.record(session, comment)))
        held.append(resident_mb())
        db.close()
    few, many = (sorted(times) for times in took.values())
    print(f"{members} members, {room.questions['many']} questions; {ROUNDS} comments in turn")
    for name, times in (("few", few), ("many", many)):
        print(
            f"  among {name}: median {statistics.median(times):.2f} ms, p90 {times[int(0.9 * len(times))]:.2f} ms,"
            f" mean {statistics.fmean(times):.2f} ms"
        )
    added = statistics.median(many) - statistics.median(few)
    print(f"  added: median {added:.2f} ms, mean {statistics.fmean(many) - statistics.fmean(few):.2f} ms")
    print(f"  resident: {', '.join(f'{mb:.1f}' for mb in held)} MB (empty, every half hour, and at the end)")


if __name__ == "__main__":
    main()

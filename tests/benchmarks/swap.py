"""What it costs a live room that another version of its knowledge becomes the one that answers.

python -m tests.benchmarks.swap [--swaps 20] [--rate 100] [--together 5] [--takes 0.4] [--before 20]

Of the same run: what comments wait before the first swap, which the machine's load moves as much.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from app.settings import Settings
from app.store.session import Database
from tests.faults.swapping import Room, caught_up, left, open_room
from tests.processes import SECRET, Receiver, Served

EVERY_S, CAUGHT_UP_S = 1.0, 300.0


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--swaps", type=int, default=20)
    parser.add_argument("--rate", type=float, default=100.0)
    parser.add_argument(
        "--together", type=int, default=5, help="comments in a post, as a busy room's are sent"
    )
    parser.add_argument("--takes", type=float, default=0.4, help="seconds that the channel takes for a reply")
    parser.add_argument("--before", type=float, default=20.0, help="seconds without a swap before the first")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        slow = Receiver(takes_s=given.takes)
        settings: dict[str, object] = {
            "data_dir": Path(folder) / "data",
            "cache_dir": Path(folder) / "cache",
            "webhook_url": slow.url,
            "webhook_secret": SECRET,
            "delivery_stale_seconds": 3600,
        }
        served = Served(Path(folder) / "log", settings)
        served.start()
        try:
            room = open_room([served])
            asyncio.run(room.live(given.rate, 0, given.before, given.together))
            before = tell_rate("before any swap", room, 0)
            asyncio.run(room.live(given.rate, given.swaps, EVERY_S, given.together))
            db = Database(Settings(**settings).resolved_database_url, readers=1)
            seen = caught_up(db, room, CAUGHT_UP_S)
            caught_up_s = time.monotonic() - room.done_at[-1]
            db.close()
            arrived = left(room, list(slow.got), seen)
        finally:
            served.stop()
            slow.close()
    tell_swaps(room, before)
    print(
        f"replies withdrawn before a channel had them {seen.withdrawn}, sent by the new version {seen.again}"
    )
    print(
        f"with the channel at a swap {len(seen.standing)}, arrived {arrived.replies}, twice {arrived.twice}"
    )
    print(
        f"arrived after the acknowledgement with a changed fact: {arrived.late}, handed over after it: {arrived.untold}"
    )
    late = sum(active != decision["knowledge_version"] for active, decision in seen.decided)
    print(f"recorded by a version that answered no more: {late}")
    print(
        f"drafts called back {seen.recalled}, made again {seen.redrafted}, left without {len(seen.undrafted)}; "
        f"all done {caught_up_s:.1f} s after the last activation"
    )


def tell_rate(name: str, room: Room, first: int) -> int:
    """Prints at which rate the comments from one on were answered, and what they waited; how many there are by now."""
    done = [at + one.seconds for at, one in zip(room.sent_at[first:], room.posted[first:], strict=True)]
    waits = [one.seconds * 1000 for one in room.posted[first:]]
    print(f"{name}: {len(waits)} comments answered at {len(waits) / max(done):.0f}/s, {_spread(waits)}")
    return len(room.posted)


def tell_swaps(room: Room, first: int) -> None:
    """Prints how long comments waited, near a swap and apart from it, and how long swaps took."""
    tell_rate(f"with {len(room.took)} swaps", room, first)
    waits = [(at, one.seconds * 1000) for at, one in zip(room.sent_at, room.posted, strict=True)][first:]
    near = [ms for at, ms in waits if any(begun - 0.05 <= at <= done for begun, done in room.took)]
    apart = [ms for at, ms in waits if not any(begun - 0.05 <= at <= done for begun, done in room.took)]
    for name, found in (("during a swap", near), ("between swaps", apart)):
        print(f"  sent {name}: {len(found)} comments, {_spread(found)}")
    print(f"acknowledged after: {_spread([(done - begun) * 1000 for begun, done in room.took])}")


def _spread(ms: Sequence[float]) -> str:
    if not ms:
        return "none"
    ordered = sorted(ms)
    return f"median {median(ordered):.0f} ms, p99 {ordered[int(len(ordered) * 0.99)]:.0f}, worst {ordered[-1]:.0f}"


if __name__ == "__main__":
    main()

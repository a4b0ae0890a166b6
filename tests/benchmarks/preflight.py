"""What it costs a live room that another version of its knowledge is asked ahead.

python -m tests.benchmarks.preflight [--rate 40] [--questions 300] [--rounds 3]

In turns, so many times: the room alone, then as long as a pre-flight takes, the room beside it.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path
from statistics import median

import httpx

from tests.faults.swapping import Room, open_room
from tests.processes import Served

ALONE_S, TURN_S = 15.0, 3.0
QUESTION = "is parcel {} washable at thirty degrees"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=40.0)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    alone: list[float] = []
    beside: list[float] = []
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, object] = {"data_dir": Path(folder) / "data", "cache_dir": Path(folder) / "cache"}
        served = Served(Path(folder) / "log", settings)
        served.start()
        try:
            room = open_room([served])
            for number in range(given.rounds):
                alone += asyncio.run(_alone(room, given.rate))
                questions = [
                    QUESTION.format(number * given.questions + one) for one in range(given.questions)
                ]
                seconds, waits = asyncio.run(_beside(room, given.rate, questions))
                took.append(seconds)
                beside += waits
        finally:
            served.stop()
    print(f"{given.rate:g} comments/s, {given.questions} questions in {median(took):.1f} s")
    for name, waits in (("alone", alone), ("beside a pre-flight", beside)):
        ordered = sorted(waits)
        print(
            f"{name}: {len(waits)} comments, median {median(waits):.1f} ms, p95 {ordered[-len(waits) // 20]:.1f}"
        )
    print(f"ratio of the medians {median(beside) / median(alone):.2f}")


async def _alone(room: Room, rate: float) -> list[float]:
    first = len(room.posted)
    await room.live(rate, 0, ALONE_S)
    return [one.seconds * 1000 for one in room.posted[first:]]


async def _beside(room: Room, rate: float, questions: list[str]) -> tuple[float, list[float]]:
    """The seconds that the pre-flight took, and what the comments waited that came while it ran."""
    first, began = len(room.posted), time.monotonic()
    path = f"{room.urls[0]}/api/v1/streams/{room.stream}/knowledge/2/preflight"
    async with httpx.AsyncClient(cookies=room.cookies, timeout=600) as team:
        asked = asyncio.create_task(team.post(path, json={"questions": questions}))
        while not asked.done():
            await room.live(rate, 0, TURN_S)
        (await asked).raise_for_status()
    took = time.monotonic() - began
    return took, [one.seconds * 1000 for one in room.posted[first:]]


if __name__ == "__main__":
    main()

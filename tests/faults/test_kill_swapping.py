"""A process that dies while another version becomes the one that answers: no reply is lost, and none is sent twice."""

import asyncio
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import app.intake.judging
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.store.session import Database
from app.store.tables import OutboxRow, Suggestion
from tests.unit.app.swap_room import FACTS, SwapRoom, by_version

SWAPPER = Path(__file__).with_name("swapper.py")
VIEWERS = 20


def killed_when_it_says(word: str, url: str, where: str) -> None:
    root = Path(app.intake.judging.__file__).parents[2]
    arguments = [sys.executable, str(SWAPPER), url, where]
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=root, env={"PYTHONPATH": str(root)}
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        process.send_signal(signal.SIGKILL)
    assert said == word


def standing(room: SwapRoom) -> tuple[Counter[str], Counter[str], list[str]]:
    """Replies and suggestions by state, and what the desk shows."""
    waiting = [one for one in room.rows(Suggestion) if one.state == "waiting"]
    return (
        Counter(row.state for row in room.rows(OutboxRow)),
        Counter(one.state for one in room.rows(Suggestion)),
        [one.draft["text"] for one in waiting if one.draft],
    )


def test_killed_in_the_middle_nothing_is_changed_and_killed_behind_it_all_is_decided_again_once(
    db: Database, hashing_encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.intake.judging, "answer", by_version)
    room = SwapRoom(db, hashing_encoder)

    async def evening() -> None:
        for version in (0, 1):
            facts = {name: said[version] for name, said in FACTS.items()}
            await room.upload(facts, activate=version == 0)
        for n in range(VIEWERS):
            await room.ask("reply wash", f"u{n}")
        await room.ask("suggest wash", "last")
        await room.desk.approve(room.suggestion().id, "mei", Approval("By hand, dear."))

    asyncio.run(evening())
    before = standing(room)
    assert before == (Counter(pending=VIEWERS + 1), Counter(approved=1), [])
    killed_when_it_says("middle", db.url, "middle")
    assert standing(room) == before, "all of it, or nothing"
    killed_when_it_says(f"whole {VIEWERS + 1}", db.url, "whole")
    assert standing(room) == (Counter(recalled=VIEWERS, withdrawn=1), Counter(waiting=1), [])

    async def next_process() -> None:
        assert await room.intake.redrafting.finish() == VIEWERS + 1
        for _ in range(3):
            await room.send("sent")

    asyncio.run(next_process())
    assert standing(room) == (
        Counter(withdrawn=VIEWERS + 1, sent=VIEWERS),
        Counter(waiting=1),
        ["In the machine."],
    )
    told = Counter((one.payload["comment_id"], one.payload["reply"]["text"]) for one in room.channel.arrived)  # pyright: ignore
    assert told == Counter({(f"c{n + 1}", "In the machine."): 1 for n in range(VIEWERS)})

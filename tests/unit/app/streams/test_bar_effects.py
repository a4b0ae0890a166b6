"""What agents did with drafts that only the bar held back, told beside each bar."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import Session

from app.encoding.encoder import Encoder
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion
from app.streams.bar_effects import FEWEST, BarEffects
from app.triage.calibration import Calibration
from tests.unit.app.desk_room import NOW, Room

SHIPPED = Calibration.load()
BAR = SHIPPED.bar("quoted", 0.9)


@pytest.fixture
def room(db: Database, hashing_encoder: Encoder) -> Room:
    made = Room(db, hashing_encoder)
    made.open()
    return made


def _decided(room: Room, name: str, state: str, confidence: float, sent: str | None, *reasons: str) -> None:
    suggestion_id = room.wait_with(name, state=state, sent_text=sent, settled_at=NOW)
    decision = {"action": "suggest", "confidence": confidence, "reasons": ["entry_match", *reasons]}

    def work(session: Session) -> None:
        row = session.get_one(CommentRow, session.get_one(Suggestion, suggestion_id).comment_pk)
        row.decision = decision
        session.add(row)

    room.db.write_now(work)


def _told(room: Room, calibration: Calibration = SHIPPED, *, fitted: bool = True) -> Any:
    return asyncio.run(BarEffects(room.db, calibration, fitted=fitted).told())


def test_the_past_counts_what_lay_above_each_bar_and_only_what_the_bar_held_back(room: Room) -> None:
    for n in range(FEWEST - 3):
        _decided(room, f"low{n}", "approved", 0.0, "RM 39.", "below_bar")
    for name, state, sent in (
        ("a", "approved", "RM 39."),
        ("b", "approved", "RM 38."),
        ("c", "rejected", None),
    ):
        _decided(room, name, state, BAR, sent, "below_bar")
    _decided(room, "other", "rejected", 1.0, None, "below_bar", "partly_answered")
    _decided(room, "sure", "rejected", 1.0, None, "entry_manual")
    past = _told(room)["past"]
    assert past["decided"] == FEWEST
    by_precision = {level["precision"]: level for level in past["levels"]}
    assert by_precision[0.9] == {"precision": 0.9, "unchanged": 1, "edited": 1, "rejected": 1}
    assert by_precision[0.99] == {"precision": 0.99, "unchanged": 0, "edited": 0, "rejected": 0}


def test_from_few_decisions_nothing_is_said(room: Room) -> None:
    for n in range(FEWEST - 1):
        _decided(room, f"c{n}", "approved", 0.0, "RM 39.", "below_bar")
    assert _told(room)["past"] is None


def test_another_models_bars_were_not_measured(room: Room) -> None:
    assert _told(room)["measured"] is True
    assert _told(room, fitted=False)["measured"] is False
    other = _told(room, replace(SHIPPED, entry=replace(SHIPPED.entry, base=0.5)))
    assert (other["measured"], other["levels"]) == (False, [])

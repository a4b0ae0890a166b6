"""What dashboards read."""

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from app.metrics import registry
from app.store import streams
from app.store.session import Database
from tests.unit.app.intake_room import Room, by_first_word, new


@pytest.fixture(autouse=True)
def decisions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.intake.judging.answer", by_first_word)


def told(room: Room) -> dict[str, tuple[str, dict[str, float]]]:
    """Of each metric of comments its kind, and its values by action."""
    text = generate_latest(registry(room.db, room.intake)).decode()
    return {
        family.name: (family.type, {one.labels["action"]: one.value for one in family.samples})
        for family in text_string_to_metric_families(text)
        if family.name in ("sidestage_comments", "sidestage_decisions")
    }


def test_what_a_counter_counts_never_falls(db: Database) -> None:
    room = Room(db)
    room.add_stream("s1")
    room.post(new("ignore a", "1"), new("host b", "2"), new("ignore c", "3"))
    room.post(new("ignore a", "1"))
    counted = {"ignore": 2.0, "host": 1.0}
    assert told(room) == {
        "sidestage_comments": ("gauge", counted),
        "sidestage_decisions": ("counter", counted),
    }
    db.write_now(lambda session: streams.delete(session, "s1"))
    assert told(room) == {"sidestage_comments": ("gauge", {}), "sidestage_decisions": ("counter", counted)}


def test_each_process_counts_its_own_decisions(db: Database) -> None:
    one, other = Room(db), Room(db)
    one.add_stream("s1")
    one.post(new("ignore a", "1"))
    other.post(new("ignore b", "2"))
    assert [told(room)["sidestage_decisions"][1] for room in (one, other)] == [{"ignore": 1.0}] * 2
    assert told(one)["sidestage_comments"][1] == {"ignore": 2.0}

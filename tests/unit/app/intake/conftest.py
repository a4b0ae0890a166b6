"""A room whose decisions follow from the first words of comments."""

from collections.abc import Iterator

import pytest

import app.intake.judging
from app.store.session import Database
from tests.unit.app.intake_room import Room, by_first_word


@pytest.fixture
def room(db: Database, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(app.intake.judging, "answer", by_first_word)
    room = Room(db)
    room.add_stream("s1")
    yield room
    room.encoder.close()

"""The ledger, on both databases."""

import pytest

from app.store.session import Database
from tests.unit.app.follow_ups.ledger_room import Room


@pytest.fixture
def room(db: Database) -> Room:
    made = Room(db)
    made.open()
    return made

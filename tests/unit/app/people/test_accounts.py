from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.people.accounts import Accounts, Principal
from app.store.session import Database

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(db: Database, clock: Clock) -> Iterator[Accounts]:
    made = Accounts(db, clock)
    db.write_now(made.new_user("mei", "correct horse", "agent"))
    return made


async def test_a_key_works_until_it_is_revoked(accounts: Accounts, db: Database) -> None:
    key, work = accounts.new_key("connector", ["ingest"], ["st_1"])
    row = db.write_now(work)
    principal = await accounts.by_key(key)
    assert principal.may("ingest")
    assert not principal.may("agent")
    assert principal.reaches("st_1")
    assert not principal.reaches("st_2")
    db.write_now(accounts.revoke_key(row.id))
    with pytest.raises(Unauthorized):
        await accounts.by_key(key)


def test_admin_may_everything() -> None:
    assert Principal("root", frozenset({"admin"})).may("ops")
    assert not Principal("mei", frozenset({"agent"})).may("ops", "host")


def test_what_can_not_be_is_refused_with_its_field(accounts: Accounts, db: Database) -> None:
    for name, password, role in [
        ("", "long enough", "agent"),
        ("li", "short", "agent"),
        ("li", "long enough", "boss"),
    ]:
        with pytest.raises(Invalid) as refused:
            accounts.new_user(name, password, role)
        assert refused.value.errors[0]["loc"][0] == "body"
        assert "short" not in str(refused.value.errors)
    with pytest.raises(Invalid):
        accounts.new_key("connector", ["everything"], [])
    with pytest.raises(Conflict):
        db.write_now(accounts.new_user("mei", "correct horse", "agent"))
    with pytest.raises(NotFound):
        db.write_now(accounts.change_user("nobody", role="ops"))

from datetime import UTC, datetime

import pytest
from sqlmodel import select

from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.people.accounts import Accounts, Principal
from app.store.session import Database
from app.store.tables import AuditRow

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(db: Database, clock: Clock) -> Accounts:
    made = Accounts(db, clock)
    db.write_now(made.new_user("mei", "correct horse", "agent"))
    return made


@pytest.mark.parametrize("wrong", [{"password": ""}, {"password": "short"}, {"role": ""}, {"role": "boss"}])
def test_no_change_of_a_user_leaves_out_what_a_new_one_needs(
    accounts: Accounts, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        accounts.change_user("mei", **wrong)  # pyright: ignore[reportArgumentType]
    assert [one["loc"] for one in refused.value.errors] == [["body", next(iter(wrong))]]


def test_that_a_password_was_changed_stands_in_the_audit(accounts: Accounts, db: Database) -> None:
    db.write_now(accounts.change_user("mei", password="staple in a haystack"))
    (row,) = db.read_now(
        lambda session: session.exec(select(AuditRow).where(AuditRow.action == "user.changed")).all()
    )
    assert row.detail == {"password": "changed"}


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
        ("..", "long enough", "agent"),
        ("mei ", "long enough", "agent"),
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

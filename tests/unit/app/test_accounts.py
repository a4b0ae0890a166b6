from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, select

from app.accounts import Accounts, Principal, hashed
from app.errors import Conflict, Invalid, NotFound, Unauthorized
from app.store.session import Database
from app.store.tables import ApiKey, SignIn

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
    made = Accounts(db, clock, session_hours=12)
    db.write_now(made.new_user("mei", "correct horse", "agent"))
    return made


async def test_a_sign_in_is_known_by_its_token_until_it_ends(accounts: Accounts) -> None:
    token, user = await accounts.sign_in("mei", "correct horse")
    assert user.role == "agent"
    assert await accounts.by_token(token) == Principal("mei", frozenset({"agent"}), by_cookie=True)
    await accounts.sign_out(token)
    with pytest.raises(Unauthorized):
        await accounts.by_token(token)


async def test_a_sign_in_expires(accounts: Accounts, clock: Clock) -> None:
    token, _ = await accounts.sign_in("mei", "correct horse")
    clock.now = START + timedelta(hours=12)
    with pytest.raises(Unauthorized):
        await accounts.by_token(token)


async def test_tokens_and_keys_are_stored_hashed_only(accounts: Accounts, db: Database) -> None:
    token, _ = await accounts.sign_in("mei", "correct horse")
    key, work = accounts.new_key("connector", ["ingest"], [])
    db.write_now(work)

    def stored(session: Session) -> tuple[list[str], list[str]]:
        return (
            [row.token_hash for row in session.exec(select(SignIn))],
            [row.key_hash for row in session.exec(select(ApiKey))],
        )

    assert db.read_now(stored) == ([hashed(token)], [hashed(key)])


@pytest.mark.parametrize(
    ("name", "password"), [("mei", "wrong horse"), ("nobody", "correct horse"), ("", "")]
)
async def test_a_wrong_name_or_password_is_told_the_same_way(
    accounts: Accounts, name: str, password: str
) -> None:
    with pytest.raises(Unauthorized, match=r"^The name or the password is wrong\.$"):
        await accounts.sign_in(name, password)


async def test_a_disabled_user_is_out_at_once(accounts: Accounts, db: Database) -> None:
    token, _ = await accounts.sign_in("mei", "correct horse")
    db.write_now(accounts.change_user("mei", disabled=True))
    with pytest.raises(Unauthorized):
        await accounts.by_token(token)
    with pytest.raises(Unauthorized):
        await accounts.sign_in("mei", "correct horse")


async def test_a_new_password_ends_the_old_sign_ins(accounts: Accounts, db: Database) -> None:
    token, _ = await accounts.sign_in("mei", "correct horse")
    db.write_now(accounts.change_user("mei", password="another horse"))
    with pytest.raises(Unauthorized):
        await accounts.by_token(token)
    await accounts.sign_in("mei", "another horse")


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

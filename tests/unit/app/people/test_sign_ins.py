from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from app.errors import AppError, Conflict, Forbidden, Invalid, NotFound, Unauthorized
from app.people.accounts import Accounts, Principal, hashed
from app.people.audit import Audit
from app.people.browsers import shortened
from app.people.identities import Identity
from app.people.passwords import Passwords
from app.people.sign_ins import SignIns
from app.settings import Settings
from app.store.session import Database
from app.store.tables import ApiKey, SignIn, User

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SHOP = "https://shop.example"
KEY = Principal("crm", frozenset({"agent"}))
PASSWORDS = Passwords()


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(db: Database, clock: Clock) -> Accounts:
    made = Accounts(db, clock, PASSWORDS)
    db.write_now(made.new_user("mei", "correct horse", "agent"))
    db.write_now(made.new_user("ada", "correct admin", "admin"))
    return made


@pytest.fixture
def sign_ins(db: Database, clock: Clock, accounts: Accounts) -> SignIns:
    return SignIns(db, clock, Settings(embed_origins=[SHOP], ticket_minutes=10), PASSWORDS)


async def entered(sign_ins: SignIns, name: str = "mei") -> Principal:
    token, _ = await sign_ins.sign_in(name, "correct admin" if name == "ada" else "correct horse")
    return await sign_ins.by_token(token)


async def test_a_sign_in_is_known_by_its_token_until_it_ends(sign_ins: SignIns) -> None:
    token, user = await sign_ins.sign_in("mei", "correct horse")
    assert user.role == "agent"
    who = await sign_ins.by_token(token)
    assert (who.name, who.roles, who.by_cookie) == ("mei", frozenset({"agent"}), True)
    await sign_ins.sign_out(who)
    with pytest.raises(Unauthorized):
        await sign_ins.by_token(token)


async def test_a_sign_in_expires(sign_ins: SignIns, clock: Clock) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    clock.now = START + timedelta(hours=12)
    with pytest.raises(Unauthorized):
        await sign_ins.by_token(token)


async def test_tokens_tickets_and_keys_are_stored_hashed_only(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    key, work = accounts.new_key("connector", ["ingest"], [])
    db.write_now(work)

    def stored(session: Session) -> tuple[set[str], set[str]]:
        return (
            {row.token_hash for row in session.exec(select(SignIn))},
            {row.key_hash for row in session.exec(select(ApiKey))},
        )

    assert db.read_now(stored) == ({hashed(token), hashed(ticket)}, {hashed(key)})


@pytest.mark.parametrize(
    ("name", "password"), [("mei", "wrong horse"), ("nobody", "correct horse"), ("", "")]
)
async def test_a_wrong_name_or_password_is_told_the_same_way(
    sign_ins: SignIns, name: str, password: str
) -> None:
    with pytest.raises(Unauthorized, match=r"^The name or the password is wrong\.$"):
        await sign_ins.sign_in(name, password)


async def test_a_disabled_user_is_out_at_once(sign_ins: SignIns, accounts: Accounts, db: Database) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    db.write_now(accounts.change_user("mei", disabled=True))
    with pytest.raises(Unauthorized):
        await sign_ins.by_token(token)
    with pytest.raises(Unauthorized):
        await sign_ins.by_ticket(ticket, SHOP)
    with pytest.raises(Forbidden, match="disabled"):
        await sign_ins.sign_in("mei", "correct horse")


async def test_a_new_password_ends_the_other_sign_ins_and_tickets_only(sign_ins: SignIns) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    other, _ = await sign_ins.sign_in("mei", "correct horse")
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    who = await sign_ins.by_token(token)
    with pytest.raises(Forbidden, match="wrong"):
        await sign_ins.change_password(who, "wrong horse", "another horse")
    with pytest.raises(Invalid):
        await sign_ins.change_password(who, "correct horse", "short")
    await sign_ins.change_password(who, "correct horse", "another horse")
    assert await sign_ins.by_token(token) == who
    with pytest.raises(Unauthorized):
        await sign_ins.by_token(other)
    with pytest.raises(Unauthorized):
        await sign_ins.by_ticket(ticket, SHOP)
    with pytest.raises(Unauthorized):
        await sign_ins.sign_in("mei", "correct horse")
    await sign_ins.sign_in("mei", "another horse")


async def test_when_a_sign_in_was_seen_is_written_once_a_minute_at_most(
    sign_ins: SignIns, clock: Clock, db: Database
) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse", client="Mozilla/5.0 (X11; Linux) Firefox/140.0")
    who = await sign_ins.by_token(token)
    writes = db.writes
    clock.now = START + timedelta(seconds=59)
    await sign_ins.by_token(token)
    assert db.writes == writes
    clock.now = START + timedelta(seconds=61)
    for _ in range(3):
        await sign_ins.by_token(token)
    assert db.writes == writes + 1
    (listed,) = await sign_ins.of("mei", who.sign_in)
    assert listed["client"] == "Firefox, Linux"
    assert listed["seen_at"] == "2026-11-21T12:01:01.000+00:00"
    assert listed["current"]
    assert listed["id"] not in token


async def test_one_ends_ones_own_sign_ins_and_an_admin_anybodys(sign_ins: SignIns) -> None:
    mei, again, ada = (
        await entered(sign_ins),
        await entered(sign_ins),
        await entered(sign_ins, "ada"),
    )
    assert mei.sign_in
    assert again.sign_in
    assert ada.sign_in
    with pytest.raises(NotFound):
        await sign_ins.end(ada.sign_in, mei)
    await sign_ins.end(again.sign_in, mei)
    assert [row["id"] for row in await sign_ins.of("mei", mei.sign_in)] == [mei.sign_in]
    await sign_ins.end(mei.sign_in, ada)
    assert await sign_ins.of("mei", None) == []
    with pytest.raises(NotFound):
        await sign_ins.end(mei.sign_in, ada)


async def test_the_others_end_and_the_present_one_stays(sign_ins: SignIns) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    await entered(sign_ins)
    await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    ada, _ = await sign_ins.sign_in("ada", "correct admin")
    assert await sign_ins.end_others(await sign_ins.by_token(token)) == 2
    await sign_ins.by_token(token)
    await sign_ins.by_token(ada)


async def test_a_ticket_is_its_users_as_an_agent_for_its_streams_from_its_origin(sign_ins: SignIns) -> None:
    ticket, row = await sign_ins.make_ticket(KEY, "ada", SHOP, ["st_1"])
    assert row.expires_at == START + timedelta(minutes=10)
    who = await sign_ins.by_ticket(ticket, SHOP)
    assert (who.name, who.roles, who.by_cookie) == ("ada", frozenset({"agent"}), False)
    assert who.reaches("st_1")
    assert not who.reaches("st_2")
    assert not who.may("ops")
    for origin in (None, "null", "https://evil.example", "http://shop.example"):
        with pytest.raises(Unauthorized, match="another origin"):
            await sign_ins.by_ticket(ticket, origin)
    with pytest.raises(Unauthorized):
        await sign_ins.by_token(ticket)


async def test_a_cookie_is_no_ticket(sign_ins: SignIns) -> None:
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    with pytest.raises(Unauthorized, match="no such ticket"):
        await sign_ins.by_ticket(token, SHOP)


async def test_a_ticket_after_its_time_is_told_so(sign_ins: SignIns, clock: Clock) -> None:
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    clock.now = START + timedelta(minutes=10)
    await sign_ins.sign_in("ada", "correct admin")  # which drops what is over for long
    with pytest.raises(Unauthorized, match="expired"):
        await sign_ins.by_ticket(ticket, SHOP)
    clock.now = START + timedelta(hours=2)
    await sign_ins.sign_in("ada", "correct admin")
    with pytest.raises(Unauthorized, match="no such ticket"):
        await sign_ins.by_ticket(ticket, SHOP)


async def test_a_ticket_is_worthless_where_its_user_lost_the_role(sign_ins: SignIns, db: Database) -> None:
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])

    def demote(session: Session) -> None:
        user = session.get(User, "mei")
        assert user
        user.role = "host"
        session.add(user)

    db.write_now(demote)
    with pytest.raises(Unauthorized):
        await sign_ins.by_ticket(ticket, SHOP)


@pytest.mark.parametrize(
    ("user", "origin", "field"),
    [("nobody", SHOP, "username"), ("lin", SHOP, "username"), ("mei", "https://evil.example", "origin")],
)
async def test_a_ticket_that_can_not_be_is_refused_with_its_field(
    sign_ins: SignIns, accounts: Accounts, db: Database, user: str, origin: str, field: str
) -> None:
    db.write_now(accounts.new_user("lin", "correct host", "host"))
    with pytest.raises(Invalid) as refused:
        await sign_ins.make_ticket(KEY, user, origin, [])
    assert refused.value.errors[0]["loc"] == ["body", field]


async def test_a_limited_key_makes_tickets_for_its_streams_only(sign_ins: SignIns) -> None:
    limited = Principal("crm", frozenset({"agent"}), frozenset({"st_1"}))
    ticket, _ = await sign_ins.make_ticket(limited, "mei", SHOP, [])
    assert (await sign_ins.by_ticket(ticket, SHOP)).streams == {"st_1"}
    with pytest.raises(Forbidden):
        await sign_ins.make_ticket(limited, "mei", SHOP, ["st_2"])


async def test_tickets_end_with_the_key_that_made_them(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    keys = [accounts.new_key("crm", ["agent"], []) for _ in range(2)]
    rows = [db.write_now(work) for _, work in keys]
    leaked, sound = [await accounts.by_key(secret) for secret, _ in keys]
    ended, _ = await sign_ins.make_ticket(leaked, "mei", SHOP, [])
    others = [
        (await sign_ins.make_ticket(sound, "mei", SHOP, []))[0],
        (await sign_ins.make_ticket(await entered(sign_ins), "mei", SHOP, []))[0],
    ]
    db.write_now(accounts.revoke_key(rows[0].id, by="ada"))
    with pytest.raises(Unauthorized):
        await sign_ins.by_ticket(ended, SHOP)
    for ticket in others:
        assert (await sign_ins.by_ticket(ticket, SHOP)).name == "mei"
    page = await Audit(db).listed(None, None, 100)
    assert page.items[0]["detail"] == {"name": "crm", "tickets_ended": 1}


async def test_a_key_makes_no_ticket_after_it_was_revoked(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    secret, work = accounts.new_key("crm", ["agent"], [])
    row = db.write_now(work)
    who = await accounts.by_key(secret)
    db.write_now(accounts.revoke_key(row.id))
    with pytest.raises(Unauthorized):
        await sign_ins.make_ticket(who, "mei", SHOP, [])


async def test_who_comes_from_the_provider_is_known_by_the_subject(sign_ins: SignIns, db: Database) -> None:
    token, user = await sign_ins.sign_in_as(Identity("https://id 7", "tony", "agent", None))
    assert (user.name, user.role, user.password_hash) == ("tony", "agent", "")
    assert (await sign_ins.by_token(token)).roles == {"agent"}
    _, same = await sign_ins.sign_in_as(Identity("https://id 7", "tony renamed", "ops", None))
    assert (same.name, same.role) == ("tony", "ops")
    with pytest.raises(Unauthorized):
        await sign_ins.sign_in("tony", "")
    with pytest.raises(Conflict):
        await sign_ins.change_password(await sign_ins.by_token(token), "", "another horse")


@pytest.mark.parametrize(
    "who",
    [
        Identity("https://id 8", "mei", "admin"),
        Identity("https://id 8", "tony", None),
        Identity("https://id 8", "to\x1bny", "agent"),
        Identity("https://id 8", "", "agent"),
    ],
    ids=["somebody else's name", "no role", "a name that can't be", "no name"],
)
async def test_who_can_not_be_a_user_is_refused(sign_ins: SignIns, db: Database, who: Identity) -> None:
    with pytest.raises(Forbidden):
        await sign_ins.sign_in_as(who)
    names = db.read_now(lambda session: {user.name for user in session.exec(select(User))})
    assert names == {"mei", "ada"}


async def test_a_role_that_the_provider_took_away_is_gone(sign_ins: SignIns) -> None:
    await sign_ins.sign_in_as(Identity("https://id 7", "tony", "admin"))
    with pytest.raises(Forbidden):
        await sign_ins.sign_in_as(Identity("https://id 7", "tony", None))
    _, user = await sign_ins.sign_in_as(Identity("https://id 7", "tony", None, newcomers_role="agent"))
    assert user.role == "admin"


async def test_a_disabled_user_does_not_come_in_by_the_provider(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    await sign_ins.sign_in_as(Identity("https://id 7", "tony", "agent"))
    db.write_now(accounts.change_user("tony", disabled=True))
    with pytest.raises(Forbidden, match="disabled"):
        await sign_ins.sign_in_as(Identity("https://id 7", "tony", "agent"))


async def told(db: Database) -> list[tuple[str, str, str]]:
    page = await Audit(db).listed(None, None, 100)
    return [(line["actor"], line["action"], line["target"]) for line in reversed(page.items)]


async def test_the_audit_tells_who_did_what_and_no_secret(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    for _ in range(2):
        with pytest.raises(Unauthorized):
            await sign_ins.sign_in("mei", "wrong horse", address="192.0.2.7")
    with pytest.raises(Unauthorized):
        await sign_ins.sign_in("correct horse", "mei")
    token, _ = await sign_ins.sign_in("mei", "correct horse")
    who = await sign_ins.by_token(token)
    ticket, _ = await sign_ins.make_ticket(KEY, "mei", SHOP, [])
    await sign_ins.change_password(who, "correct horse", "another horse")
    await sign_ins.sign_out(who)
    db.write_now(accounts.change_user("mei", role="ops", by="ada"))
    secret, work = accounts.new_key("connector", ["ingest"], [], by="ada")
    key = db.write_now(work)
    db.write_now(accounts.revoke_key(key.id, by="ada"))
    assert await told(db) == [
        ("command line", "user.added", "mei"),
        ("command line", "user.added", "ada"),
        ("", "sign_in.failed", "mei"),
        ("", "sign_in.failed", ""),
        ("mei", "sign_in", "mei"),
        ("crm", "ticket.made", "mei"),
        ("mei", "password.changed", "mei"),
        ("mei", "sign_out", "mei"),
        ("ada", "user.changed", "mei"),
        ("ada", "key.added", key.id),
        ("ada", "key.revoked", key.id),
    ]
    page = await Audit(db).listed(None, None, 100)
    details: dict[str, Any] = {line["action"]: line["detail"] for line in page.items}
    assert details["sign_in"]["failed_before"] == 2
    assert details["password.changed"] == {"sessions_ended": 1}
    whole = str(page.items)
    for hidden in ("correct horse", "another horse", "wrong horse", token, ticket, secret, hashed(token)):
        assert hidden not in whole


async def test_what_failed_leaves_no_trace_as_if_it_had_been_done(
    sign_ins: SignIns, accounts: Accounts, db: Database
) -> None:
    before = await told(db)
    refused: list[Callable[[Session], Any]] = [
        accounts.new_user("mei", "correct horse", "agent"),
        accounts.change_user("nobody", role="ops"),
        accounts.revoke_key("key_none"),
    ]
    for work in refused:
        with pytest.raises(AppError):
            db.write_now(work)
    assert await told(db) == before


async def test_failures_of_an_hour_share_a_line_and_a_success_begins_anew(
    sign_ins: SignIns, clock: Clock, db: Database
) -> None:
    async def fail() -> None:
        with pytest.raises(Unauthorized):
            await sign_ins.sign_in("mei", "wrong", address="192.0.2.7")

    for minutes in (0, 30, 61, 62):
        clock.now = START + timedelta(minutes=minutes)
        await fail()
    await sign_ins.sign_in("mei", "correct horse")
    clock.now = START + timedelta(minutes=63)
    await fail()
    page = await Audit(db).listed(None, None, 100)
    counts = [line["detail"].get("count", line["detail"].get("failed_before")) for line in page.items[:4]]
    assert counts == [1, 4, 2, 2]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15", "Safari, macOS"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36", "Chrome, Android"),
        ("curl/8.5\x1b[31m" + "x" * 500, "curl/8.5[31m" + "x" * 108),
        ("", ""),
    ],
)  # fmt: skip
def test_a_browser_is_told_in_two_words(given: str, told: str) -> None:
    assert shortened(given) == told

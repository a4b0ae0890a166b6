"""A rule's value is the stream's own, else the shop's, else the settings'."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from app.alerts.messages import language_of
from app.api.rules import RulesPatch
from app.bus.in_process import InProcessBus
from app.delivery.rationing import ration_of
from app.errors import Invalid
from app.settings import Settings
from app.store import shop, streams
from app.store.session import Database
from app.store.tables import AuditRow, Event, Stream
from app.streams.rules import CLOCKS, OF_SETTINGS, OTHERS, RuleBook, clocks_fit
from app.streams.streams import Streams
from app.topics.flood import Floods
from app.topics.saying import Given, Sayings

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
VALUES: Mapping[str, tuple[Any, Any]] = {
    "target_precision": (0.9, 0.95), "reply_confidence": (0.7, 0.6), "ignore_below": (0.2, 0.4),
    "due_seconds": (50, 40), "alert_seconds": (110, 100), "breach_seconds": (170, 160), "topic_viewers": (3, 5),
    "topic_window_seconds": (60, 90), "flood_per_minute": (20, 40), "answered_minutes": (5, 7),
    "ration_seconds": (0, 30), "ration_hold_seconds": (1, 2), "max_reply_length": (100, 120),
    "manual_intents": (["price"], []), "auto_languages": (["en"], ["*"]),
    "blocked_terms": ([{"term": "scam", "action": "hide"}], []), "posting": ("by_hand", "program"),
    "undo_seconds": (0, 9), "on_air_by": ("host", "moderators"), "alerts": (
        {"channels": [], "quiet_hours": None, "language": "zh"}, {"channels": [], "quiet_hours": None, "language": "en"},
    ),
}  # fmt: skip
"""Two values for each rule: one for the stream, one for the shop."""


def _stream(**given: Any) -> Stream:
    fields: dict[str, Any] = {
        "id": "s1", "title": "x", "platform": "youtube", "timezone": "UTC", "languages": ["en", "zh-Hant"],
        "default_language": "en", "created_at": NOW, **given,
    }  # fmt: skip
    return Stream(**fields)


class House:
    """A database with one stream, and the rules in it."""

    def __init__(self, db: Database) -> None:
        self.db = db
        bus = InProcessBus()
        self.rules = RuleBook(db, bus, Settings(), None, lambda: NOW)
        self.streams = Streams(db, bus, lambda: NOW, fits=clocks_fit(Settings()))
        db.write_now(lambda session: session.add(_stream()))

    def of_stream(self, **changes: Any) -> Any:
        """Changes the stream's own rules."""
        return asyncio.run(self.rules.change_stream("s1", changes, actor="ops"))["rules"]

    def of_shop(self, **changes: Any) -> Any:
        """Changes the shop's."""
        return asyncio.run(self.rules.change_shop(changes, actor="ops"))

    def told(self) -> Any:
        """Every rule of the stream."""
        return asyncio.run(self.rules.of_stream("s1"))["rules"]

    def stream(self) -> Stream:
        """The stream as a later transaction reads it."""
        return self.db.read_now(lambda session: streams.existing(session, "s1"))

    def events(self) -> list[str]:
        """The types of the stream's events."""
        return self.db.read_now(lambda session: list(session.exec(select(Event.type).order_by(Event.seq))))  # pyright: ignore[reportArgumentType]


@pytest.fixture
def house(db: Database) -> House:
    return House(db)


def test_every_rule_that_may_be_given_is_told() -> None:
    assert set(RulesPatch.model_fields) == {*OF_SETTINGS, *OTHERS} == set(VALUES)


names = st.sets(st.sampled_from(sorted(VALUES)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(own=names, of_shop=names)
def test_any_combination_gives_the_value_by_the_order(
    sqlite_db: Database, own: set[str], of_shop: set[str]
) -> None:
    book = RuleBook(sqlite_db, InProcessBus(), Settings(), None, lambda: NOW)

    def store(session: Session) -> None:
        shop.put(session, {name: VALUES[name][1] for name in of_shop})
        session.merge(_stream(rules={name: VALUES[name][0] for name in own}))

    sqlite_db.write_now(store)
    told = asyncio.run(book.of_stream("s1"))["rules"]
    stream = sqlite_db.read_now(lambda session: streams.existing(session, "s1"))
    standing = shop.standing(stream)
    for name, (mine, the_shops) in VALUES.items():
        if name in own:
            expected = (mine, "stream")
        elif name in of_shop:
            expected = (the_shops, "shop")
        else:
            expected = (told[name]["standard"], "standard")
        assert (told[name]["value"], told[name]["from"]) == expected, name
        assert standing.get(name) == (None if expected[1] == "standard" else expected[0]), name


@pytest.mark.parametrize("whose", ["stream", "shop"])
def test_what_decides_reads_every_rule_wherever_it_is_from(house: House, whose: str) -> None:
    given = {name: mine for name, (mine, _) in VALUES.items()}
    if whose == "stream":
        house.of_stream(**given)
    else:
        house.of_shop(**given)

    def read(session: Session) -> dict[str, Any]:
        stream, of_all = streams.existing(session, "s1"), Settings()
        decided = streams.rules_of(stream, of_all)
        ration = ration_of(session, "s1", of_all)
        saying = Sayings(of_all, "webhook", lambda: NOW).of(session, stream, Given(None), NOW)
        return {
            "target_precision": decided.target_precision, "reply_confidence": decided.reply_confidence,
            "ignore_below": decided.ignore_below, "due_seconds": decided.due_after.total_seconds(),
            "alert_seconds": streams.alert_seconds(stream, of_all),
            "breach_seconds": decided.breach_after.total_seconds(), "max_reply_length": decided.max_reply_length,
            "manual_intents": list(decided.manual_intents), "auto_languages": list(decided.auto_languages or ()),
            "blocked_terms": [{"term": term, "action": action} for term, action in decided.blocked],
            "posting": streams.posting(stream, "webhook"), "undo_seconds": streams.undo_seconds(stream),
            "on_air_by": decided.on_air_by,
            "ration_seconds": ration.window.total_seconds(), "ration_hold_seconds": ration.hold.total_seconds(),
            "answered_minutes": ((saying.valid_until or NOW) - NOW).total_seconds() / 60,
            "flood_per_minute": Floods(of_all, None)._limit(stream),  # pyright: ignore[reportPrivateUsage]
            "alerts": {"channels": [], "quiet_hours": None, "language": language_of(stream)},
        }  # fmt: skip

    found = house.db.read_now(read)
    assert found == {name: given[name] for name in found}
    # What topics need is read where they recur: tests/unit/app/topics/test_topics.py.
    assert set(given) - set(found) == {"topic_viewers", "topic_window_seconds"}


def test_a_rule_given_back_is_the_shops_again_then_the_settings(house: House) -> None:
    house.of_shop(due_seconds=40)
    assert house.of_stream(due_seconds=50)["due_seconds"] == {
        "value": 50, "from": "stream", "shop": 40, "standard": 60,
    }  # fmt: skip
    assert house.of_stream(due_seconds=None)["due_seconds"]["from"] == "shop"
    house.of_shop(due_seconds=None)
    assert house.told()["due_seconds"] == {"value": 60, "from": "standard", "shop": None, "standard": 60}


def test_other_rules_stay_as_they_are(house: House) -> None:
    house.of_stream(undo_seconds=9, due_seconds=50)
    house.of_stream(undo_seconds=None)
    assert house.stream().rules == {"due_seconds": 50}


def test_a_change_is_heard_and_audited_and_the_same_again_is_not(house: House) -> None:
    house.of_stream(undo_seconds=9)
    house.of_stream(undo_seconds=9)
    house.of_shop(flood_per_minute=20)
    house.of_shop(flood_per_minute=20)
    assert house.events() == ["stream", "stream"]
    lines = house.db.read_now(lambda session: list(session.exec(select(AuditRow))))
    assert [(line.action, line.target, line.detail) for line in lines] == [
        ("stream.changed", "s1", {"rules": {"undo_seconds": 9}}),
        ("shop.changed", "", {"flood_per_minute": 20}),
    ]


@pytest.mark.parametrize(
    ("changes", "blamed"),
    [
        ({"due_seconds": 121}, "due_seconds"),
        ({"alert_seconds": 59}, "alert_seconds"),
        ({"breach_seconds": 100}, "breach_seconds"),
        ({"due_seconds": 200, "alert_seconds": 190}, "alert_seconds"),
    ],
)
def test_clocks_run_out_in_their_order(house: House, changes: dict[str, int], blamed: str) -> None:
    for change in (house.of_stream, house.of_shop):
        with pytest.raises(Invalid) as refused:
            change(**changes)
        assert [error["loc"] for error in refused.value.errors] == [["body", blamed]]
    with pytest.raises(Invalid) as refused:
        asyncio.run(house.streams.change("s1", {"rules": changes}, actor="ops"))
    assert [error["loc"] for error in refused.value.errors] == [["body", "rules", blamed]]
    assert house.stream().rules == {}


def test_the_shops_clocks_must_suit_streams_with_clocks_of_their_own(house: House) -> None:
    house.of_stream(due_seconds=110)
    with pytest.raises(Invalid, match="'x' has clocks of its own"):
        house.of_shop(alert_seconds=100)
    house.of_shop(alert_seconds=115)
    assert CLOCKS[1] in asyncio.run(house.rules.shop())


def test_replaced_defaults_keep_nothing_of_those_before(house: House) -> None:
    house.of_shop(undo_seconds=9, languages=["en"])
    asyncio.run(house.rules.change_shop({"currency": "MYR", "undo_seconds": None}, actor="ops", anew=True))
    assert asyncio.run(house.rules.shop()) == {"currency": "MYR"}


def test_a_stream_made_later_has_the_shops_rules_at_once(house: House) -> None:
    house.of_shop(undo_seconds=9)
    fields = {
        "title": "y", "platform": "youtube", "timezone": "UTC", "languages": ["en"], "default_language": "en",
        "rules": {},
    }  # fmt: skip
    made = asyncio.run(house.streams.create(fields, actor="ops"))
    assert (made["undo_seconds"], made["rules"]) == (9, {})

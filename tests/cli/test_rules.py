"""Rules and defaults, the checklist, alerts of a stream, and streams that are deleted."""

import json

import pytest

from tests.cli.conftest import Ops, assert_one_sentence, told

pytestmark = [pytest.mark.model, pytest.mark.usefixtures("own_shop")]


def test_a_streams_rules_are_shown_and_changed(ops: Ops, stream: str) -> None:
    of = ("streams", "rules", stream)
    changed = told(
        ops(
            *of, "--set", "due_seconds=30", "--set", "manual_intents=returns, size", "--set", "blocked_terms=scam:hold,fake",
            "--set", "auto_languages=[]", "--json",
        )
    )  # fmt: skip
    assert (changed["due_seconds"]["value"], changed["due_seconds"]["from"]) == (30, "stream")
    assert changed["manual_intents"]["value"] == ["returns", "size"]
    assert changed["auto_languages"]["value"] == []
    terms = [(one["term"], one["action"]) for one in changed["blocked_terms"]["value"]]
    assert terms == [("scam", "hold"), ("fake", "hide")]
    back = told(ops(*of, "--set", "due_seconds=", "--json"))
    assert (back["due_seconds"]["from"], back["manual_intents"]["from"]) == ("standard", "stream")
    shown = ops(*of)
    assert "topic_window_seconds" in shown.stdout
    assert "stream" in shown.stdout


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("due_seconds", ("name=value",)),
        ("nonsense=1", ("nonsense", "no such thing")),
        ("undo_seconds=99", ("undo_seconds", "30")),
        ("due_seconds=soon", ("due_seconds", "integer")),
        ("manual_intents=weather", ("manual_intents", "returns")),
        ("due_seconds=3600", ("due_seconds",)),
    ],
)
def test_what_is_no_rule_is_one_sentence(ops: Ops, stream: str, given: str, words: tuple[str, ...]) -> None:
    assert_one_sentence(ops("streams", "rules", stream, "--set", given), *words)
    assert_one_sentence(ops("shop", "set", "--rule", given), *words)


def test_the_shops_defaults_hold_for_streams_without_their_own(ops: Ops, stream: str) -> None:
    assert "no defaults" in ops("shop", "show").stdout
    given = (
        "--timezone",
        "Asia/Kuala_Lumpur",
        "--language",
        "en",
        "--language",
        "zh",
        "--currency",
        "MYR",
        "--delay",
        "4",
    )
    made = told(ops("shop", "set", *given, "--rule", "due_seconds=45", "--json"))
    assert made == {
        "timezone": "Asia/Kuala_Lumpur", "languages": ["en", "zh"], "currency": "MYR", "delay_seconds": 4, "due_seconds": 45,
    }  # fmt: skip
    assert told(ops("streams", "rules", stream, "--json"))["due_seconds"]["from"] == "shop"
    assert told(ops("shop", "rules", "--json"))["due_seconds"]["value"] == 45
    assert "MYR" in ops("shop", "show").stdout
    less = told(ops("shop", "set", "--currency", "", "--rule", "due_seconds=", "--language", "", "--json"))
    assert less == {"timezone": "Asia/Kuala_Lumpur", "delay_seconds": 4}
    assert told(ops("shop", "set", "--replace", "--currency", "SGD", "--json")) == {"currency": "SGD"}


def test_what_no_default_can_be_is_one_sentence(ops: Ops) -> None:
    for given, words in (
        ((), ("--timezone",)),
        (("--timezone", "Mars"), ("timezone", "IANA")),
        (("--delay", "soon"), ("delay_seconds",)),
        (("--currency", "ringgit"), ("currency",)),
        (("--language", "x"), ("languages",)),
    ):
        assert_one_sentence(ops("shop", "set", *given), *words)


def test_what_a_bar_does_is_shown_as_it_was_measured(ops: Ops) -> None:
    whole = told(ops("shop", "effects", "--json"))
    shown = ops("shop", "effects", "--intent", "price")
    level = whole["levels"][0]
    (line,) = [line for line in shown.stdout.splitlines() if f"│ {level['precision']} " in line]
    assert str(level["groups"]["price"]["gone"]) in line
    assert_one_sentence(ops("shop", "effects", "--intent", "weather"), "'weather'", "price")


def test_where_a_streams_team_is_told_is_shown_and_changed(ops: Ops, stream: str) -> None:
    of = ("streams", "alerts", stream)
    assert ops(*of).stdout == "Channels: none.\nQuiet hours: none.\nLanguage: en.\n"
    assert "23:00-08:00" in ops(*of, "--quiet-hours", "23:00-08:00").stdout
    found = told(ops(*of, "--language", "zh", "--no-channel", "--json"))
    assert (found["language"], found["channels"]) == ("zh", [])
    assert found["quiet_hours"] == {"from": "23:00", "to": "08:00"}, "what is not given stays"
    assert "Quiet hours: none." in ops(*of, "--quiet-hours", "none").stdout
    for given, words in (
        (("--channel", "ac_none"), ("channel",)),
        (("--channel", "a", "--no-channel"), ("--no-channel",)),
        (("--quiet-hours", "late"), ("'late'",)),
        (("--quiet-hours", "25:00-26:00"), ("quiet_hours",)),
    ):
        assert_one_sentence(ops(*of, *given), *words)


def test_the_checklist_says_what_is_missing_in_words(ops: Ops, stream: str, shop: str) -> None:
    done = ops("streams", "checklist", stream)
    assert done.returncode == 1
    assert "No comment yet" in done.stdout
    assert "Not done yet: " in done.stdout
    assert "尚未完成" in ops("streams", "checklist", stream, "--language", "zh").stdout
    found = json.loads(ops("streams", "checklist", shop, "--json").stdout)
    assert (found["ready"], found["items"][1]["said"]["code"].split(".")[0]) == (False, "knowledge")
    assert "Version 1, by ops, " in ops("streams", "checklist", shop).stdout
    assert_one_sentence(ops("streams", "checklist", "st_none"), "st_none")


def test_details_of_a_stream_are_taken_out_again(ops: Ops, stream: str) -> None:
    of = ("streams", "set", stream, "--json")
    made = told(ops(*of, "--room", "@shop", "--starts-at", "2026-12-01T20:00:00+08:00"))
    assert (made["room"], made["starts_at"] is None, made["sells_to"]) == ("@shop", False, ["MY"])
    made = told(ops(*of, "--room", "", "--starts-at", "", "--sells-to", ""))
    assert (made["room"], made["starts_at"], made["sells_to"]) == (None, None, [])
    assert_one_sentence(ops("streams", "set", stream, "--starts-at", "tonight"), "starts_at")


def test_a_stream_is_deleted_only_where_that_is_meant(ops: Ops, stream: str) -> None:
    assert_one_sentence(ops("streams", "delete", stream), "--yes")
    told(ops("streams", "start", stream, "--json"))
    assert_one_sentence(ops("streams", "delete", stream, "--yes"), "live")
    told(ops("streams", "end", stream, "--json"))
    assert ops("streams", "delete", stream, "--yes").stdout == f"Deleted {stream}.\n"
    assert_one_sentence(ops("streams", "show", stream), stream)
    assert_one_sentence(ops("streams", "delete", stream, "--yes"), stream)

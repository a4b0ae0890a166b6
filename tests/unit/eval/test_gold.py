"""The labels of the sample shop agree with its workbook, its comments and each other."""

import hashlib
import json
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from knowledge.check import StreamFacts, check
from knowledge.compute import price, shipping
from knowledge.importers import read
from knowledge.regions import Region
from knowledge.workbook import Workbook

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "knowledge" / "sample"
INTENTS = {path.stem for path in (ROOT / "intents" / "catalogue").glob("*.yaml")} | {"chat"}
ACTIONS = {"ignore", "reply", "suggest", "host", "follow_up"}
PERSON = {"suggest", "host"}
ACTIONS_OF = {  # what the guideline allows for each type
    "answerable": {"reply", "suggest", "host"},
    "nearmiss": {"reply", "suggest", "host"},
    "clarify": {"reply", "suggest", "host"},
    "unanswerable": PERSON,
    "agent_only": {"suggest"},
    "personal": {"follow_up"},
    "noise": {"ignore", "suggest", "host"},
    "flood": {"ignore"},
    "hostile": {"ignore"},
    "offtopic": {"ignore"},
}
BURST_SPLIT = {"waterproof": "dev", "dustbag": "dev", "halal": "held_out", "men": "held_out"}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


GOLD = lines(ROOT / "eval" / "gold" / "sample.jsonl")
COMMENTS = {comment["id"]: comment for comment in lines(SAMPLE / "comments.jsonl")}
STREAM = json.loads((SAMPLE / "stream.json").read_text("utf-8"))
ON_AIR = lines(SAMPLE / "on_air.jsonl")


@cache
def workbook() -> Workbook:
    facts = StreamFacts(ZoneInfo(STREAM["timezone"]), tuple(STREAM["languages"]), tuple(STREAM["sells_to"]))
    checked = check(read("shop.xlsx", (SAMPLE / "shop.xlsx").read_bytes()), facts)
    assert checked.workbook, checked.errors
    return checked.workbook


def moment(label: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(STREAM["starts_at"]) + timedelta(seconds=COMMENTS[label["id"]]["t"])


@cache
def entry_names() -> frozenset[str]:
    book = workbook()
    names = {f"products:{p.sku}" for p in book.products} | {f"variants:{v.sku}" for v in book.variants}
    names |= {f"variants:{v.sku}:{v.colour or ''}:{v.size or ''}" for v in book.variants}
    names |= {f"sizes:{s.sku}" for s in book.sizes} | {f"sizes:{s.sku}:{s.size}" for s in book.sizes}
    names |= {f"faq:{f.id}" for f in book.faq} | {f"promos:{p.code}" for p in book.promos}
    names |= {f"shipping:{s.code or s.region}" for s in book.shipping} | {
        f"policies:{p.topic}" for p in book.policies
    }
    return frozenset(names | {"sizes", "shipping"})


def known(entry: str) -> bool:
    return entry in entry_names() or any(name.startswith(entry + ":") for name in entry_names())


def says(text: str, fact: str) -> bool:
    """Numbers as whole numbers, the rest as text without case."""
    if re.fullmatch(r"\d+(\.\d+)?", fact):
        return float(fact) in {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
    return fact.casefold() in text.casefold()


def quoted(entry: str) -> list[str]:
    """Everything that the workbook says in words under an entry."""
    kind, _, key = entry.partition(":")
    book = workbook()
    if kind == "faq":
        return [text for row in book.faq if row.id == key for text in row.answer.values()]
    if kind == "policies":
        return [text for row in book.policies if row.topic == key for text in row.answer.values()]
    if kind == "products":
        found = [row for row in book.products if row.sku == key]
        texts = [
            t for p in found for field in (p.material, p.note, p.how_to_use, p.name) for t in field.values()
        ]
        return texts + [name for p in found for colour in p.colours for name in colour.names]
    return []


def computed(entry: str, label: dict[str, Any]) -> set[float | str]:
    """The numbers and sizes that follow from an entry at the time of the comment."""
    kind, _, key = entry.partition(":")
    book, at = workbook(), moment(label)
    if kind == "sizes":
        return {key.partition(":")[2]}
    if kind == "shipping" and key:
        row = next(row for row in book.shipping if key in (row.code, row.region))
        got = shipping.quote([row], Region(row.code, row.region), at, ZoneInfo(STREAM["timezone"]))
        assert got
        assert got.arrives_last
        numbers = [row.fee, row.free_over, row.days_max, got.total_days_max, got.arrives_last.day]
        return {float(number) for number in numbers if number is not None}
    if kind == "promos":
        row = next(row for row in book.promos if row.code == key)
        return {float(n) for n in (row.value, row.min_spend) if n is not None}
    if kind == "products":
        product = next(row for row in book.products if row.sku == key)
        variants = [row for row in book.variants if row.sku == key]
        quotes = [price.quote(product, variants, book.promos, at=at, quantity=n) for n in range(1, 7)]
        return {float(money) for got in quotes if got for money in (got.unit, got.plain, got.total)}
    return set()


def stands(fact: str, label: dict[str, Any]) -> bool:
    for entry in label["entries_any"]:
        values = computed(entry, label)
        if fact in values or (re.fullmatch(r"\d+(\.\d+)?", fact) and float(fact) in values):
            return True
        if any(says(text, fact) for text in quoted(entry)):
            return True
    return False


def test_every_comment_has_exactly_one_label() -> None:
    assert Counter(label["id"] for label in GOLD) == Counter(COMMENTS.keys())


def test_comments_are_in_time_order_and_have_author_and_text() -> None:
    times = [comment["t"] for comment in COMMENTS.values()]
    assert times == sorted(set(times))
    assert all(c["author"]["id"] and c["author"]["name"] and c["text"].strip() for c in COMMENTS.values())


def test_the_room_is_mostly_noise_and_large_enough() -> None:
    assert len(GOLD) >= 450
    assert sum(not label["needs_reply"] for label in GOLD) > len(GOLD) / 2


@pytest.mark.parametrize("label", GOLD, ids=lambda label: label["id"])
def test_a_label_agrees_with_itself(label: dict[str, Any]) -> None:
    actions = set(label["action_any"])
    assert actions
    assert actions <= ACTIONS_OF[label["type"]]
    assert label["never_auto"] == ("reply" not in actions)
    assert label["needs_reply"] == ("ignore" not in actions)
    for intents in [label["intents"], *label["intents_alt"]]:
        assert set(intents) <= INTENTS
        assert len(intents) == len(set(intents)) > 0
    if not label["needs_reply"]:
        assert label["intents"] == ["chat"]
        assert not label["must_contain_any"]


@pytest.mark.parametrize("label", [x for x in GOLD if x["entries_any"]], ids=lambda label: label["id"])
def test_a_label_agrees_with_the_workbook(label: dict[str, Any]) -> None:
    assert all(known(entry) for entry in label["entries_any"])
    for group in label["must_contain_any"]:
        assert any(stands(fact, label) for fact in group), group


def test_what_is_meant_by_this_one_is_on_air() -> None:
    delay = STREAM["delay_seconds"]
    for label in GOLD:
        if label["deictic"] and label["product"]:
            shown = [on for on in ON_AIR if on["t"] <= COMMENTS[label["id"]]["t"] - delay][-1]
            assert shown["sku"] == label["product"], label["id"]


def test_every_promised_promo_runs_when_it_is_asked_for() -> None:
    for label in GOLD:
        running = {price.promo_entry(promo) for promo in price.running(workbook().promos, moment(label))}
        promos = {entry for entry in label["entries_any"] if entry.startswith("promos:")}
        if label["type"] == "answerable":
            assert promos <= running, label["id"]


def test_floods_are_the_third_same_comment_within_two_minutes() -> None:
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    for label in GOLD:
        comment = COMMENTS[label["id"]]
        words = re.sub(r"[\W_]+", "", comment["text"].casefold()) or comment["text"]
        earlier = times[comment["author"]["id"], words]
        recent = [t for t in earlier if comment["t"] - t <= 120]
        assert (len(recent) >= 2) == (label["type"] == "flood"), label["id"]
        earlier.append(comment["t"])


def test_the_split_follows_its_rule() -> None:
    of_author: dict[str, str] = {}
    for label in GOLD:
        author = COMMENTS[label["id"]]["author"]["id"]
        if label["burst"]:
            of_author[author] = BURST_SPLIT[label["burst"]]
    for label in GOLD:
        author = COMMENTS[label["id"]]["author"]["id"]
        even = hashlib.sha256(author.encode()).digest()[0] % 2 == 0
        assert label["split"] == of_author.get(author, "dev" if even else "held_out"), label["id"]

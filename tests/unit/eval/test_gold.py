"""The labels of every gold shop agree with its workbook, its comments and each other."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from eval.shops import Shop
from intents.catalogue_files import comparable, load_catalogue
from intents.corpus_files import load_corpus
from knowledge.check import StreamFacts, check
from knowledge.compute import price, shipping
from knowledge.importers import read
from knowledge.regions import Region
from knowledge.workbook import Workbook
from tests.unit.eval.labelled import SHOPS

ROOT = Path(__file__).parents[3]
INTENTS = {path.stem for path in (ROOT / "intents" / "catalogue").glob("*.yaml")} | {"chat"}
SPLIT = {"beauty": "untouched", "party": "untouched"}
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


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@dataclass(frozen=True)
class Room:
    """A labelled shop, read from its files."""

    name: str
    labels: list[dict[str, Any]]
    comments: dict[str, dict[str, Any]]
    stream: dict[str, Any]
    on_air: list[dict[str, Any]]
    workbook_file: Path

    @cached_property
    def book(self) -> Workbook:
        facts = StreamFacts(
            ZoneInfo(self.stream["timezone"]), tuple(self.stream["languages"]), tuple(self.stream["sells_to"])
        )
        checked = check(read(self.workbook_file.name, self.workbook_file.read_bytes()), facts)
        assert checked.workbook, checked.errors
        return checked.workbook

    @cached_property
    def entry_names(self) -> frozenset[str]:
        book = self.book
        names = {f"products:{p.sku}" for p in book.products} | {f"variants:{v.sku}" for v in book.variants}
        names |= {f"variants:{v.sku}:{v.colour or ''}:{v.size or ''}" for v in book.variants}
        names |= {f"sizes:{s.sku}" for s in book.sizes} | {f"sizes:{s.sku}:{s.size}" for s in book.sizes}
        names |= {f"faq:{f.id}" for f in book.faq} | {f"promos:{p.code or p.row}" for p in book.promos}
        names |= {f"shipping:{s.code or s.region}" for s in book.shipping}
        names |= {f"policies:{p.topic}" for p in book.policies}
        names |= {f"policies:{p.topic}:{p.region}" for p in book.policies if p.region}
        return frozenset(names | {"sizes", "shipping"})

    def moment(self, label: dict[str, Any]) -> datetime:
        posted = timedelta(seconds=self.comments[label["id"]]["t"])
        return datetime.fromisoformat(self.stream["starts_at"]) + posted

    def known(self, entry: str) -> bool:
        return entry in self.entry_names or any(name.startswith(entry + ":") for name in self.entry_names)


def room(shop: Shop) -> Room:
    folder = shop.comments_file.parent
    return Room(
        shop.name,
        lines(shop.labels),
        {comment["id"]: comment for comment in lines(shop.comments_file)},
        json.loads((folder / "stream.json").read_text("utf-8")),
        lines(folder / "on_air.jsonl"),
        shop.workbook_file,
    )


ROOMS = [room(shop) for shop in SHOPS]
in_every_room = pytest.mark.parametrize("room", ROOMS, ids=lambda one: one.name)


def says(text: str, fact: str) -> bool:
    """Numbers as whole numbers, the rest as text without case."""
    if re.fullmatch(r"\d+(\.\d+)?", fact):
        return float(fact) in {float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)}
    return fact.casefold() in text.casefold()


def quoted(room: Room, entry: str) -> list[str]:
    """Everything that the workbook says in words under an entry."""
    kind, _, key = entry.partition(":")
    book = room.book
    if kind == "faq":
        return [text for row in book.faq if row.id == key for text in row.answer.values()]
    if kind == "policies":
        topic = key.partition(":")[0]
        return [text for row in book.policies if row.topic == topic for text in row.answer.values()]
    if kind == "products":
        found = [row for row in book.products if row.sku == key]
        texts = [
            t for p in found for field in (p.material, p.note, p.how_to_use, p.name) for t in field.values()
        ]
        return texts + [name for p in found for colour in p.colours for name in colour.names]
    return []


def computed(room: Room, entry: str, label: dict[str, Any]) -> set[float | str]:
    """The numbers and sizes that follow from an entry at the time of the comment."""
    kind, _, key = entry.partition(":")
    book, at = room.book, room.moment(label)
    if kind == "sizes":
        return {key.partition(":")[2]}
    if kind == "shipping" and key:
        row = next(row for row in book.shipping if key in (row.code, row.region))
        got = shipping.quote([row], Region(row.code, row.region), at, ZoneInfo(room.stream["timezone"]))
        assert got
        assert got.arrives_last
        numbers = [row.fee, row.free_over, row.days_max, got.total_days_max, got.arrives_last.day]
        return {float(number) for number in numbers if number is not None}
    if kind == "promos":
        row = next(row for row in book.promos if key in (row.code, str(row.row)))
        return {float(n) for n in (row.value, row.min_spend) if n is not None}
    if kind == "products":
        product = next(row for row in book.products if row.sku == key)
        variants = [row for row in book.variants if row.sku == key]
        quotes = [price.quote(product, variants, book.promos, at=at, quantity=n) for n in range(1, 7)]
        return {float(money) for got in quotes if got for money in (got.unit, got.plain, got.total)}
    return set()


def stands(room: Room, fact: str, label: dict[str, Any]) -> bool:
    for entry in label["entries_any"]:
        values = computed(room, entry, label)
        if fact in values or (re.fullmatch(r"\d+(\.\d+)?", fact) and float(fact) in values):
            return True
        if any(says(text, fact) for text in quoted(room, entry)):
            return True
    return False


@in_every_room
def test_every_comment_has_exactly_one_label(room: Room) -> None:
    assert Counter(label["id"] for label in room.labels) == Counter(room.comments.keys())


@in_every_room
def test_comments_are_in_time_order_and_have_author_and_text(room: Room) -> None:
    times = [comment["t"] for comment in room.comments.values()]
    assert times == sorted(set(times))
    assert all(
        c["author"]["id"] and c["author"]["name"] and c["text"].strip() for c in room.comments.values()
    )


@in_every_room
def test_the_room_is_half_noise_and_large_enough(room: Room) -> None:
    assert len(room.labels) >= 400
    assert sum(not label["needs_reply"] for label in room.labels) >= len(room.labels) / 2


@in_every_room
def test_a_label_agrees_with_itself(room: Room) -> None:
    split = SPLIT.get(room.name, "dev")
    for label in room.labels:
        name, actions = label["id"], set(label["action_any"])
        assert actions, name
        assert actions <= ACTIONS_OF[label["type"]], name
        assert label["never_auto"] == ("reply" not in actions), name
        assert label["needs_reply"] == ("ignore" not in actions), name
        for intents in [label["intents"], *label["intents_alt"]]:
            assert set(intents) <= INTENTS, name
            assert len(intents) == len(set(intents)) > 0, name
        if not label["needs_reply"]:
            assert label["intents"] == ["chat"], name
            assert not label["must_contain_any"], name
        assert label["split"] == split, name


@in_every_room
def test_a_label_agrees_with_the_workbook(room: Room) -> None:
    for label in room.labels:
        assert all(room.known(entry) for entry in label["entries_any"]), label["id"]
        if label["entries_any"]:
            for group in label["must_contain_any"]:
                assert any(stands(room, fact, label) for fact in group), (label["id"], group)


@in_every_room
def test_what_is_meant_by_this_one_is_on_air(room: Room) -> None:
    delay = room.stream["delay_seconds"]
    for label in room.labels:
        if label["deictic"] and label["product"]:
            seen = room.comments[label["id"]]["t"] - delay
            shown = [on["sku"] for on in room.on_air if on["t"] <= seen]
            assert label["product"] in shown[-2:], label["id"]


@in_every_room
def test_every_promised_promo_runs_when_it_is_asked_for(room: Room) -> None:
    for label in room.labels:
        running = {price.promo_entry(promo) for promo in price.running(room.book.promos, room.moment(label))}
        promos = {entry for entry in label["entries_any"] if entry.startswith("promos:")}
        if label["type"] == "answerable":
            assert promos <= running, label["id"]


@in_every_room
def test_floods_are_the_third_same_comment_within_two_minutes(room: Room) -> None:
    times: dict[tuple[str, str], list[float]] = defaultdict(list)
    for label in room.labels:
        comment = room.comments[label["id"]]
        words = re.sub(r"[\W_]+", "", comment["text"].casefold()) or comment["text"]
        earlier = times[comment["author"]["id"], words]
        recent = [t for t in earlier if comment["t"] - t <= 120]
        assert (len(recent) >= 2) == (label["type"] == "flood"), label["id"]
        earlier.append(comment["t"])


def test_no_comment_of_the_gold_stands_in_the_corpus() -> None:
    catalogue = load_catalogue()
    corpus = {comparable(example.text) for example in load_corpus(catalogue.names).examples}
    for one in ROOMS:
        assert not corpus & {comparable(comment["text"]) for comment in one.comments.values()}, one.name

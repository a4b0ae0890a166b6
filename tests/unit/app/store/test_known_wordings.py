import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np

from app.store.known_wordings import MOST, WORDINGS_KEPT, KnownWordings
from app.store.wordings import Kept
from app.triage.alike.wording import Wording

WIDTH = 384
BEGAN = datetime(2026, 11, 21, 12, tzinfo=UTC).timestamp()
MEMBERS = 10_000


def kept(pk: int, at: float, topic: str | None = None) -> Kept:
    vector = np.zeros(WIDTH, np.float32)
    vector[pk % WIDTH] = 1
    text = f"question {'abcdefghij'[pk % 10]}{pk:x}z"
    return Kept(pk, pk, topic or f"tp_{pk // 5:016x}", "A1", Wording(text, vector, "en", BEGAN + at))


def size(one: Any, seen: set[int] | None = None) -> int:
    """Bytes of all that an object holds."""
    seen = set() if seen is None else seen
    if id(one) in seen:
        return 0
    seen.add(id(one))
    inner: list[Any] = []
    if isinstance(one, np.ndarray):
        return one.nbytes + sys.getsizeof(0)
    if isinstance(one, Mapping):
        inner = [*one.keys(), *one.values()]
    elif isinstance(one, Sequence) and not isinstance(one, str):
        inner = list(one)
    elif hasattr(one, "__dict__"):
        inner = list(vars(one).values())
    return sys.getsizeof(one) + sum(size(each, seen) for each in inner)


def filled(members: int, seconds: float) -> KnownWordings:
    known = KnownWordings()
    for pk in range(1, members + 1):
        known.add(kept(pk, seconds * pk / members))
        known.fade()
    return known


def test_what_waits_longer_than_it_is_compared_takes_a_few_bytes() -> None:
    hour, two = filled(MEMBERS, 3600), filled(2 * MEMBERS, 7200)
    assert len(hour.table) == len(two.table)
    assert (size(two) - size(hour)) / MEMBERS < 200


def test_no_more_is_compared_however_many_ask_at_once() -> None:
    many, more = filled(MOST + 500, 60), filled(MOST + 1500, 60)
    assert len(many.table) == len(more.table) == MOST
    assert many.table.held == more.table.held < MOST * 3 * WIDTH
    assert MOST + 1500 in more.topics
    assert 1 not in more.topics


def test_a_topic_is_known_by_its_latest_wordings_and_words() -> None:
    known = KnownWordings()
    for pk in range(1, WORDINGS_KEPT + 4):
        known.add(kept(pk, pk, "tp_1"))
    assert known.members == {"tp_1": list(range(4, WORDINGS_KEPT + 4))}
    assert known.said_last(kept(4, 0).wording.text, "A1") == 4
    assert known.said_last(kept(4, 0).wording.text, "B2") is None
    assert known.said_last(kept(1, 0).wording.text, "A1") is None


def test_the_vector_that_is_kept_is_the_one_that_was_given() -> None:
    known = KnownWordings()
    vector = np.random.default_rng(3).standard_normal(WIDTH).astype(np.float32)
    vector /= np.linalg.norm(vector)
    near = (("faq:2", 0.75), ("faq:1", 0.25))
    given = Wording("how loud is it", vector, "en", BEGAN, "faq:1", 0.5, near, wanted=0.75)
    known.add(Kept(1, 1, "tp_1", None, given))
    back = known.table.of(1)
    assert np.abs(back.vector - vector).max() < 1e-4
    assert (back.text, back.language, back.at) == (given.text, given.language, given.at)
    assert (back.entry, back.sure, back.near, back.wanted) == ("faq:1", 0.5, near, 0.75)
    assert known.table.signs(given)[0, 0] > 9.999

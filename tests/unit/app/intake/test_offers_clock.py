"""An offer that begins or ends calls back what tells of it, by the stream's clock."""

import asyncio
import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from app.bus.in_process import InProcessBus
from app.desk.desk import Approval
from app.encoding.encoder import Encoder
from app.errors import Conflict
from app.intake.offers_clock import OffersClock
from app.store import topics
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion, Topic
from tests.unit.app.desk_room import NOW, Room

HALF_HOUR = timedelta(minutes=30)


class Stage:
    """A desk with a coupon that ends in half an hour and one that begins then, and the clock that looks at them."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        self.room = Room(db, encoder)
        self.room.open()
        self.redrafted: list[int] = []
        stage = self.room
        self.clock = OffersClock(db, stage.versions, InProcessBus(), lambda: stage.stage, self._redraft)
        data = json.dumps(
            {
                "products": [
                    {"sku": sku, "name_en": sku, "price": 10, "currency": "MYR"} for sku in ("A1", "A2")
                ],
                "faq": [{"question": "Where is it made?", "answer_en": "In Penang."}],
                "promos": [
                    {"code": "NOW10", "title_en": "10% off", "sku": "*", "kind": "percent", "value": 10,
                     "ends_at": (NOW + HALF_HOUR).isoformat()},
                    {"code": "NEXT5", "title_en": "5% off", "sku": "A2", "kind": "percent", "value": 5,
                     "starts_at": (NOW + HALF_HOUR * 2).isoformat()},
                    {"code": "POST", "title_en": "Free postage", "sku": "*", "kind": "free_shipping",
                     "starts_at": (NOW + HALF_HOUR * 4).isoformat()},
                ],
            }
        ).encode()  # fmt: skip
        upload = stage.versions.upload("s1", "s.json", data, activate=True, dry_run=False, actor="ops")
        asyncio.run(upload)

    async def _redraft(self, stream_id: str, pks: Sequence[int]) -> None:
        """The new draft names the old coupon again, as one that is over."""
        self.redrafted += pks

        def work(session: Session) -> None:
            for suggestion in session.exec(select(Suggestion)).all():
                if suggestion.comment_pk in pks:
                    suggestion.draft, suggestion.knowledge_version = _draft("promos:NOW10", "products:A1"), 1
                    session.add(suggestion)

        await self.room.db.write(work)

    def look(self) -> int:
        return asyncio.run(self.clock.look())

    def wait_with(self, name: str, *entries: str, **given: Any) -> str:
        return self.room.wait_with(name, _draft(*entries), knowledge_version=1, **given)

    def change_comment(self, name: str, **changes: Any) -> None:
        def work(session: Session) -> None:
            row = session.exec(select(CommentRow).where(CommentRow.comment_id == name)).one()
            for field, value in changes.items():
                setattr(row, field, value)
            session.add(row)

        self.room.db.write_now(work)


def _draft(*entries: str) -> dict[str, Any]:
    evidence = [{"entry": entry, "score": 1.0, "quote": ""} for entry in entries]
    return {"id": "rp_" + "-".join(entries), "text": "RM 9.", "kind": "computed", "evidence": evidence}


@pytest.fixture
def stage(db: Database, hashing_encoder: Encoder) -> Stage:
    return Stage(db, hashing_encoder)


def test_a_draft_that_offers_a_promo_is_called_back_when_it_ends_and_made_again_once(stage: Stage) -> None:
    offered, other = stage.wait_with("c1", "products:A1", "promos:NOW10"), stage.wait_with("c2", "faq:2")
    sent = stage.wait_with("c3", "promos:NOW10")
    asyncio.run(stage.room.desk.approve(sent, "mei"))
    stage.room.pass_time(29 * 60 + 59)
    assert stage.look() == 0
    stage.room.pass_time(1)
    assert stage.look() == 1
    assert stage.room.suggestion(offered).recalled_at == stage.room.stage
    assert stage.room.suggestion(other).recalled_at is None
    assert stage.room.suggestion(sent).state == "approved"
    stage.room.pass_time(60)
    assert stage.look() == 0, "the new draft may say that it is over"


def test_an_approval_under_way_comes_back_when_its_offer_ends(stage: Stage) -> None:
    leaving = stage.wait_with("c1", "promos:NOW10")
    stage.room.pass_time(30 * 60 - 2)
    stage.look()
    asyncio.run(stage.room.desk.approve(leaving, "mei", undo_seconds=5))
    stage.room.pass_time(2)
    assert stage.look() == 1
    assert stage.room.suggestion(leaving).state == "waiting"
    assert stage.room.outbox() == []


def test_a_price_is_drafted_again_when_an_offer_for_its_product_begins(stage: Stage) -> None:
    covered, other, no_price = (
        stage.wait_with("c1", "products:A2"), stage.wait_with("c2", "products:A1"), stage.wait_with("c3", "products:A2"),
    )  # fmt: skip
    for name in ("c1", "c2"):
        stage.change_comment(name, intents=["price"])
    for name in ("c1", "c2", "c3"):
        stage.change_comment(
            name, posted_at=NOW + timedelta(minutes=40), received_at=NOW + timedelta(minutes=40)
        )
    stage.room.pass_time(60 * 60 - 1)
    assert stage.look() == 0
    stage.room.pass_time(1)
    assert stage.look() == 1
    called_back = [stage.room.suggestion(one).recalled_at is not None for one in (covered, other, no_price)]
    assert called_back == [True, False, False]


def test_what_sending_costs_is_drafted_again_when_free_shipping_begins(stage: Stage) -> None:
    sent, other = stage.wait_with("c1", "shipping:MY"), stage.wait_with("c2", "faq:2")
    stage.room.pass_time(2 * 60 * 60 - 1)
    assert stage.look() == 0
    stage.room.pass_time(1)
    assert stage.look() == 1
    assert [stage.room.suggestion(one).recalled_at is not None for one in (sent, other)] == [True, False]


def test_a_replayed_comment_keeps_the_offers_of_its_own_time(stage: Stage) -> None:
    stage.room.pass_time(3600 * 24)
    old = stage.wait_with("c1", "promos:NOW10")
    stage.change_comment("c1", received_at=stage.room.stage)
    stage.room.pass_time(20 * 60)
    assert stage.look() == 0
    stage.room.pass_time(11 * 60)
    assert stage.look() == 1, "it has waited until its offer was over"
    assert stage.room.suggestion(old).recalled_at is not None


def test_a_draft_that_was_called_back_can_not_be_sent_and_the_agent_is_told_why(stage: Stage) -> None:
    offered = stage.wait_with("c1", "promos:NOW10")
    seen = stage.room.suggestion(offered).draft
    assert seen is not None

    async def nothing_yet(_: str, pks: Sequence[int]) -> None:
        """The new draft is still being made."""

    stage.clock._redraft = nothing_yet  # pyright: ignore[reportPrivateUsage]
    asyncio.run(stage.room.desk.claim(offered, "mei"))
    stage.room.pass_time(30 * 60)
    assert stage.look() == 1
    with pytest.raises(Conflict, match="called back"):
        asyncio.run(stage.room.desk.approve(offered, "mei"))
    with pytest.raises(Conflict, match="changed"):
        asyncio.run(stage.room.desk.approve(offered, "mei", Approval(draft_id=seen["id"])))
    asyncio.run(stage.room.desk.approve(offered, "mei", Approval(text="Ask us later.")))
    assert [row.payload["reply"]["text"] for row in stage.room.outbox()] == ["Ask us later."]


def test_a_suggestion_to_the_host_ends_with_its_offer(stage: Stage) -> None:
    stage.wait_with("c1", "faq:2")
    stage.change_comment("c1", topic_id="tp_1")
    topic = Topic(
        id="tp_1", stream_id="s1", state="open", question="any coupon?", first_at=NOW, last_at=NOW,
        suggested_answer="NOW10!", suggested_entry="promos:NOW10",
    )  # fmt: skip
    stage.room.db.write_now(lambda session: topics.add(session, topic))
    assert stage.look() == 0
    stage.room.pass_time(30 * 60)
    assert stage.look() == 1
    (found,) = stage.room.db.read_now(lambda session: list(session.exec(select(Topic))))
    assert found.suggested_answer is None
    assert stage.look() == 0


def test_a_reply_that_no_channel_has_is_withdrawn_when_its_offer_ends(stage: Stage) -> None:
    for name, entry in (("c1", "promos:NOW10"), ("c2", "promos:NEXT5")):
        stage.room.replied_with(name, _draft(entry))
    stage.room.pass_time(HALF_HOUR.total_seconds() + 1)
    assert stage.look() == 1
    assert {row.payload["comment_id"]: row.state for row in stage.room.outbox()} == {
        "c1": "recalled",
        "c2": "pending",
    }
    assert stage.look() == 0

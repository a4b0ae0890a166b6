"""How a reply left is told in one word."""

from datetime import UTC, datetime

import pytest

from app.desk.sent import sent_view
from app.store.tables import CommentRow, OutboxRow, Suggestion

AT = datetime(2026, 11, 21, tzinfo=UTC)


def told(state: str, channel: str) -> str:
    comment = CommentRow(
        id=1,
        stream_id="st",
        comment_id="c",
        author_id="u",
        author_name="mei",
        text="hi",
        posted_at=AT,
        received_at=AT,
    )
    suggestion = Suggestion(id="sg", stream_id="st", comment_pk=1, due_at=AT, breach_at=AT, created_at=AT)
    left = OutboxRow(
        id="rp", stream_id="st", channel=channel, payload={}, state=state, next_at=AT, created_at=AT
    )
    return sent_view(suggestion, comment, left, ())["delivery"]


@pytest.mark.parametrize(
    ("state", "channel", "delivery"),
    [
        ("pending", "webhook", "waiting"),
        ("sending", "webhook", "waiting"),
        ("sent", "webhook", "sent"),
        ("sent", "events", "program"),
        ("sent", "by_hand", "by_hand"),
        ("failed", "webhook", "failed"),
        ("unknown", "webhook", "failed"),
        ("stale", "webhook", "failed"),
    ],
)
def test_how_a_reply_left_is_told_in_one_word(state: str, channel: str, delivery: str) -> None:
    assert told(state, channel) == delivery

"""Comments read afterwards."""

import asyncio

import pytest

from app.errors import Invalid, NotFound
from app.intake.comments import Comments
from tests.unit.app.intake_room import Room, new


def test_a_list_is_paged_and_filtered(room: Room) -> None:
    room.post(new("ignore", "a"), new("reply x", "b"), new("suggest y", "c"))

    comments = Comments(room.db)

    async def scenario() -> None:
        page = await comments.listed("s1", None, 2, None, None)
        assert [item["comment_id"] for item in page.items] == ["a", "b"]
        rest = await comments.listed("s1", page.next, 2, None, None)
        assert [item["comment_id"] for item in rest.items] == ["c"]
        assert rest.next is None
        replied = await comments.listed("s1", None, 9, "reply", "price")
        assert [item["comment_id"] for item in replied.items] == ["b"]
        assert (await comments.listed("s1", None, 9, None, "pri%")).items == []
        shown = await comments.show("s1", "b")
        assert len(shown["replies"]) == len(shown["events"]) == 1
        with pytest.raises(NotFound):
            await comments.show("s1", "z")
        with pytest.raises(Invalid):
            await comments.listed("s1", "x", 9, None, None)

    asyncio.run(scenario())

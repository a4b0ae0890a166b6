"""The auto-reply endpoint: comments in, decisions out."""

import json
import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.exceptions import RequestValidationError
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
)

from app.api.fields import Moment
from app.api.listing import Limit, listing
from app.api.shapes import Listing
from app.api.shapes.comments import Decided, DecidedComment, DecidedMany, WholeComment
from app.api.state import CommentReader, Poster, ServicesDep
from app.errors import Unreadable
from app.intake.arriving import MAX_TEXT, NewComment
from app.triage.comment import Action
from app.views import View

router = APIRouter(tags=["comments"])

MAX_BATCH = 500
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL and lone surrogates: no database and no encoding of the web keeps them."""


def _storable(value: Any) -> Any:
    return UNSTORABLE.sub("\ufffd", value) if isinstance(value, str) else value


Wild = BeforeValidator(_storable)
"""What viewers type: anything; what can't be stored becomes U+FFFD."""


class AuthorIn(BaseModel):
    """Who wrote it, by the platform's id."""

    id: Annotated[str, Field(min_length=1, max_length=200), Wild]
    name: Annotated[str, Field(max_length=200), Wild] = ""


class CommentIn(BaseModel):
    """A viewer's comment."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "comment_id": "7301",
                    "author": {"id": "u42", "name": "mei"},
                    "text": "160cm 55kg what size?",
                    "posted_at": "2026-11-21T20:03:11+08:00",
                    "language": None,
                    "reply_to": None,
                    "roles": ["moderator"],
                }
            ]
        }
    )

    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT), Wild]
    comment_id: Annotated[str, Field(min_length=1, max_length=200), Wild] | None = None
    author: AuthorIn | None = None
    posted_at: Moment | None = None
    language: Annotated[str | None, Field(max_length=35, pattern="^[A-Za-z0-9-_]*$")] = None
    reply_to: Annotated[str, Field(max_length=200), Wild] | None = None
    roles: Annotated[list[Annotated[str, Field(max_length=50), Wild]], Field(max_length=20)] = []

    def new(self) -> NewComment:
        """The comment as intake takes it."""
        return NewComment(
            text=self.text,
            comment_id=self.comment_id,
            author_id=self.author.id if self.author else None,
            author_name=self.author.name if self.author else "",
            posted_at=self.posted_at,
            language=self.language or None,
            reply_to=self.reply_to,
            roles=tuple(self.roles),
        )


ONE = TypeAdapter(CommentIn)
MANY = TypeAdapter(Annotated[list[CommentIn], Field(max_length=MAX_BATCH)])


async def comments_of(request: Request) -> CommentIn | list[CommentIn]:
    """The body: one comment, or an array of them."""
    try:
        body = json.loads(await request.body())
    except (ValueError, RecursionError) as error:
        raise Unreadable("The body is not valid JSON.") from error
    try:
        return MANY.validate_python(body) if isinstance(body, list) else ONE.validate_python(body)
    except ValidationError as error:
        found = [{**e, "loc": ("body", *e["loc"])} for e in error.errors(include_url=False)]
        raise RequestValidationError(found) from error


BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "oneOf": [
                        {"$ref": "#/components/schemas/CommentIn"},
                        {
                            "type": "array",
                            "maxItems": MAX_BATCH,
                            "items": {"$ref": "#/components/schemas/CommentIn"},
                        },
                    ]
                }
            }
        },
    }
}


@router.post(
    "/streams/{stream_id}/comments", openapi_extra=BODY, responses={200: {"model": Decided | DecidedMany}}
)
async def post(
    stream_id: str,
    services: ServicesDep,
    who: Poster,
    given: Annotated[CommentIn | list[CommentIn], Depends(comments_of)],
) -> View:
    """Answers when the comment is safely stored and decided; an array is answered in its order."""
    alone = not isinstance(given, list)
    new = [comment.new() for comment in ([given] if alone else given)]
    answers = await services.intake.post(stream_id, new, actor=who.name, alone=alone)
    services.posters.saw(stream_id, who.name, services.clock())
    views = [answer.view() for answer in answers]
    return views[0] if alone else {"items": views}


@router.get("/streams/{stream_id}/comments", responses={200: {"model": Listing[DecidedComment]}})
async def list_comments(
    stream_id: str,
    services: ServicesDep,
    who: CommentReader,
    after: str | None = None,
    limit: Limit = 50,
    action: Action | None = None,
    intent: Annotated[str | None, Query(max_length=50)] = None,
) -> View:
    """Comments with their decisions, oldest first: to a program as they were posted, to people without personal
    numbers."""
    person = who.sign_in is not None
    return listing(await services.comments.listed(stream_id, after, limit, action, intent, mask=person))


@router.get("/streams/{stream_id}/comments/{comment_id:path}", responses={200: {"model": WholeComment}})
async def show(stream_id: str, comment_id: str, services: ServicesDep, _: CommentReader) -> View:
    """The comment, its decision, and everything that happened to it."""
    return await services.comments.show(stream_id, comment_id)

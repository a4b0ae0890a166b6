"""Pre-flight: what a version would make of the questions that viewers will ask."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.fields import Number
from app.api.following import answered
from app.api.state import Everywhere, Ops, ServicesDep, Watcher
from app.preflight.asking_ahead import Question
from app.preflight.preflight import MOST, Source, Wanted
from app.progress import Progress
from app.views import View

router = APIRouter(tags=["knowledge"])

Text = Annotated[str, Field(min_length=1, max_length=500)]


class QuestionIn(BaseModel):
    """A question with what is known of it."""

    model_config = ConfigDict(extra="forbid")

    question: Text
    product: Annotated[str | None, Field(max_length=100, description="that is on air")] = None
    language: Annotated[str | None, Field(max_length=20)] = None
    askers: Annotated[int, Field(ge=1, le=1_000_000)] = 1


class PreflightIn(BaseModel):
    """What to ask; the questions themselves, or where they are from."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"questions": ["cod?", {"question": "有黑色吗", "product": "DR-102"}]}]
        },
    )

    questions: Annotated[list[Text | QuestionIn], Field(max_length=MOST)] = []
    source: Source | None = None
    keep: Annotated[bool, Field(description="Whether the run is stored as the version's latest.")] = True

    def wanted(self, within: frozenset[str]) -> Wanted:
        """As the service takes it from who reaches these streams; empty: every stream."""
        asked = [
            Question(one)
            if isinstance(one, str)
            else Question(one.question, one.askers, one.language, one.product)
            for one in self.questions
        ]
        return Wanted(asked, self.source, self.keep, within)


class ShopQuestionsIn(BaseModel):
    """The questions that the shop keeps."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"questions": ["cod?", "有黑色吗"]}]}
    )

    questions: Annotated[list[Annotated[str, Field(max_length=500)]], Field(max_length=MOST)]


@router.post("/streams/{stream_id}/knowledge/{version}/preflight", response_model=View)
async def preflight(
    stream_id: str,
    version: Number,
    request: Request,
    response: Response,
    services: ServicesDep,
    who: Ops,
    given: PreflightIn | None = None,
) -> View | Response:
    """Asks a version questions and reports what it would do; who accepts `text/event-stream` is told how far it has
    come, and leaves to stop it."""
    wanted = (given or PreflightIn()).wanted(who.streams)

    async def work(progress: Progress) -> View:
        run = services.preflights.run
        return await run(stream_id, version, wanted, actor=who.name, progress=progress)

    return await answered(request, response, work)


@router.get("/streams/{stream_id}/knowledge/{version}/preflight")
async def latest(stream_id: str, version: Number, services: ServicesDep, _: Watcher) -> View:
    """The report of the version's latest pre-flight."""
    return await services.preflights.latest(stream_id, version)


@router.get("/shop/questions")
async def shop_questions(services: ServicesDep, _: Watcher) -> View:
    """The questions that the shop asks every new version."""
    return {"items": await services.preflights.shop_questions(), "next": None}


@router.put("/shop/questions")
async def keep_shop_questions(given: ShopQuestionsIn, services: ServicesDep, _: Everywhere) -> View:
    """Keeps these questions instead."""
    return {"items": await services.preflights.keep_shop_questions(given.questions), "next": None}

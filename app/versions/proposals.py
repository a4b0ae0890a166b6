"""What a document proposes as rows of a stream's knowledge; nothing of it is stored."""

import asyncio

from sqlmodel import Session

from app.errors import UnsupportedType
from app.store import knowledge, streams
from app.store.session import Database
from app.versions.uploads import facts_of, problem_json, refusal
from app.views import View
from knowledge.check import StreamFacts
from knowledge.documents import UnknownFileType, UnreadableFile, read
from knowledge.documents.problems import problems_of
from knowledge.documents.proposals import propose
from knowledge.workbook import Workbook


class Proposals:
    """Reads documents for a stream."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def of(self, stream_id: str, filename: str, data: bytes, language: str) -> View:
        """The rows that a document proposes, each with its problems and what answers it already; Invalid where the
        document can't be read, TooLarge, UnsupportedType where it is none."""

        def work(session: Session) -> tuple[StreamFacts, int | None, Workbook | None]:
            stream = streams.existing(session, stream_id)
            if stream.active_version is None:
                return facts_of(stream), None, None
            version = knowledge.existing(session, stream_id, stream.active_version)
            return facts_of(stream), version.number, Workbook.model_validate(version.workbook)

        facts, version, workbook = await self._db.read(work)
        items = await asyncio.to_thread(_proposed, filename, data, facts, workbook, language)
        return {"version": version, "items": items}


def _proposed(
    filename: str, data: bytes, facts: StreamFacts, workbook: Workbook | None, language: str
) -> list[View]:
    try:
        proposals = propose(read(filename, data), facts, workbook)
    except UnknownFileType as error:
        raise UnsupportedType(error.said.told(language)) from error
    except UnreadableFile as error:
        raise refusal(error, language) from error
    return [
        {
            "sheet": proposal.sheet,
            "cells": proposal.cells,
            "quote": proposal.quote,
            "page": proposal.page,
            "heading": proposal.heading,
            "shorter": proposal.shorter,
            "duplicate_of": proposal.duplicate_of,
            "problems": [
                {**problem_json(problem, language), "severity": problem.severity} for problem in problems
            ],
        }
        for proposal, problems in zip(proposals, problems_of(proposals, facts), strict=True)
    ]

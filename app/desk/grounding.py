"""The check of an agent's own words against the evidence that its suggestion has."""

import asyncio
from dataclasses import dataclass

from sqlmodel import Session

from app.errors import Conflict, NotFound
from app.store import streams, suggestions
from app.store.session import Database
from app.store.tables import CommentRow, Suggestion
from app.suggestions.turns import drafted, drafts, standing
from app.triage.ground import Fact, facts_in
from app.triage.products.shop_words import shop_words
from app.versions.versions import Versions
from app.views import View
from knowledge.workbook import Product


@dataclass(frozen=True, slots=True)
class _Case:
    """A suggestion with what it is checked by."""

    suggestion: Suggestion
    comment: CommentRow
    version: int | None
    language: str
    longest: int


class Grounding:
    """Tells which facts of a text stand in the workbook."""

    def __init__(self, db: Database, versions: Versions) -> None:
        self._db = db
        self._versions = versions

    async def check(self, suggestion_id: str, text: str) -> View:
        """The text's length, the longest that the platform takes, and every fact with its place in the text."""
        case = await self._case(suggestion_id)
        facts = await self._facts(case, text)
        return {"length": len(text.strip()), "longest": case.longest, "facts": [f._asdict() for f in facts]}

    async def refuse_ungrounded(self, suggestion_id: str, text: str) -> None:
        """Raises Conflict for a waiting suggestion where a text that no draft has states what is in no evidence."""
        case = await self._case(suggestion_id)
        if case.suggestion.state != "waiting" or drafted(case.suggestion, text.strip()):
            return
        missing = [fact for fact in await self._facts(case, text) if not fact.grounded]
        if missing:
            raise Conflict(
                _sentence([fact.text for fact in missing]),
                extra={
                    **standing(case.suggestion),
                    "ungrounded": [{"start": f.start, "end": f.end, "text": f.text} for f in missing],
                },
            )

    async def _case(self, suggestion_id: str) -> _Case:
        def work(session: Session) -> _Case:
            found = suggestions.get(session, suggestion_id)
            if found is None:
                raise NotFound(f"There is no suggestion {suggestion_id!r}.")
            suggestion, comment = found
            stream = streams.existing(session, suggestion.stream_id)
            session.expunge_all()
            language = (suggestion.draft or {}).get("language") or comment.language
            version = stream.active_version or suggestion.knowledge_version
            return _Case(
                suggestion,
                comment,
                version,
                language or stream.default_language,
                streams.max_reply_length(stream),
            )

        return await self._db.read(work)

    async def _facts(self, case: _Case, text: str) -> tuple[Fact, ...]:
        quotes = [
            str(evidence["quote"])
            for draft in drafts(case.suggestion)
            for evidence in draft.get("evidence", [])
        ]
        names: tuple[str, ...] = ()
        if case.version is not None:
            knowledge = await self._versions.load(case.suggestion.stream_id, case.version)
            words = shop_words(knowledge.workbook)
            names = words.said_names
            product = words.products.get(case.comment.sku or "")
            quotes += _told(product) if product else []
        spoken = [case.comment.text, case.comment.author_name or ""]
        return await asyncio.to_thread(facts_in, text, case.language, quotes, spoken, names)


def _told(product: Product) -> list[str]:
    """A product's names and price, as the workbook has them."""
    price = [f"{product.price} {product.currency or ''}"] if product.price is not None else []
    return [product.sku, *product.name.values(), *price]


def _sentence(missing: list[str]) -> str:
    """Says what is in no evidence."""
    words = list(dict.fromkeys(missing))
    if len(words) == 1:
        return f"{words[0]} is not in the workbook."
    return f"{', '.join(words[:-1])} and {words[-1]} are not in the workbook."

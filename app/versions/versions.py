"""The versions of a stream's knowledge: uploaded, activated, loaded for triage."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import numpy as np
from sqlmodel import Session

from app.bus import Bus
from app.encoding.encoder import Encoder
from app.errors import Conflict
from app.paging import Page
from app.progress import Progress
from app.store import audit, events, knowledge, preflights, streams
from app.store.session import Database
from app.store.tables import KnowledgeVersion
from app.triage.comment import Knowledge
from app.triage.warm_up import warm_up_for
from app.versions.activation import Activation, activate
from app.versions.entry_vectors import EntryVectors
from app.versions.shelf import shelf
from app.versions.uploads import (
    How,
    Uploaded,
    checked_upload,
    facts_of,
    problem_json,
)
from app.views import View, version_view
from knowledge.check import StreamFacts
from knowledge.entry import entries
from knowledge.exporter import export
from knowledge.query_bank import query_bank
from knowledge.retriever import build_retriever
from knowledge.version import changed, changed_entries, changes
from knowledge.workbook import Workbook

LOADED_VERSIONS = 128
Redraft = Callable[[str, Sequence[int]], Awaitable[None]]
"""Drafts the suggestions of some comments (internal ids) of a stream again."""


class Versions:
    """Stores versions and keeps the ones in use loaded."""

    def __init__(self, db: Database, encoder: Encoder, bus: Bus, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._encoder = encoder
        self._bus = bus
        self._clock = clock
        self._vectors = EntryVectors(db, encoder)
        self._loaded: OrderedDict[tuple[str, int], asyncio.Task[Knowledge]] = OrderedDict()
        self.redraft: Redraft | None = None
        """Set by the intake, which can draft."""

    async def upload(
        self,
        stream_id: str,
        filename: str,
        data: bytes,
        *,
        activate: bool,
        dry_run: bool,
        actor: str,
        how: How = How(),
        progress: Progress | None = None,
    ) -> Uploaded:
        """The checked upload as a new version; Invalid with every problem, UnsupportedType for a file that is not read,
        Stopped where the progress is stopped before it is stored, Conflict where it is to answer instead of a version
        and another one does by now: it stays a draft then. The audit tells how it differs from the workbook that
        it was made from."""
        progress = progress or Progress()
        facts = await self._facts(stream_id)
        read = await asyncio.to_thread(checked_upload, filename, data, facts, how, progress)
        workbook, warnings, source = read
        if dry_run:
            return Uploaded(None, "draft", workbook.counts, warnings, source, how.language)
        vectors = await self._vectors.of(stream_id, workbook, progress)
        made: dict[str, Any] = {
            "stream_id": stream_id,
            "filename": filename[:200],
            "workbook": await asyncio.to_thread(workbook.model_dump, mode="json"),
            "counts": workbook.counts,
            "warnings": [problem_json(warning, how.language) for warning in warnings],
            "model": self._encoder.fingerprint,
            "vectors": vectors,
            "uploaded_by": actor,
            "created_at": self._clock(),
        }
        edits = None if how.made_from is None else changed(how.made_from, workbook)
        progress.keep()
        progress.tell("store", 0, 1)
        number = await self._db.write(lambda session: _add(session, made, edits))
        progress.tell("store", 1, 1)
        if activate:
            progress.tell("activate", 0, 1)
            await self.activate(stream_id, number, actor=actor, instead_of=how.instead_of)
            progress.tell("activate", 1, 1)
        state = "active" if activate else "draft"
        return Uploaded(number, state, workbook.counts, warnings, source, how.language)

    async def export(self, stream_id: str, number: int) -> bytes:
        """A version as an .xlsx that imports again to the same facts."""

        def work(session: Session) -> Workbook:
            streams.existing(session, stream_id)
            return _workbook(session, stream_id, number)

        return await asyncio.to_thread(export, await self._db.read(work))

    async def activate(
        self, stream_id: str, number: int, *, actor: str, instead_of: int | None = None
    ) -> View:
        """The version, now the one that answers; Conflict where that is to be `instead_of` a version that does not.
        Waiting drafts that stand on a fact it changed are called back in the same transaction and made again right
        after."""
        await self.load(stream_id, number)  # so that the first comment does not wait for it
        while True:
            before, changed = await self._changed_by(stream_id, number)
            if instead_of is not None and before != instead_of:
                detail = f"Version {before} answers by now. Look at it; the change is in version {number}, a draft."
                raise Conflict(detail)
            now = self._clock()
            change = Activation(stream_id, number, before, changed, actor, now)
            done = await self._db.write(lambda session, change=change: activate(session, change))
            if done is not None:  # None: another version was activated in between
                break
        recalled, view = done
        self._bus.publish(stream_id)
        if recalled and self.redraft is not None:
            await self.redraft(stream_id, recalled)
        return view

    async def delete(self, stream_id: str, number: int, *, actor: str) -> None:
        """Removes a version that has never answered; Conflict for any other. Its number is given to no other version."""
        now = self._clock()

        def work(session: Session) -> None:
            events.lock(session, stream_id)
            version = knowledge.existing(session, stream_id, number)
            if version.activated_at is not None:
                detail = f"Version {number} has answered: what it said stays on record."
                raise Conflict(detail, extra={"state": version.state})
            filename = version.filename
            knowledge.delete(session, version)
            preflights.forget(session, stream_id, number)
            audit.add(session, now, actor, "knowledge.deleted", stream_id, version=number, filename=filename)

        await self._db.write(work)
        self._loaded.pop((stream_id, number), None)

    async def load(self, stream_id: str, number: int) -> Knowledge:
        """A version ready for triage; encoded again where another encoder had stored its vectors."""
        key = (stream_id, number)
        task = self._loaded.get(key)
        if task is None or (task.done() and (task.cancelled() or task.exception() is not None)):
            task = self._loaded[key] = asyncio.create_task(self._load(stream_id, number))
        self._loaded.move_to_end(key)
        while len(self._loaded) > LOADED_VERSIONS:
            self._loaded.popitem(last=False)
        return await asyncio.shield(task)

    async def listed(self, stream_id: str) -> Page:
        """The stream's versions, newest first."""

        def work(session: Session) -> Page:
            streams.existing(session, stream_id)
            return Page([version_view(version) for version in knowledge.listed(session, stream_id)], None)

        return await self._db.read(work)

    async def show(self, stream_id: str, number: int) -> View:
        """A version with its rows."""

        def work(session: Session) -> View:
            streams.existing(session, stream_id)
            version = knowledge.existing(session, stream_id, number)
            return {**version_view(version), "warnings": version.warnings, "workbook": version.workbook}

        return await self._db.read(work)

    async def products(self, stream_id: str) -> View:
        """What the active version's products are called, by their skus."""

        def work(session: Session) -> View:
            stream = streams.existing(session, stream_id)
            if stream.active_version is None:
                return {}
            version = knowledge.existing(session, stream_id, stream.active_version)
            return shelf(version.workbook, stream.default_language)

        return await self._db.read(work)

    async def changes(self, stream_id: str, old: int, new: int) -> Page:
        """The facts that differ from one version to another."""

        before, after = await self._both(stream_id, old, new)
        found = await asyncio.to_thread(changes, before, after)
        items: list[dict[str, Any]] = [
            {"entry": c.entry, "fact": c.fact, "kind": c.kind, "before": c.before, "after": c.after}
            for c in found
        ]
        return Page(items, None)

    async def _facts(self, stream_id: str) -> StreamFacts:
        return facts_of(await self._db.read(lambda session: streams.existing(session, stream_id)))

    async def _changed_by(self, stream_id: str, number: int) -> tuple[int | None, frozenset[str] | None]:
        """The version that is active now, and the entries that differ in another; None for all of them."""
        stream = await self._db.read(lambda session: streams.existing(session, stream_id))
        before = stream.active_version
        if before is None or before == number:
            return before, None
        old, new = await self._both(stream_id, before, number)
        return before, await asyncio.to_thread(changed_entries, old, new)

    async def _both(self, stream_id: str, old: int, new: int) -> tuple[Workbook, Workbook]:
        def work(session: Session) -> tuple[Workbook, Workbook]:
            streams.existing(session, stream_id)
            return _workbook(session, stream_id, old), _workbook(session, stream_id, new)

        return await self._db.read(work)

    async def _load(self, stream_id: str, number: int) -> Knowledge:
        version = await self._db.read(lambda session: knowledge.existing(session, stream_id, number))
        known = version.model == self._encoder.fingerprint
        if known and await asyncio.to_thread(self._vectors.fit, version):
            return await asyncio.to_thread(_knowledge, version, self._encoder)
        vectors = await self._vectors.of(stream_id, Workbook.model_validate(version.workbook), Progress())
        model = self._encoder.fingerprint
        await self._db.write(
            lambda session: knowledge.keep_vectors(session, stream_id, number, vectors, model)
        )
        version.vectors = vectors
        return await asyncio.to_thread(_knowledge, version, self._encoder)


def _add(session: Session, made: dict[str, Any], edits: Sequence[str] | None) -> int:
    """Stores a version under the stream's next number, which it returns; `edits` where it is another one, changed."""
    stream_id, actor, at = made["stream_id"], made["uploaded_by"], made["created_at"]
    events.reserve(session, stream_id)  # of two uploads at once, one takes its number after the other
    number = knowledge.next_number(session, stream_id)
    knowledge.add(session, KnowledgeVersion(**made, number=number))
    told: dict[str, Any] = {"version": number, "filename": made["filename"]}
    if edits is None:
        audit.add(session, at, actor, "knowledge.uploaded", stream_id, **told)
    else:
        audit.add(session, at, actor, "knowledge.edited", stream_id, **told, changed=list(edits))
    return number


def _workbook(session: Session, stream_id: str, number: int) -> Workbook:
    return Workbook.model_validate(knowledge.existing(session, stream_id, number).workbook)


def _knowledge(version: KnowledgeVersion, encoder: Encoder) -> Knowledge:
    workbook = Workbook.model_validate(version.workbook)
    vectors = np.frombuffer(version.vectors, np.float32).reshape(-1, encoder.dimensions)
    warm_up_for(workbook)
    retriever = build_retriever(entries(workbook), vectors, query_bank(encoder.fingerprint))
    return Knowledge(version.number, workbook, retriever)

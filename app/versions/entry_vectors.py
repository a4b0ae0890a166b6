"""The vectors of a workbook's questions and answers: those that an earlier version has are taken from it, the others are
encoded."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.encoding.encoder import Encoder, clean
from app.progress import Progress
from app.store import knowledge
from app.store.session import Database
from app.store.tables import KnowledgeVersion
from knowledge.entry import entries
from knowledge.retriever import entry_texts
from knowledge.workbook import Workbook

Vector = NDArray[np.float32]
WORTH_LOOKING = 48
"""Texts that are not encoded yet from which on earlier versions are read: fewer are encoded sooner."""
PART = 64
"""Texts between two words of how far it has come; a part is encoded in well under a second."""


class EntryVectors:
    """Makes the vectors of workbooks, none twice that this encoder has made before, by whichever worker."""

    def __init__(self, db: Database, encoder: Encoder) -> None:
        self._db = db
        self._encoder = encoder

    async def of(self, stream_id: str, workbook: Workbook, progress: Progress) -> bytes:
        """The vectors as they are stored: float32, one row a text of `texts_of(workbook)`, in its order."""
        return await asyncio.to_thread(self._made, stream_id, workbook, progress)

    def fit(self, version: KnowledgeVersion) -> bool:
        """Whether a version has a vector for each of its texts: a release before may have encoded others."""
        wanted = len(texts_of(Workbook.model_validate(version.workbook))) * self._encoder.dimensions
        return len(version.vectors) == wanted * np.dtype(np.float32).itemsize

    def _made(self, stream_id: str, workbook: Workbook, progress: Progress) -> bytes:
        texts = texts_of(workbook)
        if not texts:
            return b""
        wanted = dict.fromkeys(texts)
        unknown = set(self._encoder.unknown(tuple(wanted)))
        found = self._stored(stream_id, unknown) if len(unknown) >= WORTH_LOOKING else {}
        missing = [text for text in wanted if text not in found]
        self._encode(missing, found, progress)
        return b"".join(found[text].tobytes() for text in texts)

    def _stored(self, stream_id: str, unknown: set[str]) -> dict[str, Vector]:
        """Those of the unknown texts that earlier versions have, the likeliest version first."""
        found: dict[str, Vector] = {}
        model = self._encoder.fingerprint
        places = self._db.read_now(lambda session: knowledge.with_vectors_of(session, stream_id, model))
        for place in places:
            if len(found) == len(unknown):
                break
            row = self._db.read_now(lambda session, place=place: knowledge.encoded(session, *place))
            if row is not None and row.model == model:
                found |= self._of_version(row.workbook, row.vectors, unknown - found.keys())
        return found

    def _of_version(
        self, workbook: Mapping[str, object], vectors: bytes, unknown: set[str]
    ) -> dict[str, Vector]:
        rows = np.frombuffer(vectors, np.float32).reshape(-1, self._encoder.dimensions)
        texts = texts_of(Workbook.model_validate(workbook))
        if len(texts) != len(rows):  # of a release that encoded other texts of the same rows
            return {}
        return {text: row for text, row in zip(texts, rows, strict=True) if text in unknown}

    def _encode(self, missing: Sequence[str], found: dict[str, Vector], progress: Progress) -> None:
        """Like lengths together, since a batch takes as long as its longest."""
        ordered = sorted(missing, key=len)
        total = len(found) + len(ordered)
        progress.tell("encode", len(found), total)
        for start in range(0, len(ordered), PART):
            part = ordered[start : start + PART]
            found.update(zip(part, self._encoder.encode(part), strict=True))
            progress.tell("encode", len(found), total)


def texts_of(workbook: Workbook) -> list[str]:
    """Every question and answer of a workbook as it is encoded, in the order of the retriever's."""
    return _each_once(entry_texts(entries(workbook)), clean)


def _each_once(texts: Iterable[str], change: Callable[[str], str]) -> list[str]:
    """The texts changed, a text that stands several times only once."""
    changed: dict[str, str] = {}
    return [changed[text] if text in changed else changed.setdefault(text, change(text)) for text in texts]

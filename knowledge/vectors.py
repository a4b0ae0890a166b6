"""Nearest vectors by inner product. FAISS is used here only."""

from dataclasses import dataclass

import faiss
import numpy as np
from numpy.typing import NDArray

_EXACT_UP_TO = 50_000
"""Vectors; a flat index is exact and well under 10 ms up to there."""
_HNSW_LINKS = 32
_HNSW_BREADTH = 128

faiss.omp_set_num_threads(1)  # a second thread beside a busy neighbour costs more than it brings


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Rows of the index and their cosines, best first."""

    rows: NDArray[np.int64]
    cosines: NDArray[np.float32]


class VectorIndex:
    """Unit vectors to search: exact up to 50,000 of them, by a graph above."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        """Takes unit vectors of shape (rows, dimensions)."""
        rows, dimensions = vectors.shape
        if rows <= _EXACT_UP_TO:
            self._index = faiss.IndexFlatIP(dimensions)
        else:
            self._index = faiss.IndexHNSWFlat(dimensions, _HNSW_LINKS, faiss.METRIC_INNER_PRODUCT)
            self._index.hnsw.efSearch = _HNSW_BREADTH
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        self._parameters: dict[int, faiss.SearchParameters | None] = {rows: None}
        """How the first so many rows are searched; made once for each number, since FAISS takes its time over it."""

    def vectors(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """The vectors of some rows."""
        return self._index.reconstruct_batch(rows)

    def nearest(self, vector: NDArray[np.float32], limit: int, first: int | None = None) -> Neighbours:
        """The nearest rows to a unit vector of shape (dimensions,), at most `limit`, among the `first` rows or all."""
        rows = self._index.ntotal if first is None else first
        wanted = min(limit, rows)
        if wanted == 0:
            return Neighbours(np.empty(0, np.int64), np.empty(0, np.float32))
        if rows not in self._parameters:
            self._parameters[rows] = self._among(rows)
        found, cosines = self._search(vector, wanted, self._parameters[rows])
        # A graph may find fewer, -1 stands for them.
        real = wanted if found[-1] >= 0 else int((found >= 0).sum())
        return Neighbours(found[:real], cosines[:real])

    def _search(
        self, vector: NDArray[np.float32], wanted: int, parameters: faiss.SearchParameters | None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Rows and cosines; past FAISS's wrapper, whose checks take about as long as a search of some hundred vectors."""
        query = np.ascontiguousarray(vector, np.float32)
        if query.shape != (self._index.d,):
            raise ValueError(f"a vector of shape {query.shape} for {self._index.d} dimensions")
        rows, cosines = np.empty(wanted, np.int64), np.empty(wanted, np.float32)
        places = faiss.swig_ptr(query), wanted, faiss.swig_ptr(cosines), faiss.swig_ptr(rows)
        # FAISS's own types leave this method out.
        self._index.search_c(1, *places, parameters)  # pyright: ignore[reportAttributeAccessIssue]
        return rows, cosines

    def _among(self, first: int) -> faiss.SearchParameters:
        selector = faiss.IDSelectorRange(0, first)
        # FAISS's own types leave out what its C++ side offers.
        if isinstance(self._index, faiss.IndexHNSWFlat):
            return faiss.SearchParametersHNSW(sel=selector, efSearch=_HNSW_BREADTH)  # pyright: ignore[reportAttributeAccessIssue]
        return faiss.SearchParameters(sel=selector)  # pyright: ignore[reportCallIssue]

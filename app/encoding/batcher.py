"""One thread that does the encoding, taking what concurrent callers wait for in small batches."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Condition, Thread

import numpy as np
from numpy.typing import NDArray

from app.errors import Unavailable

Vectors = NDArray[np.float32]


@dataclass(slots=True, eq=False)
class _Job:
    texts: Sequence[str]
    future: "Future[Vectors]" = field(default_factory=lambda: Future[Vectors]())


class Batcher:
    """Runs `work` on its own thread: first come, first served, up to `batch_size` texts at a time."""

    def __init__(self, work: Callable[[list[str]], Vectors], *, batch_size: int, max_waiting: int) -> None:
        self._work = work
        self._batch_size = batch_size
        self._max_waiting = max_waiting
        self._jobs: deque[_Job] = deque()
        self._waiting = 0
        self._closed = False
        self._changed = Condition()
        self._thread = Thread(target=self._run, name="encoder", daemon=True)
        self._thread.start()

    def submit(self, texts: Sequence[str], *, wait: bool) -> "Future[Vectors]":
        """The vectors to come; when the queue is full waits for room, or raises Unavailable unless `wait`."""
        job = _Job(texts)
        with self._changed:
            while self._is_full(len(texts)) and not self._closed:
                if not wait:
                    detail = f"{self._waiting} texts are waiting for the encoder."
                    raise Unavailable(detail, retry_after=1)
                self._changed.wait()
            if self._closed:
                raise _closed()
            self._jobs.append(job)
            self._waiting += len(texts)
            self._changed.notify_all()
        return job.future

    def close(self) -> None:
        """Refuses what waits and what comes later, lets the running batch finish, and ends the thread."""
        with self._changed:
            self._closed = True
            refused = list(self._jobs)
            self._jobs.clear()
            self._waiting = 0
            self._changed.notify_all()
        for job in refused:
            if job.future.set_running_or_notify_cancel():
                job.future.set_exception(_closed())
        self._thread.join()

    def _is_full(self, more: int) -> bool:
        return bool(self._jobs) and self._waiting + more > self._max_waiting

    def _run(self) -> None:
        while jobs := self._next_batch():
            self._answer([job for job in jobs if job.future.set_running_or_notify_cancel()])

    def _next_batch(self) -> list[_Job]:
        """The jobs to do now, in order; none when closed."""
        batch: list[_Job] = []
        size = 0
        with self._changed:
            while not self._jobs and not self._closed:
                self._changed.wait()
            while self._jobs and (not batch or size + len(self._jobs[0].texts) <= self._batch_size):
                job = self._jobs.popleft()
                batch.append(job)
                size += len(job.texts)
            self._waiting -= size
            self._changed.notify_all()
        return batch

    def _answer(self, jobs: list[_Job]) -> None:
        if not jobs:
            return
        try:
            vectors = self._work([text for job in jobs for text in job.texts])
        except Exception as error:
            if len(jobs) == 1:
                jobs[0].future.set_exception(error)
                return
            for job in jobs:  # one caller's bad text is not the others' trouble
                self._answer([job])
            return
        start = 0
        for job in jobs:
            end = start + len(job.texts)
            job.future.set_result(vectors[start:end])
            start = end


def _closed() -> Unavailable:
    return Unavailable("The encoder is closed.")

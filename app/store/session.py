"""Reading and writing: the only place that commits."""

import asyncio
import contextlib
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection
from sqlmodel import Session

from app.errors import Invalid, Unavailable
from app.store.engine import is_outage, is_retryable, is_unstorable, reader_engine, writer_engine

T = TypeVar("T")
Work = Callable[[Session], T]

GROUP_LIMIT = 100
"""Writes in one commit at most, so that the last of them does not wait long."""
ATTEMPTS = 4

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Unit:
    """A queued write and where its outcome goes: a future of the caller's loop, or a plain one."""

    work: Work[Any]
    future: "asyncio.Future[Any] | Future[Any]"


@dataclass(frozen=True, slots=True)
class _Outcome:
    value: Any = None
    error: BaseException | None = None


class _Lost(Exception):
    """The connection ended before anything was committed on it."""


class Database:
    """One database: reads run in threads, writes go through one writer thread that commits them in groups.

    Other processes may write to it at the same time. `commits` and `writes` count what the writer did; `failing` says
    that the latest of it could not be stored, for no fault of its own.
    """

    def __init__(self, url: str, *, readers: int = 8, max_queue: int = 10_000) -> None:
        self.url = url
        self.commits = 0
        self.writes = 0
        self.failing = False
        self._write_engine = writer_engine(url)
        self._read_engine = reader_engine(url, readers)
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        self._queue: queue.Queue[_Unit | None] = queue.Queue(max_queue)
        self._closed = False
        self._writer = threading.Thread(target=self._serve, name="writer", daemon=True)
        self._writer.start()

    async def read(self, work: Work[T]) -> T:
        """What `work` returns, from a session of its own that sees one moment and is rolled back afterwards."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self.read_now, work)

    def read_now(self, work: Work[T]) -> T:
        """The same, in the caller's thread."""
        try:
            with Session(self._read_engine) as session:
                return work(session)
        except Exception as error:
            if is_outage(error) or is_unstorable(error):
                raise _as_callers_see_it(error) from error
            raise

    async def write(self, work: Work[T]) -> T:
        """What `work` returns, once its changes are durable.

        Concurrent writes share a commit. Each runs in a savepoint: one that raises is undone alone and its exception
        comes out here. `work` runs in the writer's thread and must be quick: no encoding, no network. It may be run
        again after another process' transaction got in the way or the connection was lost, so it changes nothing but
        the session. It is done even if the caller is cancelled meanwhile. Raises Unavailable when too many writes are
        waiting, and where the database was lost while it committed: then it may be done or not.
        """
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._put(_Unit(work, future))
        return await future

    def write_now(self, work: Work[T]) -> T:
        """The same, blocking, for programs without an event loop."""
        future: Future[T] = Future()
        self._put(_Unit(work, future))
        return future.result()

    @property
    def waiting(self) -> int:
        """How many writes are queued, about."""
        return self._queue.qsize()

    def close(self) -> None:
        """Finishes the writes that are queued, then closes every connection."""
        if self._closed:
            return
        self._closed = True
        self._queue.put(None)
        self._writer.join()
        self._readers.shutdown()
        self._write_engine.dispose()
        self._read_engine.dispose()

    def _put(self, unit: _Unit) -> None:
        if self._closed:
            raise Unavailable("The database is closed.", retry_after=5)
        try:
            self._queue.put_nowait(unit)
        except queue.Full:
            raise Unavailable("Too many changes are waiting to be stored.", retry_after=1) from None

    def _serve(self) -> None:
        while (first := self._queue.get()) is not None:
            group = [first]
            last = False
            while len(group) < GROUP_LIMIT and not last:
                try:
                    unit = self._queue.get_nowait()
                except queue.Empty:
                    break
                if unit is None:
                    last = True
                else:
                    group.append(unit)
            outcomes = self._commit(group)
            if any(_is_away(outcome.error) for outcome in outcomes):
                self.failing = True
            _deliver(group, outcomes)
            if last:
                return

    def _commit(self, group: Sequence[_Unit]) -> list[_Outcome]:
        """The outcomes of a group, which fails as a whole only if its commit does."""
        try:
            return self._transaction(group)
        except Exception as error:
            if not _may_run_again(error):
                log.exception("commit_failed", writes=len(group))
                return [_Outcome(error=error)] * len(group)
        return [self._alone(unit) for unit in group]

    def _alone(self, unit: _Unit) -> _Outcome:
        for attempt in range(ATTEMPTS):
            try:
                return self._transaction([unit])[0]
            except Exception as error:
                if not _may_run_again(error) or attempt == ATTEMPTS - 1:
                    return _Outcome(error=error)
            time.sleep(0.01 * 2**attempt)
        raise AssertionError("unreachable")

    def _transaction(self, group: Sequence[_Unit]) -> list[_Outcome]:
        with self._write_engine.connect() as connection:
            transaction = connection.begin()
            outcomes = [_run(unit.work, connection, alone=len(group) == 1) for unit in group]
            if not transaction.is_active:  # the only write failed, and its session took all back
                return outcomes
            try:
                transaction.commit()
            except BaseException:
                transaction.rollback()  # else SQLite's connection stays in it, and nothing more can be written
                raise
        self.failing = False
        self.commits += 1
        self.writes += len(group)
        return outcomes


def _run(work: Work[Any], connection: Connection, *, alone: bool) -> _Outcome:
    """What one write came to; raises only what another transaction or a lost connection caused, which undoes the group."""
    mode = "rollback_only" if alone else "create_savepoint"
    with Session(connection, join_transaction_mode=mode, expire_on_commit=False) as session:
        try:
            value = work(session)
            session.commit()
        except Exception as error:
            if connection.invalidated:
                raise _Lost from error
            if is_retryable(error):
                raise
            session.rollback()
            return _Outcome(error=error)
    return _Outcome(value=value)


def _may_run_again(error: BaseException) -> bool:
    """Whether nothing of a transaction was kept, by no fault of its writes."""
    return isinstance(error, _Lost) or is_retryable(error)


def _is_away(error: BaseException | None) -> bool:
    """Whether a write failed since the database could not do it now."""
    return error is not None and (is_outage(error) or _may_run_again(error))


def _deliver(group: Sequence[_Unit], outcomes: Sequence[_Outcome]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[asyncio.Future[Any], _Outcome]]] = defaultdict(list)
    for unit, outcome in zip(group, outcomes, strict=True):
        if isinstance(unit.future, Future):
            _resolve([(unit.future, outcome)])
        else:
            by_loop[unit.future.get_loop()].append((unit.future, outcome))
    for loop, resolved in by_loop.items():
        # A loop that was closed has nobody left who waits.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(_resolve, resolved)


def _resolve(resolved: Sequence[tuple["asyncio.Future[Any] | Future[Any]", _Outcome]]) -> None:
    for future, outcome in resolved:
        if future.done():
            continue
        if outcome.error is None:
            future.set_result(outcome.value)
        else:
            future.set_exception(_as_callers_see_it(outcome.error))


def _as_callers_see_it(error: BaseException) -> BaseException:
    if is_unstorable(error):
        return Invalid("A text has a NUL character, which can't be stored.")
    if _is_away(error):
        unavailable = Unavailable("The database does not answer.", retry_after=2)
        unavailable.__cause__ = error
        return unavailable
    if isinstance(error, StopIteration):
        return RuntimeError(f"a write ended early: {error!r}")  # a future refuses StopIteration
    return error

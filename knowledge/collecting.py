"""Work that makes much and leaves no cycles behind, done without the collector that would look through all of it again."""

import gc
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_working = 0


@contextmanager
def uncollected() -> Generator[None]:
    """No cycles are collected meanwhile, in any thread: for seconds at most. They are again when the last such work ends."""
    global _working
    with _lock:
        _working += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working:
                gc.enable()

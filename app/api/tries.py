"""Slowing down who guesses passwords, in this process, without locking out who knows theirs."""

import math
import time
from collections import OrderedDict

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.errors import TooMany

TRIES = parse("10/minute")
"""Of one name from one address."""
FAILURES_OF_NAME = parse("30/minute")
"""From all addresses together; from one where the name's password was right before, this does not count."""
FAILURES_OF_ADDRESS = parse("60/minute")
"""With whatever names."""
MOST_KNOWN = 10_000


class Tries:
    """Counts tries at passwords by address and name."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()

    def take(self, address: str, name: str) -> None:
        """Counts a try; TooMany where it has to wait."""
        if not self._limiter.hit(TRIES, address, name):
            raise self._wait(TRIES, address, name)
        if not self._limiter.test(FAILURES_OF_ADDRESS, "address", address):
            raise self._wait(FAILURES_OF_ADDRESS, "address", address)
        if (address, name) not in self._known and not self._limiter.test(FAILURES_OF_NAME, "name", name):
            raise self._wait(FAILURES_OF_NAME, "name", name)

    def failed(self, address: str, name: str) -> None:
        """Counts a wrong password."""
        self._limiter.hit(FAILURES_OF_ADDRESS, "address", address)
        if (address, name) not in self._known:
            self._limiter.hit(FAILURES_OF_NAME, "name", name)

    def succeeded(self, address: str, name: str) -> None:
        """Remembers that the name's owner is at this address."""
        self._known[address, name] = None
        self._known.move_to_end((address, name))
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)

    def _wait(self, limit: RateLimitItem, *counted: str) -> TooMany:
        resets = self._limiter.get_window_stats(limit, *counted).reset_time
        seconds = min(60, max(1, math.ceil(resets - time.time())))
        return TooMany(f"Too many tries. Wait {seconds} seconds.", retry_after=seconds)

"""How far long work has come, for whoever follows it, and whether it is to go on."""

from collections.abc import Callable

Hear = Callable[[str, int, int], None]
"""Is told a step, how much of it is done, and of how much; from any thread."""


class Stopped(Exception):
    """Whoever waited for the work has gone: it is given up, and nothing of it was kept."""


def _unheard(step: str, done: int, total: int) -> None:
    """Nobody follows."""


class Progress:
    """Tells how far work has come; until it is being kept it can be stopped, then it goes on to its end."""

    def __init__(self, hear: Hear = _unheard) -> None:
        self._hear = hear
        self._stopped = False
        self._kept = False

    def tell(self, step: str, done: int, total: int) -> None:
        """Tells that so much of a step is done; raises Stopped."""
        if self._stopped and not self._kept:
            raise Stopped
        self._hear(step, done, total)

    def keep(self) -> None:
        """From now on the work is kept whole, whoever goes; raises Stopped where somebody went before."""
        if self._stopped:
            raise Stopped
        self._kept = True

    def stop(self) -> None:
        """Gives the work up at its next step, unless it is being kept."""
        self._stopped = True

"""Which worker runs what, where several share the tests: so that few services are started, and no core waits."""

from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

PAGES = "tests/browser/"
WHOLE = ("tests/api/", "tests/cli/", "tests/unit/app/encoding/")
"""Folders whose tests share what takes seconds, a service or torch; each runs whole in one worker, which starts it."""


class PagesApart(LoadFileScheduling):
    """A file to a worker; the first worker has the browser's from the beginning, others take of them when nothing else
    is left. Who has begun with them gets no others: Playwright keeps an event loop in the main thread."""

    def _split_scope(self, nodeid: str) -> str:
        folders = (folder for folder in WHOLE if nodeid.startswith(folder))
        return next(folders, super()._split_scope(nodeid))

    def _assign_work_unit(self, node: WorkerController) -> None:
        begun = any(map(_is_page, self.assigned_work[node]))
        first = len(self.nodes) > 1 and node is self.nodes[0]
        scope = min(self.workqueue, key=lambda scope: _is_page(scope) != (begun or first), default=None)
        if scope is None or (begun and not _is_page(scope)):
            node.shutdown()
            return
        self.workqueue.move_to_end(scope, last=False)
        super()._assign_work_unit(node)


def _is_page(scope: str) -> bool:
    return scope.startswith(PAGES)

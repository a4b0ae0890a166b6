"""What is said of every defective file of the tests, and what it costs to find out.

    python -m tests.benchmarks.defects            # the table as Markdown, which is docs/defects.md
    python -m tests.benchmarks.defects --json     # with the seconds and megabytes of each file
    python -m tests.benchmarks.defects --write    # docs/defects.md anew

Each file is made by one process and examined by another, whose time and largest resident memory are those told. One that
takes more than 5 s of the processor is stopped.
"""

import json
import os
import pickle
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.check import check
from knowledge.importers import read
from tests.unit.knowledge.defects import DEFECTS
from tests.unit.knowledge.defects.defect import Defect, Found, examine
from tests.unit.knowledge.shop_files import STREAM, shop, xlsx

PAGE = Path(__file__).parents[2] / "docs" / "defects.md"
MOST_SECONDS, MOST_MEGABYTES = 5, 300
_HEAD = """# Defective files, and what is said of them

Made by `python -m tests.benchmarks.defects --write`, which makes every file, reads and checks it in a process of its own,
and writes what it found. `tests/unit/knowledge/test_defects.py` promises each line; none takes more than {seconds} s of a
processor or {megabytes} MB of memory, and none of them changes what is stored. A workbook is checked by
`sidestage kb check FILE`; the columns are those of [the workbook](workbook.md).

{count} files. An *error* makes the upload fail, a *warning* does not, and *refused* is a file that is not read at all.

| defect | file | expected | found |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What became of a file, in a process of its own."""

    defect: Defect
    found: Found
    seconds: float
    megabytes: float


def examined() -> Iterator[Cost]:
    """Every defective file, made and examined."""
    check(
        read("shop.xlsx", xlsx(shop())), STREAM
    )  # what every examination needs is loaded before the processes part
    with tempfile.TemporaryDirectory() as folder:
        made, told = Path(folder, "file"), Path(folder, "found")
        for defect in DEFECTS:
            _apart(lambda defect=defect: made.write_bytes(defect.make()))
            told.unlink(missing_ok=True)
            began = time.perf_counter()
            megabytes = _apart(lambda defect=defect: _examine(defect, made, told))
            seconds = time.perf_counter() - began
            found = pickle.loads(told.read_bytes()) if told.exists() else Found(False, "stopped")  # noqa: S301
            yield Cost(defect, found, seconds, megabytes)


def _examine(defect: Defect, made: Path, told: Path) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    told.write_bytes(pickle.dumps(examine(defect, made.read_bytes())))


def _apart(work: Callable[[], object]) -> float:
    """Works in a process of its own; its largest resident memory in megabytes."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    _, _, usage = os.wait4(child, 0)
    return usage.ru_maxrss / 1024


def _line(cost: Cost) -> str:
    cells = (cost.defect.what, f"`{cost.defect.file}`", str(cost.defect.expected), cost.found.text)
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\u202e", "") for cell in cells) + " |"


def main() -> None:
    """Prints or writes the table; fails where a file is not told of as expected, or costs too much."""
    costs = list(examined())
    page = _HEAD.format(seconds=MOST_SECONDS, megabytes=MOST_MEGABYTES, count=len(costs))
    page += "\n".join(map(_line, costs)) + "\n"
    if "--json" in sys.argv:
        rows = [
            {"what": c.defect.what, "as_expected": c.found.as_expected, "found": c.found.text,
             "seconds": round(c.seconds, 3), "megabytes": round(c.megabytes)}
            for c in costs
        ]  # fmt: skip
        print(json.dumps(rows, ensure_ascii=False))
    elif "--write" in sys.argv:
        PAGE.write_text(page, "utf-8")
    else:
        print(page, end="")
    slow, large = max(costs, key=lambda c: c.seconds), max(costs, key=lambda c: c.megabytes)
    print(f"slowest: {slow.defect.what}, {slow.seconds:.2f} s", file=sys.stderr)
    print(f"largest: {large.defect.what}, {large.megabytes:.0f} MB", file=sys.stderr)
    wrong = [c for c in costs if not c.found.as_expected or c.megabytes > MOST_MEGABYTES]
    for cost in wrong:
        print(
            f"not as promised: {cost.defect.what}: {cost.found.text}, {cost.megabytes:.0f} MB",
            file=sys.stderr,
        )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
